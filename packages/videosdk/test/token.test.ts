import { createHmac } from "node:crypto";
import { inspect } from "node:util";
import { recordRequests } from "@scripts/testkit/record-requests";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createVideosdkClient, videosdkToken, type VideosdkTokenOptions } from "../src/index.js";

/** With half a second, since a token counts whole ones. */
const start = Date.UTC(2026, 10, 21) + 500;
const iat = Math.floor(start / 1000);
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: start }));
afterEach(() => void vi.useRealTimers());

const key = { apiKey: "canary-key", secret: "canary-secret" };

const decode = (part = ""): unknown => JSON.parse(Buffer.from(part, "base64url").toString());
const claimsOf = (token: string) => decode(token.split(".")[1]) as Record<string, unknown>;

test.each<[what: string, options: Partial<VideosdkTokenOptions>, claims: object]>([
  ["nothing else is said", {}, {}],
  ["permissions are given", { permissions: ["allow_join", "allow_mod"] }, { permissions: ["allow_join", "allow_mod"] }],
  ["roles are given", { roles: ["rtc"] }, { roles: ["rtc"] }],
  [
    "a room and a participant are given",
    { roomId: "2kyv-gzay-64pg", participantId: "lxvdplwt" },
    { roomId: "2kyv-gzay-64pg", participantId: "lxvdplwt" },
  ],
  ["a lifetime is given", { expiresInSeconds: 600 }, { exp: iat + 600 }],
])("a token's header, claims and signature are as the vendor documents when %s", async (_, options, claims) => {
  const token = await videosdkToken({ ...key, ...options })();
  expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  const [header, payload, signature] = token.split(".");
  expect(decode(header)).toEqual({ alg: "HS256", typ: "JWT" });
  const standard = { apikey: "canary-key", permissions: ["allow_join"], version: 2, roles: ["crawler"] };
  expect(decode(payload)).toEqual({ ...standard, iat, exp: iat + 7200, ...claims });
  expect(signature).toBe(createHmac("sha256", key.secret).update(`${header}.${payload}`).digest("base64url"));
});

test.each(["ä-sécret-🔑", "a", "x".repeat(1000), '"\\\n'])("the secret %j signs by its UTF-8", async (secret) => {
  const token = await videosdkToken({ apiKey: "schlüssel-🔑", secret })();
  const signed = token.slice(0, token.lastIndexOf("."));
  expect(token.slice(signed.length + 1)).toBe(createHmac("sha256", secret).update(signed).digest("base64url"));
  expect(claimsOf(token)["apikey"]).toBe("schlüssel-🔑");
});

test("100 concurrent calls sign once, and the token is sent without any prefix", async () => {
  const token = videosdkToken(key);
  const { requests } = await recordRequests(async (baseUrl) => {
    const videosdk = createVideosdkClient({ baseUrl, token });
    await Promise.all(Array.from({ length: 100 }, () => videosdk.fetchSessions()));
  });
  expect(requests).toHaveLength(100);
  expect(new Set(requests.map(({ headers }) => headers["authorization"]))).toEqual(new Set([await token()]));
});

test.each([
  [0, iat],
  [6478, iat],
  [6480, iat + 6480],
  [7300, iat + 7300],
])("%i seconds after the first, a call gets a token that was signed at %i", async (seconds, signedAt) => {
  const token = videosdkToken(key);
  await token();
  vi.setSystemTime(start + seconds * 1000);
  expect(claimsOf(await token())).toMatchObject({ iat: signedAt, exp: signedAt + 7200 });
});

const refused = { status: 401, body: '{"message":"Token is invalid or expired"}' };

test("a token that is refused is replaced, and the call is retried", async () => {
  const { result, requests } = await recordRequests(
    async (baseUrl) => {
      const videosdk = createVideosdkClient({ baseUrl, token: videosdkToken(key) });
      await videosdk.fetchSessions();
      vi.setSystemTime(start + 60_000);
      return videosdk.endSession({ body: { sessionId: "1" } });
    },
    {},
    refused,
    { body: '{"message":"Session stopped successfully"}' },
  );
  const signedAt = requests.map(({ headers }) => claimsOf(headers["authorization"]!)["iat"]);
  expect(signedAt).toEqual([iat, iat, iat + 60]);
  expect(result).toEqual({ message: "Session stopped successfully" });
});

test("a token that is refused within its first second would be the same again: the failure counts", async () => {
  const { result, requests } = await recordRequests(
    (baseUrl) =>
      createVideosdkClient({ baseUrl, token: videosdkToken(key) })
        .fetchSessions()
        .catch((error: unknown) => error),
    refused,
  );
  expect(result).toMatchObject({ name: "ApiError", status: 401, attempts: 1 });
  expect(requests).toHaveLength(1);
});

/** Whatever of a value a log may show. */
const shown = (value: unknown) =>
  [inspect(value, { depth: 9 }), String(value), JSON.stringify(value), Object(value).stack].join();

test("neither the secret nor the token shows in an error, or in the function", async () => {
  const token = videosdkToken(key);
  const { result } = await recordRequests(
    (baseUrl) =>
      createVideosdkClient({ baseUrl, token })
        .fetchSessions()
        .catch((error: unknown) => error),
    ({ headers }) => ({
      status: 403,
      body: JSON.stringify({ message: `${headers["authorization"]} is not for you`, code: headers["authorization"] }),
    }),
  );
  expect(result).toMatchObject({ name: "ApiError", status: 403 });
  expect(shown(result)).not.toContain((await token()).slice(0, 20));
  for (const value of [result, token]) expect(shown(value)).not.toContain("canary");
});

test("a secret that cannot sign makes an error that does not show it, and nothing is sent", async () => {
  const { result, requests } = await recordRequests((baseUrl) =>
    Promise.all(
      ["", undefined].map((secret) =>
        createVideosdkClient({ baseUrl, token: videosdkToken({ ...key, secret: secret as string }) })
          .fetchSessions()
          .catch((error: unknown) => error),
      ),
    ),
  );
  expect(requests).toEqual([]);
  for (const error of result) {
    expect(error).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining("secret is empty") });
    expect(shown(error)).not.toContain("canary");
  }
});
