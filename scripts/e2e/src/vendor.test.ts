import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { newVendor } from "@scripts/cli/new";
import { removeVendor } from "@scripts/cli/remove";
import { generate } from "@scripts/codegen/generate";
import { acme, write } from "@scripts/openapi/fixtures/files";
import { copyForNpm, printedBy, run, runTool, succeeded } from "@scripts/openapi/fixtures/repository";
import { root } from "@scripts/openapi/specs";
import { raw } from "./vendor-file.js";

// These tests depend on each other: acme's spec is hand-written, heygen's is the skeleton, and bolt's is a vendor's own
// file.
vi.setConfig({ testTimeout: 300_000 });

const folder = copyForNpm();
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const list = (path: string): string[] => readdirSync(join(folder, path)).sort();

const shownIn = ["README.md", "llms.txt", "package-lock.json"];

const added = ["acme", "bolt", "heygen"];

test("a new vendor gets a spec with marks and no package, and generate lists the lines to replace", async () => {
  const before = shownIn.map(read);
  const created = succeeded(await printedBy(() => newVendor(["heygen"], folder)));
  expect(created).toContain("\nNext:\n  1. replace the ");
  const generated = succeeded(await printedBy(() => generate([], folder)));
  expect(generated).toContain("specs/heygen/openapi.yaml:6:17  placeholder  write the vendor's name for its API\n");
  expect(generated).toMatch(/heygen has no package yet: \d+ lines to replace in specs\/heygen\/openapi\.yaml/);
  expect(await printedBy(() => generate(["heygen"], folder))).toMatchObject({ code: 1 });
  expect(existsSync(join(folder, "packages/heygen"))).toBe(false);
  expect(shownIn.map(read)).toEqual(before);
});

