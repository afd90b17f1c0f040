// Generated from specs/videosdk/openapi.yaml by `npm run generate`. Do not edit.

import type { CallOptions, Credential, PagedPromise, ResultPromise, WaitOptions } from "@vendor-clients/shared";
import { numberedPages, waiter, type Definition } from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of VideoSDK Agent Cloud. */
export interface VideosdkMethods {
  /**
   * Create a deployment, to which an agent can be deployed.
   *
   * `POST /ai/v1/ai-deployments`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/create-deployment}
   * @example await videosdk.createDeployment({ body: { name: "ai-deployment-name", description: "This is a sample Deployment description." } });
   */
  createDeployment(init: CreateDeploymentInit): ResultPromise<components["schemas"]["Deployment"]>;

  /**
   * List the project's deployments.
   *
   * `GET /ai/v1/ai-deployments`
   *
   * Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages.
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/fetch-deployments}
   * @example await videosdk.fetchDeployments();
   */
  fetchDeployments(init?: FetchDeploymentsInit): PagedPromise<components["schemas"]["FetchDeploymentsResponse"], NonNullable<components["schemas"]["FetchDeploymentsResponse"]["data"]>[number]>;

  /**
   * Get one tag of a deployment.
   *
   * `GET /ai/v1/ai-deployments/{deploymentId}/{tag}`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/fetch-deployment}
   * @example await videosdk.fetchDeployment({ params: { path: { deploymentId: "c382f5cc-7be1-46ff-9d3f-e77f0901e87a", tag: "v1.0" } } });
   */
  fetchDeployment(init: FetchDeploymentInit): ResultPromise<components["schemas"]["Deployment"]>;

  /**
   * Start a session of a deployed agent on the vendor's infrastructure.
   *
   * `POST /ai/v1/ai-deployment-sessions/start`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/start-session}
   * @example await videosdk.startSession({ body: { deploymentId: "5bf19efa-22af-41d8-8a3f-b4dbd3f8bcac", tag: "v1.0", env: { env_1: "value", env_2: "value2" }, metaData: { key_1: "value", key_2: "value2" } } });
   */
  startSession(init: StartSessionInit): ResultPromise<components["schemas"]["StartSessionResponse"]>;

  /**
   * End a session of a deployed agent.
   *
   * `POST /ai/v1/ai-deployment-sessions/end`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/end-session}
   * @example await videosdk.endSession({ body: { sessionId: "your_sessionId" } });
   */
  endSession(init: EndSessionInit): ResultPromise<components["schemas"]["EndSessionResponse"]>;

  /**
   * List the project's sessions.
   *
   * `GET /ai/v1/ai-deployment-sessions`
   *
   * Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages.
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/fetch-sessions}
   * @example await videosdk.fetchSessions();
   */
  fetchSessions(init?: FetchSessionsInit): PagedPromise<components["schemas"]["FetchSessionsResponse"], NonNullable<components["schemas"]["FetchSessionsResponse"]["data"]>[number]>;

  /**
   * Get a session by its id.
   *
   * `GET /ai/v1/ai-deployment-sessions/{sessionId}`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/fetch-session-details}
   * @example await videosdk.fetchSessionDetails({ params: { path: { sessionId: "788d0173-fa9c-404b-a2cf-69d38a1fe952" } } });
   */
  fetchSessionDetails(init: FetchSessionDetailsInit): ResultPromise<components["schemas"]["DeploymentSession"]>;

  /**
   * Dispatch an agent into a room.
   *
   * For self-hosted agents, agents built in the dashboard, and agents hosted by the vendor. No request stops only the agent: `removeParticipant` removes it from the room, `endRoomSession` ends the room's session for everyone, and `roomOptions` configures when the session ends by itself. Three failures are known: no worker can take the job, no worker is registered (self-hosted agents), the agent is not deployed.
   *
   * `POST /v2/agent/dispatch`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error, including no worker being able to take the job.
   * @see {@link https://docs.videosdk.live/ai_agents/deployments/self-hosting/dispatch-agents}
   * @example await videosdk.dispatchAgent({ body: { meetingId: "xxxx-xxxx-xxxx", agentId: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", metadata: { variables: [{ name: "fname", value: "john" }] }, versionId: "abcd-abcd-abcd-abcd" } });
   */
  dispatchAgent(init: DispatchAgentInit): ResultPromise<components["schemas"]["DispatchAgentResponse"]>;

