// Generated from specs/protoface/openapi.yaml by `npm run generate`. Do not edit.

import type { CallOptions, Credential, PagedPromise, ResultPromise, WaitOptions } from "@vendor-clients/shared";
import { bytes, cursorPages, multiSegment, multipart, waiter, type Definition } from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of Protoface. */
export interface ProtofaceMethods {
  /**
   * Start a realtime avatar session.
   *
   * Returns before the avatar has joined the room; the session is `created` or `queued`. Read the session again to follow its progress. The vendor mentions a webhook `session.first_frame` but documents none. An organization can create 10 sessions per minute. The plan limits the number of concurrent sessions and the length of each one: Free 1 of 2 minutes, Starter 2 of 10, Launch 10 of 20, Scale 50 of 60.
   *
   * `POST /v1/sessions`
   *
   * @throws {ApiError} 400 `transport.unsupported`: The JSON is malformed, a field is missing or invalid, or the transport is not `livekit`.
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 402: No credits are left (`insufficient_credit_balance`), or billing is not active.
   * @throws {ApiError} 409: The avatar is not ready, or an idempotency key was reused with a different body.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} 429 `concurrent_sessions`: Either sessions are started too quickly (type `rate_limit`, code `session_start_rate_limited`): wait. Or the plan's limit of concurrent sessions is reached (type `quota_exceeded`, code `concurrent_sessions`): end one first.
   * @throws {ApiError} 503: No worker is available (`at_capacity`).
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/api-reference/operations/create_session/}
   * @example await protoface.createSession({ body: { avatar_id: "av_stock_001", idle_timeout_seconds: 30, max_duration_seconds: 600, metadata: { customer_session_id: "abc123" }, quality: "standard", transport: { room_name: "demo-room", type: "livekit", url: "wss://my-app.livekit.cloud", worker_token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..." } } });
   */
  createSession(init: CreateSessionInit): ResultPromise<components["schemas"]["Session"]>;

  /**
   * List the organization's sessions, newest first.
   *
   * `GET /v1/sessions`
   *
   * Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages.
   *
   * @throws {ApiError} 400: A value of `status` is unknown.
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/api-reference/sessions/list-sessions}
   * @example await protoface.listSessions();
   */
  listSessions(init?: ListSessionsInit): PagedPromise<components["schemas"]["SessionList"], NonNullable<components["schemas"]["SessionList"]["data"]>[number]>;

  /**
   * Get a session's current state.
   *
   * `GET /v1/sessions/{session_id}`
   *
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 404: No session has this id.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/api-reference/sessions/retrieve-a-session}
   * @example await protoface.getSession({ params: { path: { session_id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR" } } });
   */
  getSession(init: GetSessionInit): ResultPromise<components["schemas"]["Session"]>;

  /**
   * End a session immediately.
   *
   * A session that has not started becomes `canceled`; a running one becomes `ending`, then `ended` once its worker has drained. A session in a terminal state stays unchanged.
   *
   * `POST /v1/sessions/{session_id}/end`
   *
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 404: No session has this id.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/api-reference/operations/end_session/}
   * @example await protoface.endSession({ params: { path: { session_id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR" } } });
   */
  endSession(init: EndSessionInit): ResultPromise<components["schemas"]["Session"]>;

  /**
   * Start a session with media over a WebSocket relay.
   *
   * End it with `endSession`, using the id in `session`.
   *
   * `POST /v1/pipecat/sessions`
   *
   * @throws {ApiError} 400: The body is invalid.
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 402: No credits are left (`insufficient_credit_balance`), or billing is not active.
   * @throws {ApiError} 409: The avatar is not ready.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} 503: The Pipecat relay is unavailable.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/pipecat}
   * @example await protoface.createPipecatSession({ body: { avatar_id: "av_stock_001", idle_timeout_seconds: 30, max_duration_seconds: 600, metadata: { customer_session_id: "abc123" }, quality: "standard", relay_mode: "websocket" } });
   */
  createPipecatSession(init: CreatePipecatSessionInit): ResultPromise<components["schemas"]["PipecatSessionView"]>;

  /**
   * List the avatars available to sessions.
   *
   * `GET /v1/avatars`
   *
   * Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages.
   *
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/avatars#list-avatars}
   * @example await protoface.listAvatars();
   */
  listAvatars(init?: ListAvatarsInit): PagedPromise<components["schemas"]["AvatarList"], NonNullable<components["schemas"]["AvatarList"]["data"]>[number]>;

