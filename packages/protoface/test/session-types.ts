// Type-checked, never run: pages, states and sessions have the vendor's types.
import { expectTypeOf } from "vitest";
import { createProtofaceClient, type components } from "../src/index.js";
import { startPipecatSession, startSession } from "../src/generated/session.js";

type Schemas = components["schemas"];
type Final = "ended" | "failed" | "canceled";

const protoface = createProtofaceClient({ apiKey: "…" });
const run = { path: { run_id: "run_1" } };
const session = { path: { session_id: "sess_1" } };

// Pages and items.
for await (const item of protoface.listSessions()) expectTypeOf(item).toEqualTypeOf<Schemas["Session"]>();
for await (const item of protoface.listAvatars()) expectTypeOf(item).toEqualTypeOf<Schemas["Avatar"]>();
for await (const item of protoface.listRuns()) expectTypeOf(item).toEqualTypeOf<Schemas["RunView"]>();
for await (const page of protoface.listRuns().pages()) expectTypeOf(page).toEqualTypeOf<Schemas["RunList"]>();
for await (const item of protoface.listAssets()) expectTypeOf(item).toEqualTypeOf<Schemas["AssetView"]>();
for await (const item of protoface.listRunEvents({ params: run }))
  expectTypeOf(item).toEqualTypeOf<Schemas["RunEventView"]>();
// @ts-expect-error a list without pages is no iterable
void protoface.getUsage().pages();

// Final states.
const ended = await protoface.waitForSession({ params: session, deadlineMs: 1 });
expectTypeOf(ended).toExtend<Schemas["Session"]>();
expectTypeOf(ended.status).toEqualTypeOf<Final>();
const running = await protoface.waitForSession({ params: session, deadlineMs: 1, until: ["running"] });
expectTypeOf(running.status).toEqualTypeOf<Final | "running">();
const avatar = await protoface.waitForAvatar({ params: { path: { avatar_id: "av_1" } }, deadlineMs: 1 });
expectTypeOf(avatar.status).toEqualTypeOf<"ready" | "failed">();
// @ts-expect-error no wait without a deadline
void protoface.waitForSession({ params: session });
// @ts-expect-error the path parameter is missing
void protoface.waitForSession({ deadlineMs: 1 });

// Sessions.
const transport = { type: "livekit", url: "…", room_name: "…", worker_token: "…" } as const;
const started = await startSession(protoface, { body: { avatar_id: "av_1", transport } });
expectTypeOf(started.id).toEqualTypeOf<string>();
expectTypeOf(started.data).toEqualTypeOf<Schemas["Session"]>();
expectTypeOf(await started.end()).toEqualTypeOf<Schemas["Session"] | undefined>();
expectTypeOf((await started.wait({ deadlineMs: 1 })).status).toEqualTypeOf<Final>();
// @ts-expect-error no wait without a deadline
void started.wait({});
// @ts-expect-error the avatar is missing
void startSession(protoface, { body: { transport } });
const relayed = await startPipecatSession(protoface, { body: { avatar_id: "av_1" } });
expectTypeOf(relayed.data).toEqualTypeOf<Schemas["PipecatSessionView"]>();
