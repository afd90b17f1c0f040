import { InvalidRequestError, VendorClientError, isVendorClientError } from "./errors.js";

/** A webhook that does not come from the vendor. The message contains neither the secret nor the body. */
export class WebhookVerificationError extends VendorClientError {
  /**
   * What is wrong: the signature is missing or invalid, the timestamp is missing or outside the tolerance, or the body
   * is not a JSON object.
   */
  readonly reason: "signature" | "timestamp" | "body";

  constructor(message: string, reason: WebhookVerificationError["reason"]) {
    super(message);
    this.reason = reason;
    // Writable and not enumerable, as in the other errors. Set here, so that it is bundled only with webhook
    // verification.
    Object.defineProperty(this, "name", { value: kind, writable: true, configurable: true });
  }
}

const kind = "WebhookVerificationError";

/** Checks for a `WebhookVerificationError`: the webhook does not come from the vendor. */
export const isWebhookVerificationError = (error: unknown): error is WebhookVerificationError =>
  isVendorClientError(error) && error.name === kind;

/** Creates the error for an invalid call, with an example of a valid one. */
export const misuse = (call: string, what: string, right: string): InvalidRequestError =>
  new InvalidRequestError(`${call}: ${what}. Expected ${right}.`);
