import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";
import type { FixTarget } from "./fix-target.js";
import { recordAt, resolved, textOf, type Node } from "./node.js";

const shapeOf = (path: string): string => path.replace(/\{.*?\}/g, "{}");
const namesOf = (path: string): string[] => [...path.matchAll(/\{(.*?)\}/g)].map(([, name = ""]) => name);

/**
 * Merges two paths that differ only in the names of their parameters, which OpenAPI does not allow. These names are not
 * sent.
 */
export function mergePaths({ document, keys, changes }: FixTarget): boolean {
  const paths = recordAt(document, ["paths"]);
  const path = keys[1];
  const item = path === undefined ? undefined : paths?.[path];
  if (!paths || path === undefined || !isPlainObject(item)) return false;
  const first = Object.keys(paths).find((other) => other !== path && shapeOf(other) === shapeOf(path));
  const target = first === undefined ? undefined : paths[first];
  if (first === undefined || !isPlainObject(target)) return false;
  const { parameters: shared, ...operations } = item;
  if (target["parameters"] !== undefined || Object.keys(operations).some((key) => key in target)) return false;
  const renamed = new Map(namesOf(path).map((name, index) => [name, namesOf(first)[index] ?? name]));
  for (const operation of Object.values(operations)) {
    if (!isPlainObject(operation)) return false;
    operation["parameters"] = [...listOf(shared), ...listOf(operation["parameters"])].map((parameter) =>
      withName(document, parameter, renamed),
    );
  }
  Object.assign(target, operations);
  delete paths[path];
  changes.add("paths merged that differ by a parameter's name only", `${path} → ${first}`);
  return true;
}

function withName(document: Node, parameter: Json, renamed: Map<string, string>): Json {
  const target = resolved(document, parameter);
  const name = textOf(target?.["name"]);
  const other = renamed.get(name);
  return target?.["in"] === "path" && other !== undefined && other !== name ? { ...target, name: other } : parameter;
}
