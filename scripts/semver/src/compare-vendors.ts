import { readFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "@scripts/console/progress";
import { UserError } from "@scripts/console/user-error";
import { formatProblems, specFile, vendors } from "@scripts/openapi/specs";
import { git, packageName, previewOf, sourceFolders, type Base } from "./base.js";
import type { Change } from "./change.js";
import { judge } from "./judge.js";
import type { Pair, VendorChanges } from "./compare.js";
import type { Row } from "./print.js";

/**
 * Compares each vendor with its base. Loads the comparison, the generator and the compiler only if something changed.
 *
 * @throws {UserError} if a changed spec is invalid.
 */
export async function rowsOf(bases: Base[], folder: string): Promise<Row[]> {
  const now = vendors(folder);
  const previews = bases.map((base) => previewOf(base, folder));
  const here = previews.filter(({ vendor, spec }) => now.includes(vendor) && spec !== undefined);
  const compared = await compareTouched(
    here.filter((base) => isTouched(base, folder)),
    folder,
  );
  return bases.map((base, index) => {
    const { vendor, ref } = base;
    const found =
      compared.get(vendor) ?? (here.some((one) => one.vendor === vendor) ? untouched(vendor) : uncompared(vendor, now));
    if (ref !== undefined || !now.includes(vendor)) return { ...found, since: ref, note: note(base, now, folder) };
    const preview = previews[index]?.ref;
    const words = found.bump === "none" ? "" : `; since ${preview}, ${found.bump} in a later release`;
    return { ...found, bump: "none", since: preview, note: `${note(base, now, folder)}${words}` };
  });
}

/** Checks whether a spec, its generated code or hand-written code differs from the base. */
function isTouched({ vendor, ref, spec }: Base, folder: string): boolean {
  if (spec !== textOf(vendor, folder)) return true;
  const differing = git(folder, "diff", "--name-only", ref ?? "HEAD", "--", ...sourceFolders(vendor));
  return differing !== "";
}

const textOf = (vendor: string, folder: string): string => readFileSync(join(folder, specFile(vendor)), "utf8");
const untouched = (vendor: string): VendorChanges => ({ vendor, bump: "none", changes: [] });

async function compareTouched(bases: Base[], folder: string): Promise<Map<string, VendorChanges>> {
  if (bases.length === 0) return new Map();
  return step(`compare ${bases.map(({ vendor }) => vendor).join(", ")}`, async () => {
    // An invalid spec may make the comparison fail, so it is reported first.
    await lint(bases, folder);
    return compareAll(bases, folder);
  });
}

async function lint(bases: Base[], folder: string): Promise<void> {
  const { readAndLint } = await import("@scripts/openapi/lint");
  const changed = bases.filter(({ vendor, spec }) => spec !== textOf(vendor, folder)).map(({ vendor }) => vendor);
  const { problems } = await readAndLint(changed, folder);
  if (problems.length === 0) return;
  throw new UserError(`${formatProblems(problems)}\n\n${problems.length} to fix in the specs; nothing was compared.`);
}

async function compareAll(bases: Base[], folder: string): Promise<Map<string, VendorChanges>> {
  const { compareSpecs } = await import("./compare.js");
  const { handwrittenBreaks } = await import("./types/handwritten.js");
  const pairs = await Promise.all(bases.map((base) => pairOf(base, folder)));
  const results = compareSpecs(pairs);
  return new Map(
    results.map((result, index) => {
      const { ref } = bases[index] ?? {};
      const breaks = ref === undefined ? [] : handwrittenBreaks(result.vendor, ref, folder);
      return [result.vendor, withHandwritten(result, breaks)];
    }),
  );
}

async function pairOf({ vendor, ref, spec = "" }: Base, folder: string): Promise<Pair> {
  const { otherwiseGenerated } = await import("./types/released-types.js");
  return {
    vendor,
    base: spec,
    head: textOf(vendor, folder),
    generated: otherwiseGenerated(vendor, ref, spec, folder),
  };
}

/** Adds what changes in hand-written code break, of the vendor and of `shared`. */
function withHandwritten({ vendor, bump, changes }: VendorChanges, breaks: Change[]): VendorChanges {
  return { vendor, bump: breaks.length > 0 ? "major" : bump, changes: [...judge(breaks, []), ...changes] };
}

/** Describes a package that exists only on one side. */
function uncompared(vendor: string, now: string[]): VendorChanges {
  if (now.includes(vendor)) return { vendor, bump: "none", changes: [] };
  const change: Change = { kind: "package-removed", in: "types", operation: "*", place: "" };
  return { vendor, bump: "major", changes: judge([change], []) };
}

function note({ vendor, ref, spec }: Base, now: string[], folder: string): string | undefined {
  if (!now.includes(vendor)) {
    return `its spec was removed. A changeset cannot release that; deprecate the package: npm deprecate ${packageName(vendor)} "No longer maintained."`;
  }
  if (spec !== undefined) return undefined;
  if (ref !== undefined) return `new: it has no spec at ${ref}`;
  const { version } = JSON.parse(readFileSync(join(folder, `packages/${vendor}/package.json`), "utf8"));
  return `not released yet; ${version} will be published as it is`;
}
