import { createClient, createConfig } from "../hey-api/client/index.js";
import { endSession } from "../hey-api/sdk.gen.js";

/** hey-api's client of the same spec. It throws the body of a failure as it is. */
export function connect(baseUrl) {
  const client = createClient(createConfig({ baseUrl, auth: () => "secret", throwOnError: true }));
  return {
    async end(session_id) {
      const { data } = await endSession({ client, path: { session_id }, throwOnError: true });
      return data;
    },
    isFailure: (error) => error?.error !== undefined,
  };
}
