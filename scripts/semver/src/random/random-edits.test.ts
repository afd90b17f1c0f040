import { expect, test } from "vitest";
import type { Json, Schema } from "@scripts/openapi/document";
import { bumpOf } from "../compare.js";
import { compareDocuments } from "../compare-documents.js";
import { specs } from "../corpus/case.js";
import { isPlainObject, listOf } from "@scripts/openapi/json";
import { follow, objectOf } from "../wire/json.js";
import { editSchema } from "./edits.js";
import { brokenBy, type Broken } from "./judge.js";
import { Random } from "./random.js";

/** The number of edits for each spec. SEMVER_EDITS=1000 takes about a minute. */
const edits = Number(process.env["SEMVER_EDITS"] ?? 15);

/** A schema that an operation sends or receives. */
interface Body {
  pointer: string;
  direction: Broken["direction"];
}

const escape = (key: string): string => key.replaceAll("/", "~1");

function bodiesOf(document: Schema): Body[] {
  const bodies = Object.entries(objectOf(document["paths"])).flatMap(([path, item]) =>
    Object.entries(objectOf(item)).flatMap(([method, operation]): Body[] => {
      const at = `/paths/${escape(path)}/${method}`;
      const success = Object.keys(objectOf(objectOf(operation)["responses"])).find((status) => status.startsWith("2"));
      return [
        { pointer: `${at}/requestBody/content/application~1json/schema`, direction: "request" },
        { pointer: `${at}/responses/${success}/content/application~1json/schema`, direction: "response" },
      ];
    }),
  );
  return bodies.filter(({ pointer }) => follow(document, `#${pointer}`) !== undefined);
}

/** Returns all schemas within a schema, including those that it refers to. */
function schemasWithin(document: Schema, node: Json | undefined, found = new Set<Schema>()): Set<Schema> {
  if (!isPlainObject(node) || found.has(node)) return found;
  if (typeof node["$ref"] === "string") return schemasWithin(document, follow(document, node["$ref"]), found);
  found.add(node);
  const lists = ["oneOf", "anyOf", "allOf"].flatMap((key) => listOf(node[key]));
  for (const inner of [
    ...Object.values(objectOf(node["properties"])),
    ...lists,
    node["items"],
    node["additionalProperties"],
  ])
    schemasWithin(document, inner, found);
  return found;
}

/** Returns a document that contains only the operation at a pointer. */
function only(document: Schema, pointer: string): Schema {
  const [, , path = "", method = ""] = pointer.split("/").map((key) => key.replaceAll("~1", "/"));
  const { parameters: _, ...item } = objectOf(objectOf(document["paths"])[path]);
  return JSON.parse(JSON.stringify({ ...document, webhooks: {}, paths: { [path]: { [method]: item[method] ?? {} } } }));
}

test.each(specs.map(({ vendor, document }) => [vendor, document] as const))(
  "no random edit of %s that breaks a value is less than major",
  (_vendor, spec) => {
    const document = objectOf(spec);
    const bodies = bodiesOf(document);
    const random = new Random(bodies.length);
    const wrong: string[] = [];
    let broken = 0;
    for (let index = 0; index < edits; index++) {
      const body = random.pick(bodies);
      if (!body) throw new Error("no operation has a JSON body");
      const before = only(document, body.pointer);
      const after: Schema = JSON.parse(JSON.stringify(before));
      const schema = random.pick([...schemasWithin(after, follow(after, `#${body.pointer}`))]);
      const old = JSON.stringify(schema);
      if (schema) editSchema(schema, random);
      const found = brokenBy(before, after, body.pointer, body.direction, random);
      if (!found) continue;
      broken++;
      const changes = compareDocuments(before, after);
      if (bumpOf(changes) === "major") continue;
      const kinds = changes.map((change) => `${change.in} ${change.kind}`).join(", ");
      wrong.push(
        `${body.direction} ${old.slice(0, 300)} → ${JSON.stringify(schema).slice(0, 300)}: ${kinds}; ${JSON.stringify(found.value).slice(0, 300)}`,
      );
    }
    expect(wrong).toEqual([]);
    expect(broken).toBeGreaterThan(edits / 20);
  },
  600_000,
);
