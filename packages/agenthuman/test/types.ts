// Type-checked, never run: what compiles, and what must not.
import { expectTypeOf } from "vitest";
import {
  createAgenthumanClient,
  type AgenthumanClient,
  type AgenthumanClientOptions,
  type AgenthumanMethods,
  type components,
  type operations,
  type paths,
  type Upload,
} from "../src/index.js";
import { createAgenthumanFetchClient, unwrap, type Middleware } from "../src/fetch.js";

type Schemas = components["schemas"];

const agenthuman = createAgenthumanClient({ apiKey: "…" });
const verbs = createAgenthumanFetchClient({ apiKey: "…" });
const params = { path: { session_id: "sess_1" } };

// The client and its options.
expectTypeOf(agenthuman).toEqualTypeOf<AgenthumanClient>();
expectTypeOf<"…">().toExtend<AgenthumanClientOptions["apiKey"]>();
createAgenthumanClient({ apiKey: async () => "…", baseUrl: "…", timeoutMs: 0, deadlineMs: 0, maxRetries: 0 });
// Without a key, only the operations that take none.
void createAgenthumanClient({ baseUrl: "…" }).startSessionViaLink;
// @ts-expect-error it takes the key
void createAgenthumanClient().endSession;
// @ts-expect-error apiKey, not apikey
createAgenthumanClient({ apikey: "…" });
// @ts-expect-error a mistyped option
createAgenthumanClient({ apiKey: "…", timeoutMS: 1 });

// Input.
void agenthuman.listSessions();
void agenthuman.initiateOpenclawRoom();
void agenthuman.initiateOpenclawRoom({ body: { avatar: "avat_1" } });
void agenthuman.endSession({ params });
void agenthuman.endSession({ params, maxRetries: 0 });
// @ts-expect-error the path parameter is missing
void agenthuman.endSession();
// @ts-expect-error the path parameter is missing
void agenthuman.endSession({ params: {} });
// @ts-expect-error a mistyped path parameter
void agenthuman.endSession({ params: { path: { sessionId: "…" } } });
// @ts-expect-error params, not param
void agenthuman.endSession({ param: params });
// @ts-expect-error timeoutMs, not timeoutMS
void agenthuman.endSession({ params, timeoutMS: 1 });
// @ts-expect-error the operation takes no body
void agenthuman.endSession({ params, body: {} });
// @ts-expect-error the avatar's path parameter is called id
void agenthuman.deleteAvatar({ params: { path: { avatar_id: "…" } } });
// @ts-expect-error a required field is missing
void agenthuman.startSessionViaLink({ body: {} });

// A picture comes as a file, a URL or Base64 text.
const face = new Blob();
void agenthuman.uploadFaceAvatar({ body: { file: face } });
void agenthuman.uploadFaceAvatar({ body: { file: new File([], "face.png") } });
void agenthuman.uploadFaceAvatar({ body: { file: { stream: face.stream(), name: "face.png", type: "image/png" } } });
void agenthuman.uploadFaceAvatar({ body: { image_url: "…" } });
void agenthuman.uploadFaceAvatar({ body: { image_base64: "…" } });
void agenthuman.uploadFaceAvatar({ body: new FormData() });
expectTypeOf<Schemas["UploadFaceByFile"]["file"]>().toEqualTypeOf<Upload>();
// @ts-expect-error a file is not its path
void agenthuman.uploadFaceAvatar({ body: { file: "face.png" } });
// @ts-expect-error a stream needs a name
void agenthuman.uploadFaceAvatar({ body: { file: { stream: face.stream() } } });
// @ts-expect-error none of the three
void agenthuman.uploadFaceAvatar({ body: { name: "Ada" } });

// Enumerations are closed in requests and open in responses.
const list = (status: NonNullable<operations["listSessions"]["parameters"]["query"]>["status"] & string) =>
  agenthuman.listSessions({ params: { query: { status } } });
void list("ended");
// @ts-expect-error not one of the values
void list("finished");
expectTypeOf<Schemas["AspectRatioRequest"]>().toEqualTypeOf<"4:3" | "3:4" | "1:1">();
expectTypeOf<Schemas["SessionStatus"]>().toEqualTypeOf<"created" | "started" | "ended" | (string & {})>();
expectTypeOf<string>().toExtend<Schemas["SessionStatus"]>();

// Results.
expectTypeOf(agenthuman.endSession({ params })).resolves.toEqualTypeOf<Schemas["SessionResponse"]>();
expectTypeOf<Schemas["SessionResponse"]["session"]["ended_at"]>().toEqualTypeOf<string | null | undefined>();
expectTypeOf<AgenthumanMethods["createSession"]>()
  .returns.resolves.toHaveProperty("session")
  .toHaveProperty("session_token")
  .toEqualTypeOf<string>();
// @ts-expect-error only a new session has its token
void agenthuman.getSession({ params }).then(({ session }) => session.session_token);

// Any endpoint by its path.
const path = "/v1/sessions/{session_id}/end";
expectTypeOf(await unwrap(verbs.GET("/v1/avatars"))).toEqualTypeOf(await agenthuman.listAvatars());
expectTypeOf(await unwrap(verbs.DELETE("/v1/avatars/{id}", { params: { path: { id: "avat_1" } } }))).toEqualTypeOf(
  await agenthuman.deleteAvatar({ params: { path: { id: "avat_1" } } }),
);
expectTypeOf(await unwrap(verbs.POST(path, { params, timeoutMs: 1 }))).toEqualTypeOf(
  await agenthuman.endSession({ params }),
);
// @ts-expect-error the path parameter is missing
void verbs.POST(path);
// @ts-expect-error the path takes POST only
void verbs.PUT(path, { params });
expectTypeOf((await verbs.POST(path, { params })).error).toEqualTypeOf<Schemas["Error"] | undefined>();

export const middleware: Middleware = { onRequest: ({ request }) => request };
verbs.use(middleware);

// Types of the specification.
expectTypeOf<paths[typeof path]["post"]>().toEqualTypeOf<operations["endSession"]>();
expectTypeOf<Schemas["Error"]["error"]>().toEqualTypeOf<string | Schemas["ErrorDetail"]>();
