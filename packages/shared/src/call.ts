import type { Client, ClientOptions } from "openapi-fetch";
import type { CredentialScheme, ReadCredential, Secrets } from "./credentials.js";
import { ConnectionError, TimeoutError, type CallFacts } from "./errors.js";
import { redactor } from "./redact.js";
import type { AttemptReport } from "./report.js";
import { recordOf, type Init, type Limits, type Operation } from "./request.js";
import { Scope } from "./time.js";
import type { ResponseValidator } from "./validate.js";

/** What a client keeps to itself. */
export interface Sender {
  vendor: string;
  baseUrl: string;
  /** Where credentials may go. */
  origin: string;
  base: Client<Record<string, never>>;
  /** Whether its options leave openapi-fetch nothing to do: no middleware, no serializer, no options for `fetch`. */
  plain: boolean;
  fetch: typeof globalThis.fetch | undefined;
  requestInitExt: RequestInit | undefined;
  headers: Record<string, string>;
  querySerializer: ClientOptions["querySerializer"];
  bodySerializer: ClientOptions["bodySerializer"];
  validateResponse: ResponseValidator | undefined;
  onAttempt: ((report: AttemptReport) => void) | undefined;
  schemes: Record<string, CredentialScheme>;
  security: readonly (readonly string[])[];
  credentials: Record<string, ReadCredential | undefined>;
  /** Values for header parameters that a call leaves out. */
  parameters: Record<string, ReadCredential | undefined>;
  limits: Limits;
}

/** One call on its way. */
export interface Call {
  sender: Sender;
  /** The operation's `operationId`. */
  name: string;
  /** The vendor and the operation, for messages. */
  title: string;
  operation: Operation;
  /** The path's template, for messages. */
  path: string;
  init: Init;
  /** Whether the request is sent without openapi-fetch. */
  plain: boolean;
  /** How many requests were sent. */
  attempts: number;
  /** The header parameters. */
  header: Record<string, string>;
  /** The credentials' headers of all attempts, the last one's last. */
  secrets: Secrets[];
  /** Those for the next attempt, if they are known already. */
  renewed: Secrets | undefined;
  scope: Scope;
  /** The network failure of the attempt. */
  broken: unknown;
  /** Whether the caller still reads the body when the call has resolved. */
  streams: boolean;
}

/** Begins a call. */
export function newCall(sender: Sender, name: string, operation: Operation, init: Init, plain: boolean): Call {
  const call: Call = {
    sender,
    name,
    title: `${sender.vendor} ${name}`,
    operation,
    path: operation.path,
    init: init.headers ? { ...init, headers: recordOf(init.headers) } : init,
    plain,
    attempts: 0,
    header: {},
    secrets: [],
    renewed: undefined,
    broken: undefined,
    streams: false,
    scope: new Scope(init.signal, limitOf(sender, init, "deadlineMs"), (limit) => outOfTime(call, limit)),
  };
  return call;
}

const defaults: Required<Limits> = { timeoutMs: 60_000, deadlineMs: 0, maxRetries: 2, maxResponseBytes: 0 };

const limitOf = ({ limits }: Sender, init: Init, name: keyof Limits): number =>
  init[name] ?? limits[name] ?? defaults[name];

/** A limit of a call: its own, its client's, or the default. */
export const limit = ({ sender, init }: Call, name: keyof Limits): number => limitOf(sender, init, name);

/** What an error says of its call, and what it must not say. */
export interface Source {
  facts: CallFacts;
  /** The caller's values, which no message may repeat. */
  given: unknown[];
}

/** Where a call is, for errors: collected when one is made. */
export function sourceOf({ sender, name, operation, path, init, attempts, header, secrets }: Call): Source {
  const values = secrets.flat().map(([, value]) => value.slice(value.indexOf(" ") + 1));
  return {
    facts: { vendor: sender.vendor, operation: name, method: operation.method, path, attempts },
    given: [init.params, init.headers, init.body, sender.headers, header, values],
  };
}

/** The error of a call whose time is over. */
export const outOfTime = (call: Call, name: "timeoutMs" | "deadlineMs", cause?: unknown): TimeoutError =>
  new TimeoutError(sourceOf(call).facts, name, limit(call, name), cause);

/** The error of an attempt whose connection broke; the reason of its end, if that is why. */
export function broke(call: Call, error: unknown): unknown {
  if (call.scope.aborted) return call.scope.reason;
  // What Node's fetch says if the mode is "error".
  if (Object(Object(error).cause).message === "unexpected redirect") return redirectRefused(call, "redirect");
  const { facts, given } = sourceOf(call);
  const code: unknown = Object(error).code ?? Object(Object(error).cause).code;
  // The system's name for what broke, such as ECONNRESET.
  const known =
    typeof code === "string" && /^[A-Z][A-Z_\d]+$/.test(code)
      ? ` (${code}${code === "ENOTFOUND" ? ": check baseUrl and the network" : ""})`
      : "";
  const hide = redactor(given);
  return (call.broken = new ConnectionError(facts, hide.text(`no answer${known}`), hide.cause(error)));
}

/** The error of an answer that leads elsewhere. */
export const redirectRefused = (call: Call, what: string): ConnectionError =>
  new ConnectionError(sourceOf(call).facts, `${what} refused: it would carry the credentials elsewhere`);

/** How the answer is read. */
export const parsedAs = ({ init, operation }: Call): NonNullable<Init["parseAs"]> =>
  init.parseAs ?? operation.response ?? "json";

/** Whether the answer is bytes for the caller, not a text for us. */
export const wantsBytes = (call: Call): boolean => !["json", "text", "none"].includes(parsedAs(call));
