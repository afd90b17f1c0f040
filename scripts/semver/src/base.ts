import { execFileSync } from "node:child_process";
import { UserError } from "@scripts/console/user-error";
import { specFile } from "@scripts/openapi/specs";

/** A package's name on the registry. */
export const packageName = (vendor: string): string => `@vendor-clients/${vendor}`;

/** Lists where a package's code is, generated and by hand. */
export const sourceFolders = (vendor: string): string[] => [`packages/${vendor}/src`, "packages/shared/src"];

/** Git's answer, or nothing if it fails. */
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

/** The names of a ref's vendors. */
export function vendorsAt(ref: string, folder: string): string[] {
  const files = git(folder, "ls-tree", "-r", "--name-only", ref, "--", "specs") ?? "";
  return [...files.matchAll(/^specs\/([^/]+)\/openapi\.yaml$/gm)].map(([, vendor]) => vendor!).sort();
}

/** A file as it was. */
export const fileAt = (ref: string, file: string, folder: string): string | undefined =>
  git(folder, "show", `${ref}:${file}`);

/** @throws {UserError} if there is no such ref. */
export function checkRef(ref: string, folder: string): void {
  if (git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`) !== undefined) return;
  throw new UserError(
    `Git knows no commit "${ref}". Name a branch, a tag or a commit of this repository; if it is on the server only, fetch it first:\n\n  git fetch origin ${ref}\n`,
  );
}

/** Highest first; a pre-release before its release, which is not Git's own way. */
const byVersion = ["-c", "versionsort.suffix=-", "tag"];

/**
 * The tag of a package's last release, as changesets write it: the highest version that leads here.
 *
 * @throws {UserError} if the clone's history does not go back far enough to know.
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

/** What a vendor is compared with. */
export interface Base {
  vendor: string;
  /** Nothing, if it was never released. */
  ref: string | undefined;
  /** The text of its spec at that ref; nothing, if it was not there. */
  spec: string | undefined;
}

/** Finds what a package that was never released is compared with, to show what changed: nothing asks for a version. */
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
