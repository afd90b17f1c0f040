import type { Schema } from "@scripts/openapi/document";
import { objectOf, resolved } from "./json.js";

/** An operation, a webhook or a callback. */
export interface Operation {
  kind: "operation" | "webhook" | "callback";
  /** Its operationId, or else its method and path. */
  id: string;
  method: string;
  /** The path, or the name of the webhook. */
  path: string;
  object: Schema;
  /** The path item that contains it, with shared parameters. */
  item: Schema;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The fields of a path item that are operations, or apply to all of them. */
export const itemFields = [...methods, "parameters", "servers", "$ref"];

/** Lists the operations in a map of path items. */
export function operationsOf(document: Schema, paths: unknown, kind: Operation["kind"]): Operation[] {
  return Object.entries(objectOf(paths)).flatMap(([path, node]) => {
    if (path.startsWith("x-")) return [];
    const item = resolved(document, node);
    return methods
      .filter((method) => item[method] !== undefined)
      .map((method): Operation => {
        const object = resolved(document, item[method]);
        const { operationId } = object;
        const id = typeof operationId === "string" ? operationId : `${method.toUpperCase()} ${path}`;
        return { kind, id, method: method.toUpperCase(), path, object, item };
      });
  });
}

/** A path without the names of its parameters. */
export const templateOf = (path: string): string => path.replaceAll(/\{[^}]*\}/g, "{}");

export interface OperationPair {
  before?: Operation;
  after?: Operation;
}

/** Pairs operations by operationId, or else by method and path. */
export function pairOperations(before: Operation[], after: Operation[]): OperationPair[] {
  const free = new Set(after);
  const pairs = new Map<Operation, Operation>();
  const match = (isSame: (one: Operation, other: Operation) => boolean): void => {
    for (const one of before) {
      const found = pairs.has(one)
        ? undefined
        : [...free].find((other) => one.kind === other.kind && isSame(one, other));
      if (!found) continue;
      pairs.set(one, found);
      free.delete(found);
    }
  };
  match((one, other) => one.id === other.id);
  match((one, other) => one.method === other.method && templateOf(one.path) === templateOf(other.path));
  const kept = before.map((one): OperationPair => {
    const other = pairs.get(one);
    return other ? { before: one, after: other } : { before: one };
  });
  return [...kept, ...[...free].map((other) => ({ after: other }))];
}
