import createClient from "openapi-fetch";
import { HttpError } from "./fetch.js";

/** openapi-fetch alone. Its users convert a failure to an error by hand. */
export function connect(baseUrl) {
  const client = createClient({ baseUrl, headers: { authorization: "Bearer secret" } });
  return {
    async end(session_id) {
      const { data, error, response } = await client.POST("/v1/sessions/{session_id}/end", {
        params: { path: { session_id } },
      });
      if (error !== undefined) throw new HttpError(response.status, error);
      return data;
    },
    isFailure: (error) => error instanceof HttpError,
  };
}
