import { createProtofaceClient, isApiError } from "@vendor-clients/protoface";

const protoface = createProtofaceClient({
  apiKey: process.env["PROTOFACE_API_KEY"] ?? "",
});

try {
  const result = await protoface.endSession({ params: { path: { session_id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR" } } });
  console.log(result);
} catch (error) {
  if (isApiError(error)) console.error(error.status, error.code, error.requestId);
  else throw error;
}
