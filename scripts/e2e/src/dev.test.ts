import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { dev as runDev } from "@scripts/cli/dev";
import { edited, write } from "@scripts/openapi/fixtures/files";
import { copyRepository } from "@scripts/openapi/fixtures/repository";

vi.setConfig({ testTimeout: 300_000 });

const vendor = "videosdk";
const spec = `specs/${vendor}/openapi.yaml`;
let folder: string;
let original: string;
let dev: ChildProcess;
let said = "";

/** Waits until the command's new output contains the text, and returns it up to that line. */
async function until(text: string | RegExp): Promise<string> {
  for (;;) {
    const at = typeof text === "string" ? said.indexOf(text) : said.search(text);
    if (at >= 0) {
      const end = said.indexOf("\n", at);
      const heard = said.slice(0, end);
      said = said.slice(end);
      return heard;
    }
    if (dev.exitCode !== null) throw new Error(`ended with ${dev.exitCode}:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const save = (text: string): void => write(folder, { [spec]: text });
const command = (args: string[]): string[] => ["scripts/cli/run.js", "dev", ...args];

/** Returns the modification times of all files that do not belong to the vendor. */
function ofOthers(): Record<string, number> {
  const files = ["specs", "packages"].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true }),
  );
  const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const others = paths.filter((path) => !path.split(/[\\/]/).includes(vendor));
  return Object.fromEntries(others.map((path) => [path, statSync(path).mtimeMs]));
}

beforeAll(async () => {
  folder = copyRepository();
  original = readFileSync(join(folder, spec), "utf8");
  // Replaces the real test by one that takes long and can be interrupted.
  const many = `import { test } from "vitest";\ntest.each([...Array(200).keys()])("wait %i", () => new Promise((done) => setTimeout(done, 100)));\n`;
  write(folder, { [`packages/${vendor}/test/faults.test.ts`]: many });
  const tests = join(folder, `packages/${vendor}/test`);
  const others = readdirSync(tests).filter((file) => file.endsWith(".test.ts") && !/^(client|faults)\./.test(file));
  for (const file of others) rmSync(join(tests, file));
  // Some of vitest's own variables would make a nested vitest behave like a worker.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|npm_|FORCE_COLOR$)/.test(name));
  dev = spawn(process.execPath, command([]), { cwd: folder, env: { ...Object.fromEntries(inherited), NO_COLOR: "1" } });
  for (const stream of [dev.stdout!, dev.stderr!]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  await until("watching specs/agenthuman/openapi.yaml, ");
}, 60_000);

afterAll(() => {
  dev?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

afterEach(({ task }) => {
  if (task.result?.state === "fail") console.error(said);
});

test("a broken spec shows the error in its place, and writes nothing", async () => {
  const generated = join(folder, `packages/${vendor}/src/generated/operations.ts`);
  const before = statSync(generated).mtimeMs;
  const text = edited(original, "      operationId: ", "      operationld: ");
  save(text);
  const line = text.split("\n").findIndex((one) => one.includes("operationld")) + 1;
  const heard = await until("✗ generate");
  expect(heard).toContain(
    `${spec}:${line}:7  struct  Property \`operationld\` is not expected here. Did you mean operationId?`,
  );
  expect(heard).toContain("nothing was written");
  expect(heard).not.toContain("typecheck");
  expect(statSync(generated).mtimeMs).toBe(before);
});

test("a fixed spec is checked again, and code that no longer matches is shown by file, line and column", async () => {
  // Replaces the file by another one, as many editors do when they save.
  const renamed = original.replaceAll("operationId: fetchSessions\n", "operationId: listSessions\n");
  write(folder, { "specs/videosdk/.openapi.yaml.swp": renamed });
  renameSync(join(folder, "specs/videosdk/.openapi.yaml.swp"), join(folder, spec));
  const heard = await until(`✗ ${vendor}: checked`);
  expect(heard).toMatch(/packages\/videosdk\/test\/client\.test\.ts:\d+:\d+ {2}TS\d+ {2}.*fetchSessions/);
  expect(heard).toContain("✓ generate");
  expect(heard).toContain("✗ typecheck");
  expect(heard).toMatch(/FAIL {2}test\/\w+\.test\.ts > ./);
  expect(heard).toContain("✗ test");
});

test("a saved spec is generated, type-checked and tested, and nothing else is", async () => {
  const before = ofOthers();
  save(edited(original, "      summary: ", "      summary: Now "));
  const heard = await until(`✓ ${vendor}: checked`);
  expect(heard).toContain(`wrote  packages/${vendor}/src/generated/operations.ts`);
  for (const step of ["generate", "typecheck", "test"]) expect(heard).toMatch(new RegExp(`✓ ${step} \\d`));
  expect(heard).toMatch(/✓ videosdk: checked, \d+\.\d s after saving$/);
  expect(heard).not.toMatch(/agenthuman|protoface|suki/);
  expect(readFileSync(join(folder, `packages/${vendor}/src/generated/operations.ts`), "utf8")).toContain("Now ");
  expect(ofOthers()).toEqual(before);
});

test("saving a test runs it, the long tests give way to it, and run to their end after it", async () => {
  const test = `packages/${vendor}/test/faults.test.ts`;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  write(folder, {
    [test]: `import { expect, test, vi } from "vitest";\ntest("a sum", () => expect(1 + 1).toBe(3));\n`,
  });
  const heard = await until(`✗ ${vendor}: every test run`);
  expect(heard).not.toContain(`✓ ${vendor}: every test run`);
  expect(heard).toContain("FAIL  test/faults.test.ts > a sum");
});

test("a new vendor without a package gets the command that writes it", async () => {
  write(folder, { "specs/acme/openapi.yaml": original });
  expect(await until("acme has no package yet")).toMatch(/Make it with: npm run generate$/);
});

test.each([
  [
    "an unknown vendor",
    ["akme"],
    1,
    /^There is no vendor "akme"\. Valid vendors: .* write specs\/akme\/openapi\.yaml first\.$/m,
  ],
  ["an unknown option", ["--chek"], 1, /^Unknown option '--chek'/],
  ["what the command does, with --help,", ["--help"], 0, /^npm run dev \[-- vendor…\]$/m],
])("%s is said in one text", async (_, args, code, text) => {
  const lines: string[] = [];
  const spies = (["log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((line: string) => void lines.push(line)),
  );
  const ended = await runDev(args, folder).finally(() => spies.forEach((spy) => spy.mockRestore()));
  expect(ended).toBe(code);
  expect(lines.join("\n")).toMatch(text);
});

test("Ctrl-C ends it as a success", async () => {
  dev.kill("SIGINT");
  expect(await once(dev, "exit")).toEqual([0, null]);
});