  /**
   * Dispatch an agent into a room, as `dispatchAgent` does.
   *
   * `POST /v2/agent/connect`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk/reference/agents}
   * @example await videosdk.connectAgent({ body: { meetingId: "xxxx-xxxx-xxxx", agentId: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", metadata: { variables: [{ name: "fname", value: "john" }] }, versionId: "abcd-abcd-abcd-abcd" } });
   */
  connectAgent(init: ConnectAgentInit): ResultPromise<components["schemas"]["DispatchResultEnvelope"]>;

  /**
   * Dispatch a specific version of a managed or low-code agent into a room.
   *
   * `POST /v2/agent/general/dispatch`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk-reference-node/interfaces/GeneralDispatchAgentOptions}
   * @example await videosdk.generalDispatchAgent({ body: { meetingId: "xxxx-xxxx-xxxx", agentId: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", metadata: { variables: [{ name: "fname", value: "john" }] }, versionId: "abcd-abcd-abcd-abcd" } });
   */
  generalDispatchAgent(init: GeneralDispatchAgentInit): ResultPromise<components["schemas"]["DispatchResultEnvelope"]>;

  /**
   * Create a room, into which an agent can be dispatched.
   *
   * If a room with the given `customRoomId` already exists, it is returned. Without a body, the room gets the default settings.
   *
   * `POST /v2/rooms`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/realtime-communication/create-room}
   * @example await videosdk.createRoom({ body: { customRoomId: "aaa-bbb-ccc", webhook: { endPoint: "webhook url", events: ["recording-*", "participant-joined"] }, autoCloseConfig: { type: "session-end-and-deactivate", duration: 60 } } });
   */
  createRoom(init?: CreateRoomInit): ResultPromise<components["schemas"]["Room"]>;

  /**
   * End a room's current session for all participants and agents.
   *
   * The room remains and can host another session. What happens if no session is running is not documented; `ignoreClosed` tolerates it.
   *
   * `POST /v2/sessions/end`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/realtime-communication/end-session}
   * @example await videosdk.endRoomSession({ body: { roomId: "roomId", sessionId: "sessionId" } });
   */
  endRoomSession(init: EndRoomSessionInit): ResultPromise<components["schemas"]["RoomSession"]>;

  /**
   * Remove a participant, such as an agent, from a room's session.
   *
   * `POST /v2/sessions/participants/remove`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/realtime-communication/remove-participant}
   * @example await videosdk.removeParticipant({ body: { participantId: "participantId", roomId: "roomId", sessionId: "sessionId" } });
   */
  removeParticipant(init: RemoveParticipantInit): ResultPromise<components["schemas"]["RoomSession"]>;

  /**
   * Get the public key that verifies webhook signatures.
   *
   * `GET /v2/public/rsa-public-key`; unauthenticated
   *
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/api-reference/realtime-communication/webhook-verification}
   * @example await videosdk.getRsaPublicKey();
   */
  getRsaPublicKey(init?: GetRsaPublicKeyInit): ResultPromise<components["schemas"]["RsaPublicKey"]>;

  /**
   * List the versions of an agent built in the dashboard.
   *
   * The first one is the newest. Pass its `versionId` to `dispatchAgent`.
   *
   * `GET /ai/v1/agents/{agentId}/versions`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://github.com/videosdk-live/agent-starter-app-react/blob/3cceb6233b628b7bd3694e5c9a47cfa2401b25bf/src/Api.js}
   * @example await videosdk.listAgentVersions({ params: { path: { agentId: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" } } });
   */
  listAgentVersions(init: ListAgentVersionsInit): ResultPromise<components["schemas"]["AgentVersionsResponse"]>;

