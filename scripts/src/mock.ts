import { createMockServer } from "@scalar/mock-server";
import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { operationsOf, type Document, type Operation } from "./specs.js";

/** Answers requests as a spec says: validates them, and gives the spec's examples back. */
export interface Mock {
  fetch(request: Request): Promise<Response>;
  /** Has the next requests answered with a documented status; `undefined` goes back to success. `default` answers with 500. */
  answerWith(status: string | undefined): void;
}

/** A mock on a loopback port. */
export interface ListeningMock extends Mock {
  url: string;
  close(): Promise<void>;
}

/** Makes a mock of a vendor that knows one value for each credential, by the name of its scheme. */
export async function createMock(document: Document, credentials: Record<string, string>): Promise<Mock> {
  const app = await createMockServer({ document: forMock(document) as never, logger: false });
  const operations = operationsOf(document);
  let status: string | undefined;
  return {
    async fetch(request) {
      const operation = findOperation(operations, request.method, new URL(request.url).pathname);
      if (!operation) return Response.json({ message: "the specification has no such operation" }, { status: 404 });
      const headers = new Headers(request.headers);
      const wanted = wantedHeaders(document, operation, credentials);
      const denied = wanted.some(([name, value]) => headers.get(name) !== value);
      const unwanted = allHeaders(document).filter(
        (name) => !wanted.some(([other]) => other === name) && headers.has(name),
      );
      if (unwanted.length > 0)
        return Response.json({ message: "a credential that the operation does not take" }, { status: 400 });
      // The mock looks only whether there is a credential; its documented 401 comes with a right one.
      for (const [name, value] of wanted) headers.set(name, value);
      headers.set("prefer", `code=${denied ? "401" : statusFor(operation, status)}`);
      const { url, method, body } = request;
      return app.fetch(new Request(url, { method, headers, body, duplex: "half" } as RequestInit));
    },
    answerWith(next) {
      status = next;
    },
  };
}

/** Serves a mock on a free loopback port. */
export async function listen(mock: Mock, port = 0): Promise<ListeningMock> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: (request) => mock.fetch(request), port, hostname: "127.0.0.1", overrideGlobalObjects: false },
      ({ port }: AddressInfo) =>
        resolve({
          ...mock,
          url: `http://127.0.0.1:${port}`,
          close: () => new Promise((done) => server.close(() => done())),
        }),
    );
    server.on("error", reject);
  });
}

/** The mock server answers with `default` before all else, and takes the first route that fits. */
function forMock(document: Document): Document {
  const copy = structuredClone(document);
  for (const { object } of operationsOf(copy)) {
    const { default: other, ...responses } = object.responses;
    object.responses = other && !responses["500"] ? { ...responses, "500": other } : responses;
  }
  const literalFirst = (path: string): string => path.replaceAll("{", "~");
  copy.paths = Object.fromEntries(
    Object.entries(copy.paths).sort(([a], [b]) => (literalFirst(a) < literalFirst(b) ? -1 : 1)),
  );
  return copy;
}

const statusFor = (operation: Operation, status = operation.responses[0]![0]): string =>
  status === "default" ? "500" : status;

function findOperation(operations: Operation[], method: string, pathname: string): Operation | undefined {
  return operations
    .filter((operation) => operation.method === method)
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length)
    .find(({ path }) => new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`).test(pathname));
}

function wantedHeaders(
  document: Document,
  operation: Operation,
  credentials: Record<string, string>,
): [string, string][] {
  return (operation.security[0] ?? []).map((name) => {
    const scheme = document.components!.securitySchemes![name]!;
    return scheme.type === "http"
      ? ["authorization", `Bearer ${credentials[name]}`]
      : [scheme.name!.toLowerCase(), credentials[name]!];
  });
}

const allHeaders = (document: Document): string[] =>
  Object.values(document.components?.securitySchemes ?? {}).map((scheme) =>
    scheme.type === "http" ? "authorization" : scheme.name!.toLowerCase(),
  );
