import { retriedStatuses } from "@scripts/openapi/retries";
import { respond, faults, oddities, partOf, type Fault } from "./server.js";
import type { ExampleInit } from "@scripts/openapi/examples";
import { hasIdempotencyKey, retryPolicy, type Operation } from "@scripts/openapi/document";

/** Checks whether the spec allows an operation's request to be retried. */
export const isRetryable = (operation: Operation): boolean => retryPolicy(operation) !== "never";

/** Kinds of operations by how failures affect them, with a function that finds them in a spec. */
export const kinds = {
  GET: ({ method, path }) => method === "GET" && !path.includes("{"),
  "GET with an id": ({ method, path }) => method === "GET" && path.includes("{"),
  PUT: ({ method }) => method === "PUT",
  DELETE: ({ method }) => method === "DELETE",
  "POST that is idempotent": ({ method, object }) => method === "POST" && object["x-idempotent"] === true,
  "POST with an idempotency key": (operation) => operation.method === "POST" && hasIdempotencyKey(operation),
  POST: (operation) => operation.method === "POST" && !isRetryable(operation),
  PATCH: (operation) => operation.method === "PATCH" && !isRetryable(operation),
} satisfies Record<string, (operation: Operation) => boolean>;

export type Kind = keyof typeof kinds;

/** What a scenario can use. */
export interface ScenarioContext {
  /** Responds with the spec's example. */
  right: Fault;
  /** The body of that response. */
  body: string;
  /** The names of the vendor's credentials. */
  schemes: string[];
  /** Aborts the call with a reason of the caller's own. */
  abort: () => void;
}

/** The expected outcome of a call, in the words of the documentation. */
export interface Expected {
  result: string;
  /** The outcome if repeating is not safe, where that differs. */
  otherwise?: string;
  /** The number of requests if repeating is safe; otherwise at most one. */
  requests: number;
  /** An alternative outcome, where versions of Node differ. */
  or?: Expected;
  /** Further properties of the error. */
  holds?: Record<string, unknown>;
  /** Further text in its message. */
  says?: string;
  /** The minimum delay between the first two requests, in milliseconds. */
  waits?: number;
}

/** A fault, and the expected reaction of a client. */
export interface Scenario extends Expected {
  /** The description of the fault. */
  name: string;
  kinds: Kind[];
  /** What the server does; if absent, nothing listens. */
  serve?: (context: ScenarioContext) => Fault;
  /** Client options, in addition to those of every scenario. */
  options?: (context: ScenarioContext) => Record<string, unknown>;
  /** The body that the server sends instead of the example, which the operation's schema must reject. */
  wrongBody?: (example: string) => string;
  /** What the caller passes instead of the spec's example. */
  init?: (init: ExampleInit) => ExampleInit;
}

export interface Group {
  title: string;
  scenarios: Scenario[];
}

/** Expectations for a client that gives up immediately. */
const once = (result: string): Expected => ({ result, requests: 1 });
/** Expectations for a client that tries once more, in vain. */
const again = (result: string): Expected => ({ result, requests: 2 });
/** Expectations if only the first response is bad. */
const thenSuccess = (otherwise: string): Expected => ({ result: "success", otherwise, requests: 2 });
const reason = once("the signal's reason");
const unsent: Expected = { result: "InvalidRequestError", requests: 0 };

const status = (line: string, body = "", headers: Record<string, string> = {}): Fault =>
  respond(body, { status: line, headers });
const wait = (seconds: number | string): Record<string, string> => ({ "retry-after": String(seconds) });
const html = { "content-type": "text/html; charset=utf-8" };

/** Applies one fault per request, and the last one to all further requests. */
const inTurn =
  (...faults: [Fault, ...Fault[]]): Fault =>
  (socket, attempt) => {
    const fault = faults.at(Math.min(attempt, faults.length) - 1);
    if (!fault) throw new Error(`There is no request ${attempt}: the first is 1.`);
    return fault(socket, attempt);
  };

