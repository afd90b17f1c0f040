import { mockOf } from "@scripts/testkit/mock";
import { expect, test } from "vitest";
import { createAgenthumanClient } from "../src/index.js";

const mock = mockOf("agenthuman");
const agenthuman = createAgenthumanClient({ apiKey: "ah_live_0123456789", fetch: mock.fetch, maxRetries: 0 });
const params = { path: { session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T" } };
const room = { platform: "livekit", url: "wss://your-livekit-host.livekit.cloud", token: "token" } as const;

test.each([
  ["createSession", () => agenthuman.createSession({ body: { avatar: "avat_01KMZHXFPBVCXA5ATK85HCP8G1", room } })],
  ["startSessionViaLink", () => agenthuman.startSessionViaLink({ body: { link_id: "lnk_01J8ZK4R2N5M6P7Q8W4T" } })],
])("%s, which starts a session, can fail for want of minutes", async (operation, call) => {
  mock.respond(operation, { status: 402 });
  await expect(call()).rejects.toMatchObject({ status: 402, code: "INSUFFICIENT_MINUTES" });
});

test.each([
  ["endSession", () => agenthuman.endSession({ params })],
  ["deleteAvatar", () => agenthuman.deleteAvatar({ params: { path: { id: "avat_01KMZHXFPBVCXA5ATK85HCP8G1" } } })],
  ["getUsageSummary", () => agenthuman.getUsageSummary()],
])("%s does not fail for want of minutes", async (operation, call) => {
  mock.respond(operation, { status: 402 });
  const error: unknown = await call().catch((error: unknown) => error);
  expect(error).toMatchObject({ status: 402 });
  expect(error).not.toHaveProperty("code");
});
