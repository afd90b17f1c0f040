import pMap from "p-map";
import { parse } from "yaml";
import type { Document } from "@scripts/openapi/document";
import { compare } from "./compare.js";
import { changesSince, fingerprintOf, type Change, type Fingerprint } from "./fingerprints.js";
import { readPage, type Page } from "./pages.js";
import type { Reader } from "./read.js";
import type { OpenapiSource, Sources } from "./sources.js";

export interface PageReport {
  url: string;
  status: "same" | "changed" | "gone" | "unreadable" | "unrecorded";
  reason?: string;
  movedTo?: string;
  /** Since when it is compared. */
  recorded?: string;
  changes?: Change[];
}

export interface OpenapiReport {
  url: string;
  status: "same" | "differs" | "gone" | "unreadable";
  reason?: string;
  /** The differences that nobody accepted. */
  differences: string[];
  /** The accepted differences that are none any more. */
  settled: string[];
  /** How many differences are accepted. */
  accepted: number;
}

export interface Report {
  vendor: string;
  status: "same" | "drifted" | "unreadable" | "unrecorded";
  pages: PageReport[];
  openapi?: OpenapiReport;
}

/** What was read of a vendor: what to tell, and what to record. */
export interface Checked {
  report: Report;
  fingerprints: Record<string, Fingerprint>;
}

/** So many sources are read at a time. */
const concurrency = 4;

/** Reads a vendor's sources, and compares each with what is known of it; if `update`, with what it is now. */
export async function check(
  vendor: string,
  sources: Sources,
  known: Record<string, Fingerprint>,
  { reader, update }: { reader: Reader; update: boolean },
): Promise<Checked> {
  const openapi = sources.openapi && (await checkOpenapi(sources.openapi, sources.spec, reader));
  const fingerprints: Record<string, Fingerprint> = {};
  const pages = await pMap(
    sources.pages,
    async (url) => {
      const page = await readPage(url, reader);
      const record = update && page.status === "read" ? fingerprintOf(page.form, page.lines) : known[url];
      if (record) fingerprints[url] = record;
      return { url, ...pageReport(page, record) };
    },
    { concurrency },
  );
  const status = statusOf([...pages, ...(openapi ? [openapi] : [])].map((source) => source.status));
  return { report: { vendor, status, pages, ...(openapi && { openapi }) }, fingerprints };
}

function statusOf(sources: (PageReport | OpenapiReport)["status"][]): Report["status"] {
  if (sources.some((status) => ["changed", "gone", "differs"].includes(status))) return "drifted";
  if (sources.includes("unreadable")) return "unreadable";
  return sources.includes("unrecorded") ? "unrecorded" : "same";
}

function pageReport(page: Page, known: Fingerprint | undefined): Omit<PageReport, "url"> {
  if (page.status !== "read") return { status: page.status, reason: page.reason };
  const moved = page.movedTo === undefined ? {} : { movedTo: page.movedTo };
  if (!known) return { status: "unrecorded", ...moved };
  const { recorded } = known;
  if (known.form !== page.form)
    return { status: "changed", recorded, reason: `was read as ${known.form}, which is now ${page.form}`, ...moved };
  const changes = changesSince(known, page.lines);
  return changes.length > 0
    ? { status: "changed", recorded, changes, ...moved }
    : { status: "same", recorded, ...moved };
}

async function checkOpenapi({ url, accepted }: OpenapiSource, spec: Document, reader: Reader): Promise<OpenapiReport> {
  const nothing = { url, differences: [], settled: [], accepted: accepted.length };
  const answer = await reader.read(url, "application/json, application/yaml, */*;q=0.5");
  if (answer.status !== "read") return { ...nothing, status: answer.status, reason: answer.reason };
  let found: string[];
  try {
    found = compare(documentOf(answer.text), spec);
  } catch (error) {
    return { ...nothing, status: "unreadable", reason: `cannot be compared: ${(error as Error).message}` };
  }
  const differences = found.filter((difference) => !accepted.includes(difference));
  const settled = accepted.filter((difference) => !found.includes(difference));
  const status = differences.length + settled.length > 0 ? "differs" : "same";
  return { ...nothing, status, differences, settled, accepted: accepted.length - settled.length };
}

function documentOf(text: string): Document {
  // JSON is YAML too.
  const document = parse(text) as Partial<Document> | null;
  if (typeof document !== "object" || !String(document?.openapi).startsWith("3."))
    throw new Error("it is not an OpenAPI document of version 3");
  return { security: [], paths: {}, ...document } as Document;
}
