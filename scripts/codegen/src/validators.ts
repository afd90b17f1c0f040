import standaloneCode from "ajv/dist/standalone/index.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { splitDirections } from "./split-directions.js";
import { banner } from "./types.js";
import { isJson, operationsOf, resolve, type Document, type Json, type Schema } from "@scripts/openapi/document";

/**
 * `validate.ts`: what checks the bodies of successes, compiled by Ajv into code that needs no `eval`, with all that it
 * needs in one file. Unknown fields, enum values and variants pass.
 */
export async function validatorsSource(vendor: string, document: Document): Promise<string> {
  const open = splitDirections(document);
  acceptVariants(open, open as never);
  const ajv = new Ajv2020({ strict: false, messages: false, inlineRefs: false, code: { source: true, esm: true } });
  addFormats.default(ajv);
  const operations: Record<string, Schema> = {};
  const table: string[] = [];
  for (const { id, responses } of operationsOf(open)) {
    const bodies = responses.flatMap(([status, { content }]) => {
      const media = Object.entries(content ?? {}).find(([type]) => isJson(type));
      return status.startsWith("2") && media?.[1].schema ? [[status, media[1].schema] as const] : [];
    });
    for (const [status, schema] of bodies) operations[`${id}${status}`] = schema;
    if (bodies.length > 0)
      table.push(`${id}: { ${bodies.map(([status]) => `"${status}": ${id}${status}`).join(", ")} }`);
  }
  // One schema for all, so that what several operations share is compiled once.
  ajv.addSchema({ $id: "spec", components: { schemas: open.components?.["schemas"] ?? {} }, operations });
  const names = Object.fromEntries(Object.keys(operations).map((name) => [name, `spec#/operations/${name}`]));
  const code = `${standaloneCode.default(ajv, names)}
export const table = { ${table.join(", ")} };`;
  return `${banner(vendor)}// @ts-nocheck

import { responseValidator, type ResponseValidator } from "@vendor-clients/shared/client";

${await selfContained(code)}
/** Checks each success body against the specification: pass it to the client as \`validateResponse\`. */
export const validateResponse: ResponseValidator = responseValidator(compiled.table, ${JSON.stringify(propertyNames(open.components?.["schemas"], operations))});
`;
}

/**
 * Rewrites unions with a discriminator, so that the next variant passes, and a known one is told what it lacks: for each
 * known name, what its variant asks for.
 */
function acceptVariants(document: Document, node: Json): void {
  if (typeof node !== "object" || node === null) return;
  Object.values(node).forEach((item) => acceptVariants(document, item));
  if (Array.isArray(node)) return;
  for (const key of ["oneOf", "anyOf"]) {
    const branches = node[key] as Schema[] | undefined;
    const unknown = Array.isArray(branches) && branches.find((branch) => branch["x-unknown-variant"]);
    if (!unknown) continue;
    const [name] = unknown["required"] as [string];
    const known = branches.filter((branch) => branch !== unknown);
    delete node[key];
    node["type"] = "object";
    node["required"] = [name];
    node["allOf"] = known.map((branch) => {
      const properties = resolve<Schema>(document, branch)["properties"] as Record<string, Schema>;
      // `then` is JSON Schema's word.
      // oxlint-disable-next-line unicorn/no-thenable
      return { if: { properties: { [name]: { const: properties[name]!["const"]! } } }, then: branch };
    });
  }
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

/** Ajv's code asks for pieces of its run time; esbuild puts them in. */
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
