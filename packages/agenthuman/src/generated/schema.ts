// Generated from specs/agenthuman/openapi.yaml by `npm run generate`. Do not edit.
import type { Upload } from "@vendor-clients/shared";

export interface paths {
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's sessions.
         * @description Only ended sessions have `billing`; the `duration` of a running session is computed on each request.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Create and start a session whose avatar joins the caller's own room.
         * @description No separate start request is needed. An avatar tagged `user_exclusive` is available only to its owner. Fails with the code `INSUFFICIENT_MINUTES` if no minutes are left.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a session.
         * @description Returns neither the session's token nor its room.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * End a session, release its GPU and stop billing.
         * @description Only a `started` session can be ended, and it cannot be restarted; ending an ended session succeeds too. A session also ends when its WebSocket closes, when everyone has left the room, or when the plan's time is used up; a cleanup job ends the rest within 3 minutes. Call this anyway: it releases the GPU immediately and keeps billing accurate.
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/avatars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the public library and the caller's own avatars. */
        get: operations["listAvatars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/avatars/upload-face": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an avatar from one portrait.
         * @description Send exactly one of `file`, `image_url` and `image_base64`. The picture must show one dominant human face and no second one; its orientation is detected, and it is aligned and stored.
         */
        post: operations["uploadFaceAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/avatars/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a preview link for an avatar, valid for one use within 5 minutes.
         * @description Creates a temporary agent for it.
         */
        post: operations["previewAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/avatars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Permanently delete an avatar that the caller uploaded.
         * @description Other users' avatars cannot be deleted.
         */
        delete: operations["deleteAvatar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an agent from display settings and a voice agent at another provider. */
        post: operations["createAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update the given fields of an agent.
         * @description Other fields keep their values. The fields of `voice_agent` are merged individually.
         */
        put: operations["updateAgent"];
        post?: never;
        /**
         * Permanently delete an agent.
         * @description Its links stop working immediately.
         */
        delete: operations["deleteAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the caller's links, newest first. */
        get: operations["listLinks"];
        put?: never;
        /** Create a public URL that starts sessions with an agent. */
        post: operations["createLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/start-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a session from a link, in a LiveKit room created by the service.
         * @description The link's id is the credential, so no API key is needed. The link must be active, unexpired and below its limit, and its agent must have an `avatar_image_url`.
         */
        post: operations["startSessionViaLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a link. */
        get: operations["getLink"];
        /** Update the given fields of a link. */
        put: operations["updateLink"];
        post?: never;
        /** Delete a link. */
        delete: operations["deleteLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openclaw/initiate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a LiveKit room and a token for the client that joins it.
         * @description The avatar agent joins automatically once the client has connected.
         */
        post: operations["initiateOpenclawRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the minutes, running sessions and plan of the current billing period.
         * @description The vendor also accepts a JWT in a session cookie whose name is not documented.
         */
        get: operations["getUsageSummary"];
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
        SessionResponse: {
            success: boolean;
            session: components["schemas"]["Session"];
        };
        ListSessionsResponse: {
            success: boolean;
            sessions: components["schemas"]["Session"][];
        };
        CreateSessionRequest: {
            /** @description An avatar's id. Paid plans also accept a public image URL or a base64 image (`data:image/jpeg;base64,…`) with one large human face, from which a new avatar is created as by `uploadFaceAvatar`. */
            avatar: string;
            /** @default 4:3 */
            aspect_ratio?: components["schemas"]["AspectRatioRequest"] | undefined;
            room: components["schemas"]["SessionRoom"];
            /**
             * @description The caller's own data. Anything but a JSON object, including null, fails with 400.
             * @default {}
             */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description The caller's own video room. Stored and never returned. */
        SessionRoom: {
            /** @enum {string} */
            platform: "daily" | "livekit";
            /** @description The room's URL. */
            url: string;
            /** @description A token for joining the room. */
            token: string;
        };
        CreateSessionResponse: {
            success: boolean;
            session: components["schemas"]["CreatedSession"];
            usage: components["schemas"]["UsageSnapshot"];
            message: string;
        };
        Session: {
            /** @description Starts with `sess_`. */
            session_id: string;
            status: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            started_at?: (string | null) | undefined;
            /**
             * Format: date-time
             * @description Null or absent while the session is running.
             */
            ended_at?: (string | null) | undefined;
            /**
             * Format: date-time
             * @description When the session ends automatically, according to the plan's limits.
             */
            expiration?: (string | null) | undefined;
            aspect_ratio?: components["schemas"]["AspectRatio"] | undefined;
            /** @description Seconds; the elapsed time while the session is running, the total once it has ended. */
            duration?: (number | null) | undefined;
            /** @description The caller's own data; empty if none was given. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
            /** @description Only present on ended sessions. The minutes used, and whether they came from the plan or from purchased packages; its fields are not documented. */
            billing?: ({
                [key: string]: unknown;
            } | null) | undefined;
        };
        /** @description A session as returned on creation, including its token. */
        CreatedSession: components["schemas"]["Session"] & {
            /** @description The credential for the session's WebSocket; not returned by other operations. */
            session_token: string;
        };
        /** @description A running session in a usage summary. */
        ActiveSession: {
            /** @description Starts with `sess_`. */
            session_id: string;
            /** @description The usage pages show `active` here. */
            status: "created" | "started" | "ended" | "active" | (string & {});
            /** Format: date-time */
            started_at?: (string | null) | undefined;
            /**
             * Format: date-time
             * @description Null here.
             */
            ended_at?: (string | null) | undefined;
            /**
             * Format: date-time
             * @description When the session ends automatically, according to the plan's limits.
             */
            expiration?: (string | null) | undefined;
            /** @description The aspect ratio of the video. */
            aspect_ratio?: string | undefined;
            /** @description Elapsed seconds. */
            duration?: (number | null) | undefined;
            /** @description The caller's own data; empty if none was given. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        } & {
            [key: string]: unknown;
        };
        /** @description Changes from `started` to `ended` and never back. `created` has no server yet; new sessions are `started` immediately. */
        SessionStatus: "created" | "started" | "ended" | (string & {});
        /** @description The aspect ratio of the video. */
        AspectRatio: "4:3" | "3:4" | "1:1" | (string & {});
        UsageSnapshot: {
            concurrency: components["schemas"]["Concurrency"];
            minutes: components["schemas"]["RemainingMinutes"];
        };
        RemainingMinutes: {
            /** @description Minutes. */
            total_remaining: number;
        };
        Avatar: {
            /** @description `avat_` followed by a ULID, or a library name with slashes, such as `PUBLIC/Avatars/sara-office`. */
            avatar_id: string;
            /** @description For example `female`, or `user_exclusive` for an avatar that only its owner can use. */
            tags: string[];
            /**
             * Format: uri
             * @description A signed URL; 500×500 pixels.
             */
            preview_url: string;
            /**
             * Format: uri
             * @description A signed URL; full size, at most 1200 pixels wide.
             */
            image_url: string;
        };
        ListAvatarsResponse: {
            success: boolean;
            /** @description The public library. */
            public_avatars: components["schemas"]["Avatar"][];
            /** @description Avatars that the caller uploaded or generated. */
            my_avatars: components["schemas"]["Avatar"][];
        };
        UploadFaceByFile: {
            /**
             * Format: binary
             * @description A `jpeg`, `jpg`, `png`, `gif` or `webp` file of at most 10 MB.
             */
            file: Upload;
        };
        UploadFaceByUrl: {
            /**
             * Format: uri
             * @description The public URL of a `jpeg`, `jpg`, `png`, `gif` or `webp` image of at most 10 MB.
             */
            image_url: string;
        };
        UploadFaceByBase64: {
            /** @description The image in base64, with or without a data URI prefix; at most 10 MB decoded. */
            image_base64: string;
        };
        UploadFaceAvatarResponse: {
            success: boolean;
            /**
             * Format: uri
             * @description A signed URL; 500×500 pixels.
             */
            preview_url: string;
            /**
             * Format: uri
             * @description A signed URL; at most 1200 pixels wide.
             */
            image_url: string;
            /** @description `avat_` followed by a ULID. */
            avatar_id: string;
        };
        PreviewAvatarRequest: {
            /** @description `avat_` followed by a ULID, or a library name. */
            avatar_id: string;
        };
        PreviewAvatarResponse: {
            success: boolean;
            /**
             * Format: uri
             * @description The preview link.
             */
            url: string;
        };
        DeleteAvatarResponse: {
            success: boolean;
        };
        /** @description The voice agent at its provider. */
        VoiceAgent: {
            /** @description For example `ElevenLabs`; other values are possible. */
            provider: string;
            /** @description The agent's id at the provider. */
            agent_id: string;
            auth_method: components["schemas"]["VoiceAgentAuthMethod"];
        };
        /** @description How clients authenticate with the provider; `token` is a signed URL or token. */
        VoiceAgentAuthMethod: "public" | "api_key" | "token" | (string & {});
        Agent: {
            /** @description Starts with `agnt_`. */
            agent_id: string;
            /** @description The display name. */
            name: string;
            /** @description The image; null if none is set. */
            avatar_image_url: string | null;
            /** Format: date-time */
            created_at: string;
            voice_agent: components["schemas"]["VoiceAgent"];
        };
        AgentResponse: {
            success: boolean;
            agent: components["schemas"]["Agent"];
        };
        CreateAgentRequest: {
            /** @description The display name. */
            name: string;
            /** @description The image. Required for sessions started from a link. */
            avatar_image_url?: (string | null) | undefined;
            voice_agent: components["schemas"]["VoiceAgentRequest"];
        };
        UpdateAgentRequest: {
            /** @description The display name. */
            name?: string | undefined;
            /** @description The image; null removes it. */
            avatar_image_url?: (string | null) | undefined;
            voice_agent?: components["schemas"]["VoiceAgentUpdate"] | undefined;
        };
        VoiceAgentUpdate: {
            /** @description For example `ElevenLabs`; other values are possible. */
            provider?: string | undefined;
            /** @description The agent's id at the provider. */
            agent_id?: string | undefined;
            auth_method?: components["schemas"]["VoiceAgentAuthMethodRequest"] | undefined;
        };
        MessageResponse: {
            success: boolean;
            message: string;
        };
        Link: {
            /** @description Starts with `lnk_`. */
            link_id: string;
            /** @description A label. */
            name: string | null;
            /**
             * Format: uri
             * @description The public URL.
             */
            url: string;
            agent: components["schemas"]["Agent"];
            status: components["schemas"]["LinkStatus"];
            /** @description The number of sessions started from it. */
            uses: number;
            /** @description The maximum number of sessions; null for no limit. */
            use_limit: number | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Null if it never expires.
             */
            expires_at: string | null;
        };
        /** @description `expired`: the link has passed its expiry time or reached its session limit. */
        LinkStatus: "active" | "paused" | "expired" | (string & {});
        LinkResponse: {
            success: boolean;
            link: components["schemas"]["Link"];
        };
        ListLinksResponse: {
            success: boolean;
            links: components["schemas"]["Link"][];
        };
        CreateLinkRequest: {
            /** @description One of the caller's agents; starts with `agnt_`. */
            agent_id: string;
            /** @description A label. If omitted, it is derived from today's date. */
            name?: string | undefined;
            /**
             * Format: date-time
             * @description If omitted, the link never expires.
             */
            expires_at?: string | undefined;
            /** @description The maximum number of sessions. If omitted, there is no limit. */
            use_limit?: number | undefined;
        };
        UpdateLinkRequest: {
            /** @description A label; null clears it. */
            name?: (string | null) | undefined;
            status?: components["schemas"]["LinkStatusRequest"] | undefined;
            /**
             * Format: date-time
             * @description Null if it never expires.
             */
            expires_at?: (string | null) | undefined;
            /** @description Must be greater than the link's `uses`; null for no limit. */
            use_limit?: (number | null) | undefined;
        };
        StartSessionViaLinkRequest: {
            /** @description Starts with `lnk_`. */
            link_id: string;
            /**
             * @description The aspect ratio of the video. The service falls back to `4:3` for unknown values.
             * @default 4:3
             */
            aspect_ratio?: components["schemas"]["AspectRatioRequest"] | undefined;
        };
        StartSessionViaLinkResponse: {
            success: boolean;
            /** @description Starts with `sess_`. */
            session_id: string;
            /** @description The LiveKit server, `wss://…`. */
            livekit_url: string;
            /** @description The JWT with which the end user joins the LiveKit room. */
            participant_token: string;
            /** @description The avatar's identity in the room. */
            agent_identity: string;
        };
        InitiateOpenclawRoomRequest: {
            /** @description An avatar's id, `avat_…`; nothing else is accepted. The server has a default. */
            avatar?: string | undefined;
            /** @default 1:1 */
            aspect_ratio?: components["schemas"]["AspectRatioRequest"] | undefined;
            /** @description An ElevenLabs voice. The server has a default. */
            voice_id?: string | undefined;
            /**
             * @description Whether the user's speech is transcribed live.
             * @default true
             */
            enable_transcription?: boolean | undefined;
        };
        InitiateOpenclawRoomResponse: {
            success: boolean;
            room: components["schemas"]["OpenclawRoom"];
        };
        OpenclawRoom: {
            name: string;
            /** @description The LiveKit server, `wss://…`. */
            url: string;
            /** @description The JWT with which the client joins. */
            token: string;
        };
        UsageSummaryResponse: {
            success: boolean;
            usage: components["schemas"]["Usage"];
        };
        Usage: {
            period: components["schemas"]["UsagePeriod"];
            included_minutes: components["schemas"]["IncludedMinutes"];
            purchased_minutes: components["schemas"]["PurchasedMinutes"];
            /** @description Included and purchased minutes remaining. */
            total_remaining: number;
            active_sessions: components["schemas"]["ActiveSession"][];
            /** @description Minutes used by running sessions, each rounded up. */
            active_minutes: number;
            concurrency: components["schemas"]["Concurrency"];
            avatars?: components["schemas"]["UsageAvatars"] | undefined;
            plan: components["schemas"]["UsagePlan"];
        };
        /** @description The billing period: the calendar month on the free plan, otherwise Stripe's period. */
        UsagePeriod: {
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
        };
        /** @description The plan's minutes, used first. */
        IncludedMinutes: {
            total: number;
            used: number;
            remaining: number;
        };
        /** @description Extra minutes. The oldest are used first, and only bonus minutes expire. */
        PurchasedMinutes: {
            total: number;
            remaining: number;
        };
        /** @description Concurrent sessions. */
        Concurrency: {
            current: number;
            /** @description The plan's limit: Free 1, Explorer 5, Growth 10, Pro 20. */
            max: number;
            /** @description `max` minus `current`. */
            available: number;
        };
        /** @description Custom avatars created in this billing cycle. */
        UsageAvatars: {
            /** @description 0 if the plan includes none, null for no limit: Free 0, Explorer 20, Growth 60, Pro 180, Enterprise unlimited. */
            limit?: (number | null) | undefined;
        } & {
            [key: string]: unknown;
        };
        UsagePlan: {
            /** @description For example `pro`. */
            key: string;
            /** @description For example `Pro`. */
            name: string;
            /** @description The maximum length of a session; the unit is not documented. */
            max_session_duration: number;
            will_renew: boolean;
        };
        Error: {
            /**
             * @description Omitted from authentication errors.
             * @constant
             */
            success?: false | undefined;
            error: string | components["schemas"]["ErrorDetail"];
        };
        ErrorDetail: {
            /** @description A human-readable error message. */
            message: string;
            /** @description For example `INSUFFICIENT_MINUTES`; other values are possible. */
            code?: string | undefined;
            /** @description How to fix the problem. */
            suggestion?: string | undefined;
            /** @description For example a breakdown of minutes; its fields are not documented. */
            details?: {
                [key: string]: unknown;
            } | undefined;
        };
        /**
         * @description The aspect ratio of the video.
         * @enum {string}
         */
        AspectRatioRequest: "4:3" | "3:4" | "1:1";
        /** @description The voice agent at its provider. */
        VoiceAgentRequest: {
            /** @description For example `ElevenLabs`; other values are possible. */
            provider: string;
            /** @description The agent's id at the provider. */
            agent_id: string;
            auth_method: components["schemas"]["VoiceAgentAuthMethodRequest"];
        };
        /**
         * @description How clients authenticate with the provider; `token` is a signed URL or token.
         * @enum {string}
         */
        VoiceAgentAuthMethodRequest: "public" | "api_key" | "token";
        /**
         * @description `expired`: the link has passed its expiry time or reached its session limit.
         * @enum {string}
         */
        LinkStatusRequest: "active" | "paused" | "expired";
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
        /** @description More than 60 requests in one minute; retry at `X-RateLimit-Reset`. */
        TooManyRequests: {
            headers: {
                /**
                 * @description Requests allowed per minute.
                 * @example 60
                 */
                "X-RateLimit-Limit"?: number | undefined;
                /**
                 * @description Requests remaining.
                 * @example 45
                 */
                "X-RateLimit-Remaining"?: number | undefined;
                /**
                 * @description When the limit resets; Unix seconds, judging by the vendor's sample.
                 * @example 1640995200
                 */
                "X-RateLimit-Reset"?: number | undefined;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other error. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other error, including no minutes left. */
        SessionRefused: {
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
        /**
         * @description The agent's id, which starts with `agnt_`.
         * @example agnt_01J8ZK4R2N5M6P7Q8W4T
         */
        AgentId: string;
        /**
         * @description The link's id, which starts with `lnk_`.
         * @example lnk_01J8ZK4R2N5M6P7Q8W4T
         */
        LinkId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description Which sessions to list. The values are documented, but the parameter's name is inferred: if it is wrong, all sessions are returned, so check each session's `status` as well.
                 * @example ended
                 */
                status?: ("all" | "started" | "ended") | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSessionsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        responses: {
            /** @description The started session, and the remaining quota of the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateSessionResponse"];
                };
            };
            /** @description The request is invalid: for example, `metadata` is not an object, or the picture has no face, several faces or a face that is too small. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The caller may not use this avatar. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["SessionRefused"];
        };
    };
    getSession: {
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
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No session has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
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
            /** @description The ended session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listAvatars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The avatars, with public and own ones listed separately. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAvatarsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    uploadFaceAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadFaceByFile"] | components["schemas"]["UploadFaceByUrl"] | components["schemas"]["UploadFaceByBase64"];
                "application/json": components["schemas"]["UploadFaceByUrl"] | components["schemas"]["UploadFaceByBase64"];
            };
        };
        responses: {
            /** @description The new avatar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadFaceAvatarResponse"];
                };
            };
            /** @description The picture has no face, several faces or a face that is too small. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    previewAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewAvatarRequest"];
            };
        };
        responses: {
            /** @description The preview URL. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewAvatarResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deleteAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The avatar's id, `avat_` followed by a ULID.
                 * @example avat_01KMZHXFPBVCXA5ATK85HCP8G1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The avatar was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteAvatarResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgentRequest"];
            };
        };
        responses: {
            /** @description The created agent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agent's id, which starts with `agnt_`.
                 * @example agnt_01J8ZK4R2N5M6P7Q8W4T
                 */
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAgentRequest"];
            };
        };
        responses: {
            /** @description The updated agent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deleteAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agent's id, which starts with `agnt_`.
                 * @example agnt_01J8ZK4R2N5M6P7Q8W4T
                 */
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listLinks: {
        parameters: {
            query?: {
                /**
                 * @description Which links to list.
                 * @example active
                 */
                status?: ("all" | "active" | "paused" | "expired") | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links, sorted by `created_at`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListLinksResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLinkRequest"];
            };
        };
        responses: {
            /** @description The created link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    startSessionViaLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSessionViaLinkRequest"];
            };
        };
        responses: {
            /** @description The session, and what the end user needs to join its room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartSessionViaLinkResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["SessionRefused"];
        };
    };
    getLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The link's id, which starts with `lnk_`.
                 * @example lnk_01J8ZK4R2N5M6P7Q8W4T
                 */
                link_id: components["parameters"]["LinkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The link's id, which starts with `lnk_`.
                 * @example lnk_01J8ZK4R2N5M6P7Q8W4T
                 */
                link_id: components["parameters"]["LinkId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLinkRequest"];
            };
        };
        responses: {
            /** @description The updated link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deleteLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The link's id, which starts with `lnk_`.
                 * @example lnk_01J8ZK4R2N5M6P7Q8W4T
                 */
                link_id: components["parameters"]["LinkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    initiateOpenclawRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InitiateOpenclawRoomRequest"];
            };
        };
        responses: {
            /** @description The room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiateOpenclawRoomResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getUsageSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSummaryResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
}
