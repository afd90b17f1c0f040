import standaloneCode from "ajv/dist/standalone/index.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { splitDirections } from "./split-directions.js";
import { banner } from "./types.js";
import { operationsOf, resolve, type Document, type Json, type Schema } from "@scripts/openapi/document";
import { isoFormats } from "@scripts/openapi/formats";
import { isPlainObject, listOf } from "@scripts/openapi/json";
import { successesOf, type Body } from "@scripts/openapi/responses";
import { withoutExamples } from "@scripts/openapi/without-examples";

/**
 * `validate.ts`: what checks the bodies of successes, compiled by Ajv into code that needs no `eval`, with all that it
 * needs in one file. Unknown fields, enum values and variants pass.
 */
export async function validatorsSource(vendor: string, document: Document): Promise<string> {
  const open = splitDirections(document);
  acceptWhatMayCome(open, open as never);
  const schemas = (open.components?.["schemas"] ?? {}) as Record<string, Schema>;
  const names = propertyNames(schemas, open.paths);
  const ajv = new Ajv2020({
    strict: false,
    messages: false,
    // It would name each format of a vendor's own, which says nothing of a value.
    logger: false,
    inlineRefs: false,
    // Costs code at each property, and is needed for a name that every object inherits only.
    ownProperties: names.some((name) => name in {}),
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(isoFormats)) ajv.addFormat(name, format);
  const checks: Record<string, Schema> = {};
  const table: string[] = [];
  for (const [operation, schemasByStatus] of checkedSchemas(open)) {
    const row = Object.entries(schemasByStatus).map(([status, schema]) => {
      const name = `check${Object.keys(checks).length}`;
      checks[name] = schema;
      return `"${status}": ${name}`;
    });
    table.push(`${JSON.stringify(operation)}: { ${row.join(", ")} }`);
  }
  // One schema for all, so that what several operations share is compiled once.
  ajv.addSchema({ $id: "spec", ...withoutExamples({ components: { schemas }, operations: checks }) });
  const code = `${standaloneCode.default(ajv, Object.fromEntries(Object.keys(checks).map((name) => [name, `spec#/operations/${name}`])))}
export const table = { ${table.join(", ")} };`;
  return `${banner(vendor)}// @ts-nocheck

import { responseValidator, type ResponseValidator } from "@vendor-clients/shared/client";

${await selfContained(code)}
/** Checks each success body against the specification: pass it to the client as \`validateResponse\`. */
export const validateResponse: ResponseValidator = responseValidator(compiled.table, ${JSON.stringify(propertyNames(schemas, checks))});
`;
}

/** What is checked, by status: the JSON of each operation, and the items of its streams, which are called `<operation>[]`. */
function checkedSchemas(document: Document): [name: string, schemas: Record<string, Schema>][] {
  return operationsOf(document).flatMap((operation) => {
    const successes = successesOf(document, operation);
    const of = (fits: (body: Body) => boolean): Record<string, Schema> =>
      Object.fromEntries(
        successes.flatMap(({ status, bodies }): [string, Schema][] => {
          const schemas = bodies.filter(fits).flatMap(({ media: { schema } }): Schema[] => (schema ? [schema] : []));
          const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
          const [first, ...others] = distinct;
          return first ? [[status, others.length > 0 ? { anyOf: distinct } : first]] : [];
        }),
      );
    const json = of(({ kind }) => kind === "json");
    const items = of(({ kind }) => kind === "lines" || kind === "events");
    const both: [string, Record<string, Schema>][] = [
      [operation.id, json],
      [`${operation.id}[]`, items],
    ];
    return both.filter(([, schemas]) => Object.keys(schemas).length > 0);
  });
}

/**
 * Rewrites schemas so that what a vendor may add passes: fields, variants, and what fits more than one alternative, since
 * enumerations and objects are open. For a known variant of a union with a discriminator, the validator reports what it lacks: for each known
 * name, what its variant asks for.
 */
function acceptWhatMayCome(document: Document, node: Json): void {
  if (typeof node !== "object" || node === null) return;
  Object.values(node).forEach((item) => acceptWhatMayCome(document, item));
  if (Array.isArray(node)) return;
  for (const key of ["additionalProperties", "unevaluatedProperties"]) if (node[key] === false) delete node[key];
  const branches = listOf(node["oneOf"] ?? node["anyOf"]).filter(isPlainObject);
  const unknown = branches.find((branch) => branch["x-unknown-variant"]);
  if (unknown) acceptVariants(document, node, branches, unknown);
  else if (Array.isArray(node["oneOf"])) {
    const { oneOf, anyOf } = node;
    delete node["oneOf"];
    if (anyOf === undefined) node["anyOf"] = oneOf;
    else node["allOf"] = [...listOf(node["allOf"]), { anyOf: oneOf }];
  }
}

function acceptVariants(document: Document, node: Schema, branches: Schema[], unknown: Schema): void {
  const [name] = unknown["required"] as [string];
  const isNull = (branch: Schema): boolean => branch["type"] === "null";
  const known = branches.filter((branch) => branch !== unknown && !isNull(branch));
  const tags = known.map((branch) => tagOf(resolve<Schema>(document, branch), name));
  delete node["oneOf"];
  delete node["anyOf"];
  node["type"] = branches.some(isNull) ? ["object", "null"] : "object";
  node["required"] = [name];
  // One that does not say which it is may be any.
  if (tags.includes(undefined)) return;
  node["allOf"] = [
    ...listOf(node["allOf"]),
    ...known.map((branch, index) => ({
      if: { type: "object", properties: { [name]: tags[index] ?? {} } },
      // `then` is JSON Schema's word.
      // oxlint-disable-next-line unicorn/no-thenable
      then: branch,
    })),
  ];
}

/** What says that an object is a variant. */
function tagOf({ properties }: Schema, name: string): Schema | undefined {
  const tag = isPlainObject(properties) ? properties[name] : undefined;
  if (!isPlainObject(tag)) return undefined;
  const { const: value, enum: values } = tag;
  return value !== undefined ? { const: value } : Array.isArray(values) ? { enum: values } : undefined;
}

/** The names of all properties, which a message may show; the keys of maps are not among them. */
function propertyNames(...nodes: unknown[]): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties } = node as { properties?: unknown };
    if (typeof properties === "object" && properties !== null)
      for (const name of Object.keys(properties)) names.add(name);
    Object.values(node).forEach(walk);
  };
  nodes.forEach(walk);
  return [...names].sort();
}

/** Ajv's code imports pieces of its runtime; esbuild bundles them. */
async function selfContained(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "compiled",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]!.text;
}
