import { rmSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { write } from "./fixtures/files.js";
import { copyRepository, run } from "./fixtures/repository.js";
test("zz", { timeout: 100000 }, async () => {
  const folder = copyRepository();
  try {
    write(folder, { "specs/acme/openapi.yaml": readFileSync("/tmp/nasty.yaml", "utf8") });
    console.log((await run(folder, "npm", ["run", "generate", "acme"])).said);
    console.log((await run(folder + "/packages/acme", "npx", ["vitest", "run", "test/contract.test.ts"])).said.slice(0, 12000));
  } finally { rmSync(folder, { recursive: true, force: true }); }
  expect(1).toBe(1);
});
