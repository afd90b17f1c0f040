export class HttpError extends Error {
  constructor(status, body) {
    super(`the vendor responded with ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** Careful hand-written code for one call. */
export function connect(baseUrl) {
  return {
    async end(id) {
      const response = await fetch(`${baseUrl}/v1/sessions/${encodeURIComponent(id)}/end`, {
        method: "POST",
        headers: { authorization: "Bearer secret" },
      });
      if (!response.ok) throw new HttpError(response.status, await response.text());
      return response.json();
    },
    isFailure: (error) => error instanceof HttpError,
  };
}
