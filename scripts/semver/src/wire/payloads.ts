import type { Json, Schema } from "@scripts/openapi/document";
import type { Direction } from "../change.js";
import { pairsOf, type Documents, type Location, type Pair } from "./documents.js";
import { objectOf, resolved, same } from "./json.js";

type Sides = Pair<Json | undefined>;

const resolvedPair = (documents: Documents, { before, after }: Sides): Pair => ({
  before: resolved(documents.before, before),
  after: resolved(documents.after, after),
});

/** Compares the media types of a body, a response, a parameter or a header. */
export function compareContent(
  documents: Documents,
  { before, after }: Sides,
  at: Location,
  direction: Direction,
): void {
  const entries = pairsOf(before, after, (type) => type.toLowerCase().replaceAll(" ", ""));
  for (const { name, before: was, after: is } of entries) {
    if (was === undefined || is === undefined)
      at.add(`content-${was === undefined ? "added" : "removed"}`, was && name, is && name);
    else compareMediaType(documents, { before: objectOf(was), after: objectOf(is) }, at, direction);
  }
  const [first, other] = [before, after].map((content) => Object.keys(objectOf(content))[0]) as [string?, string?];
  const isKept = (name: string | undefined): boolean =>
    entries.some((entry) => entry.name === name && entry.before !== undefined && entry.after !== undefined);
  if (first !== other && isKept(first) && isKept(other)) at.add("content-preferred", first, other);
}

function compareMediaType(documents: Documents, pair: Pair, at: Location, direction: Direction): void {
  compareSchema(documents, pair, at, direction);
  compareExamples("media-type", documents, pair, at);
  for (const { name, before, after } of pairsOf(pair.before["encoding"], pair.after["encoding"])) {
    at.at(`${at.place}.${name}`).fields("encoding", { before: objectOf(before), after: objectOf(after) });
  }
  at.fields("media-type", pair, ["schema", "encoding", "example", "examples"]);
}

/** Compares the schema in an object. */
function compareSchema(documents: Documents, { before, after }: Pair, at: Location, direction: Direction): void {
  const found = documents.schemas[direction].compare(before["schema"], after["schema"]);
  for (const one of found) at.push(one);
}

function compareExamples(object: string, documents: Documents, { before, after }: Pair, at: Location): void {
  const examples = (document: Schema, node: Schema): Json => [
    node["example"] ?? null,
    Object.entries(objectOf(node["examples"])).map(([name, value]): Json => [name, resolved(document, value)]),
  ];
  const [was, is] = [examples(documents.before, before), examples(documents.after, after)] as const;
  if (!same(was, is)) at.add(`${object}.examples-changed`);
}

/** Compares a request body, or the payload of a webhook. */
export function compareRequestBody(documents: Documents, sides: Sides, at: Location, direction: Direction): void {
  const pair = resolvedPair(documents, sides);
  if (sides.before === undefined || sides.after === undefined) {
    if (sides.before === sides.after) return;
    const isRequired = pair.after["required"] === true && direction === "request";
    return at.add(`request-body-${sides.after === undefined ? "removed" : isRequired ? "required" : "added"}`);
  }
  at.flag("request-body", "required", pair);
  at.fields("request-body", pair, ["required", "content"]);
  compareContent(documents, { before: pair.before["content"], after: pair.after["content"] }, at, direction);
}

/** Compares responses by status. */
export function compareResponses(documents: Documents, sides: Sides, at: Location, direction: Direction): void {
  const [was, is] = [objectOf(sides.before), objectOf(sides.after)] as const;
  // In a document without 2xx responses, `default` includes the successes.
  const hasSuccess = [...Object.keys(was), ...Object.keys(is)].some((status) => status.startsWith("2"));
  const entries = pairsOf(was, is, (status) => status.toUpperCase());
  for (const { name, before, after } of entries) {
    const place = at.at(name);
    if (name.startsWith("x-"))
      at.at("").fields("responses", { before: { [name]: before ?? null }, after: { [name]: after ?? null } });
    else if (before !== undefined && after !== undefined)
      compareResponse(documents, { before, after }, place, direction);
    else {
      const outcome = name.startsWith("2") || (name === "default" && !hasSuccess) ? "success" : "failure";
      place.add(`${outcome}-${before === undefined ? "added" : "removed"}`);
    }
  }
}

function compareResponse(documents: Documents, sides: Sides, at: Location, direction: Direction): void {
  const pair = resolvedPair(documents, sides);
  const [was, is] = [objectOf(pair.before["content"]), objectOf(pair.after["content"])] as const;
  const [had, has] = [Object.keys(was).length > 0, Object.keys(is).length > 0] as const;
  if (had !== has) at.add(`response-body-${has ? "added" : "removed"}`);
  else compareContent(documents, { before: was, after: is }, at, direction);
  compareHeaders(documents, pair, at, direction);
  at.fields("response", pair, ["content", "headers"]);
}

function compareHeaders(documents: Documents, { before, after }: Pair, at: Location, direction: Direction): void {
  for (const header of pairsOf(before["headers"], after["headers"], (name) => name.toLowerCase())) {
    const pair = resolvedPair(documents, header);
    const place = at.at(`${at.place}.headers.${header.name}`);
    if (header.before !== undefined && header.after !== undefined)
      compareHeader("header", documents, pair, place, direction);
    else if (header.before !== undefined) place.add("header-removed");
    else place.add(pair.after["required"] === true && direction === "request" ? "header-required" : "header-added");
  }
}

const flags = ["required", "deprecated", "allowEmptyValue"];
const compared = [...flags, "schema", "content", "example", "examples", "name", "in"];
const writing = ["style", "explode", "allowReserved"];

/** Compares two headers or parameters of the same name. */
export function compareHeader(
  object: "header" | "parameter",
  documents: Documents,
  pair: Pair,
  at: Location,
  direction: Direction,
): void {
  for (const flag of flags) at.flag(object, flag, pair);
  compareExamples(object, documents, pair, at);
  if (object === "parameter") at.flag(object, "x-multi-segment", pair);
  at.fields(object, pair, [...compared, ...writing, ...(object === "parameter" ? ["x-multi-segment"] : [])]);
  const hasContent = (node: Schema): boolean => node["content"] !== undefined;
  if (hasContent(pair.before) !== hasContent(pair.after)) return at.add(`${object}.content-changed`);
  compareSchema(documents, pair, at, direction);
  compareContent(documents, { before: pair.before["content"], after: pair.after["content"] }, at, direction);
  if (!hasContent(pair.before)) compareWriting(object, pair, at);
}

/** Compares how a value is serialized. Each style has its own default of `explode`. */
function compareWriting(object: string, { before, after }: Pair, at: Location): void {
  const pair = { before: styled(before), after: styled(after) };
  const isSameStyle = pair.before["style"] === pair.after["style"];
  at.fields(object, pair, isSameStyle ? [] : ["explode"]);
}

/** Adds the defaults of how a value is serialized. */
function styled(node: Schema): Schema {
  const style = node["style"] ?? (node["in"] === "query" || node["in"] === "cookie" ? "form" : "simple");
  return { style, explode: node["explode"] ?? style === "form", allowReserved: node["allowReserved"] ?? false };
}
