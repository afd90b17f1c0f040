import { createHmac } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { readAndLint } from "@scripts/openapi/lint";
import { allSnippets, documents, linksOf, snippetsOf, type Snippet } from "./snippets.js";
import { problemsOfCommand } from "./commands.js";
import { play, type Played } from "./run-snippets.js";
import { isModule, placeOf, project } from "./project.js";
import { typecheck } from "./typecheck.js";
import { root, specFile, vendors } from "@scripts/openapi/specs";
import { copyRules, testFolder } from "@scripts/openapi/fixtures/files";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const snippets = allSnippets();
const modules = snippets.filter(isModule);
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Blocks that are wrong, each with what has to be said of it. */
const wrong: [name: string, code: string, problem: RegExp][] = [
  [
    "throws",
    'import { createSukiClient } from "@vendor-clients/suki";\nthrow new Error("broken");',
    /Error: broken\n.*\(a\.md:2:7\)/,
  ],
  ["calls nobody", "console.log(1);", /calls no vendor/],
  [
    "calls somebody else",
    'await fetch("https://other.example/").catch(() => {});',
    /other\.example, which is not a vendor's/,
  ],
  ["is refused", 'await fetch("https://sdp.suki.ai/api/v1/info/orders");', /https:\/\/sdp\.suki\.ai: 401/],
  ["ends with a failure", "process.exitCode = 3;", /fails/],
  ["imports what is not there", 'import "@vendor-clients/nobody";', /Could not resolve/],
  ["responds with 500", "export const GET = async () => new Response(null, { status: 500 });", /GET responds with 500/],
  ["is of types", "export type A = 1;\nexport type B = Missing;", /^$/],
];
const faulty = wrong.map(([, code], index) => ({ file: `${"abcdefgh"[index]}.md`, line: 1, language: "ts", code }));

const users = project([...modules, ...faulty]);
afterAll(() => users.remove());

let played: Played[] = [];
let typeErrors: string[] = [];
beforeAll(async () => {
  [played, typeErrors] = await Promise.all([
    play([...modules, ...faulty], users),
    typecheck(users).then((said) => said.split("\n").filter(Boolean)),
  ]);
}, 300_000);

const isOfFaulty = (line: string): boolean => /^[a-h]\.md\(/.test(line);

/** Returns the output that a program's comments promise: `console.log(status); // completed`. */
const printed = (code: string): string[] =>
  [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text]) => text!);

/** Returns a row of `test.each` for each block, with its location as the name. */
const each = (blocks: Snippet[]) => blocks.map((snippet) => [placeOf(snippet), snippet] as const);

test("every block of TypeScript and JavaScript type-checks unchanged", () => {
  expect(typeErrors.filter((line) => !isOfFaulty(line))).toEqual([]);
});

test.each(each(modules))("the program at %s runs, and its vendor understands it", (_, snippet) => {
  const result = played.find((one) => one.snippet === snippet)!;
  expect(result.problems.join("\n")).toBe("");
});

test.each(each(modules.filter(({ code }) => printed(code).length > 0)))(
  "the program at %s prints what its comments say",
  (_, snippet) => {
    const { output } = played.find((one) => one.snippet === snippet)!;
    expect(output.trim().split("\n")).toEqual(printed(snippet.code));
  },
);

test("no block of code was left out", () => {
  const known = ["ts", "js", "sh", "yaml", "json", ""];
  expect(snippets.filter(({ language }) => !known.includes(language)).map(placeOf)).toEqual([]);
  expect(played.map(({ snippet }) => placeOf(snippet))).toEqual([...modules, ...faulty].map(placeOf));
});

test("what is wrong with a block is reported, with its line in its document", () => {
  const results = played.filter(({ snippet }) => faulty.includes(snippet));
  const said = results.map(({ problems }, index) => [wrong[index]![0], problems.join("\n")]);
  expect(said).toEqual(wrong.map(([name, , problem]) => [name, expect.stringMatching(problem)]));
  expect(typeErrors).toContainEqual(expect.stringMatching(/^h\.md\(2,17\): error TS2304/));
});

test("blocks are found in lists and quotations too, with their lines", () => {
  const text = "# A\n\n- b\n\n  ```ts\n  c();\n  ```\n\n> ~~~\n> d\n> ~~~\n";
  expect(snippetsOf(text, "a.md")).toEqual([
    { file: "a.md", line: 6, language: "ts", code: "c();" },
    { file: "a.md", line: 10, language: "", code: "d" },
  ]);
});

