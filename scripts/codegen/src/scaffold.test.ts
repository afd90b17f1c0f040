import { expect, test } from "vitest";
import { documentOf, takes } from "@scripts/openapi/fixtures/documents";
import type { OperationObject } from "@scripts/openapi/document";
import { root } from "@scripts/openapi/specs";
import type { Outputs } from "./output-files.js";
import { scaffold } from "./scaffold.js";

/** Returns the example of a new package with these operations. */
async function exampleOf(operations: Record<string, Partial<OperationObject>>): Promise<string | undefined> {
  const outputs: Outputs = new Map();
  await scaffold("acme", documentOf({}, operations), outputs, root);
  return outputs.get("packages/acme/example.ts");
}

const upload = takes({ type: "string", format: "binary" }, "application/octet-stream");

test("the example of a package needs no file if there is an operation without one, and else declares it", async () => {
  expect(await exampleOf({ sendFile: upload, readIt: {} })).toContain("  const result = await acme.readIt();");
  expect(await exampleOf({ sendFile: upload })).toContain(
    '  const file = new Blob(["bytes"]);\n  const result = await acme.sendFile({ body: file });',
  );
});
