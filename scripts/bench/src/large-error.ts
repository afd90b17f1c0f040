import { join } from "node:path";
import { planVendors } from "@scripts/runtimes/plan";
import { run } from "@scripts/console/processes";

/** Milliseconds for an error of 10 MB, by round. */
export interface LargeErrors {
  vendor: string;
  plain: number[];
  client: number[];
}

/** Reads an error response of 10 MB with plain fetch and through each vendor's client. */
export async function measureLargeErrors(project: string): Promise<LargeErrors[]> {
  const measured: LargeErrors[] = [];
  for (const { vendor, factory, credentials, call } of planVendors()) {
    const plan = JSON.stringify({ vendor, factory, credentials, call });
    const printed = await run([process.execPath, join(project, "children/large-error.js"), plan], project, 120);
    measured.push({ vendor, ...(JSON.parse(printed) as Omit<LargeErrors, "vendor">) });
  }
  return measured;
}
