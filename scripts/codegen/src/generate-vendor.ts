import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "@scripts/openapi/document";
import { specFile } from "@scripts/openapi/specs";
import type { Generated } from "./cache.js";
import { packageLlms } from "./llms.js";
import { updateExports } from "./manifest.js";
import { operationsSource } from "./operations.js";
import type { Outputs } from "./output-files.js";
import { packageReadme, read, vendorRow } from "./readme.js";
import { scaffold } from "./scaffold.js";
import { schemaSource } from "./types.js";
import { stateRows } from "./state-tables.js";
import { validatorsSource } from "./validators.js";
import { sessionSource } from "./sessions.js";
import { tokenSource } from "./token.js";
import { webhooksSource } from "./webhooks.js";

/** Generates everything that depends on one spec, and the package itself if it does not exist yet. */
export async function generateVendor(vendor: string, document: Document, folder: string): Promise<Generated> {
  const outputs: Outputs = new Map();
  const generated = `packages/${vendor}/src/generated`;
  if (!existsSync(join(folder, `packages/${vendor}/package.json`))) await scaffold(vendor, document, outputs, folder);
  outputs.set(`${generated}/schema.ts`, schemaSource(vendor, document));
  outputs.set(`${generated}/operations.ts`, operationsSource(vendor, document));
  outputs.set(`${generated}/validate.ts`, await validatorsSource(vendor, document));
  outputs.set(
    `${generated}/README.md`,
    `Written by \`npm run generate\` from \`${specFile(vendor)}\`; never edited by hand.\n`,
  );
  const optional = {
    session: sessionSource(vendor, document),
    token: tokenSource(vendor, document),
    webhooks: webhooksSource(vendor, document),
  };
  for (const [name, source] of Object.entries(optional))
    if (source !== undefined) outputs.set(`${generated}/${name}.ts`, source);
  updateExports(
    vendor,
    {
      session: optional.session !== undefined,
      token: optional.token !== undefined,
      webhooks: optional.webhooks !== undefined,
    },
    outputs,
    folder,
  );
  packageReadme(vendor, document, outputs, folder);
  const example = read(`packages/${vendor}/example.ts`, outputs, folder);
  outputs.set(`packages/${vendor}/llms.txt`, packageLlms(vendor, document, example));
  return { outputs: [...outputs], row: vendorRow(vendor, document), states: stateRows(document) };
}
