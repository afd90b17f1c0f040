import { fileFields } from "@scripts/openapi/examples";
import { branchesOf, flatten, propertiesOf, typesOf } from "@scripts/openapi/samples";
import type { Document, Json, Schema } from "@scripts/openapi/document";
import { fileMark } from "./schemas.js";

/** A part that is a file where the schema has a text, or the other way round; schemas know no files. */
export function filesProblem(document: Document, schema: Schema, form: FormData): string | undefined {
  const files = fileFields(document, schema);
  const odd = [...form].find(([name, part]) => files.includes(name) !== part instanceof Blob);
  return odd && `part ${odd[0]} ${odd[1] instanceof Blob ? "is" : "is not"} a file`;
}

/** A form as a value that its schema describes: repeated parts as a list, JSON parsed where the schema has an object. */
export function formValue(document: Document, schema: Schema, form: FormData): Record<string, Json> {
  const properties = Object.assign({}, ...branchesOf(document, schema).map(propertiesOf)) as Record<string, Schema>;
  const valueOf = (name: string, part: FormDataEntryValue): Json => {
    if (part instanceof Blob) return fileMark;
    const property = flatten(document, properties[name] ?? {});
    const one = flatten(document, (property["items"] ?? property) as Schema);
    return typesOf(one).includes("object") ? parsed(part) : part;
  };
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name).map((part) => valueOf(name, part));
      const [first = "", ...others] = values;
      return [name, others.length === 0 ? first : values];
    }),
  );
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
