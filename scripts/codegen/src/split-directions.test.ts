import { expect, test } from "vitest";
import { schemaSource } from "./types.js";
import type { Document, Schema } from "@scripts/openapi/document";
import { errorsOf } from "./testing/compile.js";
import { documentOf, gives, operationOf, ref, takes } from "@scripts/openapi/fixtures/documents";

/** Returns the compiler's errors in a program that uses a document's types. It marks lines that must fail. */
async function compile(document: Document, program: string): Promise<string[]> {
  return errorsOf({
    "schema.ts": schemaSource("acme", document),
    "use.ts": `import type { components, operations, webhooks } from "./schema.js";
type Schemas = components["schemas"];
type Body<Id extends keyof operations> = operations[Id] extends { requestBody?: { content: infer C } } ? C[keyof C] : never;
type Answer<Id extends keyof operations> =
  operations[Id] extends { responses: { 200: { content: infer C } } } ? C[keyof C] : never;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export type Unused = [Schemas, webhooks, Body<never>, Answer<never>, Same<1, 1>];
${program}`,
  });
}

const color: Schema = { type: "string", enum: ["red", "blue"] };
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: "object",
  properties,
  required,
});

test("an enumeration is open in responses and closed in requests, also where both share it", async () => {
  const document = documentOf({ Color: color }, { paint: { ...takes(ref("Color")), ...gives(ref("Color")) } });
  const errors = await compile(
    document,
    `export const sent: Body<"paint"> = "red";
// @ts-expect-error a typo
export const typo: Body<"paint"> = "rde";
export const known: Answer<"paint"> = "blue";
export const next: Answer<"paint"> = "the vendor's next one";
// @ts-expect-error not a string at all
export const number: Answer<"paint"> = 1;
export const same: Same<Schemas["ColorRequest"], "red" | "blue"> = true;`,
  );
  expect(errors).toEqual([]);
});

test("enumerations in lists, maps and unions within a body follow its direction", async () => {
  const nested: Schema = object({
    list: { type: "array", items: color },
    map: { type: "object", additionalProperties: color },
    either: { oneOf: [color, { type: "integer" }] },
    untyped: { type: "array", items: { enum: ["red", "blue"] } },
  });
  const document = documentOf({}, { paint: { ...takes(nested), ...gives(nested) } });
  const errors = await compile(
    document,
    `export const answer: Answer<"paint"> = { list: ["mauve"], map: { sky: "mauve" }, either: "mauve", untyped: ["mauve"] };
// @ts-expect-error closed
export const list: Body<"paint"> = { list: ["mauve"] };
// @ts-expect-error closed
export const map: Body<"paint"> = { map: { sky: "mauve" } };
// @ts-expect-error closed
export const either: Body<"paint"> = { either: "mauve" };`,
  );
  expect(errors).toEqual([]);
});

test("an enumeration in a response may hold null, numbers and values of several types", async () => {
  const document = documentOf(
    {},
    {
      read: gives(
        object(
          {
            nullable: { type: ["string", "null"], enum: ["a", null] },
            number: { type: "integer", enum: [1, 2] },
            mixed: { enum: ["a", 1] },
          },
          ["nullable", "number", "mixed"],
        ),
      ),
    },
  );
  const errors = await compile(
    document,
    `type Read = Answer<"read">;
export const empty: Read = { nullable: null, number: 1, mixed: "a" };
export const next: Read = { nullable: "b", number: 3, mixed: 7 };
// @ts-expect-error null is of the first only
export const wrong: Read = { nullable: "b", number: null, mixed: "a" };
// @ts-expect-error neither string nor number
export const other: Read = { nullable: "b", number: 1, mixed: true };`,
  );
  expect(errors).toEqual([]);
});

test("a schema that serves both ways becomes two only if its types differ", async () => {
  const document = documentOf(
    { Plain: object({ name: { type: "string" } }), Colored: object({ color: ref("Color") }), Color: color },
    {
      paint: {
        ...takes(object({ plain: ref("Plain"), colored: ref("Colored") })),
        ...gives(object({ plain: ref("Plain"), colored: ref("Colored") })),
      },
    },
  );
  const errors = await compile(
    document,
    `export const names: Same<keyof Schemas, "Plain" | "Colored" | "Color" | "ColoredRequest" | "ColorRequest"> = true;
export const plain: Same<NonNullable<Body<"paint">["plain"]>, NonNullable<Answer<"paint">["plain"]>> = true;
export const colored: Same<NonNullable<Body<"paint">["colored"]>, Schemas["ColoredRequest"]> = true;
export const nested: Same<Schemas["ColoredRequest"]["color"], Schemas["ColorRequest"] | undefined> = true;`,
  );
  expect(errors).toEqual([]);
});

