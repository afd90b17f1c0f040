import type { WireChange } from "./redocly.js";

/** `post/requestBody/content/application~1json/schema/properties/a/items` → `body.a[]`. */
export function placeOf({ path, kind, typeName }: WireChange, place: string): string {
  const header = path.indexOf("headers");
  const name = header < 0 || (typeName === "Header" && kind !== "modified") ? undefined : path[header + 1];
  const start = path.indexOf("schema");
  const within = name === undefined || place.startsWith("header.") ? place : `${place}.${name}`;
  if (start < 0) return within;
  // What is said of a variant that is new or gone is said of its union.
  const steps = path.slice(start + 1, kind !== "modified" && path.at(-2) === "$defs" ? -2 : undefined);
  let found = within;
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index]!;
    if (step === "properties" && index + 1 < steps.length) found += `.${steps[++index]}`;
    else if (step === "$defs" && index + 1 < steps.length) found += `(${steps[++index]})`;
    else if (step === "items") found += "[]";
    else if (step === "additionalProperties") found += "{}";
  }
  return found;
}
