import { inspect } from "node:util";
import { recordRequests, type RecordedRequest } from "@scripts/testkit/record-requests";
import { expect, test } from "vitest";
import { validateResponse } from "../src/generated/validate.js";
import { ApiError, createProtofaceClient, type ProtofaceClient, type Upload } from "../src/index.js";
import { createProtofaceFetchClient, unwrap } from "../src/fetch.js";

const file = { accept: "application/octet-stream, application/json" };
const apiKey = "pf_live_0123456789";
const bearer = { authorization: "Bearer pf_live_0123456789" };
const client = (baseUrl: string) => createProtofaceClient({ apiKey, baseUrl });
const fetchClient = (baseUrl: string) => createProtofaceFetchClient({ apiKey, baseUrl });
const params = { path: { session_id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR" } };

const session = {
  avatar_id: "av_demo",
  created_at: "2026-05-25T19:00:00.123Z",
  first_frame_at: "2026-05-25T19:00:02.001Z",
  id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR",
  idle_timeout_seconds: 30,
  max_duration_seconds: 600,
  metadata: { customer_session_id: "abc123" },
  object: "session",
  quality: "standard",
  started_at: "2026-05-25T19:00:01.456Z",
  status: "running",
  transport: {
    audio_source: "data_stream",
    room_name: "demo-room",
    type: "livekit",
    url: "wss://my-app.livekit.cloud",
  },
  usage: { billable_seconds: 12, frames: 300 },
};

test.each([
  ["the method", (url: string) => client(url).endSession({ params })],
  ["the path", (url: string) => unwrap(fetchClient(url).POST("/v1/sessions/{session_id}/end", { params }))],
])("ending a session by %s sends the key after Bearer and no body", async (_, call) => {
  const { result, requests } = await recordRequests(call, { body: JSON.stringify(session) });
  expect(requests).toEqual([
    { request: "POST /v1/sessions/sess_01HXY5K8E7QYG3X8Z6N9R7S0VR/end", headers: bearer, body: "" },
  ]);
  expect(result).toEqual(session);
});

test("requests go to Protoface's host unless baseUrl names another", async () => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json(session);
  };
  await createProtofaceClient({ apiKey, fetch }).endSession({ params });
  expect(urls).toEqual(["https://api.protoface.com/v1/sessions/sess_01HXY5K8E7QYG3X8Z6N9R7S0VR/end"]);
});

test("ending a session is retried when Protoface has no capacity, since it documents that this is safe", async () => {
  const { result, requests } = await recordRequests(
    (url) => client(url).endSession({ params }),
    { status: 503, headers: { "retry-after": "0" } },
    { body: JSON.stringify(session) },
  );
  expect(requests).toHaveLength(2);
  expect(requests[1]).toEqual(requests[0]);
  expect(result).toEqual(session);
});

const failure = {
  error: {
    code: "transport.unsupported",
    message: "transport.type=pipecat is reserved and not yet available",
    param: "transport.type",
    request_id: "req_01HXY5K8E7QYG3X8Z6N9R7S0VR",
    type: "invalid_request",
  },
};

test.each([
  ["the body", {}, "req_01HXY5K8E7QYG3X8Z6N9R7S0VR"],
  ["the header, which the vendor says the body echoes", { "x-request-id": "req_02" }, "req_02"],
])("Protoface's failure is an ApiError with the code, and the request's id from %s", async (_, headers, requestId) => {
  const error = await recordRequests((url) => client(url).endSession({ params }), {
    status: 404,
    headers,
    body: JSON.stringify(failure),
  }).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    message: "protoface endSession: 404 transport.unsupported (POST /v1/sessions/{session_id}/end)",
    vendor: "protoface",
    operation: "endSession",
    method: "POST",
    path: "/v1/sessions/{session_id}/end",
    status: 404,
    code: "transport.unsupported",
    requestId,
    body: failure,
    attempts: 1,
  });
});

const embed = { path: { embed_public_id: "emb_1" } };
const room = { path: { embed_public_id: "emb_1", room: "room-1" } };
const conversation = "/api/v1/embed/emb_1/conversations";

