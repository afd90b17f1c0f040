import { createProtofaceClient, isApiError } from "@vendor-clients/protoface";

/** The same client with a custom `fetch`, which is called with a URL and an init. */
export function connect(baseUrl) {
  const fetch = (url, init) => globalThis.fetch(url, init);
  const client = createProtofaceClient({ apiKey: "secret", baseUrl, fetch });
  return { end: (session_id) => client.endSession({ params: { path: { session_id } } }), isFailure: isApiError };
}
