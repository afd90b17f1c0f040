import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "@scripts/console/user-error";
import type { Json } from "@scripts/openapi/document";

/** A change as `redocly diff` reports it. */
export interface WireChange {
  /** Its place within the path item. */
  path: string[];
  typeName: string;
  kind: "added" | "removed" | "modified";
  /** What it was rated by a rule of Redocly's, or `patch`. */
  impact: "major" | "minor" | "patch";
  property?: string;
  base?: { value?: Json };
  revision?: { value?: Json };
}

/**
 * Compares pairs of path items with `redocly diff`, all in one run, since its start takes longer than the comparison.
 *
 * @returns what changed, for each pair.
 */
export async function diffPathItems(pairs: { base: Json; head: Json }[]): Promise<WireChange[][]> {
  const found: WireChange[][] = pairs.map(() => []);
  if (pairs.length === 0) return found;
  const folder = mkdtempSync(join(tmpdir(), "changes-"));
  try {
    const file = (name: string, side: "base" | "head"): string => {
      const paths = Object.fromEntries(pairs.map((pair, index) => [`/${index}`, pair[side]]));
      const info = { title: name, version: "1.0.0" };
      writeFileSync(join(folder, name), JSON.stringify({ openapi: "3.1.0", info, paths }));
      return join(folder, name);
    };
    writeFileSync(join(folder, "redocly.yaml"), "extends: [diff-recommended]\n");
    const changes = await run(file("api.json", "base"), file("revision.json", "head"), folder);
    for (const { path, ...change } of changes) {
      const [place, index, ...within] = path.slice(2).split("/").map(unescape);
      if (place === "paths" && index !== undefined) found[Number(index.slice(1))]!.push({ ...change, path: within });
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const unescape = (key: string): string => key.replaceAll("~1", "/").replaceAll("~0", "~");

async function run(
  base: string,
  head: string,
  folder: string,
): Promise<(Omit<WireChange, "path"> & { path: string })[]> {
  const report = join(folder, "report.json");
  const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
  const args = [cli, "diff", base, head, "--format=json", "--fail-on=none", `--output=${report}`];
  const config = `--config=${join(folder, "redocly.yaml")}`;
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  try {
    await promisify(execFile)(process.execPath, [...args, config], { cwd: folder, env, maxBuffer: 64 * 2 ** 20 });
    return JSON.parse(readFileSync(report, "utf8")).changes;
  } catch (error) {
    throw new UserError(
      `redocly diff did not report. It said:\n${(error as { stderr?: string }).stderr ?? String(error)}`,
    );
  }
}
