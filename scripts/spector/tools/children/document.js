// Compiles each of Spector's specs to OpenAPI 3.1, and merges them into one document:
//
// node document.js <document> <failures> <base URL>
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, NodeHost } from "@typespec/compiler";
import { getOpenAPI3 } from "@typespec/openapi3";

const specs = join(import.meta.dirname, "../node_modules/@typespec/http-specs/specs");
const [documentFile, failuresFile, url] = process.argv.slice(2);

/** @typespec/openapi3 1.11 fails on a parameter named like a method of `Object.prototype`. */
const uncompilable = /^.*@query constructor: string.*$/m;
const host = {
  ...NodeHost,
  readFile: async (path) => {
    const file = await NodeHost.readFile(path);
    return { ...file, text: file.text.replace(uncompilable, "") };
  },
};

const mains = readdirSync(specs, { recursive: true })
  .filter((name) => name.endsWith("main.tsp"))
  .sort((a, b) => (a < b ? -1 : 1));
const merged = {
  openapi: "3.1.0",
  info: { title: "Spector", version: "1" },
  servers: [{ url }],
  security: [],
  paths: {},
  components: {},
};
const failures = [];

for (const main of mains) {
  const area = main.replace(/\/main\.tsp$/, "");
  try {
    const program = await compile(host, join(specs, main), { noEmit: true });
    const [record] = await getOpenAPI3(program, { "openapi-versions": ["3.1.0"] });
    if (!record.versioned) add(area, record.document);
    else for (const { document } of record.versions) add(`${area}/${document.info.version}`, document);
  } catch (error) {
    failures.push({ area, reason: String(error.message ?? error).split("\n")[0] });
  }
}
writeFileSync(documentFile, JSON.stringify(merged));
writeFileSync(failuresFile, JSON.stringify(failures));

/** Merges a document, and renames its components so that they are unique. */
function add(area, document) {
  const prefix = area.replace(/\W+(\w)/g, (_, letter) => letter.toUpperCase());
  const { components = {}, paths, servers = [], security = [] } = rename(document, prefix);
  for (const [kind, group] of Object.entries(components)) {
    merged.components[kind] ??= {};
    for (const [name, value] of Object.entries(group)) merged.components[kind][prefix + name] = value;
  }
  const base = /^\{endpoint\}(\/.*)$/.exec(servers[0]?.url ?? "")?.[1] ?? "";
  const variables = servers[0]?.variables ?? {};
  const path = base.replace(/\{(\w+)\}/g, (_, name) => variables[name]?.default || document.info.version);
  for (const [name, item] of Object.entries(paths))
    merged.paths[path === "" || name !== "/" ? path + name : path] = withSecurity(item, security, prefix);
}

/** Updates references and security schemes to the components' new names. */
function rename(node, prefix) {
  const renamed = (ref) => ref.replace(/^(#\/components\/\w+\/)/, `$1${prefix}`);
  const isReferences = (key, value) =>
    key === "mapping" && Object.values(value).every((reference) => typeof reference === "string");
  const text = JSON.stringify(node, (key, value) => {
    if (key === "$ref" && typeof value === "string") return renamed(value);
    if (!isReferences(key, value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, reference]) => [name, renamed(reference)]));
  });
  return JSON.parse(text);
}

function withSecurity(item, shared, prefix) {
  for (const operation of Object.values(item)) {
    if (typeof operation?.operationId !== "string") continue;
    operation.operationId = `${prefix}_${operation.operationId}`.replace(/\W+(\w)?/g, (_, letter = "") =>
      letter.toUpperCase(),
    );
    operation.security = (operation.security ?? shared).map((one) =>
      Object.fromEntries(Object.entries(one).map(([name, scopes]) => [prefix + name, scopes])),
    );
  }
  return item;
}
