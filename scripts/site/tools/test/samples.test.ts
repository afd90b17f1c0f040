import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { environmentName } from "@scripts/codegen/environment-name";
import { operationsOf, schemesOf } from "@scripts/openapi/document";
import { loadSpec, root, vendors } from "@scripts/openapi/specs";
import { listen, mockOf, refusedHeader } from "@scripts/testkit/mock";
import { curlCommand } from "../../src/samples/curl.js";
import { requestRecorder } from "../../src/samples/example-request.js";
import { program } from "../../src/samples/program.js";

const run = promisify(execFile);
let folder: string;

beforeAll(() => {
  // Within the repository, so that the programs can import the packages.
  folder = mkdtempSync(join(import.meta.dirname, "../node_modules/.samples-"));
  writeFileSync(join(folder, "photo.png"), "picture");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the programs on the pages compile", async () => {
  for (const vendor of vendors()) {
    const document = loadSpec(vendor);
    for (const operation of operationsOf(document))
      writeFileSync(join(folder, `${vendor}-${operation.id}.ts`), await program(vendor, document, operation));
  }
  const compilerOptions = { types: ["node"], noEmit: true };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["*.ts"] }),
  );
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await run(process.execPath, [compiler, "-p", folder]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe("");
});

test.each(vendors())("the curl commands of %s are requests that the mock accepts", async (vendor) => {
  const document = loadSpec(vendor);
  const record = await requestRecorder(vendor, document, root);
  const mock = await listen(mockOf(vendor));
  const variables = Object.keys(schemesOf(document)).map((name) => [environmentName(vendor, name), "any"]);
  const env = { ...process.env, ...Object.fromEntries(variables) };
  const refused: string[] = [];
  for (const operation of operationsOf(document)) {
    const request = await record(operation);
    const command = curlCommand(vendor, document, request).replaceAll(request.url.origin, mock.url);
    const { stdout } = await run("sh", ["-c", command.replace("curl ", "curl -s -i ")], { cwd: folder, env });
    if (stdout.includes(refusedHeader) || !/^HTTP\/1\.1 2/m.test(stdout)) refused.push(`${operation.id}: ${stdout}`);
  }
  await mock.close();
  expect(refused).toEqual([]);
});
