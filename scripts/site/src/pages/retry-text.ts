import { retriedStatuses } from "@scripts/openapi/retries";
import { idempotencyKey, retryPolicy, type Operation } from "@scripts/openapi/document";

/** Whether the client repeats a call after a failure by itself, and why. */
export function repetitionText(operation: Operation): string {
  const { method, object } = operation;
  const by = `after a network failure, ${retriedStatuses.slice(0, -1).join(", ")} and ${retriedStatuses.at(-1)}`;
  switch (retryPolicy(operation)) {
    case "with a key":
      return `Yes, ${by}: each attempt carries the same \`${idempotencyKey}\`, which the client makes if you give none.`;
    case "never":
      return `No: the vendor does not say that repeating this \`${method}\` is harmless. After a \`ConnectionError\`, a \`TimeoutError\` or a 5xx it may have been carried out or not.`;
    default:
      if (object["x-idempotent"]) return `Yes, ${by}: the vendor documents that repeating it does no harm.`;
      if (["GET", "HEAD"].includes(method)) return `Yes, ${by}: it only reads.`;
      return `Yes, ${by}: by HTTP, a second \`${method}\` leaves what the first one left.`;
  }
}