  /**
   * Create an avatar from an image.
   *
   * The avatar starts as `processing`; read it until it is `ready` or `failed`. The image must show one face looking straight ahead, without harsh light, heavy occlusion or extreme cropping.
   *
   * `POST /v1/avatars`
   *
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 422: The image or the runtime is not supported.
   * @throws {ApiError} 503: Image screening is unavailable.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/avatars#create-an-avatar}
   * @example await protoface.createAvatar({ body: { image: file } });
   */
  createAvatar(init: CreateAvatarInit): ResultPromise<components["schemas"]["Avatar"]>;

  /**
   * Get an avatar.
   *
   * `GET /v1/avatars/{avatar_id}`
   *
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 404: No avatar has this id.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/avatars#retrieve-an-avatar}
   * @example await protoface.getAvatar({ params: { path: { avatar_id: "av_stock_001" } } });
   */
  getAvatar(init: GetAvatarInit): ResultPromise<components["schemas"]["Avatar"]>;

  /**
   * Delete a custom avatar, its image and everything built from it.
   *
   * Past sessions and their usage are kept.
   *
   * `DELETE /v1/avatars/{avatar_id}`
   *
   * @throws {ApiError} 400: Stock avatars cannot be deleted.
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 404: No avatar has this id.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/avatars#delete-an-avatar}
   * @example await protoface.deleteAvatar({ params: { path: { avatar_id: "av_stock_001" } } });
   */
  deleteAvatar(init: DeleteAvatarInit): ResultPromise<undefined>;

  /**
   * Get the usage of a period.
   *
   * Pass either `period`, or `period_start` together with `period_end`. Only settled usage is included; for a running session, read its `usage`.
   *
   * `GET /v1/usage`
   *
   * @throws {ApiError} 400: The `period` or the range is invalid.
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/usage}
   * @example await protoface.getUsage();
   */
  getUsage(init?: GetUsageInit): ResultPromise<components["schemas"]["UsageSummary"]>;

  /**
   * List the plans available for purchase.
   *
   * Public. Returns a bare array, without pagination.
   *
   * `GET /v1/billing/plans`; unauthenticated
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/reference/quotas}
   * @example await protoface.listBillingPlans();
   */
  listBillingPlans(init?: ListBillingPlansInit): ResultPromise<operations["listBillingPlans"]["responses"][200]["content"]["application/json"]>;

  /**
   * Get the credit balance, and whether it allows starting a session.
   *
   * `GET /v1/billing/quota`
   *
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/reference/quotas}
   * @example await protoface.getQuotaLimits();
   */
  getQuotaLimits(init?: GetQuotaLimitsInit): ResultPromise<components["schemas"]["QuotaLimits"]>;

  /**
   * Get the platform's status.
   *
   * Public.
   *
   * `GET /v1/status`; unauthenticated
   *
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/api-reference/platform/platform-status-roll-up}
   * @example await protoface.getStatus();
   */
  getStatus(init?: GetStatusInit): ResultPromise<components["schemas"]["StatusResponse"]>;

  /**
   * List the models available to runs.
   *
   * Not paginated. Models are added and removed: read the list at runtime. The vendor suggests this operation for checking an API key.
   *
   * `GET /v1/models`
   *
   * @throws {ApiError} 401 `api_key.unknown`: The API key is missing, malformed or revoked.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/models#list-models}
   * @example await protoface.listModels();
   */
  listModels(init?: ListModelsInit): ResultPromise<components["schemas"]["ModelList"]>;

  /**
   * Get a model, including the fields its runs accept.
   *
   * `GET /v1/models/{model_id}`
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/models#retrieve-one-model}
   * @example await protoface.getModel({ params: { path: { model_id: "minimax/minimax-h3" } } });
   */
  getModel(init: GetModelInit): ResultPromise<components["schemas"]["ModelView"]>;

