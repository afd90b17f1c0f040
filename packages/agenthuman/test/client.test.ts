import { recordRequests, type RecordedRequest } from "@scripts/testkit/record-requests";
import { expect, test } from "vitest";
import { ApiError, createAgenthumanClient, type UploadFaceAvatarInit } from "../src/index.js";
import { createAgenthumanFetchClient, unwrap } from "../src/fetch.js";

const apiKey = "ah_live_0123456789";
const client = (baseUrl: string) => createAgenthumanClient({ apiKey, baseUrl });
const fetchClient = (baseUrl: string) => createAgenthumanFetchClient({ apiKey, baseUrl });
const params = { path: { session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T" } };

const ended = {
  success: true,
  session: {
    session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T",
    status: "ended",
    started_at: "2024-01-15T10:30:00Z",
    ended_at: "2024-01-15T10:35:00Z",
  },
};

test.each([
  ["the method", (url: string) => client(url).endSession({ params })],
  ["the path", (url: string) => unwrap(fetchClient(url).POST("/v1/sessions/{session_id}/end", { params }))],
])("ending a session by %s sends the bare key and no body", async (_, call) => {
  const { result, requests } = await recordRequests(call, { body: JSON.stringify(ended) });
  expect(requests).toEqual([
    { request: "POST /v1/sessions/sess_01H3Z8G9YR3K2N5M6P7Q8W4T/end", headers: { "x-api-key": apiKey }, body: "" },
  ]);
  expect(result).toEqual(ended);
});

test("requests go to AgentHuman's host unless baseUrl names another", async () => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json(ended);
  };
  await createAgenthumanClient({ apiKey, fetch }).endSession({ params });
  expect(urls).toEqual(["https://api.agenthuman.com/v1/sessions/sess_01H3Z8G9YR3K2N5M6P7Q8W4T/end"]);
});

test("startSessionViaLink sends no key, and asks for none", async () => {
  let asked = 0;
  const { requests } = await recordRequests((baseUrl) =>
    createAgenthumanClient({ baseUrl, apiKey: () => `${++asked}` }).startSessionViaLink({
      body: { link_id: "lnk_01J8ZK4R2N5M6P7Q8W4T" },
    }),
  );
  expect(requests).toEqual([
    {
      request: "POST /v1/links/start-session",
      headers: { "content-type": "application/json" },
      body: '{"link_id":"lnk_01J8ZK4R2N5M6P7Q8W4T"}',
    },
  ]);
  expect(asked).toBe(0);
});

test("an operation whose body is optional can be called with it and without", async () => {
  const { requests } = await recordRequests(async (url) => {
    await client(url).initiateOpenclawRoom();
    await client(url).initiateOpenclawRoom({ body: { aspect_ratio: "1:1" } });
  });
  const request = "POST /v1/openclaw/initiate";
  expect(requests).toEqual([
    { request, headers: { "x-api-key": apiKey }, body: "" },
    {
      request,
      headers: { "x-api-key": apiKey, "content-type": "application/json" },
      body: '{"aspect_ratio":"1:1"}',
    },
  ]);
});

// The first bytes of a PNG; they are not valid UTF-8, and hold line breaks.
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]);

const form = (body: object): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) form.append(name, value as Blob);
  return form;
};

test.each<[string, () => UploadFaceAvatarInit["body"], name: string, type: string]>([
  ["a File", () => ({ file: new File([picture], "face.png", { type: "image/png" }) }), "face.png", "image/png"],
  ["a Blob", () => ({ file: new Blob([picture], { type: "image/webp" }) }), "blob", "image/webp"],
  [
    "a stream",
    () => ({ file: { stream: new Blob([picture]).stream(), name: 'my "face".png', type: "image/png" } }),
    'my "face".png',
    "image/png",
  ],
  [
    "a stream without a type",
    () => ({ file: { stream: new Blob([picture]).stream(), name: "face" } }),
    "face",
    "application/octet-stream",
  ],
  [
    "a FormData",
    () => form({ file: new File([picture], "Gesicht ü.gif", { type: "image/gif" }) }),
    "Gesicht ü.gif",
    "image/gif",
  ],
])("uploadFaceAvatar sends %s with its name, its type and its bytes", async (_, body, name, type) => {
  const { requests } = await recordRequests((url) => client(url).uploadFaceAvatar({ body: body() }));
  const [{ request, headers, body: sent }] = requests as [RecordedRequest];
  expect(request).toBe("POST /v1/avatars/upload-face");
  expect(headers).toMatchObject({
    "x-api-key": apiKey,
    "content-type": expect.stringMatching(/^multipart\/form-data; /),
  });
  const received = await new Response(Buffer.from(sent, "latin1"), { headers }).formData();
  expect([...received.keys()]).toEqual(["file"]);
  const file = received.get("file") as File;
  expect([file.name, file.type]).toEqual([name, type]);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(picture);
});