test.each<[name: string, call: (protoface: ProtofaceClient) => Promise<unknown>, request: string, body?: string]>([
  ["getStatus", (protoface) => protoface.getStatus(), "GET /v1/status"],
  ["listBillingPlans", (protoface) => protoface.listBillingPlans(), "GET /v1/billing/plans"],
  ["getEmbedConfig", (protoface) => protoface.getEmbedConfig({ params: embed }), "GET /api/v1/embed/emb_1/config"],
  [
    "createEmbedSetup",
    (protoface) => protoface.createEmbedSetup({ params: embed, body: { permissions: { microphone: "granted" } } }),
    "POST /api/v1/embed/emb_1/setup",
    '{"permissions":{"microphone":"granted"}}',
  ],
  [
    "createEmbedConversation",
    (protoface) => protoface.createEmbedConversation({ params: embed, body: { setup_token: "s" } }),
    `POST ${conversation}`,
    '{"setup_token":"s"}',
  ],
  ["getEmbedStatus", (protoface) => protoface.getEmbedStatus({ params: room }), `GET ${conversation}/room-1/status`],
  [
    "stopEmbedConversation",
    (protoface) => protoface.stopEmbedConversation({ params: room }),
    `POST ${conversation}/room-1/stop`,
  ],
  [
    "getEmbedPortrait",
    (protoface) => protoface.getEmbedPortrait({ params: embed }),
    "GET /api/v1/embed/emb_1/portrait",
  ],
])("%s sends no key, and asks for none", async (_, call, request, body = "") => {
  let asked = 0;
  const { requests } = await recordRequests((baseUrl) =>
    call(createProtofaceClient({ baseUrl, apiKey: () => `${++asked}` })),
  );
  const headers = request.endsWith("/portrait") ? file : body ? { "content-type": "application/json" } : {};
  expect(requests).toEqual([{ request, headers, body }]);
  expect(asked).toBe(0);
});

// The first bytes of a PNG; they are not valid UTF-8, and hold line breaks.
const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]);

const uploads: [string, () => Upload, name: string, type: string][] = [
  ["a File", () => new File([bytes], "face ü.png", { type: "image/png" }), "face ü.png", "image/png"],
  ["a Blob", () => new Blob([bytes], { type: "image/webp" }), "blob", "image/webp"],
  [
    "a stream",
    () => ({ stream: new Blob([bytes]).stream(), name: "face.jpg", type: "image/jpeg" }),
    "face.jpg",
    "image/jpeg",
  ],
];

/** Reads a form as another implementation than ours does. */
async function readForm({ headers, body }: RecordedRequest) {
  const {
    file,
    image = file,
    ...fields
  } = Object.fromEntries(await new Response(Buffer.from(body, "latin1"), { headers }).formData());
  const { name, type } = image as File;
  return { fields, name, type, bytes: new Uint8Array(await (image as File).arrayBuffer()) };
}

test.each(uploads)("createAvatar sends %s with its name, its type and its bytes", async (_, image, name, type) => {
  const { requests } = await recordRequests(
    (url) => client(url).createAvatar({ body: { image: image(), name: "Ada Ü." } }),
    {
      status: 201,
    },
  );
  const [seen] = requests as [RecordedRequest];
  expect(seen).toMatchObject({ request: "POST /v1/avatars", headers: bearer });
  expect(await readForm(seen)).toEqual({ fields: { name: "Ada Ü." }, name, type, bytes });
});

test.each(uploads)("uploadAsset sends %s with its name and type, and a number as text", async (_, file, name, type) => {
  const { requests } = await recordRequests(
    (url) => client(url).uploadAsset({ body: { file: file(), modality: "image", duration_ms: 0 } }),
    { status: 201 },
  );
  const [seen] = requests as [RecordedRequest];
  expect(seen).toMatchObject({ request: "POST /v1/assets", headers: bearer });
  expect(await readForm(seen)).toEqual({ fields: { modality: "image", duration_ms: "0" }, name, type, bytes });
});

const asset = { path: { asset_id: "asset_1" } };
const content = { headers: { "content-type": "image/png" }, body: '{"not":"parsed"}' };

