import { testSessionFaults, type SessionSubject } from "@scripts/testkit/session-faults";
import { createProtofaceClient } from "../src/index.js";
import { startPipecatSession, startSession } from "../src/generated/session.js";

type Start = SessionSubject["start"];

const session = (id: string, status: string): object => ({ id, object: "session", status });
const client = (fetch: Parameters<Start>[0]) => createProtofaceClient({ apiKey: "sk_test", fetch, timeoutMs: 150 });
const end = (id: string): object => session(id, "ending");
const read = (id: string, isOver: boolean): object => session(id, isOver ? "ended" : "running");
const paths = { start: /\/sessions$/, end: /\/end$/, read: /\/sessions\/[^/]+$/ };

testSessionFaults("startSession", {
  start: (fetch, signal) =>
    startSession(client(fetch), {
      body: {
        avatar_id: "av_stock_001",
        transport: { type: "livekit", url: "wss://my-app.livekit.cloud", room_name: "demo", worker_token: "a token" },
      },
      ...(signal && { signal }),
    }),
  paths,
  responses: { start: (id) => session(id, "queued"), end, read },
  canTrace: true,
  canRepeatEnd: true,
});

testSessionFaults("startPipecatSession", {
  start: (fetch, signal) =>
    startPipecatSession(client(fetch), { body: { avatar_id: "av_stock_001" }, ...(signal && { signal }) }),
  paths,
  responses: { start: (id) => ({ object: "pipecat.session", session: session(id, "queued"), relay: {} }), end, read },
  canTrace: false,
  canRepeatEnd: true,
});
