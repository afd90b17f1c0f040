import { readSpec } from "@scripts/openapi/specs";
import { createMock, type Mock } from "@vendor-clients/mock/internal";

/** A mock of what a vendor's spec in this repository says, whatever has been built. */
export function mockOf(vendor: string): Mock {
  const spec = readSpec(vendor);
  if ("problems" in spec) throw new Error(`${spec.problems[0]!.file}: ${spec.problems[0]!.message}`);
  return createMock(spec.document);
}
