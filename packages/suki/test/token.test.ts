import { inspect } from "node:util";
import { recordRequests, type StubResponse, type RecordedRequest } from "@scripts/testkit/record-requests";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSukiClient, sukiToken, type SukiLogin } from "../src/index.js";

const start = Date.UTC(2026, 10, 21);
const minute = 60_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: start }));
afterEach(() => void vi.useRealTimers());

const partner = {
  partner_id: "your-partner-id",
  partner_token: "eyJ.canary-partner.c2ln",
  provider_id: "provider-123",
};
const register = {
  provider_name: "Dr. John Smith",
  provider_org_id: "org-123",
  provider_specialty: "CARDIOLOGY",
} as const;
const params = { path: { ambient_session_id: "123dfg" } };

const login = "POST /api/v1/auth/login";
const registration = "POST /api/v1/auth/register";
const keys = "GET /api/auth/.well-known/jwks-pub.json";
const status = "GET /api/v1/form-filling/session/123dfg/status";

const refusal = (status: number, message: string): StubResponse => ({
  status,
  body: JSON.stringify({ message, code: 16 }),
});
const unregistered = refusal(401, "provider_not_registered: register the provider first");

/** Suki, which gives a new token for each login and takes the last one only; `answers` replaces its responses. */
function suki(answers: Partial<Record<string, (now: RecordedRequest, call: number) => StubResponse | undefined>> = {}) {
  const calls: Record<string, number> = {};
  let valid = 0;
  const state = { revoke: () => void valid++ };
  const answer = (now: RecordedRequest): StubResponse => {
    const { request, headers } = now;
    calls[request] = (calls[request] ?? 0) + 1;
    const own = answers[request]?.(now, calls[request]);
    if (own) return own;
    if (request === login) return { body: JSON.stringify({ suki_token: `canary-token-${++valid}` }) };
    if (request === registration) return { status: 201, body: "" };
    const authorized = headers["sdp_suki_token"] === `canary-token-${valid}`;
    return authorized ? { body: '{"status":"completed"}' } : refusal(401, "invalid_sdp_token");
  };
  return { answer, state };
}

const make = (baseUrl: string, who: SukiLogin = partner) =>
  createSukiClient({ baseUrl, token: sukiToken(who, { baseUrl }) });
const names = (requests: RecordedRequest[]) => requests.map(({ request }) => request);
const parallel = (call: () => Promise<unknown>, length = 100) => Promise.all(Array.from({ length }, call));

test("the login happens on first use, and 100 concurrent calls share one", async () => {
  const { requests } = await recordRequests(
    async (url) => {
      const client = make(url);
      await client.getJwks();
      await parallel(() => client.getFormFillingSessionStatus({ params }));
    },
    suki({ [keys]: () => ({ body: '{"keys":[]}' }) }).answer,
  );
  expect(names(requests).slice(0, 3)).toEqual([keys, login, status]);
  expect(names(requests).filter((name) => name === login)).toHaveLength(1);
  expect(requests).toHaveLength(102);
  expect(new Set(requests.slice(2).map(({ headers }) => headers["sdp_suki_token"]))).toEqual(
    new Set(["canary-token-1"]),
  );
});

test("the login sends the login details, no token and no provider", async () => {
  const { requests } = await recordRequests(
    (url) => make(url, { ...partner, register }).getFormFillingSessionStatus({ params }),
    suki().answer,
  );
  expect(requests[0]).toEqual({
    request: login,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      partner_id: partner.partner_id,
      provider_id: "provider-123",
      partner_token: partner.partner_token,
    }),
  });
});

test("the login goes through the options' fetch, with their headers", async () => {
  const seen: [string, string | null][] = [];
  const fetch = async (url: string, { headers }: RequestInit): Promise<Response> => {
    seen.push([url, new Headers(headers).get("x-trace")]);
    return Response.json({ suki_token: "t" });
  };
  const token = sukiToken(partner, { fetch, headers: { "x-trace": "1" }, baseUrl: "https://sdp.suki-stage.com" });
  await expect(token()).resolves.toBe("t");
  await expect(sukiToken(partner, { fetch })()).resolves.toBe("t");
  expect(seen).toEqual([
    ["https://sdp.suki-stage.com/api/v1/auth/login", "1"],
    ["https://sdp.suki.ai/api/v1/auth/login", null],
  ]);
});

