import type { ExampleInit } from "@scripts/openapi/examples";
import { createMock, listen, refusedHeader, type Exchange, type Listening, type Mock } from "../mock.js";
import { schemesOf, type Document, type Operation } from "@scripts/openapi/document";

/** What the tests need of a client. */
export type Client = Record<string, (init?: object) => Promise<unknown>>;

/** A vendor's clients, and what they talk to. */
export interface Bench {
  vendor: string;
  document: Document;
  mock: Mock;
  server: Listening;
  /** What the last call sent, and what came back. */
  exchanges: Exchange[];
  client: Client;
  /** Its credentials are wrong. */
  stranger: Client;
  /** Its credentials must not be asked for. */
  anonymous: Client;
}

export async function createBench(
  vendor: string,
  document: Document,
  createClient: (options: object) => Client,
): Promise<Bench> {
  const schemes = Object.keys(schemesOf(document));
  const all = <T>(value: T): Record<string, T> => Object.fromEntries(schemes.map((name) => [name, value]));
  const exchanges: Exchange[] = [];
  const mock = createMock(document, all("right"), (exchange) => void exchanges.push(exchange));
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
    stranger: createClient({ ...options, ...all("wrong") }),
    anonymous: createClient({ ...options, ...all(refuse) }),
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
  { exchanges }: Bench,
  client: Client,
  { id }: Operation,
  init: ExampleInit,
): Promise<Outcome> {
  exchanges.length = 0;
  const outcome = await client[id]!(Object.keys(init).length > 0 ? { ...init } : undefined).then(
    (result) => ({ result }),
    (error: Error) => ({ error }),
  );
  return { ...outcome, exchange: exchanges[0] };
}

export const wasRefused = (exchange: Exchange | undefined): boolean | undefined =>
  exchange?.response.headers.has(refusedHeader);

/** A file to upload. */
export const picture = (): File => new File(["\x89PNG"], "face.png", { type: "image/png" });
