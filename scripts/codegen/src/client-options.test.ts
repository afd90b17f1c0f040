import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "@scripts/openapi/specs";
import ts from "./typescript.js";

const source = join(root, "packages/shared/src");

/** Lists the properties of an interface that the runtime exports, as resolved by the compiler. */
function propertiesOf(file: string, name: string): string[] {
  const path = join(source, file);
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), (base) => ts.sys.readFile(base));
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [path] }, ts.sys, source);
  const program = ts.createProgram([path], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!;
  const found = checker.getExportsOfModule(module).find((symbol) => symbol.name === name)!;
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(found)).map((property) => property.name);
}

// The linter's rules read the names from a file, which this test writes: extracting them there would need the compiler,
// which is slow.
test("scripts/openapi/client-options.js has the names of all options of clients", { timeout: 240_000 }, async () => {
  // Includes the options of `ClientOptions`. `server` is only in generated types.
  const names = [...propertiesOf("fetch.ts", "FetchClientOptions"), "server"].sort();
  expect(names).toEqual(expect.arrayContaining(["baseUrl", "onAttempt", "maxResponseBytes", "credentials", "cache"]));
  const list = names.map((name) => `  ${JSON.stringify(name)},`).join("\n");
  await expect(`// The names of a client's options, which no credential's option can have. Generated from the types; do not edit:
// npx vitest run --root scripts/codegen client-options -u
export const clientOptions = [
${list}
];
`).toMatchFileSnapshot(join(root, "scripts/openapi/client-options.js"));
});
