import { createProtofaceClient, isApiError } from "@vendor-clients/protoface";

/** The client of this repository with all its defaults. */
export function connect(baseUrl) {
  const client = createProtofaceClient({ apiKey: "secret", baseUrl });
  return { end: (session_id) => client.endSession({ params: { path: { session_id } } }), isFailure: isApiError };
}
