import { join } from "node:path";
import { planVendors, type VendorPlan } from "@scripts/runtimes/plan";
import { run } from "@scripts/console/processes";
import { say } from "@scripts/console/progress";
import { start } from "./child.js";

/** Figures of one file transfer. */
export interface Stream {
  what: string;
  bytes: number;
  seconds: number;
  /** The amount by which the peak memory exceeds the memory before the transfer, in bytes. */
  peak: number;
}

const gibibyte = 2 ** 30;

/** Sends and fetches a file of 1 GiB through a client, with the server in another process. */
export async function measureStreams(project: string): Promise<Stream[]> {
  const streams: Stream[] = [];
  const able = planVendors().find(({ upload, download }) => upload && download);
  if (!able) throw new Error("no vendor has both an upload and a download");
  for (const kind of ["upload", "download"] as const) {
    say(`streaming: ${kind}`);
    streams.push(await transfer(project, able, kind));
  }
  return streams;
}

async function transfer(project: string, vendor: VendorPlan, kind: "upload" | "download"): Promise<Stream> {
  const call = vendor[kind]!;
  const answer = JSON.stringify(kind === "upload" ? call.answer : {});
  const server = await start(join(project, "children/files.js"), [kind, String(gibibyte), answer]);
  try {
    const plan = { vendor: vendor.vendor, factory: vendor.factory, credentials: vendor.credentials, call, kind };
    const args = [join(project, "children/stream.js"), server.url, JSON.stringify(plan), String(gibibyte)];
    const measured = JSON.parse(await run([process.execPath, ...args], project, 300)) as Omit<Stream, "what">;
    return { what: `${kind}: ${vendor.vendor}.${call.id}`, ...measured };
  } finally {
    server.end();
  }
}
