import { createAgenthumanClient } from "../../agenthuman/src/index.js";
import { createProtofaceClient } from "../../protoface/src/index.js";
import { createSukiClient, isApiError, sukiToken } from "../../suki/src/index.js";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createMock } from "../src/index.js";
import { all } from "./vendors.js";

const mock = await createMock("suki");
const suki = createSukiClient({ token: "any", fetch: mock.fetch, maxRetries: 1 });
const params = { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } };

beforeEach(() => mock.reset());

test.each(all)("a mock of $name responds to a client of it, whatever the host is", async (vendor) => {
  const { fetch, requests } = await createMock(vendor.name);
  const client = vendor.createClient({ ...vendor.credentials, fetch });
  expect(await client[vendor.operation]!(vendor.init)).toEqual(expect.anything());
  expect(requests).toMatchObject([{ operation: vendor.operation, headers: {} }]);
});

test("responses are documented statuses with their examples, or given bodies, in turn", async () => {
  mock.respond("endFormFillingSession", { status: 409 });
  await expect(suki.endFormFillingSession({ params })).rejects.toMatchObject({ name: "ApiError", status: 409 });
  mock.respond("getFormFillingSessionStatus", { body: { status: "running" } }, { body: { status: "completed" } });
  const statuses = [1, 2, 3].map(() => suki.getFormFillingSessionStatus({ params }));
  expect(await Promise.all(statuses)).toEqual([
    { status: "running" },
    { status: "completed" },
    { status: "completed" },
  ]);
});

test("a client retries after the Retry-After of a response", async () => {
  mock.respond("getFormFillingSessionStatus", { status: 503, headers: { "Retry-After": "0" } }, {});
  await suki.getFormFillingSessionStatus({ params });
  expect(mock.requests.map(({ operation }) => operation)).toEqual(Array(2).fill("getFormFillingSessionStatus"));
});

test("a response that the specification does not have is rejected by respond", () => {
  expect(() => mock.respond("endFormFilingSession", {})).toThrow('Did you mean "endFormFillingSession"?');
  expect(() => mock.respond("getFormFillingSessionStatus", { status: 202 })).toThrow("Documented: 200");
  expect(() => mock.respond("getFormFillingSessionStatus", { body: { status: 7 } })).toThrow("/status must be string");
});

test("requests are kept as they arrived", async () => {
  await suki.updateAmbientSessionContext({ params, body: { visit: { chief_complaint: "Cough" } } });
  await suki.listMedicalFormTemplates();
  expect(mock.requests).toEqual([
    {
      operation: "updateAmbientSessionContext",
      method: "PATCH",
      path: "/api/v1/ambient/session/123dfg-456dfg-789dfg-012dfg/context",
      headers: { accept: "application/json", "content-type": "application/json", sdp_suki_token: "any" },
      body: { visit: { chief_complaint: "Cough" } },
    },
    {
      operation: "listMedicalFormTemplates",
      method: "GET",
      path: expect.stringMatching(/^\/api\/v1\//) as string,
      headers: { accept: "application/json", sdp_suki_token: "any" },
    },
  ]);
  mock.reset();
  expect(mock.requests).toEqual([]);
});

test("a form is kept as a form, with its files", async () => {
  const { fetch, requests } = await createMock("agenthuman");
  const file = new File(["a picture"], "face.png", { type: "image/png" });
  await createAgenthumanClient({ apiKey: "any", fetch }).uploadFaceAvatar({ body: { file } });
  const sent = (requests[0]!.body as FormData).get("file") as File;
  expect([sent.name, await sent.text()]).toEqual(["face.png", "a picture"]);
});

test("an invalid request is rejected, reported and recorded, without its values", async () => {
  const body = { visit: { chief_complaint: 7_654_321 } } as never;
  const error = await suki.updateAmbientSessionContext({ params, body }).catch((error: unknown) => error);
  expect(isApiError(error) && [error.status, error.body]).toEqual([
    400,
    { message: "body: /visit/chief_complaint must be string" },
  ]);
  expect(mock.requests[0]!.problem).toBe("body: /visit/chief_complaint must be string");
  const response = await mock.fetch("https://sdp.suki.ai/api/v2", { headers: { sdp_suki_token: "any" } });
  expect([response.status, response.headers.get("x-mock-refused")]).toEqual([400, "true"]);
});

test("an error of the client contains the mock's reason for rejecting a request", async () => {
  const { fetch } = await createMock("protoface");
  const protoface = createProtofaceClient({ apiKey: "any", fetch });
  const errorOf = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);
  expect(await errorOf(protoface.createSession({ body: {} as never }))).toMatchObject({
    message: "protoface createSession: 400 body: must have required property 'avatar_id' (POST /v1/sessions)",
  });
  expect(await errorOf(protoface.listSessions({ params: { query: { limit: -1 } } }))).toMatchObject({
    message: expect.stringContaining("400 query: /limit must be >= 1") as string,
  });
});

test("a token issued by the mock is accepted by it", async () => {
  const token = sukiToken({ partner_id: "p", partner_token: "t" }, { fetch: mock.fetch });
  await createSukiClient({ token, fetch: mock.fetch }).endFormFillingSession({ params });
  expect(mock.requests.map(({ operation }) => operation)).toEqual(["loginProvider", "endFormFillingSession"]);
});

test("with given credentials, others are rejected, and a client renews a rejected one", async () => {
  const strict = await createMock("suki", { credentials: { token: "second" } });
  const tokens = ["first", "second"];
  const client = createSukiClient({ token: () => tokens.shift() ?? "third", fetch: strict.fetch });
  await client.endFormFillingSession({ params });
  expect(strict.requests.map(({ problem }) => problem)).toEqual([
    "the header sdp_suki_token has another credential than the mock",
    undefined,
  ]);
  await expect(createMock("suki", { credentials: { tokn: "x" } })).rejects.toThrow('Did you mean "token"?');
});

test("an unknown vendor is reported, with the closest name", async () => {
  await expect(createMock("suky")).rejects.toThrow('There is no vendor "suky". Did you mean "suki"?');
  await expect(createMock("../suki")).rejects.toThrow("There is no vendor");
});

test("a mock listens on the given port, with the same responses", async () => {
  const server = await mock.listen();
  afterAll(() => server.close());
  mock.respond("endFormFillingSession", { status: 409 });
  const client = createSukiClient({ token: "any", baseUrl: server.url });
  await expect(client.endFormFillingSession({ params })).rejects.toMatchObject({ status: 409 });
  const port = Number(new URL(server.url).port);
  await expect(mock.listen(port)).rejects.toThrow(`Port ${port} is not available: EADDRINUSE.`);
});
