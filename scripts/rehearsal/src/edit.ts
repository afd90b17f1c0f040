import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, parseDocument, type Document as Yaml } from "yaml";
import { operationsOf, type Document, type Operation } from "@scripts/openapi/document";
import { loadSpec, specFile, vendors } from "@scripts/openapi/specs";

/** The field that a rehearsal adds to a response. */
export const field = "rehearsedField";
export const fieldValue = "from the rehearsal";

/** An operation whose response can get another field, with the locations of its schema and example in the spec. */
export interface Editable {
  vendor: string;
  document: Document;
  operation: Operation;
  schema: string[];
  example: string[];
}

/** Finds each vendor's first GET operation whose response is an object with an example. */
export const editables = (folder: string): Editable[] =>
  vendors(folder).flatMap((vendor) => {
    const document = loadSpec(vendor, folder);
    const yaml = read(folder, vendor);
    const gets = operationsOf(document).filter(({ method }) => method === "GET");
    return gets.flatMap((operation) => places(yaml, vendor, document, operation)).slice(0, 1);
  });

function places(yaml: Yaml, vendor: string, document: Document, operation: Operation): Editable[] {
  const media = ["paths", operation.path, "get", "responses", "200", "content", "application/json"];
  const ref: unknown = yaml.getIn([...media, "schema", "$ref"]);
  const schema = typeof ref === "string" ? ref.slice(2).split("/") : [...media, "schema"];
  const named: unknown = yaml.getIn([...media, "examples"]);
  const first = isMap(named) ? String(named.items[0]?.key) : "";
  const example = isMap(named) ? [...media, "examples", first, "value"] : [...media, "example"];
  const found = isMap(yaml.getIn([...schema, "properties"])) && isMap(yaml.getIn(example));
  return found ? [{ vendor, document, operation, schema, example }] : [];
}

/** Adds a field to the operation's response, and returns a function that reverts the edit. */
export function addField({ vendor, schema, example }: Editable, folder: string): () => void {
  const file = join(folder, specFile(vendor));
  const before = readFileSync(file, "utf8");
  const yaml = read(folder, vendor);
  yaml.setIn([...schema, "properties", field], yaml.createNode({ type: "string", description: "A rehearsed field." }));
  yaml.setIn([...example, field], fieldValue);
  writeFileSync(file, yaml.toString({ lineWidth: 0 }));
  return () => writeFileSync(file, before);
}

const read = (folder: string, vendor: string): Yaml =>
  parseDocument(readFileSync(join(folder, specFile(vendor)), "utf8"));
