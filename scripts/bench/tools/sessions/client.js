import { createProtofaceClient } from "@vendor-clients/protoface";
import { startSession } from "@vendor-clients/protoface/session";
import { limit, request } from "./task.js";

/** Uses the client of this repository, in the form that runs without a compiler. */
export async function run({ baseUrl, token, work }) {
  const client = createProtofaceClient({ apiKey: token, baseUrl, timeoutMs: limit });
  const session = await startSession(client, { body: request });
  try {
    await work();
  } finally {
    await session.end();
  }
}
