import { defineConfig, mergeConfig } from "vitest/config";
import all from "../../../vitest.config.js";

/** A browser uses a core. */
export default mergeConfig(
  all,
  defineConfig({
    test: { testTimeout: 240_000, hookTimeout: 900_000, expect: { poll: { timeout: 60_000 } }, maxWorkers: 2 },
  }),
);
