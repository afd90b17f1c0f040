import { createServer, type ServerResponse } from "node:http";
import { inspect } from "node:util";
import { buffer } from "node:stream/consumers";
import { listenOnLoopback } from "@scripts/console/loopback";
import { exposures, documentedSuccess, type Vendor } from "./run-scenario.js";
import { sample } from "@scripts/openapi/samples";
import { callOperation, successOf, type Client } from "../client.js";
import { canariesOf } from "./canaries.js";
import { credential } from "./forms.js";
import { statusOf } from "../mock.js";
import { credentialHeaders, credentialsFor } from "@scripts/openapi/credentials";
import { bodiesOf, successBodies } from "@scripts/openapi/responses";
import { type Document, type Json, type Operation } from "@scripts/openapi/document";

/** A request as received. The body has one character per byte. */
export interface ReceivedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

type RequestHandler = (response: ServerResponse, seen: ReceivedRequest, attempt: number) => void;

/** A vendor's client, and the server that it calls. */
export interface FailureHarness {
  vendor: Vendor;
  /** Another origin, which must not receive any request. */
  elsewhere: { baseUrl: string; requests: string[] };
  /** Headers that this runtime's `fetch` always sends. */
  own: Record<string, string>;
  /** Calls an operation with canaries, with the server responding as given. */
  call(operation: Operation, behave: RequestHandler, options?: object): Promise<CallOutcome>;
  /** Calls an operation once for each text, which the error response repeats in every field; returns the texts shown. */
  repeat(operation: Operation, init: object, texts: string[]): Promise<string[]>;
  close(): void;
}

/** The outcome of a call. */
export interface CallOutcome {
  error: Error | undefined;
  requests: ReceivedRequest[];
  /** Everything that the caller passed. */
  given: string[];
  /** The parts of it that an error or an `onAttempt` report shows. */
  leaks: string[];
}

export async function createFailureHarness(vendor: Vendor): Promise<FailureHarness> {
  let behave: RequestHandler = (response) => void response.end();
  let requests: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const body = (await buffer(request)).toString("latin1");
    const seen = { method, url, headers: headers as Record<string, string>, body };
    requests.push(seen);
    behave(response, seen, requests.length);
  });
  const there: string[] = [];
  const other = createServer(({ url = "" }, response) => {
    there.push(url);
    response.end("{}");
  });
  // If the server closed an idle connection just before the next request, that would be another failure.
  server.keepAliveTimeout = 0;
  const { url: baseUrl, close } = await listenOnLoopback(server);
  const { url: otherUrl, close: closeOther } = await listenOnLoopback(other);
  await (await fetch(baseUrl, { cache: "no-store" })).text();
  // Clients set `accept` explicitly, even to the value that `fetch` would send.
  const { accept: _, ...own } = requests[0]?.headers ?? {};
  return {
    vendor,
    elsewhere: { baseUrl: otherUrl, requests: there },
    own,
    async call(operation, next, options) {
      behave = next;
      requests = [];
      const reports: unknown[] = [];
      const onAttempt = (report: unknown): void => void reports.push(report);
      const client = clientOf(vendor, { baseUrl, maxRetries: 0, onAttempt, ...options });
      const { init, texts } = canariesOf(vendor.document, operation);
      const error = await callOperation(client, operation.id, init).then(
        () => undefined,
        (error: Error) => error,
      );
      const given = [...texts, ...(operation.security.length > 0 ? [credential] : [])];
      const shown = (error === undefined ? "" : exposures(error)) + shownOf(reports);
      return { error, requests, given, leaks: given.filter((text) => shown.includes(text)) };
    },
    async repeat(operation, init, texts) {
      let text = "";
      let reports: unknown[] = [];
      const onAttempt = (report: unknown): void => void reports.push(report);
      const client = clientOf(vendor, { fetch: async () => repeating(text), maxRetries: 0, onAttempt });
      const isShown = async (): Promise<boolean> => {
        reports = [];
        const error = await callOperation(client, operation.id, init).catch((error: Error) => error);
        return (exposures(error) + shownOf(reports) + inspect(error, { showHidden: true })).includes(text);
      };
      // A stack would also contain the path of the checkout, and that a part of the credential by coincidence.
      const { stackTraceLimit } = Error;
      Error.stackTraceLimit = 0;
      const leaks: string[] = [];
      try {
        for (text of texts) if (await isShown()) leaks.push(text);
      } finally {
        Error.stackTraceLimit = stackTraceLimit;
      }
      return leaks;
    },
    close() {
      void close();
      void closeOther();
    },
  };
}

/** What `onAttempt` reports show, without durations, whose digits are random. */
const shownOf = (reports: unknown[]): string =>
  JSON.stringify(reports, (key, value) => (key === "durationMs" ? 0 : value));

/** An error response with a text wherever a vendor can put one. */
function repeating(text: string): Response {
  const fields = { type: text, code: text, message: text, detail: text, param: text, request_id: text, id: text };
  const headers = { "x-request-id": encodeURIComponent(text), "retry-after": encodeURIComponent(text) };
  return Response.json({ ...fields, error: fields, errors: [fields] }, { status: 400, headers });
}

const clientOf = ({ document, createClient }: Vendor, options: object): Client =>
  createClient({ ...options, ...credentialsFor(document, () => credential) });

/** Formats a request as one text. */
const whole = ({ method, url, headers, body }: ReceivedRequest): string =>
  `${method} ${decodeURIComponent(url)} ${JSON.stringify(headers)} ${login(headers)} ${body}`;

