import { examplesOf } from "@scripts/openapi/examples";
import type { Document, Operation, Response as Documented } from "@scripts/openapi/document";
import type { Body } from "@scripts/openapi/responses";
import { UserError } from "@scripts/console/user-error";
import { faults, withFault } from "./faults.js";
import type { MockResponse } from "./public-types.js";
import { unknownName } from "./did-you-mean.js";
import { contentOf } from "./content.js";
import { documented, type RawResponse, type SelectedResponse } from "./raw-response.js";
import { compiler, misfit, type Compile } from "./schemas.js";
import { keyFor, statusOf, successOf } from "./statuses.js";

export interface Responder {
  /** @throws {UserError} if the spec does not document such a response. */
  select: (operation: Operation, wanted: MockResponse, accept?: string) => SelectedResponse;
  /** Returns the documented response for a status, such as the 401 for a wrong credential, or else the status alone. */
  failure: (operation: Operation, status: number) => RawResponse;
}

const parts = ["status", "type", "example", "headers", "body", "fault"];

/** Creates a selector of a document's responses. */
export function createResponder(document: Document): Responder {
  const compile = compiler(document, "response");
  return {
    select(operation, wanted, accept) {
      checkNames(wanted);
      const { status = statusOf(operation, successOf(operation)), headers, fault, type, ...own } = wanted;
      const response = responseFor(operation, status);
      const what = `the ${status} response of ${operation.id}`;
      const content = contentOf(document, response, type, accept);
      if (wanted.example !== undefined) checkExample(document, what, content, wanted);
      if (wanted.body !== undefined) checkBody(compile, what, content, wanted.body);
      const raw = documented(document, status, response, { ...own, content });
      const complete = { ...raw, headers: { ...raw.headers, ...lowerCase(headers) } };
      return withFault(what, complete, fault, wanted.status);
    },
    failure(operation, status) {
      const key = keyFor(operation, status);
      const [, response] = operation.responses.find(([documented]) => documented === key) ?? [];
      return response ? documented(document, status, response, {}) : { status, headers: {}, body: undefined };
    },
  };
}

function checkNames(wanted: MockResponse): void {
  const odd = Object.keys(wanted).find((name) => !parts.includes(name));
  if (odd !== undefined) throw new UserError(unknownName("part of a response", odd, parts));
  const { fault } = wanted;
  if (fault !== undefined && !faults.includes(fault)) throw new UserError(unknownName("fault", fault, [...faults]));
}

function responseFor(operation: Operation, status: number): Documented {
  const key =
    keyFor(operation, status) ?? (status === statusOf(operation, successOf(operation)) ? "default" : undefined);
  const found = operation.responses.find(([documented]) => documented === key);
  if (found && Number.isInteger(status) && status >= 200 && status < 600) return found[1];
  const names = operation.responses.map(([key]) => (key === "default" ? "any other from 400 to 599" : key));
  throw new UserError(`${operation.id} has no documented response ${status}. Documented: ${names.join(", ")}.`);
}

function checkExample(
  document: Document,
  what: string,
  content: Body | undefined,
  { example = "", body }: MockResponse,
): void {
  if (body !== undefined) throw new UserError("A response has an example or a body of its own, not both.");
  const names = examplesOf(document, content?.media).flatMap(([name]) => name ?? []);
  if (names.length === 0) throw new UserError(`There is no example "${example}": those of ${what} have no names.`);
  if (!names.includes(example)) throw new UserError(`${unknownName("example", example, names)} It is for ${what}.`);
}

function checkBody(compile: Compile, what: string, content: Body | undefined, body: unknown): void {
  if (!content) throw new UserError(`There is no body in ${what}.`);
  const { type, kind, media } = content;
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  const isStream = kind === "events" || kind === "lines";
  if (kind === "any" || (kind !== "json" && isRaw)) return;
  if (kind === "bytes" || kind === "text")
    throw new UserError(`The body of ${what} is ${type}: pass a string or a Uint8Array.`);
  if (isStream && !Array.isArray(body))
    throw new UserError(`The body of ${what} is ${type}: pass a list of its items, or a string to send verbatim.`);
  for (const value of isStream && Array.isArray(body) ? body : [body]) {
    const problem = misfit(compile(media.schema ?? {}), JSON.parse(JSON.stringify(value)));
    if (problem !== undefined) throw new UserError(`This body does not match ${what}: ${problem}.`);
  }
}

const lowerCase = (headers: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
