// Generated from specs/videosdk/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        EndSessionRequest: {
            /** @description The session to end. */
            sessionId: string;
        };
        EndSessionResponse: {
            message: string;
            data: components["schemas"]["DeploymentSession"];
        };
        DeploymentSession: {
            sessionId: string;
            /** @description `queued` and `completed` have been seen; the list is not documented. */
            status: string;
            deploymentId?: string;
            /** @description The deployment's version. */
            tag?: string;
            /** Format: date-time */
            start?: string;
            /** Format: date-time */
            end?: string;
            /** @description Seconds. */
            duration?: number;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        Error: {
            /** @description What went wrong, for people. */
            message?: string;
            code?: string;
            details?: {
                [key: string]: unknown;
            };
        };
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
    parameters: never;
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
}
