// Type-checked, never run: states, sessions and webhooks have the vendor's types.
import { expectTypeOf } from "vitest";
import { createSukiClient, type components } from "../src/index.js";
import { startAmbientSession, startDictationSession, startFormFillingSession } from "../src/generated/session.js";
import { verifyNotification } from "../src/generated/webhooks.js";

type Schemas = components["schemas"];

const suki = createSukiClient({ token: "…" });
const params = { path: { ambient_session_id: "id" } };

expectTypeOf((await suki.waitForFormFillingSession({ params, deadlineMs: 1 })).status).toEqualTypeOf<
  "completed" | "failed" | "aborted"
>();
expectTypeOf((await suki.waitForAmbientSession({ params, deadlineMs: 1, until: ["running"] })).status).toEqualTypeOf<
  "completed" | "skipped" | "failed" | "aborted" | "running"
>();
// @ts-expect-error no wait without a deadline
void suki.waitForAmbientSession({ params });

const ambient = await startAmbientSession(suki, { body: {} });
expectTypeOf(ambient.id).toEqualTypeOf<string>();
expectTypeOf(ambient.data).toEqualTypeOf<Schemas["CreateSessionResponse"]>();
const form = await startFormFillingSession(suki);
expectTypeOf((await form.wait({ deadlineMs: 1 })).status).toEqualTypeOf<"completed" | "failed" | "aborted">();
const dictation = await startDictationSession(suki, { body: {} });
expectTypeOf(dictation.data).toEqualTypeOf<Schemas["CreateTranscriptionSessionResponse"]>();
// @ts-expect-error no operation reads the state of a dictation session
void dictation.wait({ deadlineMs: 1 });

declare const request: Request;
const { payload, digest } = await verifyNotification(request, { secret: "…" });
expectTypeOf(payload).not.toBeAny();
expectTypeOf(payload).toHaveProperty("status");
expectTypeOf(digest).toEqualTypeOf<string>();
// @ts-expect-error the secret is missing
void verifyNotification(request, {});