  /**
   * Queue a run of a model.
   *
   * Requires the scope `runs:write`. An API key can submit 60 runs per minute. The maximum credits a run may cost are reserved until it ends; a completed run is charged, a failed one releases them. Unsuitable input is rejected with `run.operation_required`, `run.operation_unsupported`, `run.parameter_invalid`, `run.input_role_dependency`, `run.input_role_conflict`, `run.input_url_unreachable`, `run.metadata_reserved` or `asset.not_available`; an unavailable model with `model.not_available`.
   *
   * `POST /v1/run/{model_id}`
   *
   * @throws {ApiError} 402: No credits are left (`insufficient_credit_balance`), or billing is not active.
   * @throws {ApiError} 403: The API key lacks the scope (`api_key.scope_required`).
   * @throws {ApiError} 409: An idempotency key was reused with a different body.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} 429: Either runs are submitted too quickly (type `rate_limit`, code `run.rate_limited`): wait. Or the limit of queued and running runs is reached (type `quota_exceeded`, code `run.concurrency_exceeded`): wait for one to end. The limit depends on the spend of the last 30 days: 100 below $10, 300 from $10, 1,000 from $100, 3,000 from $500, 4,000 from $1,000.
   * @throws {ApiError} Any other error, including unsuitable input. For example `run.operation_required`.
   * @see {@link https://docs.protoface.com/guides/runs#generate}
   * @example await protoface.submitRun({ params: { path: { model_id: "minimax/minimax-h3" } }, body: { prompt: "A slow camera move around a ceramic lamp in a quiet studio.", duration_seconds: 8, quality: "768p", aspect_ratio: "16:9" } });
   */
  submitRun(init: SubmitRunInit): ResultPromise<components["schemas"]["RunQueuedView"]>;

  /**
   * List the runs, newest first.
   *
   * Requires the scope `runs:read`.
   *
   * `GET /v1/runs`
   *
   * Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages.
   *
   * @throws {ApiError} 402: No credits are left (`insufficient_credit_balance`), or billing is not active.
   * @throws {ApiError} 403: The API key lacks the scope (`api_key.scope_required`).
   * @throws {ApiError} 409: The current state does not allow the operation.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} 429: Too many requests, or a quota is exhausted (type `quota_exceeded`).
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/runs#list-runs-and-events}
   * @example await protoface.listRuns();
   */
  listRuns(init?: ListRunsInit): PagedPromise<components["schemas"]["RunList"], NonNullable<components["schemas"]["RunList"]["data"]>[number]>;

  /**
   * Get a run and its outputs.
   *
   * Requires the scope `runs:read`. A failed run is also a 200 response, with its `error`.
   *
   * `GET /v1/runs/{run_id}`
   *
   * @throws {ApiError} 402: No credits are left (`insufficient_credit_balance`), or billing is not active.
   * @throws {ApiError} 403: The API key lacks the scope (`api_key.scope_required`).
   * @throws {ApiError} 409: The current state does not allow the operation.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} 429: Too many requests, or a quota is exhausted (type `quota_exceeded`).
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/runs#retrieve-a-result}
   * @example await protoface.getRun({ params: { path: { run_id: "run_..." } } });
   */
  getRun(init: GetRunInit): ResultPromise<components["schemas"]["RunView"]>;

  /**
   * Get the progress of a run.
   *
   * Requires the scope `runs:read`. Poll about once per second until the status is `completed`, `failed` or `canceled`. A failed run is also a 200 response, with its `error`.
   *
   * `GET /v1/runs/{run_id}/status`
   *
   * @throws {ApiError} 402: No credits are left (`insufficient_credit_balance`), or billing is not active.
   * @throws {ApiError} 403: The API key lacks the scope (`api_key.scope_required`).
   * @throws {ApiError} 409: The current state does not allow the operation.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} 429: Too many requests, or a quota is exhausted (type `quota_exceeded`).
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/runs#status}
   * @example await protoface.getRunStatus({ params: { path: { run_id: "run_..." } } });
   */
  getRunStatus(init: GetRunStatusInit): ResultPromise<components["schemas"]["RunStatusView"]>;

  /**
   * List the events of a run.
   *
   * Requires the scope `runs:read`. Paginated by `sequence`, not by id.
   *
   * `GET /v1/runs/{run_id}/events`
   *
   * Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages.
   *
   * @throws {ApiError} 402: No credits are left (`insufficient_credit_balance`), or billing is not active.
   * @throws {ApiError} 403: The API key lacks the scope (`api_key.scope_required`).
   * @throws {ApiError} 409: The current state does not allow the operation.
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} 429: Too many requests, or a quota is exhausted (type `quota_exceeded`).
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/runs#list-runs-and-events}
   * @example await protoface.listRunEvents({ params: { path: { run_id: "run_..." } } });
   */
  listRunEvents(init: ListRunEventsInit): PagedPromise<components["schemas"]["RunEventList"], NonNullable<components["schemas"]["RunEventList"]["data"]>[number]>;

