import { UserError } from "@scripts/console/user-error";
import type { Fault } from "./public-types.js";
import { networkError, neverResponds } from "./network-errors.js";
import { encode, responseOf, type RawResponse, type SelectedResponse } from "./raw-response.js";

export const faults = [
  "reset",
  "hang",
  "stall",
  "truncate",
  "html",
  "empty",
  "redirect",
] as const satisfies readonly Fault[];

const page = encode("<!doctype html><title>Down for maintenance</title><h1>Down for maintenance</h1>\n");

/**
 * Applies a fault to a response. Faults of the connection are left to `deliver`.
 *
 * @throws {UserError} if the fault is not possible for this response.
 */
export function withFault(what: string, raw: RawResponse, fault: Fault | undefined, status = 200): SelectedResponse {
  const { "content-type": _, ...headers } = raw.headers;
  switch (fault) {
    case "html":
      return { fault, raw: { status, headers: { ...headers, "content-type": "text/html" }, body: page } };
    case "empty":
      return { fault, raw: { ...raw, headers, body: undefined } };
    case "redirect":
      // The host does not exist, so a client that follows the redirect fails.
      // https://www.rfc-editor.org/rfc/rfc6761#section-6.4
      return { fault, raw: { status: 307, headers: { location: "https://elsewhere.invalid/" }, body: undefined } };
    case "stall":
    case "truncate":
      if (!raw.body) throw new UserError(`There is no body in ${what}, so it cannot ${fault}.`);
      return { fault, raw: fault === "truncate" ? { ...raw, body: half(raw.body) } : raw };
    default:
      return { fault, raw };
  }
}

const half = (body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => body.slice(0, Math.ceil(body.length / 2));

/** Sends a response; rejects if the connection breaks first. */
export async function deliver(request: Request, raw: RawResponse, fault: Fault | undefined): Promise<Response> {
  if (fault === "reset") throw networkError("ECONNRESET");
  if (fault === "hang") return neverResponds(request).lasts;
  if (fault !== "stall" || request.method === "HEAD") return responseOf(raw, request.method);
  let end: ((reason: unknown) => void) | undefined;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(half(raw.body ?? new Uint8Array())),
    pull: () => {
      const { lasts, end: over } = neverResponds(request);
      end = over;
      return lasts;
    },
    cancel: (reason) => end?.(reason),
  });
  return new Response(body, raw);
}
