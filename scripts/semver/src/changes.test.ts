import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, expect, test, vi } from "vitest";
import { changes } from "./changes.js";
import { operationsSource } from "@scripts/codegen/operations";
import { schemaSource } from "@scripts/codegen/types";
import type { Document } from "@scripts/openapi/document";
import { acme, copyRules, edited, temporaryFolder, testFolder, write } from "@scripts/openapi/fixtures/files";

const tag = "@vendor-clients/acme@1.0.0";

function git(folder: string, ...args: string[]): void {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...author, ...args], { cwd: folder, stdio: "ignore" });
}

/**
 * The repositories that tests start from, by content. Each is created only once, since every git command is a process.
 */
const prepared = new Map<string, string>();
afterAll(() => {
  for (const folder of prepared.values()) rmSync(folder, { recursive: true, force: true });
});

/** Creates a repository with the vendor acme, released as 1.0.0 by default. */
function repository(files: Record<string, string> = {}, tags = [tag]): string {
  const key = JSON.stringify([files, tags]);
  const made = prepared.get(key) ?? prepare(files, tags);
  prepared.set(key, made);
  const folder = testFolder();
  cpSync(made, folder, { recursive: true });
  return folder;
}

function prepare(files: Record<string, string>, tags: string[]): string {
  const folder = temporaryFolder({
    "specs/acme/openapi.yaml": acme,
    "packages/acme/package.json": '{ "name": "@vendor-clients/acme", "version": "1.0.0" }\n',
    ".changeset/README.md": "# Changesets\n",
    ...files,
  });
  copyRules(folder);
  git(folder, "init", "-q", "-b", "main", "--template=");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "Release");
  for (const name of tags) git(folder, "tag", name);
  return folder;
}

