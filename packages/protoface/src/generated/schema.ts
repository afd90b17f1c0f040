// Generated from specs/protoface/openapi.yaml by `npm run generate`. Do not edit.
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
         * End a session immediately.
         * @description A session that has not started yet becomes `canceled`; a running one becomes `ending`, and `ended` once its worker has drained. A session that is already terminal is answered with the state it has.
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
        /** @description The public state of a session. */
        Session: {
            /** @description `sess_` followed by a ULID. */
            id: string;
            /**
             * @default session
             * @constant
             */
            object?: "session";
            status: components["schemas"]["SessionStatus"];
            avatar_id: string;
            transport: components["schemas"]["LiveKitTransportConfig"] | ({
                /** @constant */
                type: "unknown to the specification";
            } & {
                [key: string]: unknown;
            });
            quality: components["schemas"]["QualityTier"];
            /** @description The limit in force, in seconds. */
            max_duration_seconds: number;
            /** @description Seconds. */
            idle_timeout_seconds: number;
            metadata: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            started_at?: string | null;
            /** Format: date-time */
            first_frame_at?: string | null;
            /** Format: date-time */
            ended_at?: string | null;
            /** Format: date-time */
            failed_at?: string | null;
            failure?: components["schemas"]["SessionFailure"] | null;
            usage?: components["schemas"]["SessionUsage"];
        };
        /**
         * @description `ended`, `failed` and `canceled` are terminal; `ending` lasts while the worker sends its last frames.
         * @enum {string}
         */
        SessionStatus: "created" | "queued" | "starting" | "running" | "ending" | "ended" | "failed" | "canceled" | (string & {});
        /** @description Why a session failed; present when `status` is `failed`. */
        SessionFailure: {
            /** @description Stable subcode in lower_snake_case. */
            code: string;
            /** @description For people; not stable. */
            message: string;
        };
        /** @description Live counters that lag the worker's last heartbeat; the billing record is the usage event. */
        SessionUsage: {
            billable_seconds: number;
            frames: number;
        };
        /**
         * @description Output quality, which sets the credit multiplier. New sessions are `standard`; `mock` is for internal tests and bills as `standard` when it appears on a real session.
         * @enum {string}
         */
        QualityTier: "mock" | "lite" | "standard" | "pro" | (string & {});
        /** @description The customer's own LiveKit room; the vendor never sees the LiveKit API key or secret. */
        LiveKitTransportConfig: {
            /**
             * @default livekit
             * @constant
             */
            type: "livekit";
            /** @description The LiveKit server, such as `wss://my-app.livekit.cloud`. */
            url: string;
            /** @description The room that the worker joins. */
            room_name: string;
            /**
             * @description Short-lived JWT by which the worker joins the room. Never echoed; a read has the text `[redacted]`.
             * @example [redacted]
             */
            worker_token?: string;
            /**
             * @description The worker's identity in the room.
             * @default protoface-worker
             */
            worker_identity?: string;
            audio_source?: components["schemas"]["LiveKitAudioSource"];
            subscribe_to_identity?: string | null;
            /**
             * @description For demos. A test tone is used when nobody has joined within 10 seconds.
             * @default false
             */
            synthetic_audio_if_no_input?: boolean;
        };
        /**
         * @description How the worker receives audio.
         * @default data_stream
         * @enum {string}
         */
        LiveKitAudioSource: "data_stream" | "track" | (string & {});
        ApiErrorEnvelope: {
            error: components["schemas"]["ApiError"];
        };
        ApiError: {
            type: components["schemas"]["ErrorType"];
            /** @description The stable subcode to branch on. */
            code: string;
            /** @description For people; not stable. */
            message: string;
            /** @description The field that is wrong, as a path with dots. */
            param?: string | null;
            /** @description The same as the response header `X-Request-Id`. */
            request_id: string;
        };
        /**
         * @description Broad category, roughly by HTTP status.
         * @enum {string}
         */
        ErrorType: "invalid_request" | "authentication" | "permission" | "not_found" | "conflict" | "unprocessable" | "rate_limit" | "quota_exceeded" | "internal" | "service_unavailable" | (string & {});
    };
    responses: {
        /** @description The API key is missing or invalid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The request's body or parameters failed validation. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description Any other failure; every answer that is not 2xx has this shape. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
    };
    parameters: {
        /**
         * @description `sess_` followed by a ULID.
         * @example sess_01HXY5K8E7QYG3X8Z6N9R7S0VR
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
                 * @description `sess_` followed by a ULID.
                 * @example sess_01HXY5K8E7QYG3X8Z6N9R7S0VR
                 */
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No session has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiErrorEnvelope"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
}
