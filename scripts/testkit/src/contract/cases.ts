import { examplesOf, type ExampleInit } from "@scripts/openapi/examples";
import type { Client } from "../client.js";
import { credentialsIn, statusOf } from "../mock.js";
import type { Json, Operation, Parameter, Response } from "@scripts/openapi/document";
import { bodiesOf, isBodiless } from "@scripts/openapi/responses";
import { expectedResult, plain, received, sent } from "./arrival.js";
import { call, wasRefused, type ContractHarness, type Outcome } from "./harness.js";
import { show, type Case } from "./case-report.js";
import type { WrongRequest } from "./wrong.js";

/** A valid request succeeds, and every value arrives unchanged in both directions. */
export async function tryValid(
  harness: ContractHarness,
  client: Client,
  operation: Operation,
  init: ExampleInit,
): Promise<Case> {
  const { result, error, exchange } = await call(harness, client, operation, init);
  return {
    get what() {
      return show(init);
    },
    actual: {
      error: title(error),
      ...(exchange && (await received(harness.document, operation, exchange, init))),
      result: await plain(result),
      requests: harness.exchanges.length,
    },
    expected: {
      error: undefined,
      ...(await sent(harness.document, operation, init)),
      result: await expectedResult(harness.document, exchange),
      requests: 1,
    },
  };
}

/** An invalid request is sent unchanged, for the vendor to reject. */
export async function tryWrong(
  harness: ContractHarness,
  operation: Operation,
  { what, init }: WrongRequest,
): Promise<Case> {
  const { error, exchange } = await call(harness, harness.directClient, operation, init);
  // A path with a missing or empty value would name another resource, so the client rejects it before sending.
  const isRefused =
    what.startsWith("path") || operation.parameters.some((one) => isStyled(one) && what.startsWith(one.in));
  const expected = isRefused && !exchange ? "InvalidRequestError" : "ApiError";
  return {
    get what() {
      return `${what}: ${show(init)}`;
    },
    actual: { error: error?.name, refused: wasRefused(exchange) },
    expected: { error: expected, refused: expected === "ApiError" ? true : undefined },
  };
}

/** Some styles cannot represent every value, for example an array of strings with spaces. */
const isStyled = ({ style, explode, content }: Parameter): boolean => (style ?? explode ?? content) !== undefined;

/**
 * Each documented example is received as data or as the right error. Without an example, the mock generates a response.
 */
export async function tryResponses(
  harness: ContractHarness,
  operation: Operation,
  init: ExampleInit,
  key: string,
  response: Response,
): Promise<Case[]> {
  const [body] = bodiesOf(harness.document, response);
  const examples = examplesOf(harness.document, body?.media ?? Object.values(response.content ?? {})[0]);
  const cases: Case[] = [];
  for (const [name, value] of examples.length > 0 ? examples : [[undefined, undefined]]) {
    cases.push(await tryResponse(harness, operation, init, key, name, value));
  }
  return cases;
}

async function tryResponse(
  harness: ContractHarness,
  operation: Operation,
  init: ExampleInit,
  key: string,
  name: string | undefined,
  example: Json | undefined,
): Promise<Case> {
  const status = statusOf(operation, key);
  // HTTP allows no body in such a response, even if the spec describes one.
  if (isBodiless(status)) example = undefined;
  harness.mock.respond(operation.id, { status, ...(name !== undefined && { example: name }) });
  // What an error says does not depend on a connection; a wrong credential's error has one.
  const client = status < 400 ? harness.client : harness.directClient;
  const outcome = await call(harness, client, operation, init);
  harness.mock.reset();
  if (redirects.includes(status)) return redirected(status, outcome);
  if (status >= 300) return failure(harness, operation, status, outcome, example);
  const { result, error, exchange } = outcome;
  return {
    what: name ?? "",
    actual: { error: title(error), status: exchange?.response.status, result: await plain(result) },
    expected: { error: undefined, status, result: await expectedResult(harness.document, exchange, example) },
  };
}

/** A wrong credential is an error. Where none is needed, none is sent or even requested. */
export async function tryCredentials(harness: ContractHarness, operation: Operation, init: ExampleInit): Promise<Case> {
  const isOptional = operation.security.some((alternative) => alternative.length === 0);
  if (operation.security.length > 0 && !isOptional) {
    return failure(harness, operation, 401, await call(harness, harness.wrongCredentialClient, operation, init));
  }
  const client = isOptional ? harness.anonymousClient : harness.noCredentialClient;
  const { error, exchange } = await call(harness, client, operation, init);
  const sent = exchange ? Object.values(credentialsIn(harness.document, exchange.request)) : [];
  return {
    what: "no credential",
    actual: { error: title(error), credentials: sent.filter((credential) => credential !== undefined) },
    expected: { error: undefined, credentials: [] },
  };
}

/** The statuses that `fetch` would follow. https://fetch.spec.whatwg.org/#redirect-status */
const redirects = [301, 302, 303, 307, 308];

/** Clients do not follow redirects: a credential is sent to one host only. */
const redirected = (status: number, { error, exchange }: Outcome): Case => ({
  what: title(error) ?? "no error",
  actual: { error: error?.name, status: exchange?.response.status },
  expected: { error: "ConnectionError", status },
});

async function failure(
  { vendor, document }: ContractHarness,
  { id, method, path }: Operation,
  status: number,
  { error, exchange }: Outcome,
  example?: Json,
): Promise<Case> {
  const expected = { name: "ApiError", vendor, operation: id, method, path, status, attempts: 1 };
  const errorFields: Record<string, unknown> = error ?? {};
  const facts = Object.keys(expected).map((key) => [key, errorFields[key]]);
  const { body } = errorFields;
  return {
    what: title(error) ?? "no error",
    actual: {
      ...(Object.fromEntries(facts) as object),
      body,
      refused: wasRefused(exchange),
    },
    // https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2
    expected: {
      ...expected,
      body: method === "HEAD" ? "" : await expectedResult(document, exchange, example),
      refused: false,
    },
  };
}

const title = (error: Outcome["error"]): string | undefined => error && `${error.name}: ${error.message}`;
