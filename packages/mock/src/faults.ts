import { UserError } from "@scripts/console/user-error";
import type { Chosen } from "./responses.js";
import { broken, silence } from "./network-errors.js";
import { encode, responseOf, type Reply } from "./raw-response.js";

/** What can go wrong with an answer. */
export const faults = ["reset", "hang", "stall", "truncate", "html", "empty", "redirect"] as const;
export type Fault = (typeof faults)[number];

const page = encode("<!doctype html><title>Down for maintenance</title><h1>Down for maintenance</h1>\n");

/**
 * An answer with a fault; one that is in what is sent, and not in the connection, is put in here.
 *
 * @throws {UserError} if the answer cannot have it.
 */
export function withFault(what: string, reply: Reply, fault: Fault | undefined, status = 200): Chosen {
  const { "content-type": _, ...headers } = reply.headers;
  switch (fault) {
    case "html":
      return { fault, reply: { status, headers: { ...headers, "content-type": "text/html" }, body: page } };
    case "empty":
      return { fault, reply: { ...reply, headers, body: undefined } };
    case "redirect":
      // A host that is nowhere: who follows gets no answer. https://www.rfc-editor.org/rfc/rfc6761#section-6.4
      return { fault, reply: { status: 307, headers: { location: "https://elsewhere.invalid/" }, body: undefined } };
    case "stall":
    case "truncate":
      if (!reply.body) throw new UserError(`There is no body in ${what}, so that it cannot ${fault}.`);
      return { fault, reply: fault === "truncate" ? { ...reply, body: half(reply.body) } : reply };
    default:
      return { fault, reply };
  }
}

const half = (body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => body.slice(0, Math.ceil(body.length / 2));

/** Sends an answer; rejects if the connection breaks first. */
export async function deliver(request: Request, reply: Reply, fault: Fault | undefined): Promise<Response> {
  if (fault === "reset") throw broken("ECONNRESET");
  if (fault === "hang") return silence(request).lasts;
  if (fault !== "stall" || request.method === "HEAD") return responseOf(reply, request.method);
  let end: ((reason: unknown) => void) | undefined;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(half(reply.body!)),
    pull: () => {
      const { lasts, end: over } = silence(request);
      end = over;
      return lasts;
    },
    cancel: (reason) => end?.(reason),
  });
  return new Response(body, reply);
}
