import { VideoSDK } from "@videosdk.live/server-sdk";
import { limit } from "./task.js";

/** VideoSDK's own SDK and API: an agent is dispatched into a room, whose session is then ended. */
export async function run({ baseUrl, work }) {
  const client = new VideoSDK({ apiKey: "key", secret: "secret", apiEndpoint: baseUrl, timeoutMs: limit });
  const roomId = "room-1";
  await client.agents.dispatch({ agentId: "agent-1", roomId });
  try {
    await work();
  } finally {
    await client.sessions.end({ roomId });
  }
}