async function run(folder: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said: Record<"log" | "error", string[]> = { log: [], error: [] };
  const spies = (["log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((text: string) => void said[method].push(text)),
  );
  try {
    const code = await changes(args, folder);
    return { code, out: said.log.join("\n"), err: said.error.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const edit = (folder: string, from: string, to: string): void => {
  const file = "specs/acme/openapi.yaml";
  write(folder, { [file]: edited(readFileSync(join(folder, file), "utf8"), from, to) });
};

/** Adds a value to an enumeration that requests and responses share: minor. */
const newStatus = ["[draft, ready, broken]", "[draft, ready, broken, lost]"] as const;
/** Renames a method: major. */
const renamed = ["operationId: getStatus", "operationId: readStatus"] as const;

const changesets = (folder: string): string[] => readdirSync(join(folder, ".changeset")).sort();

test("every change since the last release is reported with its operation, its place, its bump and its reason", async () => {
  const folder = repository();
  edit(folder, ...newStatus);
  edit(folder, ...renamed);
  const { code, out } = await run(folder);
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual([
    `acme: major, since ${tag}`,
    "  major  types  `getStatus`: the method `getStatus` is now called `readStatus`; calls by the old name no longer compile.",
    "  minor  wire   `listWidgets`: query parameter `status[]`: new values: `lost`; everything accepted before still is.",
    "  minor  wire   `listWidgets`: `data[].status` in the 200 response: new values: `lost`; the response type accepts any other value.",
    "  minor  wire   `createWidget`: `status` in the body: new values: `lost`; everything accepted before still is.",
    "  minor  wire   `createWidget`: `status` in the 201 response: new values: `lost`; the response type accepts any other value.",
    "  minor  wire   `getWidget`: `status` in the 200 response: new values: `lost`; the response type accepts any other value.",
  ]);
});

test("--json prints all vendors, the unchanged ones too, and nothing else", async () => {
  const folder = repository({ "specs/bolt/openapi.yaml": acme, "packages/bolt/package.json": "{}" }, [
    tag,
    "@vendor-clients/bolt@1.0.0",
  ]);
  edit(folder, "description: A PNG.", "description: A PNG or a JPEG.");
  const { code, out } = await run(folder, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    {
      vendor: "acme",
      bump: "patch",
      changes: [
        {
          kind: "description-changed",
          in: "request",
          operation: "uploadPicture",
          bump: "patch",
          where: "wire",
          text: "`picture` in the body: another description; only the documentation changes.",
        },
      ],
    },
    { vendor: "bolt", bump: "none", changes: [] },
  ]);
});

test("--markdown prints a table, in which no text ends a cell or a line", async () => {
  const folder = repository();
  edit(folder, "enum: [draft, ready, broken]", 'enum: [draft, ready, broken, "a|b"]');
  const { out } = await run(folder, "--markdown");
  const [bumps, , head, line, ...rows] = out.split("\n");
  expect([bumps, head, line]).toEqual([
    "acme **minor**",
    "| vendor | bump | where | change |",
    "| --- | --- | --- | --- |",
  ]);
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(row).toMatch(/^\| acme \| minor \| wire \| .*`a\\\|b`.* \|$/);
});

test("the base is the highest tag that leads here, and --since names another", async () => {
  const folder = repository();
  edit(folder, ...renamed);
  git(folder, "commit", "-qam", "Rename");
  for (const version of ["1.9.0", "1.10.0"]) git(folder, "tag", `@vendor-clients/acme@${version}`);
  git(folder, "tag", "v1", tag);
  expect((await run(folder)).out).toBe("acme: nothing to release, since @vendor-clients/acme@1.10.0");
  expect((await run(folder, "--since", "v1")).out).toMatch(/^acme: major, since v1\n/);
});

test("a package that was never released is compared with main, and published unchanged", async () => {
  const folder = repository({}, []);
  edit(folder, ...renamed);
  const { code, out } = await run(folder, "--check");
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual([
    "acme: not released yet; 1.0.0 will be published as it is; since main, major in a later release",
    "  major  types  `getStatus`: the method `getStatus` is now called `readStatus`; calls by the old name no longer compile.",
  ]);
  expect((await run(folder, "--write")).err).toContain("nothing to release");
  expect(JSON.parse((await run(folder, "--json")).out)).toMatchObject([{ vendor: "acme", bump: "none" }]);
  edit(folder, renamed[1], renamed[0]);
  expect((await run(folder)).out).toBe("acme: not released yet; 1.0.0 will be published as it is");
});

test("with --since, a new vendor asks for nothing, and of one that is gone it is said what to do", async () => {
  const folder = repository({ "specs/bolt/openapi.yaml": acme, "packages/bolt/package.json": "{}" });
  rmSync(join(folder, "specs/bolt"), { recursive: true });
  write(folder, { "specs/cog/openapi.yaml": acme, "packages/cog/package.json": '{ "version": "1.0.0" }' });
  const { code, out } = await run(folder, "--since", "main", "--check");
  expect(code).toBe(0);
  expect(out).toContain("acme: nothing to release, since main\n");
  expect(out).toContain(
    "bolt: its spec was removed. A changeset cannot release that; deprecate the package: npm deprecate",
  );
  expect(out).toContain("cog: new: it has no spec at main");
});

test("what cannot be compared is reported with its fix", async () => {
  const folder = repository();
  const said = async (...args: string[]) => {
    const { code, out, err } = await run(folder, ...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    return err;
  };
  expect(await said("--since", "nowhere")).toContain("git fetch origin nowhere");
  expect(await said("bolt")).toContain('There is no vendor "bolt". Valid vendors: acme.');
  expect(await said("--json", "--markdown")).toContain("Leave one of them out.");
  expect(await said("--jsn")).toContain("--jsn");
  edit(folder, "summary: Delete a widget.", "summary: Delete a widget");
  expect(await said("--write")).toMatch(/^specs\/acme\/openapi\.yaml:\d+:\d+ {2}rule\/operation-summary/);
  expect(changesets(folder)).toEqual(["README.md"]);
});

test("a shallow clone without tags gets the command that fetches them, since releases are unknown", async () => {
  const folder = repository();
  git(folder, "commit", "-qm", "More", "--allow-empty");
  const clone = testFolder();
  git(clone, "clone", "-q", "--depth=1", "--no-tags", `file://${folder}`, ".");
  const { code, err } = await run(clone);
  expect(code).toBe(1);
  expect(err).toContain("git fetch --unshallow --tags");
});

test("--write writes one changeset for a vendor, again and again the same file, and takes it away when nothing is left", async () => {
  const folder = repository();
  edit(folder, ...renamed);
  expect((await run(folder, "--write")).err).toBe("acme: wrote .changeset/spec-acme.md (major)");
  const file = join(folder, ".changeset/spec-acme.md");
  expect(readFileSync(file, "utf8")).toBe(
    '---\n"@vendor-clients/acme": major\n---\n\n' +
      "`getStatus`: the method `getStatus` is now called `readStatus`; calls by the old name no longer compile.\n",
  );
  edit(folder, renamed[1], renamed[0]);
  edit(folder, ...newStatus);
  await run(folder, "--write");
  expect(readFileSync(file, "utf8")).toMatch(/^---\n"@vendor-clients\/acme": minor\n---\n\n- `listWidgets`: .*\n- /);
  edit(folder, newStatus[1], newStatus[0]);
  expect((await run(folder, "--write")).err).toBe("acme: removed .changeset/spec-acme.md; nothing to release");
  expect(changesets(folder)).toEqual(["README.md"]);
});

test("a changeset by hand that asks for enough is left alone, and one that asks for less gets company", async () => {
  const folder = repository();
  const byHand = '---\n"@vendor-clients/acme": minor\n---\n\nWidgets can be lost.\n';
  write(folder, { ".changeset/lost.md": byHand });
  edit(folder, ...newStatus);
  expect((await run(folder, "--write")).err).toBe("acme: .changeset/lost.md asks for minor already");
  edit(folder, ...renamed);
  expect((await run(folder, "--write")).err).toBe("acme: wrote .changeset/spec-acme.md (major)");
  expect(changesets(folder)).toEqual(["README.md", "lost.md", "spec-acme.md"]);
  expect(readFileSync(join(folder, ".changeset/lost.md"), "utf8")).toBe(byHand);
});

test("--check names a missing or too small changeset, and the command; what --write writes passes", async () => {
  const folder = repository();
  edit(folder, ...renamed);
  const missing = await run(folder, "--check");
  expect(missing.code).toBe(1);
  expect(missing.err).toContain("@vendor-clients/acme: the change is major, but no changeset names it.");
  expect(missing.err).toContain("npm run changes -- --write");
  write(folder, { ".changeset/small.md": '---\n"@vendor-clients/acme": patch\n---\n\nA typo.\n' });
  const small = await run(folder, "--check");
  expect(small.code).toBe(1);
  expect(small.err).toContain("the change is major, but .changeset/small.md asks for patch only.");
  expect((await run(folder, "--write", "--check")).code).toBe(0);
  write(folder, { ".changeset/broken.md": "no front matter" });
  expect((await run(folder, "--check")).err).toContain("A file in .changeset cannot be read.");
});

test("in a release's pull request, the version that is already higher passes the check", async () => {
  const folder = repository();
  edit(folder, ...newStatus);
  const version = (text: string) => write(folder, { "packages/acme/package.json": `{ "version": "${text}" }\n` });
  version("1.0.1");
  expect((await run(folder, "--check")).err).toContain("the change is minor, but version 1.0.1 asks for patch only.");
  version("1.1.0");
  expect((await run(folder, "--check")).code).toBe(0);
});

test("the mock, which carries all specs, asks for a patch whenever one of them changes for users", async () => {
  const mockTag = "@vendor-clients/mock@1.0.0";
  const version = (text: string) => ({
    "packages/mock/package.json": `{ "name": "@vendor-clients/mock", "version": "${text}" }`,
  });
  const folder = repository(version("1.0.0"), [tag, mockTag]);
  expect((await run(folder)).out).toContain(`mock: nothing to release, since ${mockTag}`);
  edit(folder, "openapi: 3.1.0", "# Nobody sees this.\nopenapi: 3.1.0");
  expect((await run(folder)).out).toContain(`mock: nothing to release, since ${mockTag}`);
  edit(folder, ...renamed);
  expect((await run(folder)).out).toContain(
    `mock: patch, since ${mockTag}\n  patch  wire   The package: it contains new copies of these specs: acme; it validates requests and responds according to them.`,
  );
  expect((await run(folder, "--check")).err).toContain("@vendor-clients/mock: the change is patch, but no changeset");
  expect((await run(folder, "acme")).out).not.toContain("mock");
  expect((await run(folder, "--write", "--check")).code).toBe(0);
  expect(readFileSync(join(folder, ".changeset/spec-mock.md"), "utf8")).toBe(
    '---\n"@vendor-clients/mock": patch\n---\n\nThe package: it contains new copies of these specs: acme; it validates requests and responds according to them.\n',
  );
  rmSync(join(folder, ".changeset/spec-mock.md"));
  write(folder, version("1.0.1"));
  expect((await run(folder, "--check")).code).toBe(0);
});

test("the mock asks for nothing if only a sentence of a spec is another", async () => {
  const mockTag = "@vendor-clients/mock@1.0.0";
  const folder = repository({ "packages/mock/package.json": '{ "version": "1.0.0" }' }, [tag, mockTag]);
  edit(folder, "description: A PNG.", "description: A PNG or a JPEG.");
  const { out } = await run(folder);
  expect(out).toContain(`acme: patch, since ${tag}`);
  expect(out).toContain(`mock: nothing to release, since ${mockTag}`);
});

test("the mock asks for a patch for a new vendor, and for none before its own first release", async () => {
  const mock = { "packages/mock/package.json": '{ "version": "1.0.0" }' };
  const bolt = { "specs/bolt/openapi.yaml": acme, "packages/bolt/package.json": '{ "version": "1.0.0" }' };
  const unreleased = repository(mock);
  write(unreleased, bolt);
  expect((await run(unreleased)).out).not.toContain("mock");
  const folder = repository(mock, [tag, "@vendor-clients/mock@1.0.0"]);
  write(folder, bolt);
  expect((await run(folder)).out).toContain("mock: patch");
  expect((await run(folder, "--since", "main")).out).toContain("mock: patch, since main");
});

test("code by hand is compared too: what it exports, what its functions take, and what its classes hold", async () => {
  const shared = "export class Failure {\n  readonly status = 1;\n}\n";
  const entry = (extra: string, options: string) =>
    `export * from "@vendor-clients/shared";\nexport function createAcmeClient(options: { ${options} }): void {}\n${extra}`;
  const folder = repository({
    "packages/acme/src/index.ts": entry("export const old = 1;\n", "key: string; region?: string"),
    "packages/shared/src/index.ts": shared,
  });
  expect((await run(folder)).out).toBe(`acme: nothing to release, since ${tag}`);
  write(folder, {
    "packages/acme/src/index.ts": entry("export const more = 1;\n", "key: string | undefined; region: string"),
    "packages/shared/src/index.ts": shared.replace("status = 1", 'code = "x"'),
  });
  const { out } = await run(folder, "--json");
  const [{ bump, changes: found }] = JSON.parse(out);
  expect(bump).toBe("major");
  expect(found.map(({ operation, where, text }: Record<string, string>) => `${operation} ${where} ${text}`)).toEqual([
    "@vendor-clients/acme types `region` of `createAcmeClient`: was optional, is required; calls without it no longer compile.",
    "@vendor-clients/acme types the export `old` was removed; code that imports it no longer compiles.",
    "@vendor-clients/acme types `status` of `Failure`: removed; code that reads it no longer compiles.",
  ]);
});

test("types that the generator writes otherwise than it did at the release count, though the spec is the same", async () => {
  const document = load(acme) as Document;
  const schema = edited(schemaSource("acme", document), "up?: boolean | undefined;", "up: boolean;");
  const generated = "packages/acme/src/generated";
  const operations = operationsSource("acme", document);
  const folder = repository({ [`${generated}/schema.ts`]: schema, [`${generated}/operations.ts`]: operations });
  write(folder, { [`${generated}/schema.ts`]: schemaSource("acme", document) });
  const [{ changes: found }] = JSON.parse((await run(folder, "--json")).out);
  expect(found).toEqual([
    {
      kind: "read-optional",
      in: "types",
      operation: "getStatus",
      bump: "major",
      where: "types",
      text: "`up` in the 200 response: was required, is optional; code that relies on it no longer compiles.",
    },
  ]);
  expect(existsSync(join(folder, ".changeset/spec-acme.md"))).toBe(false);
});
