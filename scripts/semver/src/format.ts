import type { Json } from "@scripts/openapi/document";

/** A value as a sentence names it. */
export const shown = (value: Json | undefined): string => {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
};

/** A list of values as a sentence names it. */
export const list = (values: Json[]): string => values.map(shown).join(", ");

const parameters: Record<string, string> = { path: "path parameter", query: "query parameter", header: "header" };

/** A place as a sentence names it: `body.patient.sex` → `patient.sex` in the body. */
export function placed(place: string): string {
  const [, top = "", within = ""] = /^([a-z0-9]+)\.?(.*)$/i.exec(place) ?? [];
  const kind = parameters[top];
  if (kind) return `${kind} \`${within}\``;
  const whole =
    top === "body" ? "the body" : top === "default" ? "the answer to any other failure" : `the ${top} answer`;
  return within ? `\`${within}\` in ${whole}` : whole;
}
