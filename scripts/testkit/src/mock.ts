import { readSpec } from "@scripts/openapi/specs";
import { createMock, type Mock } from "../../../packages/mock/src/internal.js";

// The only place where tooling reaches into the published mock: its entry points show users less than tooling needs.
export * from "../../../packages/mock/src/internal.js";

/** Makes a mock from a vendor's spec in this repository, whatever has been built. */
export function mockOf(vendor: string): Mock {
  const spec = readSpec(vendor);
  if ("problems" in spec) throw new Error(`${spec.problems[0]!.file}: ${spec.problems[0]!.message}`);
  return createMock(spec.document);
}
