import { isDeepStrictEqual as equal } from "node:util";
import { schemesOf, type Document, type Json, type Operation, type SecurityScheme } from "@scripts/openapi/document";
import type { Part, Subject } from "./surface.js";
import { because, verdict, type Verdict } from "./verdict.js";
import { shown } from "./format.js";

/** What changed about an operation itself: its name, its place, its credential, its documentation. */
export function judgeOperation(base: Subject, head: Subject, documents: { base: Document; head: Document }): Verdict[] {
  const [was, is] = [base.operation, head.operation];
  const told = Object.entries(texts).filter(([name]) => !equal(field(was, name), field(is, name)));
  return [
    ...address(base, head),
    ...(base.webhook ? [] : [...security(was, is, documents), ...repetition(was, is)]),
    ...deprecation(was.object.deprecated === true, is.object.deprecated === true),
    ...told.map(([, words]) => verdict("", "patch", words, because.documentation)),
  ];
}

function address(base: Subject, head: Subject): Verdict[] {
  const [from, to] = [base, head].map(({ operation: { method, path } }) => (base.webhook ? path : `${method} ${path}`));
  const turned = `was ${shown(from)}, is ${shown(to)}`;
  const found: Verdict[] = [];
  if (base.id !== head.id) {
    const text = `the method ${shown(base.id)} is now called ${shown(head.id)}`;
    found.push(verdict("", "major", text, "calls by the old name no longer compile"));
  }
  if (from !== to)
    found.push(verdict("", "major", turned, "calls by path no longer compile, and the old address may be gone"));
  return found;
}

function deprecation(was: boolean, is: boolean): Verdict[] {
  if (was === is) return [];
  return is
    ? [verdict("", "minor", "deprecated", "it works as before, and editors strike it through")]
    : [verdict("", "patch", "no longer deprecated", because.documentation)];
}

const texts = {
  summary: "another summary",
  description: "another description",
  externalDocs: "another page of the vendor's",
  tags: "another tag",
  "x-evidence": "known from elsewhere",
};

const field = ({ object }: Operation, name: string): unknown => (object as unknown as Record<string, unknown>)[name];

/** Parameters, bodies and answers that are new or gone. */
export function judgePart({ place, direction, required }: Part, added: boolean): Verdict {
  if (direction === "request") {
    if (!added) return verdict(place, "major", "it is gone", because.unsendable);
    return required
      ? verdict(place, "major", "new and required", because.missing)
      : verdict(place, "minor", "new", because.unneeded);
  }
  const text = added ? "new" : "it is gone";
  // Methods throw an ApiError for each status that is not 2xx, documented or not.
  if (!/^2|^body|^header/.test(place)) return verdict(place, "patch", text, "failures are thrown either way");
  return added
    ? verdict(place, "minor", text, because.compiles)
    : verdict(place, "major", text, "code that waits for it gets nothing");
}

/** The headers of each alternative, so that a scheme that only got another name is told once, for the whole package. */
function alternatives(operation: Operation, document: Document): string[][] {
  const schemes: Record<string, SecurityScheme | undefined> = schemesOf(document);
  return (operation.security.length > 0 ? operation.security : [[]]).map((names) =>
    names.map((name) => headerOf(schemes[name])),
  );
}

export const headerOf = (scheme: SecurityScheme | undefined): string =>
  scheme?.type === "http" ? "Authorization: Bearer" : (scheme?.name ?? "");

function security(was: Operation, is: Operation, documents: { base: Document; head: Document }): Verdict[] {
  const [before, after] = [alternatives(was, documents.base), alternatives(is, documents.head)];
  const known = new Set(Object.values(schemesOf(documents.head)).map(headerOf));
  // What no operation takes any more is told of the package.
  if (before.flat().some((header) => !known.has(header)) && after.flat().length > 0) return [];
  if (equal(before, after)) return [];
  const named = (list: string[][]): Json => list.map((headers) => headers.join(" and ") || "none").join(" or ");
  const text = `its credential was ${shown(named(before))}, is ${shown(named(after))}`;
  const stillEnough = before.every((have) => after.some((need) => need.every((header) => have.includes(header))));
  return stillEnough
    ? [verdict("", "minor", text, "who has what was asked for has enough")]
    : [verdict("", "major", text, "calls without it are refused")];
}

function repetition(was: Operation, is: Operation): Verdict[] {
  const [before, after] = [was, is].map(({ object }) => object["x-idempotent"] === true);
  if (before === after) return [];
  return after
    ? [verdict("", "minor", "idempotent", "it is now repeated after a failure of the network")]
    : [verdict("", "minor", "no longer idempotent", "it is no longer repeated after a failure of the network")];
}
