import { networkError } from "./network-errors.js";

/** Settles like the response, or rejects if the request is aborted first. */
export function untilAborted<T>(signal: AbortSignal, response: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    response.then(resolve, reject);
    if (signal.aborted) abort();
  });
}

/** Applies the redirect mode as `fetch` does. The mock's redirects lead nowhere. */
export function followed({ redirect }: Request, response: Response): Response {
  if (!response.headers.has("location") || response.status < 300 || response.status > 399) return response;
  if (redirect === "manual") return response;
  throw networkError(redirect === "error" ? "UND_ERR_REDIRECT" : "ENOTFOUND");
}
