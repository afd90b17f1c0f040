import { execFileSync } from "node:child_process";
import { UserError } from "@scripts/console/user-error";
import { specFile } from "@scripts/openapi/specs";

/** A package's name on the registry. */
export const packageName = (vendor: string): string => `@vendor-clients/${vendor}`;

/** Lists the folders with a package's code, both generated and hand-written. */
export const sourceFolders = (vendor: string): string[] => [`packages/${vendor}/src`, "packages/shared/src"];

/** Runs git; returns its output, or `undefined` if it fails. */
export function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 28,
    });
  } catch {
    return undefined;
  }
}

/** Lists the vendors at a ref. */
export function vendorsAt(ref: string, folder: string): string[] {
  const files = git(folder, "ls-tree", "-r", "--name-only", ref, "--", "specs") ?? "";
  return [...files.matchAll(/^specs\/([^/]+)\/openapi\.yaml$/gm)].map(([, vendor]) => vendor!).sort();
}

/** Returns the contents of a file at a ref. */
export const fileAt = (ref: string, file: string, folder: string): string | undefined =>
  git(folder, "show", `${ref}:${file}`);

/** @throws {UserError} if there is no such ref. */
export function checkRef(ref: string, folder: string): void {
  if (git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`) !== undefined) return;
  throw new UserError(
    `Git knows no commit "${ref}". Name a branch, a tag or a commit of this repository; if it is on the server only, fetch it first:\n\n  git fetch origin ${ref}\n`,
  );
}

/** Highest first. Unlike in git's default order, a pre-release sorts below its release. */
const byVersion = ["-c", "versionsort.suffix=-", "tag"];

/**
 * Returns the tag of a package's last release, in the format of changesets: the highest version that is an ancestor.
 *
 * @throws {UserError} if the clone is too shallow to tell.
 */
export function lastRelease(vendor: string, folder: string): string | undefined {
  const pattern = `${packageName(vendor)}@*`;
  const tags = git(folder, ...byVersion, "--list", pattern, "--merged", "HEAD", "--sort=-version:refname");
  if (tags === undefined)
    throw new UserError("This is not a git repository with a commit, so there is nothing to compare with.");
  const [tag] = tags.split("\n");
  if (tag) return tag;
  if (git(folder, "rev-parse", "--is-shallow-repository")?.trim() === "true") {
    throw new UserError(
      `This clone is shallow and has no tag ${pattern}, so it is unknown whether ${packageName(vendor)} was released. Fetch the tags with:\n\n  git fetch --unshallow --tags\n`,
    );
  }
  return undefined;
}

/** The version with which a vendor is compared. */
export interface Base {
  vendor: string;
  /** `undefined` if it was never released. */
  ref: string | undefined;
  /** The text of its spec at that ref, if it existed. */
  spec: string | undefined;
}

/** Returns the base for a package that was never released. It only serves to show changes: no changeset is required. */
export function previewOf(base: Base, folder: string): Base {
  if (base.ref !== undefined) return base;
  const isThere = (ref: string): boolean =>
    git(folder, "rev-parse", "--verify", "--quiet", `${ref}^{commit}`) !== undefined;
  const ref = ["main", "origin/main"].find(isThere);
  return { ...base, ref, spec: ref === undefined ? undefined : fileAt(ref, specFile(base.vendor), folder) };
}

export function baseOf(vendor: string, since: string | undefined, folder: string): Base {
  const ref = since ?? lastRelease(vendor, folder);
  return { vendor, ref, spec: ref === undefined ? undefined : fileAt(ref, specFile(vendor), folder) };
}
