// Generated from specs/agenthuman/openapi.yaml by `npm run generate`. Do not edit.

import type { CallOptions, Credential, ResultPromise, WaitOptions } from "@vendor-clients/shared";
import { jsonBody, mediaTypes, multipart, waiter, type Definition } from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of AgentHuman. */
export interface AgenthumanMethods {
  /**
   * List the caller's sessions.
   *
   * Only ended sessions have `billing`; the `duration` of a running session is computed on each request.
   *
   * `GET /v1/sessions`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/list-sessions}
   * @example await agenthuman.listSessions();
   */
  listSessions(init?: ListSessionsInit): ResultPromise<components["schemas"]["ListSessionsResponse"]>;

  /**
   * Create and start a session whose avatar joins the caller's own room.
   *
   * No separate start request is needed. An avatar tagged `user_exclusive` is available only to its owner. Fails with the code `INSUFFICIENT_MINUTES` if no minutes are left.
   *
   * `POST /v1/sessions`
   *
   * @throws {ApiError} 400: The request is invalid: for example, `metadata` is not an object, or the picture has no face, several faces or a face that is too small.
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 403: The caller may not use this avatar.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error, including no minutes left. For example `INSUFFICIENT_MINUTES`.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/create-session}
   * @example await agenthuman.createSession({ body: { avatar: "avat_01KMZHXFPBVCXA5ATK85HCP8G1", aspect_ratio: "4:3", room: { platform: "livekit", url: "wss://your-livekit-host.livekit.cloud", token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..." }, metadata: { user_name: "John Doe", session_purpose: "Customer Support" } } });
   */
  createSession(init: CreateSessionInit): ResultPromise<components["schemas"]["CreateSessionResponse"]>;

  /**
   * Get a session.
   *
   * Returns neither the session's token nor its room.
   *
   * `GET /v1/sessions/{session_id}`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 404: No session has this id.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/get-session}
   * @example await agenthuman.getSession({ params: { path: { session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T" } } });
   */
  getSession(init: GetSessionInit): ResultPromise<components["schemas"]["SessionResponse"]>;

  /**
   * End a session, release its GPU and stop billing.
   *
   * Only a `started` session can be ended, and it cannot be restarted; ending an ended session succeeds too. A session also ends when its WebSocket closes, when everyone has left the room, or when the plan's time is used up; a cleanup job ends the rest within 3 minutes. Call this anyway: it releases the GPU immediately and keeps billing accurate.
   *
   * `POST /v1/sessions/{session_id}/end`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/end-session}
   * @example await agenthuman.endSession({ params: { path: { session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T" } } });
   */
  endSession(init: EndSessionInit): ResultPromise<components["schemas"]["SessionResponse"]>;

  /**
   * List the public library and the caller's own avatars.
   *
   * `GET /v1/avatars`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/list-avatars}
   * @example await agenthuman.listAvatars();
   */
  listAvatars(init?: ListAvatarsInit): ResultPromise<components["schemas"]["ListAvatarsResponse"]>;

  /**
   * Create an avatar from one portrait.
   *
   * Send exactly one of `file`, `image_url` and `image_base64`. The picture must show one dominant human face and no second one; its orientation is detected, and it is aligned and stored.
   *
   * `POST /v1/avatars/upload-face`
   *
   * @throws {ApiError} 400: The picture has no face, several faces or a face that is too small.
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/upload-face-avatar}
   * @example await agenthuman.uploadFaceAvatar({ body: { file: file } });
   */
  uploadFaceAvatar(init: UploadFaceAvatarInit): ResultPromise<components["schemas"]["UploadFaceAvatarResponse"]>;

  /**
   * Create a preview link for an avatar, valid for one use within 5 minutes.
   *
   * Creates a temporary agent for it.
   *
   * `POST /v1/avatars/preview`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/preview-avatar}
   * @example await agenthuman.previewAvatar({ body: { avatar_id: "avat_01KMZHXFPBVCXA5ATK85HCP8G1" } });
   */
  previewAvatar(init: PreviewAvatarInit): ResultPromise<components["schemas"]["PreviewAvatarResponse"]>;

