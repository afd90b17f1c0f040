import { retriedStatuses } from "@scripts/openapi/retries";
import ky, { HTTPError, type KyInstance } from "ky";

/** The result of reading a source. */
export type Answer = ReadAnswer | { status: "gone"; reason: string } | Unreadable;

export interface ReadAnswer {
  status: "read";
  text: string;
  type: string;
  /** The URL after redirects, if it is another page's. */
  movedTo?: string;
}

export interface Unreadable {
  status: "unreadable";
  reason: string;
  /** Whether the host did not respond at all, fails temporarily, or refuses the request. */
  why: "silent" | "failing" | "refused";
}

/** Reads the text of sources. */
export interface SourceReader {
  read(url: string, accept: string): Promise<Answer>;
}

/** The limit for one source, including redirects, retries and the body. */
const deadlineMs = 120_000;

/** Reads sources over HTTP. Retries temporary failures, after the delay that the server asks for. */
export class Reader implements SourceReader {
  /** Hosts that sent any response. */
  readonly answered = new Set<string>();
  /** Hosts that did not respond. They are not tried again: without a network, a run would take minutes. */
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

/** Returns the parts of a URL that identify the page. */
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
  // The message of every failure of fetch is "fetch failed"; its cause has the details.
  const { code, message } = (error.cause ?? error) as { code?: string; message: string };
  return { status: "unreadable", reason: `no response from ${host} (${code ?? message})`, why: "silent" };
}
