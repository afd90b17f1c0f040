// Generated from specs/videosdk/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/ai/v1/ai-deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the project's deployments. */
        get: operations["fetchDeployments"];
        put?: never;
        /** Create a deployment, to which an agent can be deployed. */
        post: operations["createDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/ai-deployments/{deploymentId}/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one tag of a deployment. */
        get: operations["fetchDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/ai-deployment-sessions/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a session of a deployed agent on the vendor's infrastructure. */
        post: operations["startSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/ai-deployment-sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a session of a deployed agent. */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/ai-deployment-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the project's sessions. */
        get: operations["fetchSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/ai-deployment-sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a session by its id. */
        get: operations["fetchSessionDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/agent/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dispatch an agent into a room.
         * @description For self-hosted agents, agents built in the dashboard, and agents hosted by the vendor. No request stops only the agent: `removeParticipant` removes it from the room, `endRoomSession` ends the room's session for everyone, and `roomOptions` configures when the session ends by itself. Three failures are known: no worker can take the job, no worker is registered (self-hosted agents), the agent is not deployed.
         */
        post: operations["dispatchAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/agent/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispatch an agent into a room, as `dispatchAgent` does. */
        post: operations["connectAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/agent/general/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispatch a specific version of a managed or low-code agent into a room. */
        post: operations["generalDispatchAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a room, into which an agent can be dispatched.
         * @description If a room with the given `customRoomId` already exists, it is returned. Without a body, the room gets the default settings.
         */
        post: operations["createRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a room's current session for all participants and agents.
         * @description The room remains and can host another session. What happens if no session is running is not documented; `ignoreClosed` tolerates it.
         */
        post: operations["endRoomSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/sessions/participants/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a participant, such as an agent, from a room's session. */
        post: operations["removeParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/public/rsa-public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the public key that verifies webhook signatures. */
        get: operations["getRsaPublicKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/agents/{agentId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of an agent built in the dashboard.
         * @description The first one is the newest. Pass its `versionId` to `dispatchAgent`.
         */
        get: operations["listAgentVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/cloud/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cloud deployments.
         * @description There is no operation for a single deployment; filter by `deploymentId`.
         */
        get: operations["listCloudDeployments"];
        put?: never;
        /** Create a cloud deployment, and an agent if none is given. */
        post: operations["createCloudDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/cloud/deployments/{deploymentId}/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the newest version of a cloud deployment. */
        get: operations["getLatestCloudVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/cloud/deployments/{deploymentId}/console-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the console logs of a cloud deployment.
         * @description Returns past logs only; new lines are not streamed.
         */
        get: operations["listCloudConsoleLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/cloud/deployments/{deploymentId}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Soft-delete a cloud deployment. */
        post: operations["deleteCloudDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/cloud/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a version of a cloud deployment and make it active. */
        post: operations["createCloudVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/v1/cloud/versions/{versionId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Activate or halt a version of a cloud deployment. */
        put: operations["setCloudVersionActive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    aiDeploymentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The state of a deployed agent's session changed.
         * @description Sent to the `webhook` passed to `startSession`. Verify the signature with the key from `getRsaPublicKey`. Retries, ordering and the expected response are not documented.
         */
        post: operations["receiveAiDeploymentSessionEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    roomSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room's session started or ended, or a participant joined or left.
         * @description Sent to the `webhook` passed to `createRoom`. Verify the signature with the key from `getRsaPublicKey`. Retries, ordering and the expected response are not documented.
         */
        post: operations["receiveRoomSessionEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        CreateDeploymentRequest: {
            /** @description The deployment's name. */
            name: string;
            /** @description A short description of the deployment. */
            description: string;
        };
        Deployment: {
            /** @description The id that other operations take as `deploymentId`. */
            id: string;
            name: string;
            /** @description The deployment's version. Not returned by `createDeployment`. */
            tag?: string | undefined;
            description?: string | undefined;
            /** @description `available` has been observed; the full list is not documented. */
            status: string;
            /** Format: date-time */
            createdAt?: string | undefined;
            /**
             * Format: date-time
             * @description Only returned by `createDeployment`.
             */
            updatedAt?: string | undefined;
        };
        FetchDeploymentsResponse: {
            data: components["schemas"]["DeploymentListItem"][];
            pageInfo: components["schemas"]["PageInfo"];
        };
        DeploymentListItem: {
            /** @description The id that other operations take as `deploymentId`. */
            id: string;
            name: string;
            /** @description The deployment's version. */
            tag?: string | undefined;
            description?: string | undefined;
            /** @description `available` has been observed; the full list is not documented. */
            status: string;
            /** Format: date-time */
            created_at?: string | undefined;
        };
        PageInfo: {
            totalItems: number;
            currentPage: number;
            perPage: number;
            total: number;
        };
        StartSessionRequest: {
            /** @description The deployment to run. What happens if it is omitted is not documented. */
            deploymentId?: string | undefined;
            /** @description The deployment's version. Which one runs if it is omitted is not documented. */
            tag?: string | undefined;
            /** @description Environment variables for this session. */
            env?: {
                [key: string]: string;
            } | undefined;
            /** @description Custom data. */
            metaData?: {
                [key: string]: unknown;
            } | undefined;
            webhook?: components["schemas"]["StartSessionWebhook"] | undefined;
        };
        /** @description The webhook for the session's events. */
        StartSessionWebhook: {
            /**
             * Format: uri
             * @description The URL that receives the events.
             */
            endPoint?: string | undefined;
            events?: components["schemas"]["AiDeploymentSessionEventRequest"][] | undefined;
        };
        /** @description A session event. */
        AiDeploymentSessionEvent: "ai-deployment-session-starting" | "ai-deployment-session-started" | "ai-deployment-session-stopping" | "ai-deployment-session-stopped" | "ai-deployment-session-failed" | (string & {});
        StartSessionResponse: {
            message: string;
            data: components["schemas"]["DeploymentSession"];
        };
        EndSessionRequest: {
            /** @description The session to end. */
            sessionId: string;
        };
        EndSessionResponse: {
            message: string;
            data: components["schemas"]["DeploymentSession"];
        };
        FetchSessionsResponse: {
            data: components["schemas"]["DeploymentSession"][];
            pageInfo: components["schemas"]["PageInfo"];
        };
        DeploymentSession: {
            /** @description Webhooks prefix it with `session-`. */
            sessionId: string;
            /** @description `queued` and `completed` have been observed; the full list is not documented. The webhooks page names the states Queued, Running, Stopping, Stopped and Failed. */
            status: string;
            deploymentId?: string | undefined;
            /** @description The deployment's version. */
            tag?: string | undefined;
            /**
             * Format: date-time
             * @description Also present while the session is queued.
             */
            start?: string | undefined;
            /**
             * Format: date-time
             * @description Absent until the session ends.
             */
            end?: string | undefined;
            /** @description Duration in seconds. Absent until the session ends. */
            duration?: number | undefined;
            /** Format: date-time */
            createdAt?: string | undefined;
            /** Format: date-time */
            updatedAt?: string | undefined;
            webhook?: components["schemas"]["DeploymentSessionWebhook"] | undefined;
            /** @description The session's custom data. Only returned by `fetchSessions`. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description The webhook for the session's events. Only returned by `fetchSessions`. */
        DeploymentSessionWebhook: {
            endpoint?: string | undefined;
            events?: components["schemas"]["AiDeploymentSessionEvent"][] | undefined;
        };
        DispatchAgentRequest: {
            /** @description The room, in the form `xxxx-xxxx-xxxx`. */
            meetingId: string;
            /** @description The agent's id. For a self-hosted agent, the `agent_id` of its worker. */
            agentId: string;
            metadata?: components["schemas"]["DispatchMetadata"] | undefined;
            /** @description A version of an agent built in the dashboard. If omitted, the newest deployed version is used. Has no effect for a self-hosted agent. */
            versionId?: string | undefined;
            /** @description The room's id, same as `meetingId`. */
            roomId?: string | undefined;
            roomOptions?: components["schemas"]["DispatchRoomOptions"] | undefined;
            sipOptions?: components["schemas"]["DispatchSipOptions"] | undefined;
            /** @description The tag of a published version of a no-code agent. */
            versionTag?: string | undefined;
            /** @description Passed on to the agent registry; type and meaning are not documented. */
            wait?: unknown | undefined;
        };
        GeneralDispatchAgentRequest: {
            /** @description The room, in the form `xxxx-xxxx-xxxx`. */
            meetingId: string;
            /** @description The agent's id. */
            agentId: string;
            metadata?: components["schemas"]["DispatchMetadata"] | undefined;
            /** @description The agent's version. */
            versionId: string;
            /** @description The room's id, same as `meetingId`. */
            roomId?: string | undefined;
            roomOptions?: components["schemas"]["DispatchRoomOptions"] | undefined;
            sipOptions?: components["schemas"]["DispatchSipOptions"] | undefined;
        };
        /** @description Custom data for the agent. */
        DispatchMetadata: {
            variables?: components["schemas"]["DispatchVariable"][] | undefined;
        } & {
            [key: string]: unknown;
        };
        DispatchVariable: {
            name?: string | undefined;
            value?: string | undefined;
        };
        /** @description How the agent behaves in the room. The session also ends if nobody joins within 90 seconds, which is not configurable. */
        DispatchRoomOptions: {
            /** @description Whether the session ends once all participants but the agent have left. Defaults to true. */
            autoEndSession?: boolean | undefined;
            /** @description How many seconds later the session ends. Defaults to 5; 0 ends it immediately. */
            sessionTimeoutSeconds?: number | undefined;
            /** @description Whether the agent prints a link to the vendor's playground for talking to it. */
            playground?: boolean | undefined;
            /** @description Whether the agent also receives video and screen sharing. */
            vision?: boolean | undefined;
            /** @description Whether the agent joins the room. */
            joinMeeting?: boolean | undefined;
        } & {
            [key: string]: unknown;
        };
        /** @description Adds a phone call to the dispatch. Its fields are not documented. */
        DispatchSipOptions: {
            [key: string]: unknown;
        };
        DispatchAgentResponse: {
            message: string;
            data: components["schemas"]["DispatchResult"];
        };
        DispatchResultEnvelope: {
            data: components["schemas"]["DispatchResult"];
        };
        DispatchResult: {
            success: boolean;
            /** @description `assigned` has been observed; the full list is not documented. */
            status?: string | undefined;
            roomId?: string | undefined;
            agentId?: string | undefined;
            jobId?: string | undefined;
            workerId?: string | undefined;
            /** @description The type is not documented. */
            cloud?: unknown | undefined;
        } & {
            [key: string]: unknown;
        };
        CreateRoomRequest: {
            /** @description The caller's own id for the room. If it already exists, the existing room is returned. */
            customRoomId?: string | undefined;
            webhook?: components["schemas"]["RoomWebhook"] | undefined;
            autoCloseConfig?: components["schemas"]["RoomAutoCloseConfig"] | undefined;
            autoStartConfig?: components["schemas"]["RoomAutoStartConfig"] | undefined;
            /** @description The region of the room, such as `us002`. Defaults to the API key's region. */
            geoFence?: string | undefined;
            /** @description Whether several `recording`, `hls` or `rtmp` compositions may run at the same time. */
            multiComposition?: {
                [key: string]: boolean;
            } | undefined;
            /** @description Only these participants may join. */
            allowedParticipantIds?: string[] | undefined;
        };
        /** @description The webhook for events of the room's sessions. */
        RoomWebhook: {
            /** @description The URL that receives the events. */
            endPoint?: string | undefined;
            /** @description Event names, or patterns such as `recording-*`; `*` for all. */
            events?: string[] | undefined;
        };
        /** @description When a running session ends automatically. */
        RoomAutoCloseConfig: {
            /**
             * @description `session-ends` ends the session; `session-end-and-deactivate` also closes the room, so that no further session can start. The vendor's own SDK defaults to `session-ends`.
             * @enum {string}
             */
            type?: ("session-ends" | "session-end-and-deactivate") | undefined;
            /**
             * @description The number of minutes after which it ends.
             * @default 480
             */
            duration?: number | undefined;
        };
        /** @description What starts automatically with a session. */
        RoomAutoStartConfig: {
            /** @description A recording, configured by `templateUrl`, `transcription` and `config`. */
            recording?: {
                [key: string]: unknown;
            } | undefined;
            /** @description An HLS stream, configured by `templateUrl`, `transcription` and `config`. */
            hls?: {
                [key: string]: unknown;
            } | undefined;
        };
        Room: {
            id: string;
            /** @description The id for joining the room, which other operations take as `meetingId` or `roomId`. */
            roomId: string;
            customRoomId?: (string | null) | undefined;
            userId?: string | undefined;
            disabled?: boolean | undefined;
            /** Format: date-time */
            createdAt?: string | undefined;
            /** Format: date-time */
            updatedAt?: string | undefined;
            links?: components["schemas"]["RoomLinks"] | undefined;
        } & {
            [key: string]: unknown;
        };
        RoomLinks: {
            get_room?: string | undefined;
            get_session?: string | undefined;
        };
        EndRoomSessionRequest: {
            /** @description The room's id. */
            roomId: string;
            /** @description Limits the operation to this session. */
            sessionId?: string | undefined;
            /** @description Forces the session to end. */
            vsdkForceKill?: boolean | undefined;
            /** @description Do not fail if the session is already closed. */
            ignoreClosed?: boolean | undefined;
        };
        RemoveParticipantRequest: {
            /** @description The id of the participant to remove. */
            participantId: string;
            /** @description The room's id. */
            roomId: string;
            /** @description Limits the operation to this session. */
            sessionId?: string | undefined;
        };
        /** @description A meeting in a room, from the first participant joining until it ends. */
        RoomSession: {
            id: string;
            roomId?: string | undefined;
            /** @description The room's id, same as `roomId`. */
            meetingId?: string | undefined;
            /** @description The room's `customRoomId`. */
            userMeetingId?: string | undefined;
            /** Format: date-time */
            start?: string | undefined;
            /**
             * Format: date-time
             * @description Null while the session is running.
             */
            end?: (string | null) | undefined;
            status?: ("ongoing" | "ended" | (string & {})) | undefined;
            /** @description Everyone who took part, including agents. */
            participants?: components["schemas"]["RoomParticipant"][] | undefined;
            links?: components["schemas"]["RoomLinks"] | undefined;
        } & {
            [key: string]: unknown;
        };
        RoomParticipant: {
            _id?: string | undefined;
            participantId: string;
            name?: string | undefined;
            /** @description When the participant was present. */
            timelog?: {
                /** Format: date-time */
                start?: string | undefined;
                /**
                 * Format: date-time
                 * @description Null while the participant is present.
                 */
                end?: (string | null) | undefined;
            }[] | undefined;
        } & {
            [key: string]: unknown;
        };
        RsaPublicKey: {
            /** @description The public key in PEM format. */
            publicKey: string;
        };
        AgentVersionsResponse: {
            versions: components["schemas"]["AgentVersion"][];
        } & {
            [key: string]: unknown;
        };
        AgentVersion: {
            /** @description The id that `dispatchAgent` takes as `versionId`. */
            versionId: string;
        } & {
            [key: string]: unknown;
        };
        CreateCloudDeploymentRequest: {
            /** @description The deployment's name. */
            name: string;
            /** @description The agent to deploy. If omitted, one is created. */
            agentId?: string | undefined;
            /** @description The id of a secret that contains environment variables. */
            envSecret?: string | undefined;
        };
        CloudDeployment: {
            id: string;
            agentId?: string | undefined;
            name?: string | undefined;
            template?: string | undefined;
            /** @description The values are not documented. */
            status?: string | undefined;
            /** @description The id of the attached secret. */
            envSecret?: string | undefined;
        } & {
            [key: string]: unknown;
        };
        CloudDeploymentsResponse: {
            deployments: components["schemas"]["CloudDeployment"][];
        } & {
            [key: string]: unknown;
        };
        DeleteCloudDeploymentRequest: {
            force?: boolean | undefined;
        };
        SetCloudVersionActiveRequest: {
            /** @description True activates the version, false halts it. */
            activate: boolean;
            force?: boolean | undefined;
        };
        CloudMessageResponse: {
            message?: string | undefined;
        } & {
            [key: string]: unknown;
        };
        CreateCloudVersionRequest: {
            /** @description The agent's id. */
            agentId?: string | undefined;
            /** @description The cloud deployment's id. */
            deploymentId?: string | undefined;
            image?: components["schemas"]["CloudVersionImage"] | undefined;
            /**
             * @description The vendor's own SDK defaults to `cpu-small`.
             * @enum {string}
             */
            profile?: ("cpu-small" | "cpu-medium" | "cpu-large") | undefined;
            /** @description At most `maxReplica`. */
            minReplica?: number | undefined;
            /** @description At least `minReplica`. */
            maxReplica?: number | undefined;
            /** @description For example `us002` or `in002`. The vendor's own SDK and CLI default to `us002`. */
            region?: string | undefined;
            /** @description The version's tag. */
            versionTag?: string | undefined;
            webhook?: components["schemas"]["CloudVersionWebhook"] | undefined;
        };
        /** @description The container image. */
        CloudVersionImage: {
            /** @description The full image reference, including the registry host. */
            imageUrl?: string | undefined;
            /** @description The registry host. The vendor's own SDK takes it from `imageUrl`, or uses `docker.io` for a short reference. */
            imageCR?: string | undefined;
            /**
             * @description The vendor's own SDK sets `private` if there is an `imagePullSecret`, else `public`.
             * @enum {string}
             */
            imageType?: ("public" | "private" | "managed") | undefined;
            /** @description The secret for pulling a private image. */
            imagePullSecret?: string | undefined;
        };
        /** @description The webhook for events of the version's sessions. */
        CloudVersionWebhook: {
            endPoint?: string | undefined;
            /** @description The events to send; none are sent unless listed. */
            events?: string[] | undefined;
        };
        CloudVersion: {
            id: string;
            deploymentId?: string | undefined;
            agentId?: string | undefined;
            name?: string | undefined;
            image?: string | undefined;
            region?: string | undefined;
            minReplica?: number | undefined;
            maxReplica?: number | undefined;
            /** @description The values are not documented. */
            status?: string | undefined;
            active?: boolean | undefined;
            versionTag?: string | undefined;
        } & {
            [key: string]: unknown;
        };
        CloudConsoleLogsResponse: {
            logs: components["schemas"]["LogEntry"][];
            pageInfo?: components["schemas"]["CloudLogsPageInfo"] | undefined;
        } & {
            [key: string]: unknown;
        };
        LogEntry: {
            log: string;
            timestamp?: string | undefined;
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        } & {
            [key: string]: unknown;
        };
        CloudLogsPageInfo: {
            page?: number | undefined;
            perPage?: number | undefined;
            totalPages?: number | undefined;
            total?: number | undefined;
        } & {
            [key: string]: unknown;
        };
        AiDeploymentSessionWebhook: components["schemas"]["AiDeploymentSessionStartingWebhook"] | components["schemas"]["AiDeploymentSessionStartedWebhook"] | components["schemas"]["AiDeploymentSessionStoppingWebhook"] | components["schemas"]["AiDeploymentSessionStoppedWebhook"] | components["schemas"]["AiDeploymentSessionFailedWebhook"] | ({
            /** @constant */
            webhookType: "unknown to the specification";
        } & {
            [key: string]: unknown;
        });
        /** @description The session is queued. */
        AiDeploymentSessionStartingWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-starting";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        /** @description The session is running. */
        AiDeploymentSessionStartedWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-started";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        /** @description The session is stopping. */
        AiDeploymentSessionStoppingWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-stopping";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        /** @description The session has stopped. */
        AiDeploymentSessionStoppedWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-stopped";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        /** @description The session failed. The payload contains no reason. */
        AiDeploymentSessionFailedWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-failed";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        AiDeploymentSessionWebhookData: {
            /** @description The session's id, prefixed with `session-`. Operations use the UUID without the prefix. */
            sessionId: string;
        };
        RoomSessionWebhook: components["schemas"]["RoomParticipantJoinedWebhook"] | components["schemas"]["RoomParticipantLeftWebhook"] | components["schemas"]["RoomSessionStartedWebhook"] | components["schemas"]["RoomSessionEndedWebhook"] | ({
            /** @constant */
            webhookType: "unknown to the specification";
        } & {
            [key: string]: unknown;
        });
        /** @description A participant joined. */
        RoomParticipantJoinedWebhook: {
            /** @constant */
            webhookType: "participant-joined";
            data: components["schemas"]["RoomParticipantWebhookData"];
        };
        /** @description A participant left. */
        RoomParticipantLeftWebhook: {
            /** @constant */
            webhookType: "participant-left";
            data: components["schemas"]["RoomParticipantLeftWebhookData"];
        };
        /** @description The session started. */
        RoomSessionStartedWebhook: {
            /** @constant */
            webhookType: "session-started";
            data: components["schemas"]["RoomSessionStartedWebhookData"];
        };
        /** @description All participants left and the session was closed. */
        RoomSessionEndedWebhook: {
            /** @constant */
            webhookType: "session-ended";
            data: components["schemas"]["RoomSessionEndedWebhookData"];
        };
        RoomParticipantWebhookData: {
            /** @description The room's id. */
            meetingId: string;
            /** @description The id of the room's session. */
            sessionId: string;
            participantId: string;
            participantName?: string | undefined;
        };
        RoomParticipantLeftWebhookData: {
            /** @description The room's id. */
            meetingId: string;
            /** @description The id of the room's session. */
            sessionId: string;
            participantId: string;
            participantName?: string | undefined;
            /** @description For example `user-left` or `connection-error`; `UNKNOWN` if it could not be determined. */
            reason?: string | undefined;
        };
        RoomSessionStartedWebhookData: {
            /** @description The room's id. */
            meetingId: string;
            /** @description The id of the room's session. */
            sessionId: string;
            /** Format: date-time */
            start?: string | undefined;
        };
        RoomSessionEndedWebhookData: {
            /** @description The room's id. */
            meetingId: string;
            /** @description The id of the room's session. */
            sessionId: string;
            /** Format: date-time */
            start?: string | undefined;
            end?: string | undefined;
            /** @description Set if an error closed the session. */
            error?: ({
                [key: string]: unknown;
            } | null) | undefined;
            /** @description Why the session was closed; `Meeting Ended.` unless there is a specific reason. */
            reason?: string | undefined;
        };
        Error: {
            /** @description A human-readable error message. */
            message?: string | undefined;
            code?: string | undefined;
            details?: {
                [key: string]: unknown;
            } | undefined;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A session event.
         * @enum {string}
         */
        AiDeploymentSessionEventRequest: "ai-deployment-session-starting" | "ai-deployment-session-started" | "ai-deployment-session-stopping" | "ai-deployment-session-stopped" | "ai-deployment-session-failed";
    };
    responses: {
        /** @description The token is missing or invalid. */
        Unauthorized: {
            headers: {
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
    };
    parameters: {
        /**
         * @description The page number.
         * @example 1
         */
        Page: number;
        /**
         * @description The number of items per page.
         * @example 10
         */
        PerPage: number;
        /**
         * @description The cloud deployment's id.
         * @example ddv_h3b5sd
         */
        CloudDeploymentId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    fetchDeployments: {
        parameters: {
            query?: {
                /**
                 * @description The page number.
                 * @example 1
                 */
                page?: components["parameters"]["Page"] | undefined;
                /**
                 * @description The number of items per page.
                 * @example 10
                 */
                perPage?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deployments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FetchDeploymentsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    createDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeploymentRequest"];
            };
        };
        responses: {
            /** @description The new deployment, not wrapped in an envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    fetchDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The deployment's id.
                 * @example c382f5cc-7be1-46ff-9d3f-e77f0901e87a
                 */
                deploymentId: string;
                /**
                 * @description The deployment's version.
                 * @example v1.0
                 */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment, not wrapped in an envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    startSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSessionRequest"];
            };
        };
        responses: {
            /** @description The queued session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartSessionResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSessionRequest"];
            };
        };
        responses: {
            /** @description The ended session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndSessionResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    fetchSessions: {
        parameters: {
            query?: {
                /**
                 * @description The page number.
                 * @example 1
                 */
                page?: components["parameters"]["Page"] | undefined;
                /**
                 * @description The number of items per page.
                 * @example 10
                 */
                perPage?: components["parameters"]["PerPage"] | undefined;
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
                    "application/json": components["schemas"]["FetchSessionsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    fetchSessionDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session's id.
                 * @example 788d0173-fa9c-404b-a2cf-69d38a1fe952
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, without the envelope that `startSession` and `endSession` return. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentSession"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    dispatchAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAgentRequest"];
            };
        };
        responses: {
            /** @description The agent was assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAgentResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Any other error, including no worker being able to take the job. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    connectAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAgentRequest"];
            };
        };
        responses: {
            /** @description The agent was assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchResultEnvelope"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    generalDispatchAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GeneralDispatchAgentRequest"];
            };
        };
        responses: {
            /** @description The agent was assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchResultEnvelope"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    createRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateRoomRequest"];
            };
        };
        responses: {
            /** @description The room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    endRoomSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRoomSessionRequest"];
            };
        };
        responses: {
            /** @description The session. The vendor's example shows one that has not ended yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSession"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    removeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveParticipantRequest"];
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSession"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    getRsaPublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RsaPublicKey"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listAgentVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agent's id.
                 * @example xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx
                 */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. Whether the list is paginated is not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentVersionsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    listCloudDeployments: {
        parameters: {
            query?: {
                /** @description The page number. */
                page?: number | undefined;
                /** @description The number of deployments per page. */
                perPage?: number | undefined;
                /**
                 * @description Filters by agent.
                 * @example ag_48bnvu
                 */
                agentId?: string | undefined;
                /** @description Filters by name, as a regular expression. */
                name?: string | undefined;
                /** @description Filters by state. The values are not documented. */
                status?: string | undefined;
                /**
                 * @description Filters by deployment.
                 * @example ddv_h3b5sd
                 */
                deploymentId?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deployments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudDeploymentsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    createCloudDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCloudDeploymentRequest"];
            };
        };
        responses: {
            /** @description The new deployment, not wrapped in an envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudDeployment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    getLatestCloudVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The cloud deployment's id.
                 * @example ddv_h3b5sd
                 */
                deploymentId: components["parameters"]["CloudDeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version, not wrapped in an envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudVersion"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    listCloudConsoleLogs: {
        parameters: {
            query?: {
                /** @description The page number. */
                page?: number | undefined;
                /** @description The number of entries per page. */
                perPage?: number | undefined;
                /**
                 * @description Filters by agent.
                 * @example ag_48bnvu
                 */
                agentId?: string | undefined;
                /** @description Filters by version. */
                versionId?: string | undefined;
                /** @description Filters by session. */
                sessionId?: string | undefined;
                /** @description Filters by user. */
                userId?: string | undefined;
                /** @description Filters by room. */
                roomId?: string | undefined;
                /** @description Start of the time window. Without a window, the last 24 hours are returned. */
                start?: string | undefined;
                /** @description End of the time window. */
                end?: string | undefined;
                /** @description `1` is ascending, `-1` descending. */
                sort?: ("1" | "-1") | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * @description The cloud deployment's id.
                 * @example ddv_h3b5sd
                 */
                deploymentId: components["parameters"]["CloudDeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of log entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudConsoleLogsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    deleteCloudDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The cloud deployment's id.
                 * @example ddv_h3b5sd
                 */
                deploymentId: components["parameters"]["CloudDeploymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteCloudDeploymentRequest"];
            };
        };
        responses: {
            /** @description The deployment was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudMessageResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    createCloudVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCloudVersionRequest"];
            };
        };
        responses: {
            /** @description The new version, not wrapped in an envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudVersion"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    setCloudVersionActive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The version's id.
                 * @example abcd-abcd-abcd-abcd
                 */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCloudVersionActiveRequest"];
            };
        };
        responses: {
            /** @description The version was activated or halted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudMessageResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Error"];
        };
    };
    receiveAiDeploymentSessionEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description RSA-SHA256 signature, base64-encoded. Verify it against the raw body, not parsed JSON. */
                "videosdk-signature"?: string | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiDeploymentSessionWebhook"];
            };
        };
        responses: never;
    };
    receiveRoomSessionEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description RSA-SHA256 signature, base64-encoded. Verify it against the raw body, not parsed JSON. */
                "videosdk-signature"?: string | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomSessionWebhook"];
            };
        };
        responses: never;
    };
}
