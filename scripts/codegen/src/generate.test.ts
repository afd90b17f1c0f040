import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { generate } from "./generate.js";
import { acme, copyRules, edited, testFolder, write } from "@scripts/openapi/fixtures/files";

const readme = "# Acme\n\n<!-- generated: vendors -->\n<!-- end -->\n";
const packageReadme = ["example", "credentials", "methods"]
  .map((name) => `<!-- generated: ${name} -->\n<!-- end -->\n`)
  .join("\n");

/** Returns the hand-written files of a vendor. */
const vendor = (name: string, spec = acme): Record<string, string> => ({
  [`specs/${name}/openapi.yaml`]: spec,
  [`packages/${name}/package.json`]: "{}\n",
  [`packages/${name}/example.ts`]: "export {};\n",
  [`packages/${name}/README.md`]: packageReadme,
});

/** With installed packages, what follows from a spec is remembered. */
const installed = { "node_modules/.keep": "" };

/** Creates a repository with two vendors that have packages, but no generated files. */
function repository(files: Record<string, string> = {}): string {
  const folder = testFolder({ ...vendor("acme"), ...vendor("bolt"), "README.md": readme, ...files });
  copyRules(folder);
  return folder;
}

/** Runs the command, and collects its output in `said`. */
async function run(folder: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const spies = (["log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((text: string) => void lines.push(text)),
  );
  try {
    return { code: await generate(args, folder), said: lines.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Returns the content and the modification time of every file. */
function snapshot(folder: string): Record<string, [text: string, mtime: number]> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), [readFileSync(file, "utf8"), statSync(file).mtimeMs]]),
  );
}

test("what follows from the specs is written, and a second run changes no byte and touches no file", async () => {
  const folder = repository();
  const first = await run(folder);
  expect(first.code).toBe(0);
  expect(first.said.split("\n").sort()).toEqual(
    ["acme", "bolt"]
      .flatMap((name) =>
        [
          "README.md",
          "llms.txt",
          ...["README.md", "operations.ts", "schema.ts", "validate.ts"].map((file) => `src/generated/${file}`),
        ].map((file) => `wrote  packages/${name}/${file}`),
      )
      .concat("wrote  README.md", "wrote  llms.txt")
      .sort(),
  );
  const before = snapshot(folder);
  expect(await run(folder)).toEqual({ code: 0, said: "up to date: acme, bolt" });
  expect(await run(folder, "--check")).toEqual({ code: 0, said: "up to date: acme, bolt" });
  expect(snapshot(folder)).toEqual(before);
});