/** Aborts shortly after the call has started. */
const soon = (abort: () => void): void => void setTimeout(abort, 20);

/** Changes the types of a response's fields. */
function misshapen(body: string): string {
  const wrong = Object.entries(JSON.parse(body) as object).map(([name, value]) => [
    name,
    typeof value === "string" ? 7 : "seven",
  ]);
  return JSON.stringify(Object.fromEntries(wrong));
}

const withIds =
  (value: string | undefined) =>
  ({ params, ...rest }: ExampleInit): ExampleInit => ({
    ...rest,
    params: {
      ...params,
      path: Object.fromEntries(Object.keys(params?.["path"] ?? {}).map((name) => [name, value as string])),
    },
  });

const credential =
  (value: string) =>
  ({ schemes }: ScenarioContext): Record<string, unknown> =>
    Object.fromEntries(schemes.map((name) => [name, value]));

const peers: Scenario[] = [
  {
    name: "503 twice, then 200",
    kinds: ["GET"],
    serve: ({ right }) => inTurn(status("503 Busy"), status("503 Busy"), right),
    options: () => ({ maxRetries: 2 }),
    result: "success",
    requests: 3,
  },
  { name: "503 on a POST", kinds: ["POST"], serve: () => status("503 Busy"), ...once("ApiError 503") },
  {
    name: "429 with Retry-After in seconds",
    kinds: ["GET"],
    serve: ({ right }) => inTurn(status("429 Slow down", "", wait(1)), right),
    ...thenSuccess("ApiError 429"),
    waits: 950,
  },
  {
    name: "stalled body, `timeoutMs: 400`",
    kinds: ["GET", "POST"],
    serve: () => faults["stalls in the body"],
    options: () => ({ timeoutMs: 400 }),
    ...once("TimeoutError"),
    holds: { limit: "timeoutMs", limitMs: 400 },
  },
  {
    name: "abort during a retry delay of 30 s",
    kinds: ["GET"],
    serve: () => status("503 Busy", "", wait(30)),
    options: ({ abort }) => ({ onAttempt: () => soon(abort) }),
    ...reason,
  },
  {
    name: "connection reset, then 200",
    kinds: ["GET", "POST"],
    serve: ({ right }) => inTurn(faults["resets before the headers"], right),
    ...thenSuccess("ConnectionError"),
  },
  { name: "path id `..`", kinds: ["GET with an id"], serve: ({ right }) => right, init: withIds(".."), ...unsent },
  {
    name: "200 with HTML",
    kinds: ["GET", "POST"],
    serve: () => respond(`<html>${"x".repeat(2000)}`, { headers: html }),
    ...once("InvalidResponseError 200"),
    holds: { body: `<html>${"x".repeat(494)}` },
  },
  {
    name: "200 with truncated JSON",
    kinds: ["GET", "POST"],
    serve: ({ body }) => respond(body.slice(0, -1)),
    ...once("InvalidResponseError 200"),
  },
  {
    name: "500 without a body",
    kinds: ["GET", "POST"],
    serve: () => status("500 Oops"),
    ...again("ApiError 500"),
    holds: { body: "" },
  },
  {
    name: "200 with a body of another shape",
    kinds: ["GET", "POST"],
    serve: ({ body }) => respond(misshapen(body)),
    wrongBody: misshapen,
    ...once("InvalidResponseError 200"),
  },
  {
    name: "404 with a request id",
    kinds: ["GET", "GET with an id"],
    serve: () => status("404 Not Found", "{}", { "x-request-id": "req_0815" }),
    ...once("ApiError 404"),
    holds: { requestId: "req_0815", body: {} },
  },
];

