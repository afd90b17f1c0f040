import type { Operation, Response } from "@scripts/openapi/document";
import { pascalCase } from "@scripts/openapi/document";

/** A client as the tests use it: a method for each operation. */
export type Client = Record<string, (init?: object) => Promise<unknown>>;

/** Calls an operation by its id. */
export function callOperation(client: Client, id: string, init?: object): Promise<unknown> {
  const method = client[id];
  if (!method) throw new Error(`The client has no method ${id}. Regenerate it with: npm run generate`);
  return method(init);
}

/** A `/fetch` client, as the tests use it. */
type FetchClient = { request(method: string, path: string, init?: object): Promise<unknown> };
type Unwrap = (result: Promise<unknown>) => Promise<unknown>;

/** Wraps a `/fetch` client in an object with a method for each operation. */
export function methodsOf(client: FetchClient, unwrap: Unwrap, operations: Operation[]): Client {
  const entries = operations.map(({ id, method, path }) => [
    id,
    (init?: object) => unwrap(client.request(method, path, init)),
  ]);
  return Object.fromEntries(entries) as Client;
}

/** Finds the factory function in a vendor's package. */
export function factoryOf<T>(vendor: string, module: Record<string, T>, suffix = "Client"): T {
  const name = `create${pascalCase(vendor)}${suffix}`;
  const factory = module[name];
  if (!factory) throw new Error(`The package of ${vendor} exports no ${name}. Regenerate it with: npm run generate`);
  return factory;
}

/** Finds an operation's first documented success. */
export function successOf({ id, responses }: Operation): [status: string, response: Response] {
  const success =
    responses.find(([status]) => status.startsWith("2")) ?? responses.find(([status]) => status === "default");
  if (!success) throw new Error(`${id} documents no success: it needs a 2xx response.`);
  return success;
}