  /**
   * Permanently delete an avatar that the caller uploaded.
   *
   * Other users' avatars cannot be deleted.
   *
   * `DELETE /v1/avatars/{id}`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/delete-avatar}
   * @example await agenthuman.deleteAvatar({ params: { path: { id: "avat_01KMZHXFPBVCXA5ATK85HCP8G1" } } });
   */
  deleteAvatar(init: DeleteAvatarInit): ResultPromise<components["schemas"]["DeleteAvatarResponse"]>;

  /**
   * Create an agent from display settings and a voice agent at another provider.
   *
   * `POST /v1/agents`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/create-agent}
   * @example await agenthuman.createAgent({ body: { name: "Support Agent", avatar_image_url: "https://cdn.example.com/avatars/support.jpg", voice_agent: { provider: "ElevenLabs", agent_id: "el_agent_xxxxxxxxxxxxxxxx", auth_method: "public" } } });
   */
  createAgent(init: CreateAgentInit): ResultPromise<components["schemas"]["AgentResponse"]>;

  /**
   * Update the given fields of an agent.
   *
   * Other fields keep their values. The fields of `voice_agent` are merged individually.
   *
   * `PUT /v1/agents/{agent_id}`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/update-agent}
   * @example await agenthuman.updateAgent({ params: { path: { agent_id: "agnt_01J8ZK4R2N5M6P7Q8W4T" } }, body: { name: "Updated Agent Name", avatar_image_url: "https://cdn.example.com/avatars/new.jpg", voice_agent: { auth_method: "api_key" } } });
   */
  updateAgent(init: UpdateAgentInit): ResultPromise<components["schemas"]["AgentResponse"]>;

  /**
   * Permanently delete an agent.
   *
   * Its links stop working immediately.
   *
   * `DELETE /v1/agents/{agent_id}`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/delete-agent}
   * @example await agenthuman.deleteAgent({ params: { path: { agent_id: "agnt_01J8ZK4R2N5M6P7Q8W4T" } } });
   */
  deleteAgent(init: DeleteAgentInit): ResultPromise<components["schemas"]["MessageResponse"]>;

  /**
   * List the caller's links, newest first.
   *
   * `GET /v1/links`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/list-links}
   * @example await agenthuman.listLinks();
   */
  listLinks(init?: ListLinksInit): ResultPromise<components["schemas"]["ListLinksResponse"]>;

  /**
   * Create a public URL that starts sessions with an agent.
   *
   * `POST /v1/links`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/create-link}
   * @example await agenthuman.createLink({ body: { agent_id: "agnt_01J8ZK4R2N5M6P7Q8W4T", name: "Product Demo", expires_at: "2024-02-15T10:30:00Z", use_limit: 100 } });
   */
  createLink(init: CreateLinkInit): ResultPromise<components["schemas"]["LinkResponse"]>;

  /**
   * Start a session from a link, in a LiveKit room created by the service.
   *
   * The link's id is the credential, so no API key is needed. The link must be active, unexpired and below its limit, and its agent must have an `avatar_image_url`.
   *
   * `POST /v1/links/start-session`; unauthenticated
   *
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error, including no minutes left. For example `INSUFFICIENT_MINUTES`.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/start-session-via-link}
   * @example await agenthuman.startSessionViaLink({ body: { link_id: "lnk_01J8ZK4R2N5M6P7Q8W4T", aspect_ratio: "4:3" } });
   */
  startSessionViaLink(init: StartSessionViaLinkInit): ResultPromise<components["schemas"]["StartSessionViaLinkResponse"]>;

  /**
   * Get a link.
   *
   * `GET /v1/links/{link_id}`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/get-link}
   * @example await agenthuman.getLink({ params: { path: { link_id: "lnk_01J8ZK4R2N5M6P7Q8W4T" } } });
   */
  getLink(init: GetLinkInit): ResultPromise<components["schemas"]["LinkResponse"]>;

  /**
   * Update the given fields of a link.
   *
   * `PUT /v1/links/{link_id}`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/update-link}
   * @example await agenthuman.updateLink({ params: { path: { link_id: "lnk_01J8ZK4R2N5M6P7Q8W4T" } }, body: { name: "Updated Name", status: "paused", expires_at: null, use_limit: 100 } });
   */
  updateLink(init: UpdateLinkInit): ResultPromise<components["schemas"]["LinkResponse"]>;

