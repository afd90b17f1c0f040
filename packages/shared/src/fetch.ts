// openapi-fetch's client, built on the same pipeline as client.ts. Only this module loads openapi-fetch.
import createFetchClient, {
  type BodySerializer,
  type Middleware,
  type QuerySerializer,
  type QuerySerializerOptions,
} from "openapi-fetch";
import { bytes, byteStream } from "./bytes.js";
import { urlencoded } from "./body-writers.js";
import { baseUrlOf, createCall, type Call, type CallInit } from "./call.js";
import { createClientState } from "./client-state.js";
import { readOptions } from "./check-options.js";
import type { Definition, Operation } from "./definition.js";
import type { ClientOptions, Init, ParseAs } from "./options.js";
import { writeHeaders } from "./headers.js";
import { serializePath } from "./path.js";
import { serializeQuery } from "./query.js";
import { serializeBody } from "./request-body.js";
import { checkHost, prepareFromRequest } from "./fetch-request.js";
import { toResponse } from "./fetch-response.js";
import { send } from "./send.js";
import { timeoutError } from "./to-error.js";
import { isStream } from "./values.js";
import type { FetchClient } from "./verbs.js";

/** Options of every `/fetch` client, in addition to its credentials. */
export interface FetchClientOptions extends Omit<ClientOptions, "fetch"> {
  /**
   * The `fetch` implementation, called with a `Request` as in openapi-fetch. Default: `globalThis.fetch`, looked up at
   * each call.
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** The `Request` class. Default: `globalThis.Request`. */
  Request?: typeof Request | undefined;
  /** Serializes the query of each request, instead of the vendor's documented style. */
  querySerializer?: QuerySerializer<unknown> | QuerySerializerOptions | undefined;
  /** Serializes JSON bodies. */
  bodySerializer?: BodySerializer<unknown> | undefined;
}

/** A call's init, with the fields that only openapi-fetch reads. */
interface FetchInit extends Omit<Init, "fetch"> {
  fetch?: (request: Request) => Promise<Response>;
  querySerializer?: FetchClientOptions["querySerializer"];
  pathSerializer?: (path: string, values: Record<string, unknown>) => string;
  middleware?: Middleware[];
  baseUrl?: string | undefined;
  Request?: typeof Request;
}

const clientNames = ["Request", "querySerializer", "bodySerializer"];
const initNames = [...clientNames, "pathSerializer", "middleware"];
const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * Creates openapi-fetch's client from a definition; see `createVendorClient`. Middleware runs above retries and
 * authentication: it sees one request per call, without credentials.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createVendorFetchClient<Paths extends {}>(
  definition: Definition,
  options: FetchClientOptions = {},
  headerOptions: Record<string, string> = {},
): FetchClient<Paths> {
  const { own, rest } = readOptions<FetchClientOptions>(definition.vendor, options, clientNames);
  const { Request, querySerializer, bodySerializer, ...shared } = own;
  const state = createClientState(definition, { ...shared, ...rest } as ClientOptions, headerOptions);
  const client = createFetchClient<Record<string, never>>({
    baseUrl: state.baseUrl,
    headers: state.headers,
    ...(Request && { Request }),
  });
  const used: Middleware[] = [];
  const request = async (method: string, path: string, given: FetchInit = {}): Promise<unknown> => {
    const [name, operation] = findOperation(definition, method, path);
    const call = createCall(state, name, operation, given, initNames);
    const write = (operation.bodySerializer ?? bodySerializer) as Init["bodySerializer"];
    const init = { querySerializer, bodySerializer: write, ...call.init } as unknown as FetchInit;
    const parseAs = parserOf(operation, init);
    readUnparsed(call, init);
    takeTypeOfHeader(call);
    const middleware = [...used, ...(init.middleware ?? [])].map((one) => withinDeadline(call, one));
    call.timer.restart(0);
    try {
      return await client.request(
        method as "get",
        path as never,
        openapiFetchInit(call, { ...init, baseUrl: given.baseUrl, parseAs, middleware }) as never,
      );
    } catch (error) {
      throw call.timer.expired && error === call.timer.reason ? timeoutError(call) : error;
    } finally {
      if (!call.isStreaming) call.timer.dispose();
    }
  };
  return {
    ...Object.fromEntries(verbs.map((verb) => [verb, (path: string, init?: FetchInit) => request(verb, path, init)])),
    request: (method: string, path: string, init?: FetchInit) => request(method.toUpperCase(), path, init),
    use(...middleware: Middleware[]) {
      // openapi-fetch validates the middleware here; each call runs it itself.
      client.use(...middleware);
      client.eject(...middleware);
      used.push(...middleware);
    },
    eject(...middleware: Middleware[]) {
      for (const one of middleware) if (used.includes(one)) used.splice(used.indexOf(one), 1);
    },
  } as unknown as FetchClient<Paths>;
}