test("a vendor's own file makes a spec, and each spec without marks a package that is listed and linked", async () => {
  write(folder, {
    "specs/acme/openapi.yaml": acme,
    "specs/heygen/openapi.yaml": read("specs/heygen/openapi.yaml").replace(/ # REPLACE.*/g, ""),
    "bolt.yaml": stringify(raw),
  });
  // Generates all of them, so that npm links them at once.
  const created = succeeded(await printedBy(() => newVendor(["bolt", "--from", join(folder, "bolt.yaml")], folder)));
  expect(created).toContain("wrote  specs/bolt/openapi.yaml, 5 operations\n");
  for (const name of added) expect(created).toContain(`wrote  packages/${name}/package.json\n`);
  expect(read("README.md")).toContain(
    "| [`@vendor-clients/acme`](packages/acme) | Acme Widgets | `createAcmeClient` | `X-Acme-Key: …` | 7 |",
  );
  expect(read("README.md")).toContain("`createBoltClient` | `Authorization: Bearer …` | 5 |");
  const readme = read("packages/acme/README.md");
  expect(readme).toContain("| `apiKey` | `X-Acme-Key: …` | A key of the dashboard, sent as it is. |");
  expect(readme).toContain("| `getWidget` | Read a widget. | [`GET /v1/widgets/{widget_id}`]");
  expect(readme).toContain('apiKey: process.env["ACME_API_KEY"] ?? "",');
  for (const name of added) expect(read("package-lock.json")).toContain(`"packages/${name}"`);
  expect(list("node_modules/@vendor-clients")).toEqual(expect.arrayContaining(added));
});

test("the packages type-check, their sources, tests and examples", async () => {
  const include = added.flatMap((name) => ["src", "test", "example.ts"].map((part) => `packages/${name}/${part}`));
  write(folder, { "tsconfig.new.json": JSON.stringify({ extends: "./packages/acme/tsconfig.json", include }) });
  expect(await runTool(folder, "typescript", ["--project", "tsconfig.new.json"])).toEqual({ code: 0, said: "" });
});

test("a package passes the lint, and needs no second generate", async () => {
  succeeded(await runTool(folder, "oxlint", ["packages/acme"]));
  succeeded(await runTool(folder, "oxfmt", ["--check", "packages/acme"]));
  const checked = succeeded(await printedBy(() => generate(["--check"], folder)));
  expect(checked).toMatch(/^up to date: acme, /m);
});

test("a package builds and passes its tests, and the skeleton's keeps its contract", async () => {
  // In the same run, since starting Vitest takes longer than the tests.
  write(folder, { "packages/acme/test/heygen.test.ts": 'import "../../heygen/test/contract.test.js";\n' });
  // What these tasks depend on is there: the generated code, and the build of the runtime.
  cpSync(join(root, "packages/shared/dist"), join(folder, "packages/shared/dist"), { recursive: true });
  const tasks = ["run", "build", "test", "--only", "--filter=@vendor-clients/acme"];
  const tested = succeeded(await runTool(folder, "turbo", tasks));
  expect(tested).toMatch(/@vendor-clients\/acme:test: .*test\/contract\.test\.ts \(\d+ tests/);
  expect(tested).toMatch(/@vendor-clients\/acme:test: .*test\/heygen\.test\.ts \(\d+ tests/);
});

/** Starts a server that sends the same JSON response to every request and records the requests. */
async function serve(body: unknown): Promise<{ url: string; requests: IncomingMessage[]; close(): void }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close: () => server.close() };
}

test("a program finds the built package by its name, and sends requests", async () => {
  write(folder, {
    "scripts/call.mjs": `import { createAcmeClient } from "@vendor-clients/acme";
const acme = createAcmeClient({ apiKey: "key", baseUrl: process.argv[2] });
console.log(JSON.stringify(await acme.getWidget({ params: { path: { widget_id: "a/b" } } })));`,
  });
  const server = await serve({ id: "a/b", name: "Flange", status: "melted" });
  try {
    const called = await run(folder, process.execPath, ["--liftoff-only", "scripts/call.mjs", server.url]);
    expect(called).toEqual({ code: 0, said: `{"id":"a/b","name":"Flange","status":"melted"}\n` });
    expect(server.requests.map(({ method, url, headers }) => [method, url, headers["x-acme-key"]])).toEqual([
      ["GET", "/v1/widgets/a%2Fb", "key"],
    ]);
  } finally {
    server.close();
  }
});

test("a removed vendor leaves no trace", async () => {
  write(folder, {
    ".changeset/both.md": `---\n"@vendor-clients/bolt": minor\n"@vendor-clients/suki": patch\n---\n\nBoth.\n`,
    ".changeset/spec-bolt.md": `---\n"@vendor-clients/bolt": minor\n---\n\nOne.\n`,
  });
  expect(await printedBy(() => removeVendor(["bolt"], folder))).toMatchObject({
    code: 1,
    said: expect.stringContaining("npm run remove -- bolt --yes"),
  });
  expect(existsSync(join(folder, "packages/bolt"))).toBe(true);
  const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, unknown> };
  for (const name of ["specs/bolt", "packages/bolt"]) expect(lock.packages).toHaveProperty([name]);
  succeeded(await printedBy(() => removeVendor(["bolt", "--yes"], folder)));
  const others = Object.entries(lock.packages).filter(([name]) => !name.endsWith("bolt"));
  const expected = { ...lock, packages: Object.fromEntries(others) };
  expect(read("package-lock.json")).toBe(`${JSON.stringify(expected, undefined, 2)}\n`);
  for (const file of shownIn) expect(read(file)).not.toMatch(/bolt/i);
  for (const path of ["specs", "packages", "node_modules/@vendor-clients"])
    expect(list(path).filter((name) => name.includes("bolt"))).toEqual([]);
  succeeded(await printedBy(() => generate(["--check"], folder)));
  expect(existsSync(join(folder, ".changeset/spec-bolt.md"))).toBe(false);
  expect(read(".changeset/both.md")).toBe(`---\n"@vendor-clients/suki": patch\n---\n\nBoth.\n`);
  expect(await printedBy(() => removeVendor(["bolt", "--yes"], folder))).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^There is no vendor "bolt"\. Valid vendors: /),
  });
});
