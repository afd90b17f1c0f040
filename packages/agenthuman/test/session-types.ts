// Type-checked, never run: states and sessions have the vendor's types.
import { expectTypeOf } from "vitest";
import { createAgenthumanClient, type components } from "../src/index.js";
import { startSession } from "../src/generated/session.js";

type Schemas = components["schemas"];

const agenthuman = createAgenthumanClient({ apiKey: "…" });
const params = { path: { session_id: "sess_1" } };

const ended = await agenthuman.waitForSession({ params, deadlineMs: 1 });
expectTypeOf(ended.session.status).toEqualTypeOf<"ended">();
const running = await agenthuman.waitForSession({ params, deadlineMs: 1, until: ["started"] });
expectTypeOf(running.session.status).toEqualTypeOf<"ended" | "started">();
// @ts-expect-error no wait without a deadline
void agenthuman.waitForSession({ params });

const room = { platform: "livekit", url: "…", token: "…" } as const;
const started = await startSession(agenthuman, { body: { avatar: "avat_1", room } });
expectTypeOf(started.id).toEqualTypeOf<string>();
expectTypeOf(started.data).toEqualTypeOf<Schemas["CreateSessionResponse"]>();
expectTypeOf(await started.end()).toEqualTypeOf<Awaited<ReturnType<typeof agenthuman.endSession>> | undefined>();
expectTypeOf((await started.wait({ deadlineMs: 1 })).session.status).toEqualTypeOf<"ended">();
// @ts-expect-error the avatar is missing
void startSession(agenthuman, { body: { room } });
