import type { DocumentedFailure } from "@scripts/codegen/error-codes";
import { flatten, propertiesOf } from "@scripts/openapi/samples";
import { retryPolicy, type Document, type Operation, type Schema } from "@scripts/openapi/document";
import { plainProse } from "./prose.js";

/** Returns further search terms of an operation: its path, tags, statuses, error codes, field names and values. */
export function operationWords(
  document: Document,
  operation: Operation,
  documented: Map<string, DocumentedFailure>,
): string {
  const { method, path, object, parameters, requestBody, responses } = operation;
  const contents = [requestBody?.content, ...responses.map(([, response]) => response.content)];
  const schemas = contents.flatMap((content) => Object.values(content ?? {}).map(({ schema }) => schema ?? {}));
  const errors = responses.filter(([status]) => !status.startsWith("2"));
  const words = [
    `${method} ${path}`,
    object.tags.join(" "),
    responses.map(([status]) => status).join(" "),
    [...documented.values()].flatMap(({ codes }) => codes).join(" "),
    // Descriptions contain the codes that the vendor only mentions.
    errors.map(([, { description }]) => plainProse(description)).join(" "),
    [object["x-lifecycle"]?.waiter, object["x-session"]?.start].join(" "),
    object["x-pagination"] && "pagination pages iterate",
    retryPolicy(operation) !== "never" && "retried",
    ...parameters.flatMap(({ name, schema = {} }) => [name, ...namesIn(document, schema)]),
    ...schemas.flatMap((schema) => namesIn(document, schema)),
  ];
  return [...new Set(words.filter(Boolean).join(" ").split(/\s+/))].join(" ");
}

/** Collects the names of all fields and the values of all enumerations in a schema. */
function namesIn(document: Document, schema: Schema, seen: ReadonlySet<string> = new Set()): string[] {
  const ref = typeof schema["$ref"] === "string" ? schema["$ref"] : undefined;
  if (ref !== undefined && seen.has(ref)) return [];
  const inside = ref === undefined ? seen : new Set(seen).add(ref);
  const whole = flatten(document, schema);
  const parts = [whole["items"], whole["additionalProperties"], ...[whole["oneOf"], whole["anyOf"]].flat()];
  return [
    ...[whole["enum"] ?? []].flat().map(String),
    ...(typeof whole["const"] === "string" ? [whole["const"]] : []),
    ...Object.entries(propertiesOf(whole)).flatMap(([name, property]) => [
      name,
      ...namesIn(document, property, inside),
    ]),
    ...parts
      .filter((part): part is Schema => typeof part === "object" && part !== null)
      .flatMap((part) => namesIn(document, part, inside)),
  ];
}
