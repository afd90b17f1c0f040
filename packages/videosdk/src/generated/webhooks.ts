// Generated from specs/videosdk/openapi.yaml by `npm run generate`. Do not edit.

import { publicKey, verifyWebhook, type PublicKeyOptions, type VerifiedWebhook, type WebhookRequest, type WebhookSignature } from "@vendor-clients/shared/webhook";
import { definition } from "./operations.js";
import type { components } from "./schema.js";

export { WebhookVerificationError, isWebhookVerificationError } from "@vendor-clients/shared/webhook";
export type { VerifiedWebhook, WebhookHeaders, WebhookRequest } from "@vendor-clients/shared/webhook";

const getRsaPublicKey = publicKey(definition, "getRsaPublicKey", "/publicKey");

const aiDeploymentSessionSignature: WebhookSignature = { call: "videosdk verifyAiDeploymentSession", header: "videosdk-signature", encoding: "base64", text: "{body}" };

/**
 * Verify the signature of a webhook: The state of a deployed agent's session changed.
 *
 * The signature is RSA (PKCS #1 v1.5) with SHA-256 of `{body}` in `videosdk-signature`, in base64. Pass the `Request` with its body unread, or the headers and the raw body.
 *
 * The key is fetched once with `getRsaPublicKey`, unless `publicKey` is given.
 *
 * @throws {WebhookVerificationError} if the webhook is not authentic; do not trust its content.
 * @throws {InvalidRequestError} if an option or the raw body is missing.
 * @see {@link https://docs.videosdk.live/api-reference/realtime-communication/user-webhooks}
 */
export function verifyAiDeploymentSession(
  request: WebhookRequest,
  options: PublicKeyOptions = {},
): Promise<VerifiedWebhook<components["schemas"]["AiDeploymentSessionWebhook"]>> {
  return verifyWebhook(aiDeploymentSessionSignature, getRsaPublicKey, request, options);
}

/** Options of {@link verifyAiDeploymentSession}. */
export type VerifyAiDeploymentSessionOptions = PublicKeyOptions;

const roomSessionSignature: WebhookSignature = { call: "videosdk verifyRoomSession", header: "videosdk-signature", encoding: "base64", text: "{body}" };

/**
 * Verify the signature of a webhook: A room's session started or ended, or a participant joined or left.
 *
 * The signature is RSA (PKCS #1 v1.5) with SHA-256 of `{body}` in `videosdk-signature`, in base64. Pass the `Request` with its body unread, or the headers and the raw body.
 *
 * The key is fetched once with `getRsaPublicKey`, unless `publicKey` is given.
 *
 * @throws {WebhookVerificationError} if the webhook is not authentic; do not trust its content.
 * @throws {InvalidRequestError} if an option or the raw body is missing.
 * @see {@link https://docs.videosdk.live/api-reference/realtime-communication/user-webhooks}
 */
export function verifyRoomSession(
  request: WebhookRequest,
  options: PublicKeyOptions = {},
): Promise<VerifiedWebhook<components["schemas"]["RoomSessionWebhook"]>> {
  return verifyWebhook(roomSessionSignature, getRsaPublicKey, request, options);
}

/** Options of {@link verifyRoomSession}. */
export type VerifyRoomSessionOptions = PublicKeyOptions;
