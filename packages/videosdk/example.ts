import { createVideosdkClient, isApiError } from "@vendor-clients/videosdk";

// The JWT as it is: no "Bearer ", no prefix of any kind.
const videosdk = createVideosdkClient({ token: process.env["VIDEOSDK_TOKEN"] ?? "" });

try {
  const { data } = await videosdk.endSession({ body: { sessionId: "8a93774e-caa0-4cd8-9c63-f2771b031b74" } });
  console.log(data.status, data.duration);
} catch (error) {
  if (isApiError(error)) console.error(error.message, error.requestId);
  else throw error;
}