test("a client of staging logs in at staging, by its own fetch", async () => {
  const urls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    urls.push(url);
    return Response.json(url.endsWith("/login") ? { suki_token: "t" } : { status: "completed" });
  };
  const token = sukiToken(partner);
  for (const baseUrl of ["https://sdp.suki-stage.com", "https://sdp.suki.ai"])
    await createSukiClient({ baseUrl, fetch, token }).getFormFillingSessionStatus({ params });
  const paths = ["/api/v1/auth/login", "/api/v1/form-filling/session/123dfg/status"];
  expect(urls).toEqual(
    ["https://sdp.suki-stage.com", "https://sdp.suki.ai"].flatMap((host) => paths.map((path) => host + path)),
  );
});

test.each([
  [0, 1],
  [53, 1],
  [54, 2],
  [61, 2],
])("a call %i minutes after the login needs %i logins: the token is valid for an hour", async (minutes, logIns) => {
  const { requests } = await recordRequests(async (url) => {
    const client = make(url);
    await client.getFormFillingSessionStatus({ params });
    vi.setSystemTime(start + minutes * minute);
    await parallel(() => client.getFormFillingSessionStatus({ params }), 10);
  }, suki().answer);
  expect(names(requests).filter((name) => name === login)).toHaveLength(logIns);
  expect(requests).toHaveLength(11 + logIns);
});

test("a token that Suki takes back is replaced by one login, and the calls that met it are retried", async () => {
  const { answer, state } = suki();
  const { result, requests } = await recordRequests(async (url) => {
    const client = make(url);
    await client.getFormFillingSessionStatus({ params });
    state.revoke();
    return parallel(() => client.getFormFillingSessionStatus({ params }));
  }, answer);
  expect(result).toEqual(Array.from({ length: 100 }, () => ({ status: "completed" })));
  expect(names(requests).filter((name) => name === login)).toHaveLength(2);
});

test("a call that is refused with a new token as well fails with Suki's own error", async () => {
  const always = suki({ [status]: () => refusal(401, "invalid_sdp_token") });
  const { result, requests } = await recordRequests(
    (url) =>
      make(url)
        .getFormFillingSessionStatus({ params })
        .catch((error: unknown) => error),
    always.answer,
  );
  expect(names(requests)).toEqual([login, status, login, status]);
  expect(result).toMatchObject({
    name: "ApiError",
    operation: "getFormFillingSessionStatus",
    status: 401,
    attempts: 2,
  });
});

test.each<[what: string, token: (n: number) => string | Promise<string>]>([
  ["a function", (n) => `partner-${n}`],
  ["an async function", async (n) => `partner-${n}`],
])("partner_token may be %s, which is called for each login", async (_, partner_token) => {
  let n = 0;
  const { requests } = await recordRequests(async (url) => {
    const client = make(url, { ...partner, partner_token: () => partner_token(++n) });
    await client.getFormFillingSessionStatus({ params });
    await client.getFormFillingSessionStatus({ params });
    vi.setSystemTime(start + 60 * minute);
    await client.getFormFillingSessionStatus({ params });
  }, suki().answer);
  const bodies = requests.filter(({ request }) => request === login).map(({ body }) => JSON.parse(body) as object);
  expect(bodies).toMatchObject([{ partner_token: "partner-1" }, { partner_token: "partner-2" }]);
});

test("a provider that is not registered is registered if asked to, with the same partner token, and then logged in", async () => {
  let asked = 0;
  const partner_token = () => `partner-${++asked}`;
  const { result, requests } = await recordRequests(
    (url) => make(url, { ...partner, partner_token, register }).getFormFillingSessionStatus({ params }),
    suki({ [login]: (_, call) => (call === 1 ? unregistered : undefined) }).answer,
  );
  expect(result).toEqual({ status: "completed" });
  expect(names(requests)).toEqual([login, registration, login, status]);
  const [first, registered, second] = requests.map(({ body }) => (body ? (JSON.parse(body) as object) : undefined));
  expect(registered).toEqual({ ...partner, partner_token: "partner-1", ...register });
  expect(second).toEqual(first);
  expect(requests[1]!.headers).toEqual({ "content-type": "application/json" });
});

test("a provider whom somebody else registers meanwhile is logged in", async () => {
  const { result, requests } = await recordRequests(
    (url) => make(url, { ...partner, register }).getFormFillingSessionStatus({ params }),
    suki({
      [login]: (_, call) => (call === 1 ? unregistered : undefined),
      [registration]: () => refusal(409, "provider_already_linked"),
    }).answer,
  );
  expect(names(requests)).toEqual([login, registration, login, status]);
  expect(result).toEqual({ status: "completed" });
});

const failed = (answers: Parameters<typeof suki>[0], who: SukiLogin) =>
  recordRequests(
    (url) =>
      make(url, who)
        .getFormFillingSessionStatus({ params })
        .catch((error: unknown) => error),
    suki(answers).answer,
  );

