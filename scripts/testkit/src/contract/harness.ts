import type { ExampleInit } from "@scripts/openapi/examples";
import { createMock, listen, refusedHeader, type Exchange, type Listening, type Mock } from "../mock.js";
import { callOperation, type Client } from "../client.js";
import { schemesOf, type Document, type Operation } from "@scripts/openapi/document";

/** A vendor's clients, and the mock that they call. */
export interface ContractHarness {
  vendor: string;
  document: Document;
  mock: Mock;
  server: Listening;
  /** What the last call sent, and what it received. */
  exchanges: Exchange[];
  client: Client;
  /** Its credentials are wrong. */
  wrongCredentialClient: Client;
  /** Its credentials must not be asked for. */
  noCredentialClient: Client;
  /** It has no credentials. */
  anonymousClient: Client;
}

export async function createContractHarness(
  vendor: string,
  document: Document,
  createClient: (options: object) => Client,
): Promise<ContractHarness> {
  const schemes = Object.keys(schemesOf(document));
  const all = <T>(value: T): Record<string, T> => Object.fromEntries(schemes.map((name) => [name, value]));
  const exchanges: Exchange[] = [];
  const mock = createMock(document, { credentials: all("right"), watch: (exchange) => void exchanges.push(exchange) });
  const server = await listen(mock);
  const options = { baseUrl: server.url, maxRetries: 0 };
  const refuse = (): never => {
    throw new Error("the credential was asked for");
  };
  return {
    vendor,
    document,
    mock,
    server,
    exchanges,
    client: createClient({ ...options, ...all("right") }),
    wrongCredentialClient: createClient({ ...options, ...all("wrong") }),
    noCredentialClient: createClient({ ...options, ...all(refuse) }),
    anonymousClient: createClient(options),
  };
}

/** What became of a call. */
export interface Outcome {
  result?: unknown;
  error?: { name: string; message: string };
  /** What the mock saw, if anything was sent. */
  exchange: Exchange | undefined;
}

export async function call(
  { exchanges }: ContractHarness,
  client: Client,
  { id }: Operation,
  init: ExampleInit,
): Promise<Outcome> {
  exchanges.length = 0;
  const outcome = await callOperation(client, id, Object.keys(init).length > 0 ? { ...init } : undefined).then(
    (result) => ({ result }),
    (error: Error) => ({ error }),
  );
  return { ...outcome, exchange: exchanges[0] };
}

export const wasRefused = (exchange: Exchange | undefined): boolean | undefined =>
  exchange?.response.headers.has(refusedHeader);

/** A file to upload. */
export const picture = (): File => new File(["\x89PNG"], "face.png", { type: "image/png" });
