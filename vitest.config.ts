import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests import the sources, as editors do. Only the tests of the packed packages import the builds. */
const conditions = ["@vendor-clients/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["{src,test}/**/*.test.ts"],
    isolate: false,
    setupFiles: join(import.meta.dirname, "vitest.setup.js"),
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
