// Type-checked, never run: what compiles, and what must not.
import { expectTypeOf } from "vitest";
import {
  createProtofaceClient,
  type components,
  type operations,
  type paths,
  type ProtofaceClient,
  type ProtofaceClientOptions,
} from "../src/index.js";
import { createProtofaceFetchClient, unwrap, type Middleware } from "../src/fetch.js";

type Schemas = components["schemas"];

const protoface = createProtofaceClient({ apiKey: "…" });
const verbs = createProtofaceFetchClient({ apiKey: "…" });
const params = { path: { session_id: "sess_1" } };

// The client and its options.
expectTypeOf(protoface).toEqualTypeOf<ProtofaceClient>();
expectTypeOf<"…">().toExtend<ProtofaceClientOptions["apiKey"]>();
createProtofaceClient({ apiKey: async () => "…", baseUrl: "…", timeoutMs: 0, deadlineMs: 0, maxRetries: 0 });
// @ts-expect-error a mistyped option
createProtofaceClient({ apiKey: "…", timeoutMS: 1 });
// @ts-expect-error Protoface takes a key, not a token
createProtofaceClient({ token: "…" });

// Input.
void protoface.getStatus();
void protoface.listSessions();
void protoface.listSessions({ params: { query: { status: ["running", "active"], limit: 1 } } });
void protoface.endSession({ params });
void protoface.submitRun({
  params: { path: { model_id: "minimax/minimax-h3" }, header: { "Idempotency-Key": "…" } },
  body: { prompt: "…", the_models_own_field: 1 },
});
// @ts-expect-error the path parameter is missing
void protoface.endSession();
// @ts-expect-error the path parameter is missing
void protoface.endSession({ params: { path: {} } });
// @ts-expect-error a mistyped path parameter
void protoface.endSession({ params: { path: { id: "…" } } });
// @ts-expect-error params, not param
void protoface.endSession({ param: params });
// @ts-expect-error timeoutMs, not timeoutMS
void protoface.endSession({ params, timeoutMS: 1 });
// @ts-expect-error the operation takes no body
void protoface.endSession({ params, body: {} });
// @ts-expect-error a header that the operation does not take
void protoface.endSession({ params: { ...params, header: { "Idempotency-Key": "…" } } });
// @ts-expect-error status is a list
void protoface.listSessions({ params: { query: { status: "running" } } });
// @ts-expect-error the session's token is missing
void protoface.stopAgoraSession({ body: { session_id: "…" } });

// A transport is one of three, each with fields of its own.
const start = (transport: Schemas["SessionCreateRequest"]["transport"], quality: Schemas["QualityTierRequest"]) =>
  protoface.createSession({ body: { avatar_id: "av_1", transport, quality } });
const livekit = { type: "livekit", url: "…", room_name: "…", worker_token: "…" } as const;
void start(livekit, "standard");
void start({ type: "websocket" }, "lite");
// @ts-expect-error LiveKit needs a room
void start({ type: "livekit", url: "…", worker_token: "…" }, "standard");
// @ts-expect-error not one of the transports
void start({ type: "daily" }, "standard");
// @ts-expect-error not one of the values
void start(livekit, "ultra");

// Uploads.
const picture = new Blob();
void protoface.createAvatar({ body: { image: picture } });
void protoface.createAvatar({ body: { image: { stream: picture.stream(), name: "face.png" } } });
void protoface.uploadAsset({ body: new FormData() });
void protoface.uploadAsset({ body: { file: new File([], "a.png"), modality: "image", duration_ms: 1 } });
// @ts-expect-error the modality is missing
void protoface.uploadAsset({ body: { file: picture } });
// @ts-expect-error a file is not its path
void protoface.createAvatar({ body: { image: "face.png" } });

// Enumerations of responses are open.
expectTypeOf<Schemas["SessionStatus"]>().toEqualTypeOf<
  "created" | "queued" | "starting" | "running" | "ending" | "ended" | "failed" | "canceled" | (string & {})
>();
expectTypeOf<string>().toExtend<Schemas["SessionStatus"]>();
expectTypeOf<Schemas["QualityTierRequest"]>().toEqualTypeOf<"mock" | "lite" | "standard" | "pro">();

// Results.
expectTypeOf(protoface.endSession({ params })).resolves.toEqualTypeOf<Schemas["Session"]>();
expectTypeOf(protoface.listBillingPlans()).resolves.toEqualTypeOf<Schemas["PlanView"][]>();
expectTypeOf(protoface.deleteAvatar({ params: { path: { avatar_id: "av_1" } } })).resolves.toEqualTypeOf<undefined>();
const asset = { path: { asset_id: "asset_1" } };
expectTypeOf(protoface.getAssetContent({ params: asset })).resolves.toEqualTypeOf<Blob>();
expectTypeOf(protoface.getAssetContent({ params: asset, parseAs: "stream" })).resolves.toEqualTypeOf<
  ReadableStream<Uint8Array>
