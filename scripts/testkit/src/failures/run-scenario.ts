import { inspect, isDeepStrictEqual } from "node:util";
import { exampleInit, exampleOf } from "@scripts/openapi/examples";
import { expectations, groups, kinds, type Kind, type Scenario, type ScenarioContext } from "./scenarios.js";
import { callOperation, successOf, type Client } from "../client.js";
import { compiler, statusOf, type Compile } from "../mock.js";
import { respond, openFaultServer, refuseConnections, type Fault } from "./server.js";
import { credentialsFor } from "@scripts/openapi/credentials";
import { isJson, operationsOf, schemesOf, type Document, type Json, type Operation } from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import { loadSpec } from "@scripts/openapi/specs";

/** A vendor's package, as the tests use it. */
export interface Vendor {
  name: string;
  document: Document;
  createClient: (options: object) => Client;
  validateResponse: unknown;
}

/** Loads a vendor by name, with its package's exports. */
export function vendorOf(name: string, createClient: (options: never) => object, validateResponse: unknown): Vendor {
  return { name, document: loadSpec(name), createClient: createClient as Vendor["createClient"], validateResponse };
}

/** A scenario with an operation of a kind, or without one if the vendor has none. */
export interface ScenarioRun {
  scenario: Scenario;
  kind: Kind;
  operation: Operation | undefined;
}

/** The outcome of a run. */
export interface Outcome {
  result: string;
  /** The number of requests. */
  requests: number;
  /** Other violations. */
  wrong: string[];
}

/** Lists the runs of a vendor, in the order of the scenarios. */
export function scenarioRunsOf({ document }: Pick<Vendor, "document">): ScenarioRun[] {
  const compile = compiler(document, "response");
  const operations = operationsOf(document).filter((operation) => isPlain(document, operation, compile));
  return groups
    .flatMap(({ scenarios }) => scenarios)
    .flatMap((scenario) =>
      scenario.kinds.map((kind) => {
        const { wrongBody } = scenario;
        const ofKind = operations.filter(kinds[kind]);
        const operation = wrongBody ? ofKind.find((one) => refuses(document, one, compile, wrongBody)) : ofKind[0];
        return { scenario, kind, operation };
      }),
    );
}

/** Added to the body in every scenario: vendors add fields, and names and values may not be ASCII. */
const added = { größe: "ä" };

/** Checks whether an operation's schema rejects a changed body. */
function refuses(
  document: Document,
  operation: Operation,
  compile: Compile,
  wrongBody: (example: string) => string,
): boolean {
  const [, { content = {} }] = successOf(operation);
  const { example = null } = documentedSuccess(document, operation) ?? {};
  return !compile(Object.values(content)[0]?.schema ?? {})(JSON.parse(wrongBody(JSON.stringify(example))));
}

/**
 * Checks whether an operation needs a credential, sends no form, and only returns an open JSON object that has an
 * example.
 */
function isPlain(document: Document, operation: Operation, compile: Compile): boolean {
  const successes = operation.responses.filter(([status]) => status.startsWith("2"));
  if (successes.length > 1 || successes.some(([, { content = {} }]) => Object.keys(content).length > 1)) return false;
  const example = documentedSuccess(document, operation)?.example;
  const type = Object.keys(operation.object.requestBody?.content ?? {})[0] ?? "application/json";
  const [media] = Object.values(successes[0]?.[1].content ?? {});
  const isOpen = isPlainObject(example) && compile(media?.schema ?? {})({ ...example, ...added });
  return operation.security.length > 0 && isJson(type) && isOpen;
}

/** Returns the spec's first success example, if it is JSON. */
export function documentedSuccess(
  document: Document,
  operation: Operation,
): { status: string; example: Json } | undefined {
  const [status, response] = successOf(operation);
  const [, media] = Object.entries(response.content ?? {}).find(([type]) => isJson(type)) ?? [];
  const example = exampleOf(document, media);
  return example === undefined ? undefined : { status: String(statusOf(operation, status)), example };
}

/** The maximum number of concurrent servers. */
const concurrency = 8;

