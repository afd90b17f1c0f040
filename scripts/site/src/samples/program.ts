import { format } from "oxfmt";
import { environmentName } from "@scripts/codegen/environment-name";
import { callExample } from "@scripts/openapi/examples";
import { pascalCase, type Document, type Operation } from "@scripts/openapi/document";
import { successBodies } from "@scripts/openapi/responses";

/** The maximum line length of the code next to the text. */
const printWidth = 58;

/** Returns a complete program that calls an operation, formatted. */
export async function program(vendor: string, document: Document, operation: Operation): Promise<string> {
  const call = callExample(vendor, document, operation);
  const factory = `create${pascalCase(vendor)}Client`;
  const hasFile = /\bfile\b(?=[,\]\s}])/.test(call);
  const lines = [
    hasFile && 'import { openAsBlob } from "node:fs";',
    `import { ${factory} } from "@vendor-clients/${vendor}";`,
    "",
    `const ${vendor} = ${factory}(${options(vendor, operation)});`,
    "",
    hasFile && 'const file = await openAsBlob("photo.png");',
    ...use(call, document, operation),
  ];
  const { code } = await format("program.ts", lines.filter((line) => line !== false).join("\n"), { printWidth });
  return code;
}

/** Returns options that read the operation's credentials from the environment. */
function options(vendor: string, { security }: Operation): string {
  const [schemes = []] = security;
  const given = schemes.map((name) => `${name}: process.env["${environmentName(vendor, name)}"] ?? ""`);
  return given.length > 0 ? `{ ${given.join(", ")} }` : "";
}

/** Returns the call and lines that print its result. */
function use(call: string, document: Document, operation: Operation): string[] {
  switch (successBodies(document, operation)[0]?.kind) {
    case undefined:
      return [call];
    case "bytes":
      return [`const blob = ${call}`, "console.log(blob.size);"];
    case "events":
    case "lines":
      return [`for await (const item of ${call.replace(/;$/, "")}) {`, "  console.log(item);", "}"];
    default:
      return [`const response = ${call}`, "console.log(response);"];
  }
}