test("getAssetContent resolves to a Blob with the asset's type", async () => {
  const { result, requests } = await recordRequests((url) => client(url).getAssetContent({ params: asset }), content);
  expect(requests).toEqual([{ request: "GET /v1/assets/asset_1/content", headers: { ...bearer, ...file }, body: "" }]);
  expect(result).toBeInstanceOf(Blob);
  expect(result.type).toBe("image/png");
  expect(await result.text()).toBe('{"not":"parsed"}');
});

test('getAssetContent resolves to a stream with parseAs: "stream"', async () => {
  const { result } = await recordRequests(async (url) => {
    const stream = await client(url).getAssetContent({ params: asset, parseAs: "stream" });
    expect(stream).toBeInstanceOf(ReadableStream);
    return new Response(stream).text();
  }, content);
  expect(result).toBe('{"not":"parsed"}');
});

test("a failed download is an ApiError with the vendor's code, not a Blob", async () => {
  const error = await recordRequests((url) => client(url).getAssetContent({ params: asset }), {
    status: 404,
    body: JSON.stringify(failure),
  }).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: "ApiError", code: "transport.unsupported" });
});

test("deleteAvatar resolves to undefined on 204", async () => {
  const { result, requests } = await recordRequests(
    (url) => client(url).deleteAvatar({ params: { path: { avatar_id: "av_1" } } }),
    { status: 204, body: "" },
  );
  expect(requests).toEqual([{ request: "DELETE /v1/avatars/av_1", headers: bearer, body: "" }]);
  expect(result).toBeUndefined();
});

test("stopAgoraSession sends its body with DELETE", async () => {
  const { requests } = await recordRequests((url) =>
    client(url).stopAgoraSession({ body: { session_id: "sess_1", session_token: "t" } }),
  );
  expect(requests).toEqual([
    {
      request: "DELETE /v1/agora/session/stop",
      headers: { ...bearer, "content-type": "application/json" },
      body: '{"session_id":"sess_1","session_token":"t"}',
    },
  ]);
});

test("listSessions repeats a list's name, and encodes dates and reserved characters", async () => {
  const { requests } = await recordRequests((url) =>
    client(url).listSessions({
      params: {
        query: {
          status: ["running", "ended"],
          avatar_id: "av&x=1#/ ü+%",
          created_after: "2026-05-25T19:00:00+02:00",
          created_before: new Date(Date.UTC(2026, 4, 26)).toISOString(),
          limit: 100,
        },
      },
    }),
  );
  expect(requests).toEqual([
    {
      request:
        "GET /v1/sessions?status=running&status=ended&avatar_id=av%26x%3D1%23%2F%20%C3%BC%2B%25" +
        "&created_after=2026-05-25T19%3A00%3A00%2B02%3A00&created_before=2026-05-26T00%3A00%3A00.000Z&limit=100",
      headers: bearer,
      body: "",
    },
  ]);
});

test("listSessions sends no query when it is called without arguments", async () => {
  const { requests } = await recordRequests((url) => client(url).listSessions());
  expect(requests).toEqual([{ request: "GET /v1/sessions", headers: bearer, body: "" }]);
});

const creations: [string, (baseUrl: string, header?: { "Idempotency-Key": string }) => Promise<unknown>][] = [
  [
    "createSession",
    (url, header) =>
      client(url).createSession({
        body: { avatar_id: "av_stock_001", transport: { type: "websocket" } },
        ...(header && { params: { header } }),
      }),
  ],
  [
    "submitRun",
    (url, header) =>
      client(url).submitRun({
        params: { path: { model_id: "minimax/minimax-h3" }, ...(header && { header }) },
        body: { prompt: "A ceramic lamp" },
      }),
  ],
];
const keyOf = ({ headers }: RecordedRequest): string | undefined => headers["idempotency-key"];

test.each(creations)("%s creates an idempotency key for each call, and keeps it in retries", async (_, call) => {
  const { requests } = await recordRequests(
    async (url) => {
      await call(url);
      await call(url);
    },
    { status: 503, headers: { "retry-after": "0" } },
    { status: 201 },
  );
  const [first, again, second] = requests.map(keyOf);
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(again).toBe(first);
  expect(second).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).not.toBe(first);
  expect(requests).toHaveLength(3);
});