test("what is read-only cannot be sent, and what is write-only need not come back", async () => {
  const account = object(
    { id: { type: "string", readOnly: true }, name: { type: "string" }, secret: { type: "string", writeOnly: true } },
    ["id", "name", "secret"],
  );
  const document = documentOf({ Account: account }, { open: { ...takes(ref("Account")), ...gives(ref("Account")) } });
  const errors = await compile(
    document,
    `export const sent: Body<"open"> = { name: "a", secret: "b" };
// @ts-expect-error read-only
export const id: Body<"open"> = { id: "1", name: "a", secret: "b" };
// @ts-expect-error required in a request
export const secret: Body<"open"> = { name: "a" };
export const answer: Answer<"open"> = { id: "1", name: "a" };
// @ts-expect-error required in a response
export const missing: Answer<"open"> = { name: "a" };`,
  );
  expect(errors).toEqual([]);
});

test.each(["oneOf", "anyOf"])(
  "a discriminated union (%s) in a response narrows, and has a variant for unknown values",
  async (keyword) => {
    const document = documentOf(
      {
        Event: { [keyword]: [ref("Ended"), ref("Failed")], discriminator: { propertyName: "type" } },
        Ended: object({ type: { const: "ended" }, seconds: { type: "number" } }, ["type", "seconds"]),
        Failed: object({ type: { const: "failed" }, reason: { type: "string" } }, ["type", "reason"]),
      },
      { read: gives(ref("Event")), write: takes(ref("Event")) },
    );
    const errors = await compile(
      document,
      `export function read(event: Answer<"read">): string | number {
  switch (event.type) {
    case "ended": return event.seconds.toFixed();
    case "failed": return event.reason.trim();
    default: {
      const next: "unknown to the specification" = event.type;
      return next;
    }
  }
}
export function wrong(event: Answer<"read">) {
  // @ts-expect-error only one of the variants has it
  if (event.type === "failed") return event.seconds.toFixed();
  return "";
}
// @ts-expect-error a request has the known variants only
export const sent: Body<"write"> = { type: "unknown to the specification" };
export const good: Body<"write"> = { type: "ended", seconds: 1 };`,
    );
    expect(errors).toEqual([]);
  },
);

test("a webhook's payload is typed like a response", async () => {
  const document = documentOf(
    { Notice: object({ color }, ["color"]) },
    { paint: {} },
    { webhooks: { painted: { post: operationOf("receivePainted", takes(ref("Notice"))) } } },
  );
  const errors = await compile(
    document,
    `export const next: webhooks["painted"]["post"]["requestBody"]["content"]["application/json"] = { color: "mauve" };
export const names: Same<keyof Schemas, "Notice"> = true;`,
  );
  expect(errors).toEqual([]);
});

test("a file is an Upload in requests and a Blob in responses, also where both share a schema", async () => {
  const file: Schema = { type: "string", format: "binary" };
  const document = documentOf(
    { Picture: object({ file }, ["file"]) },
    {
      send: takes(ref("Picture"), "multipart/form-data"),
      list: takes(object({ files: { type: "array", items: file } }, ["files"]), "multipart/form-data"),
      typed: takes(
        object({ file: { type: "string", contentMediaType: "image/png" } }, ["file"]),
        "multipart/form-data",
      ),
      download: gives(file, "image/png"),
      read: gives(ref("Picture")),
    },
  );
  const errors = await compile(
    document,
    `const stream = { stream: new ReadableStream<Uint8Array>(), name: "face.png" };
export const blob: Body<"send"> = { file: new Blob() };
export const streamed: Body<"send"> = { file: stream };
export const several: Body<"list"> = { files: [new File([], "a.png"), stream] };
export const typed: Body<"typed"> = { file: new File([], "a.png") };
// @ts-expect-error a text is no file
export const typedText: Body<"typed"> = { file: "bytes" };
// @ts-expect-error a text is no file
export const text: Body<"send"> = { file: "bytes" };
export const download: Same<Answer<"download">, Blob> = true;
export const read: Same<Answer<"read">["file"], Blob> = true;`,
  );
  expect(errors).toEqual([]);
});

test("what inherits from an object that may be null can require its properties", async () => {
  const Base: Schema = { ...object({ a: { type: "string" }, b: { type: "integer" } }), type: ["object", "null"] };
  const Strict: Schema = { allOf: [ref("Base")], required: ["a"] };
  const errors = await compile(
    documentOf({ Base, Strict }, {}),
    `export const strict: Schemas["Strict"] = { a: "" };
export const none: Schemas["Strict"] = null;
// @ts-expect-error a is required
export const loose: Schemas["Strict"] = { b: 1 };
export const base: Schemas["Base"] = {};`,
  );
  expect(errors).toEqual([]);
});

