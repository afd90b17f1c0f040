import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "@scripts/console/processes";
import { checkTarball, packagesOf, publishedVersions, type Package, type Registry } from "./packages.js";
import { npm } from "@scripts/console/install-tools";
import { calm, Failure } from "./scratch.js";
import { stagePackages } from "./stage.js";

export type Bump = "major" | "minor" | "patch";

/** The releases of a rehearsal, with a clone, a registry to publish to, and a user's project. */
export class Releases {
  readonly clone: string;
  readonly project: string;
  readonly registry: Registry;

  constructor(folder: string, registry: Registry) {
    this.registry = registry;
    this.clone = join(folder, "clone");
    this.project = join(folder, "project");
  }

  #npm(...args: string[]): Promise<string> {
    return run([...npm, ...args], this.clone, 600, calm);
  }

  async commit(message: string): Promise<void> {
    await run(["git", "add", "--all"], this.clone, 30, calm);
    await run(["git", "commit", "--quiet", "--message", message], this.clone, 30, calm);
  }

  /** Removes pending changesets of the next real release, since they would release further packages. */
  async dropPending(): Promise<void> {
    const changesets = join(this.clone, ".changeset");
    const pending = readdirSync(changesets).filter((file) => file.endsWith(".md") && file !== "README.md");
    for (const file of pending) rmSync(join(changesets, file));
    if (pending.length > 0) await this.commit("No changesets");
  }

  /** Commits the consequences of a changed spec: generated code and a changeset. */
  async writeChanges(): Promise<void> {
    await this.#npm("run", "generate");
    await this.#npm("run", "changes", "--", "--write");
    await this.commit("A change of a spec");
  }

  /**
   * Applies the changesets, and checks that only the expected packages get a new version, each with the expected bump.
   */
  async version(expected: Record<string, Bump>): Promise<void> {
    const before = packagesOf(this.clone);
    await this.#npm("run", "release:version");
    await this.#npm("run", "generate", "--", "--check");
    const after = packagesOf(this.clone);
    const moved = after.map(({ name, version }, index) => `${name} ${before[index]?.version} → ${version}`);
    const wanted = before.map(({ name, version }) => `${name} ${version} → ${bumped(version, expected[name])}`);
    same("the versions", moved, wanted);
    // npm ci accepts an outdated version of a workspace in the lockfile, but the next npm install would change the
    // file.
    const { packages: locked } = JSON.parse(readFileSync(join(this.clone, "package-lock.json"), "utf8")) as Lock;
    const inLock = after.map(({ directory }) => locked[`packages/${directory}`]!);
    same("package-lock.json", inLock.map(stated), after.map(stated));
    await this.commit("Version packages");
  }

  /** Publishes the first versions, as a maintainer does by hand. */
  async publishFirst(): Promise<void> {
    await this.#publish(() => run([...npm, "exec", "changeset", "publish"], this.clone, 600, this.registry.env));
  }

  /** Stages the packages as the release workflow does, approves them, and adds the tags. */
  async publish(): Promise<void> {
    const { clone, registry } = this;
    await this.#publish(async (fresh) => {
      const before = await publishedVersions(clone, registry);
      await stagePackages(clone, registry.env);
      // A push before the approval runs the workflow again.
      await stagePackages(clone, registry.env);
      same("the registry before the approval", listed(await publishedVersions(clone, registry)), listed(before));
      for (const { name, version } of fresh) await approve(`${name}@${version}`, registry);
      await run([...npm, "exec", "changeset", "tag"], clone, 60, calm);
    });
  }

  /** Builds and publishes, and checks that exactly the missing versions were added to the registry. */
  async #publish(release: (fresh: Package[]) => Promise<unknown>): Promise<void> {
    const { clone, registry } = this;
    const before = await publishedVersions(clone, registry);
    const packages = packagesOf(clone);
    const fresh = packages.filter(({ name, version }) => !before.get(name)!.includes(version));
    await this.#npm("run", "build");
    await release(fresh);
    const wanted = new Map(packages.map(({ name, version }) => [name, [...new Set([...before.get(name)!, version])]]));
    same("the registry", listed(await publishedVersions(clone, registry)), listed(wanted));
    const tags = (await run(["git", "tag", "--points-at", "HEAD"], clone, 30)).split("\n").filter(Boolean).sort();
    same("the tags", tags, fresh.map(({ name, version }) => `${name}@${version}`).sort());
    for (const one of fresh) await checkTarball(one, clone, registry);
  }
}

const listed = (versions: Map<string, string[]>): string[] =>
  [...versions].map(([name, all]) => [name, ...all].join(" "));

/** Approves a staged version. On npm, a maintainer does that. */
async function approve(id: string, { url }: Registry): Promise<void> {
  const response = await fetch(`${url}/-/stage/package/${encodeURIComponent(id)}`, { method: "PUT" });
  if (!response.ok) throw new Failure(`${id} was not published: ${response.status} ${await response.text()}`);
}

interface Lock {
  packages: Record<string, Package>;
}

const stated = ({ name, version, dependencies }: Package): string =>
  [name, version, ...Object.entries(dependencies).map((dependency) => dependency.join("@"))].join(" ");

/** Returns the next version, or the same version without a bump. */
function bumped(version: string, bump: Bump | undefined): string {
  const [major, minor, patch] = version.split(".").map(Number) as [number, number, number];
  if (bump === "major") return `${major + 1}.0.0`;
  if (bump === "minor") return `${major}.${minor + 1}.0`;
  return bump ? `${major}.${minor}.${patch + 1}` : version;
}

/** @throws {Failure} if the lists differ. The message shows both. */
export function same(what: string, found: string[], wanted: string[]): void {
  if (found.join("\n") === wanted.join("\n")) return;
  throw new Failure(`${what}: found\n  ${found.join("\n  ")}\nexpected\n  ${wanted.join("\n  ")}`);
}
