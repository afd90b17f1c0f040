import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

// Most of their time goes to processes that they start: two files at a time keep two cores busy.
export default mergeConfig(shared, { test: { maxWorkers: 2 } });
