import { schemesOf, type Document, type Operation } from "@scripts/openapi/document";
import { placeholder, type ExampleRequest } from "./example-request.js";
import { indented } from "./http.js";

/** The request that an operation's page sends to a mock: the example, with a fake credential. */
export interface TryRequest {
  vendor: string;
  method: string;
  /** The path and the query. */
  target: string;
  headers: [name: string, value: string][];
  body?: string;
  form?: [name: string, value: string | true][];
  /** The statuses that the mock can be asked for. */
  statuses: string[];
  /** The vendor's hosts, to which the page refuses to send requests. */
  hosts: string[];
}

/** A credential that only the mock accepts. */
const mockCredential = "mock";

/** Serializes a request as JSON that contains nothing that looks like a tag. */
export function tryRequest(vendor: string, document: Document, operation: Operation, request: ExampleRequest): string {
  const { method, url, headers, body, form } = request;
  const fake = (value: string): string =>
    Object.keys(schemesOf(document)).reduce((text, name) => text.replace(placeholder(name), mockCredential), value);
  const all: TryRequest = {
    vendor,
    method,
    target: `${url.pathname}${url.search}`,
    headers: headers.map(([name, value]) => [name, fake(value)]),
    ...(body !== undefined && { body: indented(body) }),
    ...(form && { form }),
    statuses: operation.responses.map(([status]) => status).filter((status) => /^\d{3}$/.test(status)),
    hosts: document.servers.map((server) => new URL(server.url, "https://localhost").hostname),
  };
  return JSON.stringify(all).replaceAll("<", "\\u003c");
}
