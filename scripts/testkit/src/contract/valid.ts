import { isPlainObject } from "@scripts/openapi/json";
import * as fc from "fast-check";
import { exampleInit, examplesOf, type ExampleInit } from "@scripts/openapi/examples";
import { fileMark } from "../mock.js";
import { flatten, propertiesOf, requiredOf, typesOf } from "@scripts/openapi/samples";
import type { Document, Json, Operation, Schema } from "@scripts/openapi/document";
import { mapValues } from "./arrival.js";
import { picture } from "./harness.js";
import { locationsOf, type RequestLocation } from "./locations.js";
import { seed } from "./case-report.js";
import { bodyOf, type Spec } from "./spec.js";
import { valuesOf, type Extent } from "./values.js";

/**
 * How many valid requests are generated for an operation in addition to its examples, by the optional values they
 * include.
 */
const runs: [Extent, number][] = [
  ["none", 1],
  ["all", 4],
  ["some", 15],
];

/** The values of a request, by location; a file is `fileMark`. */
export type RequestValues = Partial<Record<RequestLocation["name"], unknown>>;

/** No valid request could be generated, because the schemas leave too much to chance. */
export class CannotMake extends Error {}

/** Returns a valid call: the one in the examples if they match, otherwise a generated one. */
export function fittingInit(spec: Spec, operation: Operation): ExampleInit {
  const locations = locationsOf(spec, operation);
  const documented = exampleInit(spec.document, operation, picture());
  const { params = {}, body } = documented;
  const values: RequestValues = { ...params, body };
  const hasFiles = /^(multipart|bytes)$/.test(bodyOf(spec.document, operation)?.kind ?? "");
  const fits = locations.every(({ name, required, fits }) => {
    if (values[name] === undefined) return !required;
    // A schema only knows the mark of a file.
    return (name === "body" && hasFiles) || fits(values[name]);
  });
  if (fits) return documented;
  const [made] = requestsOf(spec, locations, "none", 1);
  return made ? initOf(made) : documented;
}

/** Returns valid requests: generated ones, and the examples. */
export function validRequests(spec: Spec, operation: Operation): ExampleInit[] {
  const locations = locationsOf(spec, operation);
  const made = runs.flatMap(([extent, count]) => requestsOf(spec, locations, extent, count));
  const different = new Map(made.map((request) => [JSON.stringify(request), request]));
  const documented = fittingInit(spec, operation);
  const body = bodyOf(spec.document, operation);
  const others = body?.kind === "json" ? examplesOf(spec.document, body.media).slice(1) : [];
  return [...[...different.values()].map(initOf), documented, ...others.map(([, body]) => ({ ...documented, body }))];
}

/**
 * How deep optional values are generated. Some vendors' bodies would have megabytes, and the more values a body has, the
 * likelier one of them does not match: some keywords, such as `uniqueItems`, are left to chance.
 */
const depths = [6, 2, 0];

/**
 * Generates valid requests.
 *
 * @throws {CannotMake} if none is valid.
 */
export function requestsOf(spec: Spec, locations: RequestLocation[], extent: Extent, count: number): RequestValues[] {
  for (const depth of depths) {
    const requests = anyRequest(spec, locations, extent, depth);
    const fitting = (numRuns: number): RequestValues[] =>
      fc
        .sample(requests, { seed, numRuns })
        .filter((request) => locations.every(({ name, fits }) => !(name in request) || fits(request[name])));
    const first = fitting(count);
    const found = first.length === count ? first : fitting(count * 3).slice(0, count);
    if (found.length > 0) return found;
  }
  throw new CannotMake(locations.map(({ name }) => name).join(", "));
}

function anyRequest(
  { document }: Spec,
  locations: RequestLocation[],
  extent: Extent,
  depth: number,
): fc.Arbitrary<RequestValues> {
  const values = locations
    .filter(({ required }) => required || extent !== "none")
    .map(({ name, anyText, isFlat, schema }) => {
      const anyValue = isFlat ? anyText({}) : fc.jsonValue();
      const sent = name === "body" ? schema : withContent(document, schema);
      return [name, valuesOf({ document, extent, depth, anyText, anyValue }, sent)] as const;
    });
  const requiredKeys = locations.filter(({ required }) => required || extent === "all").map(({ name }) => name);
  return fc.record(Object.fromEntries(values), { requiredKeys, noNullPrototype: true });
}

/** Lets no required parameter be null or an empty array: such a value is not sent. */
function withContent(document: Document, schema: Schema): Schema {
  const properties = Object.entries(propertiesOf(schema)).map(([name, node]): [string, Schema] => {
    if (!requiredOf(schema).includes(name)) return [name, node];
    const { minItems = 1, ...own } = flatten(document, node);
    return [name, { ...own, type: typesOf(own).filter((one) => one !== "null"), minItems: minItems || 1 }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Returns the call that sends such a request. */
export function initOf({ body, ...values }: RequestValues): ExampleInit {
  const params = Object.fromEntries(Object.entries(values).filter(([, value]) => Object.keys(value ?? {}).length > 0));
  return {
    ...(Object.keys(params).length > 0 && { params: params as Record<string, Record<string, Json>> }),
    ...(body !== undefined && { body: withFiles(body) }),
  };
}

/** Replaces marks by files. */
function withFiles(value: unknown): unknown {
  if (value === fileMark) return picture();
  if (Array.isArray(value)) return value.map(withFiles);
  return isPlainObject(value) ? mapValues(value, withFiles) : value;
}
