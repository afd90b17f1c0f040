import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

// Most of their time goes to waiting for timeouts.
export default mergeConfig(shared, { test: { maxWorkers: 2 } });