test.each<[what: string, who: SukiLogin, answers: Parameters<typeof suki>[0], sent: string[], error: object]>([
  ["without register", partner, { [login]: () => unregistered }, [login], { operation: "loginProvider", status: 401 }],
  [
    "when the login fails for another reason",
    { ...partner, register },
    { [login]: () => refusal(401, "invalid_partner_token") },
    [login],
    { operation: "loginProvider", status: 401, body: { message: "invalid_partner_token", code: 16 } },
  ],
  [
    "when a message only mentions it",
    { ...partner, register },
    { [login]: () => refusal(500, "not provider_not_registered") },
    [login],
    { operation: "loginProvider", status: 500 },
  ],
  [
    "when its error id only begins like that",
    { ...partner, register },
    { [login]: () => refusal(401, "provider_not_registered_here") },
    [login],
    { operation: "loginProvider", status: 401 },
  ],
])("no provider is registered %s: the login's error is thrown", async (_, who, answers, sent, error) => {
  const { result, requests } = await failed(answers, who);
  expect(names(requests)).toEqual(sent);
  expect(result).toMatchObject({ name: "ApiError", ...error });
});

test("an error of the registration is thrown, without another login", async () => {
  const answers = { [login]: () => unregistered, [registration]: () => refusal(403, "sbac_denied") };
  const { result, requests } = await failed(answers, { ...partner, register });
  expect(names(requests)).toEqual([login, registration]);
  expect(result).toMatchObject({ name: "ApiError", operation: "registerProvider", status: 403 });
});

test("a provider who is still not registered after that fails with the login's error, not in a circle", async () => {
  const { result, requests } = await failed({ [login]: () => unregistered }, { ...partner, register });
  expect(names(requests)).toEqual([login, registration, login]);
  expect(result).toMatchObject({ name: "ApiError", operation: "loginProvider", status: 401 });
});

test("a failed login is neither cached nor retried", async () => {
  const { result, requests } = await recordRequests(
    async (url) => {
      const client = make(url);
      const call = () => client.getFormFillingSessionStatus({ params });
      return [await call().catch((error: Error) => error.name), await call()];
    },
    suki({ [login]: (_, call) => (call === 1 ? refusal(503, "unavailable") : undefined) }).answer,
  );
  expect(result).toEqual(["ApiError", { status: "completed" }]);
  expect(names(requests)).toEqual([login, login, status]);
});

test("an error of the partner's own function passes untouched, and nothing is sent", async () => {
  const reason = new RangeError("the issuer is away");
  const { result, requests } = await failed({}, { ...partner, partner_token: () => Promise.reject(reason) });
  expect(result).toBe(reason);
  expect(requests).toEqual([]);
});

const echo = ({ headers, body }: RecordedRequest) => `${headers["sdp_suki_token"] ?? ""} ${body}`;

test.each<[what: string, answers: Parameters<typeof suki>[0]]>([
  ["the login fails", { [login]: (now) => refusal(400, echo(now)) }],
  ["the login's response is truncated", { [login]: () => ({ body: '{"suki_token":"canary-token-1' }) }],
  [
    "the login's response is HTML",
    { [login]: (now) => ({ headers: { "content-type": "text/html" }, body: echo(now) }) },
  ],
  ["the login gives a token that no header carries", { [login]: () => ({ body: '{"suki_token":"canary-token\\n"}' }) }],
  ["the login gives no token", { [login]: () => ({ body: '{"token":"canary-token-1"}' }) }],
  ["the registration fails", { [login]: () => unregistered, [registration]: (now) => refusal(400, echo(now)) }],
  ["the call fails", { [status]: (now) => refusal(500, echo(now)) }],
  ["the call is refused", { [status]: (now) => refusal(401, echo(now)) }],
])("neither token shows in an error when %s", async (_, answers) => {
  const { result } = await failed(answers, { ...partner, register });
  expect(result).toBeInstanceOf(Error);
  const { message, stack, cause } = result as Error;
  expect(
    [message, stack, String(result), inspect([result, cause], { depth: 9 }), JSON.stringify(result)].join(),
  ).not.toContain("canary");
});

test("a token function shows nothing of what it keeps", async () => {
  await recordRequests(async (baseUrl) => {
    const token = sukiToken(partner, { baseUrl });
    await token();
    expect(inspect(token, { depth: 9, showHidden: true })).not.toContain("canary");
  }, suki().answer);
});

test("two token functions never see each other's token", async () => {
  const { requests } = await recordRequests(async (url) => {
    await Promise.all([sukiToken(partner, { baseUrl: url })(), sukiToken(partner, { baseUrl: url })()]);
  }, suki().answer);
  expect(names(requests)).toEqual([login, login]);
});