  /**
   * Cancel a run.
   *
   * Requires the scope `runs:write`. Canceling a queued run charges nothing; canceling a running one charges everything reserved. Canceling twice is not an error; a completed or failed run cannot be canceled.
   *
   * `POST /v1/runs/{run_id}/cancel`
   *
   * @throws {ApiError} 402: No credits are left (`insufficient_credit_balance`), or billing is not active.
   * @throws {ApiError} 403: The API key lacks the scope (`api_key.scope_required`).
   * @throws {ApiError} 409: The run is already completed or failed (`run.not_cancelable`).
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} 429: Too many requests, or a quota is exhausted (type `quota_exceeded`).
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/runs#cancel}
   * @example await protoface.cancelRun({ params: { path: { run_id: "run_..." } } });
   */
  cancelRun(init: CancelRunInit): ResultPromise<components["schemas"]["RunView"]>;

  /**
   * Upload a file as input for runs.
   *
   * At most 100 MB: an image, audio, video, JSON or a binary model file. Rejected uploads have the code `asset.empty`, `asset.too_large` or `asset.media_type_unsupported`.
   *
   * `POST /v1/assets`
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/assets#upload}
   * @example await protoface.uploadAsset({ body: { modality: "modality", file: file } });
   */
  uploadAsset(init: UploadAssetInit): ResultPromise<components["schemas"]["AssetView"]>;

  /**
   * List the assets.
   *
   * `GET /v1/assets`
   *
   * Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages.
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/assets#manage-assets}
   * @example await protoface.listAssets();
   */
  listAssets(init?: ListAssetsInit): PagedPromise<components["schemas"]["AssetList"], NonNullable<components["schemas"]["AssetList"]["data"]>[number]>;

  /**
   * Get an asset's metadata.
   *
   * `GET /v1/assets/{asset_id}`
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/assets#manage-assets}
   * @example await protoface.getAsset({ params: { path: { asset_id: "asset_..." } } });
   */
  getAsset(init: GetAssetInit): ResultPromise<components["schemas"]["AssetView"]>;

  /**
   * Delete an asset.
   *
   * The history of runs that used it is kept.
   *
   * `DELETE /v1/assets/{asset_id}`
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/assets#manage-assets}
   * @example await protoface.deleteAsset({ params: { path: { asset_id: "asset_..." } } });
   */
  deleteAsset(init: DeleteAssetInit): ResultPromise<undefined>;

  /**
   * Download an asset's content.
   *
   * `GET /v1/assets/{asset_id}/content`
   *
   * Resolves to a `Blob`, or with `parseAs: "stream"` to a stream.
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/assets#manage-assets}
   * @example await protoface.getAssetContent({ params: { path: { asset_id: "asset_..." } } });
   */
  getAssetContent(init: GetAssetContentInit & { parseAs: "stream" }): ResultPromise<ReadableStream<Uint8Array>>;
  /**
   * Download an asset's content.
   *
   * `GET /v1/assets/{asset_id}/content`
   *
   * Resolves to a `Blob`, or with `parseAs: "stream"` to a stream.
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/assets#manage-assets}
   * @example await protoface.getAssetContent({ params: { path: { asset_id: "asset_..." } } });
   */
  getAssetContent(init: GetAssetContentInit): ResultPromise<Blob>;

  /**
   * Get an embed's appearance and consent settings.
   *
   * `GET /api/v1/embed/{embed_public_id}/config`; unauthenticated
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/embeds#custom-ui}
   * @example await protoface.getEmbedConfig({ params: { path: { embed_public_id: "emb_..." } } });
   */
  getEmbedConfig(init: GetEmbedConfigInit): ResultPromise<components["schemas"]["BrowserEmbedConfigView"]>;

  /**
   * Get the token that starts an embedded conversation.
   *
   * `POST /api/v1/embed/{embed_public_id}/setup`; unauthenticated
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/embeds#custom-ui}
   * @example await protoface.createEmbedSetup({ params: { path: { embed_public_id: "emb_..." } }, body: { permissions: { microphone: "granted", computer_vision: "granted" }, consent: { version: "v1", accepted: true } } });
   */
  createEmbedSetup(init: CreateEmbedSetupInit): ResultPromise<components["schemas"]["EmbedSetupView"]>;

  /**
   * Start an embedded conversation.
   *
   * `POST /api/v1/embed/{embed_public_id}/conversations`; unauthenticated
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/embeds#custom-ui}
   * @example await protoface.createEmbedConversation({ params: { path: { embed_public_id: "emb_..." } }, body: { setup_token: "aecs_secret", permissions: { microphone: "granted", computer_vision: "granted" } } });
   */
  createEmbedConversation(init: CreateEmbedConversationInit): ResultPromise<components["schemas"]["EmbedConversationView"]>;

