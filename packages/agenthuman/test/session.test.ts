import { testSessionFaults } from "@scripts/testkit/session-faults";
import { createAgenthumanClient } from "../src/index.js";
import { startSession } from "../src/generated/session.js";

const room = { platform: "livekit", url: "wss://your-livekit-host.livekit.cloud", token: "a token" } as const;
const session = (id: string, status: string): unknown => ({ success: true, session: { session_id: id, status } });

testSessionFaults("startSession", {
  start: (fetch, signal) =>
    startSession(createAgenthumanClient({ apiKey: "ah_test", fetch, timeoutMs: 150 }), {
      body: { avatar: "avat_01KMZHXFPBVCXA5ATK85HCP8G1", room },
      ...(signal && { signal }),
    }),
  paths: { start: /\/sessions$/, end: /\/end$/, read: /\/sessions\/[^/]+$/ },
  responses: {
    start: (id) => session(id, "started"),
    end: (id) => session(id, "ended"),
    read: (id, isOver) => session(id, isOver ? "ended" : "started"),
  },
  canTrace: false,
  canRepeatEnd: true,
});
