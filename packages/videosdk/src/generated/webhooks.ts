// Generated from specs/videosdk/openapi.yaml by `npm run generate`. Do not edit.

import { publicKey, verifyWebhook, type PublicKeyOptions, type VerifiedWebhook, type WebhookRequest, type WebhookSignature } from "@vendor-clients/shared/webhook";
import { definition } from "./operations.js";
import type { components } from "./schema.js";

export { WebhookVerificationError, isWebhookVerificationError } from "@vendor-clients/shared/webhook";
export type { VerifiedWebhook, WebhookHeaders, WebhookRequest } from "@vendor-clients/shared/webhook";

const getRsaPublicKey = publicKey(definition, "getRsaPublicKey", "/publicKey");

const aiDeploymentSessionSignature: WebhookSignature = { call: "videosdk verifyAiDeploymentSession", header: "videosdk-signature", encoding: "base64", text: "{body}" };

/**
 * Verify that a webhook is the vendor's: The state of a deployed agent's session changed.
 *
 * The signature is RSA (PKCS #1 v1.5) with SHA-256 of `{body}` in `videosdk-signature`, in base64. Give the `Request` before anything has read its body, or the headers and the raw body.
 *
 * The key is fetched once by `getRsaPublicKey`, unless `publicKey` is given.
 *
 * @throws {WebhookVerificationError} if it is not the vendor's: nothing of it is to be believed.
 * @throws {InvalidRequestError} if an option or the raw body is missing.
 * @see {@link https://docs.videosdk.live/api-reference/realtime-communication/user-webhooks}
 */
export function verifyAiDeploymentSession(
  request: WebhookRequest,
  options: PublicKeyOptions = {},
): Promise<VerifiedWebhook<components["schemas"]["AiDeploymentSessionWebhook"]>> {
  return verifyWebhook(aiDeploymentSessionSignature, getRsaPublicKey, request, options);
}

/** What {@link verifyAiDeploymentSession} takes besides the webhook. */
export type VerifyAiDeploymentSessionOptions = PublicKeyOptions;

const roomSessionSignature: WebhookSignature = { call: "videosdk verifyRoomSession", header: "videosdk-signature", encoding: "base64", text: "{body}" };

/**
 * Verify that a webhook is the vendor's: A room's session started or ended, or a participant joined or left.
 *
 * The signature is RSA (PKCS #1 v1.5) with SHA-256 of `{body}` in `videosdk-signature`, in base64. Give the `Request` before anything has read its body, or the headers and the raw body.
 *
 * The key is fetched once by `getRsaPublicKey`, unless `publicKey` is given.
 *
 * @throws {WebhookVerificationError} if it is not the vendor's: nothing of it is to be believed.
 * @throws {InvalidRequestError} if an option or the raw body is missing.
 * @see {@link https://docs.videosdk.live/api-reference/realtime-communication/user-webhooks}
 */
export function verifyRoomSession(
  request: WebhookRequest,
  options: PublicKeyOptions = {},
): Promise<VerifiedWebhook<components["schemas"]["RoomSessionWebhook"]>> {
  return verifyWebhook(roomSessionSignature, getRsaPublicKey, request, options);
}

/** What {@link verifyRoomSession} takes besides the webhook. */
export type VerifyRoomSessionOptions = PublicKeyOptions;
