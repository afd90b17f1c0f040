import { createVideosdkClient, isApiError } from "@vendor-clients/videosdk";

const videosdk = createVideosdkClient({
  token: process.env["VIDEOSDK_TOKEN"] ?? "",
});

try {
  const result = await videosdk.endSession({ body: { sessionId: "your_sessionId" } });
  console.log(result);
} catch (error) {
  if (isApiError(error)) console.error(error.status, error.code, error.requestId);
  else throw error;
}
