// Type-checked, never run: pages, states, sessions and webhooks have the vendor's types.
import { expectTypeOf } from "vitest";
import { createVideosdkClient, type components } from "../src/index.js";
import { startSession } from "../src/generated/session.js";
import { verifyAiDeploymentSession } from "../src/generated/webhooks.js";

type Schemas = components["schemas"];

const videosdk = createVideosdkClient({ token: "…" });
const params = { path: { sessionId: "session-1" } };

for await (const item of videosdk.fetchSessions()) expectTypeOf(item).toEqualTypeOf<Schemas["DeploymentSession"]>();
for await (const page of videosdk.fetchSessions().pages())
  expectTypeOf(page).toEqualTypeOf<Schemas["FetchSessionsResponse"]>();
for await (const item of videosdk.fetchDeployments()) expectTypeOf(item).not.toBeAny();
for await (const log of videosdk.listCloudConsoleLogs({ params: { path: { deploymentId: "d" } } }))
  expectTypeOf(log).not.toBeAny();

// What says that it is over may come with any state.
expectTypeOf(await videosdk.waitForSession({ params, deadlineMs: 1 })).toEqualTypeOf<Schemas["DeploymentSession"]>();
// @ts-expect-error no wait without a deadline
void videosdk.waitForSession({ params });

const started = await startSession(videosdk, { body: { deploymentId: "d" } });
expectTypeOf(started.id).toEqualTypeOf<string>();
expectTypeOf(started.data).toEqualTypeOf<Schemas["StartSessionResponse"]>();
expectTypeOf(await started.end()).toEqualTypeOf<Schemas["EndSessionResponse"] | undefined>();

declare const request: Request;
const { payload, digest } = await verifyAiDeploymentSession(request);
expectTypeOf(payload).not.toBeAny();
expectTypeOf(payload).toHaveProperty("webhookType");
expectTypeOf(digest).toEqualTypeOf<string>();
// @ts-expect-error a public key in PEM is a text
void verifyAiDeploymentSession(request, { publicKey: 1 });
