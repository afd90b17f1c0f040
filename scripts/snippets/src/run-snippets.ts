import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build, transform, type BuildFailure } from "esbuild";
import pMap from "p-map";
import { createMock, listen, type Listening } from "@scripts/testkit/mock";
import type { Snippet } from "./snippets.js";
import { loadSpec, root, vendors } from "@scripts/openapi/specs";
import type { Project } from "./project.js";
import type { Report } from "./route.js";

/** The result of running a block. */
export interface Played {
  snippet: Snippet;
  /** The problems found; empty if it ran successfully. */
  problems: string[];
  output: string;
}

/** A vendor's mock, and the servers that it replaces. */
interface Server extends Listening {
  vendor: string;
  origins: string[];
}

/** The URL of a local mock in examples. */
const localOrigin = "http://127.0.0.1:4010";

/** Runs each block in a thread of its own, which starts faster than a process, with mocks in place of the vendors. */
export async function play(snippets: Snippet[], project: Project): Promise<Played[]> {
  const servers = await Promise.all(vendors().map(serve));
  try {
    return await pMap(snippets, (snippet) => playOne(snippet, project, servers), { concurrency: 2 });
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function serve(vendor: string): Promise<Server> {
  const document = loadSpec(vendor);
  const origins = document.servers.map(({ url }) => new URL(url).origin);
  return { ...(await listen(createMock(document))), vendor, origins };
}

async function playOne(snippet: Snippet, project: Project, servers: Server[]): Promise<Played> {
  const played = { snippet, problems: [], output: "" };
  if (await isTypesOnly(snippet)) return played;
  if (snippet.code.includes('from "vitest"')) return { ...played, ...(await runTests(snippet, project)) };
  const program = `${project.fileOf(snippet)}.mjs`;
  const errors = await bundle(snippet, project, program);
  if (errors.length > 0) return { ...played, problems: errors };
  const result = await run(program, environment(snippet, program, servers));
  return { ...played, problems: problemsOf(snippet, result).map(project.readable), output: result.output };
}

/** Checks whether a block consists of types only. */
async function isTypesOnly({ code, language }: Snippet): Promise<boolean> {
  if (language !== "ts") return false;
  return (await transform(code, { loader: "ts" })).code.trim() === "";
}

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Bundles a block with the sources of the packages and the code that calls its exported handlers. Returns the problems.
 */
async function bundle(snippet: Snippet, { folder, fileOf }: Project, outfile: string): Promise<string[]> {
  const file = (path: string): string => JSON.stringify(path);
  const contents = `import ${file(join(here, "route.ts"))};
import { callHandlers } from ${file(join(here, "handlers.ts"))};
const block = await import(${file(fileOf(snippet))});
await callHandlers(block, ${JSON.stringify(snippet.code)});`;
  const building = build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@vendor-clients/source"],
    // The built mock looks for specs relative to its own location. The others cannot be bundled.
    external: ["@vendor-clients/mock", "@opentelemetry/*"],
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "silent",
    outfile,
  });
  return building.then(
    () => [],
    ({ errors }: BuildFailure) => errors.map(({ text }) => text),
  );
}

/** Returns the environment of a block: each variable that it reads, and the addresses of the mocks. */
function environment({ code }: Snippet, program: string, servers: Server[]): Record<string, string> {
  const routes = Object.fromEntries(servers.flatMap(({ origins, url }) => origins.map((origin) => [origin, url])));
  const own = servers.find(({ vendor }) => code.includes(`"@vendor-clients/${vendor}"`));
  if (own) routes[localOrigin] = own.url;
  const names = code.match(/\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b/g) ?? [];
  return {
    ...Object.fromEntries(names.map((name) => [name, "example"])),
    SNIPPET_ROUTES: JSON.stringify(routes),
    SNIPPET_REPORT: reportOf(program),
  };
}

/** Runs a block that is a test file, since `expect` works only within Vitest. */
async function runTests(snippet: Snippet, { fileOf, folder, readable }: Project): Promise<Omit<Played, "snippet">> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const config = join(folder, "vitest.config.mjs");
  const base = JSON.stringify(join(root, "vitest.config.ts"));
  writeFileSync(
    config,
    `import base from ${base};\nexport default { ...base, test: { ...base.test, include: ["**/*.ts"] } };\n`,
  );
  const { code, output } = await execute([vitest, "run", "--root", folder, "--config", config, fileOf(snippet)], {});
  return { problems: code === 0 ? [] : [`fails:\n${readable(output)}`], output };
}

const reportOf = (program: string): string => `${program}.json`;

interface Run {
  code: number;
  output: string;
  report: Report | undefined;
}

async function run(program: string, env: Record<string, string>): Promise<Run> {
  const result = await runThread(program, env);
  const file = reportOf(program);
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : undefined;
  return { ...result, report };
}

async function runThread(program: string, env: Record<string, string>): Promise<Pick<Run, "code" | "output">> {
  const thread = new Worker(pathToFileURL(program), {
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    execArgv: ["--enable-source-maps"],
    stdout: true,
    stderr: true,
  });
  const timeout = setTimeout(() => void thread.terminate(), 120_000);
  const output = Promise.all([text(thread.stdout), text(thread.stderr)]);
  let failure = "";
  thread.on("error", (error: Error) => (failure = String(error.stack)));
  const code = await new Promise<number>((resolve) => thread.on("exit", resolve));
  clearTimeout(timeout);
  return { code, output: (await output).join("") + failure };
}

function execute(args: string[], env: Record<string, string>): Promise<Pick<Run, "code" | "output">> {
  const options = {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "", NODE_V8_COVERAGE: "", ...env },
    timeout: 120_000,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    );
  });
}

function problemsOf({ code: source }: Snippet, { code, output, report }: Run): string[] {
  if (!report) return [`did not end:\n${output}`];
  if (code !== 0) return [`fails:\n${output}`];
  if (report.problems.length > 0) return report.problems;
  const called = report.requests + report.handlers > 0 || source.includes('"@vendor-clients/mock"');
  return called ? [] : ["runs, but calls no vendor and exports no handler, so it demonstrates nothing"];
}