  /**
   * Get the state of an embedded conversation.
   *
   * `GET /api/v1/embed/{embed_public_id}/conversations/{room}/status`; unauthenticated
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/embeds#custom-ui}
   * @example await protoface.getEmbedStatus({ params: { path: { embed_public_id: "emb_...", room: "room-1" } } });
   */
  getEmbedStatus(init: GetEmbedStatusInit): ResultPromise<components["schemas"]["EmbedStatusView"]>;

  /**
   * Stop an embedded conversation.
   *
   * `POST /api/v1/embed/{embed_public_id}/conversations/{room}/stop`; unauthenticated
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/embeds#custom-ui}
   * @example await protoface.stopEmbedConversation({ params: { path: { embed_public_id: "emb_...", room: "room-1" } } });
   */
  stopEmbedConversation(init: StopEmbedConversationInit): ResultPromise<operations["stopEmbedConversation"]["responses"][200]["content"]["application/json"]>;

  /**
   * Download the image of an embedded avatar.
   *
   * `GET /api/v1/embed/{embed_public_id}/portrait`; unauthenticated
   *
   * Resolves to a `Blob`, or with `parseAs: "stream"` to a stream.
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/embeds#custom-ui}
   * @example await protoface.getEmbedPortrait({ params: { path: { embed_public_id: "emb_..." } } });
   */
  getEmbedPortrait(init: GetEmbedPortraitInit & { parseAs: "stream" }): ResultPromise<ReadableStream<Uint8Array>>;
  /**
   * Download the image of an embedded avatar.
   *
   * `GET /api/v1/embed/{embed_public_id}/portrait`; unauthenticated
   *
   * Resolves to a `Blob`, or with `parseAs: "stream"` to a stream.
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.protoface.com/guides/embeds#custom-ui}
   * @example await protoface.getEmbedPortrait({ params: { path: { embed_public_id: "emb_..." } } });
   */
  getEmbedPortrait(init: GetEmbedPortraitInit): ResultPromise<Blob>;

  /**
   * Start an avatar session in an Agora channel.
   *
   * `POST /v1/agora/session/start`
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://github.com/protoface-ai/protoface-docs/blob/88ec10f0ae484057bf115ec82249db387cbbc5fa/openapi.json}
   * @example await protoface.startAgoraSession({ body: { avatar_id: "av_stock_001", app_id: "...", channel: "...", token: "...", uid: "..." } });
   */
  startAgoraSession(init: StartAgoraSessionInit): ResultPromise<components["schemas"]["StartResponse"]>;

  /**
   * Stop an avatar session in an Agora channel.
   *
   * `DELETE /v1/agora/session/stop`
   *
   * @throws {ApiError} 422: The request body or parameters failed validation.
   * @throws {ApiError} Any other error.
   * @see {@link https://github.com/protoface-ai/protoface-docs/blob/88ec10f0ae484057bf115ec82249db387cbbc5fa/openapi.json}
   * @example await protoface.stopAgoraSession({ body: { session_id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR", session_token: "..." } });
   */
  stopAgoraSession(init: StopAgoraSessionInit): ResultPromise<components["schemas"]["StopResponse"]>;

  /**
   * Poll `getSession` until the state is terminal: `ended`, `failed`, `canceled`.
   *
   * Failures (`failed`, `canceled`) are returned, not thrown. Starts with an interval of 1000 ms, as the vendor documents, then backs off exponentially; honors `Retry-After` and retries temporary failures.
   *
   * @throws {TimeoutError} if `deadlineMs` elapses first.
   * @throws {ApiError} if the vendor rejects a read.
   * @see {@link https://docs.protoface.com/api-reference/sessions/retrieve-a-session}
   */
  waitForSession<State extends NonNullable<components["schemas"]["Session"]["status"]> = never>(init: WaitForSessionInit<State>): Promise<components["schemas"]["Session"] & { "status": "ended" | "failed" | "canceled" | State }>;

  /**
   * Poll `getAvatar` until the state is terminal: `ready`, `failed`.
   *
   * Failures (`failed`) are returned, not thrown. Starts with an interval of one second, then backs off exponentially; honors `Retry-After` and retries temporary failures.
   *
   * @throws {TimeoutError} if `deadlineMs` elapses first.
   * @throws {ApiError} if the vendor rejects a read.
   * @see {@link https://docs.protoface.com/guides/avatars#retrieve-an-avatar}
   */
  waitForAvatar<State extends NonNullable<components["schemas"]["Avatar"]["status"]> = never>(init: WaitForAvatarInit<State>): Promise<components["schemas"]["Avatar"] & { "status": "ready" | "failed" | State }>;

