import { mockOf } from "@scripts/testkit/mock";
import { expect, test } from "vitest";
import { createProtofaceClient } from "../src/index.js";

const mock = mockOf("protoface");
const protoface = createProtofaceClient({ apiKey: "sk_live_0123456789", fetch: mock.fetch, maxRetries: 0 });
const run = { path: { run_id: "run_..." } };
const avatar = { path: { avatar_id: "av_stock_001" } };

/** What a call fails with if the mock sends it as a response. */
async function failure(operation: string, status: number, call: () => Promise<unknown>): Promise<unknown> {
  mock.respond(operation, { status });
  return call().catch((error: unknown) => error);
}

test("a run completes, so that what waits for it ends, and it has the vendor's video", async () => {
  expect(await protoface.getRunStatus({ params: run })).toMatchObject({ status: "completed", progress: 100 });
  expect(await protoface.getRun({ params: run })).toMatchObject({
    status: "completed",
    video: { url: "https://...", content_type: "video/mp4", file_name: "output.mp4", file_size: 3_919_397 },
    outputs: [{ role: "output", modality: "video", type: "asset", asset_id: "asset_..." }],
    credits: { reserved: 8, charged: 8 },
    completed_at: "2026-09-01T05:26:02.667683Z",
  });
});

test.each([
  ["listRuns", () => protoface.listRuns(), "run_..."],
  ["listSessions", () => protoface.listSessions(), "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR"],
  ["listAvatars", () => protoface.listAvatars(), "av_stock_001"],
  ["listAssets", () => protoface.listAssets(), "asset_..."],
  ["listModels", () => protoface.listModels(), "minimax/minimax-h3"],
])("%s has an item", async (_, call, id) => {
  expect((await call()).data).toMatchObject([{ id }]);
});

const transport = { type: "websocket" } as const;

test("only creating a session can fail for its transport", async () => {
  const create = () => protoface.createSession({ body: { avatar_id: "av_stock_001", transport } });
  expect(await failure("createSession", 400, create)).toMatchObject({ code: "transport.unsupported" });
  expect(await failure("createSession", 429, create)).toMatchObject({ code: "concurrent_sessions" });
});

test.each([
  ["listSessions", () => protoface.listSessions()],
  ["deleteAvatar", () => protoface.deleteAvatar({ params: avatar })],
  ["getUsage", () => protoface.getUsage()],
  ["createPipecatSession", () => protoface.createPipecatSession({ body: { avatar_id: "av_stock_001" } })],
])("%s does not fail for a transport", async (operation, call) => {
  const error = await failure(operation, 400, call);
  expect(error).toMatchObject({ status: 400 });
  expect(error).not.toMatchObject({ code: "transport.unsupported" });
});

test.each([404, 422, 500])("no other failure has that code, such as %i of getSession", async (status) => {
  const params = { path: { session_id: "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR" } };
  const error = await failure("getSession", status, () => protoface.getSession({ params }));
  expect(error).toMatchObject({ status });
  expect(error).not.toMatchObject({ code: "transport.unsupported" });
});

test("a wrong key has its own code everywhere", async () => {
  expect(await failure("listModels", 401, () => protoface.listModels())).toMatchObject({ code: "api_key.unknown" });
});
