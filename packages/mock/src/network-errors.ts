/** Creates the error that `fetch` rejects with if there is no response. */
export const networkError = (code: string): TypeError =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

/** Checks for such a rejection, as opposed to a bug in the mock. */
export const isNetworkError = (error: unknown): boolean =>
  error instanceof TypeError && error.message === "fetch failed";

/** The timeout of Node's `fetch`. https://undici.nodejs.org/#/docs/api/Client?id=parameter-clientoptions */
const fetchTimeoutMs = 300_000;

/**
 * Creates a promise without a result, for a request that gets no response. It rejects when the request is aborted, when
 * `end` is called, or when every `fetch` would have timed out. Its timer keeps the process alive, as a connection
 * would, and keeps a reference to the request, so that an abort by the caller is not lost.
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
