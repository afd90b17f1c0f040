import standaloneCode from "ajv/dist/standalone/index.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { splitDirections } from "./directions.js";
import { banner } from "./schema.js";
import { operationsOf, root, type Document, type Json, type Schema } from "./specs.js";

/**
 * `validate.ts`: what checks the bodies of successes, compiled by Ajv into code that needs no `eval`, with all that it
 * needs in one file. Unknown fields, enum values and variants pass.
 */
export async function validatorsSource(vendor: string, document: Document): Promise<string> {
  const open = splitDirections(document);
  accept(open as never);
  const ajv = new Ajv2020({ strict: false, messages: false, inlineRefs: false, code: { source: true, esm: true } });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "spec", components: { schemas: open.components?.["schemas"] ?? {} } });
  const names: Record<string, string> = {};
  const table: string[] = [];
  for (const { id, responses } of operationsOf(open)) {
    const bodies = responses.flatMap(([status, { content }]) => {
      const media = Object.entries(content ?? {}).find(([type]) => /[/+]json$/.test(type));
      return status.startsWith("2") && media?.[1].schema ? [[status, media[1].schema] as const] : [];
    });
    for (const [status, schema] of bodies) {
      const name = `${id}${status}`;
      ajv.addSchema(absolute(schema), name);
      names[name] = name;
    }
    if (bodies.length > 0) table.push(`${id}: { ${bodies.map(([status]) => `${status}: ${id}${status}`).join(", ")} }`);
  }
  const code = `${standaloneCode.default(ajv, names)}
export const table = { ${table.join(", ")} };`;
  return `${banner(vendor)}// @ts-nocheck

import { responseValidator, type ResponseValidator } from "@vendor-clients/shared/client";

${await selfContained(code)}
/** Checks each success body against the specification: pass it to the client as \`validateResponse\`. */
export const validateResponse: ResponseValidator = responseValidator(table);
`;
}

/** Has the schemas accept what a vendor may add: the next value of an enumeration, the next variant of a union. */
function accept(node: Json): void {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) {
    if (node["x-open"] === true) delete node["enum"];
    for (const union of [node["oneOf"], node["anyOf"]]) if (Array.isArray(union)) acceptVariants(node, union as Schema[]);
  }
  Object.values(node).forEach(accept);
}

/** Whether a body is right that has a known variant's name is that variant's business; the unknown one takes all others. */
function acceptVariants(node: Schema, branches: Schema[]): void {
  const variants = node["x-variants"];
  const unknown = branches.at(-1);
  if (!Array.isArray(variants) || !unknown) return;
  const [name] = unknown["required"] as [string];
  unknown["properties"] = { [name]: { type: "string", not: { enum: variants } } };
}

const absolute = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"spec#/')) as Schema;

/** Ajv's code asks for pieces of its run time; esbuild puts them in. */
async function selfContained(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: `${root}/scripts`, loader: "js" },
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]!.text;
}