>();
// @ts-expect-error bytes are not parsed
void protoface.getAssetContent({ params: asset, parseAs: "json" });
// @ts-expect-error a JSON response is not streamed
void protoface.getAsset({ params: asset, parseAs: "stream" });

/** A transport narrows by its type, and the vendor's next type is a case of its own. */
export function roomOf({ transport }: Schemas["Session"]): string | undefined {
  switch (transport.type) {
    case "livekit":
      return transport.room_name;
    case "websocket":
      // @ts-expect-error only LiveKit has rooms
      return transport.room_name;
    case "pipecat":
      return undefined;
    default:
      expectTypeOf(transport["room_name"]).toBeUnknown();
      return undefined;
  }
}

// Any endpoint by its path.
const path = "/v1/sessions/{session_id}/end";
expectTypeOf(await unwrap(verbs.GET("/v1/billing/quota"))).toEqualTypeOf(await protoface.getQuotaLimits());
expectTypeOf(
  await unwrap(verbs.DELETE("/v1/avatars/{avatar_id}", { params: { path: { avatar_id: "av_1" } } })),
).toEqualTypeOf(await protoface.deleteAvatar({ params: { path: { avatar_id: "av_1" } } }));
expectTypeOf(await unwrap(verbs.POST(path, { params, timeoutMs: 1 }))).toEqualTypeOf(
  await protoface.endSession({ params }),
);
expectTypeOf(await unwrap(verbs.GET("/v1/sessions"))).toEqualTypeOf(await protoface.listSessions());
expectTypeOf(
  await unwrap(verbs.GET("/v1/assets/{asset_id}/content", { params: asset, parseAs: "blob" })),
).toEqualTypeOf(await protoface.getAssetContent({ params: asset }));
expectTypeOf(
  await unwrap(verbs.GET("/v1/assets/{asset_id}/content", { params: asset, parseAs: "stream" })),
).toExtend<ReadableStream | null>();
// @ts-expect-error the path parameter is missing
void verbs.POST(path);
// @ts-expect-error the path takes POST only
void verbs.GET(path, { params });
// @ts-expect-error a number of attempts
void verbs.POST(path, { params, maxRetries: "0" });
expectTypeOf((await verbs.POST(path, { params })).error).toEqualTypeOf<Schemas["ApiErrorEnvelope"] | undefined>();

export const middleware: Middleware = { onRequest: ({ request }) => request };
verbs.use(middleware);

// Types of the specification.
expectTypeOf<paths[typeof path]["post"]>().toEqualTypeOf<operations["endSession"]>();

// With exactOptionalPropertyTypes: `undefined` is "not given", in options, in an init and in its fields.
declare const maybe: { url: string | undefined; limit: number | undefined; name: string | undefined };
createProtofaceClient({ apiKey: "…", baseUrl: maybe.url, timeoutMs: maybe.limit, fetch: undefined });
void protoface.listSessions({ params: { query: { limit: maybe.limit } }, signal: undefined, deadlineMs: maybe.limit });
void protoface.listSessions({ params: undefined });

// Without a key, only the unauthenticated operations; a custom `fetch` needs no more than its two arguments.
const keyless = createProtofaceClient();
expectTypeOf(keyless.getStatus()).toEqualTypeOf(protoface.getStatus());
// @ts-expect-error it takes a key
void keyless.listSessions();
createProtofaceClient({ apiKey: "…", fetch: async () => Response.json({}) });
createProtofaceClient({ apiKey: "…", fetch: globalThis.fetch });

expectTypeOf(protoface.getStatus().withResponse())
  .resolves.toHaveProperty("requestId")
  .toEqualTypeOf<string | undefined>();

// Lists, states and sessions.
for await (const run of protoface.listRuns()) expectTypeOf(run).toEqualTypeOf<Schemas["RunView"]>();
for await (const page of protoface.listRuns().pages()) expectTypeOf(page).toEqualTypeOf<Schemas["RunList"]>();
const runParams = { path: { run_id: "run_1" } };
expectTypeOf((await protoface.waitForRun({ params: runParams, deadlineMs: 1 })).status).toEqualTypeOf<
  "completed" | "failed" | "canceled"
>();
expectTypeOf(
  (await protoface.waitForRun({ params: runParams, deadlineMs: 1, until: ["running"] })).status,
).toEqualTypeOf<"completed" | "failed" | "canceled" | "running">();
// @ts-expect-error the deadline is missing
void protoface.waitForRun({ params: runParams });
