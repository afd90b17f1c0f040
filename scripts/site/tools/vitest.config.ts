import { defineConfig, mergeConfig } from "vitest/config";
import all from "../../../vitest.config.js";

/** A browser takes a core. */
export default mergeConfig(all, defineConfig({ test: { testTimeout: 120_000, hookTimeout: 600_000, maxWorkers: 2 } }));
