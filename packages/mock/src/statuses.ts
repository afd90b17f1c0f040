import type { Operation } from "@scripts/openapi/document";

/** Finds the key of the response for a status: the status itself, its class (`4XX`), or `default`. */
export function keyFor({ responses }: Operation, status: number): string | undefined {
  const keys = responses.map(([key]) => key);
  const wanted = [String(status), `${Math.floor(status / 100)}XX`];
  // `default` describes successes only if nothing else does.
  if (status >= 400 || (status >= 200 && status < 300 && !keys.some((key) => key.startsWith("2"))))
    wanted.push("default");
  return wanted.find((key) => keys.includes(key));
}

/** Returns the status for a response key. For a class or `default`, that is one without a response of its own. */
export function statusOf(operation: Operation, key: string): number {
  if (/^\d+$/.test(key)) return Number(key);
  const isSuccess = key === successOf(operation);
  const first = key === "default" ? (isSuccess ? [200] : [500, 400]) : [Number(key.charAt(0)) * 100];
  const candidates = first.flatMap((status) => Array.from({ length: 100 }, (_, index) => status + index));
  return candidates.find((status) => keyFor(operation, status) === key) ?? candidates[0]!;
}

/** Returns the key of the first success. */
export const successOf = ({ responses }: Operation): string =>
  responses.map(([status]) => status).find((status) => status.startsWith("2")) ?? "default";
