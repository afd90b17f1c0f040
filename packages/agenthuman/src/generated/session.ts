// Generated from specs/agenthuman/openapi.yaml by `npm run generate`. Do not edit.

import { openSession, type Session } from "@vendor-clients/shared/session";
import type { AgenthumanMethods, CreateSessionInit, WaitForSessionInit } from "./operations.js";
import type { components } from "./schema.js";

export type { EndOptions, Session } from "@vendor-clients/shared/session";

/** A session started by {@link startSession}. */
export type StartedSession = Session<components["schemas"]["CreateSessionResponse"], components["schemas"]["SessionResponse"]> & {
  /** Polls until the session reaches a terminal state, like `waitForSession` of the client. */
  wait<State extends NonNullable<NonNullable<components["schemas"]["SessionResponse"]["session"]>["status"]> = never>(options: Omit<WaitForSessionInit<State>, "params">): Promise<components["schemas"]["SessionResponse"] & { "session": { "status": "ended" | State } }>;
};

/**
 * Create and start a session whose avatar joins the caller's own room, and end it when the block exits.
 *
 * Calls `createSession` to start it and `endSession` to end it: when the `await using` block exits, when `init.signal` is aborted, or on `session.end()`. A failed end is retried, since the vendor documents that ending twice is harmless.
 *
 * @throws the errors of `createSession`; a session that may have started is ended first.
 * @see {@link https://docs.agenthuman.com/api-reference/endpoints/create-session}
 * @example await using session = await startSession(agenthuman, { body: { avatar: "avat_01KMZHXFPBVCXA5ATK85HCP8G1", aspect_ratio: "4:3", room: { platform: "livekit", url: "wss://your-livekit-host.livekit.cloud", token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..." }, metadata: { user_name: "John Doe", session_purpose: "Customer Support" } } });
 */
export function startSession(
  client: Pick<AgenthumanMethods, "createSession" | "endSession" | "waitForSession">,
  init: CreateSessionInit,
): Promise<StartedSession> {
  return openSession(init, {
    facts: { vendor: "agenthuman", operation: "createSession", method: "POST", path: "/v1/sessions" },
    id: "/session/session_id",
    start: (own: CreateSessionInit) => client.createSession(own),
    end: (id, options) => client.endSession({ params: { path: { session_id: id } }, ...options }),
    endsTwice: true,
    states: { state: "/session/status", final: ["ended"] },
    wait: (id, options) => client.waitForSession({ params: { path: { session_id: id } }, ...options }),
  });
}
