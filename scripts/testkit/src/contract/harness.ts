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
  /** The requests of the last call, with their responses. */
  exchanges: Exchange[];
  client: Client;
  /** A client whose requests reach the mock without a connection, in a third of the time. */
  directClient: Client;
  /** A client whose credentials are wrong. */
  wrongCredentialClient: Client;
  /** A client whose credential functions must not be called. */
  noCredentialClient: Client;
  /** A client without credentials. */
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
    directClient: createClient({ ...options, ...right, fetch: mock.fetch }),
    wrongCredentialClient: createClient({ ...options, ...credentialsFor(document, () => "wrong") }),
    noCredentialClient: createClient({
      ...options,
      ...Object.fromEntries(Object.keys(right).map((name) => [name, refuse])),
    }),
    anonymousClient: createClient(options),
  };
}

/** The outcome of a call. */
export interface Outcome {
  result?: unknown;
  error?: { name: string; message: string };
  /** The request that the mock received, if anything was sent. */
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
