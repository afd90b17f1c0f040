import { expect, test } from "vitest";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { pascalCase, webhooksOf } from "@scripts/openapi/document";
import { exampleOf } from "@scripts/openapi/examples";
import { verifyNotification } from "../../suki/src/generated/webhooks.js";
import { verifyAiDeploymentSession } from "../../videosdk/src/generated/webhooks.js";
import { createMock } from "../src/index.js";

type Verify = (request: Request, options: object) => Promise<{ payload: unknown }>;

const every = vendors().flatMap((vendor) => webhooksOf(loadSpec(vendor)).map((webhook) => ({ vendor, ...webhook })));
const signed = every.filter(({ signature }) => signature !== undefined);

test.each(signed)("the client of $vendor verifies $name of its mock", async ({ vendor, name, object }) => {
  const mock = await createMock(vendor, { webhookSecret: "shared" });
  const module = (await import(`../../${vendor}/src/generated/webhooks.ts`)) as Record<string, Verify>;
  const options = { secret: "shared", fetch: mock.fetch };
  const { payload } = await module[`verify${pascalCase(name)}`]!(await mock.webhook(name), options);
  expect(payload).toEqual(exampleOf(loadSpec(vendor), object.requestBody?.content["application/json"]));
});

const payload = { encounter_id: "Zoë", session_id: "any", status: "failure", error_code: "ERROR_CODE_TRANSCRIPTION" };

test("a webhook has the given payload, secret and address", async () => {
  const mock = await createMock("suki");
  const request = await mock.webhook("notification", payload, { secret: "own", url: "https://mine.example/hooks" });
  expect([request.method, request.url]).toEqual(["POST", "https://mine.example/hooks"]);
  expect((await verifyNotification(request.clone(), { secret: "own" })).payload).toEqual(payload);
  await expect(verifyNotification(request, { secret: "other" })).rejects.toMatchObject({ reason: "signature" });
});

test("a webhook is made now", async () => {
  const mock = await createMock("suki", { webhookSecret: "shared" });
  const { headers } = await mock.webhook("notification");
  expect(Math.abs(Date.now() - Number(headers.get("generated-at")))).toBeLessThan(60_000);
});

test("a webhook of another mock is not verified by the key of this one", async () => {
  const [mine, other] = await Promise.all([createMock("videosdk"), createMock("videosdk")]);
  const verified = verifyAiDeploymentSession(await other.webhook("aiDeploymentSession"), { fetch: mine.fetch });
  await expect(verified).rejects.toMatchObject({ reason: "signature" });
});

test("the key is also served by a mock that listens, and after a failure", async () => {
  const mock = await createMock("videosdk");
  const server = await mock.listen();
  try {
    mock.respond("getRsaPublicKey", { fault: "reset" }, {});
    const webhook = await mock.webhook("aiDeploymentSession");
    expect(await verifyAiDeploymentSession(webhook, { baseUrl: server.url })).toHaveProperty("payload.webhookType");
    expect(mock.requests.map(({ operation }) => operation)).toEqual(["getRsaPublicKey", "getRsaPublicKey"]);
  } finally {
    await server.close();
  }
});

test("a webhook that cannot be created has an error with the reason", async () => {
  const mock = await createMock("suki");
  await expect(mock.webhook("notifcation")).rejects.toThrow('Did you mean "notification"?');
  await expect(mock.webhook("notification", { ...payload, status: 7 }, { secret: "own" })).rejects.toThrow(
    "/status must be",
  );
  await expect(mock.webhook("notification")).rejects.toThrow('{ secret: "…" }');
});
