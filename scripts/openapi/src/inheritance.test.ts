import { expect, test } from "vitest";
import type { Schema } from "./document.js";
import { documentOf, ref } from "./fixtures/documents.js";
import { expandInheritance } from "./inheritance.js";

const animal: Schema = { type: "object", properties: { name: { type: "string" } } };
const union = (property: string): Schema => ({
  oneOf: [ref("Cat"), ref("Dog")],
  discriminator: { propertyName: property, mapping: { cat: "#/components/schemas/Cat" } },
});

const expanded = (schemas: Record<string, Schema>): Record<string, Schema> =>
  expandInheritance(documentOf(schemas, {})).components!["schemas"] as Record<string, Schema>;

const tag = (value: string): object => ({ properties: { kind: { const: value } }, required: ["kind"] });

test("a variant that is nothing else says which it is in its schema", () => {
  const { Cat, Dog } = expanded({ Cat: animal, Dog: animal, Pet: union("kind") });
  expect([Cat, Dog]).toMatchObject([tag("cat"), tag("Dog")]);
});

test("a variant that is something else too says it in the union only", () => {
  const envelope: Schema = { type: "object", properties: { value: ref("Cat") } };
  const { Cat, Dog, Pet, Inline } = expanded({
    Cat: animal,
    Dog: animal,
    Envelope: envelope,
    Pet: union("kind"),
    Inline: union("type"),
  });
  expect([Cat, Dog]).toEqual([animal, animal]);
  expect(Pet).toMatchObject({ oneOf: [tag("cat"), tag("Dog")] });
  expect(Inline).toMatchObject({ oneOf: [{ required: ["type"] }, { required: ["type"] }] });
});
