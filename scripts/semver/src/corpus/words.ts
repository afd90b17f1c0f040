import type { Json, Operation, Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { node, onOperations, onParameters, onSpecs, refPointer } from "./locations.js";
import { isObject, onProperties, onSchemas, only } from "./schemas.js";

const any = (): boolean => true;
const answer = only("answer");
const text = "A sentence that the corpus has written.";
const shown = "editors show it, and nothing else does";

const says =
  (key: string, value: Json = text) =>
  (schema: Schema): void => {
    schema[key] = value;
  };

const exampled = ({ requestBody }: Operation): boolean =>
  Object.values(requestBody?.content ?? {}).some(({ examples }) =>
    Object.values(examples ?? {}).some(({ value }) => typeof value === "object"),
  );

/** Changes the text of the first example. */
function otherExample(operation: Schema): void {
  const { content } = operation["requestBody"] as { content: Schema };
  const media = Object.values(content).find((item) => (item as Schema)["examples"]) as Schema;
  const example = Object.values(media["examples"] as Schema).find((item) => "value" in (item as Schema)) as Schema;
  const value = example["value"] as Schema;
  const name = Object.keys(value).find((key) => typeof value[key] === "string")!;
  value[name] = `${String(value[name])}-2`;
}

/** Changes that affect only readers. */
export const words: Kind[] = [
  { what: "another summary", bump: "patch", why: shown, places: onOperations(any, says("summary")) },
  { what: "another description", bump: "patch", why: shown, places: onOperations(any, says("description")) },
  {
    what: "another page of the vendor's",
    bump: "patch",
    why: shown,
    places: onOperations(any, says("externalDocs", { url: "https://docs.corpus.example" })),
  },
  {
    what: "it is known from elsewhere",
    bump: "patch",
    why: "only the file in the package says it",
    places: onOperations(
      ({ object }) => object["x-evidence"] !== "seed",
      (operation) => (operation["x-evidence"] = "seed"),
    ),
  },
  {
    what: "another example of the body",
    bump: "patch",
    why: shown,
    places: onOperations(
      (operation) => exampled(operation) && operation.requestBody!.content["application/json"] !== undefined,
      otherExample,
    ),
  },
  {
    what: "it has another tag",
    bump: "patch",
    why: "tags order the documentation",
    places: onOperations(any, (operation, _place, document) => {
      (document["tags"] as Schema[]).push({ name: "corpus", description: text });
      operation["tags"] = ["corpus"];
    }),
  },
  {
    what: "the deprecation is taken back",
    bump: "patch",
    why: "only the documentation speaks of it",
    places: onOperations(
      ({ object }) => object.deprecated === true,
      (operation) => delete operation["deprecated"],
    ),
  },
  {
    what: "the failure is described differently",
    bump: "patch",
    why: shown,
    places: onOperations(
      ({ object }) => "$ref" in object.responses["default"]!,
      (operation, _place, document) => {
        const response = (operation["responses"] as Record<string, Schema>)["default"]!;
        says("description")(node(document, refPointer(response)!));
      },
    ),
  },
  {
    what: "another description of a field",
    bump: "patch",
    why: shown,
    places: onProperties([({ schema }) => schema["$ref"] === undefined], (_owner, _name, schema) => {
      says("description")(schema);
    }),
  },
  {
    what: "another description of an object",
    bump: "patch",
    why: shown,
    places: onSchemas([isObject], says("description")),
  },
  {
    what: "the parameter is described differently",
    bump: "patch",
    why: shown,
    places: onParameters(any, says("description")),
  },
  {
    what: "a response's field has another default",
    bump: "patch",
    why: "the vendor fills it in, and the client does not",
    places: onProperties(
      [answer, ({ schema }) => typeof schema["default"] === "boolean"],
      (_owner, _name, schema) => (schema["default"] = !schema["default"]),
    ),
  },
  {
    what: "another title",
    bump: "patch",
    why: shown,
    places: onSpecs(any, (document) => says("title", "Corpus")(document["info"] as Schema)),
  },
  {
    what: "another version of the vendor's",
    bump: "patch",
    why: "only the file in the package says it",
    places: onSpecs(any, (document) => says("version", "v99")(document["info"] as Schema)),
  },
  {
    what: "a tag is described differently",
    bump: "patch",
    why: "only the file in the package says it",
    places: onSpecs(any, (document) => says("description")((document["tags"] as Schema[])[0]!)),
  },
  {
    what: "the server is described differently",
    bump: "patch",
    why: "only the file in the package says it",
    places: onSpecs(any, (document) => says("description")((document["servers"] as Schema[])[0]!)),
  },
  {
    what: "the credential is described differently",
    bump: "patch",
    why: shown,
    places: onSpecs(any, (document) => {
      const { securitySchemes } = document["components"] as Record<string, Record<string, Schema>>;
      says("description")(Object.values(securitySchemes!)[0]!);
    }),
  },
  {
    what: "a webhook is described differently",
    bump: "patch",
    why: shown,
    places: onSpecs(
      ({ webhooks }) => webhooks !== undefined,
      (document) => {
        const [item] = Object.values(document["webhooks"] as Record<string, Record<string, Schema>>);
        says("description")(Object.values(item!)[0]!);
      },
    ),
  },
];
