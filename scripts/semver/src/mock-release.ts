import { existsSync } from "node:fs";
import { join } from "node:path";
import { specFile, vendors } from "@scripts/openapi/specs";
import { fileAt, lastRelease, type Base } from "./base.js";
import { judge, type Judged } from "./judge.js";
import type { Row } from "./print.js";
import { isDocumentation } from "./rules.js";

/**
 * The package that contains the specs of all vendors. It is released together with every vendor whose behavior changes.
 */
export const carrier = "mock";

const manifest = `packages/${carrier}/package.json`;

/** Returns the base of that package, if it exists both now and at the base. */
export function carrierBase(since: string | undefined, folder: string): Base | undefined {
  if (!existsSync(join(folder, manifest))) return undefined;
  const ref = since ?? lastRelease(carrier, folder);
  const isThere = ref !== undefined && fileAt(ref, manifest, folder) !== undefined;
  return isThere ? { vendor: carrier, ref, spec: undefined } : undefined;
}

/** Requires a patch if a spec is new, or makes the mock behave differently. */
export function carrierRow({ ref }: Base, rows: Row[], folder: string): Row {
  const now = vendors(folder);
  const isNew = (vendor: string): boolean => ref !== undefined && fileAt(ref, specFile(vendor), folder) === undefined;
  const changed = rows.filter(
    ({ vendor, changes }) => now.includes(vendor) && (isNew(vendor) || changes.some(affectsMock)),
  );
  const names = changed.map(({ vendor }) => vendor);
  const changes =
    names.length > 0
      ? judge([{ kind: "mock.specs-changed", in: "document", operation: "*", place: "", after: names }], [])
      : [];
  return { vendor: carrier, bump: names.length > 0 ? "patch" : "none", changes, since: ref, note: undefined };
}

/** Checks whether a change alters the mock's behavior, examples included. Types and hand-written code do not. */
const affectsMock = (change: Judged): boolean =>
  !/^(?:sent|read|export|schema-name)-/.test(change.kind) &&
  (!isDocumentation(change) || /\bexamples?-changed$/.test(change.kind));
