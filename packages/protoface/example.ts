import { createProtofaceClient, isApiError } from "@vendor-clients/protoface";

const protoface = createProtofaceClient({ apiKey: process.env["PROTOFACE_API_KEY"] ?? "" });

try {
  const session = await protoface.endSession({ params: { path: { session_id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR" } } });
  // A running session drains first: it is `ending`, then `ended`.
  console.log(session.status, session.usage?.billable_seconds);
  if (session.transport.type === "livekit") console.log(session.transport.room_name);
} catch (error) {
  if (isApiError(error)) console.error(error.code, error.requestId);
  else throw error;
}
