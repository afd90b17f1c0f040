import { isPlainObject } from "@scripts/openapi/json";
import type { Node } from "./node.js";

/** An operation of a document that does not yet keep the rules. */
export interface RawOperation {
  operation: Node;
  method: string;
  /** Its path, or its webhook's name. */
  path: string;
  /** What holds it, and the parameters that its path's operations share. */
  item: Node;
  isWebhook: boolean;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** All operations of a document, those of webhooks among them. */
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

/** The objects within an object's property, by their keys; none if it is not there. */
export function children(node: Node, key: string): Record<string, Node> {
  const inner = node[key];
  if (!isPlainObject(inner)) return {};
  return Object.fromEntries(Object.entries(inner).filter((entry): entry is [string, Node] => isPlainObject(entry[1])));
}

/** The components of one kind. */
export const componentsOf = (document: Node, kind: string): Record<string, Node> =>
  isPlainObject(document["components"]) ? children(document["components"], kind) : {};

/** Takes an operation out; its path too, if nothing of it is left. */
export function removeOperation(document: Node, { path, method, item, isWebhook }: RawOperation): void {
  delete item[method];
  const paths = document[isWebhook ? "webhooks" : "paths"] as Node;
  if (!methods.some((name) => name in item)) delete paths[path];
}

/** How a report names an operation. */
export const titleOf = ({ operation, method, path }: RawOperation): string =>
  typeof operation["operationId"] === "string" ? operation["operationId"] : `${method.toUpperCase()} ${path}`;
