import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyRepository, runTool } from "@scripts/openapi/fixtures/repository";

/** The workspaces that build and test client packages. Changes of any other must not affect their tasks. */
const used = ["codegen", "console", "openapi", "testkit"];

const folder = copyRepository();
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

/** Returns the hashes of all tasks. */
async function hashes(): Promise<Record<string, string>> {
  const tasks = ["generate", "build", "test", "test:e2e"];
  const { code, said } = await runTool(folder, "turbo", ["run", ...tasks, "--dry=json"]);
  expect({ code, said }).toMatchObject({ code: 0 });
  const plan = JSON.parse(said.slice(said.indexOf("{"))) as { tasks: { taskId: string; hash: string }[] };
  return Object.fromEntries(plan.tasks.map(({ taskId, hash }) => [taskId, hash]));
}

/** Returns the hashes of the client packages and their runtime dependencies. */
const ofPackages = (all: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => id.startsWith("@vendor-clients/")));

/** Changes a source file of a workspace. */
function edit(workspace: string): void {
  const sources = join(folder, "scripts", workspace, "src");
  const file = readdirSync(sources).find((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  appendFileSync(join(sources, file ?? "added.ts"), "// edited\n");
}

let before: Record<string, string>;
beforeAll(async () => {
  before = await hashes();
});

test("generated pages and clients of the site and Spector change no task hash", { timeout: 300_000 }, async () => {
  for (const [path, file] of [
    ["scripts/site/tools/.pages", "page.md"],
    ["scripts/spector/tools/.work", "client.ts"],
  ] as const) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, file), "generated\n");
  }
  expect(await hashes()).toEqual(before);
});

const tooling = readdirSync(join(folder, "scripts")).filter((name) => !used.includes(name));

test(`an edit of ${tooling.join(", ")} changes no task hash of any package`, { timeout: 300_000 }, async () => {
  for (const workspace of tooling) edit(workspace);
  expect(ofPackages(await hashes())).toEqual(ofPackages(before));
});

test("an edit of scripts/codegen changes the hash of each client's generate task", { timeout: 300_000 }, async () => {
  edit("codegen");
  const after = await hashes();
  const clients = Object.keys(before).filter((id) => /^@vendor-clients\/(?!spec-|shared|mock).*#generate$/.test(id));
  expect(clients.length).toBeGreaterThan(0);
  for (const id of clients) expect(after[id]).not.toBe(before[id]);
});
