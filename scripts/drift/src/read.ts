import { retriedStatuses } from "@scripts/openapi/retries";
import ky, { HTTPError, type KyInstance } from "ky";

/** What came of reading a source. */
export type Answer = ReadAnswer | { status: "gone"; reason: string } | Unreadable;

export interface ReadAnswer {
  status: "read";
  text: string;
  type: string;
  /** Where redirects led. */
  movedTo?: string;
}

export interface Unreadable {
  status: "unreadable";
  reason: string;
  /** The host did not answer at all, fails now, or does not give this. */
  why: "silent" | "failing" | "refused";
}

/** Where sources are read from. */
export interface SourceReader {
  read(url: string, accept: string): Promise<Answer>;
}

/** For one source, including redirects, retries and the body. */
const deadlineMs = 120_000;

/** Reads sources; what may pass is repeated, as the server asks. */
export class Reader implements SourceReader {
  /** The hosts that answered, whatever it was. */
  readonly answered = new Set<string>();
  /** The hosts that did not. They are not asked again: a run without network would take minutes otherwise. */
  readonly silent = new Map<string, Unreadable>();
  private readonly client = ky.create({
    headers: { "user-agent": "vendor-clients drift" },
    timeout: 30_000,
    retry: { limit: 2, statusCodes: [...retriedStatuses], maxRetryAfter: 60_000 },
  });

  async read(url: string, accept: string): Promise<Answer> {
    const { host } = new URL(url);
    const known = this.silent.get(host);
    if (known) return known;
    const answer = await ask(this.client, url, accept).catch((error: unknown) => failure(error, host));
    if (answer.status === "unreadable" && answer.why === "silent") this.silent.set(host, answer);
    else this.answered.add(host);
    return answer;
  }
}

async function ask(client: KyInstance, url: string, accept: string): Promise<Answer> {
  const response = await client(url, { headers: { accept }, signal: AbortSignal.timeout(deadlineMs) });
  const text = await response.text();
  const moved = response.redirected && place(response.url) !== place(url);
  const type = response.headers.get("content-type") ?? "";
  return { status: "read", text, type, ...(moved && { movedTo: response.url }) };
}

/** What of a URL says which page it is. */
function place(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host + pathname.replace(/\/$/, "") + search;
}

function failure(error: unknown, host: string): Answer {
  if (error instanceof HTTPError) {
    const { status } = error.response;
    if (status === 404 || status === 410) return { status: "gone", reason: `answered ${status}` };
    const why = status >= 500 || status === 429 || status === 408 ? "failing" : "refused";
    return { status: "unreadable", reason: `answered ${status}`, why };
  }
  if (!(error instanceof Error)) throw error;
  if (error.name === "TimeoutError") return { status: "unreadable", reason: "no response in time", why: "failing" };
  // What fetch itself says of every failure is "fetch failed"; its cause says which.
  const { code, message } = (error.cause ?? error) as { code?: string; message: string };
  return { status: "unreadable", reason: `no response from ${host} (${code ?? message})`, why: "silent" };
}
