import { report } from "./route.js";

type Handler = (request: Request, context: unknown) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Calls the exports of a block that a framework would call: `GET`, `POST` and so on of a route, `default.fetch` of a
 * worker.
 */
export async function callHandlers(block: Record<string, unknown>, code: string): Promise<void> {
  const { url, params } = routeOf(code);
  for (const method of methods) {
    const handler = block[method] as Handler | undefined;
    const body = method === "GET" ? {} : { body: "{}", headers: { "content-type": "application/json" } };
    if (handler) await call(method, handler(new Request(url, { method, ...body }), { params }));
  }
  const { fetch } = Object(block["default"]) as { fetch?: Handler };
  if (fetch) await call("fetch", fetch(new Request(url), process.env));
}

async function call(name: string, answer: Promise<Response>): Promise<void> {
  const { status } = await answer;
  report.handlers++;
  if (status >= 500) report.problems.push(`${name} responds with ${status}`);
}

/**
 * Returns the URL at which a framework serves a block, from the path in its first line: `//
 * app/api/sessions/[id]/end/route.ts`.
 */
function routeOf(code: string): { url: string; params: Promise<Record<string, string>> } {
  const path = /^\/\/ app(\/.+)\/route\.ts$/m.exec(code)?.[1] ?? "/";
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name!);
  return {
    url: `http://127.0.0.1${path.replaceAll(/\[\w+\]/g, "example")}`,
    params: Promise.resolve(Object.fromEntries(names.map((name) => [name, "example"]))),
  };
}
