import { inspect, isDeepStrictEqual } from "node:util";
import { exampleInit, exampleOf } from "@scripts/openapi/examples";
import { expectations, groups, kinds, type Kind, type Row, type Scene } from "./scenarios.js";
import { answer, openFaultServer, refuseConnections, type Fault } from "./server.js";
import { isJson, operationsOf, schemesOf, type Document, type Json, type Operation } from "@scripts/openapi/document";
import { loadSpec } from "@scripts/openapi/specs";

/** What the tests need of a client. */
export type Client = Record<string, (init?: object) => Promise<unknown>>;

/** A vendor's package, as far as the tests need it. */
export interface Vendor {
  name: string;
  document: Document;
  createClient: (options: object) => Client;
  validateResponse: unknown;
}

/** A vendor by its name, with what its package exports. */
export function vendorOf(name: string, createClient: (options: never) => object, validateResponse: unknown): Vendor {
  return { name, document: loadSpec(name), createClient: createClient as Vendor["createClient"], validateResponse };
}

/** A row with an operation of one kind; without one, if the vendor has none. */
export interface Play {
  row: Row;
  kind: Kind;
  operation: Operation | undefined;
}

/** What a play came to. */
export interface Outcome {
  result: string;
  /** How many requests were made. */
  requests: number;
  /** What else was not as it has to be. */
  wrong: string[];
}

/** All plays of a vendor, in the order of the rows. */
export function playsOf({ document }: Vendor): Play[] {
  const operations = operationsOf(document).filter((operation) => isPlain(document, operation));
  const found = Object.entries(kinds).map(([kind, fits]) => [kind, operations.find(fits)] as const);
  const chosen = new Map<string, Operation | undefined>(found);
  return groups
    .flatMap(({ rows }) => rows)
    .flatMap((row) => row.kinds.map((kind) => ({ row, kind, operation: chosen.get(kind) })));
}

/** Whether an operation takes a credential, sends no form, and answers with a JSON object of which there is an example. */
function isPlain(document: Document, operation: Operation): boolean {
  const example = rightAnswer(document, operation)?.example;
  const type = Object.keys(operation.object.requestBody?.content ?? {})[0] ?? "application/json";
  return operation.security.length > 0 && isJson(type) && typeof example === "object" && !Array.isArray(example);
}

/** A success as the spec's first example shows it, if it is JSON. */
export function rightAnswer(document: Document, operation: Operation): { status: string; example: Json } | undefined {
  const [status, response] = operation.responses.find(([status]) => status.startsWith("2"))!;
  const [type, media] = Object.entries(response.content ?? {})[0] ?? [""];
  const example = isJson(type) ? exampleOf(document, media) : undefined;
  return example === undefined || example === null ? undefined : { status, example };
}

/** How many servers there are at a time. */
const breadth = 8;

/** Plays each of these; what is returned has the same order. */
export async function playAll(vendor: Vendor, plays: Play[]): Promise<(Outcome | undefined)[]> {
  const outcomes: (Outcome | undefined)[] = plays.map(() => undefined);
  const queue = plays.entries();
  const work = async (): Promise<void> => {
    for (const [index, { row, operation }] of queue) {
      if (operation) outcomes[index] = await playInTime(vendor, row, operation);
    }
  };
  await Promise.all(Array.from({ length: breadth }, work));
  return outcomes;
}

/** On a busy machine, a short limit may run out before the request has left: that says nothing, so it is played again. */
async function playInTime(vendor: Vendor, row: Row, operation: Operation): Promise<Outcome> {
  const comesToOne = expectations(row, operation).every(({ requests }) => requests > 0);
  for (let turn = 1; ; turn++) {
    const outcome = await play(vendor, row, operation);
    const isTooLate = outcome.result === "TimeoutError" && outcome.requests === 0 && comesToOne;
    if (!isTooLate || turn === 10) return outcome;
  }
}

const secrets = { credential: "canary-credential", id: "canary-id" };

