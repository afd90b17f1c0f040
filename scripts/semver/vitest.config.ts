import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

// Comparing hundreds of specs spends a fifth of the time on collecting garbage, unless young objects have more space.
export default mergeConfig(shared, { test: { execArgv: ["--max-semi-space-size=64"] } });
