import { testSessionFaults, type SessionSubject } from "@scripts/testkit/session-faults";
import { createSukiClient } from "../src/index.js";
import { startAmbientSession, startDictationSession, startFormFillingSession } from "../src/generated/session.js";

type Start = SessionSubject["start"];

const client = (fetch: Parameters<Start>[0]) => createSukiClient({ token: "any", fetch, timeoutMs: 150 });
const paths = { start: /\/create$/, end: /\/end$/, read: /\/status$/ };
const read = (_: string, isOver: boolean): unknown => ({ status: isOver ? "completed" : "ready" });
const ambient = {
  chosenId: (body: Record<string, string>) => body["ambient_session_id"]!,
  canTrace: true,
  canRepeatEnd: true,
  paths,
};

testSessionFaults("startAmbientSession", {
  ...ambient,
  start: (fetch, signal) => startAmbientSession(client(fetch), { body: {}, ...(signal && { signal }) }),
  responses: { start: (id) => ({ ambient_session_id: id }), end: () => undefined, read },
});

testSessionFaults("startFormFillingSession", {
  ...ambient,
  start: (fetch, signal) => startFormFillingSession(client(fetch), { body: {}, ...(signal && { signal }) }),
  responses: { start: (id) => ({ ambient_session_id: id }), end: () => ({}), read },
});

testSessionFaults("startDictationSession", {
  start: (fetch, signal) => startDictationSession(client(fetch), { body: {}, ...(signal && { signal }) }),
  paths: { start: paths.start, end: paths.end },
  responses: { start: (id) => ({ transcription_session_id: id }), end: () => ({}) },
  chosenId: (body) => body["transcription_session_id"]!,
  canTrace: true,
  // No operation says whether an end has arrived.
  canRepeatEnd: false,
});