const errors: Scenario[] = [
  ...Object.entries({ "`null`": "null", '`""`': '""', "truncated JSON": '{"message":"N' }).map(
    ([what, body]): Scenario => ({
      name: `400 with ${what}`,
      kinds: ["GET", "POST"],
      serve: () => status("400 Bad Request", body),
      ...once("ApiError 400"),
      holds: { body: what === "truncated JSON" ? body : (JSON.parse(body) as unknown) },
    }),
  ),
  {
    name: "502 with HTML",
    kinds: ["GET", "POST"],
    serve: () => status("502 Bad Gateway", "<html>", { ...html, ...wait(0) }),
    ...again("ApiError 502"),
    holds: { body: "<html>", retryAfterMs: 0 },
  },
  {
    name: "connection refused",
    kinds: ["GET", "POST"],
    ...again("ConnectionError"),
    says: "no response: ECONNREFUSED",
  },
  {
    name: "`deadlineMs` elapses in a body",
    kinds: ["GET", "POST"],
    serve: () => faults["stalls in the body"],
    options: () => ({ deadlineMs: 400, timeoutMs: 10_000 }),
    ...once("TimeoutError"),
    holds: { limit: "deadlineMs", limitMs: 400 },
  },
  {
    name: "Retry-After longer than `deadlineMs`",
    kinds: ["GET"],
    serve: () => status("503 Busy", "", wait(30)),
    options: () => ({ deadlineMs: 20_000 }),
    ...once("TimeoutError"),
    holds: { limit: "deadlineMs", limitMs: 20_000 },
  },
  ...["", "."].map((id): Scenario => ({
    name: `path id \`"${id}"\``,
    kinds: ["GET with an id"],
    serve: ({ right }) => right,
    init: withIds(id),
    ...unsent,
  })),
  {
    name: "missing path id",
    kinds: ["GET with an id"],
    serve: ({ right }) => right,
    init: withIds(undefined),
    ...unsent,
  },
  ...Object.entries({
    "empty credential": "",
    "credential with a line break": "canary\r\nx-injected: 1",
    "credential with a prefix": "Bearer canary",
  }).map(([what, value]): Scenario => ({
    name: what,
    kinds: ["GET", "POST"],
    serve: ({ right }) => right,
    options: credential(value),
    ...unsent,
  })),
  {
    name: "abort before the call",
    kinds: ["GET", "POST"],
    serve: ({ right }) => right,
    options: ({ abort }) => {
      abort();
      return {};
    },
    ...reason,
    requests: 0,
  },
  ...Object.entries({ "before the headers": "", "in the body": partOf(10) }).map(([where, text]): Scenario => ({
    name: `abort ${where}`,
    kinds: ["GET", "POST"],
    serve:
      ({ abort }) =>
      (socket) => {
        socket.write(text);
        soon(abort);
      },
    ...reason,
  })),
];

const sending: Scenario[] = [
  {
    name: "503 once",
    kinds: Object.keys(kinds) as Kind[],
    serve: ({ right }) => inTurn(status("503 Busy", "", wait(0)), right),
    ...thenSuccess("ApiError 503"),
  },
  ...retriedStatuses
    .filter((code) => code !== 503)
    .map((code): Scenario => ({
      name: `${code} once`,
      kinds: ["GET", "POST"],
      serve: ({ right }) => inTurn(status(`${code} Busy`, "", wait(0)), right),
      ...thenSuccess(`ApiError ${code}`),
    })),
  ...["400", "401", "403", "404", "409", "410", "422", "501", "505"].map((code): Scenario => ({
    name: `${code} once`,
    kinds: ["GET", "POST"],
    serve: ({ right }) => inTurn(status(`${code} No`, "", wait(0)), right),
    ...once(`ApiError ${code}`),
  })),
  {
    name: "429 with Retry-After as a date",
    kinds: ["GET"],
    serve: ({ right }) =>
      inTurn((socket, attempt) => {
        // HTTP dates have whole seconds, so this one is at least one second ahead.
        const date = new Date(Date.now() + 2000).toUTCString();
        return status("429 Slow down", "", wait(date))(socket, attempt);
      }, right),
    ...thenSuccess("ApiError 429"),
    waits: 800,
  },
  {
    name: "503 with Retry-After of more than a minute",
    kinds: ["GET"],
    serve: ({ right }) => inTurn(status("503 Busy", "", wait(61)), right),
    ...once("ApiError 503"),
    holds: { retryAfterMs: 61_000 },
  },
  ...[301, 302, 303, 307, 308].map((code): Scenario => ({
    name: `${code} redirect`,
    kinds: ["GET", "POST"],
    serve: () => status(`${code} Elsewhere`, "", { location: "/elsewhere" }),
    ...once("ConnectionError"),
  })),
];

