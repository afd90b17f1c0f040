import createClient from "openapi-fetch";
import { request } from "./task.js";

/** Uses openapi-fetch as in its documentation, with middleware that reads the token for each call. */
export async function run({ baseUrl, token, work }) {
  const client = createClient({ baseUrl });
  client.use({
    onRequest({ request }) {
      request.headers.set("authorization", `Bearer ${token()}`);
    },
  });
  const dataOf = ({ data, error, response }) => {
    if (error !== undefined) throw new Error(`status ${response.status}`);
    return data;
  };
  const { id } = dataOf(await client.POST("/v1/sessions", { body: request }));
  try {
    await work();
  } finally {
    dataOf(await client.POST("/v1/sessions/{session_id}/end", { params: { path: { session_id: id } } }));
  }
}
