import createFetchClient, { type ClientOptions as FetchClientOptions, type Middleware } from "openapi-fetch";
import { credentialReader, type Credential, type CredentialScheme, type ReadCredential } from "./credentials.js";
import { checkHeader, recordOf, type Init, type Limits, type Operation } from "./request.js";
import { bodyOf, remember, type Result } from "./response.js";
import { newCall, type Sender } from "./call.js";
import type { AttemptReport } from "./report.js";
import { send } from "./send.js";
import { checkBaseUrl } from "./url.js";
import type { ResponseValidator } from "./validate.js";
import type { Verbs } from "./verbs.js";

/** What a client is made of; generated from a vendor's specification. */
export interface Definition {
  vendor: string;
  /** The specification's first server. */
  baseUrl: string;
  /** The security schemes, by the name of the option that holds the credential. */
  credentials: Record<string, CredentialScheme>;
  /** The credentials of an operation that says nothing else. */
  security: readonly (readonly string[])[];
  operations: Record<string, Operation>;
}

/** Options of every client, besides its credentials. */
export interface ClientOptions
  extends
    Limits,
    Omit<
      FetchClientOptions,
      "fetch" | "headers" | "pathSerializer" | "requestInitExt" | "redirect" | "signal" | "body" | "method" | "window"
    > {
  /** Where requests go. Default: the specification's first server. `https:` only, except for loopback hosts: anything else is refused at once. */
  baseUrl?: string;
  /** What sends the requests. Default: `globalThis.fetch`, looked up at each call. */
  fetch?: typeof globalThis.fetch;
  /** Headers for every request. None of them replaces a credential. */
  headers?: Record<string, string>;
  /** A second argument for `fetch`, such as undici's `{ dispatcher }`. */
  requestInitExt?: Record<string, unknown>;
  /**
   * Checks each success body against the specification: `validateResponse` of the package's `/validate`. Unknown fields and
   * unknown values of enumerations pass; anything else that does not fit is an `InvalidResponseError`. Default: no check.
   */
  validateResponse?: ResponseValidator;
  /**
   * For a log: called when an attempt is over, with nothing in it that is secret (no id, no credential, no body). What it
   * throws is ignored.
   */
  onAttempt?: (report: AttemptReport) => void;
}

/** A client: a method for each operation, and openapi-fetch's verbs for each path. */
export type VendorClient<Paths extends {}, Methods> = Methods & Verbs<Paths>;

const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * Makes a client from its definition. `options` holds each credential under its scheme's name; `parameters` are the
 * header parameters, by the option that holds their value, which is sent where an operation has them and a call gives none.
 *
 * @throws {InvalidRequestError} if `baseUrl` or a header cannot be used.
 */
export function createVendorClient<Paths extends {}, Methods>(
  definition: Definition,
  options: ClientOptions = {},
  parameters: Record<string, string> = {},
): VendorClient<Paths, Methods> {
  const { vendor, credentials: schemes } = definition;
  const {
    baseUrl = definition.baseUrl,
    fetch,
    requestInitExt,
    headers: given = {},
    querySerializer,
    bodySerializer,
    validateResponse,
    onAttempt,
    ...rest
  } = options as ClientOptions & Record<string, unknown>;
  const headers = recordOf(given);
  for (const [name, value] of Object.entries(headers)) checkHeader(vendor, name, value);
  for (const name of [...Object.keys(schemes), ...Object.keys(parameters)]) delete rest[name];
  const url = checkBaseUrl(definition, baseUrl);
  const sender: Sender = {
    vendor,
    baseUrl: url,
    origin: new URL(url).origin,
    base: createFetchClient<Record<string, never>>({ ...rest, headers, baseUrl: url }),
    plain:
      !requestInitExt &&
      !querySerializer &&
      !bodySerializer &&
      Object.keys(rest).every((name) => limits.includes(name)),
    fetch,
    requestInitExt,
    headers,
    querySerializer,
    bodySerializer,
    validateResponse,
    onAttempt,
    schemes,
    security: definition.security,
    credentials: readers(vendor, options, schemes),
    parameters: Object.fromEntries(
      Object.entries(readers(vendor, options, parameters)).map(([name, read]) => [parameters[name], read]),
    ),
    limits: options,
  };
  return { ...verbMethods(definition, sender), ...operationMethods(definition, sender) } as VendorClient<
    Paths,
    Methods
  >;
}

/** The readers of those of the named options that were given. */
const readers = (
  vendor: string,
  options: object,
  named: Record<string, CredentialScheme | string>,
): Record<string, ReadCredential | undefined> =>
  Object.fromEntries(
    Object.entries(options as Record<string, Credential | undefined>)
      .filter(([name, value]) => Object.hasOwn(named, name) && value !== undefined)
      .map(([name, value]) => [name, credentialReader(vendor, name, value!, Object(named[name]).format)]),
  );

function operationMethods({ operations }: Definition, sender: Sender): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name,
      (given?: Init | null): Promise<unknown> => {
        const init = given ?? {};
        const call = newCall(sender, name, operation, init, sender.plain && isPlain(init));
        return send(call, bodyOf);
      },
    ]),
  );
}

/** Whether a call's `init` leaves openapi-fetch nothing to do. */
function isPlain(init: Init): boolean {
  for (const name in init) if (!plain.includes(name)) return false;
  return true;
}

const limits = ["timeoutMs", "deadlineMs", "maxRetries", "maxResponseBytes"];
const plain = ["params", "body", "headers", "signal", "parseAs", "fetch", ...limits];

function verbMethods({ operations }: Definition, sender: Sender): Record<string, unknown> {
  const request = (method: string, path: string, init: Init = {}): Promise<Result> => {
    const known = Object.entries(operations).find(
      ([, operation]) => operation.method === method && operation.path === path,
    );
    const [name, operation] = known ?? [method, { method, path }];
    const call = newCall(sender, name, operation, init, false);
    // A path that somebody wrote themselves can have an id in it.
    if (!known) call.path = "unspecified path";
    return send(call, remember);
  };
  return {
    ...Object.fromEntries(verbs.map((verb) => [verb, (path: string, init?: Init) => request(verb, path, init)])),
    request: (method: string, path: string, init?: Init) => request(method.toUpperCase(), path, init),
    use: (...middleware: Middleware[]) => {
      sender.plain = false;
      sender.base.use(...middleware);
    },
    eject: (...middleware: Middleware[]) => sender.base.eject(...middleware),
  };
}

export { keep } from "./keep.js";
export { multipart } from "./multipart.js";
export { responseValidator, type ResponseValidator } from "./validate.js";
