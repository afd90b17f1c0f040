import { VideoSDK, isVideoSDKError } from "@videosdk.live/server-sdk";

/** VideoSDK's own SDK, and its method to end a session. */
export function connect(apiEndpoint) {
  const client = new VideoSDK({ token: "secret", apiEndpoint });
  return { end: (roomId) => client.sessions.end({ roomId }), isFailure: isVideoSDKError };
}
