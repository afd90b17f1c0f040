// Generated from specs/suki/openapi.yaml by `npm run generate`. Do not edit.

import type { CallOptions } from "@vendor-clients/shared";
import type { Definition } from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of Suki Developer Platform. */
export interface SukiMethods {
  /**
   * End a form-filling session.
   *
   * At least one template must be in the session's context before it is ended.
   *
   * `POST /api/v1/form-filling/session/{ambient_session_id}/end`
   *
   * @throws {ApiError} 400: The request, or `sdp_provider_id`, is invalid.
   * @throws {ApiError} 401: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} Any other failure.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/end}
   * @example await suki.endFormFillingSession({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  endFormFillingSession(init: EndFormFillingSessionInit): Promise<operations["endFormFillingSession"]["responses"][200]["content"]["application/json"]>;

  /**
   * Read how far a form-filling session has been processed.
   *
   * `GET /api/v1/form-filling/session/{ambient_session_id}/status`
   *
   * @throws {ApiError} 400: The request, or `sdp_provider_id`, is invalid.
   * @throws {ApiError} 401: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} Any other failure.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/status}
   * @example await suki.getFormFillingSessionStatus({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getFormFillingSessionStatus(init: GetFormFillingSessionStatusInit): Promise<components["schemas"]["FormFillingSessionStatusResponse"]>;
}

/** What {@link SukiMethods.endFormFillingSession} takes. */
export interface EndFormFillingSessionInit extends CallOptions {
  params: {
    path: operations["endFormFillingSession"]["parameters"]["path"];
    header?: operations["endFormFillingSession"]["parameters"]["header"];
  };
}

/** What {@link SukiMethods.getFormFillingSessionStatus} takes. */
export interface GetFormFillingSessionStatusInit extends CallOptions {
  params: {
    path: operations["getFormFillingSessionStatus"]["parameters"]["path"];
    header?: operations["getFormFillingSessionStatus"]["parameters"]["header"];
  };
}

/** What a client of Suki Developer Platform is made from. */
export const definition: Definition = {
  vendor: "suki",
  baseUrl: "https://sdp.suki.ai",
  credentials: { token: { header: "sdp_suki_token" } },
  security: [["token"]],
  operations: {
    endFormFillingSession: { method: "POST", path: "/api/v1/form-filling/session/{ambient_session_id}/end", headers: ["sdp_provider_id"] },
    getFormFillingSessionStatus: { method: "GET", path: "/api/v1/form-filling/session/{ambient_session_id}/status", headers: ["sdp_provider_id"] },
  },
};
