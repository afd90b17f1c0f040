import { expect, test } from "vitest";
import { externalReferences } from "./external-references.js";

test("whatever would have a resolver read a file or ask a server is found, and what stays in the file is not", () => {
  const found = externalReferences({
    info: { description: { $ref: "/etc/hostname" } },
    paths: { "/a": { $ref: "http://127.0.0.1/a" } },
    examples: { a: { externalValue: "http://127.0.0.1/b" } },
    discriminator: { propertyName: "kind", mapping: { cat: "cat.yaml", dog: "#/components/schemas/Dog" } },
    properties: { $ref: { type: "string" }, externalValue: { $ref: "#/components/schemas/Dog" } },
  });
  expect(found.map(({ path }) => path.join("."))).toEqual([
    "info.description.$ref",
    "paths./a.$ref",
    "examples.a.externalValue",
    "discriminator.mapping.cat",
  ]);
});
