// What users see. What generated code needs besides is "@vendor-clients/shared/client".
export type { ClientOptions } from "./client.js";
export type { Credential } from "./credentials.js";
export {
  ApiError,
  ConnectionError,
  InvalidRequestError,
  InvalidResponseError,
  TimeoutError,
  VendorClientError,
  isApiError,
  isConnectionError,
  isInvalidRequestError,
  isInvalidResponseError,
  isTimeoutError,
  isVendorClientError,
} from "./errors.js";
export type { Upload, UploadStream } from "./multipart.js";
export type { AttemptReport } from "./report.js";
export type { CallOptions, Limits } from "./request.js";
export { unwrap } from "./response.js";
export { WebhookVerificationError, isWebhookVerificationError } from "./webhook-error.js";
