import { operationsOf, type Document, type Json } from "@scripts/openapi/document";
import { parse } from "yaml";
import { address, compare } from "./compare.js";
import { linesOfDocument, placeOfOperation } from "./document-lines.js";
import { changesSince, fingerprintOf, type Change, type Fingerprint } from "./fingerprints.js";
import type { SourceReader } from "./read.js";
import type { OpenapiSource } from "./sources.js";

export interface OpenapiReport {
  url: string;
  status: "same" | "differs" | "changed" | "gone" | "unreadable" | "unrecorded";
  reason?: string;
  /** The differences from the spec that nobody accepted. */
  differences: string[];
  /** The accepted differences that are none any more. */
  settled: string[];
  /** How many differences are accepted. */
  accepted: number;
  /** Since when it is compared with what it was. */
  recorded?: string;
  /** What is new in it, whether the spec can say such a thing or not: sentences and examples too. */
  changes: Change[];
  /** The operations at which it changed, and on whose sentences the spec relies. */
  reliedOn: string[];
}

/**
 * Compares a vendor's OpenAPI file with the spec, and with what it was when it was recorded. The spec has its own
 * sentences and examples, so that only the second shows that those of the vendor changed.
 */
export async function checkOpenapi(
  { url, accepted }: OpenapiSource,
  spec: Document,
  known: Fingerprint | undefined,
  { reader, update }: { reader: SourceReader; update: boolean },
): Promise<{ report: OpenapiReport; record: Fingerprint | undefined }> {
  const nothing = { url, differences: [], settled: [], accepted: 0, changes: [], reliedOn: [] };
  const answer = await reader.read(url, "application/json, application/yaml, */*;q=0.5");
  if (answer.status !== "read")
    return { report: { ...nothing, status: answer.status, reason: answer.reason }, record: known };
  try {
    const document = documentOf(answer.text);
    const lines = linesOfDocument(document as unknown as Json);
    const record = update ? fingerprintOf("openapi", lines) : known;
    const changes = record ? changesSince(record, lines) : [];
    const found = compare(document, spec);
    const patterns = accepted.map((pattern) => ({ pattern, fits: fitting(pattern) }));
    const differences = found.filter((difference) => !patterns.some(({ fits }) => fits.test(difference)));
    const settled = patterns.filter(({ fits }) => !found.some((difference) => fits.test(difference)));
    const report: OpenapiReport = {
      ...nothing,
      status: statusOf(differences.length + settled.length, changes.length, record),
      differences,
      settled: settled.map(({ pattern }) => pattern),
      accepted: found.length - differences.length,
      changes,
      reliedOn: reliedOn(document, spec, changes),
    };
    if (record) report.recorded = record.recorded;
    return { report, record };
  } catch (error) {
    const reason = `cannot be compared: ${(error as Error).message}`;
    return { report: { ...nothing, status: "unreadable", reason }, record: known };
  }
}

/** A `*` stands for anything. */
const fitting = (pattern: string): RegExp => new RegExp(`^${pattern.split("*").map(escapeRegExp).join(".*")}$`);

const escapeRegExp = (text: string): string => text.replace(/[$()+.?[\\\]^{|}]/g, "\\$&");

function statusOf(differences: number, changes: number, record: Fingerprint | undefined): OpenapiReport["status"] {
  if (differences > 0) return "differs";
  if (changes > 0) return "changed";
  return record ? "same" : "unrecorded";
}

function documentOf(text: string): Document {
  // JSON is YAML too.
  const document = parse(text) as Partial<Document> | null;
  if (typeof document !== "object" || !String(document?.openapi).startsWith("3."))
    throw new Error("it is not an OpenAPI document of version 3");
  return { security: [], paths: {}, ...document } as Document;
}

/** What a spec says of an operation because of a sentence of the vendor's, such as `x-idempotent`. */
const meaningsOf = (operation: object): string[] =>
  Object.keys(operation).filter((key) => key.startsWith("x-") && key !== "x-evidence");

function reliedOn(vendor: Document, spec: Document, changes: Change[]): string[] {
  const places = changes.flatMap(({ after, added }) => [...(after === undefined ? [] : [after]), ...added]);
  const named = new Map(operationsOf(spec).map((operation) => [address(operation), operation]));
  return operationsOf(vendor).flatMap((theirs) => {
    const at = placeOfOperation(theirs);
    const ours = named.get(address(theirs));
    const keys = meaningsOf(ours?.object ?? {});
    if (!ours || keys.length === 0 || !places.some((line) => line.startsWith(`${at}/`))) return [];
    return [`${ours.id} (${keys.join(", ")})`];
  });
}
