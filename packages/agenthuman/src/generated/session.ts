// Generated from specs/agenthuman/openapi.yaml by `npm run generate`. Do not edit.

import { openSession, type Session } from "@vendor-clients/shared/session";
import type { AgenthumanMethods, CreateSessionInit, WaitForSessionInit } from "./operations.js";
import type { components } from "./schema.js";

export type { EndOptions, Session } from "@vendor-clients/shared/session";

/** A session that {@link startSession} has started. */
export type StartedSession = Session<components["schemas"]["CreateSessionResponse"], components["schemas"]["SessionResponse"]> & {
  /** Waits until the state of the session is final, as `waitForSession` of the client does. */
  wait<State extends NonNullable<NonNullable<components["schemas"]["SessionResponse"]["session"]>["status"]> = never>(options: Omit<WaitForSessionInit<State>, "params">): Promise<components["schemas"]["SessionResponse"] & { "session": { "status": "ended" | State } }>;
};

/**
 * Create and start a session whose avatar joins the caller's own room, and end it at the end of the block.
 *
 * Starts it with `createSession`, and ends it with `endSession`, which the vendor lets be repeated: at the end of an `await using` block, when `init.signal` is aborted, or by `session.end()`.
 *
 * @throws what `createSession` throws; what could be ended has been ended by then.
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
