// Generated from specs/videosdk/openapi.yaml by `npm run generate`. Do not edit.

import { openSession, type Session } from "@vendor-clients/shared/session";
import type { VideosdkMethods, StartSessionInit, WaitForSessionInit } from "./operations.js";
import type { components } from "./schema.js";

export type { EndOptions, Session } from "@vendor-clients/shared/session";

/** A session started by {@link startSession}. */
export type StartedSession = Session<components["schemas"]["StartSessionResponse"], components["schemas"]["EndSessionResponse"]> & {
  /** Polls until the session reaches a terminal state, like `waitForSession` of the client. */
  wait<State extends NonNullable<components["schemas"]["DeploymentSession"]["status"]> = never>(options: Omit<WaitForSessionInit<State>, "params">): Promise<components["schemas"]["DeploymentSession"]>;
};

/**
 * Start a session of a deployed agent on the vendor's infrastructure, and end it when the block exits.
 *
 * Calls `startSession` to start it and `endSession` to end it: when the `await using` block exits, when `init.signal` is aborted, or on `session.end()`. If an end may not have arrived, `fetchSessionDetails` is called before it is retried.
 *
 * @throws the errors of `startSession`; a session that may have started is ended first.
 * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/start-session}
 * @example await using session = await startSession(videosdk, { body: { deploymentId: "5bf19efa-22af-41d8-8a3f-b4dbd3f8bcac", tag: "v1.0", env: { env_1: "value", env_2: "value2" }, metaData: { key_1: "value", key_2: "value2" } } });
 */
export function startSession(
  client: Pick<VideosdkMethods, "startSession" | "endSession" | "fetchSessionDetails" | "waitForSession">,
  init: StartSessionInit,
): Promise<StartedSession> {
  return openSession(init, {
    facts: { vendor: "videosdk", operation: "startSession", method: "POST", path: "/ai/v1/ai-deployment-sessions/start" },
    id: "/data/sessionId",
    start: (own: StartSessionInit) => client.startSession(own),
    end: (id, options) => client.endSession({ body: { sessionId: id }, ...options }),
    read: (id, options) => client.fetchSessionDetails({ params: { path: { sessionId: id } }, ...options }),
    states: { state: "/status", final: ["completed"], ended: "/end" },
    wait: (id, options) => client.waitForSession({ params: { path: { sessionId: id } }, ...options }),
  });
}
