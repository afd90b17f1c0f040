import type { CallFacts } from "./errors.js";
import type { FetchBody, Init, WaitOptions } from "./options.js";
import type { Outcome } from "./outcome.js";
import type { PagedPromise, ResultPromise } from "./result-promise.js";

/** What is special about a credential that is not one text in a header. */
export interface CredentialKind {
  /** What a caller passes, for messages. */
  example?: string;
  /** Says what is wrong with a value that a caller has passed; never the value. */
  problem?: ((value: unknown) => string | undefined) | undefined;
  /** Makes the text that is sent of a value, and the value of such a text. */
  encode?: ((value: unknown) => string) | undefined;
  decode?: ((text: string) => object) | undefined;
  /** Puts the text into a request; returns its URL. */
  put?: ((url: string, headers: Record<string, string>, text: string) => string) | undefined;
  /** Takes the text out of what a response says of its request. */
  clean?: ((response: Response) => void) | undefined;
}

/** Describes how a security scheme sends a credential. */
export interface CredentialScheme {
  /** The header's name, if it is one. */
  header?: string;
  /** What stands before the credential in it, such as `Bearer `. */
  prefix?: string;
  /** `key` if the vendor's are opaque keys, so that a JWT is certainly another vendor's. */
  format?: "key";
  kind?: CredentialKind;
}

/** A server of a specification. */
export interface Server {
  url: string;
  /** What the option `server` calls it. */
  name?: string;
  variables?: Record<string, { default: string; enum?: readonly string[] }>;
}

/** Chooses among servers by a client's options. */
export interface Servers {
  /** The names of the options. */
  options: readonly string[];
  /** @throws {InvalidRequestError} if an option is none of the values that are documented. */
  choose(vendor: string, given: Record<string, unknown>): string;
}

/** A failure that the vendor documents as not worth repeating: the value at a JSON pointer of its body is one of these. */
export interface NotRetried {
  status: number;
  pointer: string;
  values: readonly string[];
}

/** Reads the body of a success that is neither JSON nor a text. Its first argument is the call. */
export type ReadBody = (call: never, response: Response) => Promise<Outcome>;

/** Writes a parameter: a query's `name=value`, a path's or a header's value. */
export type ParameterSerializer = (title: string, name: string, value: unknown) => string;

/** Writes a request body; may set its content type. `contentType` is the one that the caller asks for. */
export type BodySerializer = (body: unknown, headers: Headers, title: string, contentType?: string) => FetchBody;

type Method = (init?: Init | null) => ResultPromise<unknown>;

/** The operation that a call is of, for errors. */
export type CallSite = Omit<CallFacts, "attempts">;

/** Makes a method's promise an iterable of all pages and items. */
export type Paginate = (method: Method, site: CallSite) => (init?: Init | null) => PagedPromise<unknown, unknown>;

/** Makes a client's method that waits. */
export type MakeWaiter = (
  name: string,
  definition: Definition,
  methods: Record<string, (init: Init) => ResultPromise<unknown>>,
) => (init: Init & WaitOptions<string>) => Promise<unknown>;

/** What sending an operation depends on; generated from its specification. */
export interface Operation {
  method: string;
  path: string;
  /** Its credentials, if not the definition's: alternatives, each a list of names of credential schemes; empty if it takes none. */
  security?: readonly (readonly string[])[];
  /** What a success carries: JSON unless it says nothing, a text, or what a function reads. */
  response?: "none" | "text" | ReadBody;
  /** The statuses of success without a body, where others have one; `true` if any may be without. */
  empty?: readonly number[] | true;
  /** The documented media types, if not `application/json` alone. */
  accept?: string;
  /** A success may be HTML, which elsewhere is a proxy's page. */
  html?: true;
  /** Its servers, if they are not the definition's. */
  servers?: Servers;
  /** The success body may be `null`. */
  nullable?: true;
  /** Writes a request body that is not `application/json`. */
  bodySerializer?: BodySerializer;
  /** The vendor documents that repeating it is harmless. */
  idempotent?: true;
  /** The names of its header parameters. */
  headers?: readonly string[];
  /** What writes the parameters that are written otherwise than by default, by their places and names. */
  serializers?: Partial<Record<"path" | "query" | "header", Readonly<Record<string, ParameterSerializer>>>>;
  notRetried?: readonly NotRetried[];
  /** Makes the first page's promise an iterable of all pages. */
  paginate?: Paginate;
}

/** What a client is made of; generated from a vendor's specification. */
export interface Definition {
  vendor: string;
  /** The specification's first server. */
  baseUrl: string;
  /** Its servers, if there are options to choose by. */
  servers?: Servers;
  /** The security schemes, by the name of the option that holds the credential. */
  credentials: Record<string, CredentialScheme>;
  /** The credentials of an operation that says nothing else. */
  security: readonly (readonly string[])[];
  /** Where the vendor's stable code stands in an error body; default `/code`, else `/error/code`. */
  errorCode?: { pointer: string; until?: string };
  /** The codes that the specification documents, which errors may always show. */
  codes?: readonly string[];
  /** Response headers with the Unix time, in seconds, at which the rate limit resets, by status. */
  retryAt?: Readonly<Record<number, string>>;
  operations: Record<string, Operation>;
  /** What makes the methods that wait, by their names. */
  waiters?: Record<string, MakeWaiter>;
}
