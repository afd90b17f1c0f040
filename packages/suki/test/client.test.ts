import { recordRequests, type StubResponse } from "@scripts/testkit/record-requests";
import { expect, test } from "vitest";
import { ApiError, createSukiClient, type SukiClient, type SukiClientOptions } from "../src/index.js";
import { createSukiFetchClient, unwrap, type SukiFetchClientOptions } from "../src/fetch.js";

const token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln";
const params = { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } };
const end = "POST /api/v1/form-filling/session/123dfg-456dfg-789dfg-012dfg/end";
const status = "GET /api/v1/form-filling/session/123dfg-456dfg-789dfg-012dfg/status";

const client = (baseUrl: string, options: Partial<SukiClientOptions> = {}) =>
  createSukiClient({ token, baseUrl, ...options });
const fetchClient = (baseUrl: string, options: Partial<SukiFetchClientOptions> = {}) =>
  createSukiFetchClient({ token, baseUrl, ...options });

test.each([
  ["the method", (url: string) => client(url).endFormFillingSession({ params })],
  [
    "the path",
    (url: string) =>
      unwrap(fetchClient(url).POST("/api/v1/form-filling/session/{ambient_session_id}/end", { params: { ...params } })),
  ],
])("ending a form-filling session by %s sends the bare token and no body", async (_, call) => {
  const { result, requests } = await recordRequests(call, { body: "{}" });
  expect(requests).toEqual([{ request: end, headers: { sdp_suki_token: token }, body: "" }]);
  expect(result).toEqual({});
});

test.each([
  ["the method", (url: string) => client(url).getFormFillingSessionStatus({ params })],
  [
    "the path",
    (url: string) =>
      unwrap(fetchClient(url).GET("/api/v1/form-filling/session/{ambient_session_id}/status", { params })),
  ],
])("reading a form-filling session's status by %s sends the bare token", async (_, call) => {
  const { result, requests } = await recordRequests(call, { body: '{\n  "status": "completed"\n}' });
  expect(requests).toEqual([{ request: status, headers: { sdp_suki_token: token }, body: "" }]);
  expect(result).toEqual({ status: "completed" });
});

test("a status that Suki adds later passes", async () => {
  const { result } = await recordRequests((url) => client(url).getFormFillingSessionStatus({ params }), {
    body: '{"status":"archived","since":"2027-01-01"}',
  });
  expect(result).toEqual({ status: "archived", since: "2027-01-01" });
});

test("requests go to Suki's production host unless baseUrl names another", async () => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json({ status: "completed" });
  };
  await createSukiClient({ token, fetch }).getFormFillingSessionStatus({ params });
  await createSukiClient({ token, fetch, baseUrl: "https://sdp.suki-stage.com/" }).endFormFillingSession({ params });
  expect(urls).toEqual([
    "https://sdp.suki.ai/api/v1/form-filling/session/123dfg-456dfg-789dfg-012dfg/status",
    "https://sdp.suki-stage.com/api/v1/form-filling/session/123dfg-456dfg-789dfg-012dfg/end",
  ]);
});

test.each([
  ["a text", "provider-123"],
  ["a function", async () => "provider-123"],
])("the option providerId, as %s, is sent as sdp_provider_id", async (_, providerId) => {
  const { requests } = await recordRequests(async (url) => {
    const suki = client(url, { providerId });
    await suki.endFormFillingSession({ params });
    await fetchClient(url, { providerId }).GET("/api/v1/form-filling/session/{ambient_session_id}/status", { params });
  });
  const headers = { sdp_suki_token: token, sdp_provider_id: "provider-123" };
  expect(requests).toEqual([
    { request: end, headers, body: "" },
    { request: status, headers, body: "" },
  ]);
});

test("a call's own sdp_provider_id wins over the option providerId", async () => {
  const header = { sdp_provider_id: "provider-456" };
  const { requests } = await recordRequests((url) =>
    client(url, { providerId: "provider-123" }).endFormFillingSession({ params: { ...params, header } }),
  );
  expect(requests[0]!.headers).toEqual({ sdp_suki_token: token, sdp_provider_id: "provider-456" });
});

const login = {
  partner_id: "your-partner-id",
  partner_token: "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9...",
  provider_id: "provider-123",
};
const registration = { ...login, provider_name: "Dr. John Smith", provider_org_id: "org-123" };

