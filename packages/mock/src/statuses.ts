import type { Operation } from "@scripts/openapi/document";

/**
 * What speaks for a status: the operation's response of that status, of its class (`4XX`), or `default`.
 */
export function keyFor({ responses }: Operation, status: number): string | undefined {
  const keys = responses.map(([key]) => key);
  const wanted = [String(status), `${Math.floor(status / 100)}XX`];
  // It describes successes only where nothing else does.
  if (status >= 400 || (status >= 200 && status < 300 && !keys.some((key) => key.startsWith("2"))))
    wanted.push("default");
  return wanted.find((key) => keys.includes(key));
}

/** The status of a response's key; of a class or `default`, one for which nothing else speaks. */
export function statusOf(operation: Operation, key: string): number {
  if (/^\d+$/.test(key)) return Number(key);
  const isSuccess = key === successOf(operation);
  const first = key === "default" ? (isSuccess ? [200] : [500, 400]) : [Number(key.charAt(0)) * 100];
  const candidates = first.flatMap((status) => Array.from({ length: 100 }, (_, index) => status + index));
  return candidates.find((status) => keyFor(operation, status) === key) ?? candidates[0]!;
}

/** The first success. */
export const successOf = ({ responses }: Operation): string =>
  responses.map(([status]) => status).find((status) => status.startsWith("2")) ?? "default";
