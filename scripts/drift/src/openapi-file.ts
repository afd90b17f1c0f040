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
  /** The differences from the spec that are not accepted. */
  differences: string[];
  /** The accepted differences that no longer exist. */
  settled: string[];
  /** The number of accepted differences. */
  accepted: number;
  /** The date of the recorded version that it is compared with. */
  recorded?: string;
  /** What is new in the file, including sentences and examples, which are not compared with the spec. */
  changes: Change[];
  /** Changed operations for which the spec relies on the vendor's description. */
  reliedOn: string[];
}

/**
 * Compares a vendor's OpenAPI file with the spec and with its recorded version. The spec has its own descriptions and
 * examples, so that only the second comparison detects changes of the vendor's.
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

/** Converts a pattern, in which `*` matches anything, to a regular expression. */
const fitting = (pattern: string): RegExp => new RegExp(`^${pattern.split("*").map(escapeRegExp).join(".*")}$`);

const escapeRegExp = (text: string): string => text.replace(/[$()+.?[\\\]^{|}]/g, "\\$&");

function statusOf(differences: number, changes: number, record: Fingerprint | undefined): OpenapiReport["status"] {
  if (differences > 0) return "differs";
  if (changes > 0) return "changed";
  return record ? "same" : "unrecorded";
}

function documentOf(text: string): Document {
  // JSON is valid YAML.
  const document = parse(text) as Partial<Document> | null;
  if (typeof document !== "object" || !String(document?.openapi).startsWith("3."))
    throw new Error("it is not an OpenAPI document of version 3");
  return { security: [], paths: {}, ...document } as Document;
}

/** Returns the keys of an operation that the spec derives from the vendor's description, such as `x-idempotent`. */
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