/** The expected outcome for each fault of the server's sockets. */
const outcomes: Record<keyof typeof faults, Expected> = {
  "stalls before the headers": once("TimeoutError"),
  "stalls in the headers": once("TimeoutError"),
  "stalls in the body": once("TimeoutError"),
  "stalls in the body of an error": once("TimeoutError"),
  "stalls between chunks": once("TimeoutError"),
  "trickles the headers": once("TimeoutError"),
  "trickles the body": once("TimeoutError"),
  "resets before the headers": again("ConnectionError"),
  "closes before the headers": again("ConnectionError"),
  "resets in the headers": again("ConnectionError"),
  "resets after the headers": again("ConnectionError"),
  "resets in the body": again("ConnectionError"),
  "closes in the body": again("ConnectionError"),
  // Some versions of Node take these two for the end of the body, and then fail to parse the JSON.
  "closes between chunks": { ...again("ConnectionError"), or: once("InvalidResponseError 200") },
  "truncates gzip": { ...again("ConnectionError"), or: once("InvalidResponseError 200") },
  "sends an invalid chunk length": again("ConnectionError"),
  "closes in the body of an error": again("ApiError 500"),
  "sends text as gzip": again("ConnectionError"),
  "does not speak HTTP": again("ConnectionError"),
  "sends a Content-Length that is too small": once("InvalidResponseError 200"),
  "truncates a body without Content-Length": once("InvalidResponseError 200"),
  "sends truncated JSON": once("InvalidResponseError 200"),
  "sends HTML": once("InvalidResponseError 200"),
  "sends an empty 200": once("InvalidResponseError 200"),
  "sends 204": once("InvalidResponseError 204"),
  "sends an empty 500": again("ApiError 500"),
  "sends a 404 with HTML": once("ApiError 404"),
  "sends a 304": once("ApiError 304"),
};

const shortly = (): Record<string, unknown> => ({ timeoutMs: 400 });
const isTimeout = ({ result }: Expected): boolean => result === "TimeoutError";

const sockets: Scenario[] = [
  ...Object.entries(outcomes).map(([name, expected]): Scenario => ({
    name: `the server ${name}`,
    kinds: ["GET", "GET with an id", "POST"],
    serve: () => faults[name as keyof typeof faults],
    options: isTimeout(expected) ? shortly : () => ({}),
    ...expected,
  })),
  ...Object.entries(oddities).map(([name, serve]): Scenario => ({
    name: `the server ${name}`,
    kinds: ["GET", "POST"],
    serve: ({ body }) => serve(body),
    ...once("success"),
  })),
];

/** All faults, starting with those in the comparison with other clients. */
export const groups: Group[] = [
  { title: "Where other clients fail", scenarios: peers },
  { title: "Error responses and invalid calls", scenarios: errors },
  { title: "Retries and redirects", scenarios: sending },
  { title: "Server and socket failures", scenarios: sockets },
];

/** Returns the possible outcomes of a scenario with an operation. */
export function expectations(
  { or, ...expected }: Expected,
  operation: Operation,
): { result: string; requests: number }[] {
  const { result, otherwise = result, requests } = expected;
  const first = requests > 1 && !isRetryable(operation) ? { result: otherwise, requests: 1 } : { result, requests };
  return [first, ...(or ? expectations(or, operation) : [])];
}
