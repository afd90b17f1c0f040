import { camelCase } from "change-case";
import { textOf, type Node } from "./node.js";
import type { RawOperation } from "./raw-operations.js";

/** A name of the vendor's in camelCase; as it is, if it is that already. */
export const inCamelCase = (name: string): string =>
  /^[a-z][a-zA-Z0-9]*$/.test(name) ? name : camelCase(name, { mergeAmbiguousCharacters: true });

/** The parts of a path that name something: not its parameters, versions and the like. */
export const resourcesOf = (path: string): string[] =>
  path.split("/").filter((part) => /^[a-z]/i.test(part) && !/^(v\d+\w*|api|rest)$/.test(part));

/** An operation's name: the vendor's, as far as it gives one; of two words at least, as a method's name has to be. */
export function operationIdOf({ operation, method, path }: RawOperation): string {
  const name = inCamelCase(textOf(operation["operationId"]));
  if (name === "")
    return inCamelCase(`${method} ${path.replace(/\{(.*?)\}/g, " by $1 ")}${path === "/" ? "root" : ""}`);
  if (/[A-Z]/.test(name)) return name;
  return inCamelCase(`${name} ${resourcesOf(path).at(-1) ?? "root"}`);
}

/** One sentence of what the vendor says: its summary, or the first short sentence of that or of its description. */
export function summaryOf(operation: Node): string | undefined {
  const summary = textOf(operation["summary"]);
  const whole = /[.!?…:]$/.test(summary) ? summary : `${summary}.`;
  if (summary !== "" && whole.length < 100) return whole;
  const description = textOf(operation["description"]);
  const first = [summary, description].map((text) => /^[^.].{1,97}?\.(?= |$)/.exec(text)?.[0]).find(Boolean);
  return first ?? (/^[^.][^.]{2,97}$/.test(description) ? `${description}.` : undefined);
}

/** What the vendor says beyond the summary that was made of its words, in its own lines. */
export function descriptionOf(operation: Node, summary: string | undefined): string {
  const { summary: whole, description } = operation;
  const texts = summary === undefined ? [description] : [whole, description];
  return texts
    .filter((text): text is string => typeof text === "string")
    .filter((text) => textOf(text) !== "" && `${textOf(text).replace(/\.$/, "")}.` !== summary)
    .map((text) => text.trim())
    .join("\n\n");
}