/** Finds the operation of a path. An undocumented path may contain an id, so it is not named in errors. */
function findOperation({ operations }: Definition, method: string, path: string): [string, Operation] {
  const known = Object.entries(operations).find(([, row]) => row.method === method && row.path === path);
  return known ?? [method, { method, path: "unspecified path" }];
}

/**
 * Returns how openapi-fetch reads a body: as the caller requests, else as JSON, or as a `Blob` if only bytes are
 * documented.
 */
const parserOf = ({ response }: Operation, { parseAs }: FetchInit): ParseAs =>
  parseAs ?? (response === bytes ? "blob" : response === "text" ? "text" : "json");

/** Lets a call hand its body to openapi-fetch as text or as a byte stream. */
function readUnparsed(call: Call, init: FetchInit): void {
  const { operation } = call;
  const parseAs = init.parseAs ?? (operation.response === "none" ? "none" : parserOf(operation, init));
  const isText = parseAs === "json" || parseAs === "text" || parseAs === "none";
  // Only the caller's own stream outlasts the deadline. openapi-fetch reads the others before the call resolves.
  if (!isText) call.operation = { ...operation, response: parseAs === "stream" ? bytes : byteStream };
  // A caller who requests text accepts HTML as well. A documented text response does not.
  const asked = operation.response === "text" ? init.parseAs : parseAs;
  call.init = { ...init, parseAs: asked } as unknown as CallInit;
}

/** Runs middleware under the call's deadline and signal. `onError` may outlast them. */
const withinDeadline = ({ timer }: Call, middleware: Middleware): Middleware =>
  ({
    onRequest: async (given) => timer.race(Promise.resolve(middleware.onRequest?.(given))),
    onResponse: async (given) => timer.race(Promise.resolve(middleware.onResponse?.(given))),
    onError: async (given) => middleware.onError?.(given),
  }) satisfies Middleware;

/** As in openapi-fetch, a `content-type` header chooses how the body is serialized. */
function takeTypeOfHeader({ init, headers }: Call): void {
  const type = headers["content-type"];
  if (type === undefined) return;
  init.contentType ??= type;
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) init.bodySerializer ??= urlencoded();
}

function openapiFetchInit(call: Call, init: FetchInit): object {
  const { title, state, operation, fetchOptions, headers, timer } = call;
  const { params, middleware, baseUrl, Request } = init;
  const { body, type } = serializeBody(call);
  return {
    ...state.fetchOptions,
    ...fetchOptions,
    querySerializer:
      init.querySerializer ??
      ((query: Record<string, unknown>) => serializeQuery(title, query, operation.serializers?.query)),
    pathSerializer:
      init.pathSerializer ??
      ((path: string, values: Record<string, unknown>) =>
        checkHost(call, serializePath(title, path, values, operation.serializers?.path))),
    parseAs: init.parseAs,
    params: { ...params, path: params?.path ?? {}, header: writeHeaders(title, operation, params?.header) },
    // `null` removes a header.
    headers: type === undefined ? headers : { ...headers, "content-type": type },
    ...(body !== undefined && { body, bodySerializer: (written: unknown) => written }),
    ...(isStream(body) && { duplex: "half" }),
    signal: timer.signal,
    baseUrl: baseUrl ?? baseUrlOf(call),
    ...(middleware && { middleware }),
    ...(Request && { Request }),
    fetch: async (request: Request) => {
      const outcome = await send(call, () => prepareFromRequest(call, request, body));
      if (!call.isStreaming) timer.restart(0);
      return toResponse(call, outcome);
    },
  };
}

export { unwrap } from "./fetch-response.js";
export type { FetchClient, VerbResult } from "./verbs.js";
export type { Middleware, MiddlewareCallbackParams } from "openapi-fetch";
