import { createProtofaceClient, isApiError } from "@vendor-clients/protoface";

/** The same with a `fetch` of the caller's, which is given a URL and an init. */
export function connect(baseUrl) {
  const fetch = (url, init) => globalThis.fetch(url, init);
  const client = createProtofaceClient({ apiKey: "secret", baseUrl, fetch });
  return { end: (session_id) => client.endSession({ params: { path: { session_id } } }), isFailure: isApiError };
}
