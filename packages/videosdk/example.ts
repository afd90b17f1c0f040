import { createVideosdkClient, isApiError, videosdkToken } from "@vendor-clients/videosdk";

// Signs a JWT on first use, and a new one before it expires. It is sent as is, without "Bearer ".
const token = videosdkToken({
  apiKey: process.env["VIDEOSDK_API_KEY"] ?? "",
  secret: process.env["VIDEOSDK_SECRET"] ?? "",
});
const videosdk = createVideosdkClient({ token });

try {
  const { data } = await videosdk.endSession({ body: { sessionId: "8a93774e-caa0-4cd8-9c63-f2771b031b74" } });
  console.log(data.status, data.duration);
} catch (error) {
  if (isApiError(error)) console.error(error.message, error.requestId);
  else throw error;
}