test.each(creations)("%s sends the caller's idempotency key instead of its own", async (_, call) => {
  const { requests } = await recordRequests((url) => call(url, { "Idempotency-Key": "order-17" }), { status: 201 });
  expect(requests.map(({ headers }) => headers)).toEqual([
    { ...bearer, "content-type": "application/json", "idempotency-key": "order-17" },
  ]);
});

test.each([
  ["of a publisher", "minimax/minimax-h3", "minimax/minimax-h3"],
  ["without a publisher, as aliases are", "minimax-h3", "minimax-h3"],
  ["with reserved characters", "acme/large one?#ü", "acme/large%20one%3F%23%C3%BC"],
])("a model's id %s is sent as listModels has it", async (_, model_id, path) => {
  const { requests } = await recordRequests(async (url) => {
    await client(url).getModel({ params: { path: { model_id } } });
    await client(url).submitRun({ params: { path: { model_id } }, body: {} });
  });
  expect(requests.map(({ request }) => request)).toEqual([`GET /v1/models/${path}`, `POST /v1/run/${path}`]);
});

test.each(["", "minimax/", "/minimax-h3", "minimax//minimax-h3", "minimax/../../v1/usage", "./minimax"])(
  'the id "%s", which would lead elsewhere, is refused, and nothing is sent',
  async (model_id) => {
    const { result, requests } = await recordRequests((url) =>
      client(url)
        .getModel({ params: { path: { model_id } } })
        .catch((error: unknown) => error),
    );
    expect(result).toMatchObject({ name: "InvalidRequestError" });
    expect(requests).toEqual([]);
  },
);

const full = {
  error: { type: "quota_exceeded", code: "concurrent_sessions", message: "max 5", param: null, request_id: "req_1" },
};
const tooFast = { error: { ...full.error, type: "rate_limit", code: "session_start_rate_limited" } };

test.each([
  ["a full ceiling is not retried, since backing off does not help", full, 1],
  ["too many requests are retried", tooFast, 3],
])("%s", async (_, body, attempts) => {
  const { result, requests } = await recordRequests(
    (url) =>
      client(url)
        .createSession({ body: { avatar_id: "av_stock_001", transport: { type: "websocket" } } })
        .catch((error: unknown) => error),
    ...Array.from({ length: 3 }, () => ({
      status: 429,
      headers: { "retry-after": "0" },
      body: JSON.stringify(body),
    })),
  );
  expect(result).toMatchObject({ status: 429, code: body.error.code, attempts });
  expect(requests).toHaveLength(attempts);
});

const { transport } = session;
const read = (body: object) =>
  recordRequests(
    (baseUrl) =>
      createProtofaceClient({ baseUrl, apiKey, validateResponse })
        .getSession({ params })
        .catch((error: unknown) => error),
    { body: JSON.stringify(body) },
  );

test.each<[what: string, transport: object]>([
  ["another type", { type: "daily", room: { canary: 1 } }],
  ["another type, without any field", { type: "canary" }],
  ["another field", { ...transport, region: "eu" }],
  ["another value of an enumeration", { ...transport, audio_source: "canary" }],
])("a session whose transport has %s passes response validation", async (_, transport) => {
  const body = { ...session, transport };
  expect((await read(body)).result).toEqual(body);
});

test.each<[what: string, transport: unknown, says: string]>([
  ["no type", { room_name: "canary" }, "/transport lacks type"],
  ["too little for its type", { type: "livekit", url: "wss://canary" }, "/transport lacks room_name"],
  ["a field of the wrong type", { ...transport, url: { host: "canary" } }, "/transport/url should be string"],
  ["nothing", null, "/transport should be object"],
])(
  "a session whose transport has %s is rejected, and the error does not show the value",
  async (_, transport, says) => {
    const { result } = await read({ ...session, transport });
    expect(result).toMatchObject({ name: "InvalidResponseError", status: 200, body: expect.any(String) });
    expect((result as Error).message).toBe(
      `protoface getSession: 200 is not as specified: ${says} (GET /v1/sessions/{session_id})`,
    );
    expect([inspect(result, { depth: 9 }), JSON.stringify(result)].join()).not.toContain("canary");
  },
);
