import { keysOf } from "@scripts/openapi/json-pointer";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { generate } from "@scripts/codegen/generate";
import { UserError } from "@scripts/console/user-error";
import { operationsOf } from "@scripts/openapi/document";
import { loadSpec, root, specFile } from "@scripts/openapi/specs";
import { rawOperations, removeOperation } from "./raw-operations.js";
import { removeAt } from "./fix-target.js";
import type { Node } from "./node.js";
import { findings } from "./redocly.js";

const usage = `npx tsx scripts/import/src/measure.ts <openapi.json>

Says how long a vendor with this OpenAPI file takes, and how much memory: "npm run new", generating, building and
type-checking. What a person would have to fix first is left out, and counted. Linux only. Run it in a clone of its own,
after npm ci and npm run build: it leaves specs/measured and packages/measured there.
`;

const vendor = "measured";

/** What a command took. */
interface Cost {
  seconds: number;
  megabytes: number;
}

async function measure([file]: string[]): Promise<number> {
  if (file === undefined || file === "--help") {
    console.log(usage);
    return file ? 0 : 1;
  }
  if (process.platform !== "linux" || existsSync(join(root, specFile(vendor)))) throw new UserError(usage);
  const imported = await costOf(["scripts/cli/run.js", "new", vendor, "--from", file], root, [0, 1]);
  const left = await leaveOutBroken();
  // As for any vendor that is there: what is new about it took place before.
  if ((await generate([vendor])) !== 0) throw new UserError("What is left does not generate.");
  rmSync(join(root, `packages/${vendor}/src/generated`), { recursive: true });
  const own = join(root, `packages/${vendor}`);
  const generated = await costOf(["scripts/cli/run.js", "generate", vendor], root);
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const built = await costOf([tsc, "-p", "tsconfig.build.json"], own);
  const checked = await costOf([tsc], own);
  const methods = operationsOf(loadSpec(vendor)).length;
  const source = `${megabytes(statSync(file).size)} MB, left out ${left}, methods ${methods}`;
  console.log(`\n${source}, generated ${megabytes(sizeOf(join(own, "src/generated")))} MB\n`);
  for (const [name, cost] of Object.entries({ new: imported, generate: generated, build: built, typecheck: checked }))
    console.log(`| ${name} | ${cost.seconds.toFixed(1)} | ${cost.megabytes} |`);
  return 0;
}

/** Takes out the operations that break a rule still, by themselves or by what they refer to; returns their number. */
async function leaveOutBroken(): Promise<number> {
  const path = join(root, specFile(vendor));
  const document = parse(readFileSync(path, "utf8")) as Node;
  const before = rawOperations(document).length;
  for (let found = await findings(document, root); found.length > 0; found = await findings(document, root)) {
    for (const { pointer } of found) leaveOut(document, keysOf(pointer));
  }
  writeFileSync(path, stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 }));
  return before - rawOperations(document).length;
}

function leaveOut(document: Node, [place, name, method = ""]: string[]): void {
  const ref = JSON.stringify(`#/${place}/${name}/${method}`);
  for (const raw of rawOperations(document)) {
    const isAt = (raw.isWebhook ? "webhooks" : "paths") === place && raw.path === name && raw.method === method;
    if (isAt || JSON.stringify(raw.operation).includes(ref)) removeOperation(document, raw);
  }
  if (place === "components") removeAt(document, [place, name!, method]);
}

/** Runs a program of Node's; the memory is the most that it and what it starts had at one time. */
function costOf(args: string[], cwd: string, codes = [0]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  let most = 0;
  const poll = setInterval(() => (most = Math.max(most, residentOf(child.pid!))), 50);
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      clearInterval(poll);
      const cost = { seconds: (performance.now() - start) / 1000, megabytes: Math.round(most / 1024) };
      if (code !== null && codes.includes(code)) resolve(cost);
      else reject(new UserError(`${args.join(" ")} ended with ${code}.`));
    });
  });
}

/** What a process and those that it started have in memory, in kilobytes. https://man7.org/linux/man-pages/man5/proc.5.html */
function residentOf(pid: number): number {
  try {
    const own = Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    return children.reduce((sum, child) => sum + residentOf(Number(child)), own);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

if (process.argv[1] === import.meta.filename) process.exitCode = await measure(process.argv.slice(2));
