import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { load } from "js-yaml";
import { definitionOf } from "@scripts/codegen/testing/client";
import { operationsOf, type Document } from "@scripts/openapi/document";
import { root } from "@scripts/openapi/specs";
import { callOperation, type Client } from "../client.js";
import { nameOf, wrongError } from "./run-scenario.js";
import { openFaultServer, type FaultServer } from "./server.js";
import {
  streamKinds,
  streamScenarios,
  type Progress,
  type StreamKind,
  type StreamKindName,
  type StreamScenario,
} from "./stream-scenarios.js";

/** A spec with the streams that no vendor has, relative to the repository. */
export const streamsFile = "scripts/openapi/src/fixtures/streams.yaml";

const document = load(readFileSync(join(root, streamsFile), "utf8")) as Document;
const operations = operationsOf(document);

type CreateClient = (definition: object, options: object) => Client;

// The testkit tests the runtime, so it cannot be declared as a dependency in package.json.
const runtime = (await import(pathToFileURL(join(root, "packages/shared/src/client.ts")).href)) as {
  createVendorClient: CreateClient;
};
const definition = definitionOf("streams", document, runtime);

/** Runs each scenario with each kind of call; resolves to the cells of the table, `–` where nothing applies. */
export const runStreams = (): Promise<string[][]> =>
  Promise.all(
    streamScenarios.map(async (scenario) => [
      scenario.name,
      ...(await Promise.all(Object.keys(streamKinds).map((name) => cell(scenario, name as StreamKindName)))),
    ]),
  );

/** @throws if the outcome is not what the scenario expects. */
async function cell(scenario: StreamScenario, name: StreamKindName): Promise<string> {
  const expected = scenario.expected[name];
  if (expected === undefined) return "–";
  for (let turn = 1; ; turn++) {
    const { outcome, wrong } = await run(scenario, streamKinds[name]);
    if (outcome === expected && wrong.length === 0) return outcome.replace(/\w+Error/, "`$&`");
    // On a busy machine, a short timeout may elapse before the item arrives.
    if (outcome.includes("TimeoutError") && turn < 10) continue;
    throw new Error(`${name}, ${scenario.name}: ${[outcome, ...wrong].join("; ")}; expected: ${expected}`);
  }
}

/** Calls the operation of a kind once. If the caller stops reading, the outcome is the state of the connection. */
async function run(scenario: StreamScenario, kind: StreamKind): Promise<{ outcome: string; wrong: string[] }> {
  const controller = new AbortController();
  const reason = new Error("The caller left.");
  const progress: Progress = { items: 0, isOver: false };
  const received = (): Promise<void> => (kind.isStream && scenario.reads !== 0 ? firstItem(progress) : sleep(20));
  let accepted: Socket | undefined;
  const fault = scenario.serve({ kind, received, abort: () => controller.abort(reason) });
  const server = await openFaultServer((socket, attempt) => {
    accepted = socket;
    return fault(socket, attempt);
  });
  const call = async (): Promise<void> => {
    const init = { ...kind.init?.(progress), signal: controller.signal };
    const result = await callOperation(clientOf(server, scenario), kind.operation, init);
    if (kind.isStream) await readItems(result as AsyncIterable<unknown>, scenario.reads, progress);
  };
  const error = await call().then(
    () => undefined,
    (error: unknown) => error,
  );
  progress.isOver = true;
  const result = error === reason ? "the signal's reason" : nameOf(error);
  const end = error === undefined && scenario.reads !== undefined ? await connectionOf(accepted) : result;
  await server.close();
  const items = progress.items === 0 ? "" : `${progress.items} ${progress.items === 1 ? "item" : "items"}, `;
  const wrong = error === undefined || error === reason ? [] : wrongOf(kind, error, server);
  return { outcome: `${items}${end} ×${server.heads.length}`, wrong };
}

async function firstItem(progress: Progress): Promise<void> {
  while (progress.items === 0 && !progress.isOver) await sleep(5);
}

const credentials = { apiKey: "canary-credential" };

const clientOf = ({ baseUrl }: FaultServer, { options }: StreamScenario): Client =>
  runtime.createVendorClient(definition, { baseUrl, timeoutMs: 10_000, maxRetries: 1, ...credentials, ...options });

async function readItems(stream: AsyncIterable<unknown>, most = Infinity, progress: Progress): Promise<void> {
  if (most === 0) return;
  for await (const _ of stream) {
    progress.items++;
    if (progress.items === most) return;
  }
}

/** Waits until the client has closed its connection, for longer than any timeout in the scenarios. */
async function connectionOf(socket: Socket | undefined): Promise<string> {
  const isOpen = (): boolean => socket?.readable === true;
  for (const end = Date.now() + 10_000; isOpen() && Date.now() < end;) await sleep(5);
  return isOpen() ? "connection open" : "connection closed";
}

function wrongOf({ operation: id }: StreamKind, error: unknown, server: FaultServer): string[] {
  const operation = operations.find((one) => one.id === id);
  if (!operation) throw new Error(`${streamsFile} has no operation ${id}.`);
  return wrongError("streams", operation, {}, error, server.heads.length);
}
