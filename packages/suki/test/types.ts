// Type-checked, never run: what compiles, and what must not.
import { expectTypeOf } from "vitest";
import {
  createSukiClient,
  type components,
  type operations,
  type paths,
  type SukiClient,
  type SukiClientOptions,
  type SukiMethods,
  type webhooks,
} from "../src/index.js";
import { createSukiFetchClient, unwrap, type Middleware } from "../src/fetch.js";

type Schemas = components["schemas"];

const suki = createSukiClient({ token: "…" });
const verbs = createSukiFetchClient({ token: "…" });
const params = { path: { ambient_session_id: "123dfg" } };

// The client and its options.
expectTypeOf(suki).toEqualTypeOf<SukiClient>();
expectTypeOf<Exclude<keyof SukiMethods, `waitFor${string}`>>().toEqualTypeOf<keyof operations & keyof SukiMethods>();
expectTypeOf<SukiClientOptions["token"]>().toExtend<NonNullable<SukiClientOptions["providerId"]>>();
createSukiClient({ token: () => "…", providerId: async () => "…", baseUrl: "…", timeoutMs: 0, maxRetries: 0 });
createSukiClient({
  token: "…",
  headers: { "x-trace": "…" },
  fetch: globalThis.fetch,
  requestInitExt: { dispatcher: 1 },
});
// @ts-expect-error the token is required
createSukiClient({ providerId: "…" });
// @ts-expect-error a token is a text
createSukiClient({ token: 1 });
// @ts-expect-error a mistyped option
createSukiClient({ token: "…", timeoutMS: 1 });
// @ts-expect-error a redirect is never followed
createSukiClient({ token: "…", redirect: "follow" });

// Input.
void suki.getJwks();
void suki.listMedicalFormTemplates();
void suki.endFormFillingSession({ params });
void suki.endFormFillingSession({ params: { ...params, header: { sdp_provider_id: "provider-123" } } });
void suki.endFormFillingSession({
  params,
  signal: AbortSignal.timeout(1),
  headers: { "x-trace": "…" },
  timeoutMs: 1,
  deadlineMs: 1,
  maxRetries: 0,
});
void suki.createAmbientSession({ body: {} });
// @ts-expect-error the path parameter is missing
void suki.endFormFillingSession();
// @ts-expect-error the path parameter is missing
void suki.endFormFillingSession({ params: { path: {} } });
// @ts-expect-error a path parameter is not undefined
void suki.endFormFillingSession({ params: { path: { ambient_session_id: undefined } } });
// @ts-expect-error a mistyped path parameter
void suki.endFormFillingSession({ params: { path: { ambientSessionId: "…" } } });
// @ts-expect-error params, not param
void suki.endFormFillingSession({ param: params });
// @ts-expect-error timeoutMs, not timeoutMS
void suki.endFormFillingSession({ params, timeoutMS: 1 });
// @ts-expect-error the operation takes no body
void suki.endFormFillingSession({ params, body: {} });
// @ts-expect-error the token is the client's, not a call's
void suki.endFormFillingSession({ params: { ...params, header: { sdp_suki_token: "…" } } });
// @ts-expect-error a redirect is never followed
void suki.endFormFillingSession({ params, redirect: "follow" });
// @ts-expect-error the body is missing
void suki.createAmbientSession();
// @ts-expect-error a mistyped field of the body
void suki.createAmbientSession({ body: { ambientSessionId: "…" } });
// @ts-expect-error a field of the wrong type
void suki.createAmbientSession({ body: { encounter_id: 7 } });
// @ts-expect-error a required field is missing
void suki.loginProvider({ body: { partner_id: "…" } });
// @ts-expect-error an operation that does not exist
void suki.endFormFillingSessions({ params });

// Enumerations are closed in requests and open in responses.
const sex = (sex: Schemas["PatientSexRequest"]) =>
  suki.updateAmbientSessionContext({ params, body: { patient: { sex } } });
void sex("female");
// @ts-expect-error not one of the values
void sex("Female");
expectTypeOf<Schemas["FormFillingSessionStatus"]>().toEqualTypeOf<
  "created" | "ready" | "running" | "paused" | "aborted" | "failed" | "completed" | "staged" | (string & {})
