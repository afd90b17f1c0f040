import { isPlainObject } from "@scripts/openapi/json";
import { formFields, partKinds } from "@scripts/openapi/request-bodies";
import { branchesOf, flatten, typesOf } from "@scripts/openapi/samples";
import { isJson, type Document, type Json, type MediaType, type Schema } from "@scripts/openapi/document";
import { fileMark } from "./schemas.js";

/** Finds a part that is a file where the schema has text, or vice versa: JSON Schema has no files. */
export function filesProblem(document: Document, media: MediaType, form: FormData): string | undefined {
  const fields = formFields(document, media);
  const odd = [...form].find(([name, part]) => {
    const kinds = partKinds(document, fields[name] ?? {});
    return !kinds.has(part instanceof Blob ? "file" : "value") && !kinds.has("any");
  });
  return odd && `part ${odd[0]} ${odd[1] instanceof Blob ? "is" : "is not"} a file`;
}

/**
 * Converts a form to the value that its schema describes: repeated parts become an array, and JSON is parsed where the
 * schema has an object.
 */
export function formValue(document: Document, media: MediaType, form: FormData): Record<string, Json> {
  const properties = formFields(document, media);
  const valueOf = (name: string, part: FormDataEntryValue): Json => {
    if (part instanceof Blob) return fileMark;
    if (isJson(media.encoding?.[name]?.contentType ?? "")) return parsed(part);
    const property = flatten(document, properties[name] ?? {});
    const kinds = branchesOf(document, (property["items"] ?? property) as Schema).flatMap(typesOf);
    const value = kinds.includes("object") ? parsed(part) : part;
    // If the schema is a union with strings, JSON other than an object stays a string.
    return isPlainObject(value) ? value : part;
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
