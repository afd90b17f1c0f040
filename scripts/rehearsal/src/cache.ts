import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { installTools, npm } from "@scripts/console/install-tools";
import { run } from "@scripts/console/processes";
import { carrier } from "@scripts/semver/mock-release";
import { root } from "@scripts/openapi/specs";
import { addField, editables } from "./edit.js";
import { act, calm, cloneHead, Failure, rehearse, type Scratch } from "./scratch.js";
import { rehearsal, startServer } from "./servers.js";

const usage = `npm run cache:rehearse

Simulates a team with a shared cache on this machine: a first clone of the last commit fills it, a
second gets every result from it, an edit of a spec runs only that vendor's tasks, and another
version of Node gets none. Covers the tasks of the packages. Uses only this machine, and cleans
up. Takes several minutes.
`;

/** A task in turbo's summary: https://turborepo.com/docs/reference/run#--summarize */
interface Task {
  taskId: string;
  package: string;
  command: string;
  cache: { status: "HIT" | "MISS"; source?: "LOCAL" | "REMOTE" };
  resolvedTaskDefinition: { cache: boolean };
}

// Sequential, because some tests wait for timeouts and would be late on a busy machine.
const tasks = ["build", "test", "--filter=./packages/*", "--concurrency=1"];

async function shareCache({ folder, atEnd }: Scratch, from: string): Promise<void> {
  const env = await act("start a cache server", async () => {
    await installTools(rehearsal);
    return startCache(folder, atEnd);
  });
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  await act("first clone: install", () => cloneHead(from, first));
  const all = await act("first clone: run every task", () => tasksOf(first, env));
  expectTasks(all, () => false);
  await act("second clone: install", () => cloneHead(from, second));
  const fetched = await act("second clone: take every task from the cache", () => tasksOf(second, env));
  expectTasks(fetched, () => true);
  if (fetched.some(({ cache }) => cache.source !== "REMOTE"))
    throw new Failure("Some tasks were not restored from the server.");
  await editOne(second, env);
  await otherNode(first, env);
  console.log(`\n${all.length} tasks in each run.`);
}

async function startCache(folder: string, atEnd: Scratch["atEnd"]): Promise<NodeJS.ProcessEnv> {
  const storage = join(folder, "cache");
  const token = randomBytes(16).toString("hex");
  const server = await startServer("remote-cache.js", storage, {
    NODE_ENV: "production",
    STORAGE_PATH: storage,
    STORAGE_PATH_USE_TMP_FOLDER: "false",
    TURBO_TOKEN: token,
    // Without a value, the server drops signatures. It verifies none, so it does not need the team's key.
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: "any",
  });
  atEnd(() => server.stop());
  return {
    ...calm,
    TURBO_CACHE: "local:rw,remote:rw",
    TURBO_API: server.url,
    TURBO_TOKEN: token,
    TURBO_TEAM: "rehearsal",
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: randomBytes(32).toString("hex"),
  };
}

/** Runs all tasks, and resolves to turbo's summary of each. */
async function tasksOf(clone: string, env: NodeJS.ProcessEnv): Promise<Task[]> {
  const summaries = join(clone, ".turbo/runs");
  rmSync(summaries, { recursive: true, force: true });
  await run([...npm, "exec", "--", "turbo", "run", ...tasks, "--summarize"], clone, 1200, env);
  const [summary] = readdirSync(summaries);
  return parse(readFileSync(join(summaries, summary!), "utf8"));
}

/** Resolves to the tasks that would run, without running them. */
const wouldRun = async (clone: string, env: NodeJS.ProcessEnv, command: readonly string[]): Promise<Task[]> =>
  parse(await run([...command, "exec", "--", "turbo", "run", ...tasks, "--dry=json"], clone, 120, env));

/** Parses a summary. Leaves out tasks that a package does not define or that turbo never caches. */
const parse = (summary: string): Task[] =>
  (JSON.parse(summary) as { tasks: Task[] }).tasks.filter(
    ({ command, resolvedTaskDefinition }) => command !== "<NONEXISTENT>" && resolvedTaskDefinition.cache,
  );

function expectTasks(tasks: Task[], cached: (task: Task) => boolean): void {
  const wrong = tasks.filter((task) => (task.cache.status === "HIT") !== cached(task));
  if (wrong.length === 0 && tasks.length > 0) return;
  const lines = wrong.map(
    ({ taskId, cache }) => `  ${cache.status === "HIT" ? "from the cache" : "has run"}: ${taskId}`,
  );
  throw new Failure(`${wrong.length} of ${tasks.length} tasks differ from the expectation:\n${lines.join("\n")}`);
}

async function editOne(clone: string, env: NodeJS.ProcessEnv): Promise<void> {
  const [edited] = editables(clone);
  if (!edited) throw new Failure("No spec has a GET with an object and an example of it: nothing to rehearse with.");
  addField(edited, clone);
  const said = `an edit of the spec of ${edited.vendor} runs its tasks, and what carries all specs, only`;
  const ran = await act(said, () => tasksOf(clone, env));
  const ofCarrier = ["build", "test"].map((task) => `@vendor-clients/${carrier}#${task}`);
  expectTasks(ran, (task) => task.package !== `@vendor-clients/${edited.vendor}` && !ofCarrier.includes(task.taskId));
}

/** Checks that tasks of the same commit have other cache keys with another version of Node. */
async function otherNode(clone: string, env: NodeJS.ProcessEnv): Promise<void> {
  const other = join(rehearsal, "node_modules/node24/bin/node");
  const npmCli = process.env["npm_execpath"];
  if (!existsSync(other) || !npmCli || (await run([other, "--version"], clone, 10)).trim() === process.version) {
    console.log("- another version of Node: not tried; that is pinned for Linux on x64 only, and for npm run");
    return;
  }
  await act(`another version of Node takes nothing`, async () => {
    // A nested npm inherits this value, which identifies the outer npm and its version of Node.
    const own = { ...env, npm_config_user_agent: undefined };
    expectTasks(await wouldRun(clone, own, npm), () => true);
    const path = [dirname(other), process.env["PATH"]].join(delimiter);
    expectTasks(await wouldRun(clone, { ...own, PATH: path }, [other, npmCli]), () => false);
  });
}

/** Runs the command; resolves to the exit code. */
export const rehearseCache = (args: string[], folder = root): Promise<number> =>
  rehearse(args, { name: "npm run cache:rehearse --", usage }, folder, (scratch) => shareCache(scratch, folder));

if (process.argv[1] === import.meta.filename) process.exitCode = await rehearseCache(process.argv.slice(2));