  /**
   * Poll `getRunStatus` until the state is terminal: `completed`, `failed`, `canceled`.
   *
   * Failures (`failed`, `canceled`) are returned, not thrown. Starts with an interval of 1000 ms, as the vendor documents, then backs off exponentially; honors `Retry-After` and retries temporary failures.
   *
   * @throws {TimeoutError} if `deadlineMs` elapses first.
   * @throws {ApiError} if the vendor rejects a read.
   * @see {@link https://docs.protoface.com/guides/runs#status}
   */
  waitForRun<State extends NonNullable<components["schemas"]["RunStatusView"]["status"]> = never>(init: WaitForRunInit<State>): Promise<components["schemas"]["RunStatusView"] & { "status": "completed" | "failed" | "canceled" | State }>;
}

/** Parameters of {@link ProtofaceMethods.createSession}. */
export interface CreateSessionInit extends CallOptions {
  params?: {
    header?: operations["createSession"]["parameters"]["header"] | undefined;
  } | undefined;
  body: NonNullable<operations["createSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link ProtofaceMethods.listSessions}. */
export interface ListSessionsInit extends CallOptions {
  params?: {
    query?: operations["listSessions"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link ProtofaceMethods.getSession}. */
export interface GetSessionInit extends CallOptions {
  params: {
    path: operations["getSession"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.endSession}. */
export interface EndSessionInit extends CallOptions {
  params: {
    path: operations["endSession"]["parameters"]["path"];
    header?: operations["endSession"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link ProtofaceMethods.createPipecatSession}. */
export interface CreatePipecatSessionInit extends CallOptions {
  body: NonNullable<operations["createPipecatSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link ProtofaceMethods.listAvatars}. */
export interface ListAvatarsInit extends CallOptions {
  params?: {
    query?: operations["listAvatars"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link ProtofaceMethods.createAvatar}. */
export interface CreateAvatarInit extends CallOptions {
  body: NonNullable<operations["createAvatar"]["requestBody"]>["content"]["multipart/form-data"] | FormData;
}

/** Parameters of {@link ProtofaceMethods.getAvatar}. */
export interface GetAvatarInit extends CallOptions {
  params: {
    path: operations["getAvatar"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.deleteAvatar}. */
export interface DeleteAvatarInit extends CallOptions {
  params: {
    path: operations["deleteAvatar"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.getUsage}. */
export interface GetUsageInit extends CallOptions {
  params?: {
    query?: operations["getUsage"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link ProtofaceMethods.listBillingPlans}. */
export interface ListBillingPlansInit extends CallOptions {}

/** Parameters of {@link ProtofaceMethods.getQuotaLimits}. */
export interface GetQuotaLimitsInit extends CallOptions {}

/** Parameters of {@link ProtofaceMethods.getStatus}. */
export interface GetStatusInit extends CallOptions {}

/** Parameters of {@link ProtofaceMethods.listModels}. */
export interface ListModelsInit extends CallOptions {}

/** Parameters of {@link ProtofaceMethods.getModel}. */
export interface GetModelInit extends CallOptions {
  params: {
    path: operations["getModel"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.submitRun}. */
export interface SubmitRunInit extends CallOptions {
  params: {
    path: operations["submitRun"]["parameters"]["path"];
    header?: operations["submitRun"]["parameters"]["header"] | undefined;
  };
  body: NonNullable<operations["submitRun"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link ProtofaceMethods.listRuns}. */
export interface ListRunsInit extends CallOptions {
  params?: {
    query?: operations["listRuns"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link ProtofaceMethods.getRun}. */
export interface GetRunInit extends CallOptions {
  params: {
    path: operations["getRun"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.getRunStatus}. */
export interface GetRunStatusInit extends CallOptions {
  params: {
    path: operations["getRunStatus"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.listRunEvents}. */
export interface ListRunEventsInit extends CallOptions {
  params: {
    path: operations["listRunEvents"]["parameters"]["path"];
    query?: operations["listRunEvents"]["parameters"]["query"] | undefined;
  };
}

/** Parameters of {@link ProtofaceMethods.cancelRun}. */
export interface CancelRunInit extends CallOptions {
  params: {
    path: operations["cancelRun"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.uploadAsset}. */
export interface UploadAssetInit extends CallOptions {
  body: NonNullable<operations["uploadAsset"]["requestBody"]>["content"]["multipart/form-data"] | FormData;
}

/** Parameters of {@link ProtofaceMethods.listAssets}. */
export interface ListAssetsInit extends CallOptions {
  params?: {
    query?: operations["listAssets"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link ProtofaceMethods.getAsset}. */
export interface GetAssetInit extends CallOptions {
  params: {
    path: operations["getAsset"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.deleteAsset}. */
export interface DeleteAssetInit extends CallOptions {
  params: {
    path: operations["deleteAsset"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.getAssetContent}. */
export interface GetAssetContentInit extends CallOptions {
  params: {
    path: operations["getAssetContent"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.getEmbedConfig}. */
export interface GetEmbedConfigInit extends CallOptions {
  params: {
    path: operations["getEmbedConfig"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.createEmbedSetup}. */
export interface CreateEmbedSetupInit extends CallOptions {
  params: {
    path: operations["createEmbedSetup"]["parameters"]["path"];
  };
  body: NonNullable<operations["createEmbedSetup"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link ProtofaceMethods.createEmbedConversation}. */
export interface CreateEmbedConversationInit extends CallOptions {
  params: {
    path: operations["createEmbedConversation"]["parameters"]["path"];
  };
  body: NonNullable<operations["createEmbedConversation"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link ProtofaceMethods.getEmbedStatus}. */
export interface GetEmbedStatusInit extends CallOptions {
  params: {
    path: operations["getEmbedStatus"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.stopEmbedConversation}. */
export interface StopEmbedConversationInit extends CallOptions {
  params: {
    path: operations["stopEmbedConversation"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.getEmbedPortrait}. */
export interface GetEmbedPortraitInit extends CallOptions {
  params: {
    path: operations["getEmbedPortrait"]["parameters"]["path"];
  };
}

/** Parameters of {@link ProtofaceMethods.startAgoraSession}. */
export interface StartAgoraSessionInit extends CallOptions {
  body: NonNullable<operations["startAgoraSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link ProtofaceMethods.stopAgoraSession}. */
export interface StopAgoraSessionInit extends CallOptions {
  body: NonNullable<operations["stopAgoraSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link ProtofaceMethods.waitForSession}. */
export type WaitForSessionInit<State extends string = never> = Omit<GetSessionInit, "deadlineMs"> & WaitOptions<State>;

/** Parameters of {@link ProtofaceMethods.waitForAvatar}. */
export type WaitForAvatarInit<State extends string = never> = Omit<GetAvatarInit, "deadlineMs"> & WaitOptions<State>;

/** Parameters of {@link ProtofaceMethods.waitForRun}. */
export type WaitForRunInit<State extends string = never> = Omit<GetRunStatusInit, "deadlineMs"> & WaitOptions<State>;

/**
 * Connection options of a Protoface client: credentials.
 */
export interface ProtofaceConnection {
  /**
   * A secret API key from the dashboard, for one environment. It has full access, or only the scopes it was given, such as `runs:read` and `runs:write`.
   */
  apiKey: Credential;
}

/** The same without credentials. */
export interface ProtofaceKeylessConnection {
  apiKey?: undefined;
}

/** The unauthenticated operations, which a client without credentials has. */
export type ProtofaceKeylessMethods = Pick<ProtofaceMethods, "listBillingPlans" | "getStatus" | "getEmbedConfig" | "createEmbedSetup" | "createEmbedConversation" | "getEmbedStatus" | "stopEmbedConversation" | "getEmbedPortrait">;

/** Describes the operations of Protoface to the runtime. */
export const definition: Definition = {
  vendor: "protoface",
  baseUrl: "https://api.protoface.com",
  credentials: { apiKey: { header: "Authorization", prefix: "Bearer ", format: "key" } },
  security: [["apiKey"]],
  codes: ["api_key.unknown", "concurrent_sessions", "run.operation_required", "transport.unsupported"],
  operations: {
    createSession: { method: "POST", path: "/v1/sessions", headers: ["Idempotency-Key", "X-Protoface-Session-Grant"], notRetried: [{ status: 429, pointer: "/error/type", values: ["quota_exceeded"] }] },
    listSessions: { method: "GET", path: "/v1/sessions", paginate: cursorPages({ items: "/data", lastItem: "/id", parameter: "starting_after", cursor: "/next_cursor", more: "/has_more" }) },
    getSession: { method: "GET", path: "/v1/sessions/{session_id}" },
    endSession: { method: "POST", path: "/v1/sessions/{session_id}/end", headers: ["X-Protoface-Session-Grant"], idempotent: true },
    createPipecatSession: { method: "POST", path: "/v1/pipecat/sessions" },
    listAvatars: { method: "GET", path: "/v1/avatars", paginate: cursorPages({ items: "/data", lastItem: "/id", parameter: "starting_after", cursor: "/next_cursor", more: "/has_more" }) },
    createAvatar: { method: "POST", path: "/v1/avatars", bodySerializer: multipart },
    getAvatar: { method: "GET", path: "/v1/avatars/{avatar_id}" },
    deleteAvatar: { method: "DELETE", path: "/v1/avatars/{avatar_id}", response: "none" },
    getUsage: { method: "GET", path: "/v1/usage" },
    listBillingPlans: { method: "GET", path: "/v1/billing/plans", security: [] },
    getQuotaLimits: { method: "GET", path: "/v1/billing/quota" },
    getStatus: { method: "GET", path: "/v1/status", security: [] },
    listModels: { method: "GET", path: "/v1/models" },
    getModel: { method: "GET", path: "/v1/models/{model_id}", serializers: { path: { model_id: multiSegment } } },
    submitRun: { method: "POST", path: "/v1/run/{model_id}", headers: ["Idempotency-Key"], serializers: { path: { model_id: multiSegment } }, notRetried: [{ status: 429, pointer: "/error/type", values: ["quota_exceeded"] }] },
    listRuns: { method: "GET", path: "/v1/runs", notRetried: [{ status: 429, pointer: "/error/type", values: ["quota_exceeded"] }], paginate: cursorPages({ items: "/data", parameter: "starting_after", cursor: "/next_cursor", more: "/has_more" }) },
    getRun: { method: "GET", path: "/v1/runs/{run_id}", notRetried: [{ status: 429, pointer: "/error/type", values: ["quota_exceeded"] }] },
    getRunStatus: { method: "GET", path: "/v1/runs/{run_id}/status", notRetried: [{ status: 429, pointer: "/error/type", values: ["quota_exceeded"] }] },
    listRunEvents: { method: "GET", path: "/v1/runs/{run_id}/events", notRetried: [{ status: 429, pointer: "/error/type", values: ["quota_exceeded"] }], paginate: cursorPages({ items: "/data", parameter: "after", cursor: "/next_cursor", more: "/has_more" }) },
    cancelRun: { method: "POST", path: "/v1/runs/{run_id}/cancel", idempotent: true, notRetried: [{ status: 429, pointer: "/error/type", values: ["quota_exceeded"] }] },
    uploadAsset: { method: "POST", path: "/v1/assets", bodySerializer: multipart },
    listAssets: { method: "GET", path: "/v1/assets", paginate: cursorPages({ items: "/data", parameter: "starting_after", cursor: "/next_cursor", more: "/has_more" }) },
    getAsset: { method: "GET", path: "/v1/assets/{asset_id}" },
    deleteAsset: { method: "DELETE", path: "/v1/assets/{asset_id}", response: "none" },
    getAssetContent: { method: "GET", path: "/v1/assets/{asset_id}/content", response: bytes, accept: "application/octet-stream, application/json" },
    getEmbedConfig: { method: "GET", path: "/api/v1/embed/{embed_public_id}/config", security: [] },
    createEmbedSetup: { method: "POST", path: "/api/v1/embed/{embed_public_id}/setup", security: [] },
    createEmbedConversation: { method: "POST", path: "/api/v1/embed/{embed_public_id}/conversations", security: [] },
    getEmbedStatus: { method: "GET", path: "/api/v1/embed/{embed_public_id}/conversations/{room}/status", security: [] },
    stopEmbedConversation: { method: "POST", path: "/api/v1/embed/{embed_public_id}/conversations/{room}/stop", security: [] },
    getEmbedPortrait: { method: "GET", path: "/api/v1/embed/{embed_public_id}/portrait", security: [], response: bytes, accept: "application/octet-stream, application/json" },
    startAgoraSession: { method: "POST", path: "/v1/agora/session/start" },
    stopAgoraSession: { method: "DELETE", path: "/v1/agora/session/stop" },
  },
  waiters: {
    waitForSession: waiter({ read: "getSession", state: "/status", final: ["ended", "failed", "canceled"], intervalMs: 1000 }),
    waitForAvatar: waiter({ read: "getAvatar", state: "/status", final: ["ready", "failed"] }),
    waitForRun: waiter({ read: "getRunStatus", state: "/status", final: ["completed", "failed", "canceled"], intervalMs: 1000 }),
  },
};
