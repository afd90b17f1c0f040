// Type-checked, never run: what compiles, and what must not.
import { expectTypeOf } from "vitest";
import {
  createVideosdkClient,
  type components,
  type operations,
  type paths,
  type VideosdkClient,
  type VideosdkClientOptions,
  type VideosdkKeylessMethods,
  type webhooks,
} from "../src/index.js";
import { createVideosdkFetchClient, unwrap, type Middleware } from "../src/fetch.js";

type Schemas = components["schemas"];

const videosdk = createVideosdkClient({ token: "…" });
const verbs = createVideosdkFetchClient({ token: "…" });
const body = { sessionId: "…" };

// The client and its options.
expectTypeOf(videosdk).toEqualTypeOf<VideosdkClient>();
expectTypeOf<"…">().toExtend<VideosdkClientOptions["token"]>();
createVideosdkClient({ token: async () => "…", baseUrl: "…", timeoutMs: 0, deadlineMs: 0, maxRetries: 0 });
// Without a token, only what needs none.
expectTypeOf(createVideosdkClient({})).toEqualTypeOf<VideosdkKeylessMethods>();
// @ts-expect-error VideoSDK takes a token, not a key
createVideosdkClient({ apiKey: "…" });
// @ts-expect-error a mistyped option
createVideosdkClient({ token: "…", baseURL: "…" });

// Input.
void videosdk.fetchSessions();
void videosdk.fetchSessions({ params: { query: { page: 2 } } });
void videosdk.endSession({ body });
void videosdk.endSession({ body, timeoutMs: 1, signal: AbortSignal.timeout(1) });
// @ts-expect-error the body is missing
void videosdk.endSession();
// @ts-expect-error a required field is missing
void videosdk.endSession({ body: {} });
// @ts-expect-error sessionId, not session_id
void videosdk.endSession({ body: { session_id: "…" } });
// @ts-expect-error a field that does not exist
void videosdk.endSession({ body: { sessionId: "…", force: true } });
// @ts-expect-error timeoutMs, not timeoutMS
void videosdk.endSession({ body, timeoutMS: 1 });
// @ts-expect-error the operation has no parameters
void videosdk.endSession({ body, params: { path: {} } });
// @ts-expect-error params, not param
void videosdk.fetchSessions({ param: { query: { page: 2 } } });
// @ts-expect-error a mistyped query parameter
void videosdk.fetchSessions({ params: { query: { per_page: 2 } } });
// @ts-expect-error a query parameter of the wrong type
void videosdk.fetchSessions({ params: { query: { page: "2" } } });
// @ts-expect-error one of two path parameters is missing
void videosdk.fetchDeployment({ params: { path: { deploymentId: "…" } } });

// Enumerations are closed in requests and open in responses.
type Event = "starting" | "started" | "stopping" | "stopped" | "failed";
expectTypeOf<Schemas["AiDeploymentSessionEventRequest"]>().toEqualTypeOf<`ai-deployment-session-${Event}`>();
expectTypeOf<Schemas["AiDeploymentSessionEvent"]>().toEqualTypeOf<
  | "ai-deployment-session-starting"
  | "ai-deployment-session-started"
  | "ai-deployment-session-stopping"
  | "ai-deployment-session-stopped"
  | "ai-deployment-session-failed"
  | (string & {})
>();
expectTypeOf<string>().toExtend<Schemas["AiDeploymentSessionEvent"]>();
void videosdk.createCloudVersion({ body: { profile: "cpu-small" } });
// @ts-expect-error not one of the values
void videosdk.createCloudVersion({ body: { profile: "gpu-small" } });
void videosdk.startSession({ body: { webhook: { endPoint: "…", events: ["ai-deployment-session-started"] } } });
// @ts-expect-error not one of the values
void videosdk.startSession({ body: { webhook: { endPoint: "…", events: ["session-started"] } } });

// Results.
expectTypeOf(videosdk.endSession({ body })).resolves.toEqualTypeOf<Schemas["EndSessionResponse"]>();
expectTypeOf<Schemas["EndSessionResponse"]["data"]["status"]>().toEqualTypeOf<string>();
expectTypeOf<Schemas["EndSessionResponse"]["data"]["duration"]>().toEqualTypeOf<number | undefined>();
// @ts-expect-error the session is within data
void videosdk.endSession({ body }).then(({ sessionId }) => sessionId);

// Rooms: a body is not required, and a key can be read without one.
void videosdk.createRoom();
void videosdk.createRoom({ body: { autoCloseConfig: { type: "session-ends" } } });
// @ts-expect-error not one of the values
void videosdk.createRoom({ body: { autoCloseConfig: { type: "never" } } });
// @ts-expect-error the room is missing
void videosdk.endRoomSession({ body: {} });
expectTypeOf(videosdk.createRoom()).resolves.toEqualTypeOf<Schemas["Room"]>();
expectTypeOf<Schemas["Room"]["roomId"]>().toEqualTypeOf<string>();
expectTypeOf<Schemas["RoomSession"]["end"]>().toEqualTypeOf<string | null | undefined>();
expectTypeOf(videosdk.getRsaPublicKey()).resolves.toEqualTypeOf<{ publicKey: string }>();

// Any endpoint by its path.
const path = "/ai/v1/ai-deployment-sessions/end";
expectTypeOf(
  await unwrap(verbs.POST("/ai/v1/ai-deployments", { body: { name: "…", description: "…" } })),
).toEqualTypeOf(await videosdk.createDeployment({ body: { name: "…", description: "…" } }));
expectTypeOf(await unwrap(verbs.GET("/ai/v1/ai-deployments"))).toEqualTypeOf(await videosdk.fetchDeployments());
expectTypeOf(await unwrap(verbs.POST(path, { body, timeoutMs: 1 }))).toEqualTypeOf(await videosdk.endSession({ body }));
// @ts-expect-error the body is missing
void verbs.POST(path);
// @ts-expect-error sessionId, not session_id
void verbs.POST(path, { body: { session_id: "…" } });
expectTypeOf((await verbs.POST(path, { body })).error).toEqualTypeOf<Schemas["Error"] | undefined>();
// @ts-expect-error the path takes POST only
void verbs.GET(path);

export const middleware: Middleware = { onRequest: ({ request }) => request };
verbs.use(middleware);

// Types of the specification.
expectTypeOf<paths[typeof path]["post"]>().toEqualTypeOf<operations["endSession"]>();
type Payload = webhooks["aiDeploymentSession"]["post"]["requestBody"]["content"]["application/json"];
expectTypeOf<Payload>().toEqualTypeOf<Schemas["AiDeploymentSessionWebhook"]>();

/** A payload narrows by its type, and the vendor's next type is a case of its own. */
export function receive(payload: Payload): string | undefined {
  switch (payload.webhookType) {
    case "ai-deployment-session-failed":
    case "ai-deployment-session-stopped":
      return payload.data.sessionId;
    case "ai-deployment-session-starting":
    case "ai-deployment-session-started":
    case "ai-deployment-session-stopping":
      return undefined;
    default:
      expectTypeOf(payload["data"]).toBeUnknown();
      return undefined;
  }
}

type RoomPayload = webhooks["roomSession"]["post"]["requestBody"]["content"]["application/json"];

/** Each event of a room has its own fields. */
export function receiveRoom(payload: RoomPayload): string | undefined {
  switch (payload.webhookType) {
    case "participant-left":
    case "session-ended":
      return payload.data.reason;
    case "participant-joined":
      return payload.data.participantName;
    case "session-started":
      return payload.data.start;
    default:
      expectTypeOf(payload["data"]).toBeUnknown();
      return undefined;
  }
}