async function play(vendor: Vendor, row: Row, operation: Operation): Promise<Outcome> {
  const { document, createClient, validateResponse } = vendor;
  const { status, example } = rightAnswer(document, operation)!;
  // Vendors add fields, and some have names and values that are not ASCII.
  const data = { ...(example as object), größe: "ä" };
  const body = JSON.stringify(data);
  const controller = new AbortController();
  const reason = new Error("The caller has gone.");
  const schemes = Object.keys(schemesOf(document));
  const scene: Scene = {
    right: answer(body, { status: `${status} OK` }),
    body,
    schemes,
    abort: () => controller.abort(reason),
  };
  const times: number[] = [];
  const fault = row.serve?.(scene);
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
    ...Object.fromEntries(schemes.map((name) => [name, secrets.credential])),
    ...row.options?.(scene),
  });
  const init = { ...initOf(document, operation, row), signal: controller.signal };
  const { result, error } = await patiently(client[operation.id]!(init));
  await server.close();
  // Of connections that were refused, only the client knows.
  const requests = fault ? server.heads.length : (error as { attempts: number }).attempts;
  const wrong = [
    ...(error === undefined && !isDeepStrictEqual(result, data) ? [`the result is ${inspect(result)}`] : []),
    ...(error === undefined || error === reason ? [] : wrongError(vendor.name, operation, row, error, requests)),
    ...wrongRequests(row, server.heads, times),
  ];
  return { result: error === reason ? "the signal's reason" : nameOf(error), requests, wrong };
}

function initOf(document: Document, operation: Operation, row: Row): object {
  const { params = {}, ...rest } = exampleInit(document, operation, undefined);
  const path = Object.fromEntries(Object.keys(params["path"] ?? {}).map((name) => [name, secrets.id]));
  const init = { ...rest, params: { ...params, path } };
  return row.init ? row.init(init) : init;
}

/** What a call comes to, if it does at all. */
async function patiently(call: Promise<unknown>): Promise<{ result?: unknown; error?: unknown }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Nothing came within 15 s.")), 15_000);
  });
  return Promise.race([call, late])
    .then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    )
    .finally(() => clearTimeout(timer));
}

/** `ApiError 500`, or an odd error with its message. */
function nameOf(error: unknown): string {
  if (error === undefined) return "success";
  const { name, message, status } = error as Error & { status?: number };
  if (/^(Timeout|Connection|InvalidRequest)Error$/.test(name)) return name;
  return status === undefined ? `${name}: ${message}` : `${name} ${status}`;
}

/** What an error lacks of what the contract promises, or shows of what it has to hide. */
function wrongError(vendor: string, operation: Operation, row: Row, error: unknown, requests: number): string[] {
  const { id, method, path } = operation;
  const { message, name } = error as Error;
  const isSent = name !== "InvalidRequestError";
  // A slow machine may run out of time before the server has the request.
  const attempts = name === "TimeoutError" ? Math.max(requests, 1) : requests;
  const holds = { ...(isSent && { vendor, operation: id, method, path, attempts }), ...row.holds };
  const differing = Object.entries(holds)
    .map(([key, wanted]) => [key, wanted, (error as Record<string, unknown>)[key]])
    .filter(([, wanted, came]) => !isDeepStrictEqual(wanted, came))
    .map(([key, wanted, came]) => `${String(key)} is ${inspect(came)}, not ${inspect(wanted)}`);
  const shown = exposures(error);
  const begins = message.startsWith(`${vendor}${isSent ? ` ${id}: ` : ""}`);
  const ends = !isSent || message.endsWith(` (${method} ${path})`);
  return [
    ...differing,
    ...(begins && ends && !message.includes("\n") && message.includes(row.says ?? "") ? [] : [`it says: ${message}`]),
    ...[...Object.values(secrets), "canary"]
      .filter((secret) => shown.includes(secret))
      .map((secret) => `shows ${secret}`),
  ];
}

/** Whatever of an error a log may show. */
export function exposures(error: unknown): string {
  const { message, stack, cause } = Object(error) as Error;
  const shown = [error, cause].flatMap((value) => [
    inspect(value, { depth: 10 }),
    JSON.stringify(value),
    String(value),
  ]);
  return [message, stack, ...shown].join("\n");
}

/** What is wrong with the requests of one call: all are the same, and come when they should. */
function wrongRequests({ waits = 0 }: Row, requests: string[], times: number[]): string[] {
  const heads = new Set(requests.map((request) => request.split("\r\n\r\n")[0]));
  const [first = 0, second = Infinity] = times;
  return [
    ...(heads.size > 1 ? [`requests differ:\n${[...heads].join("\n\n")}`] : []),
    ...(second - first < waits ? [`waited only ${Math.round(second - first)} ms`] : []),
  ];
}
