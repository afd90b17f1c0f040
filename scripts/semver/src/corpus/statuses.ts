import { isJson, type Json, type Operation, type Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { onOperations, operations, prune } from "./locations.js";

type Responses = Record<string, Schema>;
const responsesOf = (operation: Schema): Responses => operation["responses"] as Responses;
const successOf = (statuses: object): string => Object.keys(statuses).find((status) => status.startsWith("2"))!;

const successType = ({ responses }: Operation): string | undefined =>
  Object.keys(responses.find(([status]) => status.startsWith("2"))![1].content ?? {})[0];
const answersJson = (operation: Operation): boolean => isJson(successType(operation) ?? "");
const answersNothing = (operation: Operation): boolean => successType(operation) === undefined;
const answersFile = (operation: Operation): boolean => !answersJson(operation) && !answersNothing(operation);

/** Moves the success response to another status, optionally with other content. */
const succeed =
  (status: string, content?: (old: Json | undefined) => Json | undefined) =>
  (operation: Schema, _place: unknown, document: Schema) => {
    const { [successOf(responsesOf(operation))]: success, ...others } = responsesOf(operation);
    const { content: old, ...response } = success!;
    const now = content ? content(old) : old;
    operation["responses"] = { [status]: { ...response, ...(now !== undefined && { content: now }) }, ...others };
    prune(document);
  };

const alsoSucceed = (status: string, response: (success: Schema) => Schema) => (operation: Schema) => {
  const success = responsesOf(operation)[successOf(responsesOf(operation))]!;
  responsesOf(operation)[status] = response(structuredClone(success));
};

const file = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };
const events = { "text/event-stream": { schema: { type: "object" } } };
const object = {
  "application/json": { schema: { type: "object", properties: { corpus: { type: "string" } } }, example: {} },
};

/** Returns an error status whose response is shared with other operations, so that no component name depends on it. */
const sharedError = ({ object: { responses } }: Operation): string | undefined =>
  Object.entries(responses).find(([status, response]) => {
    const text = JSON.stringify(response);
    const uses = operations.filter(({ operation }) => JSON.stringify(operation.object.responses).includes(text));
    return /^[45]/.test(status) && "$ref" in response && uses.length > 1;
  })?.[0];

/** Changes of response statuses and their contents. */
export const statuses: Kind[] = [
  {
    what: "it responds with 203 in place of its status",
    bump: "major",
    why: "code that compares a low-level result's status, or reads the response's type by it, does not find it",
    places: onOperations(answersJson, succeed("203")),
  },
  {
    what: "it may also respond with 203 and the same body",
    bump: "minor",
    why: "the method resolves to what it did",
    places: onOperations(
      answersJson,
      alsoSucceed("203", (success) => success),
    ),
  },
  {
    what: "it may also respond with 204 and nothing",
    bump: "major",
    why: "the method may resolve to nothing, and code that uses its result does not compile",
    places: onOperations(
      answersJson,
      alsoSucceed("204", () => ({ description: "Nothing." })),
    ),
  },
  {
    what: "it responds with nothing in place of JSON",
    bump: "major",
    why: "code that uses the result does not compile",
    places: onOperations(
      answersJson,
      succeed("204", () => undefined),
    ),
  },
  {
    what: "it responds with a file in place of JSON",
    bump: "major",
    why: "code that uses the result does not compile",
    places: onOperations(
      answersJson,
      succeed("200", () => file),
    ),
  },
  {
    what: "it responds with a stream of events in place of JSON",
    bump: "major",
    why: "code that uses the result does not compile",
    places: onOperations(
      answersJson,
      succeed("200", () => events),
    ),
  },
  {
    what: "it may also respond with a stream of events",
    bump: "major",
    why: "the method may resolve to a stream, and code that uses its result does not compile",
    places: onOperations(
      answersJson,
      succeed("200", (old) => ({ ...(old as object), ...events })),
    ),
  },
  {
    what: "it responds with JSON in place of a file",
    bump: "major",
    why: "code that uses the result does not compile",
    places: onOperations(
      answersFile,
      succeed("200", () => object),
    ),
  },
  {
    what: "it responds with JSON in place of nothing",
    bump: "major",
    why: "a response without a body is refused now, and a function of `Promise<void>` cannot return the call",
    places: onOperations(
      answersNothing,
      succeed("200", () => object),
    ),
  },
  {
    what: "one more status of failure is documented",
    bump: "patch",
    why: "the method throws the same error",
    places: onOperations(
      ({ object: { responses } }) => responses["418"] === undefined,
      (operation) => (responsesOf(operation)["418"] = structuredClone(responsesOf(operation)["default"]!)),
    ),
  },
  {
    what: "one status of failure is no longer documented",
    bump: "patch",
    why: "the method throws the same error",
    places: onOperations(
      (operation) => sharedError(operation) !== undefined,
      (operation, place) => delete responsesOf(operation)[sharedError(place.operation)!],
    ),
  },
  {
    what: "one more status of failure is documented, with a body of its own",
    bump: "major",
    why: "a low-level result's `error` has one more type, and code that reads a field of it does not compile",
    places: onOperations(
      () => true,
      (operation) => (responsesOf(operation)["418"] = { description: "A teapot.", content: object }),
    ),
    where: "types",
  },
];
