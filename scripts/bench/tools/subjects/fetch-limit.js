import { HttpError } from "./fetch.js";

/** The same as `fetch.js`, with a timeout that covers a stalled body. */
export function connect(baseUrl) {
  return {
    async end(id) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(new Error("no response in time")), 60_000);
      try {
        const response = await fetch(`${baseUrl}/v1/sessions/${encodeURIComponent(id)}/end`, {
          method: "POST",
          headers: { authorization: "Bearer secret" },
          signal: controller.signal,
        });
        if (!response.ok) throw new HttpError(response.status, await response.text());
        return await response.json();
      } finally {
        clearTimeout(timer);
      }
    },
    isFailure: (error) => error instanceof HttpError,
  };
}
