import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "@scripts/console/user-error";
import type { Node } from "./node.js";

/** A problem, at a JSON pointer of the document. */
export interface Finding {
  ruleId: string;
  message: string;
  pointer: string;
  suggestions: string[];
}

interface Report {
  problems: { ruleId: string; message: string; suggest?: string[]; location: { pointer?: string }[] }[];
}

/** A vendor's file with all that it refers to in other files. */
export async function bundle(file: string, folder: string): Promise<Node> {
  return inTemporaryFolder(async (temporary) => {
    const output = join(temporary, "bundle.json");
    const { failed, stderr } = await redocly(["bundle", file, "--ext=json", `--output=${output}`], folder);
    if (failed) throw new UserError(`${file} cannot be bundled into one file. Correct this in it:\n${saidOf(stderr)}`);
    return JSON.parse(readFileSync(output, "utf8")) as Node;
  });
}

/** All that is wrong with a document, by the rules of the specs. */
export async function findings(document: Node, folder: string): Promise<Finding[]> {
  return inTemporaryFolder(async (temporary) => {
    const file = join(temporary, "openapi.json");
    writeFileSync(file, JSON.stringify(document));
    const options = ["--format=json", "--max-problems=1000000", `--config=${join(folder, "redocly.yaml")}`];
    const { stdout, stderr } = await redocly(["lint", file, ...options], folder);
    if (!stdout.startsWith("{")) throw new UserError(`redocly did not report. It said:\n${stderr}`);
    const { problems } = JSON.parse(stdout) as Report;
    return problems.map(({ ruleId, message, suggest = [], location }) => ({
      ruleId,
      message,
      pointer: location[0]?.pointer ?? "#/",
      suggestions: suggest,
    }));
  });
}

async function redocly(args: string[], folder: string): Promise<{ stdout: string; stderr: string; failed?: boolean }> {
  const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const run = promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder, env, maxBuffer: 2 ** 29 });
  return run.catch(({ stdout, stderr }: { stdout: string; stderr: string }) => ({ stdout, stderr, failed: true }));
}

/** What redocly said of the problem, without its notices. */
const saidOf = (stderr: string): string =>
  stderr
    .split("\n")
    .filter((line) => !/[╔║╚]|^bundling |^Error was generated|^Reference: |^❌/.test(line))
    .join("\n")
    .replace(/\n{2,}/g, "\n")
    .trim();

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "vendor-clients-new-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
