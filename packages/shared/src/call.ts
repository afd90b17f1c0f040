import { CallTimer } from "./call-timer.js";
import type { CredentialContext } from "./credential.js";
import type { CredentialReader, SentCredentials } from "./credentials.js";
import type { Definition, Operation } from "./definition.js";
import type { CallFacts } from "./errors.js";
import { readHeaders, type HeaderRecord } from "./header-values.js";
import type { ClientOptions, Init } from "./options.js";

/** What a client keeps to itself. */
export interface ClientState {
  definition: Definition;
  baseUrl: string;
  headers: HeaderRecord;
  /** Fields of `fetch`'s init that the caller gave. */
  fetchOptions: object | undefined;
  /** The headers of credentials, in lower case, which no header of the caller's replaces. */
  credentialHeaders: readonly string[];
  /** The readers of the credentials that were given, by their options. */
  credentials: Record<string, CredentialReader | undefined>;
  /** Readers of values for header parameters that a call leaves out. */
  headerDefaults: Record<string, CredentialReader | undefined>;
  /** Whether the caller gave a base URL, which then stands for all servers. */
  hasOwnBaseUrl: boolean;
  /** What a call's init is read over: the options that the runtime reads, with what stands for those that were not given. */
  options: Limited<ClientOptions>;
}

/** Options with the limits that every call has. */
export type Limited<Options> = Options & { timeoutMs: number; maxRetries: number };

/** A call's init with what stands in it for what was not given: the client's options, and the runtime's defaults. */
export type CallInit = Limited<Init & ClientOptions>;

/** What `fetch` is called with. */
export type FetchArguments = [url: string, init: RequestInit] | [request: Request, init?: RequestInit];

/** A request that is ready to be sent, once or again. */
export interface PreparedRequest {
  /** The `fetch` to call; `undefined` for the runtime's own. */
  fetch: ((...args: never) => Promise<Response>) | undefined;
  /** Makes `fetch`'s arguments for one attempt. */
  toArguments(auth: SentCredentials, signal: AbortSignal): FetchArguments;
  /** The query, the headers and the body as they are sent, for errors, which must not repeat them. */
  query: string;
  headers: HeaderRecord;
  body: unknown;
  /** Whether the body can be sent only once. */
  isOneShot: boolean;
}

/** One call on its way. */
export interface Call {
  state: ClientState;
  /** The operation's `operationId`. */
  name: string;
  /** The vendor and the operation, for messages. */
  title: string;
  operation: Operation;
  /** The call's init, over the client's options. */
  init: CallInit;
  /** Headers of the call. */
  headers: HeaderRecord;
  /** Fields of `fetch`'s init that the caller gave. */
  fetchOptions: object | undefined;
  timer: CallTimer;
  headerParams: HeaderRecord;
  request: PreparedRequest | undefined;
  /** How many requests were sent. */
  attempts: number;
  /** The credentials of all attempts, the last one's last. */
  sentCredentials: SentCredentials[];
  /** The option whose credential is waited for. */
  waitingFor: string | undefined;
  /** When the attempt began that was not yet reported to `onAttempt`. */
  attemptStartedAt: number | undefined;
  /** Whether the caller still reads the body when the call has resolved. */
  isStreaming: boolean;
}

/** Begins a call. */
export function createCall(
  state: ClientState,
  name: string,
  operation: Operation,
  init: CallInit,
  fetchOptions: object | undefined,
): Call {
  const title = `${state.definition.vendor} ${name}`;
  return {
    state,
    name,
    title,
    operation,
    init,
    headers: readHeaders(title, init.headers),
    fetchOptions,
    headerParams: {},
    request: undefined,
    attempts: 0,
    sentCredentials: [],
    waitingFor: undefined,
    attemptStartedAt: undefined,
    isStreaming: false,
    timer: new CallTimer(init.signal, init.deadlineMs),
  };
}

/** Ends a call: what is left is a stream that its caller reads, with the timeout of each chunk, or nothing. */
export function endCall({ timer, isStreaming }: Call): void {
  if (isStreaming) timer.clearDeadline();
  else timer.dispose();
}

/** The bytes that a body may have that is read into memory. */
export const maxResponseBytes = ({ init }: Call, otherwise = 64 * 2 ** 20): number =>
  (init.maxResponseBytes ?? otherwise) || Infinity;

/** Returns where a call goes: a `baseUrl` of the caller's stands for all servers. */
export const baseUrlOf = ({ state, operation, init }: Call): string =>
  operation.servers && !state.hasOwnBaseUrl
    ? operation.servers.choose(state.definition.vendor, { ...init }).replace(/\/+$/, "")
    : state.baseUrl;

/** Tells where a call is, for errors. */
export const callFacts = ({ state, name, operation, attempts }: Call): CallFacts => ({
  vendor: state.definition.vendor,
  operation: name,
  method: operation.method,
  path: operation.path,
  attempts,
});

export const credentialContext = ({ state, init }: Call): CredentialContext => ({
  baseUrl: state.baseUrl,
  fetch: state.options.fetch,
  timeoutMs: init.timeoutMs,
});

/** Whether the specification documents a body for a success of this status. */
export const expectsBody = ({ operation }: Call, status: number): boolean => {
  const { response, method, empty } = operation;
  return response !== "none" && method !== "HEAD" && empty !== true && !empty?.includes(status);
};
