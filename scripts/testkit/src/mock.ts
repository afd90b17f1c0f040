import { loadSpec } from "@scripts/openapi/specs";
import { createMock, type Mock } from "../../../packages/mock/src/internal.js";

// The only place where the tools use internals of the published mock: its public API offers less than they need.
export * from "../../../packages/mock/src/internal.js";

/** Creates a mock from a vendor's spec in this repository, without a build. */
export const mockOf = (vendor: string): Mock => createMock(loadSpec(vendor));
