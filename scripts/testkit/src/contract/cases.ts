import { exampleInit, examplesOf, type ExampleInit } from "@scripts/openapi/examples";
import { headerOf, statusOf } from "../mock.js";
import { schemesOf, type Json, type Operation, type Response } from "@scripts/openapi/document";
import { answered, plain, received, sent } from "./arrival.js";
import { call, picture, wasRefused, type Bench, type Outcome } from "./harness.js";
import { show, type Case } from "./report.js";
import type { WrongRequest } from "./wrong.js";

/** A request that fits the spec is answered, and all of it arrives: there and back. */
export async function tryValid(bench: Bench, operation: Operation, init: ExampleInit): Promise<Case> {
  const { result, error, exchange } = await call(bench, bench.client, operation, init);
  return {
    what: show(init),
    came: {
      error: title(error),
      ...(exchange && (await received(exchange, init))),
      result: await plain(result),
      requests: bench.exchanges.length,
    },
    wanted: { error: undefined, ...(await sent(operation, init)), result: await answered(exchange), requests: 1 },
  };
}

/** A request that does not fit is sent as it is, for the vendor to judge. */
export async function tryWrong(bench: Bench, operation: Operation, { what, init }: WrongRequest): Promise<Case> {
  const { error, exchange } = await call(bench, bench.client, operation, init);
  // A path with a missing or empty value names something else: the client does not even send it.
  const wanted = what.startsWith("path") && !exchange ? "InvalidRequestError" : "ApiError";
  return {
    what: `${what}: ${show(init)}`,
    came: { error: error?.name, refused: wasRefused(exchange) },
    wanted: { error: wanted, refused: wanted === "ApiError" ? true : undefined },
  };
}

/** Each example of a documented answer arrives as data or as the right error; without one, the mock makes an answer up. */
export async function tryAnswers(
  bench: Bench,
  operation: Operation,
  key: string,
  { content }: Response,
): Promise<Case[]> {
  const examples = examplesOf(bench.document, Object.values(content ?? {})[0]);
  const cases: Case[] = [];
  for (const [name, value] of examples.length > 0 ? examples : [[undefined, undefined]]) {
    cases.push(await tryAnswer(bench, operation, key, name, value));
  }
  return cases;
}

async function tryAnswer(
  bench: Bench,
  operation: Operation,
  key: string,
  name: string | undefined,
  example: Json | undefined,
): Promise<Case> {
  const status = statusOf(operation, key);
  bench.mock.answer(operation.id, { status, ...(name !== undefined && { example: name }) });
  const outcome = await call(bench, bench.client, operation, exampleInit(bench.document, operation, picture()));
  bench.mock.reset();
  if (status >= 300) return failure(bench, operation, status, outcome, example);
  const { result, error, exchange } = outcome;
  return {
    what: name ?? "",
    came: { error: title(error), status: exchange?.response.status, result: await plain(result) },
    wanted: { error: undefined, status, result: await answered(exchange, example) },
  };
}

/** A wrong credential is an error; where none is taken, none is sent or even asked for. */
export async function tryCredentials(bench: Bench, operation: Operation): Promise<Case> {
  const init = exampleInit(bench.document, operation, picture());
  if (operation.security.length > 0) {
    return failure(bench, operation, 401, await call(bench, bench.stranger, operation, init));
  }
  const { error, exchange } = await call(bench, bench.anonymous, operation, init);
  const headers = Object.keys(schemesOf(bench.document)).map((scheme) =>
    exchange?.request.headers.get(headerOf(bench.document, scheme)),
  );
  return {
    what: "no credential",
    came: { error: title(error), headers },
    wanted: { error: undefined, headers: headers.map(() => null) },
  };
}

async function failure(
  { vendor }: Bench,
  { id, method, path }: Operation,
  status: number,
  { error, exchange }: Outcome,
  example?: Json,
): Promise<Case> {
  const wanted = { name: "ApiError", vendor, operation: id, method, path, status, attempts: 1 };
  const facts = Object.keys(wanted).map((key) => [key, Object(error)[key] as unknown]);
  const { body } = Object(error) as { body?: unknown };
  return {
    what: title(error) ?? "no error",
    came: {
      ...(Object.fromEntries(facts) as object),
      body,
      refused: wasRefused(exchange),
    },
    wanted: { ...wanted, body: await answered(exchange, example), refused: false },
  };
}

const title = (error: Outcome["error"]): string | undefined => error && `${error.name}: ${error.message}`;
