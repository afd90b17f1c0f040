import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { start as startHere } from "@scripts/cli/start";
import { createMock, listen } from "@scripts/testkit/mock";
import { operationsOf } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { copyRepository, printedBy, start, succeeded } from "@scripts/openapi/fixtures/repository";

const vendor = "videosdk";
const document = loadSpec(vendor);
const count = operationsOf(document).length;

const folder = copyRepository();
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

afterEach(() => vi.unstubAllEnvs());

const startWith = (args: string[]) => printedBy(() => startHere(args));

test("--help names the environment variable of every vendor's credentials", async () => {
  const { code, said } = await startWith(["--help"]);
  expect(code).toBe(0);
  expect(said).toContain("--base-url <url>");
  for (const name of ["AGENTHUMAN_API_KEY", "PROTOFACE_API_KEY", "SUKI_TOKEN", "VIDEOSDK_TOKEN"])
    expect(said).toContain(name);
});

test.each([
  [
    "an unknown vendor",
    ["akme"],
    `There is no vendor "akme". Valid vendors: ${vendors().join(", ")}. For a new one, write specs/akme/openapi.yaml first.`,
  ],
  ["an unknown option", ["--base-ulr", "http://127.0.0.1"], "Unknown option '--base-ulr'"],
  ["--base-url without a vendor", ["--base-url", "http://127.0.0.1:1"], "Name it: npm start -- suki --base-url <url>"],
  [
    "--base-url with two vendors",
    ["suki", vendor, "--base-url", "http://127.0.0.1:1"],
    "--base-url applies to one vendor",
  ],
  [
    "a real host without a credential",
    [vendor, "--base-url", "http://127.0.0.1:1"],
    "Run: VIDEOSDK_TOKEN=… npm start -- videosdk --base-url <url>",
  ],
])("%s is said in one text, before anything is generated or sent", async (_, args, says) => {
  vi.stubEnv("VIDEOSDK_TOKEN", "");
  const { code, said } = await startWith(args);
  expect(code).toBe(1);
  expect(said).toContain(says);
  expect(said).not.toMatch(/\n {4}at |generate …/);
});

test(
  "in a fresh clone, one vendor is generated, built and run, and every operation responds as specified",
  { timeout: 300_000 },
  async () => {
    const said = succeeded(await start(folder, [vendor]));
    expect(said).toContain(`✓ ${count} of ${count} operations as specified`);
    for (const { id } of operationsOf(document)) expect(said).toMatch(new RegExp(`✓ ${id} `));
    expect(said).not.toContain("suki");
  },
);

test(
  "a host that responds as specified passes, with the credentials of the environment",
  { timeout: 300_000 },
  async () => {
    const mock = await listen(createMock(document, { credentials: { token: "from-the-environment" } }));
    try {
      vi.stubEnv("VIDEOSDK_TOKEN", "from-the-environment");
      const said = succeeded(await startWith([vendor, "--base-url", mock.url, "--yes"]));
      expect(said).toContain(`✓ ${count} of ${count} operations as specified`);
      expect(said).toContain(mock.url);
      expect(said).not.toContain("from-the-environment");
    } finally {
      await mock.close();
    }
  },
);

test("a host that responds wrongly fails, with the reason beside each operation", { timeout: 300_000 }, async () => {
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end("<html>"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    vi.stubEnv("VIDEOSDK_TOKEN", "secret-token");
    const { code, said } = await startWith([vendor, "--base-url", `http://127.0.0.1:${port}`, "--yes"]);
    expect(code).toBe(1);
    expect(said).toContain(`${vendor}: some responses did not match the spec`);
    expect(said).toMatch(/✗ fetchDeployments .*\n {2}InvalidResponseError: videosdk fetchDeployments: 200/);
    expect(said).not.toContain("secret-token");
  } finally {
    server.close();
  }
});
