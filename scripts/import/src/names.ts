import { camelCase, sentenceCase } from "change-case";
import type { Changes } from "./changes.js";
import { isPlainObject } from "@scripts/openapi/json";
import { keysOf } from "@scripts/openapi/json-pointer";
import { recordAt, textOf, walk, type Node } from "./node.js";
import { rawOperations, titleOf, type RawOperation } from "./raw-operations.js";

const words = { mergeAmbiguousCharacters: true };

/** Converts a vendor's name to camelCase, unless it already is. */
export const inCamelCase = (name: string): string => (/^[a-z][a-zA-Z0-9]*$/.test(name) ? name : camelCase(name, words));

/** Returns the parts of a path that name a resource, without parameters, versions and the like. */
export const resourcesOf = (path: string): string[] =>
  path.split("/").filter((part) => /^[a-z]/i.test(part) && !/^(v\d+\w*|api|rest)$/.test(part));

/** Converts a path to words, including its parameters. */
const pathInWords = (path: string): string => path.replace(/\{(.*?)\}/g, " by $1 ");

/** Names that a client or every object already has. */
const taken = new Set([
  ..."GET PUT POST DELETE OPTIONS HEAD PATCH TRACE request use eject then toJSON".split(" "),
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** Gives each operation a unique name: the vendor's in camelCase, extended with as much of the path as necessary. */
export function nameOperations(document: Node, changes: Changes): void {
  const open = rawOperations(document).map((raw) => ({ raw, names: namesFor(raw), depth: 0 }));
  const nameOf = ({ names, depth }: (typeof open)[number]): string => names[depth] ?? "";
  for (let clashes = open; clashes.length > 0;) {
    const counts = new Map<string, number>();
    for (const one of open) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
    clashes = open.filter((one) => (counts.get(nameOf(one)) ?? 0) > 1 && one.depth < one.names.length - 1);
    for (const one of clashes) one.depth += 1;
  }
  const used = new Set<string>();
  const renamed = new Map<string, string>();
  for (const one of open) {
    const unique = free(nameOf(one), used);
    used.add(unique);
    renamed.set(textOf(one.raw.operation["operationId"]), unique);
    rename(one.raw, unique, changes);
  }
  renameInLinks(document, renamed, changes);
}

function renameInLinks(document: Node, renamed: Map<string, string>, changes: Changes): void {
  walk(document, ({ links }) => {
    for (const link of Object.values(isPlainObject(links) ? links : {}).filter(isPlainObject)) {
      const name = renamed.get(textOf(link["operationId"]));
      if (name !== undefined) link["operationId"] = name;
      const target = textOf(recordAt(document, keysOf(textOf(link["operationRef"])))?.["operationId"]);
      if (target === "") continue;
      link["operationId"] = target;
      delete link["operationRef"];
      changes.add("links written with operationId instead of operationRef", target);
    }
  });
}

/** Returns candidate names for an operation, shortest first. */
function namesFor({ operation, method, path }: RawOperation): string[] {
  const own = inCamelCase(textOf(operation["operationId"]));
  const whole = inCamelCase(`${method} ${pathInWords(path)}${path === "/" ? "root" : ""}`);
  const resources = resourcesOf(path);
  // A short path keeps its name while that of a longer one is extended.
  const endings = Array.from({ length: 6 }, (_, index) => resources.slice(-index - 1).join(" "));
  const longer = [...endings, pathInWords(path), `${method} ${pathInWords(path)}`].map((ending) =>
    inCamelCase(`${own} ${ending}`),
  );
  const all = own === "" ? [whole] : [own, ...longer, inCamelCase(`${own} operation`)];
  // A method name has at least two words and starts with a letter.
  const good = all.filter((name) => /^[a-z]+[a-z0-9]*[A-Z]/.test(name) && !taken.has(name));
  return good.length > 0 ? good : [inCamelCase(`${method} ${own || "root"}`)];
}

/** Returns the name, with a number if it is already used. */
export function free(name: string, used: Set<string>): string {
  for (let number = 2; used.has(name); number++) name = `${name.replace(/\d+$/, "")}${number}`;
  return name;
}

function rename({ operation, ...raw }: RawOperation, name: string, changes: Changes): void {
  if (operation["operationId"] === undefined) changes.add("operationIds generated from method and path", name);
  else if (name !== operation["operationId"])
    changes.add(
      "operationIds renamed: camelCase, unique, two words at least",
      `${titleOf({ operation, ...raw })} → ${name}`,
    );
  operation["operationId"] = name;
}

/**
 * Returns the vendor's summary as one sentence: the summary itself, or the first short sentence of it or of the
 * description.
 */
export function summaryOf(operation: Node): string | undefined {
  const summary = textOf(operation["summary"]);
  const whole = /[.!?…:]$/.test(summary) ? summary : `${summary}.`;
  if (summary !== "" && whole.length < 100) return whole;
  const description = textOf(operation["description"]);
  const first = [summary, description].map((text) => /^[^.].{1,97}?\.(?= |$)/.exec(text)?.[0]).find(Boolean);
  return first ?? (/^[^.][^.]{2,97}$/.test(description) ? `${description}.` : undefined);
}

/** Turns an operation's name into a sentence, which says nothing more than the name. */
export const sentenceOf = (name: string): string => `${sentenceCase(name).slice(0, 98)}.`;

/** Returns the rest of the vendor's description, without the part used as the summary. Keeps its line breaks. */
export function descriptionOf(operation: Node, summary: string | undefined): string {
  const { summary: whole, description } = operation;
  const texts = summary === undefined ? [whole, description] : [whole, description];
  return texts
    .filter((text): text is string => typeof text === "string")
    .filter((text) => textOf(text) !== "" && `${textOf(text).replace(/\.$/, "")}.` !== summary)
    .map((text) => text.trim())
    .join("\n\n");
}
