// Generated from specs/agenthuman/openapi.yaml by `npm run generate`. Do not edit.

import type { CallOptions } from "@vendor-clients/shared";
import type { Definition } from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of AgentHuman. */
export interface AgenthumanMethods {
  /**
   * End a session, release its GPU and stop the charges.
   *
   * Only a session that is `started` can be ended, and it cannot be started again; ending an ended session succeeds as well. A session ends by itself when its WebSocket closes, when everybody has left the room, or when the plan's time is over; a sweep catches the rest within 3 minutes.
   *
   * `POST /v1/sessions/{session_id}/end`
   *
   * @throws {ApiError} 401: The API key is missing, invalid or deactivated.
   * @throws {ApiError} Any other failure.
   * @see {@link https://docs.agenthuman.com/api-reference/endpoints/end-session}
   * @example await agenthuman.endSession({ params: { path: { session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T" } } });
   */
  endSession(init: EndSessionInit): Promise<components["schemas"]["SessionResponse"]>;
}

/** What {@link AgenthumanMethods.endSession} takes. */
export interface EndSessionInit extends CallOptions {
  params: {
    path: operations["endSession"]["parameters"]["path"];
  };
}

/** What a client of AgentHuman is made from. */
export const definition: Definition = {
  vendor: "agenthuman",
  baseUrl: "https://api.agenthuman.com",
  credentials: { apiKey: { header: "x-api-key" } },
  security: [["apiKey"]],
  operations: {
    endSession: { method: "POST", path: "/v1/sessions/{session_id}/end", idempotent: true },
  },
};
