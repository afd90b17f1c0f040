import { testSessionFaults } from "@scripts/testkit/session-faults";
import { createVideosdkClient } from "../src/index.js";
import { startSession } from "../src/generated/session.js";

testSessionFaults("startSession", {
  start: (fetch, signal) =>
    startSession(createVideosdkClient({ token: "a.b.c", fetch, timeoutMs: 150 }), {
      body: { deploymentId: "5bf19efa" },
      ...(signal && { signal }),
    }),
  paths: { start: /\/start$/, end: /\/end$/, read: /\/ai-deployment-sessions\/[^/]+$/ },
  responses: {
    start: (sessionId) => ({ message: "Session started successfully", data: { sessionId, status: "queued" } }),
    end: (sessionId) => ({ message: "Session stopped successfully", data: { sessionId, status: "completed" } }),
    read: (sessionId, isOver) =>
      isOver ? { sessionId, end: "2025-06-18T11:16:54.314Z" } : { sessionId, status: "queued" },
  },
  canTrace: false,
  canRepeatEnd: true,
});