  /**
   * Create a cloud deployment, and an agent if none is given.
   *
   * `POST /ai/v1/cloud/deployments`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk/reference/agents}
   * @example await videosdk.createCloudDeployment({ body: { name: "ai-deployment-name", agentId: "ag_48bnvu" } });
   */
  createCloudDeployment(init: CreateCloudDeploymentInit): ResultPromise<components["schemas"]["CloudDeployment"]>;

  /**
   * List the cloud deployments.
   *
   * There is no operation for a single deployment; filter by `deploymentId`.
   *
   * `GET /ai/v1/cloud/deployments`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk-reference-node/classes/AgentDeploymentResource}
   * @example await videosdk.listCloudDeployments();
   */
  listCloudDeployments(init?: ListCloudDeploymentsInit): ResultPromise<components["schemas"]["CloudDeploymentsResponse"]>;

  /**
   * Get the newest version of a cloud deployment.
   *
   * `GET /ai/v1/cloud/deployments/{deploymentId}/latest`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk-reference-node/classes/AgentDeploymentResource}
   * @example await videosdk.getLatestCloudVersion({ params: { path: { deploymentId: "ddv_h3b5sd" } } });
   */
  getLatestCloudVersion(init: GetLatestCloudVersionInit): ResultPromise<components["schemas"]["CloudVersion"]>;

  /**
   * List the console logs of a cloud deployment.
   *
   * Returns past logs only; new lines are not streamed.
   *
   * `GET /ai/v1/cloud/deployments/{deploymentId}/console-logs`
   *
   * Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages.
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk-reference-node/classes/AgentDeploymentResource}
   * @example await videosdk.listCloudConsoleLogs({ params: { path: { deploymentId: "ddv_h3b5sd" } } });
   */
  listCloudConsoleLogs(init: ListCloudConsoleLogsInit): PagedPromise<components["schemas"]["CloudConsoleLogsResponse"], NonNullable<components["schemas"]["CloudConsoleLogsResponse"]["logs"]>[number]>;

  /**
   * Soft-delete a cloud deployment.
   *
   * `POST /ai/v1/cloud/deployments/{deploymentId}/delete`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk-reference-node/classes/AgentDeploymentResource}
   * @example await videosdk.deleteCloudDeployment({ params: { path: { deploymentId: "ddv_h3b5sd" } }, body: { force: true } });
   */
  deleteCloudDeployment(init: DeleteCloudDeploymentInit): ResultPromise<components["schemas"]["CloudMessageResponse"]>;

  /**
   * Create a version of a cloud deployment and make it active.
   *
   * `POST /ai/v1/cloud/versions`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk/reference/agents}
   * @example await videosdk.createCloudVersion({ body: { agentId: "ag_48bnvu", deploymentId: "ddv_h3b5sd", image: { imageUrl: "registry.videosdk.live/acme/agent:1.4", imageCR: "registry.videosdk.live", imageType: "public" }, profile: "cpu-small", minReplica: 0, maxReplica: 3, region: "us002", versionTag: "main/0.0.2" } });
   */
  createCloudVersion(init: CreateCloudVersionInit): ResultPromise<components["schemas"]["CloudVersion"]>;

  /**
   * Activate or halt a version of a cloud deployment.
   *
   * `PUT /ai/v1/cloud/versions/{versionId}/activate`
   *
   * @throws {ApiError} 401: The token is missing or invalid.
   * @throws {ApiError} Any other error.
   * @see {@link https://docs.videosdk.live/server-sdk-reference-node/classes/AgentDeploymentResource}
   * @example await videosdk.setCloudVersionActive({ params: { path: { versionId: "abcd-abcd-abcd-abcd" } }, body: { activate: true } });
   */
  setCloudVersionActive(init: SetCloudVersionActiveInit): ResultPromise<components["schemas"]["CloudMessageResponse"]>;

  /**
   * Poll `fetchSessionDetails` until the state is terminal: `completed`, or `end` is set.
   *
   * Starts with an interval of one second, then backs off exponentially; honors `Retry-After` and retries temporary failures.
   *
   * @throws {TimeoutError} if `deadlineMs` elapses first.
   * @throws {ApiError} if the vendor rejects a read.
   * @see {@link https://docs.videosdk.live/api-reference/agent-cloud/fetch-session-details}
   */
  waitForSession<State extends NonNullable<components["schemas"]["DeploymentSession"]["status"]> = never>(init: WaitForSessionInit<State>): Promise<components["schemas"]["DeploymentSession"]>;
}