test("what the vendor fills in need not be sent, and what is required must be", async () => {
  const size = object({ size: { type: "integer", default: 1 }, name: { type: "string" } }, ["name"]);
  const errors = await compile(
    documentOf({}, { make: takes(size) }),
    `export const least: Body<"make"> = { name: "a" };
// @ts-expect-error required
export const none: Body<"make"> = {};`,
  );
  expect(errors).toEqual([]);
});

test("schemas that refer to themselves and to each other are written once for each direction", async () => {
  const document = documentOf(
    {
      Node: object({ color, left: ref("Node"), others: { type: "array", items: ref("Leaf") } }),
      Leaf: object({ parent: ref("Node") }),
    },
    { plant: { ...takes(ref("Node")), ...gives(ref("Node")) } },
  );
  const errors = await compile(
    document,
    `export const names: Same<keyof Schemas, "Node" | "Leaf" | "NodeRequest" | "LeafRequest"> = true;
export const answer: Answer<"plant"> = { left: { left: { color: "mauve" } }, others: [{ parent: { color: "mauve" } }] };
// @ts-expect-error closed at any depth
export const deep: Body<"plant"> = { left: { left: { color: "mauve" } } };
// @ts-expect-error closed behind another schema
export const behind: Body<"plant"> = { others: [{ parent: { color: "mauve" } }] };`,
  );
  expect(errors).toEqual([]);
});

test("properties may be called like keywords, and examples may hold them", async () => {
  const odd = object(
    {
      enum: { type: "array", items: { type: "string" } },
      discriminator: { type: "string" },
      readOnly: { type: "boolean" },
      properties: { type: "string", const: null },
      default: color,
      examples: ref("Color"),
      schema: color,
    },
    ["discriminator"],
  );
  const document = documentOf(
    { Odd: { ...odd, example: { $ref: "#/components/schemas/Color", enum: ["a"], discriminator: "b" } }, Color: color },
    { paint: { ...takes(ref("Odd")), ...gives(ref("Odd")) } },
  );
  const errors = await compile(
    document,
    `export const answer: Answer<"paint"> = { discriminator: "a", enum: ["b"], default: "mauve", examples: "mauve", schema: "mauve" };
export const sent: Body<"paint"> = { discriminator: "a", default: "red", examples: "red", schema: "red", readOnly: true };
// @ts-expect-error closed
export const none: Body<"paint"> = { discriminator: "a", default: "mauve" };
// @ts-expect-error closed
export const behind: Body<"paint"> = { discriminator: "a", examples: "mauve" };`,
  );
  expect(errors).toEqual([]);
});

test("a schema that YAML shares by an alias is open in the response and closed in the request", async () => {
  const shared = object({ color });
  const errors = await compile(
    documentOf({}, { paint: { ...takes(shared), ...gives(shared) } }),
    `export const answer: Answer<"paint"> = { color: "mauve" };
// @ts-expect-error closed
export const sent: Body<"paint"> = { color: "mauve" };`,
  );
  expect(errors).toEqual([]);
});

test("bodies, parameters, responses and headers that are shared under components follow their direction", async () => {
  const document = documentOf(
    {},
    {
      paint: {
        requestBody: { $ref: "#/components/requestBodies/Paint" } as never,
        parameters: [{ $ref: "#/components/parameters/Shade" }],
        responses: { "200": { $ref: "#/components/responses/Painted" } },
      },
    },
    {
      components: {
        requestBodies: { Paint: { required: true, content: { "application/json": { schema: color } } } },
        parameters: { Shade: { name: "shade", in: "query", schema: color } },
        headers: { Hue: { schema: color } },
        responses: {
          Painted: {
            description: "Done.",
            headers: { hue: { $ref: "#/components/headers/Hue" } },
            content: { "application/json": { schema: color } },
          },
        },
      },
    },
  );
  const errors = await compile(
    document,
    `type Parts = components;
export const body: Same<Parts["requestBodies"]["Paint"]["content"]["application/json"], "red" | "blue"> = true;
export const shade: Same<Parts["parameters"]["Shade"], "red" | "blue"> = true;
export const hue: Parts["headers"]["Hue"] = "mauve";
export const answer: Parts["responses"]["Painted"]["content"]["application/json"] = "mauve";`,
  );
  expect(errors).toEqual([]);
});

test("a schema whose request's form would get the name of another takes one that is free", async () => {
  const Input: Schema = { type: "string" };
  const document = documentOf(
    { Color: color, ColorRequest: Input, Hue: color, HueRequest: Input, HueInput: Input },
    {
      paint: { ...takes(ref("Color")), ...gives(ref("Color")) },
      tint: { ...takes(ref("Hue")), ...gives(ref("Hue")) },
      other: takes(object({ a: ref("ColorRequest"), b: ref("HueRequest"), c: ref("HueInput") })),
    },
  );
  const errors = await compile(
    document,
    `export const paint: Same<Body<"paint">, Schemas["ColorInput"]> = true;
export const tint: Same<Body<"tint">, Schemas["HueInput2"]> = true;
export const closed: Same<Body<"paint">, "red" | "blue"> = true;
export const theirs: Same<Schemas["ColorRequest"], string> = true;`,
  );
  expect(errors).toEqual([]);
});

