import pMap from "p-map";
import { changesSince, fingerprintOf, type Change, type Fingerprint } from "./fingerprints.js";
import { checkOpenapi, type OpenapiReport } from "./openapi-file.js";
import { readPage, type Page } from "./pages.js";
import type { SourceReader } from "./read.js";
import type { Sources } from "./sources.js";

export interface PageReport {
  url: string;
  status: "same" | "changed" | "gone" | "unreadable" | "unrecorded";
  reason?: string;
  movedTo?: string;
  /** The date of the recorded version that it is compared with. */
  recorded?: string;
  changes?: Change[];
}

export interface Report {
  vendor: string;
  status: "same" | "drifted" | "unreadable" | "unrecorded";
  pages: PageReport[];
  openapi?: OpenapiReport;
}

/** The result of reading a vendor's sources: the report, and the fingerprints to record. */
export interface Checked {
  report: Report;
  fingerprints: Record<string, Fingerprint>;
}

/** The key under which the vendor's OpenAPI file is recorded, whatever its URL. */
const openapiKey = "openapi";

/** The number of sources read at a time. */
const concurrency = 4;

/**
 * Reads a vendor's sources and compares each with its fingerprint; with `update`, records the current fingerprint
 * first.
 */
export async function check(
  vendor: string,
  sources: Sources,
  known: Record<string, Fingerprint>,
  { reader, update }: { reader: SourceReader; update: boolean },
): Promise<Checked> {
  const fingerprints: Record<string, Fingerprint> = {};
  const openapi =
    sources.openapi && (await checkOpenapi(sources.openapi, sources.spec, known[openapiKey], { reader, update }));
  if (openapi?.record) fingerprints[openapiKey] = openapi.record;
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
  const status = statusOf([...pages, ...(openapi ? [openapi.report] : [])].map((source) => source.status));
  const report: Report = { vendor, status, pages };
  if (openapi) report.openapi = openapi.report;
  return { report, fingerprints };
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
