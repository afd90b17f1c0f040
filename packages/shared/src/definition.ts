import type { CallFacts } from "./errors.js";
import type { FetchBody, Init, WaitOptions } from "./options.js";
import type { Outcome } from "./outcome.js";
import type { PagedPromise, ResultPromise } from "./result-promise.js";

/** A kind of credential other than a plain header value. */
export interface CredentialKind {
  /** An example of the value, for error messages. */
  example?: string;
  /** Describes what is wrong with the caller's value, without repeating it. */
  problem?: ((value: unknown) => string | undefined) | undefined;
  /** Converts between the caller's value and the text that is sent. */
  encode?: ((value: unknown) => string) | undefined;
  decode?: ((text: string) => object) | undefined;
  /** Adds the credential to a request and returns the URL to use. */
  put?: ((url: string, headers: Record<string, string>, text: string) => string) | undefined;
  /** Removes the credential from the response's description of its request. */
  clean?: ((response: Response) => void) | undefined;
}

/** How a security scheme sends a credential. */
export interface CredentialScheme {
  /** The name of the header, if the credential is sent in one. */
  header?: string;
  /** The prefix of the header's value, such as `Bearer `. */
  prefix?: string;
  /** `key` if the vendor issues opaque keys: a JWT is then certainly another vendor's credential. */
  format?: "key";
  kind?: CredentialKind;
}

/** A server in the specification. */
export interface Server {
  url: string;
  /** The value of the option `server` that selects it. */
  name?: string;
  variables?: Record<string, { default: string; enum?: readonly string[] }>;
}

/** Chooses a server from a client's options. */
export interface Servers {
  /** The names of these options. */
  options: readonly string[];
  /** @throws {InvalidRequestError} if an option is not one of the documented values. */
  choose(vendor: string, given: Record<string, unknown>): string;
}

/** A failure that the vendor documents as final: the body has one of `values` at a JSON pointer. */
export interface NotRetried {
  status: number;
  pointer: string;
  values: readonly string[];
}

/** Reads a success body that is neither JSON nor text. The first argument is the `Call`. */
export type ReadBody = (call: never, response: Response) => Promise<Outcome>;

/** Serializes a parameter: to `name=value` in a query, otherwise to the value alone. */
export type ParameterSerializer = (title: string, name: string, value: unknown) => string;

/** Serializes a request body and may set its content type. `contentType` is the one that the caller requests. */
export type BodySerializer = (body: unknown, headers: Headers, title: string, contentType?: string) => FetchBody;

type Method = (init?: Init | null) => ResultPromise<unknown>;

/** The operation of a call, for errors. */
export type CallSite = Omit<CallFacts, "attempts">;

/** Makes the promise of a method an async iterable of all items, with `pages()`. */
export type Paginate = (method: Method, site: CallSite) => (init?: Init | null) => PagedPromise<unknown, unknown>;

/** Creates a `waitFor…` method. */
export type MakeWaiter = (
  name: string,
  definition: Definition,
  methods: Readonly<Record<string, unknown>>,
) => (init: Init & WaitOptions<string>) => Promise<unknown>;

/** What the runtime needs to know about an operation; generated from the specification. */
export interface Operation {
  method: string;
  path: string;
  /**
   * Security requirements, if not the definition's: alternatives, each a list of scheme names; empty if
   * unauthenticated.
   */
  security?: readonly (readonly string[])[];
  /** How to read a success body. Default: as JSON. */
  response?: "none" | "text" | ReadBody;
  /** Success statuses without a body, if others have one; `true` if any of them may have none. */
  empty?: readonly number[] | true;
  /** The documented media types, for the `accept` header. Default: `application/json`. */
  accept?: string;
  /** Whether a success may be HTML, which otherwise is taken for a proxy's page. */
  html?: true;
  /** Servers, if not the definition's. */
  servers?: Servers;
  /** Whether a success body may be `null`. */
  nullable?: true;
  /** Serializes the request body. Default: as JSON. */
  bodySerializer?: BodySerializer;
  /** Whether the vendor documents that the operation is safe to retry. */
  idempotent?: true;
  /** The names of the header parameters. */
  headers?: readonly string[];
  /** Serializers of parameters that do not use their default style, by location and name. */
  serializers?: Partial<Record<"path" | "query" | "header", Readonly<Record<string, ParameterSerializer>>>>;
  notRetried?: readonly NotRetried[];
  /** Adds pagination to the method's result. */
  paginate?: Paginate;
}

/** What the runtime needs to create a client; generated from a vendor's specification. */
export interface Definition {
  vendor: string;
  /** The URL of the first server. */
  baseUrl: string;
  /** Servers, if options choose among them. */
  servers?: Servers;
  /** Security schemes, by the option that holds the credential. */
  credentials: Record<string, CredentialScheme>;
  /** Security requirements of operations without their own. */
  security: readonly (readonly string[])[];
  /**
   * JSON pointer to the vendor's stable code in an error body, and the text that ends the code. Default: `/code`, then
   * `/error/code`.
   */
  errorCode?: { pointer: string; until?: string };
  /** The documented error codes, which error messages may always show. */
  codes?: readonly string[];
  /** Response headers that give the Unix time, in seconds, at which the rate limit resets; by status. */
  retryAt?: Readonly<Record<number, string>>;
  operations: Record<string, Operation>;
  /** Factories of the `waitFor…` methods, by method name. */
  waiters?: Record<string, MakeWaiter>;
}
