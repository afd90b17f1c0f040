import { defineConfig } from "vitest/config";

/** Tests read the sources, as the editor does; only the tests of the packed packages read what is built. */
const conditions = ["@vendor-clients/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ["{src,test}/**/*.test.ts"], isolate: false, testTimeout: 60_000, hookTimeout: 300_000 },
});
