import { existsSync } from "node:fs";
import { join } from "node:path";
import { specFile, vendors } from "@scripts/openapi/specs";
import { fileAt, lastRelease, type Base } from "./base.js";
import { judge, type Judged } from "./judge.js";
import type { Row } from "./print.js";
import { isDocumentation } from "./rules.js";

/** The package that carries the spec of every vendor, and so is released with those that behave differently. */
export const carrier = "mock";

const manifest = `packages/${carrier}/package.json`;

/** Finds what the carrier is compared with; nothing, if it is not there yet, or was not there then. */
export function carrierBase(since: string | undefined, folder: string): Base | undefined {
  if (!existsSync(join(folder, manifest))) return undefined;
  const ref = since ?? lastRelease(carrier, folder);
  const isThere = ref !== undefined && fileAt(ref, manifest, folder) !== undefined;
  return isThere ? { vendor: carrier, ref, spec: undefined } : undefined;
}

/** Asks for a patch if a spec that it carries is new, or makes the mock do something else. */
export function carrierRow({ ref }: Base, rows: Row[], folder: string): Row {
  const now = vendors(folder);
  const isNew = (vendor: string): boolean => ref !== undefined && fileAt(ref, specFile(vendor), folder) === undefined;
  const changed = rows.filter(
    ({ vendor, changes }) => now.includes(vendor) && (isNew(vendor) || changes.some(isPlayed)),
  );
  const names = changed.map(({ vendor }) => vendor);
  const changes =
    names.length > 0
      ? judge([{ kind: "mock.specs-changed", in: "document", operation: "*", place: "", after: names }], [])
      : [];
  return { vendor: carrier, bump: names.length > 0 ? "patch" : "none", changes, since: ref, note: undefined };
}

/** Tells what the mock plays from sentences that only readers see: it responds with examples, and knows no code by hand. */
const isPlayed = (change: Judged): boolean =>
  !/^(?:sent|read|export|schema-name)-/.test(change.kind) &&
  (!isDocumentation(change) || /\bexamples?-changed$/.test(change.kind));
