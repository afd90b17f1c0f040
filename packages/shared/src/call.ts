import { CallTimer } from "./call-timer.js";
import { readOptions } from "./check-options.js";
import type { CredentialContext } from "./credential.js";
import type { CredentialReader, SentCredentials } from "./credentials.js";
import type { Definition, Operation } from "./definition.js";
import type { CallFacts } from "./errors.js";
import { readHeaders, type HeaderRecord } from "./header-values.js";
import type { ClientOptions, Init } from "./options.js";

/** The internal state of a client. */
export interface ClientState {
  definition: Definition;
  baseUrl: string;
  headers: HeaderRecord;
  /** Options for `fetch` that the caller gave. */
  fetchOptions: object | undefined;
  /** Lowercase names of the credential headers, which the caller's headers cannot replace. */
  credentialHeaders: readonly string[];
  /** Readers of the credentials that were given, by option. */
  credentials: Record<string, CredentialReader | undefined>;
  /** Readers of default values for header parameters that a call omits. */
  headerDefaults: Record<string, CredentialReader | undefined>;
  /** Defaults for each call: the client's options, then those of the runtime. */
  options: Limited<ClientOptions>;
}

/** Options with a timeout and a retry limit. */
export type Limited<Options> = Options & { timeoutMs: number; maxRetries: number };

/** A call's init, merged over the client's options and the runtime's defaults. */
export type CallInit = Limited<Init & ClientOptions>;

/** The arguments of `fetch`. */
export type FetchArguments = [url: string, init: RequestInit] | [request: Request, init?: RequestInit];

/** A request that is ready to be sent, possibly more than once. */
export interface PreparedRequest {
  /** Creates the arguments of `fetch` for one attempt. */
  toArguments(auth: SentCredentials, signal: AbortSignal): FetchArguments;
  /** The query, headers and body as sent: error messages must not repeat them. */
  query: string;
  headers: HeaderRecord;
  body: unknown;
  /** Whether the body can be sent only once. */
  isOneShot: boolean;
}

/** The state of one call. */
export interface Call {
  state: ClientState;
  /** The operation's `operationId`. */
  name: string;
  /** The vendor and the operation, for error messages. */
  title: string;
  operation: Operation;
  /** The call's init, merged over the client's options. */
  init: CallInit;
  /** Headers given for this call. */
  headers: HeaderRecord;
  /** Options for `fetch` that the caller gave. */
  fetchOptions: object | undefined;
  timer: CallTimer;
  headerParams: HeaderRecord;
  request: PreparedRequest | undefined;
  /** The number of requests sent so far. */
  attempts: number;
  /** The credentials of each attempt, the latest last. */
  sentCredentials: SentCredentials[];
  /** The option whose credential function is running. */
  waitingFor: string | undefined;
  /** When the attempt started that has not been reported to `onAttempt` yet. */
  startedAt: number | undefined;
  /** Whether the call resolves to a stream, whose reader then owns the timer. */
  isStreaming: boolean;
}

export function createCall(
  state: ClientState,
  name: string,
  operation: Operation,
  given: object,
  named: readonly string[] = [],
): Call {
  const title = `${state.definition.vendor} ${name}`;
  const { own: init, rest: fetchOptions } = readOptions<CallInit>(title, given, named, state.options);
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
    startedAt: undefined,
    isStreaming: false,
    timer: new CallTimer(init.signal, init.deadlineMs),
  };
}

/** Returns the maximum size in bytes of a body that is read into memory. */
export const maxResponseBytes = ({ init }: Call, otherwise = 64 * 2 ** 20): number =>
  (init.maxResponseBytes ?? otherwise) || Infinity;

/** Returns the base URL of a call. A `baseUrl` from the caller replaces all servers. */
export const baseUrlOf = ({ state, operation, init }: Call): string =>
  operation.servers && state.options.baseUrl === undefined
    ? operation.servers.choose(state.definition.vendor, { ...init })
    : state.baseUrl;

/** Returns the facts that errors state about a call. */
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

/** Checks whether the specification documents a body for a success with this status. */
export const expectsBody = ({ operation }: Call, status: number): boolean => {
  const { response, method, empty } = operation;
  return response !== "none" && method !== "HEAD" && empty !== true && !empty?.includes(status);
};
