import { retriedStatuses } from "@scripts/openapi/retries";
import { idempotencyKey, retryPolicy, type Operation } from "@scripts/openapi/document";

/** Explains in Markdown whether the client retries a call, and why. */
export function retriesText(operation: Operation): string {
  const { method, object } = operation;
  const after = `after a network failure and after ${retriedStatuses.slice(0, -1).join(", ")} or ${retriedStatuses.at(-1)}`;
  switch (retryPolicy(operation)) {
    case "with a key":
      return `Retried ${after}. Every attempt carries the same \`${idempotencyKey}\`; the client generates one unless you pass it.`;
    case "never":
      return `Never retried: the vendor does not document that retrying this \`${method}\` is safe. After a \`ConnectionError\`, a \`TimeoutError\` or a 5xx, the operation may or may not have taken effect.`;
    default:
      if (object["x-idempotent"]) return `Retried ${after}: the vendor documents that retrying it is safe.`;
      if (["GET", "HEAD"].includes(method)) return `Retried ${after}: it only reads.`;
      return `Retried ${after}: by HTTP, a second \`${method}\` has the same effect as one.`;
  }
}