/** Parameters of {@link VideosdkMethods.createDeployment}. */
export interface CreateDeploymentInit extends CallOptions {
  body: NonNullable<operations["createDeployment"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.fetchDeployments}. */
export interface FetchDeploymentsInit extends CallOptions {
  params?: {
    query?: operations["fetchDeployments"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link VideosdkMethods.fetchDeployment}. */
export interface FetchDeploymentInit extends CallOptions {
  params: {
    path: operations["fetchDeployment"]["parameters"]["path"];
  };
}

/** Parameters of {@link VideosdkMethods.startSession}. */
export interface StartSessionInit extends CallOptions {
  body: NonNullable<operations["startSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.endSession}. */
export interface EndSessionInit extends CallOptions {
  body: NonNullable<operations["endSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.fetchSessions}. */
export interface FetchSessionsInit extends CallOptions {
  params?: {
    query?: operations["fetchSessions"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link VideosdkMethods.fetchSessionDetails}. */
export interface FetchSessionDetailsInit extends CallOptions {
  params: {
    path: operations["fetchSessionDetails"]["parameters"]["path"];
  };
}

/** Parameters of {@link VideosdkMethods.dispatchAgent}. */
export interface DispatchAgentInit extends CallOptions {
  body: NonNullable<operations["dispatchAgent"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.connectAgent}. */
export interface ConnectAgentInit extends CallOptions {
  body: NonNullable<operations["connectAgent"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.generalDispatchAgent}. */
export interface GeneralDispatchAgentInit extends CallOptions {
  body: NonNullable<operations["generalDispatchAgent"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.createRoom}. */
export interface CreateRoomInit extends CallOptions {
  body?: NonNullable<operations["createRoom"]["requestBody"]>["content"]["application/json"] | undefined;
}

/** Parameters of {@link VideosdkMethods.endRoomSession}. */
export interface EndRoomSessionInit extends CallOptions {
  body: NonNullable<operations["endRoomSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.removeParticipant}. */
export interface RemoveParticipantInit extends CallOptions {
  body: NonNullable<operations["removeParticipant"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.getRsaPublicKey}. */
export interface GetRsaPublicKeyInit extends CallOptions {}

/** Parameters of {@link VideosdkMethods.listAgentVersions}. */
export interface ListAgentVersionsInit extends CallOptions {
  params: {
    path: operations["listAgentVersions"]["parameters"]["path"];
  };
}

/** Parameters of {@link VideosdkMethods.createCloudDeployment}. */
export interface CreateCloudDeploymentInit extends CallOptions {
  body: NonNullable<operations["createCloudDeployment"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.listCloudDeployments}. */
export interface ListCloudDeploymentsInit extends CallOptions {
  params?: {
    query?: operations["listCloudDeployments"]["parameters"]["query"] | undefined;
  } | undefined;
}

/** Parameters of {@link VideosdkMethods.getLatestCloudVersion}. */
export interface GetLatestCloudVersionInit extends CallOptions {
  params: {
    path: operations["getLatestCloudVersion"]["parameters"]["path"];
  };
}

/** Parameters of {@link VideosdkMethods.listCloudConsoleLogs}. */
export interface ListCloudConsoleLogsInit extends CallOptions {
  params: {
    path: operations["listCloudConsoleLogs"]["parameters"]["path"];
    query?: operations["listCloudConsoleLogs"]["parameters"]["query"] | undefined;
  };
}

/** Parameters of {@link VideosdkMethods.deleteCloudDeployment}. */
export interface DeleteCloudDeploymentInit extends CallOptions {
  params: {
    path: operations["deleteCloudDeployment"]["parameters"]["path"];
  };
  body: NonNullable<operations["deleteCloudDeployment"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.createCloudVersion}. */
export interface CreateCloudVersionInit extends CallOptions {
  body: NonNullable<operations["createCloudVersion"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.setCloudVersionActive}. */
export interface SetCloudVersionActiveInit extends CallOptions {
  params: {
    path: operations["setCloudVersionActive"]["parameters"]["path"];
  };
  body: NonNullable<operations["setCloudVersionActive"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link VideosdkMethods.waitForSession}. */
export type WaitForSessionInit<State extends string = never> = Omit<FetchSessionDetailsInit, "deadlineMs"> & WaitOptions<State>;

/**
 * Connection options of a VideoSDK Agent Cloud client: credentials.
 */
export interface VideosdkConnection {
  /**
   * A JWT that the project signs with its secret (HS256; claims `apikey`, `permissions`, `version`), sent without `Bearer` or any other prefix. Set `version` to 2. If `roles` is set, include `crawler`: `rtc` alone is for joining rooms and cannot call server APIs.
   */
  token: Credential;
}

/** The same without credentials. */
export interface VideosdkKeylessConnection {
  token?: undefined;
}

/** The unauthenticated operations, which a client without credentials has. */
export type VideosdkKeylessMethods = Pick<VideosdkMethods, "getRsaPublicKey">;

/** Describes the operations of VideoSDK Agent Cloud to the runtime. */
export const definition: Definition = {
  vendor: "videosdk",
  baseUrl: "https://api.videosdk.live",
  credentials: { token: { header: "Authorization" } },
  security: [["token"]],
  operations: {
    createDeployment: { method: "POST", path: "/ai/v1/ai-deployments" },
    fetchDeployments: { method: "GET", path: "/ai/v1/ai-deployments", paginate: numberedPages({ items: "/data", size: "perPage", pageSize: "/pageInfo/perPage", total: "/pageInfo/totalItems", parameter: "page", defaultSize: 10 }) },
    fetchDeployment: { method: "GET", path: "/ai/v1/ai-deployments/{deploymentId}/{tag}" },
    startSession: { method: "POST", path: "/ai/v1/ai-deployment-sessions/start" },
    endSession: { method: "POST", path: "/ai/v1/ai-deployment-sessions/end" },
    fetchSessions: { method: "GET", path: "/ai/v1/ai-deployment-sessions", paginate: numberedPages({ items: "/data", size: "perPage", pageSize: "/pageInfo/perPage", total: "/pageInfo/totalItems", parameter: "page", defaultSize: 10 }) },
    fetchSessionDetails: { method: "GET", path: "/ai/v1/ai-deployment-sessions/{sessionId}" },
    dispatchAgent: { method: "POST", path: "/v2/agent/dispatch" },
    connectAgent: { method: "POST", path: "/v2/agent/connect" },
    generalDispatchAgent: { method: "POST", path: "/v2/agent/general/dispatch" },
    createRoom: { method: "POST", path: "/v2/rooms" },
    endRoomSession: { method: "POST", path: "/v2/sessions/end" },
    removeParticipant: { method: "POST", path: "/v2/sessions/participants/remove" },
    getRsaPublicKey: { method: "GET", path: "/v2/public/rsa-public-key", security: [] },
    listAgentVersions: { method: "GET", path: "/ai/v1/agents/{agentId}/versions" },
    createCloudDeployment: { method: "POST", path: "/ai/v1/cloud/deployments" },
    listCloudDeployments: { method: "GET", path: "/ai/v1/cloud/deployments" },
    getLatestCloudVersion: { method: "GET", path: "/ai/v1/cloud/deployments/{deploymentId}/latest" },
    listCloudConsoleLogs: { method: "GET", path: "/ai/v1/cloud/deployments/{deploymentId}/console-logs", paginate: numberedPages({ items: "/logs", size: "perPage", lastPage: "/pageInfo/totalPages", parameter: "page" }) },
    deleteCloudDeployment: { method: "POST", path: "/ai/v1/cloud/deployments/{deploymentId}/delete" },
    createCloudVersion: { method: "POST", path: "/ai/v1/cloud/versions" },
    setCloudVersionActive: { method: "PUT", path: "/ai/v1/cloud/versions/{versionId}/activate" },
  },
  waiters: {
    waitForSession: waiter({ read: "fetchSessionDetails", state: "/status", final: ["completed"], ended: "/end" }),
  },
};
