// Generated from specs/agenthuman/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v1/sessions/{session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session, release its GPU and stop the charges.
         * @description Only a session that is `started` can be ended, and it cannot be started again; ending an ended session succeeds as well. A session ends by itself when its WebSocket closes, when everybody has left the room, or when the plan's time is over; a sweep catches the rest within 3 minutes.
         */
        post: operations["endSession"];
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
        SessionResponse: {
            success: boolean;
            session: components["schemas"]["Session"];
        };
        Session: {
            /** @description Starts with `sess_`. */
            session_id: string;
            status: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            started_at?: string | null;
            /**
             * Format: date-time
             * @description Null or absent while the session runs.
             */
            ended_at?: string | null;
        };
        /**
         * @description Goes from `started` to `ended` and not back.
         * @enum {string}
         */
        SessionStatus: "created" | "started" | "ended" | (string & {});
        Error: {
            /**
             * @description Left out of authentication failures.
             * @constant
             */
            success?: false;
            error: string | components["schemas"]["ErrorDetail"];
        };
        ErrorDetail: {
            /** @description For people. */
            message: string;
            /** @description Such as `INSUFFICIENT_MINUTES`; the list is not closed. */
            code?: string;
            /** @description How to put it right. */
            suggestion?: string;
            /** @description For instance a breakdown of minutes; its fields are not documented. */
            details?: {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description The API key is missing, invalid or deactivated. */
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
         * @description The session's id, which starts with `sess_`.
         * @example sess_01H3Z8G9YR3K2N5M6P7Q8W4T
         */
        SessionId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session's id, which starts with `sess_`.
                 * @example sess_01H3Z8G9YR3K2N5M6P7Q8W4T
                 */
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
}
