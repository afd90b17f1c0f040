import type { TryRequest } from "../../../src/samples/try-request.js";

export type { TryRequest };

/** The example as edited by the reader. */
export interface Edited {
  address: string;
  target: string;
  body: string;
  files: Record<string, File>;
  /** The status to ask the mock for; empty for the mock's default. */
  status: string;
}

/** The response of the mock. */
export interface TryResponse {
  status: number;
  ms: number;
  type: string;
  body: string;
}

/** Returns the URLs of the mocks that this site's server has started, by vendor. A static server has none. */
export async function runningMocks(): Promise<Record<string, string>> {
  const response = await fetch("/mocks.json");
  return response.ok ? ((await response.json()) as Record<string, string>) : {};
}

/**
 * Checks that a URL leads to a mock, and not to the vendor.
 *
 * @throws {Error} if it is not a URL, or one of the vendor's.
 */
export function mockAddress(address: string, hosts: string[]): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error("This is not an address. Enter one such as http://127.0.0.1:4010.");
  const domain = (host: string): string => host.split(".").slice(-2).join(".");
  if (hosts.some((host) => domain(host) === domain(url.hostname)))
    throw new Error(
      "This is the vendor's own address. This page sends requests only to a mock, never with a real key.",
    );
  return url;
}

/** Sends the request to a mock. */
export async function send(request: TryRequest, edited: Edited): Promise<TryResponse> {
  const base = mockAddress(edited.address, request.hosts).href.replace(/\/$/, "");
  const headers = new Headers(
    request.headers.map(([name, value]): [string, string] => [name, value.replace("<uuid>", crypto.randomUUID())]),
  );
  if (edited.status) headers.set("prefer", `code=${edited.status}`);
  const started = performance.now();
  const response = await fetch(base + edited.target, {
    method: request.method,
    headers,
    body: bodyOf(request, edited),
    credentials: "omit",
    signal: AbortSignal.timeout(15_000),
  });
  const type = response.headers.get("content-type") ?? "";
  const body = await response.text();
  return { status: response.status, ms: Math.round(performance.now() - started), type, body: readable(type, body) };
}

function bodyOf({ form, body }: TryRequest, edited: Edited): BodyInit | null {
  if (!form) return body === undefined ? null : edited.body;
  const data = new FormData();
  for (const [name, value] of form)
    data.append(name, value === true ? (edited.files[name] ?? new File(["example"], "example.png")) : value);
  return data;
}

function readable(type: string, body: string): string {
  if (!/[/+]json/.test(type)) return type.startsWith("text/") || !body ? body : `${body.length} characters of ${type}`;
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
