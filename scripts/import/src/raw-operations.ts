import { isPlainObject } from "@scripts/openapi/json";
import type { Node } from "./node.js";

/** An operation in a document that may still violate the rules. */
export interface RawOperation {
  operation: Node;
  method: string;
  /** Its path, or the name of its webhook. */
  path: string;
  /** The path item that contains it, with shared parameters. */
  item: Node;
  isWebhook: boolean;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Lists all operations of a document, including webhooks. */
export function rawOperations(document: Node): RawOperation[] {
  return (["paths", "webhooks"] as const).flatMap((place) =>
    Object.entries(children(document, place)).flatMap(([path, item]) =>
      methods
        .filter((method) => isPlainObject(item[method]))
        .map((method) => ({
          operation: item[method] as Node,
          method,
          path,
          item,
          isWebhook: place === "webhooks",
        })),
    ),
  );
}

/** Returns the objects in a property, by key; none if the property is missing. */
export function children(node: Node, key: string): Record<string, Node> {
  const inner = node[key];
  if (!isPlainObject(inner)) return {};
  return Object.fromEntries(Object.entries(inner).filter((entry): entry is [string, Node] => isPlainObject(entry[1])));
}

/** Returns the components of a kind. */
export const componentsOf = (document: Node, kind: string): Record<string, Node> =>
  isPlainObject(document["components"]) ? children(document["components"], kind) : {};

/** Removes an operation, and its path if it was the last one. */
export function removeOperation(document: Node, { path, method, item, isWebhook }: RawOperation): void {
  delete item[method];
  const paths = document[isWebhook ? "webhooks" : "paths"] as Node;
  if (!methods.some((name) => name in item)) delete paths[path];
}

/** Formats an operation for the report. */
export const titleOf = ({ operation, method, path }: RawOperation): string =>
  typeof operation["operationId"] === "string" ? operation["operationId"] : `${method.toUpperCase()} ${path}`;
