import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { specFile, vendors } from "@scripts/openapi/specs";
import { fileAt, lastRelease, type Base } from "./base.js";
import type { Row } from "./print.js";

/** The package that carries the spec of every vendor, and so is released with each that changes. */
export const carrier = "mock";

const manifest = `packages/${carrier}/package.json`;

/** What the carrier is compared with; nothing, if it is not there yet, or was not there then. */
export function carrierBase(since: string | undefined, folder: string): Base | undefined {
  if (!existsSync(join(folder, manifest))) return undefined;
  const ref = since ?? lastRelease(carrier, folder);
  const isThere = ref !== undefined && fileAt(ref, manifest, folder) !== undefined;
  return isThere ? { vendor: carrier, ref, spec: undefined } : undefined;
}

/** A patch, if a spec that it carries is another one for users than at its last release, or new. */
export function carrierRow({ ref }: Base, rows: Row[], bases: Base[], folder: string): Row {
  const now = vendors(folder);
  const changed = rows.filter(({ vendor, bump }, index) => {
    if (!now.includes(vendor) || (bump === "none" && bases[index]!.spec !== undefined)) return false;
    return fileAt(ref!, specFile(vendor), folder) !== readFileSync(join(folder, specFile(vendor)), "utf8");
  });
  const names = changed.map(({ vendor }) => vendor).join(", ");
  const change = {
    operation: "*",
    bump: "patch",
    where: "wire",
    text: `its copies of these specifications are new: ${names}.`,
  } as const;
  const found =
    changed.length > 0 ? { bump: "patch" as const, changes: [change] } : { bump: "none" as const, changes: [] };
  return { vendor: carrier, ...found, since: ref, note: undefined };
}