/** Runs scenarios; returns the outcomes in the same order. */
export async function runScenarios(vendor: Vendor, runs: ScenarioRun[]): Promise<(Outcome | undefined)[]> {
  const outcomes: (Outcome | undefined)[] = runs.map(() => undefined);
  const queue = runs.entries();
  const work = async (): Promise<void> => {
    for (const [index, { scenario, operation }] of queue) {
      if (operation) outcomes[index] = await runWithinTime(vendor, scenario, operation);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return outcomes;
}

/**
 * On a busy machine, a short timeout may elapse before the request is sent. That proves nothing, so the scenario is run
 * again.
 */
async function runWithinTime(vendor: Vendor, scenario: Scenario, operation: Operation): Promise<Outcome> {
  const comesToOne = expectations(scenario, operation).every(({ requests }) => requests > 0);
  for (let turn = 1; ; turn++) {
    const outcome = await runScenario(vendor, scenario, operation);
    const isTooLate = outcome.result === "TimeoutError" && outcome.requests === 0 && comesToOne;
    if (!isTooLate || turn === 10) return outcome;
  }
}

const secrets = { credential: "canary-credential", id: "canary-id" };

async function runScenario(vendor: Vendor, scenario: Scenario, operation: Operation): Promise<Outcome> {
  const { document, createClient, validateResponse } = vendor;
  const success = documentedSuccess(document, operation);
  if (!success) throw new Error(`${operation.id} has no JSON example to respond with.`);
  const { status, example } = success;
  const data = { ...(example as object), ...added };
  const body = JSON.stringify(data);
  const controller = new AbortController();
  const reason = new Error("The caller left.");
  const schemes = Object.keys(schemesOf(document));
  const context: ScenarioContext = {
    right: respond(body, { status: `${status} OK` }),
    body,
    schemes,
    abort: () => controller.abort(reason),
  };
  const times: number[] = [];
  const fault = scenario.serve?.(context);
  const serve: Fault = (socket, attempt) => {
    times.push(performance.now());
    return fault?.(socket, attempt);
  };
  const server = await (fault ? openFaultServer(serve) : refuseConnections());
  const client = createClient({
    baseUrl: server.baseUrl,
    timeoutMs: 10_000,
    maxRetries: 1,
    validateResponse,
    ...credentialsFor(document, () => secrets.credential),
    ...scenario.options?.(context),
  });
  const init = { ...initOf(document, operation, scenario), signal: controller.signal };
  const { result, error } = await settle(callOperation(client, operation.id, init));
  await server.close();
  // Only the client knows about refused connections.
  const requests = fault ? server.heads.length : (error as { attempts: number }).attempts;
  const wrong = [
    ...(error === undefined && !isDeepStrictEqual(result, data) ? [`the result is ${inspect(result)}`] : []),
    ...(error === undefined || error === reason ? [] : wrongError(vendor.name, operation, scenario, error, requests)),
    ...wrongRequests(scenario, server.heads, times),
  ];
  return { result: error === reason ? "the signal's reason" : nameOf(error), requests, wrong };
}

function initOf(document: Document, operation: Operation, scenario: Scenario): object {
  const { params = {}, ...rest } = exampleInit(document, operation, undefined);
  const path = Object.fromEntries(Object.keys(params["path"] ?? {}).map((name) => [name, secrets.id]));
  const init = { ...rest, params: { ...params, path } };
  return scenario.init ? scenario.init(init) : init;
}

/** Returns the outcome of a call, if there is one. */
async function settle(call: Promise<unknown>): Promise<{ result?: unknown; error?: unknown }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Nothing arrived within 15 s.")), 15_000);
  });
  return Promise.race([call, late])
    .then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    )
    .finally(() => clearTimeout(timer));
}

/** Formats an error, such as `ApiError 500`; an unexpected error with its message. */
export function nameOf(error: unknown): string {
  if (error === undefined) return "success";
  const { name, message, status } = error as Error & { status?: number };
  if (/^(Timeout|Connection|InvalidRequest)Error$/.test(name)) return name;
  return status === undefined ? `${name}: ${message}` : `${name} ${status}`;
}

/** Lists what an error lacks of the contract, or reveals although it must not. */
export function wrongError(
  vendor: string,
  operation: Operation,
  scenario: Pick<Scenario, "holds" | "says">,
  error: unknown,
  requests: number,
): string[] {
  const { id, method, path } = operation;
  const { message, name } = error as Error;
  const isSent = name !== "InvalidRequestError";
  // On a slow machine, the time may be up before the server receives the request.
  const attempts = name === "TimeoutError" ? Math.max(requests, 1) : requests;
  const holds = { ...(isSent && { vendor, operation: id, method, path, attempts }), ...scenario.holds };
  const differing = Object.entries(holds)
    .map(([key, expected]) => [key, expected, (error as Record<string, unknown>)[key]])
    .filter(([, expected, actual]) => !isDeepStrictEqual(expected, actual))
    .map(([key, expected, actual]) => `${String(key)} is ${inspect(actual)}, not ${inspect(expected)}`);
  const shown = exposures(error);
  const begins = message.startsWith(`${vendor}${isSent ? ` ${id}: ` : ""}`);
  const ends = !isSent || message.endsWith(` (${method} ${path})`);
  return [
    ...differing,
    ...(begins && ends && !message.includes("\n") && message.includes(scenario.says ?? "")
      ? []
      : [`it says: ${message}`]),
    ...[...Object.values(secrets), "canary"]
      .filter((secret) => shown.includes(secret))
      .map((secret) => `shows ${secret}`),
  ];
}

/** Returns everything that a logger might print of an error. */
export function exposures(error: unknown): string {
  const { message, stack, cause } = (error ?? {}) as Partial<Error>;
  const shown = [error, cause].flatMap((value) => [
    inspect(value, { depth: 10 }),
    JSON.stringify(value),
    String(value),
  ]);
  return [message, stack, ...shown].join("\n");
}

/** Describes what is wrong with a call's requests: they must be identical and arrive at the expected times. */
function wrongRequests({ waits = 0 }: Scenario, requests: string[], times: number[]): string[] {
  const heads = new Set(requests.map((request) => request.split("\r\n\r\n")[0]));
  const [first = 0, second = Infinity] = times;
  return [
    ...(heads.size > 1 ? [`requests differ:\n${[...heads].join("\n\n")}`] : []),
    ...(second - first < waits ? [`waited only ${Math.round(second - first)} ms`] : []),
  ];
}
