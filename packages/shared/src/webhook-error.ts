import { InvalidRequestError, VendorClientError, isVendorClientError } from "./errors.js";

/** A webhook is not the vendor's. The message says nothing of the secret or the body. */
export class WebhookVerificationError extends VendorClientError {
  /** What is wrong: the signature is missing or invalid, the timestamp is missing or too far from now, the body is not a JSON object. */
  readonly reason: "signature" | "timestamp" | "body";

  constructor(message: string, reason: WebhookVerificationError["reason"]) {
    super(message);
    this.reason = reason;
    // Writable and not enumerable, as that of the other errors; here, so that whoever verifies nothing bundles nothing.
    Object.defineProperty(this, "name", { value: kind, writable: true, configurable: true });
  }
}

const kind = "WebhookVerificationError";

/** Whether a webhook is not the vendor's. */
export const isWebhookVerificationError = (error: unknown): error is WebhookVerificationError =>
  isVendorClientError(error) && error.name === kind;

/** The error of a call that is wrong, with the line that puts it right. */
export const misuse = (call: string, what: string, right: string): InvalidRequestError =>
  new InvalidRequestError(`${call}: ${what}. Expected ${right}.`);
