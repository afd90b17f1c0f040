import { writeFileSync } from "node:fs";

/** What a block has done, for the process that started it. */
export interface Report {
  /** Requests to vendors. */
  requests: number;
  /** Exported handlers that were called. */
  handlers: number;
  /** What a vendor has refused, and hosts that no block may call. */
  problems: string[];
}

/** The vendors' servers, and where they are on this machine. */
const routes = JSON.parse(process.env["SNIPPET_ROUTES"] ?? "{}") as Record<string, string>;

export const report: Report = { requests: 0, handlers: 0, problems: [] };
process.on("exit", () => writeFileSync(process.env["SNIPPET_REPORT"]!, JSON.stringify(report)));

const realFetch = globalThis.fetch;

/** Sends what is for a vendor to its mock, and nothing to the rest of the world. */
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
  // A failure that was asked for is none.
  if (!response.ok && !request.headers.has("prefer")) {
    const { message } = (await response
      .clone()
      .json()
      .catch(() => ({}))) as { message?: string };
    report.problems.push(`${request.method} ${origin}: ${response.status} ${message ?? ""}`);
  }
  return response;
};
