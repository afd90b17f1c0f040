import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { createSukiClient } from "../../suki/src/index.js";
import { serve } from "../src/serve.js";

const mockPackage = join(import.meta.dirname, "..");
/** A user's project, with the mock as it is built, and no client. */
const project = mkdtempSync(join(tmpdir(), "mock-"));
const modules = join(project, "node_modules");
const cli = join(modules, "@vendor-clients/mock/dist/cli.js");
const running: ChildProcess[] = [];

beforeAll(() => {
  const manifest = readFileSync(join(mockPackage, "package.json"), "utf8");
  cpSync(join(mockPackage, "dist"), dirname(cli), { recursive: true });
  writeFileSync(join(modules, "@vendor-clients/mock/package.json"), manifest);
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(mockPackage, "../../node_modules", name), join(modules, name), "junction");
  }
});

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(project, { recursive: true, force: true });
});

interface Running {
  child: ChildProcess;
  said: () => string;
  exit: Promise<number | NodeJS.Signals>;
}

function start(args: string[], node: string[] = []): Running {
  const child = spawn(process.execPath, [...node, cli, ...args], { cwd: project });
  running.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  const exit = once(child, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  return { child, said: () => text, exit };
}

async function until(process: Running, pattern: RegExp): Promise<string> {
  for (let waited = 0; waited < 5000; waited += 20) {
    const match = pattern.exec(process.said());
    if (match) return match[0];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`it did not say ${String(pattern)}, but:\n${process.said()}`);
}

/** Runs the command in this process, which is faster, and resolves to its output. */
async function serveHere(args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const spies = (["log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((text: string) => void lines.push(`${text}\n`)),
  );
  try {
    return { code: await serve(args, join(mockPackage, "dist/specs")), said: lines.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test("it prints how to create a client for it, and a line for each request, without ids and credentials", async () => {
  const mock = start(["suki", "--port", "0"]);
  const baseUrl = await until(mock, /http:\/\/127\.0\.0\.1:\d+/);
  await until(mock, /Ctrl-C stops the server\./);
  expect(mock.said()).toContain(`createSukiClient({ token: "any", baseUrl: "${baseUrl}" });\n`);
  const copy = join("node_modules/@vendor-clients/mock/dist/specs/suki.yaml");
  expect(mock.said()).toContain(`Suki Developer Platform, from ${copy}\n`);
  const suki = createSukiClient({ token: "secret-token", baseUrl, maxRetries: 0 });
  const params = { path: { ambient_session_id: "secret-id" } };
  await suki.endFormFillingSession({ params });
  await expect(suki.endFormFillingSession({ params, headers: { prefer: "code=409" } })).rejects.toThrow("409");
  await expect(suki.endFormFillingSession({ params, headers: { prefer: "fault=reset" } })).rejects.toThrow(
    "no response",
  );
  const body = { visit: { chief_complaint: 7_654_321 } } as never;
  await expect(suki.updateAmbientSessionContext({ params, body })).rejects.toThrow("400");
  await fetch(`${baseUrl}/secret-path`);
  await until(mock, /no such operation/);
  const lines = mock.said().trimEnd().split("\n").slice(-5);
  const end = "POST    /api/v1/form-filling/session/{ambient_session_id}/end endFormFillingSession";
  expect(lines.map((line) => line.replace(/\d+ ms/, "1 ms"))).toEqual([
    `${end}  200  1 ms`,
    `${end}  409  1 ms`,
    `${end}  –  1 ms  fault: reset`,
    "PATCH   /api/v1/ambient/session/{ambient_session_id}/context updateAmbientSessionContext  400  1 ms  body: /visit/chief_complaint must be string",
    "GET     no such operation  400  1 ms  the specification has no such path",
  ]);
  expect(mock.said()).not.toMatch(/secret|7654321/);
});

describe("beside a client", () => {
  const client = join(modules, "@vendor-clients/suki");
  let mock: Running;

  beforeAll(() => {
    const manifest = { name: "@vendor-clients/suki", exports: { "./openapi.yaml": "./openapi.yaml" } };
    const yaml = readFileSync(join(dirname(cli), "specs/suki.yaml"), "utf8");
    mkdirSync(client, { recursive: true });
    writeFileSync(join(client, "package.json"), JSON.stringify(manifest));
    writeFileSync(
      join(client, "openapi.yaml"),
      yaml.replace("title: Suki Developer Platform", "title: Suki of last year"),
    );
    mock = start(["suki", "--port=0"]);
  });

  afterAll(() => rmSync(client, { recursive: true }));

  test("it has the client's specification", async () => {
    const said = await until(mock, /Suki of .*/);
    expect(said).toBe(`Suki of last year, from ${join("node_modules/@vendor-clients/suki/openapi.yaml")}`);
  });

  test.skipIf(process.platform === "win32")("Ctrl-C stops it immediately, even with open connections", async () => {
    const url = await until(mock, /http:\/\/127\.0\.0\.1:\d+/);
    const headers = { sdp_suki_token: "any", prefer: "fault=hang" };
    const hung = fetch(`${url}/api/v1/info/orders`, { headers }).catch((error: Error) => error.message);
    await until(mock, /fault: hang/);
    const began = performance.now();
    mock.child.kill("SIGINT");
    expect([await mock.exit, await hung]).toEqual(["SIGINT", "fetch failed"]);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

test("a port in use is reported, with the command that fixes it", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, said } = await serveHere(["suki", "--port", String(port)]);
  expect(code).toBe(1);
  expect(said).toBe(
    `Port ${port} is not available: EADDRINUSE. Choose another; 0 picks a free port.\n\n  npx @vendor-clients/mock suki --port 0\n\n`,
  );
});

test.each<[what: string, args: string[], says: RegExp]>([
  ["no vendor", [], /^Name one vendor: .*\bsuki\b.*\n\n {2}npx @vendor-clients\/mock \w+\n/],
  ["an unknown vendor", ["suky"], /^There is no vendor "suky"\. Did you mean "suki"\?\n/],
  ["an invalid port", ["suki", "--port", "http"], /^--port must be a number up to 65535/],
])("%s prints one message without a stack", async (_, args, says) => {
  const { code, said } = await serveHere(args);
  expect(code).toBe(1);
  expect(said).toMatch(says);
  expect(said).not.toMatch(/\n {4}at /);
});

const older = `data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } })`;

test.each<[what: string, args: string[], says: RegExp, node?: string[]]>([
  ["an unknown option", ["suki", "--prot", "1"], /^Unknown option '--prot'.* See: npx @vendor-clients\/mock --help\n$/],
  [
    "an older Node",
    ["suki"],
    /^@vendor-clients\/mock needs Node 20\.19 or later; this is Node 20\.18\.3/,
    ["--import", older],
  ],
])("%s ends the process with 1", async (_, args, says, node) => {
  const mock = start(args, node);
  expect(await mock.exit).toBe(1);
  expect(mock.said()).toMatch(says);
  expect(mock.said()).not.toMatch(/\n {4}at /);
});

test("--version prints the version", async () => {
  const { version } = JSON.parse(readFileSync(join(mockPackage, "package.json"), "utf8")) as { version: string };
  expect(await serveHere(["--version"])).toEqual({ code: 0, said: `${version}\n` });
});

test("--help lists the options", async () => {
  const { code, said } = await serveHere(["--help"]);
  expect(code).toBe(0);
  expect(said).toContain("--port <port>");
  expect(said).toContain("reset, hang, stall, truncate, html, empty, redirect");
});
