import { defineConfig, mergeConfig } from "vitest/config";
import all from "../../../vitest.config.ts";

/** A browser takes a core. */
export default mergeConfig(all, defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 } }));
