import type { Operation, Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { about, onOperations, operations as all, prune, type OperationPlace } from "./locations.js";

const any = (): boolean => true;
const pathsOf = (document: Schema): Record<string, Schema> => document["paths"] as Record<string, Schema>;

function itemOf(document: Schema, { operation }: OperationPlace): Schema {
  return pathsOf(document)[operation.path]!;
}

function removeOperation(_operation: Schema, place: OperationPlace, document: Schema): void {
  const item = itemOf(document, place);
  delete item[place.operation.method.toLowerCase()];
  if (Object.keys(item).length === 0) delete pathsOf(document)[place.operation.path];
  prune(document);
}

/** Adds a segment at the start of a path, for this path only. */
function movePath(_operation: Schema, { operation }: OperationPlace, document: Schema): void {
  const entries = Object.entries(pathsOf(document));
  document["paths"] = Object.fromEntries(
    entries.map(([path, item]) => [path === operation.path ? `/corpus${path}` : path, item]),
  );
}

const changeMethod = (to: string) => (operation: Schema, place: OperationPlace, document: Schema) => {
  const item = itemOf(document, place);
  delete item[place.operation.method.toLowerCase()];
  item[to] = operation;
};

/** Checks whether no other operation of the same path uses the method. */
const free = (method: string, { path }: Operation): boolean =>
  !all.some(({ operation }) => operation.path === path && operation.method === method);

const copyTo =
  (path: (old: string) => string, method: string) => (operation: Schema, place: OperationPlace, document: Schema) => {
    const to = path(place.operation.path);
    const { requestBody: _, "x-idempotent": __, ...copy } = structuredClone(operation);
    pathsOf(document)[to] = { ...pathsOf(document)[to], [method]: { ...copy, operationId: "doCorpusThing" } };
  };

/** Changes of operations, their methods and paths. */
export const methods: Kind[] = [
  {
    what: "the operation is gone",
    bump: "major",
    why: "its method is gone, and calls of it do not compile",
    places: onOperations(any, removeOperation),
  },
  {
    what: "the operation has another operationId",
    bump: "major",
    why: "the method is called by it",
    places: onOperations(any, (operation) => (operation["operationId"] = `${String(operation["operationId"])}Renamed`)),
  },
  {
    what: "there is one more operation, at a new path",
    bump: "minor",
    why: "all others are as before",
    places: about(
      "doCorpusThing",
      onOperations(
        ({ method, path }) => method === "GET" && !path.includes("{"),
        copyTo(() => "/corpus/thing", "get"),
      ),
    ),
  },
  {
    what: "there is one more operation, at this one's path",
    bump: "minor",
    why: "all others are as before",
    places: about(
      "doCorpusThing",
      onOperations(
        (operation) => operation.method !== "PATCH" && free("PATCH", operation),
        copyTo((path) => path, "patch"),
      ),
    ),
  },
  {
    what: "the path begins differently",
    bump: "major",
    why: "low-level requests are called with the path",
    places: onOperations(any, movePath),
  },
  {
    what: "POST becomes PUT",
    bump: "major",
    why: "the HTTP method's type no longer has the path, and the request changes",
    places: onOperations(
      (operation) => operation.method === "POST" && free("PUT", operation) && !operation.object["x-idempotent"],
      changeMethod("put"),
    ),
  },
  {
    what: "the operation is deprecated",
    bump: "minor",
    why: "semver: deprecating something is a minor release",
    places: onOperations(
      ({ object }) => !object.deprecated,
      (operation) => (operation["deprecated"] = true),
    ),
  },
  {
    what: "the call is documented as safe to retry",
    bump: "minor",
    why: "the client begins to retry it",
    places: onOperations(
      ({ method, object }) => method === "POST" && !object["x-idempotent"],
      (operation) => (operation["x-idempotent"] = true),
    ),
  },
  {
    what: "the call is no longer documented as safe to retry",
    bump: "minor",
    why: "the client stops retrying it",
    places: onOperations(
      ({ object }) => object["x-idempotent"] === true,
      (operation) => delete operation["x-idempotent"],
    ),
  },
];
