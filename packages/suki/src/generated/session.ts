// Generated from specs/suki/openapi.yaml by `npm run generate`. Do not edit.

import { byChosenId, openSession, type Session } from "@vendor-clients/shared/session";
import type { SukiMethods, CreateAmbientSessionInit, WaitForAmbientSessionInit, CreateDictationSessionInit, CreateFormFillingSessionInit, WaitForFormFillingSessionInit } from "./operations.js";
import type { components, operations } from "./schema.js";

export type { EndOptions, Session } from "@vendor-clients/shared/session";

/** A session started by {@link startAmbientSession}. */
export type StartedAmbientSession = Session<components["schemas"]["CreateSessionResponse"], undefined> & {
  /** Polls until the session reaches a terminal state, like `waitForAmbientSession` of the client. */
  wait<State extends NonNullable<components["schemas"]["AmbientSessionStatusResponse"]["status"]> = never>(options: Omit<WaitForAmbientSessionInit<State>, "params">): Promise<components["schemas"]["AmbientSessionStatusResponse"] & { "status": "completed" | "skipped" | "failed" | "aborted" | State }>;
};

/**
 * Create an ambient session, and end it when the block exits.
 *
 * Calls `createAmbientSession` to start it and `endAmbientSession` to end it: when the `await using` block exits, when `init.signal` is aborted, or on `session.end()`. If an end may not have arrived, `getAmbientSessionStatus` is called before it is retried.
 *
 * The client generates the id unless `body.ambient_session_id` is given, so that the session is ended even if the start gets no response.
 *
 * @throws the errors of `createAmbientSession`; a session that may have started is ended first.
 * @see {@link https://developer.suki.ai/api-reference/ambient-sessions/create}
 * @example await using session = await startAmbientSession(suki, { body: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg", encounter_id: "123dfg-456dfg-789dfg-012dfg" } });
 */
export function startAmbientSession(
  client: Pick<SukiMethods, "createAmbientSession" | "endAmbientSession" | "getAmbientSessionStatus" | "waitForAmbientSession">,
  init: CreateAmbientSessionInit,
): Promise<StartedAmbientSession> {
  return openSession(init, {
    facts: { vendor: "suki", operation: "createAmbientSession", method: "POST", path: "/api/v1/ambient/session/create" },
    id: "/ambient_session_id",
    retrace: byChosenId("ambient_session_id"),
    start: (own: CreateAmbientSessionInit) => client.createAmbientSession(own),
    end: (id, options, headers) => client.endAmbientSession({ params: { path: { ambient_session_id: id }, header: { sdp_provider_id: headers["sdp_provider_id"] } }, ...options }),
    read: (id, options, headers) => client.getAmbientSessionStatus({ params: { path: { ambient_session_id: id }, header: { sdp_provider_id: headers["sdp_provider_id"] } }, ...options }),
    states: { state: "/status", final: ["completed", "skipped", "failed", "aborted"] },
    wait: (id, options, headers) => client.waitForAmbientSession({ params: { path: { ambient_session_id: id }, header: { sdp_provider_id: headers["sdp_provider_id"] } }, ...options }),
  });
}

/** A session started by {@link startDictationSession}. */
export type StartedDictationSession = Session<components["schemas"]["CreateTranscriptionSessionResponse"], operations["endDictationSession"]["responses"][200]["content"]["application/json"]>;

/**
 * Create a dictation session, and end it when the block exits.
 *
 * Calls `createDictationSession` to start it and `endDictationSession` to end it: when the `await using` block exits, when `init.signal` is aborted, or on `session.end()`. It is ended once: whether a failed end has arrived is unknown, so call `session.end()` again if it fails.
 *
 * The client generates the id unless `body.transcription_session_id` is given, so that the session is ended even if the start gets no response.
 *
 * @throws the errors of `createDictationSession`; a session that may have started is ended first.
 * @see {@link https://developer.suki.ai/api-reference/audio-transcription/create-session}
 * @example await using session = await startDictationSession(suki, { body: { audio_config: { audio_encoding: "LINEAR16", audio_language: "en-US", sample_rate_hertz: 16000 }, transcription_session_id: "123dfg-456dfg-789dfg-012dfg" } });
 */
export function startDictationSession(
  client: Pick<SukiMethods, "createDictationSession" | "endDictationSession">,
  init: CreateDictationSessionInit,
): Promise<StartedDictationSession> {
  return openSession(init, {
    facts: { vendor: "suki", operation: "createDictationSession", method: "POST", path: "/api/v1/transcription/session/create" },
    id: "/transcription_session_id",
    retrace: byChosenId("transcription_session_id"),
    start: (own: CreateDictationSessionInit) => client.createDictationSession(own),
    end: (id, options, headers) => client.endDictationSession({ params: { path: { transcription_session_id: id }, header: { sdp_provider_id: headers["sdp_provider_id"] } }, ...options }),
  });
}

/** A session started by {@link startFormFillingSession}. */
export type StartedFormFillingSession = Session<components["schemas"]["CreateFormFillingSessionResponse"], operations["endFormFillingSession"]["responses"][200]["content"]["application/json"]> & {
  /** Polls until the session reaches a terminal state, like `waitForFormFillingSession` of the client. */
  wait<State extends NonNullable<components["schemas"]["FormFillingSessionStatusResponse"]["status"]> = never>(options: Omit<WaitForFormFillingSessionInit<State>, "params">): Promise<components["schemas"]["FormFillingSessionStatusResponse"] & { "status": "completed" | "failed" | "aborted" | State }>;
};

/**
 * Create a form-filling session, and end it when the block exits.
 *
 * Calls `createFormFillingSession` to start it and `endFormFillingSession` to end it: when the `await using` block exits, when `init.signal` is aborted, or on `session.end()`. If an end may not have arrived, `getFormFillingSessionStatus` is called before it is retried.
 *
 * The client generates the id unless `body.ambient_session_id` is given, so that the session is ended even if the start gets no response.
 *
 * @throws the errors of `createFormFillingSession`; a session that may have started is ended first.
 * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/create}
 * @example await using session = await startFormFillingSession(suki, { body: {} });
 */
export function startFormFillingSession(
  client: Pick<SukiMethods, "createFormFillingSession" | "endFormFillingSession" | "getFormFillingSessionStatus" | "waitForFormFillingSession">,
  init: CreateFormFillingSessionInit = {},
): Promise<StartedFormFillingSession> {
  return openSession(init, {
    facts: { vendor: "suki", operation: "createFormFillingSession", method: "POST", path: "/api/v1/form-filling/session/create" },
    id: "/ambient_session_id",
    retrace: byChosenId("ambient_session_id"),
    start: (own: CreateFormFillingSessionInit) => client.createFormFillingSession(own),
    end: (id, options, headers) => client.endFormFillingSession({ params: { path: { ambient_session_id: id }, header: { sdp_provider_id: headers["sdp_provider_id"] } }, ...options }),
    read: (id, options, headers) => client.getFormFillingSessionStatus({ params: { path: { ambient_session_id: id }, header: { sdp_provider_id: headers["sdp_provider_id"] } }, ...options }),
    states: { state: "/status", final: ["completed", "failed", "aborted"] },
    wait: (id, options, headers) => client.waitForFormFillingSession({ params: { path: { ambient_session_id: id }, header: { sdp_provider_id: headers["sdp_provider_id"] } }, ...options }),
  });
}