test("what followed from a spec is remembered as long as nothing that it depends on changes", async () => {
  const folder = repository(installed);
  await run(folder);
  const memory = "node_modules/.cache/vendor-clients/acme.json";
  const readText = (file: string): string => readFileSync(join(folder, file), "utf8");
  const remember = (): void =>
    write(folder, { [memory]: readText(memory).replace(/"row":"[^"]*"/, '"row":"REMEMBERED"') });
  remember();
  expect(await run(folder)).toEqual({ code: 0, said: "wrote  README.md" });
  expect(readText("README.md")).toContain("REMEMBERED");

  const schema = "packages/acme/src/generated/schema.ts";
  for (const changed of ["redocly.yaml", "specs/acme/openapi.yaml", "packages/acme/example.ts", schema]) {
    remember();
    write(folder, { [changed]: `${readText(changed)}\n` });
    expect((await run(folder)).code).toBe(0);
    expect(readText("README.md")).not.toContain("REMEMBERED");
  }
  // Keeps the file's size and modification time, as some editors do.
  remember();
  const { atime, mtime } = statSync(join(folder, schema));
  write(folder, { [schema]: readText(schema).replace("export", "exporT") });
  utimesSync(join(folder, schema), atime, mtime);
  expect(await run(folder)).toEqual({ code: 0, said: `wrote  ${schema}` });
  write(folder, { [memory]: readText(memory).slice(0, 100) });
  expect(await run(folder)).toEqual({ code: 0, said: "up to date: acme, bolt" });
});

test("with one broken spec among good ones, nothing is written", async () => {
  const folder = repository(vendor("bolt", edited(acme, "      operationId: getStatus\n", "")));
  const before = snapshot(folder);
  const { code, said } = await run(folder);
  expect(code).toBe(1);
  expect(said).toMatch(/^specs\/bolt\/openapi\.yaml:\d+:\d+ {2}operation-operationId {2}/);
  expect(said).toMatch(/\n\n1 to fix in the specs; nothing was written\. The rules: specs\/README\.md$/);
  expect(snapshot(folder)).toEqual(before);
});

test("--check names each stale, missing and obsolete file and the fix, and writes nothing", async () => {
  const folder = repository();
  await run(folder);
  write(folder, {
    "packages/acme/src/generated/schema.ts": "// edited\n",
    "packages/bolt/src/generated/old/more.ts": "",
  });
  rmSync(join(folder, "packages/acme/src/generated/operations.ts"));
  const before = snapshot(folder);
  const { code, said } = await run(folder, "--check");
  expect(code).toBe(1);
  expect(said.split("\n").filter(Boolean)).toEqual([
    "stale     packages/acme/src/generated/schema.ts",
    "missing   packages/acme/src/generated/operations.ts",
    "left over packages/bolt/src/generated/old/more.ts",
    "Generated files are out of date. Update them with:",
    "  npm run generate",
  ]);
  expect(snapshot(folder)).toEqual(before);

  expect((await run(folder)).said.split("\n")).toEqual([
    "wrote  packages/acme/src/generated/schema.ts",
    "wrote  packages/acme/src/generated/operations.ts",
    "removed  packages/bolt/src/generated/old/more.ts",
  ]);
  expect(existsSync(join(folder, "packages/bolt/src/generated/old/more.ts"))).toBe(false);
  expect((await run(folder, "--check")).code).toBe(0);
});

test("the generated files of a package whose spec is gone are left over", async () => {
  const folder = repository(installed);
  await run(folder);
  rmSync(join(folder, "specs/bolt"), { recursive: true });
  const { code, said } = await run(folder, "--check");
  expect(code).toBe(1);
  for (const file of ["schema.ts", "operations.ts", "README.md"])
    expect(said).toContain(`left over packages/bolt/src/generated/${file}`);
  expect(said).toContain("stale     README.md");
  expect(said).not.toContain("packages/acme");
  await run(folder);
  expect(readdirSync(join(folder, "packages/bolt/src/generated"))).toEqual([]);
  expect(readFileSync(join(folder, "README.md"), "utf8")).not.toContain("bolt");
});

test("of one vendor, only what is its own is written and checked", async () => {
  const folder = repository(installed);
  const { code, said } = await run(folder, "acme");
  expect(code).toBe(0);
  expect(said).not.toMatch(/bolt|wrote {2}README/);
  expect((await run(folder, "acme", "--check")).code).toBe(0);
  expect((await run(folder, "bolt", "--check")).code).toBe(1);
});

test("texts of a spec stay within their cells of the READMEs' tables, and what is by hand stays as it is", async () => {
  const spec = edited(acme, "summary: Read a widget.", "summary: Read a | b.").replace(
    "title: Acme Widgets",
    "title: Acme | Widgets",
  );
  const folder = repository({ ...vendor("acme", spec), "README.md": `before\n${readme}after $& $1\n` });
  await run(folder);
  const top = readFileSync(join(folder, "README.md"), "utf8");
  expect(top).toMatch(/^before\n[^]*after \$& \$1\n$/);
  expect(top).toContain(
    "| [`@vendor-clients/acme`](packages/acme) | Acme \\| Widgets | `createAcmeClient` | `X-Acme-Key: …` | 7 |",
  );
  const own = readFileSync(join(folder, "packages/acme/README.md"), "utf8");
  expect(own).toContain(
    "| `getWidget` | Read a \\| b. | [`GET /v1/widgets/{widget_id}`](https://docs.acme.example/get-widget) |",
  );
  expect(own).toContain("| ~~`getStatus`~~ |");
  expect(own).toContain("| `apiKey` | `X-Acme-Key: …` | A key of the dashboard, sent as it is. |");
  expect(own).toContain("Base URL: Production `https://api.acme.example`, Sandbox `https://api.sandbox.acme.example`.");
});

test.each<[what: string, files: Record<string, string>, args: string[], says: string | RegExp]>([
  [
    "an unknown vendor",
    {},
    ["akme"],
    'There is no vendor "akme". Valid vendors: acme, bolt. For a new one, write specs/akme/openapi.yaml first.',
  ],
  ["an unknown option", {}, ["--chek"], /^Unknown option '--chek'/],
  [
    "a README without a place for the table",
    { "README.md": "# Acme\n" },
    [],
    "README.md has no region for generated content. Add:\n<!-- generated: vendors -->\n<!-- end -->",
  ],
])("%s is reported in one message, with its fix, and nothing is written", async (_, files, args, says) => {
  const folder = repository(files);
  const before = snapshot(folder);
  const { code, said } = await run(folder, ...args);
  expect(code).toBe(1);
  expect(said).toMatch(says);
  expect(said).not.toMatch(/\n {4}at /);
  expect(snapshot(folder)).toEqual(before);
});

test("--help prints what the command does, and does nothing", async () => {
  const folder = repository();
  const before = snapshot(folder);
  const { code, said } = await run(folder, "--help");
  expect(code).toBe(0);
  expect(said).toContain("--check");
  expect(snapshot(folder)).toEqual(before);
});

test("if a file cannot be written, none is changed and none is left half-written", async () => {
  const folder = repository();
  // A file is in the place of a folder.
  write(folder, { "packages/bolt/src": "" });
  const before = snapshot(folder);
  await expect(run(folder)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(snapshot(folder)).toEqual(before);
});
