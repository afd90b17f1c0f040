// Generated from specs/protoface/openapi.yaml by `npm run generate`. Do not edit.

import { byKey, openSession, type Session } from "@vendor-clients/shared/session";
import type { ProtofaceMethods, CreateSessionInit, WaitForSessionInit, CreatePipecatSessionInit } from "./operations.js";
import type { components } from "./schema.js";

export type { EndOptions, Session } from "@vendor-clients/shared/session";

/** A session started by {@link startSession}. */
export type StartedSession = Session<components["schemas"]["Session"], components["schemas"]["Session"]> & {
  /** Polls until the session reaches a terminal state, like `waitForSession` of the client. */
  wait<State extends NonNullable<components["schemas"]["Session"]["status"]> = never>(options: Omit<WaitForSessionInit<State>, "params">): Promise<components["schemas"]["Session"] & { "status": "ended" | "failed" | "canceled" | State }>;
};

/**
 * Start a realtime avatar session, and end it when the block exits.
 *
 * Calls `createSession` to start it and `endSession` to end it: when the `await using` block exits, when `init.signal` is aborted, or on `session.end()`. A failed end is retried, since the vendor documents that ending twice is harmless.
 *
 * @throws the errors of `createSession`; a session that may have started is ended first.
 * @see {@link https://docs.protoface.com/api-reference/operations/create_session/}
 * @example await using session = await startSession(protoface, { body: { avatar_id: "av_stock_001", idle_timeout_seconds: 30, max_duration_seconds: 600, metadata: { customer_session_id: "abc123" }, quality: "standard", transport: { room_name: "demo-room", type: "livekit", url: "wss://my-app.livekit.cloud", worker_token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..." } } });
 */
export function startSession(
  client: Pick<ProtofaceMethods, "createSession" | "endSession" | "waitForSession">,
  init: CreateSessionInit,
): Promise<StartedSession> {
  return openSession(init, {
    facts: { vendor: "protoface", operation: "createSession", method: "POST", path: "/v1/sessions" },
    id: "/id",
    retrace: byKey("Idempotency-Key"),
    start: (own: CreateSessionInit) => client.createSession(own),
    end: (id, options, headers) => client.endSession({ params: { path: { session_id: id }, header: { "X-Protoface-Session-Grant": headers["X-Protoface-Session-Grant"] } }, ...options }),
    endsTwice: true,
    states: { state: "/status", final: ["ended", "failed", "canceled"] },
    wait: (id, options) => client.waitForSession({ params: { path: { session_id: id } }, ...options }),
  });
}

/** A session started by {@link startPipecatSession}. */
export type StartedPipecatSession = Session<components["schemas"]["PipecatSessionView"], components["schemas"]["Session"]> & {
  /** Polls until the session reaches a terminal state, like `waitForSession` of the client. */
  wait<State extends NonNullable<components["schemas"]["Session"]["status"]> = never>(options: Omit<WaitForSessionInit<State>, "params">): Promise<components["schemas"]["Session"] & { "status": "ended" | "failed" | "canceled" | State }>;
};

/**
 * Start a session with media over a WebSocket relay, and end it when the block exits.
 *
 * Calls `createPipecatSession` to start it and `endSession` to end it: when the `await using` block exits, when `init.signal` is aborted, or on `session.end()`. A failed end is retried, since the vendor documents that ending twice is harmless.
 *
 * @throws the errors of `createPipecatSession`; a session that may have started is ended first.
 * @see {@link https://docs.protoface.com/guides/pipecat}
 * @example await using session = await startPipecatSession(protoface, { body: { avatar_id: "av_stock_001", idle_timeout_seconds: 30, max_duration_seconds: 600, metadata: { customer_session_id: "abc123" }, quality: "standard", relay_mode: "websocket" } });
 */
export function startPipecatSession(
  client: Pick<ProtofaceMethods, "createPipecatSession" | "endSession" | "waitForSession">,
  init: CreatePipecatSessionInit,
): Promise<StartedPipecatSession> {
  return openSession(init, {
    facts: { vendor: "protoface", operation: "createPipecatSession", method: "POST", path: "/v1/pipecat/sessions" },
    id: "/session/id",
    start: (own: CreatePipecatSessionInit) => client.createPipecatSession(own),
    end: (id, options) => client.endSession({ params: { path: { session_id: id } }, ...options }),
    endsTwice: true,
    states: { state: "/status", final: ["ended", "failed", "canceled"] },
    wait: (id, options) => client.waitForSession({ params: { path: { session_id: id } }, ...options }),
  });
}
