import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "@scripts/openapi/specs";
import { programOf } from "./testing/compile.js";

/** Lists the properties of the options of a client, as resolved by the compiler. */
function optionsOfClients(): string[] {
  const { program, sources } = programOf({
    "options.ts": `import type { FetchClientOptions } from "@vendor-clients/shared/fetch";
export interface Options extends FetchClientOptions {}`,
  });
  const checker = program.getTypeChecker();
  const [options] = checker.getExportsOfModule(checker.getSymbolAtLocation(sources[0]!)!);
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(options!)).map(({ name }) => name);
}

// The linter's rules read the names from a file, which this test writes: extracting them there would need the compiler,
// which is slow.
test("scripts/openapi/client-options.js has the names of all options of clients", { timeout: 240_000 }, async () => {
  // Includes the options of `ClientOptions`. `server` is only in generated types.
  const names = [...optionsOfClients(), "server"].sort();
  expect(names).toEqual(expect.arrayContaining(["baseUrl", "onAttempt", "maxResponseBytes", "credentials", "cache"]));
  const list = names.map((name) => `  ${JSON.stringify(name)},`).join("\n");
  await expect(`// The names of a client's options, which no credential's option can have. Generated from the types; do not edit:
// npx vitest run --root scripts/codegen client-options -u
export const clientOptions = [
${list}
];
`).toMatchFileSnapshot(join(root, "scripts/openapi/client-options.js"));
});
