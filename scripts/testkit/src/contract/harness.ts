import type { ExampleInit } from "@scripts/openapi/examples";
import { createMock, listen, refusedHeader, type Exchange, type Listening, type Mock } from "../mock.js";
import { callOperation, type Client } from "../client.js";
import { credentialsFor } from "@scripts/openapi/credentials";
import type { Document, Operation } from "@scripts/openapi/document";

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
  const right = credentialsFor(document, () => "right");
  const exchanges: Exchange[] = [];
  const mock = createMock(document, { credentials: right, watch: (exchange) => void exchanges.push(exchange) });
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
    client: createClient({ ...options, ...right }),
    wrongCredentialClient: createClient({ ...options, ...credentialsFor(document, () => "wrong") }),
    noCredentialClient: createClient({
      ...options,
      ...Object.fromEntries(Object.keys(right).map((name) => [name, refuse])),
    }),
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