test("uploadFaceAvatar sends a picture's URL as a field of the form", async () => {
  const body = { image_url: "https://example.com/face.png?size=1&x=ü" };
  const { requests } = await recordRequests((url) => client(url).uploadFaceAvatar({ body }));
  const [{ headers, body: sent }] = requests as [RecordedRequest];
  const received = await new Response(Buffer.from(sent, "latin1"), { headers }).formData();
  expect(Object.fromEntries(received)).toEqual(body);
});

test.each<[number, object, text: string, code?: string]>([
  [404, { success: false, error: { message: "Session not found" } }, "404"],
  [401, { error: "API key required" }, "401"],
  [
    403,
    {
      success: false,
      error: {
        code: "INSUFFICIENT_MINUTES",
        message: "No minutes remaining. Please purchase additional minutes or upgrade your plan.",
      },
    },
    "403 INSUFFICIENT_MINUTES",
    "INSUFFICIENT_MINUTES",
  ],
  [
    400,
    {
      success: false,
      error: { message: "Avatar ID is required", suggestion: "Include avatar_id in the request body" },
    },
    "400",
  ],
])(
  "AgentHuman's failure %i with the body %j is an ApiError with that status and text",
  async (status, body, text, code) => {
    const failure = await recordRequests((url) => client(url).endSession({ params }), {
      status,
      headers: { "x-request-id": "req-1" },
      body: JSON.stringify(body),
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      message: `agenthuman endSession: ${text} (POST /v1/sessions/{session_id}/end)`,
      vendor: "agenthuman",
      operation: "endSession",
      method: "POST",
      path: "/v1/sessions/{session_id}/end",
      status,
      requestId: "req-1",
      body,
      attempts: 1,
    });
    expect((failure as ApiError).code).toBe(code);
  },
);

test("ending a session is retried when AgentHuman is too busy, since ending it twice does no harm", async () => {
  const { result, requests } = await recordRequests(
    (url) => client(url).endSession({ params }),
    {
      status: 429,
      headers: { "retry-after": "0" },
      body: '{"success":false,"error":"Too many requests. Please retry after 1 minute."}',
    },
    { body: JSON.stringify(ended) },
  );
  expect(requests).toHaveLength(2);
  expect(requests[1]).toEqual(requests[0]);
  expect(result).toEqual(ended);
});

const busy = (inSeconds: number) => {
  const now = Math.floor(Date.now() / 1000);
  return {
    status: 429,
    headers: {
      date: new Date(now * 1000).toUTCString(),
      "x-ratelimit-limit": "60",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(now + inSeconds),
    },
    body: '{"success":false,"error":"Too many requests. Please retry after 1 minute."}',
  };
};

test("what is left of the minute is in the error when AgentHuman is asked too often", async () => {
  const failure = await recordRequests(
    (url) => createAgenthumanClient({ apiKey, baseUrl: url, maxRetries: 0 }).listSessions(),
    busy(40),
  ).catch((error: unknown) => error);
  expect(failure).toMatchObject({ status: 429, retryAfterMs: 40_000, attempts: 1 });
});

test("a retry waits until AgentHuman's limit is over", async () => {
  const began = performance.now();
  const { requests } = await recordRequests((url) => client(url).endSession({ params }), busy(2), {
    body: JSON.stringify(ended),
  });
  expect(requests).toHaveLength(2);
  expect(performance.now() - began).toBeGreaterThan(1900);
});
