import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { listenOnLoopback } from "@scripts/console/loopback";

/** The server's response. Default: 200 and `{}`. */
export interface StubResponse {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A request as received. */
export interface RecordedRequest {
  request: string;
  /**
   * Headers specific to this call: without those in every request of the client, and those of this runtime's `fetch`.
   */
  headers: Record<string, string>;
  /** One character per byte. */
  body: string;
}

/**
 * Runs `call` against a loopback server that sends the responses in order and repeats the last one. A response may be a
 * function of the request.
 */
export async function recordRequests<T>(
  call: (baseUrl: string) => Promise<T>,
  ...responses: (StubResponse | ((seen: RecordedRequest) => StubResponse))[]
): Promise<{ result: T; requests: RecordedRequest[] }> {
  const seen: RecordedRequest[] = [];
  const server = createServer(async (request, response) => {
    const body = (await buffer(request)).toString("latin1");
    const headers = Object.entries(request.headersDistinct).map(([name, values]) => [name, (values ?? []).join(" | ")]);
    const now: RecordedRequest = {
      request: `${request.method} ${request.url}`,
      headers: Object.fromEntries(headers),
      body,
    };
    seen.push(now);
    const next = responses[Math.min(seen.length - 1, responses.length) - 1] ?? {};
    const stub = typeof next === "function" ? next(now) : next;
    response.writeHead(stub.status ?? 200, { "content-type": "application/json", ...stub.headers });
    response.end(stub.body ?? "{}");
  });
  const { url: baseUrl, close } = await listenOnLoopback(server);
  try {
    await (await fetch(baseUrl, { cache: "no-store", headers: { accept: "application/json" } })).text();
    const result = await call(baseUrl);
    const [bare, ...requests] = seen;
    const own = ([name, value]: [string, string]): boolean =>
      name !== "content-length" && bare?.headers[name] !== value;
    for (const request of requests) request.headers = Object.fromEntries(Object.entries(request.headers).filter(own));
    return { result, requests };
  } finally {
    await close();
  }
}
