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
 * `validate.ts`: validators of success bodies, compiled by Ajv into self-contained code without `eval`. Unknown fields,
 * enum values and variants are accepted.
 */
export async function validatorsSource(vendor: string, document: Document): Promise<string> {
  const open = splitDirections(document);
  acceptWhatMayCome(open, open as never);
  const schemas = (open.components?.["schemas"] ?? {}) as Record<string, Schema>;
  const names = propertyNames(schemas, open.paths);
  const ajv = new Ajv2020({
    strict: false,
    // The linter has validated the schemas.
    meta: false,
    validateSchema: false,
    messages: false,
    // Ajv would log each unknown format, which is not an error.
    logger: false,
    inlineRefs: false,
    // Increases the code for each property; needed only if a name is also inherited by every object.
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
  // A single schema, so that what operations share is compiled once.
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

/**
 * Lists what is validated, by status: the JSON of each operation, and the items of its streams, named `<operation>[]`.
 */
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
 * Rewrites schemas to accept what a vendor may add: fields, variants, and values that match several alternatives. For a
 * known variant of a discriminated union, the validator reports what is missing from that variant.
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
  // A branch without a discriminator may be any variant, so the variants are not checked.
  if (tags.includes(undefined)) return;
  node["allOf"] = [
    ...listOf(node["allOf"]),
    ...known.map((branch, index) => ({
      if: { type: "object", properties: { [name]: tags[index] ?? {} } },
      // `then` is a JSON Schema keyword.
      // oxlint-disable-next-line unicorn/no-thenable
      // oxlint-disable-next-line unicorn/no-thenable
      then: branch,
    })),
  ];
}

/** Returns the schema that identifies a variant. */
function tagOf({ properties }: Schema, name: string): Schema | undefined {
  const tag = isPlainObject(properties) ? properties[name] : undefined;
  if (!isPlainObject(tag)) return undefined;
  const { const: value, enum: values } = tag;
  return value !== undefined ? { const: value } : Array.isArray(values) ? { enum: values } : undefined;
}

/** Collects all property names, which messages may show. Keys of maps are not included. */
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

/** Bundles the parts of Ajv's runtime that the generated code imports. */
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
