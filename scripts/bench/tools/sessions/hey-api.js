import { request } from "./task.js";

/** Uses hey-api's client of the same spec, which reads the token for each call. */
export async function run({ baseUrl, token, work, heyApi }) {
  const { createClient, createConfig } = await heyApi("client/index.ts");
  const { createSession, endSession } = await heyApi("sdk.gen.ts");
  const client = createClient(createConfig({ baseUrl, auth: token, throwOnError: true }));
  const { data } = await createSession({ client, body: request, throwOnError: true });
  try {
    await work();
  } finally {
    await endSession({ client, path: { session_id: data.id }, throwOnError: true });
  }
}
