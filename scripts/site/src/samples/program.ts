import { format } from "oxfmt";
import { environmentName } from "@scripts/codegen/environment-name";
import { callExample } from "@scripts/openapi/examples";
import { isJson, pascalCase, type Document, type Operation } from "@scripts/openapi/document";

/** How many characters a line of the code beside a text may have. */
const printWidth = 58;

/** A whole program that calls an operation, laid out by the formatter. */
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
    ...use(call, operation),
  ];
  const { code } = await format("program.ts", lines.filter((line) => line !== false).join("\n"), { printWidth });
  return code;
}

/** The credentials that an operation takes, from the environment. */
function options(vendor: string, { security }: Operation): string {
  const [schemes = []] = security;
  const given = schemes.map((name) => `${name}: process.env["${environmentName(vendor, name)}"] ?? ""`);
  return given.length > 0 ? `{ ${given.join(", ")} }` : "";
}

/** The call, and a line that shows what it has resolved to. */
function use(call: string, { responses }: Operation): string[] {
  const [, success] = responses.find(([status]) => status.startsWith("2")) ?? [];
  const [type] = Object.keys(success?.content ?? {});
  if (type === undefined) return [call];
  return isJson(type)
    ? [`const response = ${call}`, "console.log(response);"]
    : [`const blob = ${call}`, "console.log(blob.size);"];
}