test.each<{
  name: string;
  call: (suki: SukiClient) => Promise<unknown>;
  request: string;
  headers?: Record<string, string>;
  body?: string;
  answer: StubResponse;
  result: unknown;
}>([
  {
    name: "loginProvider",
    call: (suki) => suki.loginProvider({ body: login }),
    request: "POST /api/v1/auth/login",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(login),
    answer: { body: '{"suki_token":"eyJhbGciOiJIUzI1NiJ9.e30.c2ln"}' },
    result: { suki_token: "eyJhbGciOiJIUzI1NiJ9.e30.c2ln" },
  },
  {
    name: "registerProvider",
    call: (suki) => suki.registerProvider({ body: registration }),
    request: "POST /api/v1/auth/register",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(registration),
    answer: { status: 201, body: "" },
    result: undefined,
  },
  {
    name: "getJwks",
    call: (suki) => suki.getJwks(),
    request: "GET /api/auth/.well-known/jwks-pub.json",
    answer: { body: '{"keys":[{"kty":"RSA","kid":"sdp-pub"}]}' },
    result: { keys: [{ kty: "RSA", kid: "sdp-pub" }] },
  },
])("$name sends neither token nor provider, and asks for neither", async ({ call, answer, result, ...rest }) => {
  let asked = 0;
  const ask = () => `${++asked}`;
  const told = await recordRequests((url) => call(client(url, { token: ask, providerId: ask })), answer);
  const { request, headers = {}, body = "" } = rest;
  expect(told).toEqual({ result, requests: [{ request, headers, body }] });
  expect(asked).toBe(0);
});

test("a client can log in through itself", async () => {
  const { result, requests } = await recordRequests(
    async (url) => {
      const suki: SukiClient = createSukiClient({
        baseUrl: url,
        token: async () => (await suki.loginProvider({ body: login })).suki_token,
      });
      return suki.getFormFillingSessionStatus({ params });
    },
    { body: '{"suki_token":"fresh"}' },
    { body: '{"status":"running"}' },
  );
  expect(requests.map(({ request, headers }) => [request, headers["sdp_suki_token"]])).toEqual([
    ["POST /api/v1/auth/login", undefined],
    [status, "fresh"],
  ]);
  expect(result).toEqual({ status: "running" });
});

test.each([
  ["nothing", { headers: { "content-length": "0" }, body: "" }],
  ["nothing, in chunks and without a type", { headers: { "content-type": "" }, body: "" }],
])("endAmbientSession sends no body, and resolves to undefined when the response is %s", async (_, answer) => {
  const { result, requests } = await recordRequests((url) => client(url).endAmbientSession({ params }), answer);
  const request = "POST /api/v1/ambient/session/123dfg-456dfg-789dfg-012dfg/end";
  expect(requests).toEqual([{ request, headers: { sdp_suki_token: token }, body: "" }]);
  expect(result).toBeUndefined();
});

test.each(["invalid_sdp_token", "invalid_sdp_token: the token has expired"])(
  "Suki's error id is the code, and in the message, when it says %j",
  async (message) => {
    const failure = await recordRequests((url) => client(url).endFormFillingSession({ params }), {
      status: 401,
      body: JSON.stringify({ message, code: 16 }),
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      message:
        "suki endFormFillingSession: 401 invalid_sdp_token (POST /api/v1/form-filling/session/{ambient_session_id}/end)",
      vendor: "suki",
      operation: "endFormFillingSession",
      method: "POST",
      path: "/api/v1/form-filling/session/{ambient_session_id}/end",
      status: 401,
      code: "invalid_sdp_token",
      body: { message, code: 16 },
      attempts: 1,
    });
    expect(failure).not.toHaveProperty("requestId");
  },
);

test("a message that is a sentence is not a code", async () => {
  const failure = await recordRequests((url) => client(url).endFormFillingSession({ params }), {
    status: 401,
    body: '{"code":401,"message":"invalid token"}',
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ status: 401, detail: "invalid token" });
  expect(failure).not.toHaveProperty("code");
});

test("a request id that Suki's gateway sends is kept", async () => {
  const failure = await recordRequests((url) => client(url).getFormFillingSessionStatus({ params }), {
    status: 403,
    headers: { "x-request-id": "7f3c" },
    body: '{"message":"permission_denied","code":7}',
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ status: 403, code: "permission_denied", requestId: "7f3c" });
});

test.each(["", "null", '""', "<html>Bad Gateway</html>", '{"message":'])(
  "a failure with the body %j is still an ApiError",
  async (body) => {
    const failure = await recordRequests((url) => client(url).endFormFillingSession({ params }), {
      status: 500,
      body,
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 500, operation: "endFormFillingSession" });
  },
);
