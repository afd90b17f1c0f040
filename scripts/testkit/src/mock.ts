import { loadSpec } from "@scripts/openapi/specs";
import { createMock, type Mock } from "../../../packages/mock/src/internal.js";

// The only place where tooling reaches into the published mock: its entry points show users less than tooling needs.
export * from "../../../packages/mock/src/internal.js";

/** Makes a mock from a vendor's spec in this repository, whatever has been built. */
export const mockOf = (vendor: string): Mock => createMock(loadSpec(vendor));
