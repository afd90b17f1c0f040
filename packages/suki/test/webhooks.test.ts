import { createHmac } from "node:crypto";
import { expect, expectTypeOf, test } from "vitest";
import { VendorClientError, type components } from "../src/index.js";
import { WebhookVerificationError, verifyNotification } from "../src/generated/webhooks.js";

const secret = "the partner's secret";
const body = JSON.stringify({ status: "success", session_id: "a953839a", encounter_id: "4d753ce1", sessions: [] });

/** A notification as the vendor documents it: HMAC-SHA-256 of the time, a colon and the raw body, in hex. */
function notification(generatedAt = String(Date.now())): Request {
  const signature = createHmac("sha256", secret).update(`${generatedAt}:${body}`).digest("hex");
  const headers = { "X-API-Key": signature, "generated-at": generatedAt };
  return new Request("https://partner.example/suki", { method: "POST", headers, body });
}

test("a notification that Suki has signed is its typed payload", async () => {
  const { payload, digest } = await verifyNotification(notification(), { secret });
  expectTypeOf(payload).toEqualTypeOf<components["schemas"]["NotificationPayload"]>();
  expect(payload).toEqual(JSON.parse(body));
  expect((await verifyNotification(notification(), { secret })).digest).toBe(digest);
});

test("one of another secret, or of an hour ago, is refused", async () => {
  const wrong = verifyNotification(notification(), { secret: `${secret}!` });
  await expect(wrong).rejects.toMatchObject({ name: "WebhookVerificationError", reason: "signature" });
  await expect(wrong).rejects.toBeInstanceOf(VendorClientError);
  const old = verifyNotification(notification(String(Date.now() - 3_600_000)), { secret });
  await expect(old).rejects.toMatchObject({ reason: "timestamp" });
  await expect(old).rejects.toBeInstanceOf(WebhookVerificationError);
});

test("the secret has to be given, and is the only key", () => {
  const calls = [
    // @ts-expect-error The secret is missing.
    () => verifyNotification(notification(), {}),
    // @ts-expect-error Suki has no public key.
    () => verifyNotification(notification(), { secret, publicKey: "" }),
  ];
  expect(calls).toHaveLength(2);
});
