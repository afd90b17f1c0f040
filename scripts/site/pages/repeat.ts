import type { Operation } from "../../src/specs.js";
import { idempotencyKey } from "./request.js";

/** Whether the client repeats a call after a failure by itself, and why. */
export function repetition({ method, object, parameters }: Operation): string {
  const by = "after a network failure, 408, 429, 500, 502, 503 and 504";
  if (parameters.some((parameter) => parameter.in === "header" && parameter.name === idempotencyKey))
    return `Yes, ${by}: each attempt carries the same \`${idempotencyKey}\`, which the client makes if you give none.`;
  if (object["x-idempotent"]) return `Yes, ${by}: the vendor documents that repeating it does no harm.`;
  if (["GET", "HEAD"].includes(method)) return `Yes, ${by}: it only reads.`;
  if (["PUT", "DELETE"].includes(method))
    return `Yes, ${by}: by HTTP, a second \`${method}\` leaves what the first one left.`;
  return `No: the vendor does not say that repeating this \`${method}\` is harmless. After a \`ConnectionError\`, a \`TimeoutError\` or a 5xx it may have been carried out or not.`;
}