  /**
   * Delete a link.
   *
   * `DELETE /v1/links/{link_id}`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/delete-link}
   * @example await agenthuman.deleteLink({ params: { path: { link_id: "lnk_01J8ZK4R2N5M6P7Q8W4T" } } });
   */
  deleteLink(init: DeleteLinkInit): ResultPromise<components["schemas"]["MessageResponse"]>;

  /**
   * Create a LiveKit room and a token for the client that joins it.
   *
   * The avatar agent joins automatically once the client has connected.
   *
   * `POST /v1/openclaw/initiate`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/openclaw-initiate}
   * @example await agenthuman.initiateOpenclawRoom({ body: { avatar: "avat_01KMZHXFPBVCXA5ATK85HCP8G1", aspect_ratio: "1:1", enable_transcription: true } });
   */
  initiateOpenclawRoom(init?: InitiateOpenclawRoomInit): ResultPromise<components["schemas"]["InitiateOpenclawRoomResponse"]>;

  /**
   * Get the minutes, running sessions and plan of the current billing period.
   *
   * The vendor also accepts a JWT in a session cookie whose name is not documented.
   *
   * `GET /v1/usage`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} 429: More than 60 requests in one minute; retry at `X-RateLimit-Reset`.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/get-usage-summary}
   * @example await agenthuman.getUsageSummary();
   */
  getUsageSummary(init?: GetUsageSummaryInit): ResultPromise<components["schemas"]["UsageSummaryResponse"]>;

  /**
   * Poll `getSession` until the state is terminal: `ended`.
   *
   * Starts with an interval of one second, then backs off exponentially; honors `Retry-After` and retries temporary failures.
   *
   * @throws {TimeoutError} if `deadlineMs` elapses first.
   * @throws {ApiError} if the vendor rejects a read.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/get-session}
   */
  waitForSession<State extends NonNullable<NonNullable<components["schemas"]["SessionResponse"]["session"]>["status"]> = never>(init: WaitForSessionInit<State>): Promise<components["schemas"]["SessionResponse"] & { "session": { "status": "ended" | State } }>;
}

