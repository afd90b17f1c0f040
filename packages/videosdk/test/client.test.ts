import { recordRequests } from "@scripts/testkit/record-requests";
import { expect, test } from "vitest";
import { ApiError, createVideosdkClient, type VideosdkClient } from "../src/index.js";
import { createVideosdkFetchClient, unwrap } from "../src/fetch.js";

const token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcGlrZXkiOiJ4In0.c2ln";
const client = (baseUrl: string) => createVideosdkClient({ token, baseUrl });
const fetchClient = (baseUrl: string) => createVideosdkFetchClient({ token, baseUrl });
const body = { sessionId: "8a93774e-caa0-4cd8-9c63-f2771b031b74" };

const ended = {
  message: "Session stopped successfully",
  data: {
    sessionId: "8a93774e-caa0-4cd8-9c63-f2771b031b74",
    status: "completed",
    deploymentId: "2f5f787c-0396-4ae0-929c-f5853628267a",
    tag: "v1.0",
    start: "2025-06-18T11:16:10.643Z",
    end: "2025-06-18T11:16:54.314Z",
    duration: 43,
    createdAt: "2025-06-18T11:16:10.644Z",
    updatedAt: "2025-06-18T11:16:34.314Z",
  },
};

test.each([
  ["the method", (url: string) => client(url).endSession({ body })],
  ["the path", (url: string) => unwrap(fetchClient(url).POST("/ai/v1/ai-deployment-sessions/end", { body }))],
])("ending a session by %s sends its id as JSON, and the token without any prefix", async (_, call) => {
  const { result, requests } = await recordRequests(call, { body: JSON.stringify(ended) });
  expect(requests).toEqual([
    {
      request: "POST /ai/v1/ai-deployment-sessions/end",
      headers: { authorization: token, "content-type": "application/json" },
      body: '{"sessionId":"8a93774e-caa0-4cd8-9c63-f2771b031b74"}',
    },
  ]);
  expect(result).toEqual(ended);
});

test("requests go to VideoSDK's host unless baseUrl names another", async () => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json(ended);
  };
  await createVideosdkClient({ token, fetch }).endSession({ body });
  expect(urls).toEqual(["https://api.videosdk.live/ai/v1/ai-deployment-sessions/end"]);
});

test("a token that a function returns is asked for before each request, and sent without any prefix", async () => {
  let issued = 0;
  const { requests } = await recordRequests(async (baseUrl) => {
    const videosdk = createVideosdkClient({ baseUrl, token: async () => `token-${++issued}` });
    await videosdk.endSession({ body });
    await videosdk.fetchSessions();
  });
  expect(requests.map(({ headers }) => headers["authorization"])).toEqual(["token-1", "token-2"]);
});

test('a token with "Bearer " before it is refused, and nothing is sent', async () => {
  const { result, requests } = await recordRequests(async (baseUrl) => {
    const videosdk = createVideosdkClient({ baseUrl, token: `Bearer ${token}` });
    return videosdk.endSession({ body }).catch((error: unknown) => error);
  });
  expect(result).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining("leave out a prefix") });
  expect(result).not.toMatchObject({ message: expect.stringContaining(token) });
  expect(requests).toEqual([]);
});

test("the page of a list is asked for in the query", async () => {
  const { requests } = await recordRequests((url) =>
    client(url).fetchSessions({ params: { query: { page: 2, perPage: 50 } } }),
  );
  expect(requests).toEqual([
    {
      request: "GET /ai/v1/ai-deployment-sessions?page=2&perPage=50",
      headers: { authorization: token },
      body: "",
    },
  ]);
});

test("path parameters with reserved characters stay within their segments", async () => {
  const path = { deploymentId: "c382f5cc/../x", tag: "v1.0?latest#a b" };
  const { requests } = await recordRequests((url) => client(url).fetchDeployment({ params: { path } }));
  expect(requests[0]!.request).toBe("GET /ai/v1/ai-deployments/c382f5cc%2F..%2Fx/v1.0%3Flatest%23a%20b");
});

test.each([
  [401, '{"message":"Token is invalid or expired"}', "401", undefined],
  [404, '{"message":"No workers available","code":"NO_WORKER"}', "404 NO_WORKER", "NO_WORKER"],
  [402, '{"statusCode":402}', "402", undefined],
  [500, "", "500", undefined],
])(
  "VideoSDK's failure %i with the body %j is an ApiError with that status and text",
  async (status, answer, text, code) => {
    const failure = await recordRequests((url) => client(url).endSession({ body }), { status, body: answer }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      message: `videosdk endSession: ${text} (POST /ai/v1/ai-deployment-sessions/end)`,
      vendor: "videosdk",
      operation: "endSession",
      method: "POST",
      path: "/ai/v1/ai-deployment-sessions/end",
      status,
      attempts: 1,
    });
    expect((failure as ApiError).code).toBe(code);
  },
);

test("ending a session is not retried, since VideoSDK does not document that this is safe", async () => {
  const { requests } = await recordRequests(
    (url) =>
      client(url)
        .endSession({ body })
        .catch(() => undefined),
    {
      status: 503,
      headers: { "retry-after": "0" },
    },
  );
  expect(requests).toHaveLength(1);
});

const json = { authorization: token, "content-type": "application/json" };
const room = { roomId: "abcd-efgh-lmno" };

test.each<[name: string, call: (videosdk: VideosdkClient) => Promise<unknown>, request: string, body: string]>([
  [
    "createRoom",
    (videosdk) => videosdk.createRoom({ body: { customRoomId: "visit-17", autoCloseConfig: { duration: 60 } } }),
    "POST /v2/rooms",
    '{"customRoomId":"visit-17","autoCloseConfig":{"duration":60}}',
  ],
  [
    "endRoomSession",
    (videosdk) => videosdk.endRoomSession({ body: room }),
    "POST /v2/sessions/end",
    '{"roomId":"abcd-efgh-lmno"}',
  ],
  [
    "removeParticipant",
    (videosdk) => videosdk.removeParticipant({ body: { ...room, participantId: "agent-1" } }),
    "POST /v2/sessions/participants/remove",
    '{"roomId":"abcd-efgh-lmno","participantId":"agent-1"}',
  ],
])("%s sends its body with the token", async (_, call, request, body) => {
  const { requests } = await recordRequests((url) => call(client(url)), { body: "{}" });
  expect(requests).toEqual([{ request, headers: json, body }]);
});

test("a room can be created without a body, as the vendor's own apps do", async () => {
  const { requests } = await recordRequests((url) => client(url).createRoom(), { body: "{}" });
  expect(requests).toEqual([{ request: "POST /v2/rooms", headers: { authorization: token }, body: "" }]);
});

test("the key of the webhooks is public, and is read without a token", async () => {
  const key = { publicKey: "-----BEGIN PUBLIC KEY-----\n...\n-----END PUBLIC KEY-----\n" };
  const { result, requests } = await recordRequests((url) => client(url).getRsaPublicKey(), {
    body: JSON.stringify(key),
  });
  expect(requests).toEqual([{ request: "GET /v2/public/rsa-public-key", headers: {}, body: "" }]);
  expect(result).toEqual(key);
});

test("one cloud deployment is found by its id, as there is no call for one", async () => {
  const { requests } = await recordRequests(
    (url) => client(url).listCloudDeployments({ params: { query: { deploymentId: "ddv_h3b5sd", perPage: 1 } } }),
    { body: '{"deployments":[]}' },
  );
  expect(requests.map(({ request }) => request)).toEqual([
    "GET /ai/v1/cloud/deployments?deploymentId=ddv_h3b5sd&perPage=1",
  ]);
});
