import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { exampleInit, examplesOf } from "@scripts/openapi/examples";
import { credentialsFor } from "@scripts/openapi/credentials";
import {
  operationsOf,
  resolve,
  type Document,
  type Json,
  type Operation,
  type Schema,
} from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import { successesOf } from "@scripts/openapi/responses";
import { callOperation, type Client } from "./client.js";
import { statusOf } from "./mock.js";
import { loadSpec } from "@scripts/openapi/specs";

/** A documented response of an operation. */
interface DocumentedResponse {
  operation: Operation;
  status: number;
  schema: Schema;
  body: Json;
}

/** A body with one thing changed. */
interface Changed {
  what: string;
  body: Json;
}

/** A body with one thing wrong, and what the error may say of it: each schema of a value in its own words. */
interface Mistake extends Changed {
  says: string[];
}

/** A value within a body, and what the document says of it. */
interface ValueLocation {
  path: string[];
  schema: Schema;
  value: Json;
}

const canary = "canary value";

/**
 * Registers the tests of a package's `validateResponse` against its spec: each documented response passes through a client, as
 * it is and with what a vendor may add; with one thing wrong, it does not.
 */
export function validationTests(
  vendor: string,
  createClient: (options: never) => object,
  validateResponse: unknown,
): void {
  const document = loadSpec(vendor);
  const credentials = credentialsFor(document, () => "key");

  const respondWith = (body: Json, { operation, status }: DocumentedResponse): Promise<unknown> => {
    const fetch = async (): Promise<Response> => Response.json(body, { status });
    const make = createClient as (options: object) => Client;
    const client = make({ ...credentials, fetch, validateResponse, maxRetries: 0 });
    return callOperation(client, operation.id, exampleInit(document, operation, new Blob()));
  };

  const responses = documentedResponses(document);

  test.skipIf(responses.length > 0)("no operation has a body to validate, and every body passes", () => {
    expect(responses).toEqual([]);
    expect(validateResponse).toBeDefined();
  });

  describe.each(responses)("%s", (_, documented) => {
    const locations = locationsOf(document, documented);

    test("accepts documented bodies, and additions by the vendor", async () => {
      const bodies = [{ what: "as documented", body: documented.body }, ...additions(documented.body, locations)];
      const actual: Changed[] = [];
      for (const { what, body } of bodies) {
        actual.push({ what, body: (await respondWith(body, documented).catch(String)) as Json });
      }
      expect(actual).toEqual(bodies);
    });

    const wrong = mistakes(documented.body, locations);
    test.skipIf(wrong.length === 0)(
      "is rejected with one error, naming the location and the problem, never the value",
      async () => {
        const { id, method, path } = documented.operation;
        const actual: [what: string, error: string][] = [];
        for (const { what, body } of wrong) {
          const error: unknown = await respondWith(body, documented).catch((error: unknown) => error);
          actual.push([what, String(error)]);
          expect([inspect(error, { depth: 9 }), JSON.stringify(error)].join()).not.toContain(canary);
        }
        const said = `InvalidResponseError: ${vendor} ${id}: ${documented.status} is not as specified:`;
        const expected = wrong.map(({ what, says }, index) => {
          const errors = says.map((text) => `${said} ${text} (${method} ${path})`);
          return [what, errors.find((error) => error === actual[index]?.[1]) ?? errors.join(" or ")];
        });
        expect(actual).toEqual(expected);
      },
    );
  });
}

function documentedResponses(document: Document): [title: string, documented: DocumentedResponse][] {
  return operationsOf(document).flatMap((operation) =>
    successesOf(document, operation).flatMap(({ status: key, bodies }) => {
      const status = statusOf(operation, key);
      const media = bodies.find(({ kind }) => kind === "json")?.media;
      const schema = media?.schema;
      if (!schema) return [];
      return examplesOf(document, media).map(([name, body]): [string, DocumentedResponse] => [
        [operation.id, status, name ?? ""].join(" ").trim(),
        { operation, status, schema, body },
      ]);
    }),
  );
}