/** Parameters of {@link AgenthumanMethods.listSessions}. */
export interface ListSessionsInit extends CallOptions {
  params?: {
    query?: operations["listSessions"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link AgenthumanMethods.createSession}. */
export interface CreateSessionInit extends CallOptions {
  body: NonNullable<operations["createSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link AgenthumanMethods.getSession}. */
export interface GetSessionInit extends CallOptions {
  params: {
    path: operations["getSession"]["parameters"]["path"];
  };
}

/** Parameters of {@link AgenthumanMethods.endSession}. */
export interface EndSessionInit extends CallOptions {
  params: {
    path: operations["endSession"]["parameters"]["path"];
  };
}

/** Parameters of {@link AgenthumanMethods.listAvatars}. */
export interface ListAvatarsInit extends CallOptions {}

/** Parameters of {@link AgenthumanMethods.uploadFaceAvatar}. */
export interface UploadFaceAvatarInit extends CallOptions {
  body: NonNullable<operations["uploadFaceAvatar"]["requestBody"]>["content"]["multipart/form-data"] | FormData | NonNullable<operations["uploadFaceAvatar"]["requestBody"]>["content"]["application/json"];
  /** The media type of the body. Default: the first one that fits the body. */
  contentType?: "multipart/form-data" | "application/json" | undefined;
}

/** Parameters of {@link AgenthumanMethods.previewAvatar}. */
export interface PreviewAvatarInit extends CallOptions {
  body: NonNullable<operations["previewAvatar"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link AgenthumanMethods.deleteAvatar}. */
export interface DeleteAvatarInit extends CallOptions {
  params: {
    path: operations["deleteAvatar"]["parameters"]["path"];
  };
}

/** Parameters of {@link AgenthumanMethods.createAgent}. */
export interface CreateAgentInit extends CallOptions {
  body: NonNullable<operations["createAgent"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link AgenthumanMethods.updateAgent}. */
export interface UpdateAgentInit extends CallOptions {
  params: {
    path: operations["updateAgent"]["parameters"]["path"];
  };
  body: NonNullable<operations["updateAgent"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link AgenthumanMethods.deleteAgent}. */
export interface DeleteAgentInit extends CallOptions {
  params: {
    path: operations["deleteAgent"]["parameters"]["path"];
  };
}

/** Parameters of {@link AgenthumanMethods.listLinks}. */
export interface ListLinksInit extends CallOptions {
  params?: {
    query?: operations["listLinks"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link AgenthumanMethods.createLink}. */
export interface CreateLinkInit extends CallOptions {
  body: NonNullable<operations["createLink"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link AgenthumanMethods.startSessionViaLink}. */
export interface StartSessionViaLinkInit extends CallOptions {
  body: NonNullable<operations["startSessionViaLink"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link AgenthumanMethods.getLink}. */
export interface GetLinkInit extends CallOptions {
  params: {
    path: operations["getLink"]["parameters"]["path"];
  };
}

/** Parameters of {@link AgenthumanMethods.updateLink}. */
export interface UpdateLinkInit extends CallOptions {
  params: {
    path: operations["updateLink"]["parameters"]["path"];
  };
  body: NonNullable<operations["updateLink"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link AgenthumanMethods.deleteLink}. */
export interface DeleteLinkInit extends CallOptions {
  params: {
    path: operations["deleteLink"]["parameters"]["path"];
  };
}

/** Parameters of {@link AgenthumanMethods.initiateOpenclawRoom}. */
export interface InitiateOpenclawRoomInit extends CallOptions {
  body?: NonNullable<operations["initiateOpenclawRoom"]["requestBody"]>["content"]["application/json"] | undefined;
}

/** Parameters of {@link AgenthumanMethods.getUsageSummary}. */
export interface GetUsageSummaryInit extends CallOptions {}

/** Parameters of {@link AgenthumanMethods.waitForSession}. */
export type WaitForSessionInit<State extends string = never> = Omit<GetSessionInit, "deadlineMs"> & WaitOptions<State>;

/**
 * Connection options of a AgentHuman client: credentials.
 */
export interface AgenthumanConnection {
  /**
   * An API key from the dashboard, such as `ah_live_…`. The vendor's oldest pages also show `ah_test_…`.
   */
  apiKey: Credential;
}

/** The same without credentials. */
export interface AgenthumanKeylessConnection {
  apiKey?: undefined;
}

/** The unauthenticated operations, which a client without credentials has. */
export type AgenthumanKeylessMethods = Pick<AgenthumanMethods, "startSessionViaLink">;

/** Describes the operations of AgentHuman to the runtime. */
export const definition: Definition = {
  vendor: "agenthuman",
  baseUrl: "https://api.agenthuman.com",
  credentials: { apiKey: { header: "x-api-key", format: "key" } },
  security: [["apiKey"]],
  codes: ["INSUFFICIENT_MINUTES"],
  retryAt: { "429": "X-RateLimit-Reset" },
  operations: {
    listSessions: { method: "GET", path: "/v1/sessions" },
    createSession: { method: "POST", path: "/v1/sessions" },
    getSession: { method: "GET", path: "/v1/sessions/{session_id}" },
    endSession: { method: "POST", path: "/v1/sessions/{session_id}/end", idempotent: true },
    listAvatars: { method: "GET", path: "/v1/avatars" },
    uploadFaceAvatar: { method: "POST", path: "/v1/avatars/upload-face", bodySerializer: mediaTypes({ "multipart/form-data": multipart, "application/json": jsonBody() }) },
    previewAvatar: { method: "POST", path: "/v1/avatars/preview" },
    deleteAvatar: { method: "DELETE", path: "/v1/avatars/{id}" },
    createAgent: { method: "POST", path: "/v1/agents" },
    updateAgent: { method: "PUT", path: "/v1/agents/{agent_id}" },
    deleteAgent: { method: "DELETE", path: "/v1/agents/{agent_id}" },
    listLinks: { method: "GET", path: "/v1/links" },
    createLink: { method: "POST", path: "/v1/links" },
    startSessionViaLink: { method: "POST", path: "/v1/links/start-session", security: [] },
    getLink: { method: "GET", path: "/v1/links/{link_id}" },
    updateLink: { method: "PUT", path: "/v1/links/{link_id}" },
    deleteLink: { method: "DELETE", path: "/v1/links/{link_id}" },
    initiateOpenclawRoom: { method: "POST", path: "/v1/openclaw/initiate" },
    getUsageSummary: { method: "GET", path: "/v1/usage" },
  },
  waiters: {
    waitForSession: waiter({ read: "getSession", state: "/session/status", final: ["ended"] }),
  },
};
