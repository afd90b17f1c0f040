// Generated from specs/suki/openapi.yaml by `npm run generate`. Do not edit.

import { secretKey, verifyWebhook, type SecretOptions, type ToleranceOptions, type VerifiedWebhook, type WebhookRequest, type WebhookSignature } from "@vendor-clients/shared/webhook";
import type { components } from "./schema.js";

export { WebhookVerificationError, isWebhookVerificationError } from "@vendor-clients/shared/webhook";
export type { VerifiedWebhook, WebhookHeaders, WebhookRequest } from "@vendor-clients/shared/webhook";

const notificationSignature: WebhookSignature = { call: "suki verifyNotification", header: "X-API-Key", encoding: "hex", text: "{generated-at}:{body}", timestamp: "generated-at" };

/**
 * Verify the signature of a webhook: A session succeeded, failed, timed out or was cancelled.
 *
 * The signature is HMAC-SHA-256 of `{generated-at}:{body}` in `X-API-Key`, in hex. Pass the `Request` with its body unread, or the headers and the raw body.
 *
 * @throws {WebhookVerificationError} if the webhook is not authentic; do not trust its content.
 * @throws {InvalidRequestError} if an option or the raw body is missing.
 * @see {@link https://developer.suki.ai/api-reference/asynchronous/webhook}
 */
export function verifyNotification(
  request: WebhookRequest,
  options: SecretOptions & ToleranceOptions,
): Promise<VerifiedWebhook<components["schemas"]["NotificationPayload"]>> {
  return verifyWebhook(notificationSignature, secretKey, request, options);
}

/** Options of {@link verifyNotification}. */
export type VerifyNotificationOptions = SecretOptions & ToleranceOptions;
