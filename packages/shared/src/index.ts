// The public API. Generated code also uses "@vendor-clients/shared/client".
export type { AttemptReport } from "./attempt-report.js";
export type { PagedPromise, ResultPromise, WithResponse } from "./result-promise.js";
export type { ServerSentEvent } from "./event-stream.js";
export type { BinaryBody } from "./body-writers.js";
export type { BasicCredential, BasicLogin, Credential, CredentialContext, Fetch } from "./credential.js";
export type { Upload, UploadStream } from "./multipart.js";
export type { CallOptions, ClientOptions, HeadersOption, Limits, WaitOptions } from "./options.js";
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
export { WebhookVerificationError, isWebhookVerificationError } from "./webhook-error.js";
