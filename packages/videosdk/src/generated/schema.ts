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
        /** Create a deployment, to which an agent can then be deployed. */
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
        /** Read one tag of a deployment. */
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
        /** Read a session by its id. */
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
         * Send an agent into a room.
         * @description For self-hosted agents, for those built in the dashboard, and for those that the vendor hosts. No call stops the agent alone: `removeParticipant` takes it out of the room, `endRoomSession` ends the room's session for all, and `roomOptions` says when it ends by itself. Three failures are known: no worker can take the job, no worker is registered (self-hosted agents), the agent is not deployed.
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
        /** Send an agent into a room, as `dispatchAgent` does. */
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
        /** Send a given version of a managed or low-code agent into a room. */
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
         * Create a room, into which an agent can then be sent.
         * @description With a `customRoomId` that exists already, that room is the response. Without a body, the room has the defaults.
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
         * End the session that takes place in a room, for all participants and agents.
         * @description The room remains, and its next session can begin. What happens if no session takes place is not documented; `ignoreClosed` tolerates it.
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
        /** Remove a participant, such as an agent, from the session in a room. */
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
        /** Read the public key with which the webhooks' signatures are verified. */
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
         * List the versions of an agent that was built in the dashboard.
         * @description The first one is the newest. Its `versionId` is what `dispatchAgent` takes.
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
         * @description There is no call for one of them; ask for its `deploymentId`.
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
        /** Read the newest version of a cloud deployment. */
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
         * List what a cloud deployment has written to its console.
         * @description Past output only; new lines are not streamed.
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
        /** Delete a cloud deployment softly. */
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
         * A session of a deployed agent has changed its state.
         * @description Sent to the `webhook` that was given to `startSession`. The key for the signature is that of `getRsaPublicKey`. Retries, order and the reply that is expected are not documented.
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
         * A session in a room has begun or ended, or a participant has come or gone.
         * @description Sent to the `webhook` that was given to `createRoom`. The key for the signature is that of `getRsaPublicKey`. Retries, order and the reply that is expected are not documented.
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
            /** @description A short text about the deployment. */
            description: string;
        };
        Deployment: {
            /** @description The `deploymentId` of other operations. */
            id: string;
            name: string;
            /** @description The deployment's version. Not shown by `createDeployment`. */
            tag?: string | undefined;
            description?: string | undefined;
            /** @description `available` has been seen; the list is not documented. */
            status: string;
            /** Format: date-time */
            createdAt?: string | undefined;
            /**
             * Format: date-time
             * @description Shown by `createDeployment` only.
             */
            updatedAt?: string | undefined;
        };
        FetchDeploymentsResponse: {
            data: components["schemas"]["DeploymentListItem"][];
            pageInfo: components["schemas"]["PageInfo"];
        };
        DeploymentListItem: {
            /** @description The `deploymentId` of other operations. */
            id: string;
            name: string;
            /** @description The deployment's version. */
            tag?: string | undefined;
            description?: string | undefined;
            /** @description `available` has been seen; the list is not documented. */
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
            /** @description The deployment to run. What happens without it is not documented. */
            deploymentId?: string | undefined;
            /** @description The deployment's version. Which one runs without it is not documented. */
            tag?: string | undefined;
            /** @description Environment variables of this session. */
            env?: {
                [key: string]: string;
            } | undefined;
            /** @description Free-form data. */
            metaData?: {
                [key: string]: unknown;
            } | undefined;
            webhook?: components["schemas"]["StartSessionWebhook"] | undefined;
        };
        /** @description Where the session's events are sent, and which. */
        StartSessionWebhook: {
            /**
             * Format: uri
             * @description The receiver's URL, to which the events are posted.
             */
            endPoint?: string | undefined;
            events?: components["schemas"]["AiDeploymentSessionEventRequest"][] | undefined;
        };
        /** @description What happens to a session. */
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
            /** @description The webhooks write `session-` before it. */
            sessionId: string;
            /** @description `queued` and `completed` have been seen; the list is not documented. The webhooks' page names the states Queued, Running, Stopping, Stopped and Failed. */
            status: string;
            deploymentId?: string | undefined;
            /** @description The deployment's version. */
            tag?: string | undefined;
            /**
             * Format: date-time
             * @description Also there while the session is queued.
             */
            start?: string | undefined;
            /**
             * Format: date-time
             * @description Not there before the session has ended.
             */
            end?: string | undefined;
            /** @description Seconds. Not there before the session has ended. */
            duration?: number | undefined;
            /** Format: date-time */
            createdAt?: string | undefined;
            /** Format: date-time */
            updatedAt?: string | undefined;
            webhook?: components["schemas"]["DeploymentSessionWebhook"] | undefined;
            /** @description The session's free-form data. Shown by `fetchSessions` only. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description Where the session's events are sent, and which. Shown by `fetchSessions` only. */
        DeploymentSessionWebhook: {
            endpoint?: string | undefined;
            events?: components["schemas"]["AiDeploymentSessionEvent"][] | undefined;
        };
        DispatchAgentRequest: {
            /** @description The room, in the form `xxxx-xxxx-xxxx`. */
            meetingId: string;
            /** @description The agent. For a self-hosted one, the `agent_id` that its worker has. */
            agentId: string;
            metadata?: components["schemas"]["DispatchMetadata"] | undefined;
            /** @description A version of an agent that was built in the dashboard. Without it, the newest deployed one is used. It has no meaning for a self-hosted agent. */
            versionId?: string | undefined;
            /** @description The room, as `meetingId`. */
            roomId?: string | undefined;
            roomOptions?: components["schemas"]["DispatchRoomOptions"] | undefined;
            sipOptions?: components["schemas"]["DispatchSipOptions"] | undefined;
            /** @description A published version of a no-code agent, by its tag. */
            versionTag?: string | undefined;
            /** @description Passed on to the agents' registry; type and meaning are not documented. */
            wait?: unknown | undefined;
        };
        GeneralDispatchAgentRequest: {
            /** @description The room, in the form `xxxx-xxxx-xxxx`. */
            meetingId: string;
            /** @description The agent. */
            agentId: string;
            metadata?: components["schemas"]["DispatchMetadata"] | undefined;
            /** @description The agent's version. */
            versionId: string;
            /** @description The room, as `meetingId`. */
            roomId?: string | undefined;
            roomOptions?: components["schemas"]["DispatchRoomOptions"] | undefined;
            sipOptions?: components["schemas"]["DispatchSipOptions"] | undefined;
        };
        /** @description Free-form data for the agent. */
        DispatchMetadata: {
            variables?: components["schemas"]["DispatchVariable"][] | undefined;
        } & {
            [key: string]: unknown;
        };
        DispatchVariable: {
            name?: string | undefined;
            value?: string | undefined;
        };
        /** @description How the agent behaves in the room. It also ends the session if nobody joins within 90 seconds, for which there is no field. */
        DispatchRoomOptions: {
            /** @description Whether the session ends when all participants but the agent have left; true unless given. */
            autoEndSession?: boolean | undefined;
            /** @description How many seconds after that it ends; 5 unless given, and at once if it is 0. */
            sessionTimeoutSeconds?: number | undefined;
            /** @description Whether the agent prints a link to the vendor's playground, where one can talk to it. */
            playground?: boolean | undefined;
            /** @description Whether the agent receives video and shared screens too. */
            vision?: boolean | undefined;
            /** @description Whether the agent joins the room. */
            joinMeeting?: boolean | undefined;
        } & {
            [key: string]: unknown;
        };
        /** @description Adds a phone call to the dispatch. The fields are not documented. */
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
            /** @description `assigned` has been seen; the list is not documented. */
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
            /** @description Your own id of the room. An id that exists already leads to its room. */
            customRoomId?: string | undefined;
            webhook?: components["schemas"]["RoomWebhook"] | undefined;
            autoCloseConfig?: components["schemas"]["RoomAutoCloseConfig"] | undefined;
            autoStartConfig?: components["schemas"]["RoomAutoStartConfig"] | undefined;
            /** @description The region to which the room is pinned, such as `us002`; the API key's without it. */
            geoFence?: string | undefined;
            /** @description Whether several `recording`, `hls` or `rtmp` compositions may run at a time. */
            multiComposition?: {
                [key: string]: boolean;
            } | undefined;
            /** @description Only these participants may join. */
            allowedParticipantIds?: string[] | undefined;
        };
        /** @description Where the events of the room's sessions are sent, and which. */
        RoomWebhook: {
            /** @description The receiver's URL, to which the events are posted. */
            endPoint?: string | undefined;
            /** @description Names of events, or patterns such as `recording-*`; `*` for all. */
            events?: string[] | undefined;
        };
        /** @description When a running session is ended by itself. */
        RoomAutoCloseConfig: {
            /**
             * @description `session-ends` ends the session; `session-end-and-deactivate` also closes the room, which then has no other session. With the vendor's own SDK, it is `session-ends` unless given.
             * @enum {string}
             */
            type?: ("session-ends" | "session-end-and-deactivate") | undefined;
            /**
             * @description After so many minutes.
             * @default 480
             */
            duration?: number | undefined;
        };
        /** @description What starts together with a session. */
        RoomAutoStartConfig: {
            /** @description A recording, with its `templateUrl`, `transcription` and `config`. */
            recording?: {
                [key: string]: unknown;
            } | undefined;
            /** @description An HLS stream, with its `templateUrl`, `transcription` and `config`. */
            hls?: {
                [key: string]: unknown;
            } | undefined;
        };
        Room: {
            id: string;
            /** @description What people join, and the `meetingId` and `roomId` of other operations. */
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
            /** @description The room. */
            roomId: string;
            /** @description Only this session. */
            sessionId?: string | undefined;
            /** @description Kills the session by force. */
            vsdkForceKill?: boolean | undefined;
            /** @description Tolerates a session that is closed already. */
            ignoreClosed?: boolean | undefined;
        };
        RemoveParticipantRequest: {
            /** @description The participant to remove. */
            participantId: string;
            /** @description The room. */
            roomId: string;
            /** @description Only this session. */
            sessionId?: string | undefined;
        };
        /** @description What takes place in a room from the first who joins until it is ended. */
        RoomSession: {
            id: string;
            roomId?: string | undefined;
            /** @description The room, as `roomId`. */
            meetingId?: string | undefined;
            /** @description The room's `customRoomId`. */
            userMeetingId?: string | undefined;
            /** Format: date-time */
            start?: string | undefined;
            /**
             * Format: date-time
             * @description Null while it takes place.
             */
            end?: (string | null) | undefined;
            status?: ("ongoing" | "ended" | (string & {})) | undefined;
            /** @description All who have taken part, agents too. */
            participants?: components["schemas"]["RoomParticipant"][] | undefined;
            links?: components["schemas"]["RoomLinks"] | undefined;
        } & {
            [key: string]: unknown;
        };
        RoomParticipant: {
            _id?: string | undefined;
            participantId: string;
            name?: string | undefined;
            /** @description When the participant was there. */
            timelog?: {
                /** Format: date-time */
                start?: string | undefined;
                /**
                 * Format: date-time
                 * @description Null while the participant is there.
                 */
                end?: (string | null) | undefined;
            }[] | undefined;
        } & {
            [key: string]: unknown;
        };
        RsaPublicKey: {
            /** @description The key, as PEM. */
            publicKey: string;
        };
        AgentVersionsResponse: {
            versions: components["schemas"]["AgentVersion"][];
        } & {
            [key: string]: unknown;
        };
        AgentVersion: {
            /** @description The `versionId` of `dispatchAgent`. */
            versionId: string;
        } & {
            [key: string]: unknown;
        };
        CreateCloudDeploymentRequest: {
            /** @description The deployment's name. */
            name: string;
            /** @description The agent to deploy. Without it, a new one is made. */
            agentId?: string | undefined;
            /** @description The id of a secret that holds environment variables. */
            envSecret?: string | undefined;
        };
        CloudDeployment: {
            id: string;
            agentId?: string | undefined;
            name?: string | undefined;
            template?: string | undefined;
            /** @description The values are not documented. */
            status?: string | undefined;
            /** @description The id of the secret that is attached. */
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
            /** @description `true` makes the version the live one, `false` halts it. */
            activate: boolean;
            force?: boolean | undefined;
        };
        CloudMessageResponse: {
            message?: string | undefined;
        } & {
            [key: string]: unknown;
        };
        CreateCloudVersionRequest: {
            /** @description The agent. */
            agentId?: string | undefined;
            /** @description The cloud deployment. */
            deploymentId?: string | undefined;
            image?: components["schemas"]["CloudVersionImage"] | undefined;
            /**
             * @description With the vendor's own SDK, it is `cpu-small` unless given.
             * @enum {string}
             */
            profile?: ("cpu-small" | "cpu-medium" | "cpu-large") | undefined;
            /** @description Not more than `maxReplica`. */
            minReplica?: number | undefined;
            /** @description Not less than `minReplica`. */
            maxReplica?: number | undefined;
            /** @description Such as `us002` or `in002`. With the vendor's own SDK and its CLI, it is `us002` unless given. */
            region?: string | undefined;
            /** @description The version's tag. */
            versionTag?: string | undefined;
            webhook?: components["schemas"]["CloudVersionWebhook"] | undefined;
        };
        /** @description The container image. */
        CloudVersionImage: {
            /** @description The whole reference, with the registry's host. */
            imageUrl?: string | undefined;
            /** @description The registry's host. With the vendor's own SDK, it is taken from `imageUrl`; for a short reference it is `docker.io`. */
            imageCR?: string | undefined;
            /**
             * @description With the vendor's own SDK, it is `private` with an `imagePullSecret`, else `public`.
             * @enum {string}
             */
            imageType?: ("public" | "private" | "managed") | undefined;
            /** @description The secret by which a private image is pulled. */
            imagePullSecret?: string | undefined;
        };
        /** @description Where the events of the version's sessions are sent, and which. */
        CloudVersionWebhook: {
            endPoint?: string | undefined;
            /** @description The events to send; nothing is sent unless some are listed. */
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
        /** @description A session is in the queue. */
        AiDeploymentSessionStartingWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-starting";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        /** @description A session is now running. */
        AiDeploymentSessionStartedWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-started";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        /** @description A session is being stopped. */
        AiDeploymentSessionStoppingWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-stopping";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        /** @description A session is over. */
        AiDeploymentSessionStoppedWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-stopped";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        /** @description A session ended in failure. The payload gives no reason. */
        AiDeploymentSessionFailedWebhook: {
            /** @constant */
            webhookType: "ai-deployment-session-failed";
            data: components["schemas"]["AiDeploymentSessionWebhookData"];
        };
        AiDeploymentSessionWebhookData: {
            /** @description The session, as `session-` and a UUID. Operations show the UUID alone. */
            sessionId: string;
        };
        RoomSessionWebhook: components["schemas"]["RoomParticipantJoinedWebhook"] | components["schemas"]["RoomParticipantLeftWebhook"] | components["schemas"]["RoomSessionStartedWebhook"] | components["schemas"]["RoomSessionEndedWebhook"] | ({
            /** @constant */
            webhookType: "unknown to the specification";
        } & {
            [key: string]: unknown;
        });
        /** @description A participant has joined. */
        RoomParticipantJoinedWebhook: {
            /** @constant */
            webhookType: "participant-joined";
            data: components["schemas"]["RoomParticipantWebhookData"];
        };
        /** @description A participant has left. */
        RoomParticipantLeftWebhook: {
            /** @constant */
            webhookType: "participant-left";
            data: components["schemas"]["RoomParticipantLeftWebhookData"];
        };
        /** @description A session has begun. */
        RoomSessionStartedWebhook: {
            /** @constant */
            webhookType: "session-started";
            data: components["schemas"]["RoomSessionStartedWebhookData"];
        };
        /** @description All participants have left, and the session is closed. */
        RoomSessionEndedWebhook: {
            /** @constant */
            webhookType: "session-ended";
            data: components["schemas"]["RoomSessionEndedWebhookData"];
        };
        RoomParticipantWebhookData: {
            /** @description The room. */
            meetingId: string;
            /** @description The session in the room. */
            sessionId: string;
            participantId: string;
            participantName?: string | undefined;
        };
        RoomParticipantLeftWebhookData: {
            /** @description The room. */
            meetingId: string;
            /** @description The session in the room. */
            sessionId: string;
            participantId: string;
            participantName?: string | undefined;
            /** @description Such as `user-left` or `connection-error`; `UNKNOWN` if it could not be determined. */
            reason?: string | undefined;
        };
        RoomSessionStartedWebhookData: {
            /** @description The room. */
            meetingId: string;
            /** @description The session in the room. */
            sessionId: string;
            /** Format: date-time */
            start?: string | undefined;
        };
        RoomSessionEndedWebhookData: {
            /** @description The room. */
            meetingId: string;
            /** @description The session in the room. */
            sessionId: string;
            /** Format: date-time */
            start?: string | undefined;
            end?: string | undefined;
            /** @description Set if the session was closed because of an error. */
            error?: ({
                [key: string]: unknown;
            } | null) | undefined;
            /** @description Why the session was closed; `Meeting Ended.` unless there is another reason. */
            reason?: string | undefined;
        };
        Error: {
            /** @description What went wrong, for people. */
            message?: string | undefined;
            code?: string | undefined;
            details?: {
                [key: string]: unknown;
            } | undefined;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What happens to a session.
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
         * @description The page's number.
         * @example 1
         */
        Page: number;
        /**
         * @description Items on one page.
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
                 * @description The page's number.
                 * @example 1
                 */
                page?: components["parameters"]["Page"] | undefined;
                /**
                 * @description Items on one page.
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
            /** @description The new deployment, without an envelope. */
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
            /** @description The deployment, without an envelope. */
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
            /** @description The session, queued. */
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
            /** @description The session, ended. */
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
                 * @description The page's number.
                 * @example 1
                 */
                page?: components["parameters"]["Page"] | undefined;
                /**
                 * @description Items on one page.
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
            /** @description The session, without the envelope that `startSession` and `endSession` have. */
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
            /** @description The agent has been assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAgentResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Any other failure; also no worker that can take the job. */
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
            /** @description The agent has been assigned. */
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
            /** @description The agent has been assigned. */
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
            /** @description The session. The page shows one that has not ended yet. */
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
            /** @description The versions. Whether they come in pages is not documented. */
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
                /** @description The page's number. */
                page?: number | undefined;
                /** @description Deployments on one page. */
                perPage?: number | undefined;
                /**
                 * @description Only deployments of this agent.
                 * @example ag_48bnvu
                 */
                agentId?: string | undefined;
                /** @description Only deployments whose name matches this regular expression. */
                name?: string | undefined;
                /** @description Only deployments in this state. The values are not documented. */
                status?: string | undefined;
                /**
                 * @description Only this deployment.
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
            /** @description The new deployment, without an envelope. */
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
            /** @description The version, without an envelope. */
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
                /** @description The page's number. */
                page?: number | undefined;
                /** @description Entries on one page. */
                perPage?: number | undefined;
                /**
                 * @description Only entries of this agent.
                 * @example ag_48bnvu
                 */
                agentId?: string | undefined;
                /** @description Only entries of this version. */
                versionId?: string | undefined;
                /** @description Only entries of this session. */
                sessionId?: string | undefined;
                /** @description Only entries of this user. */
                userId?: string | undefined;
                /** @description Only entries of this room. */
                roomId?: string | undefined;
                /** @description Where the window begins. Without a window, it is the last 24 hours. */
                start?: string | undefined;
                /** @description Where the window ends. */
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
            /** @description The deployment has been deleted. */
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
            /** @description The new version, without an envelope. */
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
            /** @description The version has been made active, or halted. */
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
                /** @description RSA-SHA256 signature in base64. Verify it over the raw body, not over parsed JSON. */
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
                /** @description RSA-SHA256 signature in base64. Verify it over the raw body, not over parsed JSON. */
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
