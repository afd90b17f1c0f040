import { VideoSDK } from "@videosdk.live/server-sdk";
import { limit } from "./task.js";

/** Uses VideoSDK's own SDK and API: dispatches an agent into a room, then ends the room's session. */
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
