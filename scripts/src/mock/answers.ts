import { createMockServer } from "@scalar/mock-server";
import { operationsOf, type Document, type Json, type Operation, type Schema } from "../specs.js";

/** What speaks for a status: the operation's response of that status, of its class (`4XX`), or `default`. */
export function keyFor({ responses }: Operation, status: number): string | undefined {
  const keys = responses.map(([key]) => key);
  return [String(status), `${Math.floor(status / 100)}XX`, "default"].find((key) => keys.includes(key));
}

/** The status of a response's key; of a class or `default`, one for which nothing else speaks. */
export function statusOf(operation: Operation, key: string): number {
  if (/^\d+$/.test(key)) return Number(key);
  const first = key === "default" ? [500, 400] : [Number(key.charAt(0)) * 100];
  const candidates = first.flatMap((status) => Array.from({ length: 100 }, (_, index) => status + index));
  return candidates.find((status) => keyFor(operation, status) === key) ?? candidates[0]!;
}

/** The first success. */
export const successOf = ({ responses }: Operation): string =>
  responses.map(([status]) => status).find((status) => status.startsWith("2")) ?? "default";

/** Answers a request as the spec documents it: with the example of this name, else the first, else one made up by the schema. */
export type Answer = (request: Request, operation: Operation, key: string, example?: string) => Promise<Response>;

/** Has the mock server of Scalar answer, which checks the request as well. `credentials` are as headers. */
export async function answering(
  document: Document,
  credentials: (operation: Operation) => [name: string, value: string][],
): Promise<Answer> {
  const app = await createMockServer({ document: forMock(document) as never, logger: false });
  return async (request, operation, key, example) => {
    const forwarded = new Request(request.clone());
    // It looks only whether there is a credential, and answers in its own words if not.
    for (const [name, value] of credentials(operation)) forwarded.headers.set(name, value);
    const code = statusOf(operation, key);
    forwarded.headers.set("prefer", `code=${code}${example === undefined ? "" : `, example=${example}`}`);
    const response = await app.fetch(forwarded);
    const isRefusal = response.status === 422 && response.headers.get("content-type") === "application/problem+json";
    if (isRefusal) response.headers.set(refusedHeader, "true");
    return response;
  };
}

/** The header of an answer that is the mock's own: the request is not what the spec says. */
export const refusedHeader = "x-mock-refused";

/** The mock server knows statuses only, not `4XX`; answers with `default` before all else; and takes the first route that fits. */
function forMock(document: Document): Document {
  const copy = structuredClone(document);
  for (const operation of operationsOf(copy)) {
    operation.object.responses = Object.fromEntries(
      Object.entries(operation.object.responses).map(([key, response]) => [statusOf(operation, key), response]),
    );
  }
  dropReadOnly(copy as never);
  const literalFirst = (path: string): string => path.replaceAll("{", "~");
  const paths = Object.entries(copy.paths).sort(([a], [b]) => (literalFirst(a) < literalFirst(b) ? -1 : 1));
  return { ...copy, paths: Object.fromEntries(paths) };
}

/** A request need not hold what only answers do. */
function dropReadOnly(node: Json): void {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node) && Array.isArray(node["required"])) {
    const properties = (node["properties"] ?? {}) as Record<string, Schema>;
    node["required"] = node["required"].filter((name) => properties[name as string]?.["readOnly"] !== true);
  }
  Object.values(node).forEach(dropReadOnly);
}
