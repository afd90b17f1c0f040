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
         * @description Only ended sessions carry `billing`; the `duration` of a running one is computed for each request.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Create and start a session whose avatar joins the caller's own room.
         * @description No separate start call is needed. An avatar tagged `user_exclusive` is only for its owner. Where no minutes are left, it fails with the code `INSUFFICIENT_MINUTES`.
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
         * Read one session.
         * @description Neither the session's token nor its room is returned.
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
         * End a session, release its GPU and stop the charges.
         * @description Only a session that is `started` can be ended, and it cannot be started again; ending an ended session succeeds as well. A session ends by itself when its WebSocket closes, when everybody has left the room, or when the plan's time is over; a sweep catches the rest within 3 minutes. Call this all the same: it releases the GPU at once, and keeps the bill right.
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
         * Make an avatar from one portrait.
         * @description Exactly one of `file`, `image_url` and `image_base64` is sent. The picture must hold one dominant human face and no second one; its orientation is detected, and it is aligned and stored.
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
         * Make a preview link for an avatar, good for one use within 5 minutes.
         * @description A temporary agent is made for it.
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
         * Delete for good an avatar that the caller uploaded.
         * @description Avatars of others cannot be deleted.
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
         * Change the fields of an agent that are sent, and leave the others as they are.
         * @description The fields of `voice_agent` are merged one by one.
         */
        put: operations["updateAgent"];
        post?: never;
        /**
         * Delete an agent for good.
         * @description Links to it stop working at once.
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
        /** Create a public address that starts sessions with an agent. */
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
         * Start a session by a link, in a LiveKit room that the service makes.
         * @description The link's id is the credential, so this needs no API key. The link must be active, unexpired and below its limit, and its agent must have an `avatar_image_url`.
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
        /** Read one link. */
        get: operations["getLink"];
        /** Change the fields of a link that are sent, and leave the others as they are. */
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
         * Make a LiveKit room and a token with which a client joins it.
         * @description The avatar agent joins by itself once the client has connected.
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
         * Read the minutes, the running sessions and the plan of the current billing period.
         * @description The vendor also accepts a JWT in a session cookie whose name it does not document.
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
            /** @description An avatar's id. On paid plans also a public image URL or a base64 image (`data:image/jpeg;base64,…`) with one large human face, from which a new avatar is made as by uploadFaceAvatar. */
            avatar: string;
            /** @default 4:3 */
            aspect_ratio?: components["schemas"]["AspectRatioRequest"] | undefined;
            room: components["schemas"]["SessionRoom"];
            /**
             * @description The caller's own data. Anything but a JSON object, also null, fails with 400.
             * @default {}
             */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description The caller's own video room. It is stored and never returned. */
        SessionRoom: {
            /** @enum {string} */
            platform: "daily" | "livekit";
            /** @description The room's URL. */
            url: string;
            /** @description A token for the room. */
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
             * @description Null or absent while the session runs.
             */
            ended_at?: (string | null) | undefined;
            /**
             * Format: date-time
             * @description When the session ends by itself; it follows from the plan's limits.
             */
            expiration?: (string | null) | undefined;
            aspect_ratio?: components["schemas"]["AspectRatio"] | undefined;
            /** @description Seconds; so far while the session runs, in total once it has ended. */
            duration?: (number | null) | undefined;
            /** @description The caller's own data; empty if none was given. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
            /** @description Only of ended sessions. The minutes consumed, and whether they came from the plan or from purchased packages; its fields are not documented. */
            billing?: ({
                [key: string]: unknown;
            } | null) | undefined;
        };
        /** @description A session as its creation returns it, with its token. */
        CreatedSession: components["schemas"]["Session"] & {
            /** @description The credential for the session's WebSocket; not returned again. */
            session_token: string;
        };
        /** @description A running session in a usage summary. */
        ActiveSession: {
            /** @description Starts with `sess_`. */
            session_id: string;
            /** @description The usage pages have `active` here. */
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
             * @description When the session ends by itself; it follows from the plan's limits.
             */
            expiration?: (string | null) | undefined;
            /** @description The video's ratio. */
            aspect_ratio?: string | undefined;
            /** @description Seconds so far. */
            duration?: (number | null) | undefined;
            /** @description The caller's own data; empty if none was given. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        } & {
            [key: string]: unknown;
        };
        /** @description Goes from `started` to `ended` and not back. `created` has no server yet; a new session is `started` at once. */
        SessionStatus: "created" | "started" | "ended" | (string & {});
        /** @description The video's ratio. */
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
            /** @description `avat_` and a ULID, or a library name with slashes, such as `PUBLIC/Avatars/sara-office`. */
            avatar_id: string;
            /** @description Such as `female` or `user_exclusive`, the tag of an avatar that only its owner can use. */
            tags: string[];
            /**
             * Format: uri
             * @description Signed; 500×500 pixels.
             */
            preview_url: string;
            /**
             * Format: uri
             * @description Signed; full size, at most 1200 pixels wide.
             */
            image_url: string;
        };
        ListAvatarsResponse: {
            success: boolean;
            /** @description The public library. */
            public_avatars: components["schemas"]["Avatar"][];
            /** @description Those that the caller uploaded or generated. */
            my_avatars: components["schemas"]["Avatar"][];
        };
        UploadFaceByFile: {
            /**
             * Format: binary
             * @description A `jpeg`, `jpg`, `png`, `gif` or `webp` of at most 10 MB.
             */
            file: Upload;
        };
        UploadFaceByUrl: {
            /**
             * Format: uri
             * @description The public address of a `jpeg`, `jpg`, `png`, `gif` or `webp` of at most 10 MB.
             */
            image_url: string;
        };
        UploadFaceByBase64: {
            /** @description The picture in base64, with or without a data URI prefix; at most 10 MB decoded. */
            image_base64: string;
        };
        UploadFaceAvatarResponse: {
            success: boolean;
            /**
             * Format: uri
             * @description Signed; 500×500 pixels.
             */
            preview_url: string;
            /**
             * Format: uri
             * @description Signed; at most 1200 pixels wide.
             */
            image_url: string;
            /** @description `avat_` and a ULID. */
            avatar_id: string;
        };
        PreviewAvatarRequest: {
            /** @description `avat_` and a ULID, or a library name. */
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
            /** @description Such as `ElevenLabs`; the list is not closed. */
            provider: string;
            /** @description The agent's id at the provider. */
            agent_id: string;
            auth_method: components["schemas"]["VoiceAgentAuthMethod"];
        };
        /** @description How clients authenticate at the provider; `token` is a signed URL or token. */
        VoiceAgentAuthMethod: "public" | "api_key" | "token" | (string & {});
        Agent: {
            /** @description Starts with `agnt_`. */
            agent_id: string;
            /** @description The name to display. */
            name: string;
            /** @description The picture; null if none is set. */
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
            /** @description The name to display. */
            name: string;
            /** @description The picture. Sessions by a link need it. */
            avatar_image_url?: (string | null) | undefined;
            voice_agent: components["schemas"]["VoiceAgentRequest"];
        };
        UpdateAgentRequest: {
            /** @description The name to display. */
            name?: string | undefined;
            /** @description The picture; null removes it. */
            avatar_image_url?: (string | null) | undefined;
            voice_agent?: components["schemas"]["VoiceAgentUpdate"] | undefined;
        };
        VoiceAgentUpdate: {
            /** @description Such as `ElevenLabs`; the list is not closed. */
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
             * @description The public address.
             */
            url: string;
            agent: components["schemas"]["Agent"];
            status: components["schemas"]["LinkStatus"];
            /** @description How many sessions it has started. */
            uses: number;
            /** @description How many sessions it may start; null is no limit. */
            use_limit: number | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Null is never.
             */
            expires_at: string | null;
        };
        /** @description `expired`: its time is over, or its limit is reached. */
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
            /** @description A label. Made from today's date if left out. */
            name?: string | undefined;
            /**
             * Format: date-time
             * @description Never, if left out.
             */
            expires_at?: string | undefined;
            /** @description How many sessions it may start; no limit if left out. */
            use_limit?: number | undefined;
        };
        UpdateLinkRequest: {
            /** @description A label; null clears it. */
            name?: (string | null) | undefined;
            status?: components["schemas"]["LinkStatusRequest"] | undefined;
            /**
             * Format: date-time
             * @description Null is never.
             */
            expires_at?: (string | null) | undefined;
            /** @description Must be greater than the link's `uses`; null is no limit. */
            use_limit?: (number | null) | undefined;
        };
        StartSessionViaLinkRequest: {
            /** @description Starts with `lnk_`. */
            link_id: string;
            /**
             * @description The video's ratio. The service takes `4:3` for a value that it does not know.
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
            /** @description The JWT by which the end user joins the LiveKit room. */
            participant_token: string;
            /** @description The avatar's identity in the room. */
            agent_identity: string;
        };
        InitiateOpenclawRoomRequest: {
            /** @description An avatar's id, `avat_…`, and nothing else. The server has a default. */
            avatar?: string | undefined;
            /** @default 1:1 */
            aspect_ratio?: components["schemas"]["AspectRatioRequest"] | undefined;
            /** @description An ElevenLabs voice for the speech. The server has a default. */
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
            /** @description The JWT by which the client joins. */
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
            /** @description Included and purchased minutes that are left. */
            total_remaining: number;
            active_sessions: components["schemas"]["ActiveSession"][];
            /** @description Minutes of the running sessions so far, each rounded up. */
            active_minutes: number;
            concurrency: components["schemas"]["Concurrency"];
            avatars?: components["schemas"]["UsageAvatars"] | undefined;
            plan: components["schemas"]["UsagePlan"];
        };
        /** @description The billing period; on the free plan it is the calendar month, otherwise Stripe's period. */
        UsagePeriod: {
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
        };
        /** @description The plan's minutes; they are used first. */
        IncludedMinutes: {
            total: number;
            used: number;
            remaining: number;
        };
        /** @description Extra minutes; the oldest are used first, and only bonus minutes expire. */
        PurchasedMinutes: {
            total: number;
            remaining: number;
        };
        /** @description Sessions at the same time. */
        Concurrency: {
            current: number;
            /** @description The plan's limit; Free 1, Explorer 5, Growth 10, Pro 20. */
            max: number;
            /** @description `max` less `current`. */
            available: number;
        };
        /** @description Custom avatars made in this cycle. */
        UsageAvatars: {
            /** @description 0 is none in this plan, null is no limit; Free 0, Explorer 20, Growth 60, Pro 180, Enterprise unlimited. */
            limit?: (number | null) | undefined;
        } & {
            [key: string]: unknown;
        };
        UsagePlan: {
            /** @description Such as `pro`. */
            key: string;
            /** @description Such as `Pro`. */
            name: string;
            /** @description How long a session may last; the unit is not documented. */
            max_session_duration: number;
            will_renew: boolean;
        };
        Error: {
            /**
             * @description Left out of authentication failures.
             * @constant
             */
            success?: false | undefined;
            error: string | components["schemas"]["ErrorDetail"];
        };
        ErrorDetail: {
            /** @description For people. */
            message: string;
            /** @description Such as `INSUFFICIENT_MINUTES`; the list is not closed. */
            code?: string | undefined;
            /** @description How to put it right. */
            suggestion?: string | undefined;
            /** @description For instance a breakdown of minutes; its fields are not documented. */
            details?: {
                [key: string]: unknown;
            } | undefined;
        };
        /**
         * @description The video's ratio.
         * @enum {string}
         */
        AspectRatioRequest: "4:3" | "3:4" | "1:1";
        /** @description The voice agent at its provider. */
        VoiceAgentRequest: {
            /** @description Such as `ElevenLabs`; the list is not closed. */
            provider: string;
            /** @description The agent's id at the provider. */
            agent_id: string;
            auth_method: components["schemas"]["VoiceAgentAuthMethodRequest"];
        };
        /**
         * @description How clients authenticate at the provider; `token` is a signed URL or token.
         * @enum {string}
         */
        VoiceAgentAuthMethodRequest: "public" | "api_key" | "token";
        /**
         * @description `expired`: its time is over, or its limit is reached.
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
        /** @description More than 60 requests in one minute; `X-RateLimit-Reset` is when the next may be sent. */
        TooManyRequests: {
            headers: {
                /**
                 * @description Requests per minute.
                 * @example 60
                 */
                "X-RateLimit-Limit"?: number | undefined;
                /**
                 * @description Requests that are left.
                 * @example 45
                 */
                "X-RateLimit-Remaining"?: number | undefined;
                /**
                 * @description When the count starts anew; Unix seconds, to judge by the sample.
                 * @example 1640995200
                 */
                "X-RateLimit-Reset"?: number | undefined;
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
        /** @description Any other failure, also because no minutes are left. */
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
                 * @description Which sessions to list. The values are documented, this parameter's name is inferred: if the vendor's is another one, all sessions come, so filter by each session's `status` as well.
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
            /** @description The session, started, and what is left of the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateSessionResponse"];
                };
            };
            /** @description The request is invalid; for instance `metadata` is no object, or the picture has no face, several, or too small a one. */
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
            /** @description No session has that id. */
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
            /** @description The avatars, public ones and own ones apart. */
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
            /** @description The picture has no face, several, or too small a one. */
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
            /** @description The preview's address. */
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
                 * @description The avatar's id, `avat_` and a ULID.
                 * @example avat_01KMZHXFPBVCXA5ATK85HCP8G1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The avatar is deleted. */
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
            /** @description The agent, created. */
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
            /** @description The agent, updated. */
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
            /** @description The agent is deleted. */
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
            /** @description The link, created. */
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
            /** @description The link, updated. */
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
            /** @description The link is deleted. */
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
