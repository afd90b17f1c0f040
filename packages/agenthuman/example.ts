import { createAgenthumanClient, isApiError } from "@vendor-clients/agenthuman";

const agenthuman = createAgenthumanClient({
  apiKey: process.env["AGENTHUMAN_API_KEY"] ?? "",
});

try {
  const result = await agenthuman.endSession({ params: { path: { session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T" } } });
  console.log(result);
} catch (error) {
  if (isApiError(error)) console.error(error.status, error.code, error.requestId);
  else throw error;
}
