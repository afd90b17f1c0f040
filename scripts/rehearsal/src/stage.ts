import { runCommand } from "@scripts/console/command";
import { npm } from "@scripts/console/install-tools";
import { ProcessError, run } from "@scripts/console/processes";
import { root } from "@scripts/openapi/specs";
import { packagesOf, type Package } from "./packages.js";

const usage = `npm run release:stage

Stages each package whose version is not on npm, for a maintainer to approve there
(https://docs.npmjs.com/staged-publishing). The release workflow runs it, after a build. A package
that npm does not know cannot be staged by a workflow: publish its first version with npx changeset
publish.
`;

type State = "on npm" | "staged" | "already staged" | "unknown to npm";

async function stateOf({ name, version }: Package, folder: string, env: NodeJS.ProcessEnv): Promise<State> {
  const versions = await run([...npm, "view", name, "versions", "--json"], folder, 120, env).catch(
    ifMatches(/\bE404\b/),
  );
  if (versions === undefined) return "unknown to npm";
  if ([JSON.parse(versions)].flat().includes(version)) return "on npm";
  const staged = await run([...npm, "stage", "publish", "--workspace", name], folder, 300, env).catch(
    // npm reports a staged version as published, too: https://github.com/npm/cli/issues/9519
    ifMatches(/previously (staged|published) version/),
  );
  return staged === undefined ? "already staged" : "staged";
}

/** Converts a failure to `undefined` if the output matches. */
const ifMatches =
  (pattern: RegExp) =>
  (error: unknown): undefined => {
    if (!(error instanceof ProcessError) || !pattern.test(error.output)) throw error;
  };

/**
 * Stages the packages whose version is not on npm, dependencies first.
 *
 * @returns the exit code: 1 if npm does not know a package.
 */
export async function stagePackages(folder: string, env: NodeJS.ProcessEnv = {}): Promise<number> {
  const packages = packagesOf(folder);
  const names = packages.map(({ name }) => name);
  const own = ({ dependencies }: Package): number => names.filter((name) => name in dependencies).length;
  const found: [string, State][] = [];
  for (const one of packages.sort((a, b) => own(a) - own(b))) {
    const state = await stateOf(one, folder, env);
    found.push([`${one.name}@${one.version}`, state]);
    console.log(`${state.padEnd(14)}  ${one.name}@${one.version}`);
  }
  const waiting = found.filter(([, state]) => state.endsWith("staged")).map(([tag]) => tag);
  const unknown = found.filter(([, state]) => state === "unknown to npm").map(([tag]) => tag);
  if (waiting.length > 0)
    console.log(
      `\nApprove in this order, on https://www.npmjs.com or with npm stage approve: ${waiting.join(", ")}.\nThe release workflow then adds their tags and releases: within the hour, or when it is run by hand.`,
    );
  if (unknown.length > 0)
    console.log(`\nPublish the first version of ${unknown.join(", ")} by hand: npx changeset publish`);
  return unknown.length > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = await runCommand({ name: "npm run release:stage --", usage }, process.argv.slice(2), () =>
    stagePackages(root),
  );
