import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "@scripts/console/user-error";
import { lintWithRedocly, runRedocly } from "@scripts/openapi/redocly";
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
    const { failed, stderr } = await runRedocly(["bundle", file, "--ext=json", `--output=${output}`], folder);
    if (failed) throw new UserError(`${file} cannot be bundled into one file. Correct this in it:\n${saidOf(stderr)}`);
    return JSON.parse(readFileSync(output, "utf8")) as Node;
  });
}

/** All that is wrong with a document, by the rules of the specs. */
export async function findings(document: Node, folder: string): Promise<Finding[]> {
  return inTemporaryFolder(async (temporary) => {
    const file = join(temporary, "openapi.json");
    writeFileSync(file, JSON.stringify(document));
    const reports = await lintWithRedocly<Report>([file], folder, 1_000_000);
    return reports
      .flatMap(({ problems }) => problems)
      .map(({ ruleId, message, suggest = [], location }) => ({
        ruleId,
        message,
        pointer: location[0]?.pointer ?? "#/",
        suggestions: suggest,
      }));
  });
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
