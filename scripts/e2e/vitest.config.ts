import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

// These tests mostly wait for processes that they start. Two files at a time keep two cores busy.
export default mergeConfig(shared, { test: { maxWorkers: 2 } });
