import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { listenOnLoopback } from "@scripts/console/loopback";

/** What the server answers: 200 and `{}` unless it says something else. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A request as it arrived. */
export interface Seen {
  request: string;
  /** What the client set for this call: without what each of its requests has, and each `fetch` of this runtime sends. */
  headers: Record<string, string>;
  /** One character for each byte. */
  body: string;
}

/**
 * Lets `call` talk to a server on this machine that gives the answers in turn, and the last one again and again; or what a
 * function answers to each request.
 */
export async function exchange<T>(
  call: (baseUrl: string) => Promise<T>,
  ...answers: (Answer | ((seen: Seen) => Answer))[]
): Promise<{ result: T; requests: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const body = (await buffer(request)).toString("latin1");
    const headers = Object.entries(request.headersDistinct).map(([name, values]) => [name, values!.join(" | ")]);
    const now: Seen = { request: `${request.method} ${request.url}`, headers: Object.fromEntries(headers), body };
    seen.push(now);
    const next = answers[Math.min(seen.length - 1, answers.length) - 1] ?? {};
    const answer = typeof next === "function" ? next(now) : next;
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    response.end(answer.body ?? "{}");
  });
  const { url: baseUrl, close } = await listenOnLoopback(server);
  try {
    await (await fetch(baseUrl, { cache: "no-store", headers: { accept: "application/json" } })).text();
    const result = await call(baseUrl);
    const [bare, ...requests] = seen;
    const own = ([name, value]: [string, string]): boolean =>
      name !== "content-length" && bare!.headers[name] !== value;
    for (const request of requests) request.headers = Object.fromEntries(Object.entries(request.headers).filter(own));
    return { result, requests };
  } finally {
    await close();
  }
}
