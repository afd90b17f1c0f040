import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { exampleInit, examplesOf } from "@scripts/openapi/examples";
import { credentialsFor } from "@scripts/openapi/credentials";
import { operationsOf, type Document, type Json, type Operation, type Schema } from "@scripts/openapi/document";
import { successesOf } from "@scripts/openapi/responses";
import { callOperation, type Client } from "./client.js";
import { statusOf } from "./mock.js";
import { additions, canary, locationsOf, mistakes, type Changed } from "./validation/changed-bodies.js";
import { loadSpec } from "@scripts/openapi/specs";

/** A documented response of an operation. */
interface DocumentedResponse {
  operation: Operation;
  status: number;
  schema: Schema;
  body: Json;
}

/**
 * Registers the tests of a package's `validateResponse` against its spec. Each documented response passes, both
 * unchanged and with what a vendor may add. With one mistake, it fails.
 */
export const validationTests = (
  vendor: string,
  createClient: (options: never) => object,
  validateResponse: unknown,
): void => documentTests(vendor, loadSpec(vendor), createClient, validateResponse);

/** The same for a document that is no vendor's spec. */
export function documentTests(
  vendor: string,
  document: Document,
  createClient: (options: never) => object,
  validateResponse: unknown,
): void {
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
    const locations = locationsOf(document, documented.schema, documented.body);

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
