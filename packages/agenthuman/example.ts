import { createAgenthumanClient, isApiError } from "@vendor-clients/agenthuman";

const agenthuman = createAgenthumanClient({ apiKey: process.env["AGENTHUMAN_API_KEY"] ?? "" });

try {
  // Ending an ended session succeeds too, so the client retries this call after a network failure. A session cannot be
  // restarted; it also ends automatically when everybody has left the room.
  const { session } = await agenthuman.endSession({
    params: { path: { session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T" } },
  });
  console.log(session.status, session.ended_at);
} catch (error) {
  if (isApiError(error) && error.status === 404) console.error("no such session:", error.message);
  else throw error;
}
