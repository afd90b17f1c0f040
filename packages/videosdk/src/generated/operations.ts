// Generated from specs/videosdk/openapi.yaml by `npm run generate`. Do not edit.

import type { CallOptions } from "@vendor-clients/shared";
import type { Definition } from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of VideoSDK Agent Cloud. */
export interface VideosdkMethods {
  /**
   * End a session of a deployed agent.
   *
   * `POST /ai/v1/ai-deployment-sessions/end`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other failure.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/end-session}
   * @example await videosdk.endSession({ body: { sessionId: "your_sessionId" } });
   */
  endSession(init: EndSessionInit): Promise<components["schemas"]["EndSessionResponse"]>;
}

/** What {@link VideosdkMethods.endSession} takes. */
export interface EndSessionInit extends CallOptions {
  body: NonNullable<operations["endSession"]["requestBody"]>["content"]["application/json"];
}

/** What a client of VideoSDK Agent Cloud is made from. */
export const definition: Definition = {
  vendor: "videosdk",
  baseUrl: "https://api.videosdk.live",
  credentials: { token: { header: "Authorization" } },
  security: [["token"]],
  operations: {
    endSession: { method: "POST", path: "/ai/v1/ai-deployment-sessions/end" },
  },
};
