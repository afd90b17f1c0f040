import { writeFileSync } from "node:fs";

/** What a block did, as reported to the process that started it. */
export interface Report {
  /** The number of requests to vendors. */
  requests: number;
  /** The number of exported handlers that were called. */
  handlers: number;
  /** Requests that a vendor rejected, and hosts that a block must not call. */
  problems: string[];
}

/** The local servers, by the vendors' servers that they replace. */
const routes = JSON.parse(process.env["SNIPPET_ROUTES"] ?? "{}") as Record<string, string>;

export const report: Report = { requests: 0, handlers: 0, problems: [] };
process.on("exit", () => writeFileSync(process.env["SNIPPET_REPORT"]!, JSON.stringify(report)));

const realFetch = globalThis.fetch;

/** Redirects requests for a vendor to its mock, and blocks all others. */
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { origin, href, hostname } = new URL(request.url);
  const target = routes[origin];
  if (target === undefined) {
    if (hostname === "127.0.0.1") return realFetch(request);
    report.problems.push(`calls ${origin}, which is not a vendor's server`);
    throw new TypeError("fetch failed");
  }
  report.requests++;
  const response = await realFetch(new Request(target + href.slice(origin.length), request));
  // A failure that the block asked for is not a problem.
  if (!response.ok && !request.headers.has("prefer")) {
    const { message } = (await response
      .clone()
      .json()
      .catch(() => ({}))) as { message?: string };
    report.problems.push(`${request.method} ${origin}: ${response.status} ${message ?? ""}`);
  }
  return response;
};
