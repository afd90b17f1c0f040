import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readAndLint } from "@scripts/openapi/lint";
import { UserError } from "@scripts/console/user-error";
import { formatProblems, specFile, vendors } from "@scripts/openapi/specs";
import { packageName, type Base } from "./base.js";
import { otherwiseGenerated } from "./types/released-types.js";
import type { Change } from "./change.js";
import { judge } from "./judge.js";
import { compareSpecs, type Pair, type VendorChanges } from "./compare.js";
import { handwrittenBreaks } from "./types/handwritten.js";
import type { Row } from "./print.js";

/**
 * Compares each vendor with its base.
 *
 * @throws {UserError} if a spec that changed is broken.
 */
export async function rowsOf(bases: Base[], folder: string): Promise<Row[]> {
  const now = vendors(folder);
  const pairs: Pair[] = [];
  for (const base of bases)
    if (now.includes(base.vendor) && base.spec !== undefined) pairs.push(await pairOf(base, folder));
  const changed = pairs.filter(({ base, head }) => base !== head).map(({ vendor }) => vendor);
  const { problems } = await readAndLint(changed, folder);
  if (problems.length > 0)
    throw new UserError(`${formatProblems(problems)}\n\n${problems.length} to fix in the specs; nothing was compared.`);
  const compared = new Map((await compareSpecs(pairs)).map((result) => [result.vendor, result]));
  return bases.map((base) => {
    const result = compared.get(base.vendor);
    const found = result ? withHandwritten(result, base, folder) : uncompared(base.vendor, now);
    return { ...found, since: base.ref, note: note(base, now, folder) };
  });
}

async function pairOf({ vendor, ref, spec = "" }: Base, folder: string): Promise<Pair> {
  const generated = await otherwiseGenerated(vendor, ref, spec, folder);
  const head = readFileSync(join(folder, specFile(vendor)), "utf8");
  return { vendor, base: spec, head, generated };
}

/** Adds what code by hand breaks, of the vendor's and of `shared`. */
function withHandwritten({ vendor, bump, changes }: VendorChanges, { ref }: Base, folder: string): VendorChanges {
  const breaks = ref === undefined ? [] : judge(handwrittenBreaks(vendor, ref, folder), []);
  return { vendor, bump: breaks.length > 0 ? "major" : bump, changes: [...breaks, ...changes] };
}

/** A package that was not there before, or is not there any more. */
function uncompared(vendor: string, now: string[]): VendorChanges {
  if (now.includes(vendor)) return { vendor, bump: "none", changes: [] };
  const change: Change = { kind: "package-removed", in: "types", operation: "*", place: "" };
  return { vendor, bump: "major", changes: judge([change], []) };
}

function note({ vendor, ref, spec }: Base, now: string[], folder: string): string | undefined {
  if (!now.includes(vendor)) {
    return `its spec is gone. No changeset can release that; tell its users: npm deprecate ${packageName(vendor)} "No longer maintained."`;
  }
  if (spec !== undefined) return undefined;
  if (ref !== undefined) return `new: at ${ref} it has no spec`;
  const { version } = JSON.parse(readFileSync(join(folder, `packages/${vendor}/package.json`), "utf8"));
  return `not released yet; ${version} will be published as it stands`;
}
