import { mockOf } from "@scripts/testkit/mock";
import { expect, test } from "vitest";
import { ApiError, createVideosdkClient } from "../src/index.js";

const clientOf = ({ fetch }: ReturnType<typeof mockOf>) =>
  createVideosdkClient({ token: "token", fetch, maxRetries: 0 });
type Client = ReturnType<typeof clientOf>;

/** The body with which an operation fails. */
async function failure(operation: string, call: (videosdk: Client) => Promise<unknown>): Promise<unknown> {
  const mock = mockOf("videosdk");
  mock.respond(operation, { status: 500 });
  const error = await call(clientOf(mock)).catch((error: unknown) => error);
  return error instanceof ApiError ? error.body : error;
}

test("only dispatching an agent can fail for want of workers", async () => {
  const body = { meetingId: "xxxx-xxxx-xxxx", agentId: "MyAgent" };
  const none = { message: "No workers available" };
  expect(await failure("dispatchAgent", (videosdk) => videosdk.dispatchAgent({ body }))).toEqual(none);
  expect(await failure("fetchSessions", (videosdk) => videosdk.fetchSessions())).not.toEqual(none);
});

test("a room is made, an agent is sent into it by the newest version, and its session is ended", async () => {
  const videosdk = clientOf(mockOf("videosdk"));
  const { roomId } = await videosdk.createRoom();
  const { versions } = await videosdk.listAgentVersions({ params: { path: { agentId: "MyAgent" } } });
  const versionId = String(versions[0]?.versionId);
  const { data } = await videosdk.dispatchAgent({ body: { meetingId: roomId, agentId: "MyAgent", versionId } });
  expect({ roomId, versionId, data }).toMatchObject({
    roomId: "abc-xyzw-lmno",
    versionId: "abcd-abcd-abcd-abcd",
    data: { success: true, status: "assigned" },
  });
  expect(await videosdk.endRoomSession({ body: { roomId } })).toMatchObject({ status: "ongoing", end: null });
});
