/** Creates what `fetch` rejects with if there is no response. */
export const networkError = (code: string): TypeError =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

/** Whether an error is such a rejection, as opposed to a fault of the mock's. */
export const isNetworkError = (error: unknown): boolean =>
  error instanceof TypeError && error.message === "fetch failed";

/** How long Node's `fetch` waits. https://undici.nodejs.org/#/docs/api/Client?id=parameter-clientoptions */
const fetchTimeoutMs = 300_000;

/**
 * A time in which nothing comes. It ends in a rejection: when the request is aborted, when `end` is called, or when no
 * `fetch` would wait any longer. Like a connection, it keeps the process alive; without the timer nothing would refer to
 * the request, and an abort of its caller's would be lost with it.
 */
export function neverResponds(request: Request): { lasts: Promise<never>; end: (reason: unknown) => void } {
  let end!: (reason: unknown) => void;
  const lasts = new Promise<never>((_, reject) => {
    const aborted = (): void => end(request.signal.reason);
    const timer = setTimeout(() => end(networkError("UND_ERR_HEADERS_TIMEOUT")), fetchTimeoutMs);
    end = (reason) => {
      clearTimeout(timer);
      request.signal.removeEventListener("abort", aborted);
      reject(reason);
    };
    request.signal.addEventListener("abort", aborted);
    if (request.signal.aborted) aborted();
  });
  return { lasts, end };
}