/** All values of a body that the document describes in one way: unions are left out. */
function locationsOf(document: Document, { schema, body }: DocumentedResponse): ValueLocation[] {
  const walk = (node: Schema, value: Json | undefined, path: string[]): ValueLocation[] => {
    if (value === undefined) return [];
    const schema = resolve<Schema>(document, node);
    const all = ((schema["allOf"] ?? []) as Schema[]).flatMap((part) => walk(part, value, path));
    const here = [{ path, schema, value }, ...all];
    if (Array.isArray(value))
      return [
        ...here,
        ...value.slice(0, 1).flatMap((item) => walk((schema["items"] ?? {}) as Schema, item, [...path, "0"])),
      ];
    if (typeof value !== "object" || value === null) return here;
    const properties = Object.entries((schema["properties"] ?? {}) as Record<string, Schema>);
    return [...here, ...properties.flatMap(([name, property]) => walk(property, value[name], [...path, name]))];
  };
  return walk(schema, body, []);
}

/** The body with another value at a place; without one, if that is undefined. */
function replaced(body: Json, [key, ...rest]: string[], value: Json | undefined): Json {
  if (key === undefined) return value!;
  const copy = structuredClone(body) as Record<string, Json>;
  if (rest.length === 0 && value === undefined) delete copy[key];
  else copy[key] = replaced(copy[key]!, rest, value);
  return copy;
}

function additions(body: Json, locations: ValueLocation[]): Changed[] {
  return locations.flatMap(({ path, schema, value }) => {
    const at = path.join("/");
    if (isPlainObject(value) && !schemasAt(path, locations).some(isMap))
      return [{ what: `${at} with another field`, body: replaced(body, [...path, canary], { [canary]: 1 }) }];
    if (Array.isArray(schema["enum"]) && typeof value === "string")
      return [{ what: `${at} with another value`, body: replaced(body, path, canary) }];
    return [];
  });
}

function mistakes(body: Json, locations: ValueLocation[]): Mistake[] {
  return locations.flatMap(({ path, schema, value }) => {
    const at = titleOf(path);
    const missing = ((schema["required"] ?? []) as string[])
      .filter((name) => isPlainObject(value) && name in value)
      .map((name) => ({
        what: `${at} without ${name}`,
        body: replaced(body, [...path, name], undefined),
        says: [`${at} lacks ${name}`],
      }));
    const misdated =
      schema["format"] === "date-time" && typeof value === "string"
        ? [
            {
              what: `${at} misdated`,
              body: replaced(body, path, canary),
              says: [`${at} should be in the format date-time`],
            },
          ]
        : [];
    return [...missing, ...mistyped(body, path, schema, locations), ...misdated];
  });
}

/** All schemas of a value, such as the parts of an `allOf`. */
const schemasAt = (path: string[], locations: ValueLocation[]): Schema[] =>
  locations.filter((one) => titleOf(one.path) === titleOf(path)).map(({ schema }) => schema);

const isMap = (schema: Schema): boolean => typeof schema["additionalProperties"] === "object";

const titleOf = (path: string[]): string => path.map((key) => `/${key}`).join("") || "the body";

const typesIn = ({ type = [] }: Schema): string[] => [type].flat() as string[];

/** A value of a type that its schema does not have. Other schemas of the value may be the first to refuse it. */
function mistyped(body: Json, path: string[], schema: Schema, locations: ValueLocation[]): Mistake[] {
  const at = titleOf(path);
  const types = typesIn(schema);
  const others: [type: string, value: Json][] = [
    ["object", { [canary]: canary }],
    ["string", canary],
    ["array", [canary]],
  ];
  const [type, other] = others.find(([type]) => !types.includes(type)) ?? [];
  if (types.length === 0 || type === undefined || other === undefined || "const" in schema) return [];
  const says = schemasAt(path, locations)
    .map(typesIn)
    .filter((expected) => expected.length > 0 && !expected.includes(type))
    .map((expected) => `${at} should be ${expected.join(" or ")}`);
  return [{ what: `${at} mistyped`, body: replaced(body, path, other), says }];
}
