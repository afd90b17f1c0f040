import { UserError } from "@scripts/console/user-error";
import { command } from "@scripts/console/command";

/** Runs a command with its arguments; resolves to the exit code. */
type Run = (args: string[]) => Promise<number>;

interface Subcommand {
  summary: string;
  /** Imports the command only when it is run: each has its own dependencies. */
  load: () => Promise<Run>;
}

const commands: Record<string, Subcommand> = {
  start: {
    summary: "build the clients, and call every operation against a mock server",
    load: async () => (await import("./start.js")).start,
  },
  dev: {
    summary: "watch the specs: regenerate, type-check and test the vendor that is saved",
    load: async () => (await import("./dev.js")).dev,
  },
  generate: {
    summary: "write code and docs from the specs; --check reports what is out of date",
    load: async () => (await import("@scripts/codegen/generate")).generate,
  },
  new: {
    summary: "add a vendor, optionally from its own OpenAPI file",
    load: async () => (await import("./new.js")).newVendor,
  },
  remove: {
    summary: "remove a vendor and everything written for it",
    load: async () => (await import("./remove.js")).removeVendor,
  },
  check: {
    summary: "lint, type-check and unit-test what changed",
    load: async () => (await import("./check.js")).check,
  },
  lint: {
    summary: "lint the whole repository",
    load: async () => (await import("./steps.js")).lint,
  },
  test: {
    summary: "build, lint, type-check and test everything",
    load: async () => (await import("./steps.js")).test,
  },
  changes: {
    summary: "report what changed since the last release, and the version bump it needs",
    load: async () => (await import("@scripts/semver/changes")).changes,
  },
  drift: {
    summary: "report what changed in the vendors' docs since the specs were written",
    load: async () => (await import("@scripts/drift/drift")).drift,
  },
  docs: {
    summary: "build the reference site into site/",
    load: async () => (await import("@scripts/site/build")).docs,
  },
};

const width = Math.max(...Object.keys(commands).map((name) => name.length));

const usage = `npm run <command> [-- argument…]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  .join("\n")}

npm run <command> -- --help describes the command's arguments.
`;

/** Runs the subcommand in the first argument; resolves to the exit code. */
export const cli = ([name = "--help", ...args]: string[]): Promise<number> =>
  command(async () => {
    if (["--help", "-h"].includes(name)) {
      console.log(usage);
      return 0;
    }
    if (!Object.hasOwn(commands, name)) throw new UserError(`There is no command "${name}".\n\n${usage}`);
    const run = await commands[name]!.load();
    return run(args);
  });

if (process.argv[1] === import.meta.filename) process.exitCode = await cli(process.argv.slice(2));
