import { createSign, generateKeyPairSync } from "node:crypto";
import { expect, expectTypeOf, test } from "vitest";
import type { components } from "../src/index.js";
import { verifyAiDeploymentSession, verifyRoomSession } from "../src/generated/webhooks.js";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
const body = JSON.stringify({ webhookType: "ai-deployment-session-started", data: { sessionId: "session-5bf19efa" } });

const webhook = (text = body): Request =>
  new Request("https://customer.example/videosdk", {
    method: "POST",
    headers: { "videosdk-signature": createSign("RSA-SHA256").update(body).sign(privateKey, "base64") },
    body: text,
  });

/** Stands for the vendor's host, which returns the key. */
function serveKey(): { fetch: (url: string, init: RequestInit) => Promise<Response>; urls: string[] } {
  const urls: string[] = [];
  const fetch = async (url: string | Request): Promise<Response> => {
    urls.push(typeof url === "string" ? url : url.url);
    return Response.json({ publicKey: pem });
  };
  return { fetch, urls };
}

test("a webhook that VideoSDK has signed is its typed payload, by a pinned key", async () => {
  const { payload } = await verifyAiDeploymentSession(webhook(), { publicKey: pem });
  expectTypeOf(payload).toEqualTypeOf<components["schemas"]["AiDeploymentSessionWebhook"]>();
  expect(payload).toEqual(JSON.parse(body));
});

test("without one, the vendor's key is fetched once, for all webhooks", async () => {
  const { fetch, urls } = serveKey();
  await Promise.all([verifyAiDeploymentSession(webhook(), { fetch }), verifyRoomSession(webhook(), { fetch })]);
  await verifyAiDeploymentSession(webhook(), { fetch });
  expect(urls).toEqual(["https://api.videosdk.live/v2/public/rsa-public-key"]);
});

test("a body that was changed is refused", async () => {
  const changed = verifyAiDeploymentSession(webhook(body.replace("started", "stopped")), { publicKey: pem });
  await expect(changed).rejects.toMatchObject({ name: "WebhookVerificationError", reason: "signature" });
});
