import { examplesOf } from "@scripts/openapi/examples";
import { keysOf } from "@scripts/openapi/json-pointer";
import { branchesOf } from "@scripts/openapi/samples";
import {
  linkOf,
  operationsOf,
  pointerOf,
  resolve,
  type Document,
  type Json,
  type Lifecycle,
  type Link,
  type MediaType,
  type Operation,
  type Schema,
} from "@scripts/openapi/document";
import { contentOf } from "./content.js";
import { successOf } from "./statuses.js";

/** A kind of session, as described by `x-session`, `links`, `x-lifecycle` and `x-pagination`. */
export interface SessionKind {
  start: Operation;
  /** The body field in which the caller may choose the id when starting a session. */
  chosenId: string | undefined;
  /** JSON pointer to the id in the start response. */
  id: string;
  end: Linked;
  read: (Linked & Lifecycle & { states: string[] }) | undefined;
  /** Lists the sessions, at the path of `read` without the id. */
  list: Operation | undefined;
}

/** An operation on a session, with the parameter or body field that holds the id. */
export interface Linked {
  operation: Operation;
  parameter: string;
}

/** Finds the kinds of sessions in a document. */
export function sessionKindsOf(document: Document): SessionKind[] {
  const operations = operationsOf(document);
  return operations.flatMap((start) => {
    const session = start.object["x-session"];
    const end = follow(operations, linkOf(start, "end"));
    if (!session || !end) return [];
    const read = follow(operations, linkOf(start, "read"));
    const lifecycle = read?.operation.object["x-lifecycle"];
    const states = read && lifecycle ? statesOf(document, start, read.operation, lifecycle) : [];
    return {
      start,
      chosenId: session.chosenId,
      id: end.id,
      end,
      read: read && lifecycle && { ...read, ...lifecycle, states },
      list: operations.find(
        ({ method, path, object }) =>
          method === "GET" && object["x-pagination"] && path === read?.operation.path.replace(/\/\{[^/]+\}$/, ""),
      ),
    };
  });
}

function follow(operations: Operation[], link: Link | undefined): (Linked & { id: string }) | undefined {
  const operation = operations.find(({ id }) => id === link?.operationId);
  const [[parameter, expression] = []] = Object.entries({ ...link?.parameters, ...link?.requestBody });
  const id = expression && pointerOf(expression);
  return operation && parameter && id ? { operation, parameter, id } : undefined;
}

/**
 * Returns the states that a session goes through: the non-final ones in the order of the spec, then success. If the
 * spec lists none, the first state is the one in the start example.
 */
function statesOf(
  document: Document,
  start: Operation,
  read: Operation,
  { state, final, success }: Lifecycle,
): string[] {
  const schema = keysOf(state).reduce(
    (inner, key) => propertyOf(document, inner, key),
    mediaOf(document, read)?.schema ?? {},
  );
  const known = branchesOf(document, schema).flatMap(({ enum: values = [] }) => values as string[]);
  const others = known.filter((value) => value && !final.includes(value));
  const [[, example] = []] = examplesOf(document, mediaOf(document, start));
  const first = others.length > 0 ? others : valuesOf(example, keysOf(state).at(-1)!).slice(0, 1);
  return [...first, success[0]!];
}

function mediaOf(document: Document, operation: Operation): MediaType | undefined {
  const [, response] = operation.responses.find(([status]) => status === successOf(operation))!;
  return contentOf(document, response)?.media;
}

/** Collects the strings in a field of this name, at any depth. */
const valuesOf = (value: Json | undefined, name: string): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        key === name && typeof inner === "string" ? [inner] : valuesOf(inner, name),
      )
    : [];

function propertyOf(document: Document, schema: Schema, key: string): Schema {
  const branches = branchesOf(document, schema).map(
    ({ properties = {} }) => (properties as Record<string, Schema>)[key],
  );
  return resolve<Schema>(document, branches.find(Boolean) ?? {});
}