test("Suki's webhook of the guide takes what is signed, and refuses everything else", async () => {
  vi.stubEnv("SUKI_WEBHOOK_SECRET", "example");
  vi.spyOn(console, "log").mockImplementation(() => {});
  const snippet = modules.find(({ file }) => file === "docs/guides/receive-a-webhook.md")!;
  const { POST } = (await import(/* @vite-ignore */ pathToFileURL(users.fileOf(snippet)).href)) as {
    POST: (request: Request) => Promise<Response>;
  };
  const body = '{"session_id":"a","encounter_id":"b","status":"success"}';
  const signatureOf = (time: number): string => createHmac("sha256", "example").update(`${time}:${body}`).digest("hex");
  const now = Date.now();
  const signature = signatureOf(now);
  const send = async (signed: string, time = now): Promise<number> => {
    const headers = { "x-api-key": signed, "generated-at": String(time) };
    return (await POST(new Request("http://127.0.0.1/", { method: "POST", headers, body }))).status;
  };
  expect(await send(signature)).toBe(200);
  expect(await send(signature.replace(/^./, (digit) => (digit === "0" ? "1" : "0")))).toBe(401);
  expect(await send("")).toBe(401);
  const old = now - 3_600_000;
  expect(await send(signatureOf(old), old)).toBe(401);
});

const shell = snippets.filter(({ language }) => language === "sh");

test.each(each(shell))("the commands at %s exist", (_, { code }) => {
  expect(code.split("\n").flatMap(problemsOfCommand)).toEqual([]);
});

test.each(documents())("the commands that %s names in its text exist", (file) => {
  const named = [...read(file).matchAll(/`((?:npm|npx) [^`…<]+)`/g)].map(([, command]) => command!);
  expect(named.flatMap(problemsOfCommand)).toEqual([]);
});

test.each([
  ["npm run nothing", 'there is no script "nothing" in package.json'],
  ["npm ci && npm strat", 'there is no script "strat" in package.json'],
  ["npx turbo run build tset", 'there is no task "tset" in turbo.json'],
  ["npm install @vendor-clients/nobody # a comment", "there is no package @vendor-clients/nobody"],
  ["npx tsx scripts/cli/src/nothing.ts <file>", "there is no file scripts/cli/src/nothing.ts"],
  ["npx nothing", "nothing is not installed"],
])("the command %s is noticed", (line, problem) => {
  expect(problemsOfCommand(line)).toEqual([problem]);
});

test.each(each(snippets.filter(({ language }) => language === "yaml")))(
  "the YAML at %s is valid, and keeps the rules if it is a whole spec",
  async (_, { code }) => {
    const value = parse(code) as { openapi?: string };
    if (value.openapi === undefined) return;
    const folder = testFolder({ [specFile("acme")]: code });
    copyRules(folder);
    expect((await readAndLint(["acme"], folder)).problems).toEqual([]);
  },
);

test.each(each(snippets.filter(({ language }) => language === "json")))("the JSON at %s is valid", (_, { code }) => {
  expect(() => JSON.parse(code) as unknown).not.toThrow();
});

/** Returns the anchors of a document's headings. */
const anchors = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );

test.each(documents())("the links of %s lead to files and headings that exist", (file) => {
  const relative = linksOf(read(file)).filter(({ url }) => !/^[a-z]+:/.test(url));
  const lost = relative.filter(({ url }) => {
    const [path, anchor] = url.split("#") as [string, string?];
    const target = path ? join(dirname(file), path) : file;
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchors(target).includes(anchor);
  });
  expect(lost.map(({ url, line }) => `${file}:${line} ${url}`)).toEqual([]);
});

test.each(documents().filter((file) => file.startsWith("packages/")))(
  "%s, which is read without the repository, links to nothing in it",
  (file) => {
    expect(linksOf(read(file)).filter(({ url }) => !url.startsWith("https://"))).toEqual([]);
  },
);

test.each(vendors())("what the README of %s says of every client is the template's", (vendor) => {
  const section = (text: string): string => text.slice(text.indexOf("## Options"), text.indexOf("## Methods"));
  const template = read("scripts/codegen/template/README.md.template").replaceAll("{{vendor}}", vendor);
  expect(section(read(`packages/${vendor}/README.md`))).toBe(section(template));
});

const guides = documents().filter((file) => file.startsWith("docs/guides/"));

test.each(guides)("%s has a title, begins with the point before any code, and is short", (file) => {
  const text = read(file);
  expect(text).toMatch(/^# .+\n\n[A-Z`][\w ]/);
  const prose = text.replaceAll(/^```[^]*?^```$/gm, "");
  expect(prose.trimEnd().split("\n").length).toBeLessThanOrEqual(80);
  expect(linksOf(read("README.md")).map(({ url }) => url)).toContain(file);
});
