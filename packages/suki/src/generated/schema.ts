// Generated from specs/suki/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/api/v1/form-filling/session/{ambient_session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a form-filling session.
         * @description At least one template must be in the session's context before it is ended.
         */
        post: operations["endFormFillingSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-filling/session/{ambient_session_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how far a form-filling session has been processed. */
        get: operations["getFormFillingSessionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FormFillingSessionStatusResponse: {
            status: components["schemas"]["FormFillingSessionStatus"];
        };
        /**
         * @description - `created`: the session exists and has not started.
         *     - `ready`: started, ready for audio.
         *     - `running`: audio is processed and content generated.
         *     - `paused`: not described by the vendor.
         *     - `staged`: waits to be processed.
         *     - `aborted`: cancelled by the user or the client.
         *     - `failed`: stopped by an error.
         *     - `completed`: the content is final.
         * @enum {string}
         */
        FormFillingSessionStatus: "created" | "ready" | "running" | "paused" | "aborted" | "failed" | "completed" | "staged" | (string & {});
        Error: {
            /** @description A stable error id, alone or followed by `:` and a text. */
            message: string;
            /** @description A numeric status code, which need not equal the HTTP status. */
            code: number;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request, or `sdp_provider_id`, is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`). */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
         * @example 123dfg-456dfg-789dfg-012dfg
         */
        AmbientSessionId: string;
        /**
         * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
         * @example provider-123
         */
        SdpProviderId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    endFormFillingSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    getFormFillingSessionStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session's status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormFillingSessionStatusResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
}
