import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Document } from "@scripts/openapi/document";
import { acme, copyRules, testFolder } from "@scripts/openapi/fixtures/files";
import { readAndLint } from "@scripts/openapi/lint";
import { root } from "@scripts/openapi/specs";
import ts from "./typescript.js";

const source = join(root, "packages/shared/src");

/** Lists the properties of an exported interface of the runtime, as the compiler sees them. */
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

test(
  "the lint refuses a security scheme that has the name of a client's option, whichever it is",
  { timeout: 240_000 },
  async () => {
    const names = [
      ...new Set([...propertiesOf("options.ts", "ClientOptions"), ...propertiesOf("fetch.ts", "FetchClientOptions")]),
    ];
    expect(names).toEqual(expect.arrayContaining(["baseUrl", "onAttempt", "maxResponseBytes", "credentials", "cache"]));
    const document = parse(acme) as Document;
    const schemes = Object.fromEntries(names.map((name) => [name, { type: "http", scheme: "bearer" }]));
    const components = {
      ...document.components,
      securitySchemes: { ...document.components?.securitySchemes, ...schemes },
    };
    const folder = testFolder({ "specs/acme/openapi.yaml": stringify({ ...document, components }) });
    copyRules(folder);
    const { problems } = await readAndLint(["acme"], folder);
    const refused = problems.flatMap(
      ({ message }) => /^"(\w+)" cannot be the client's option/.exec(message)?.[1] ?? [],
    );
    expect(refused.toSorted(), "clientOptions in scripts/openapi/rules.js").toEqual(names.toSorted());
  },
);
