import { listOf } from "@scripts/openapi/json";
import type { Json, Schema } from "@scripts/openapi/document";
import type { Direction } from "../change.js";
import type { Documents, Location, Pair } from "./documents.js";
import { resolved } from "./json.js";
import { compareHeader } from "./payloads.js";
import type { Operation } from "./pair-operations.js";

interface Parameter {
  name: string;
  in: string;
  object: Schema;
  /** The index of the placeholder, for a path parameter. */
  position: number;
}

/** Combines the path's parameters with the operation's own, which take precedence. */
function parametersOf(document: Schema, { item, object, path }: Operation): Parameter[] {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const all = [...listOf(item["parameters"]), ...listOf(object["parameters"])].map((node): Parameter => {
    const parameter = resolved(document, node);
    const name = String(parameter["name"]);
    return { name, in: String(parameter["in"]), object: parameter, position: names.indexOf(name) };
  });
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/** Header names are case-insensitive. */
const keyOf = (parameter: Parameter): string =>
  `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;

/** Compares the parameters of two operations. */
export function compareParameters(
  documents: Documents,
  operations: Pair<Operation>,
  at: Location,
  direction: Direction,
): void {
  const before = parametersOf(documents.before, operations.before);
  const free = new Set(parametersOf(documents.after, operations.after));
  const pairs = new Map<Parameter, Parameter>();
  const match = (isSame: (one: Parameter, other: Parameter) => boolean): void => {
    for (const one of before) {
      const found = pairs.has(one) ? undefined : [...free].find((other) => isSame(one, other));
      if (!found) continue;
      pairs.set(one, found);
      free.delete(found);
    }
  };
  match((one, other) => keyOf(one) === keyOf(other));
  match((one, other) => one.in === "path" && other.in === "path" && one.position === other.position);
  match((one, other) => one.name === other.name);
  for (const one of before) compareParameter(documents, one, pairs.get(one), at, direction);
  for (const other of free) {
    const isRequired = other.object["required"] === true && direction === "request";
    at.at(placeOf(at, other)).add(`parameter-${isRequired ? "required" : "added"}`);
  }
}

const placeOf = (at: Location, parameter: Parameter): string => `${at.place}${parameter.in}.${parameter.name}`;

function compareParameter(
  documents: Documents,
  before: Parameter,
  after: Parameter | undefined,
  at: Location,
  direction: Direction,
): void {
  const place = at.at(placeOf(at, before));
  if (!after) return place.add("parameter-removed");
  if (before.in !== after.in) place.add("parameter.in-changed", before.in, after.in);
  else if (before.name !== after.name && before.in === "path")
    place.at(place.place, "types").add("parameter.name-changed", before.name, after.name);
  const pair: Pair = { before: before.object, after: after.object };
  if (before.in === after.in) compareHeader("parameter", documents, pair, place, direction);
  else compareHeader("parameter", documents, sameStyle(pair), place, direction);
}

/** If a parameter has moved, its style follows from the new location. */
const sameStyle = ({ before, after }: Pair): Pair => {
  const place: Json = before["in"] ?? null;
  return { before, after: { ...after, in: place } };
};