test("the document that types are made from stays as it was", () => {
  const document = documentOf({ Color: color }, { paint: { ...takes(ref("Color")), ...gives(ref("Color")) } });
  const before = structuredClone(document);
  schemaSource("acme", document);
  expect(document).toEqual(before);
});

test("a union that contains itself in lists and maps is a type like any other", async () => {
  const document = documentOf(
    {
      JSONValue: {
        anyOf: [
          { type: "string" },
          { type: "array", items: ref("JSONValue") },
          { type: "object", additionalProperties: ref("JSONValue") },
        ],
      },
      Upload: { type: "array", items: { oneOf: [ref("Upload"), { type: "number" }] } },
      "odd-name.v1": { type: "array", items: ref("Other") },
      Other: { oneOf: [{ type: "boolean" }, ref("odd-name.v1")] },
    },
    {
      read: {
        ...takes(ref("JSONValue")),
        ...gives(object({ value: ref("JSONValue"), list: ref("Upload"), odd: ref("Other") })),
      },
    },
  );
  const errors = await compile(
    document,
    `export const sent: Body<"read"> = ["a", ["b", { c: ["d"] }]];
// @ts-expect-error a number at some depth
export const wrong: Body<"read"> = ["a", ["b", { c: [1] }]];
export const list: Answer<"read"> = { value: "a", list: [1, [2, [3]]], odd: [true, [false]] };
// @ts-expect-error a text at some depth
export const other: Answer<"read"> = { list: [1, [2, ["3"]]] };`,
  );
  expect(errors).toEqual([]);
});

test("a base is the union of its heirs, listed by it or not, and narrows by its discriminator", async () => {
  const pet = object({ kind: { type: "string" }, name: { type: "string" } }, ["kind"]);
  const heir = (base: string, more: Schema): Schema => ({ allOf: [ref(base), more] });
  const document = documentOf(
    {
      Pet: { ...pet, oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } },
      Cat: heir("Pet", object({ lives: { type: "integer" } })),
      Dog: heir("Pet", object({ loud: { type: "boolean" } })),
      Fish: {
        ...pet,
        discriminator: { propertyName: "kind", mapping: { shark: "#/components/schemas/Shark", salmon: "Salmon" } },
      },
      Shark: { ...heir("Fish", object({ age: { type: "integer" } })), discriminator: { propertyName: "kind" } },
      SawShark: heir("Shark", object({ teeth: { type: "integer" } }, ["teeth"])),
      Salmon: heir("Fish", object({ friends: { type: "array", items: ref("Fish") } })),
    },
    {
      readPet: { ...takes(ref("Pet")), ...gives(ref("Pet")) },
      readFish: { ...takes(ref("Fish")), ...gives(ref("Fish")) },
    },
  );
  const errors = await compile(
    document,
    `export function read(pet: Answer<"readPet">, fish: Answer<"readFish">): unknown[] {
  if (pet.kind === "unknown to the specification") return [pet.name satisfies string | undefined];
  const own = pet.kind === "Cat" ? pet.lives : pet.loud;
  if (fish.kind === "SawShark") return [own, fish.teeth.toFixed(), fish.age];
  return [own, fish.kind === "salmon" ? fish.friends?.[0]?.name : fish.name];
}
export const cat: Body<"readPet"> = { kind: "Cat", name: "Tom", lives: 9 };
// @ts-expect-error a dog's field
export const both: Body<"readPet"> = { kind: "Cat", loud: true };
export const shark: Body<"readFish"> = { kind: "shark", age: 1 };
export const saw: Body<"readFish"> = { kind: "salmon", friends: [{ kind: "SawShark", teeth: 7 }] };
// @ts-expect-error without its discriminator
export const none: Body<"readFish"> = { name: "a" };`,
  );
  expect(errors).toEqual([]);
});

test("variants that differ by an enumeration of one value narrow, and the next variant passes", async () => {
  const variant = (type: string, more: Schema): Schema =>
    object({ type: { type: "string", enum: [type] }, ...(more as Record<string, Schema>) }, ["type"]);
  const document = documentOf(
    {},
    { read: gives({ oneOf: [variant("a", { x: { type: "number" } }), variant("b", { y: { type: "number" } })] }) },
  );
  const errors = await compile(
    document,
    `export const read = (value: Answer<"read">) => (value.type === "a" ? value.x : value.type === "b" ? value.y : value.type);
// @ts-expect-error only of the other
export const wrong = (value: Answer<"read">) => value.type === "a" && value.y;`,
  );
  expect(errors).toEqual([]);
});