/** Returns the user name and password of a request. */
const login = ({ authorization = "" }: Record<string, string>): string =>
  Buffer.from(/^Basic (.*)$/.exec(authorization)?.[1] ?? "", "base64").toString();

/** Finds the caller's values in a request. */
export const found = (seen: ReceivedRequest, given: string[]): string[] =>
  given.filter((text) => whole(seen).includes(text));

/** Lists all canaries of a request, then the request itself: errors truncate long texts. */
function echo(seen: ReceivedRequest): { marks: string; text: string } {
  const text = whole(seen);
  const marks = [...new Set(text.match(/zq\d+z[\w-]+|815\d{6}/g))].join(" ");
  return { marks, text: `${marks} ${text}` };
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

/** Responses that repeat the whole request, by kind. */
export const echoes = {
  "500 with a message and a code": (response, seen) => {
    const { marks, text } = echo(seen);
    sendJson(response, 500, { message: text, code: marks });
  },
  "500 with a nested error": (response, seen) => {
    const { marks, text } = echo(seen);
    sendJson(response, 500, { error: { type: marks, code: marks, message: text, param: marks, request_id: marks } });
  },
  "500 with an error text": (response, seen) => sendJson(response, 500, { error: echo(seen).text }),
  "500 with a JSON string": (response, seen) => sendJson(response, 500, echo(seen).text),
  "500 with a plain text": (response, seen) => {
    response.writeHead(500, { "content-type": "text/plain" }).end(echo(seen).text);
  },
  "500 with a request id": (response, seen) => {
    response.writeHead(500, { "x-request-id": echo(seen).marks }).end();
  },
  "200 with HTML": (response, seen) => {
    response.writeHead(200, { "content-type": "text/html" }).end(`<html>${echo(seen).text}`);
  },
  "a reset connection": ({ socket }) => {
    if (!socket) throw new Error("The response has no socket to reset.");
    socket.resetAndDestroy();
  },
} satisfies Record<string, RequestHandler>;

/** Returns the expected error for each; none if the vendor documents an HTML page. */
export function errorOf(document: Document, operation: Operation, echo: keyof typeof echoes): string | undefined {
  if (echo.startsWith("500")) return "ApiError";
  if (echo === "a reset connection") return "ConnectionError";
  return successBodies(document, operation).some(({ type }) => type === "text/html")
    ? undefined
    : "InvalidResponseError";
}

/** Responds with a redirect, or with another location in the same words. */
export const redirect =
  (status: number, { elsewhere }: FailureHarness): RequestHandler =>
  (response, { url }) =>
    void response.writeHead(status, { location: elsewhere.baseUrl + url }).end();

/** Responds as the spec's example does; `first` is the status of the first response. */
export function succeed({ vendor }: FailureHarness, operation: Operation, first?: number): RequestHandler {
  const made = documentedSuccess(vendor.document, operation) ?? madeSuccess(vendor.document, operation);
  return (response, _, attempt) => {
    if (first && attempt === 1) response.writeHead(first, { "retry-after": "0" }).end();
    else if (made) sendJson(response, Number(made.status), made.example);
    else response.writeHead(200, { "content-type": typeOf(operation) }).end("bytes");
  };
}

/** Generates a JSON success for an operation without an example. */
function madeSuccess(document: Document, operation: Operation): { status: string; example: Json } | undefined {
  const [status, response] = successOf(operation);
  const media = bodiesOf(document, response).find(({ kind }) => kind === "json")?.media;
  if (!media) return undefined;
  return { status: String(statusOf(operation, status)), example: sample(document, media.schema ?? {}) ?? null };
}

/** Returns the content type of a success that is not JSON. */
function typeOf(operation: Operation): string {
  const [, { content = {} }] = successOf(operation);
  return Object.keys(content).find((type) => !type.includes("*")) ?? "application/octet-stream";
}

/** Lists the headers that a request may have according to the spec and the call, in addition to those of `fetch`. */
export function documentedHeaders({ vendor }: FailureHarness, operation: Operation): string[] {
  const { parameters, security } = operation;
  const { body } = canariesOf(vendor.document, operation).init;
  const names = parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name.toLowerCase());
  const secret = credentialHeaders(vendor.document, security[0] ?? []);
  return ["accept", ...names, ...secret, ...(body === undefined ? [] : ["content-type"])].sort();
}

/** Headers of HTTP itself: `fetch` closes the connection of a HEAD request. */
const transportHeaders = ["content-length", "connection"];

/** Returns the headers of a request, without those that every `fetch` sends. */
export function addedHeaders({ own }: FailureHarness, { headers }: ReceivedRequest): string[] {
  // For a range request, `fetch` asks for no compression:
  // https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
  const runtimes = "range" in headers ? { ...own, "accept-encoding": "identity" } : own;
  return Object.keys(headers)
    .filter((name) => !transportHeaders.includes(name) && headers[name] !== runtimes[name])
    .sort();
}

/** Removes what may differ each time: the boundary of a form. */
export function constant({ headers, ...rest }: ReceivedRequest): ReceivedRequest {
  const type = headers["content-type"] ?? "";
  const boundary = /boundary=(.+)$/.exec(type)?.[1] ?? "\0";
  const text = JSON.stringify({ ...rest, headers }).replaceAll(boundary, "");
  return JSON.parse(text) as ReceivedRequest;
}
