import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import {
  byContentType,
  bytes,
  createVendorClient,
  eventStream,
  jsonLines,
  multipart,
  textEventStream,
  type Definition,
  type ResultPromise,
} from "../src/client.js";
import type { Credential } from "../src/credential.js";
import { createVendorFetchClient, type FetchClient, type FetchClientOptions } from "../src/fetch.js";
import type { CallOptions, ClientOptions } from "../src/options.js";

/** A vendor with one operation of each kind. */
export const definition = {
  vendor: "acme",
  baseUrl: "https://api.acme.example",
  credentials: { apiKey: { header: "Authorization", prefix: "Bearer " }, token: { header: "x-acme-token" } },
  security: [["apiKey"], ["token"]],
  operations: {
    getItem: { method: "GET", path: "/v1/items/{id}" },
    listItems: { method: "GET", path: "/v1/items" },
    getPart: { method: "GET", path: "/v1/{owner}/items/{id}/part", headers: ["X-Acme-Tenant"] },
    headItem: { method: "HEAD", path: "/v1/items/{id}" },
    putItem: { method: "PUT", path: "/v1/items/{id}" },
    deleteItem: { method: "DELETE", path: "/v1/items/{id}", response: "none" },
    createItem: { method: "POST", path: "/v1/items" },
    endItem: { method: "POST", path: "/v1/items/{id}/end", idempotent: true },
    charge: { method: "POST", path: "/v1/charges", headers: ["Idempotency-Key", "X-Acme-Tenant"] },
    logIn: { method: "POST", path: "/v1/login", security: [] },
    getFile: { method: "GET", path: "/v1/files/{id}", response: bytes },
    getText: { method: "GET", path: "/v1/text", response: "text", accept: "text/plain, text/html" },
    getPage: { method: "GET", path: "/v1/page", response: "text", accept: "text/html", html: true },
    readEvents: { method: "GET", path: "/v1/events", response: eventStream, accept: "text/event-stream" },
    readTexts: { method: "GET", path: "/v1/texts", response: textEventStream, accept: "text/event-stream" },
    readLines: { method: "GET", path: "/v1/lines", response: jsonLines, accept: "application/jsonl" },
    findItem: { method: "GET", path: "/v1/found", empty: [204] },
    chat: {
      method: "POST",
      path: "/v1/chat",
      accept: "application/json, text/event-stream, text/plain, image/*",
      response: byContentType({
        "application/json": "json",
        "text/event-stream": eventStream,
        "text/plain": "text",
        "image/*": bytes,
      }),
    },
    getAny: { method: "GET", path: "/v1/any", empty: true, accept: "*/*", response: byContentType({ "*/*": "any" }) },
    upload: { method: "POST", path: "/v1/files", bodySerializer: multipart },
    replaceFile: { method: "PUT", path: "/v1/files/{id}", bodySerializer: multipart },
  },
} as const satisfies Definition;

export type OperationName = keyof typeof definition.operations;

export interface Init extends CallOptions {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: Record<string, unknown> };
  body?: unknown;
  parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  accept?: string;
}

type Answer = { content: { "application/json": unknown } };
interface Read {
  parameters: { path: { id: string } };
  responses: { 200: Answer; default: Answer };
}
interface Paths {
  "/v1/items/{id}": { get: Read; head: Read };
  "/v1/items": {
    get: { responses: { 200: Answer; default: Answer } };
    post: { requestBody: { content: { "application/json": unknown } }; responses: { 200: Answer; default: Answer } };
  };
}

export type AcmeClient = Record<OperationName, (init?: Init) => ResultPromise<unknown>>;
export type AcmeFetchClient = FetchClient<Paths>;

interface AcmeCredentials {
  apiKey?: Credential | undefined;
  token?: Credential | undefined;
  tenant?: Credential;
}
export interface AcmeOptions extends ClientOptions, AcmeCredentials {}
export interface AcmeFetchOptions extends FetchClientOptions, AcmeCredentials {}

const headerOptions = { tenant: "X-Acme-Tenant" };

/** A client with the credential `key-1` and no retries, unless the options say something else. */
export function acme(options: AcmeOptions = {}): AcmeClient {
  const own: AcmeOptions = { apiKey: "key-1", maxRetries: 0, ...options };
  return createVendorClient(definition, own, headerOptions);
}

/** The same of `/fetch`. */
export function acmeFetch(options: AcmeFetchOptions = {}): AcmeFetchClient {
  const own: AcmeFetchOptions = { apiKey: "key-1", maxRetries: 0, ...options };
  return createVendorFetchClient<Paths>(definition, own, headerOptions);
}

/** A client whose `fetch` is a function of the test; `requests` are those that were sent. */
export function recorded(
  answer: (request: Request, attempt: number) => Response | Promise<Response> = () => Response.json({}),
  options: AcmeOptions = {},
): { client: AcmeClient; requests: Request[] } {
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    requests.push(request);
    return answer(request, requests.length);
  };
  return { client: acme({ fetch, ...options }), requests };
}

/** The same of `/fetch`. */
export function recordedFetch(
  answer: (request: Request, attempt: number) => Response | Promise<Response> = () => Response.json({}),
  options: AcmeFetchOptions = {},
): { client: AcmeFetchClient; requests: Request[] } {
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    return answer(request, requests.length);
  };
  return { client: acmeFetch({ fetch, ...options }), requests };
}

/** A server on loopback for one test. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse, attempt: number) => void,
): Promise<{ baseUrl: string; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** What a promise rejects with; fails if it does not. */
export async function failure<E = Error & Record<string, unknown>>(promise: Promise<unknown>): Promise<E> {
  try {
    await promise;
  } catch (error) {
    return error as E;
  }
  throw new Error("It should have been rejected.");
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a call of each operation takes. */
export const inits: Record<OperationName, Init> = {
  getItem: { params: { path: { id: "7" } } },
  listItems: {},
  getPart: { params: { path: { owner: "ann", id: "7" } } },
  headItem: { params: { path: { id: "7" } } },
  putItem: { params: { path: { id: "7" } }, body: { name: "x" } },
  deleteItem: { params: { path: { id: "7" } } },
  createItem: { body: { name: "x" } },
  endItem: { params: { path: { id: "7" } } },
  charge: { body: { amount: 1 } },
  logIn: { body: { user: "ann" } },
  getFile: { params: { path: { id: "7" } } },
  getText: {},
  getPage: {},
  readEvents: {},
  readTexts: {},
  readLines: {},
  findItem: {},
  chat: { body: {} },
  getAny: {},
  upload: { body: { file: new Blob(["x"]) } },
  replaceFile: { params: { path: { id: "7" } }, body: { file: new Blob(["x"]) } },
};
