import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { exampleInit, exampleOf } from "@scripts/openapi/examples";
import { createMock, listen, statusOf, type Mock } from "./mock.js";
import { operationsOf, schemesOf, type Document, type Operation } from "@scripts/openapi/document";
import { loadSpec, root } from "@scripts/openapi/specs";
import { callOperation, factoryOf, successOf, type Client } from "./client.js";
import { Difference, tabulate } from "./smoke-table.js";

async function createClient(vendor: string, options: object): Promise<Client> {
  const built = pathToFileURL(join(root, `packages/${vendor}/dist/index.js`)).href;
  const module = (await import(built)) as Record<string, (options: object) => Client>;
  return factoryOf(vendor, module)(options);
}

/** Exercises a vendor against a mock of its spec: successes, documented failures, wrong credentials. */
export async function smokeTestMock(vendor: string): Promise<boolean> {
  const document = loadSpec(vendor);
  const right = Object.fromEntries(
    Object.keys(schemesOf(document)).map((option) => [option, `${option}-of-the-rehearsal`]),
  );
  const wrong = Object.fromEntries(Object.keys(schemesOf(document)).map((option) => [option, "wrong"]));
  const mock = createMock(document, right);
  const server = await listen(mock);
  try {
    const options = { baseUrl: server.url, maxRetries: 0 };
    const client = await createClient(vendor, { ...options, ...right });
    const wrongCredentialClient = await createClient(vendor, { ...options, ...wrong });
    return await tabulate(vendor, document.info.title, server.url, operationsOf(document), (operation) =>
      smokeTestOperation(document, mock, operation, client, wrongCredentialClient),
    );
  } finally {
    await server.close();
  }
}

/** Exercises a vendor against a real host; any response of the API passes, except a 401. */
export async function smokeTestHost(
  vendor: string,
  baseUrl: string,
  credentials: Record<string, string>,
): Promise<boolean> {
  const document = loadSpec(vendor);
  const client = await createClient(vendor, { baseUrl, ...credentials });
  return tabulate(vendor, document.info.title, baseUrl, operationsOf(document), async (operation) => {
    try {
      return [summary(await call(client, document, operation))];
    } catch (error) {
      const { name, status } = error as { name: string; status?: number };
      if (name === "ApiError" && status !== 401) return [describe(error)];
      throw new Difference(describe(error));
    }
  });
}

function call(client: Client, document: Document, operation: Operation): Promise<unknown> {
  const file = new File(["a picture"], "face.png", { type: "image/png" });
  return callOperation(client, operation.id, { ...exampleInit(document, operation, file) });
}

/** Exercises an operation against the mock: a success, a documented failure, and a wrong credential. */
async function smokeTestOperation(
  document: Document,
  mock: Mock,
  operation: Operation,
  client: Client,
  wrongCredentialClient: Client,
): Promise<string[]> {
  const documented = operation.responses.map(([status]) => status);
  const result = await call(client, document, operation).catch((error: unknown) => {
    throw new Difference(`expected a success, but: ${describe(error)}`);
  });
  const [status, response] = successOf(operation);
  const [type, media] = Object.entries(response.content ?? {})[0] ?? [];
  const example = type?.endsWith("json") ? exampleOf(document, media) : undefined;
  if (example !== undefined && !isDeepStrictEqual(result, example)) {
    throw new Difference(`expected the spec's example, but got ${JSON.stringify(result)}`);
  }
  const cells = [`${status} ${summary(result)}`];
  const failure = documented.find((code) => /^[45]/.test(code) && code !== "401");
  if (failure) {
    const status = statusOf(operation, failure);
    mock.respond(operation.id, { status });
    cells.push(await expectStatus(status, call(client, document, operation)));
  }
  if (documented.includes("401") && operation.security.length > 0) {
    cells.push(await expectStatus(401, call(wrongCredentialClient, document, operation)));
  }
  return cells;
}

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

/** A result in a few words: its fields, not its values, of which a real host's are nobody's business. */
function summary(result: unknown): string {
  if (result === undefined) return "no body";
  if (result instanceof Blob) return `${result.size} bytes`;
  if (Array.isArray(result)) return `[${result.length}]`;
  const keys = Object.keys(result ?? {});
  return `{ ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", …" : ""} }`.replace("{  }", "{}");
}
