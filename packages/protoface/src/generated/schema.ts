// Generated from specs/protoface/openapi.yaml by `npm run generate`. Do not edit.
import type { Upload } from "@vendor-clients/shared";

export interface paths {
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the organization's sessions, newest first. */
        get: operations["listSessions"];
        put?: never;
        /**
         * Start a realtime avatar session.
         * @description Returns before the avatar has joined the room; the session is `created` or `queued`. Read the session again to follow its progress. The vendor mentions a webhook `session.first_frame` but documents none. An organization can create 10 sessions per minute. The plan limits the number of concurrent sessions and the length of each one: Free 1 of 2 minutes, Starter 2 of 10, Launch 10 of 20, Scale 50 of 60.
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
        /** Get a session's current state. */
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
         * End a session immediately.
         * @description A session that has not started becomes `canceled`; a running one becomes `ending`, then `ended` once its worker has drained. A session in a terminal state stays unchanged.
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipecat/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a session with media over a WebSocket relay.
         * @description End it with `endSession`, using the id in `session`.
         */
        post: operations["createPipecatSession"];
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
        /** List the avatars available to sessions. */
        get: operations["listAvatars"];
        put?: never;
        /**
         * Create an avatar from an image.
         * @description The avatar starts as `processing`; read it until it is `ready` or `failed`. The image must show one face looking straight ahead, without harsh light, heavy occlusion or extreme cropping.
         */
        post: operations["createAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/avatars/{avatar_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an avatar. */
        get: operations["getAvatar"];
        put?: never;
        post?: never;
        /**
         * Delete a custom avatar, its image and everything built from it.
         * @description Past sessions and their usage are kept.
         */
        delete: operations["deleteAvatar"];
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
         * Get the usage of a period.
         * @description Pass either `period`, or `period_start` together with `period_end`. Only settled usage is included; for a running session, read its `usage`.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the plans available for purchase.
         * @description Public. Returns a bare array, without pagination.
         */
        get: operations["listBillingPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the credit balance, and whether it allows starting a session. */
        get: operations["getQuotaLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the platform's status.
         * @description Public.
         */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the models available to runs.
         * @description Not paginated. Models are added and removed: read the list at runtime. The vendor suggests this operation for checking an API key.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{model_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a model, including the fields its runs accept. */
        get: operations["getModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/run/{model_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Queue a run of a model.
         * @description Requires the scope `runs:write`. An API key can submit 60 runs per minute. The maximum credits a run may cost are reserved until it ends; a completed run is charged, a failed one releases them. Unsuitable input is rejected with `run.operation_required`, `run.operation_unsupported`, `run.parameter_invalid`, `run.input_role_dependency`, `run.input_role_conflict`, `run.input_url_unreachable`, `run.metadata_reserved` or `asset.not_available`; an unavailable model with `model.not_available`.
         */
        post: operations["submitRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs, newest first.
         * @description Requires the scope `runs:read`.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run and its outputs.
         * @description Requires the scope `runs:read`. A failed run is also a 200 response, with its `error`.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the progress of a run.
         * @description Requires the scope `runs:read`. Poll about once per second until the status is `completed`, `failed` or `canceled`. A failed run is also a 200 response, with its `error`.
         */
        get: operations["getRunStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events of a run.
         * @description Requires the scope `runs:read`. Paginated by `sequence`, not by id.
         */
        get: operations["listRunEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run.
         * @description Requires the scope `runs:write`. Canceling a queued run charges nothing; canceling a running one charges everything reserved. Canceling twice is not an error; a completed or failed run cannot be canceled.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the assets. */
        get: operations["listAssets"];
        put?: never;
        /**
         * Upload a file as input for runs.
         * @description At most 100 MB: an image, audio, video, JSON or a binary model file. Rejected uploads have the code `asset.empty`, `asset.too_large` or `asset.media_type_unsupported`.
         */
        post: operations["uploadAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an asset's metadata. */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        /**
         * Delete an asset.
         * @description The history of runs that used it is kept.
         */
        delete: operations["deleteAsset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an asset's content. */
        get: operations["getAssetContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/{embed_public_id}/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an embed's appearance and consent settings. */
        get: operations["getEmbedConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/{embed_public_id}/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get the token that starts an embedded conversation. */
        post: operations["createEmbedSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/{embed_public_id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an embedded conversation. */
        post: operations["createEmbedConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/{embed_public_id}/conversations/{room}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the state of an embedded conversation. */
        get: operations["getEmbedStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/{embed_public_id}/conversations/{room}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an embedded conversation. */
        post: operations["stopEmbedConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/{embed_public_id}/portrait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the image of an embedded avatar. */
        get: operations["getEmbedPortrait"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agora/session/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an avatar session in an Agora channel. */
        post: operations["startAgoraSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agora/session/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop an avatar session in an Agora channel. */
        delete: operations["stopAgoraSession"];
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
            object?: "session" | undefined;
            status: components["schemas"]["SessionStatus"];
            avatar_id: string;
            transport: components["schemas"]["LiveKitTransportConfig"] | components["schemas"]["WebSocketTransportConfig"] | components["schemas"]["PipecatTransportConfig"] | ({
                /** @constant */
                type: "unknown to the specification";
            } & {
                [key: string]: unknown;
            });
            quality: components["schemas"]["QualityTier"];
            /** @description The session's maximum duration in seconds. */
            max_duration_seconds: number;
            /** @description Ends the session after this many seconds without received audio. Only for transports that observe inbound audio. In `track` mode every received frame, including silence, restarts the countdown. */
            idle_timeout_seconds: number;
            metadata: components["schemas"]["Metadata"];
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When the worker started.
             */
            started_at?: (string | null) | undefined;
            /**
             * Format: date-time
             * @description When the first video frame was received.
             */
            first_frame_at?: (string | null) | undefined;
            /** Format: date-time */
            ended_at?: (string | null) | undefined;
            /** Format: date-time */
            failed_at?: (string | null) | undefined;
            failure?: (components["schemas"]["SessionFailure"] | null) | undefined;
            usage?: components["schemas"]["SessionUsage"] | undefined;
            billing_surface?: components["schemas"]["BillingSurface"] | undefined;
        };
        /** @description `ended`, `failed` and `canceled` are terminal; `ending` lasts while the worker sends its last frames. */
        SessionStatus: "created" | "queued" | "starting" | "running" | "ending" | "ended" | "failed" | "canceled" | (string & {});
        /** @description Why a session failed. Present if `status` is `failed`. */
        SessionFailure: {
            /** @description Stable subcode in lower_snake_case, such as `no_capacity`. */
            code: string;
            /** @description A human-readable message; not stable. */
            message: string;
        };
        /** @description Live counters that lag behind the worker's last heartbeat; the billing record is the usage event. */
        SessionUsage: {
            billable_seconds: number;
            frames: number;
        };
        /**
         * @description The service that started the session, by which usage is reported.
         * @default api
         */
        BillingSurface: "api" | "playground" | "embed" | "share" | "public_demo" | "pipecat" | "agora" | "video_generation" | (string & {});
        /** @description Output quality, which sets the credit multiplier. New sessions are `standard`; `mock` is for internal tests and for bringing up the runtime without a model, and is billed as `standard` if it appears on a real session. */
        QualityTier: "mock" | "lite" | "standard" | "pro" | (string & {});
        /** @description The customer's own values, at most 8 KB of JSON. Keys that start with `_avatar.` are reserved. */
        Metadata: {
            [key: string]: string | number | boolean | null;
        };
        SessionList: {
            /**
             * @default list
             * @constant
             */
            object?: "list" | undefined;
            data: components["schemas"]["Session"][];
            has_more: boolean;
            /** @description Pass it as `starting_after` to get the next page. */
            next_cursor?: (string | null) | undefined;
        };
        SessionCreateRequest: {
            /** @description A stock avatar, or one of the organization's own. */
            avatar_id: string;
            /** @description Only `livekit` is accepted; other values are rejected with `transport.unsupported`. */
            transport: components["schemas"]["LiveKitTransportConfigRequest"] | components["schemas"]["WebSocketTransportConfig"] | components["schemas"]["PipecatTransportConfig"];
            /** @default standard */
            quality?: components["schemas"]["QualityTierRequest"] | undefined;
            /** @description The session's maximum duration in seconds. Capped at the plan's limit; the response contains the effective value. */
            max_duration_seconds?: (number | null) | undefined;
            /**
             * @description Ends the session after this many seconds without received audio. Only for transports that observe inbound audio. In `track` mode every received frame, including silence, restarts the countdown.
             * @default 30
             */
            idle_timeout_seconds?: number | undefined;
            metadata?: components["schemas"]["Metadata"] | undefined;
        };
        /** @description The customer's own LiveKit room; the vendor never sees the LiveKit API key or secret. The worker publishes the tracks `protoface-avatar` (video) and `protoface-avatar-audio`. For barge-in in `track` mode, stop or clear the published audio, then call the RPC `lk.clear_buffer`. */
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
             * @description Never the token itself: absent, or the text `[redacted]`.
             * @example [redacted]
             */
            worker_token?: string | undefined;
            /**
             * @description The worker's identity in the room.
             * @default protoface-worker
             */
            worker_identity?: string | undefined;
            audio_source?: components["schemas"]["LiveKitAudioSource"] | undefined;
            /** @description The participant to listen to, for `track` only. Defaults to the first participant that publishes audio. */
            subscribe_to_identity?: (string | null) | undefined;
            /**
             * @description For demos. A test tone is used if nobody joins within 10 seconds.
             * @default false
             */
            synthetic_audio_if_no_input?: boolean | undefined;
        };
        /** @description The customer's own LiveKit room; the vendor never sees the LiveKit API key or secret. The worker publishes the tracks `protoface-avatar` (video) and `protoface-avatar-audio`. For barge-in in `track` mode, stop or clear the published audio, then call the RPC `lk.clear_buffer`. */
        LiveKitTransportConfigRequest: {
            /**
             * @default livekit
             * @constant
             */
            type: "livekit";
            /** @description The LiveKit server, such as `wss://my-app.livekit.cloud`. */
            url: string;
            /** @description The room that the worker joins. */
            room_name: string;
            /** @description Your own short-lived JWT with which the worker joins the room. */
            worker_token: string;
            /**
             * @description The worker's identity in the room.
             * @default protoface-worker
             */
            worker_identity?: string | undefined;
            audio_source?: components["schemas"]["LiveKitAudioSourceRequest"] | undefined;
            /** @description The participant to listen to, for `track` only. Defaults to the first participant that publishes audio. */
            subscribe_to_identity?: (string | null) | undefined;
            /**
             * @description For demos. A test tone is used if nobody joins within 10 seconds.
             * @default false
             */
            synthetic_audio_if_no_input?: boolean | undefined;
        };
        /**
         * @description How the worker receives audio: `data_stream` for the LiveKit Agents plugin; `track` for integrations that publish a continuous audio track themselves, which is converted to 16 kHz mono PCM.
         * @default data_stream
         */
        LiveKitAudioSource: "data_stream" | "track" | (string & {});
        /** @description Reserved; sessions cannot be created with it. */
        WebSocketTransportConfig: {
            /**
             * @default websocket
             * @constant
             */
            type: "websocket";
        };
        /** @description Reserved. `createSession` does not accept it; use `createPipecatSession`. */
        PipecatTransportConfig: {
            /**
             * @default pipecat
             * @constant
             */
            type: "pipecat";
        };
        PipecatSessionCreateRequest: {
            avatar_id: string;
            /** @default standard */
            quality?: components["schemas"]["QualityTierRequest"] | undefined;
            /** @description The session's maximum duration in seconds. Capped at the plan's limit; the response contains the effective value. */
            max_duration_seconds?: (number | null) | undefined;
            /**
             * @description Ends the session after this many seconds without received audio. Only for transports that observe inbound audio. In `track` mode every received frame, including silence, restarts the countdown.
             * @default 30
             */
            idle_timeout_seconds?: number | undefined;
            metadata?: components["schemas"]["Metadata"] | undefined;
            /**
             * @default websocket
             * @constant
             */
            relay_mode?: "websocket" | undefined;
        };
        PipecatSessionView: {
            /**
             * @default pipecat.session
             * @constant
             */
            object?: "pipecat.session" | undefined;
            session: components["schemas"]["Session"];
            relay: components["schemas"]["PipecatWebSocketRelayView"];
        };
        /** @description The WebSocket that carries the session's audio and video. */
        PipecatWebSocketRelayView: {
            /**
             * @default websocket
             * @constant
             */
            type?: "websocket" | undefined;
            protocol: string;
            media_url: string;
            /** @description The secret that opens the WebSocket. */
            media_token: string;
            audio_sample_rate: number;
            video_encoding: "jpeg" | "rgb24" | (string & {});
            /** @constant */
            decoded_video_format: "RGB";
            supports_audio_output: boolean;
        };
        Avatar: {
            /** @description Starts with `av_`. Stock avatars have fixed ids, such as `av_stock_001`. */
            id: string;
            /**
             * @default avatar
             * @constant
             */
            object?: "avatar" | undefined;
            name: string;
            status: components["schemas"]["AvatarStatus"];
            /** @description For example `mock` or `avtr1`. */
            runtime_type: string;
            /** @description Whether it is a stock avatar. */
            is_demo: boolean;
            /** Format: date-time */
            created_at: string;
            /** @description Why the avatar could not be built, as a human-readable message. Only present while `status` is `failed`. */
            failure_reason?: (string | null) | undefined;
            /**
             * @description Whether it was created from a customer's photo rather than a stock or reused face.
             * @default false
             */
            is_photo_upload?: boolean | undefined;
            /** @description The voice used in conversations. */
            voice?: (string | null) | undefined;
            /** @description How the voice speaks in managed conversations. */
            voice_instructions?: (string | null) | undefined;
            /** @description The avatar's instructions in managed conversations. */
            custom_instructions?: (string | null) | undefined;
        };
        /** @description `ready` can be used in sessions; `processing` is being built; `failed` needs a different image. */
        AvatarStatus: "ready" | "processing" | "failed" | (string & {});
        AvatarList: {
            /**
             * @default list
             * @constant
             */
            object?: "list" | undefined;
            data: components["schemas"]["Avatar"][];
            has_more: boolean;
            /** @description Pass it as `starting_after` to get the next page. */
            next_cursor?: (string | null) | undefined;
        };
        BodyCreateAvatar: {
            /**
             * Format: binary
             * @description A PNG or JPEG.
             */
            image: Upload;
            /** @default Custom Avatar */
            name?: string | undefined;
            /** @default avtr1 */
            runtime_type?: string | undefined;
        };
        UsageSummary: {
            /**
             * Format: date-time
             * @description Start of the period, inclusive.
             */
            period_start: string;
            /**
             * Format: date-time
             * @description End of the period, exclusive.
             */
            period_end: string;
            /** @description Total over all sessions of the period. */
            billable_seconds: number;
            /** @description The number of sessions with usage. */
            sessions: number;
            /**
             * @description All credits charged in the period. One credit is $0.01.
             * @default 0
             */
            credits_charged?: number | undefined;
            /** @description Seconds by quality tier. */
            by_quality?: {
                [key: string]: number;
            } | undefined;
            /** @description Credits by billing surface. */
            by_billing_surface?: {
                [key: string]: number;
            } | undefined;
            /** @description Credits by speech billing mode, such as `customer_managed` and `platform_managed`. */
            by_speech_billing_mode?: {
                [key: string]: number;
            } | undefined;
            /** @description Credits by billable operation, such as `video.general`. */
            by_operation?: {
                [key: string]: number;
            } | undefined;
            /** @description Credits by day (`YYYY-MM-DD` in the requested time zone), then by billing surface. */
            daily_credits_by_billing_surface?: {
                [key: string]: {
                    [key: string]: number;
                };
            } | undefined;
            /** @description Usage by embed, ordered by credits, then by time. */
            by_embed?: components["schemas"]["EmbedUsageSummary"][] | undefined;
            /** @description The most recent settled charges for models and Studio. */
            recent_charges?: components["schemas"]["UsageChargeSummary"][] | undefined;
        };
        /** @description The usage of one embed. */
        EmbedUsageSummary: {
            embed_id: string;
            embed_name: string;
            avatar_id: string;
            avatar_name?: (string | null) | undefined;
            credits_charged: number;
            billable_seconds: number;
            sessions: number;
            is_active: boolean;
        };
        /** @description One settled charge for a model or Studio. */
        UsageChargeSummary: {
            id: string;
            billing_surface: string;
            operation: string;
            source_id: string;
            credits_charged: number;
            /** Format: date-time */
            created_at: string;
            model?: (string | null) | undefined;
            project_id?: (string | null) | undefined;
            scene_id?: (string | null) | undefined;
        };
        PlanView: {
            key: string;
            name: string;
            family: string;
            monthly_price_cents: number;
            included_credits: number;
            extra_credit_unit_micros: number | null;
            max_concurrency: number;
            max_video_concurrency: number;
            custom_avatar_slots: number;
            extra_avatar_slot_cents: number | null;
            session_time_limit_seconds: number;
            studio_project_limit: number;
            studio_generation_concurrency: number;
            voice_clone_slots: number;
            /** @default false */
            enterprise?: boolean | undefined;
            studio_unlimited?: (components["schemas"]["StudioUnlimitedRuleView"] | null) | undefined;
        };
        StudioUnlimitedRuleView: {
            max_duration_seconds_by_quality: {
                [key: string]: number;
            };
            priority: string;
        };
        QuotaLimits: {
            plan_key: string;
            /** @description For example `active`; the full list is not documented. */
            status: string;
            /** @description All credits available to spend. */
            balance_credits: number;
            included_balance_credits: number;
            rollover_balance_credits: number;
            included_credits_limit: number;
            included_credits_used: number;
            low_balance_threshold_credits: number;
            /** Format: date-time */
            current_period_start: string | null;
            /** Format: date-time */
            current_period_end: string | null;
            /** @description Whether the balance and the plan's session limit allow another session. */
            can_start_session: boolean;
        };
        StatusResponse: {
            status: components["schemas"]["PlatformStatus"];
            components: components["schemas"]["StatusComponent"][];
            /** Format: date-time */
            updated_at: string;
        };
        StatusComponent: {
            name: string;
            status: components["schemas"]["PlatformStatus"];
        };
        PlatformStatus: "operational" | "degraded" | "outage" | (string & {});
        ModelList: {
            /**
             * @default list
             * @constant
             */
            object?: "list" | undefined;
            data: components["schemas"]["ModelView"][];
        };
        ModelView: {
            /** @description Publisher and model, such as `minimax/minimax-h3`. Other operations take it as `model_id`. */
            id: string;
            /**
             * @default model
             * @constant
             */
            object?: "model" | undefined;
            /** @description The model's version. */
            revision: string;
            /** @description The version of the model's contract. */
            contract_revision: string;
            /** @description The model's capabilities by operation name, such as `video.general`. */
            operations: {
                [key: string]: {
                    required_input_roles?: string[] | undefined;
                    /** @description Inputs by role name. */
                    input_roles?: {
                        [key: string]: {
                            types?: string[] | undefined;
                            modalities?: string[] | undefined;
                            max_count?: number | undefined;
                        } & {
                            [key: string]: unknown;
                        };
                    } | undefined;
                    parameter_names?: string[] | undefined;
                    /** @description By role name, the roles that are required with it. */
                    role_dependencies?: {
                        [key: string]: string[];
                    } | undefined;
                    output_modalities?: string[] | undefined;
                } & {
                    [key: string]: unknown;
                };
            };
            /** @description The media it accepts. */
            input_modalities: string[];
            /** @description The media it produces: any of `video`, `image`, `audio` and `model.3d`. */
            output_modalities: string[];
            /** @description How it is executed. The values are not documented. */
            execution_modes: string[];
            /** @description `shared`, or `dedicated` where capacity can be reserved. */
            execution_targets: ("shared" | "dedicated" | (string & {}))[];
            /** @description How usage is metered, not what it costs. */
            pricing: {
                /** @description `output_seconds` bills the output's duration; `request` is a flat cost per run. */
                meter?: ("output_seconds" | "request" | (string & {})) | undefined;
                /** @description For example `ceil_per_job`. */
                rounding?: string | undefined;
                /** @description Whether the `requested` or the delivered duration counts. */
                duration_basis?: string | undefined;
                /** @description For the meter `request`. */
                minimum_credits?: unknown | undefined;
            } & {
                [key: string]: unknown;
            };
            /** @description If false, runs are rejected with `model.not_available`. */
            available: boolean;
            /** @description The JSON Schema of a run's body, by operation name. Other fields are rejected. */
            request_schemas?: ({
                [key: string]: {
                    [key: string]: unknown;
                };
            } | null) | undefined;
            /** @description Notes on the quality tiers. */
            output_quality_descriptions?: ({
                [key: string]: string;
            } | null) | undefined;
            /** @description The publisher, which is the first part of the id. */
            owner?: string | undefined;
            /** @description The display name. */
            display_name?: string | undefined;
            /** @description A human-readable summary. */
            description?: string | undefined;
            /** @description What all revisions of one model have in common. */
            family?: string | undefined;
            /** @description Other ids for this model. */
            aliases?: string[] | undefined;
            /** @description Free-form labels, such as `video`, `generation` and `self-hosted`. */
            tags?: string[] | undefined;
        };
        /** @description `queued` is waiting; `running` is generating; `completed` has outputs; `failed` has released its credits; `canceled` was stopped on request. The last three are terminal. */
        RunStatus: "queued" | "running" | "completed" | "failed" | "canceled" | (string & {});
        RunQueuedView: {
            /** @description Starts with `run_`. */
            id: string;
            /**
             * @default run
             * @constant
             */
            object?: "run" | undefined;
            model: string;
            model_revision: string;
            operation: string;
            status: components["schemas"]["RunStatus"];
            /** @description The number of runs ahead of it; null once it has started. */
            queue_position: number | null;
            credit_estimate: components["schemas"]["CreditEstimateView"];
            /** @description A path without the host. */
            status_url: string;
            /** @description A path without the host. */
            response_url: string;
            /** Format: date-time */
            created_at: string;
        };
        CreditEstimateView: {
            pricing_version: string;
            estimated_credits: number;
            /** @description Credits reserved from the balance, charged when the run completes. */
            maximum_reserved_credits: number;
            /** @description Reserved credits by meter. */
            lines: ({
                operation?: string | undefined;
                model?: string | undefined;
                meter?: string | undefined;
                unit?: string | undefined;
                quantity?: number | undefined;
                credits?: number | undefined;
            } & {
                [key: string]: unknown;
            })[];
        };
        RunStatusView: {
            id: string;
            /**
             * @default run.status
             * @constant
             */
            object?: "run.status" | undefined;
            status: components["schemas"]["RunStatus"];
            /** @description From 0 to 100. */
            progress: number;
            /** @description The number of runs ahead of it; null once it has started. */
            queue_position: number | null;
            error: components["schemas"]["RunErrorView"] | null;
        };
        /** @description Why a run failed. */
        RunErrorView: {
            code: string;
            message: string;
        };
        RunList: {
            /**
             * @default list
             * @constant
             */
            object?: "list" | undefined;
            data: components["schemas"]["RunView"][];
            has_more: boolean;
            /** @description Pass it as `starting_after` to get the next page. */
            next_cursor: string | null;
        };
        RunView: {
            /** @description Starts with `run_`. */
            id: string;
            /**
             * @default run
             * @constant
             */
            object?: "run" | undefined;
            model: string;
            model_revision: string;
            operation: string;
            status: components["schemas"]["RunStatus"];
            /** @description From 0 to 100. */
            progress: number;
            /** @description The complete result. */
            outputs: components["schemas"]["RunOutputView"][];
            /** @description The video output, if there is exactly one. */
            video?: (components["schemas"]["RunFileView"] | null) | undefined;
            /** @description The image output, if there is exactly one. */
            image?: (components["schemas"]["RunFileView"] | null) | undefined;
            /** @description The audio output, if there is exactly one. */
            audio?: (components["schemas"]["RunFileView"] | null) | undefined;
            credits: components["schemas"]["RunCreditsView"] | null;
            error: components["schemas"]["RunErrorView"] | null;
            /** @description The value passed when the run was submitted. */
            metadata: {
                [key: string]: unknown;
            };
            /** @description The value passed when the run was submitted. */
            external_id: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When the run started; until then it was queued.
             */
            started_at: string | null;
            /**
             * Format: date-time
             * @description When the run ended; it was generating since `started_at`.
             */
            completed_at: string | null;
        };
        RunCreditsView: {
            pricing_version: string;
            /** @description Credits reserved from the balance at first; kept even if nothing is charged. */
            reserved: number;
            /** @description Credits charged for the run; 0 if it was not charged. */
            charged: number;
        };
        RunOutputView: {
            role: string;
            modality: string;
            /** @description An `asset` has its value in `file`; `text` and `data` have it in the field of the same name. */
            type: "text" | "asset" | "data" | (string & {});
            /** @description Pass it to another run to use the file as input. */
            asset_id?: (string | null) | undefined;
            file?: (components["schemas"]["RunFileView"] | null) | undefined;
            text?: (string | null) | undefined;
            data?: ({
                [key: string]: unknown;
            } | null) | undefined;
        };
        RunFileView: {
            url: string;
            content_type: string | null;
            file_name: string | null;
            file_size: number | null;
        };
        RunEventList: {
            /**
             * @default list
             * @constant
             */
            object?: "list" | undefined;
            data: components["schemas"]["RunEventView"][];
            has_more: boolean;
            /** @description Pass it as `after` to get the next page. */
            next_cursor: number | null;
        };
        RunEventView: {
            id: string;
            /** @description The order of the events, and the value to pass as `after`. */
            sequence: number;
            /** @description The last event is `run.completed`, `run.failed` or `run.canceled`; the others are not documented. */
            type: string;
            part_id: string | null;
            /** @description Contains `credits_charged` in the last event. */
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
        };
        BodyUploadAsset: {
            /** Format: binary */
            file: Upload;
            /** @description For example `image`. */
            modality: string;
            schema_uri?: string | undefined;
            duration_ms?: number | undefined;
        };
        AssetList: {
            /**
             * @default list
             * @constant
             */
            object?: "list" | undefined;
            data: components["schemas"]["AssetView"][];
            has_more: boolean;
            /** @description Pass it as `starting_after` to get the next page. */
            next_cursor: string | null;
        };
        AssetView: {
            /** @description Starts with `asset_`. */
            id: string;
            /**
             * @default asset
             * @constant
             */
            object?: "asset" | undefined;
            scope: string;
            /** @description For example `image`. */
            modality: string;
            media_type: string | null;
            schema_uri: string | null;
            byte_size: number | null;
            duration_ms: number | null;
            width: number | null;
            height: number | null;
            /** @description The asset is usable in runs once it is `ready`; other values are not documented. */
            status: string;
            download_url: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            deleted_at: string | null;
        };
        BrowserEmbedConfigView: {
            enabled: boolean;
            is_default: boolean;
            avatar_name: string;
            allowed_origins: string[];
            placement: string;
            cta_title: string;
            cta_description: string;
            cta_button_label: string;
            /** @description The consent requested from the visitor. */
            consent: {
                /** @description The value that `createEmbedSetup` sends back with the visitor's consent. */
                version?: string | undefined;
                /** @description Whether consent is required. */
                enabled?: boolean | undefined;
                text?: string | undefined;
                computer_vision_text?: string | undefined;
            } & {
                [key: string]: unknown;
            };
            portrait_url: string;
            source_width?: (number | null) | undefined;
            source_height?: (number | null) | undefined;
            computer_vision_enabled?: boolean | undefined;
        };
        EmbedSetupRequest: {
            /** @description For example `microphone` and `computer_vision`, each `granted`, `denied` or `not_requested`. */
            permissions: {
                [key: string]: string;
            };
            /** @description The visitor's consent, such as `version` and `accepted`. */
            consent?: {
                [key: string]: unknown;
            } | undefined;
        };
        EmbedSetupView: {
            setup_token: string;
            /** Format: date-time */
            expires_at: string;
        };
        EmbedConversationRequest: {
            setup_token: string;
        } & {
            [key: string]: unknown;
        };
        EmbedConversationView: {
            conversation_id: string;
            room: string;
            livekit_url: string;
            token: string;
            /** Format: date-time */
            expires_at: string;
            computer_vision_enabled?: boolean | undefined;
            tool_events?: unknown[] | undefined;
        };
        EmbedStatusView: {
            phase: string;
            /** Format: date-time */
            expires_at?: (string | null) | undefined;
            failure_code?: (string | null) | undefined;
            failure_message?: (string | null) | undefined;
            retryTime?: (number | null) | undefined;
            session_id?: (string | null) | undefined;
        };
        StartRequest: {
            avatar_id: string;
            app_id: string;
            channel: string;
            token: string;
            uid: string;
            /** @default false */
            enable_string_uid?: boolean | undefined;
            /**
             * @description Ends the session after this many seconds without received audio.
             * @default 120
             */
            idle_timeout_seconds?: number | undefined;
            quality?: (string | null) | undefined;
            /** @default h264 */
            video_encoding?: string | undefined;
        } & {
            [key: string]: unknown;
        };
        StartResponse: {
            session_id: string;
            websocket_address: string;
            /** @description The token that `stopAgoraSession` requires. */
            session_token: string;
        };
        StopRequest: {
            session_id: string;
            /** @description The token returned when the session was started. */
            session_token: string;
        };
        StopResponse: {
            status: string;
            message: string;
        };
        ApiErrorEnvelope: {
            error: components["schemas"]["ApiError"];
        };
        ApiError: {
            type: components["schemas"]["ErrorType"];
            /** @description The stable subcode to branch on, such as `at_capacity` or `transport.unsupported`. */
            code: string;
            /** @description A human-readable message; not stable. */
            message: string;
            /** @description The invalid field, as a dotted path. */
            param?: (string | null) | undefined;
            /** @description Same as the response header `X-Request-Id`. */
            request_id: string;
        };
        /** @description Broad category, roughly by HTTP status. */
        ErrorType: "invalid_request" | "authentication" | "permission" | "not_found" | "conflict" | "unprocessable" | "rate_limit" | "quota_exceeded" | "internal" | "service_unavailable" | (string & {});
        /**
         * @description How the worker receives audio: `data_stream` for the LiveKit Agents plugin; `track` for integrations that publish a continuous audio track themselves, which is converted to 16 kHz mono PCM.
         * @default data_stream
         * @enum {string}
         */
        LiveKitAudioSourceRequest: "data_stream" | "track";
        /**
         * @description Output quality, which sets the credit multiplier. New sessions are `standard`; `mock` is for internal tests and for bringing up the runtime without a model, and is billed as `standard` if it appears on a real session.
         * @enum {string}
         */
        QualityTierRequest: "mock" | "lite" | "standard" | "pro";
    };
    responses: {
        /** @description The JSON is malformed, or a field is missing or invalid. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The API key is missing, malformed or revoked. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description No credits are left (`insufficient_credit_balance`), or billing is not active. */
        PaymentRequired: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The API key lacks the scope (`api_key.scope_required`). */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The resource does not exist or is not visible to the organization. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The current state does not allow the operation. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The request body or parameters failed validation. */
        Unprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description Too many requests, or a quota is exhausted (type `quota_exceeded`). */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description Either sessions are started too quickly (type `rate_limit`, code `session_start_rate_limited`): wait. Or the plan's limit of concurrent sessions is reached (type `quota_exceeded`, code `concurrent_sessions`): end one first. */
        TooManySessions: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description Either runs are submitted too quickly (type `rate_limit`, code `run.rate_limited`): wait. Or the limit of queued and running runs is reached (type `quota_exceeded`, code `run.concurrency_exceeded`): wait for one to end. The limit depends on the spend of the last 30 days: 100 below $10, 300 from $10, 1,000 from $100, 3,000 from $500, 4,000 from $1,000. */
        TooManyRuns: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description No capacity, or maintenance. */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description Any other error. */
        Error: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
    };
    parameters: {
        /** @description Any text of your own, remembered for 24 hours. Reusing the key with the same body returns the first response again; with a different body, 409. */
        IdempotencyKey: string;
        /** @description The vendor declares this header without explaining it. */
        SessionGrant: string;
        /**
         * @description `sess_` followed by a ULID.
         * @example sess_01HXY5K8E7QYG3X8Z6N9R7S0VR
         */
        SessionId: string;
        /**
         * @description The avatar's id, which starts with `av_`.
         * @example av_stock_001
         */
        AvatarId: string;
        /**
         * @description The model's id as returned by `listModels`, or one of its `aliases`.
         * @example minimax/minimax-h3
         */
        ModelId: string;
        /**
         * @description The run's id, which starts with `run_`.
         * @example run_...
         */
        RunId: string;
        /**
         * @description The asset's id, which starts with `asset_`.
         * @example asset_...
         */
        AssetId: string;
        /**
         * @description The embed's public id, which starts with `emb_` and grants no access to the account.
         * @example emb_...
         */
        EmbedPublicId: string;
        /**
         * @description The `room` returned with the conversation.
         * @example room-1
         */
        Room: string;
        /** @description The maximum number of items per page. */
        Limit: number;
        /** @description The id of the last item of the previous page; the next page starts after it. */
        StartingAfter: string;
    };
    requestBodies: never;
    headers: {
        /** @description The request's id, to quote to the vendor's support. */
        RequestId: string;
        /** @description Seconds to wait before retrying; may be sent with 429 and 503. */
        RetryAfter: number;
        /**
         * @description Requests allowed in the window.
         * @example 10
         */
        RateLimitLimit: number;
        /**
         * @description Requests remaining in the window.
         * @example 7
         */
        RateLimitRemaining: number;
        /**
         * @description When the window resets, in Unix seconds.
         * @example 1748212860
         */
        RateLimitReset: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSessions: {
        parameters: {
            query?: {
                /** @description Filters by status. `active` and `terminal` each cover several statuses; an unknown value is rejected. */
                status?: ("created" | "queued" | "starting" | "running" | "ending" | "ended" | "failed" | "canceled" | "active" | "terminal")[] | undefined;
                /**
                 * @description Filters by avatar.
                 * @example av_stock_001
                 */
                avatar_id?: string | undefined;
                /** @description Only sessions created at or after this time. */
                created_after?: string | undefined;
                /** @description Only sessions created before this time. */
                created_before?: string | undefined;
                /** @description The maximum number of items per page. */
                limit?: components["parameters"]["Limit"] | undefined;
                /**
                 * @description The id of the last session of the previous page; the next page starts after it.
                 * @example sess_01HXY...
                 */
                starting_after?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description A value of `status` is unknown. */
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, remembered for 24 hours. Reusing the key with the same body returns the first response again; with a different body, 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"] | undefined;
                /** @description The vendor declares this header without explaining it. */
                "X-Protoface-Session-Grant"?: components["parameters"]["SessionGrant"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCreateRequest"];
            };
        };
        responses: {
            /** @description The new session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The JSON is malformed, a field is missing or invalid, or the transport is not `livekit`. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiErrorEnvelope"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            /** @description The avatar is not ready, or an idempotency key was reused with a different body. */
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManySessions"];
            /** @description No worker is available (`at_capacity`). */
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Error"];
        };
    };
    getSession: {
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
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No session has this id. */
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The vendor declares this header without explaining it. */
                "X-Protoface-Session-Grant"?: components["parameters"]["SessionGrant"] | undefined;
            } | undefined;
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
            /** @description The updated session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No session has this id. */
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    createPipecatSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipecatSessionCreateRequest"];
            };
        };
        responses: {
            /** @description The new session and the relay to connect to. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipecatSessionView"];
                };
            };
            /** @description The body is invalid. */
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            /** @description The avatar is not ready. */
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            /** @description The Pipecat relay is unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Error"];
        };
    };
    listAvatars: {
        parameters: {
            query?: {
                /** @description The maximum number of items per page. */
                limit?: components["parameters"]["Limit"] | undefined;
                /**
                 * @description The id of the last avatar of the previous page; the next page starts after it.
                 * @example av_stock_001
                 */
                starting_after?: string | undefined;
                /** @description Whose avatars to list. */
                scope?: ("all" | "platform" | "org") | undefined;
                /** @description Filters by name or id, ignoring case. */
                q?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of avatars. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvatarList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    createAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["BodyCreateAvatar"];
            };
        };
        responses: {
            /** @description The accepted avatar. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Avatar"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The image or the runtime is not supported. */
            422: components["responses"]["Unprocessable"];
            /** @description Image screening is unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Error"];
        };
    };
    getAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The avatar's id, which starts with `av_`.
                 * @example av_stock_001
                 */
                avatar_id: components["parameters"]["AvatarId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The avatar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Avatar"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No avatar has this id. */
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    deleteAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The avatar's id, which starts with `av_`.
                 * @example av_stock_001
                 */
                avatar_id: components["parameters"]["AvatarId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The avatar was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Stock avatars cannot be deleted. */
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description No avatar has this id. */
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getUsage: {
        parameters: {
            query?: {
                /** @description A named period. Cannot be combined with `period_start` and `period_end`. */
                period?: ("current_month" | "previous_month") | undefined;
                /**
                 * @description Start of the period, inclusive. Requires `period_end`.
                 * @example 2026-05-01T00:00:00Z
                 */
                period_start?: string | undefined;
                /**
                 * @description End of the period, exclusive. Requires `period_start`.
                 * @example 2026-05-25T19:00:00Z
                 */
                period_end?: string | undefined;
                /** @description IANA name of the time zone for daily totals. Defaults to UTC. */
                time_zone?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The period's totals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSummary"];
                };
            };
            /** @description The `period` or the range is invalid. */
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    listBillingPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All plans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"][];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getQuotaLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credit balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaLimits"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status of the platform and its components. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusResponse"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All models. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The model's id as returned by `listModels`, or one of its `aliases`.
                 * @example minimax/minimax-h3
                 */
                model_id: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelView"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    submitRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, remembered for 24 hours. Reusing the key with the same body returns the first response again; with a different body, 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The model's id as returned by `listModels`, or one of its `aliases`.
                 * @example minimax/minimax-h3
                 */
                model_id: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Which of the model's operations to run. Required if it has more than one. */
                    operation?: string | undefined;
                    /** @description At most 8 KB of JSON. Keys that start with `protoface_` are rejected. */
                    metadata?: {
                        [key: string]: unknown;
                    } | undefined;
                    /** @description Your own id for what the run is for. */
                    external_id?: string | undefined;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The queued run. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunQueuedView"];
                };
            };
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description An idempotency key was reused with a different body. */
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRuns"];
            /** @description Any other error, including unsuitable input. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiErrorEnvelope"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description The maximum number of items per page. */
                limit?: components["parameters"]["Limit"] | undefined;
                /** @description The id of the last item of the previous page; the next page starts after it. */
                starting_after?: components["parameters"]["StartingAfter"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunList"];
                };
            };
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id, which starts with `run_`.
                 * @example run_...
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getRunStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id, which starts with `run_`.
                 * @example run_...
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run's progress. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunStatusView"];
                };
            };
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listRunEvents: {
        parameters: {
            query?: {
                /** @description Only events with a higher `sequence`. */
                after?: number | undefined;
                /** @description The maximum number of events per page. */
                limit?: number | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * @description The run's id, which starts with `run_`.
                 * @example run_...
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunEventList"];
                };
            };
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id, which starts with `run_`.
                 * @example run_...
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The updated run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description The run is already completed or failed (`run.not_cancelable`). */
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listAssets: {
        parameters: {
            query?: {
                /** @description The maximum number of items per page. */
                limit?: components["parameters"]["Limit"] | undefined;
                /** @description The id of the last item of the previous page; the next page starts after it. */
                starting_after?: components["parameters"]["StartingAfter"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of assets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetList"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    uploadAsset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["BodyUploadAsset"];
            };
        };
        responses: {
            /** @description The new asset. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetView"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The asset's id, which starts with `asset_`.
                 * @example asset_...
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The asset, without its content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetView"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    deleteAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The asset's id, which starts with `asset_`.
                 * @example asset_...
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The asset was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getAssetContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The asset's id, which starts with `asset_`.
                 * @example asset_...
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getEmbedConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The embed's public id, which starts with `emb_` and grants no access to the account.
                 * @example emb_...
                 */
                embed_public_id: components["parameters"]["EmbedPublicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The embed's configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserEmbedConfigView"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    createEmbedSetup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The embed's public id, which starts with `emb_` and grants no access to the account.
                 * @example emb_...
                 */
                embed_public_id: components["parameters"]["EmbedPublicId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbedSetupRequest"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedSetupView"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    createEmbedConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The embed's public id, which starts with `emb_` and grants no access to the account.
                 * @example emb_...
                 */
                embed_public_id: components["parameters"]["EmbedPublicId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbedConversationRequest"];
            };
        };
        responses: {
            /** @description The conversation and the room to join. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedConversationView"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getEmbedStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The embed's public id, which starts with `emb_` and grants no access to the account.
                 * @example emb_...
                 */
                embed_public_id: components["parameters"]["EmbedPublicId"];
                /**
                 * @description The `room` returned with the conversation.
                 * @example room-1
                 */
                room: components["parameters"]["Room"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation's state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedStatusView"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    stopEmbedConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The embed's public id, which starts with `emb_` and grants no access to the account.
                 * @example emb_...
                 */
                embed_public_id: components["parameters"]["EmbedPublicId"];
                /**
                 * @description The `room` returned with the conversation.
                 * @example room-1
                 */
                room: components["parameters"]["Room"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Named flags; their names are not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: boolean;
                    };
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    getEmbedPortrait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The embed's public id, which starts with `emb_` and grants no access to the account.
                 * @example emb_...
                 */
                embed_public_id: components["parameters"]["EmbedPublicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    startAgoraSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRequest"];
            };
        };
        responses: {
            /** @description The session and its WebSocket URL. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartResponse"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
    stopAgoraSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopRequest"];
            };
        };
        responses: {
            /** @description The outcome for the session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopResponse"];
                };
            };
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Error"];
        };
    };
}
