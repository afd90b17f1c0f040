// Generated from specs/protoface/openapi.yaml by `npm run generate`. Do not edit.

import type { CallOptions } from "@vendor-clients/shared";
import type { Definition } from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of Protoface. */
export interface ProtofaceMethods {
  /**
   * End a session immediately.
   *
   * A session that has not started yet becomes `canceled`; a running one becomes `ending`, and `ended` once its worker has drained. A session that is already terminal is answered with the state it has.
   *
   * `POST /v1/sessions/{session_id}/end`
   *
   * @throws {ApiError} 401: The API key is missing or invalid.
   * @throws {ApiError} 404: No session has that id.
   * @throws {ApiError} 422: The request's body or parameters failed validation.
   * @throws {ApiError} Any other failure; every answer that is not 2xx has this shape.
   * @see {@link https://docs.protoface.com/api-reference/operations/end_session/}
   * @example await protoface.endSession({ params: { path: { session_id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR" } } });
   */
  endSession(init: EndSessionInit): Promise<components["schemas"]["Session"]>;
}

/** What {@link ProtofaceMethods.endSession} takes. */
export interface EndSessionInit extends CallOptions {
  params: {
    path: operations["endSession"]["parameters"]["path"];
  };
}

/** What a client of Protoface is made from. */
export const definition: Definition = {
  vendor: "protoface",
  baseUrl: "https://api.protoface.com",
  credentials: { apiKey: { header: "Authorization", prefix: "Bearer " } },
  security: [["apiKey"]],
  operations: {
    endSession: { method: "POST", path: "/v1/sessions/{session_id}/end", idempotent: true },
  },
};
