import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { exampleOf } from "@scripts/openapi/examples";
import { createMock, listen, statusOf, type Mock } from "./mock.js";
import { credentialsFor, type Credentials } from "@scripts/openapi/credentials";
import { operationsOf, type Operation } from "@scripts/openapi/document";
import { successesOf } from "@scripts/openapi/responses";
import { root } from "@scripts/openapi/specs";
import { callOperation, factoryOf, successOf, type Client } from "./client.js";
import { isStream } from "./contract/arrival.js";
import { specOf, type Spec } from "./contract/spec.js";
import { CannotMake, fittingInit } from "./contract/valid.js";
import { Difference, tabulate } from "./smoke-table.js";

async function createClient(vendor: string, options: object): Promise<Client> {
  const built = pathToFileURL(join(root, `packages/${vendor}/dist/index.js`)).href;
  const module = (await import(built)) as Record<string, (options: object) => Client>;
  return factoryOf(vendor, module)(options);
}

/** Smoke-tests a vendor against a mock of its spec: successes, documented failures, wrong credentials. */
export async function smokeTestMock(vendor: string): Promise<boolean> {
  const spec = specOf(vendor);
  const { document } = spec;
  const right = credentialsFor(document, (option) => `${option}-of-the-rehearsal`);
  const wrong = credentialsFor(document, () => "wrong");
  const mock = createMock(document, { credentials: right });
  const server = await listen(mock);
  try {
    const options = { baseUrl: server.url, maxRetries: 0 };
    const client = await createClient(vendor, { ...options, ...right });
    const wrongCredentialClient = await createClient(vendor, { ...options, ...wrong });
    return await tabulate(vendor, document.info.title, server.url, operationsOf(document), (operation) =>
      smokeTestOperation(spec, mock, operation, client, wrongCredentialClient),
    );
  } finally {
    await server.close();
  }
}

/** Smoke-tests a vendor against a real host. Any response that matches the API passes, except a 401. */
export async function smokeTestHost(vendor: string, baseUrl: string, credentials: Credentials): Promise<boolean> {
  const spec = specOf(vendor);
  const { document } = spec;
  const client = await createClient(vendor, { baseUrl, ...credentials });
  return tabulate(vendor, document.info.title, baseUrl, operationsOf(document), async (operation) => {
    try {
      return [await summary(await call(client, spec, operation))];
    } catch (error) {
      if (error instanceof CannotMake) return [notCalled];
      const { name, status } = error as { name: string; status?: number };
      if (name === "ApiError" && status !== 401) return [describe(error)];
      throw new Difference(describe(error));
    }
  });
}

async function call(client: Client, spec: Spec, operation: Operation): Promise<unknown> {
  return callOperation(client, operation.id, { ...fittingInit(spec, operation) });
}

/** Smoke-tests an operation against the mock: a success, a documented failure, and a wrong credential. */
export async function smokeTestOperation(
  spec: Spec,
  mock: Mock,
  operation: Operation,
  client: Client,
  wrongCredentialClient: Client,
): Promise<string[]> {
  const documented = operation.responses.map(([status]) => status);
  const { document } = spec;
  const result = await call(client, spec, operation).catch((error: unknown) => {
    if (error instanceof CannotMake) return error;
    throw new Difference(`expected a success, but: ${describe(error)}`);
  });
  if (result instanceof CannotMake) return [notCalled];
  const [status] = successOf(operation);
  const [body] = successesOf(document, operation)[0]?.bodies ?? [];
  const example = body?.kind === "json" ? exampleOf(document, body.media) : undefined;
  if (example !== undefined && !isDeepStrictEqual(result, example)) {
    throw new Difference(`expected the spec's example, but got ${JSON.stringify(result)}`);
  }
  const cells = [`${status} ${await summary(result)}`];
  const failure = documented.find((code) => /^[45]/.test(code) && code !== "401");
  if (failure) {
    const status = statusOf(operation, failure);
    mock.respond(operation.id, { status });
    cells.push(await expectStatus(status, call(client, spec, operation)));
  }
  const isRequired = operation.security.length > 0 && operation.security.every((names) => names.length > 0);
  if (documented.includes("401") && isRequired) {
    cells.push(await expectStatus(401, call(wrongCredentialClient, spec, operation)));
  }
  return cells;
}

/** Printed for an operation without a valid request; its package's tests name it. */
const notCalled = "not called: no matching request";

async function expectStatus(expected: number, call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { name, status } = (error ?? {}) as { name?: string; status?: number };
  if (name === "ApiError" && status === expected) return `${status}`;
  throw new Difference(`expected an ApiError with ${expected}, but: ${error ? describe(error) : "it succeeded"}`);
}

const describe = (error: unknown): string => `${(error as Error).name}: ${(error as Error).message}`;

/** Summarizes a result by its field names. The values of a real host are private. */
async function summary(result: unknown): Promise<string> {
  if (result === undefined) return "no body";
  if (result instanceof Blob) return `${result.size} bytes`;
  if (typeof result === "string") return "text";
  if (Array.isArray(result)) return `[${result.length}]`;
  if (isStream(result)) {
    let count = 0;
    for await (const _ of result) count++;
    return `stream of ${count}`;
  }
  const keys = Object.keys(result ?? {});
  return `{ ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", …" : ""} }`.replace("{  }", "{}");
}
