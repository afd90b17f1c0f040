import { isDeepStrictEqual } from "node:util";
import { isPlainObject } from "@scripts/openapi/json";
import { isJson, type Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { resolved, type Node } from "./node.js";
import {
  children,
  componentsOf,
  rawOperations,
  removeOperation,
  titleOf,
  type RawOperation,
} from "./raw-operations.js";

/** Repairs common mistakes in bodies, and removes those that cannot be sent. */
export function conformBodies(document: Node, changes: Changes): void {
  for (const holder of contentHolders(document)) plainTypes(holder, changes);
  for (const raw of rawOperations(document)) dropUnsendable(document, raw, changes);
  for (const raw of rawOperations(document).filter(({ method, isWebhook }) => method === "trace" && !isWebhook)) {
    changes.recordLoss("operations left out: fetch sends no TRACE", titleOf(raw));
    removeOperation(document, raw);
  }
  filesInJson(document, changes);
}

const contentHolders = (document: Node): Node[] =>
  [
    ...rawOperations(document).flatMap(({ operation }) => [
      operation["requestBody"],
      ...Object.values(isPlainObject(operation["responses"]) ? operation["responses"] : {}),
    ]),
    ...Object.values(componentsOf(document, "requestBodies")),
    ...Object.values(componentsOf(document, "responses")),
  ].filter(isPlainObject);

/** Removes parameters such as `charset=utf-8`, which describe the encoding of a message and not its type, and upper case. */
function plainTypes(holder: Node, changes: Changes): void {
  const { content } = holder;
  if (!isPlainObject(content) || !Object.keys(content).some((type) => /[;A-Z]/.test(type))) return;
  const plain: Node = {};
  for (const [type, media] of Object.entries(content)) {
    const [name = ""] = type.split(";");
    plain[name.trim().toLowerCase()] ??= media;
    if (name !== type) changes.add("parameters of media types removed", type);
  }
  holder["content"] = plain;
}

/** `fetch` sends no body with a GET. https://fetch.spec.whatwg.org/#dom-request */
function dropUnsendable(document: Node, { operation, ...raw }: RawOperation, changes: Changes): void {
  const body = resolved(document, operation["requestBody"]);
  if (!body) return;
  const title = titleOf({ operation, ...raw });
  if (["get", "head", "trace"].includes(raw.method)) {
    delete operation["requestBody"];
    changes.recordLoss("request bodies left out: fetch sends none with a GET", title);
  } else if (Object.keys(isPlainObject(body["content"]) ? body["content"] : {}).length === 0) {
    delete operation["requestBody"];
    changes.add("request bodies without a media type removed", title);
  }
}

/** JSON cannot contain files: those in JSON's schemas become strings. */
function filesInJson(document: Node, changes: Changes): void {
  const inForms = new Set<Node>();
  const inJson = new Set<Node>();
  for (const holder of contentHolders(document)) {
    const content = children(holder, "content");
    const forms = Object.entries(content).flatMap(([type, media]) => (isJson(type) ? [] : [media]));
    for (const [type, media] of Object.entries(content)) {
      if (isJson(type)) separateFiles(document, media, forms);
      reach(document, media["schema"], isJson(type) ? inJson : inForms);
    }
  }
  for (const schema of inJson) {
    if (schema["format"] !== "binary" || inForms.has(schema)) continue;
    delete schema["format"];
    changes.add("files in JSON bodies typed as strings", String(schema["description"] ?? schema["title"] ?? "a field"));
  }
}

/** Gives JSON a copy of a schema with files that it shares with a form. */
function separateFiles(document: Node, media: Node, forms: Node[]): void {
  const { schema } = media;
  const reached = new Set<Node>();
  reach(document, schema, reached);
  const hasFiles = [...reached].some(({ format }) => format === "binary");
  if (hasFiles && forms.some((form) => isDeepStrictEqual(form["schema"], schema)))
    media["schema"] = structuredClone(resolved(document, schema) ?? {});
}

function reach(document: Node, node: Json | undefined, found: Set<Node>): void {
  if (Array.isArray(node)) return node.forEach((item) => reach(document, item, found));
  if (!isPlainObject(node) || found.has(node)) return;
  found.add(node);
  if (node["$ref"] !== undefined) reach(document, resolved(document, node), found);
  for (const [key, inner] of Object.entries(node))
    if (!["example", "examples", "enum", "default", "const"].includes(key)) reach(document, inner, found);
}