>();
expectTypeOf<"archived">().toExtend<Schemas["FormFillingSessionStatus"]>();
expectTypeOf<string>().toExtend<Schemas["FormFillingSessionStatus"]>();
expectTypeOf<number>().not.toExtend<Schemas["FormFillingSessionStatus"]>();

// Results.
const path = "/api/v1/form-filling/session/{ambient_session_id}/status";
expectTypeOf(suki.getFormFillingSessionStatus({ params })).resolves.toEqualTypeOf<{
  status: Schemas["FormFillingSessionStatus"];
}>();
expectTypeOf(suki.endFormFillingSession({ params })).resolves.not.toBeAny();
expectTypeOf(suki.endAmbientSession({ params })).resolves.toEqualTypeOf<undefined>();
expectTypeOf<SukiMethods["loginProvider"]>().returns.resolves.toHaveProperty("suki_token").toEqualTypeOf<string>();
// @ts-expect-error a response has no such field
void suki.getFormFillingSessionStatus({ params }).then(({ state }) => state);

// Any endpoint by its path: `unwrap` turns a low-level result into what the method resolves to.
expectTypeOf(await unwrap(verbs.GET(path, { params }))).toEqualTypeOf(
  await suki.getFormFillingSessionStatus({ params }),
);
expectTypeOf(await unwrap(verbs.GET("/api/auth/.well-known/jwks-pub.json"))).toEqualTypeOf(await suki.getJwks());
expectTypeOf(await unwrap(verbs.POST("/api/v1/ambient/session/{ambient_session_id}/end", { params }))).toEqualTypeOf(
  await suki.endAmbientSession({ params }),
);
// @ts-expect-error a path that does not exist
void verbs.GET("/api/v1/form-filling/session/{id}/status", { params });
// @ts-expect-error the path parameter is missing
void verbs.GET(path);
// @ts-expect-error the path parameter is missing
void verbs.GET(path, {});
// @ts-expect-error the path takes GET only
void verbs.POST(path, { params });
// @ts-expect-error the method has no such path
void verbs.DELETE(path, { params });
// @ts-expect-error no path takes TRACE
void verbs.TRACE(path, { params });
expectTypeOf(verbs.request("get", path, { params })).toEqualTypeOf(verbs.GET(path, { params }));
// @ts-expect-error the path takes GET only
void verbs.request("put", path, { params });
// @ts-expect-error the path parameter is missing
void verbs.request("get", path);
// @ts-expect-error a number of milliseconds
void verbs.GET(path, { params, timeoutMs: "1" });

/** A failed low-level request has the vendor's error, its success the body, and neither has both. */
export async function byPath(): Promise<string> {
  const limits = { timeoutMs: 1, deadlineMs: 1, maxRetries: 0, maxResponseBytes: 1 };
  const { data, error, response } = await verbs.GET(path, { params, signal: AbortSignal.timeout(1), ...limits });
  expectTypeOf(response).toEqualTypeOf<Response>();
  expectTypeOf(data).toEqualTypeOf<{ status: Schemas["FormFillingSessionStatus"] } | undefined>();
  expectTypeOf(error).toEqualTypeOf<Schemas["Error"] | undefined>();
  if (error) return `${error.code}: ${error.message}`;
  // @ts-expect-error a response has no such field
  return data.status + data.state;
}

export const middleware: Middleware = { onRequest: ({ request }) => request };
verbs.use(middleware);

// Types of the specification.
expectTypeOf<paths[typeof path]["get"]>().toEqualTypeOf<operations["getFormFillingSessionStatus"]>();
expectTypeOf<webhooks["notification"]["post"]["requestBody"]["content"]["application/json"]>().toEqualTypeOf<
  Schemas["NotificationPayload"]
>();
expectTypeOf<Schemas["NotificationPayload"]["session_id"]>().toEqualTypeOf<string>();
expectTypeOf<Schemas["NotificationPayload"]["status"]>().toEqualTypeOf<"success" | "failure" | (string & {})>();
expectTypeOf<Schemas["NotificationPayload"]["additional_info"]>().toEqualTypeOf<
  { [key: string]: unknown } | undefined
>();

// What the vendor advises against can still be used.
void suki.addAmbientSessionMetadata({ params, body: { patient_sex: "male" } });
void suki.createAmbientSession({ body: { multilingual: true } });
