import { operationsOf, type Json, type Operation, type Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { add, required, unrequire } from "./edits.js";
import { onOperations, onSpecs, prune } from "./locations.js";
import { isObject, onProperties, onSchemas, plain, type SchemaPlace } from "./schemas.js";

type Body = { required?: boolean; content: Record<string, Schema> };

const hasBody = ({ requestBody }: Operation): boolean => requestBody !== undefined;
const canHaveBody = ({ method, requestBody }: Operation): boolean =>
  !requestBody && ["POST", "PUT", "PATCH"].includes(method);
const isRequired = ({ requestBody }: Operation): boolean => requestBody?.required === true;
const takes =
  (type: string) =>
  ({ requestBody }: Operation): boolean =>
    Object.keys(requestBody?.content ?? {})[0] === type;
const bodyOf = (operation: Schema): Body => operation["requestBody"] as unknown as Body;

const addBody = (required: boolean) => (operation: Schema) => {
  const schema = { type: "object", properties: { corpus: { type: "string" } } };
  operation["requestBody"] = { required, content: { "application/json": { schema, example: {} } } };
};

function asForm(operation: Schema): void {
  const { schema } = bodyOf(operation).content["application/json"]!;
  bodyOf(operation).content = { "multipart/form-data": { schema: schema as Json } };
}

const ofBodies: Kind[] = [
  {
    what: "it takes a body, which may be left out",
    bump: "minor",
    why: "who does not send one sends what was sent before",
    places: onOperations(canHaveBody, addBody(false)),
  },
  {
    what: "it needs a body",
    bump: "major",
    why: "calls without one do not compile, and are refused",
    places: onOperations(canHaveBody, addBody(true)),
  },
  {
    what: "it takes no body any more",
    bump: "major",
    why: "a call that passes one does not compile",
    places: onOperations(hasBody, (operation, _place, document) => {
      delete operation["requestBody"];
      prune(document);
    }),
  },
  {
    what: "its body may be left out",
    bump: "minor",
    why: "who sends one may go on",
    places: onOperations(isRequired, (operation) => (bodyOf(operation).required = false)),
  },
  {
    what: "its body has to be sent",
    bump: "major",
    why: "calls without one do not compile, and are refused",
    places: onOperations(
      (operation) => hasBody(operation) && !isRequired(operation),
      (operation) => (bodyOf(operation).required = true),
    ),
  },
  {
    what: "it takes a form in place of JSON",
    bump: "major",
    why: "the low-level request's body type and what is sent change",
    places: onOperations((operation) => takes("application/json")(operation), asForm),
  },
  {
    what: "it takes a form as well as JSON",
    bump: "minor",
    why: "JSON is taken as before",
    places: onOperations(
      (operation) => takes("application/json")(operation),
      (operation) => {
        const { schema } = bodyOf(operation).content["application/json"]!;
        bodyOf(operation).content["multipart/form-data"] = { schema: structuredClone(schema) as Json };
      },
    ),
  },
  {
    what: "the second form of its body is gone",
    bump: "major",
    why: "the low-level request no longer accepts it, and the vendor rejects it",
    places: onOperations(
      ({ requestBody }) => Object.keys(requestBody?.content ?? {}).length > 1,
      (operation) => delete bodyOf(operation).content[Object.keys(bodyOf(operation).content)[1]!],
    ),
  },
];

const inForm = ({ spec, operations }: SchemaPlace): boolean =>
  operationsOf(spec.document).some(
    (operation) => operations.has(operation.id) && takes("multipart/form-data")(operation),
  );
const isFile = ({ schema }: SchemaPlace): boolean => schema["format"] === "binary";

const ofForms: Kind[] = [
  {
    what: "a form's file becomes a text",
    bump: "major",
    why: "no file is taken any more",
    places: onProperties([isFile, inForm], (_owner, _name, schema) => delete schema["format"]),
  },
  {
    what: "a form's text becomes a file",
    bump: "major",
    why: "no text is taken any more",
    places: onProperties([inForm, plain("string")], (_owner, _name, schema) => (schema["format"] = "binary")),
  },
  {
    what: "a form's file need not be sent",
    bump: "minor",
    why: "who sends it may go on",
    places: onProperties([isFile, inForm, required], unrequire),
  },
  {
    what: "a form takes one more file",
    bump: "minor",
    why: "who does not send it sends what was sent before",
    places: onSchemas([inForm, isObject], (schema) => add(schema, { type: "string", format: "binary" })),
  },
];

const isWebhooked = (document: { webhooks?: object }): boolean => document.webhooks !== undefined;
const webhooksOf = (document: Schema): Record<string, Schema> => document["webhooks"] as Record<string, Schema>;

const ofWebhooks: Kind[] = [
  {
    what: "there is one more webhook",
    bump: "minor",
    why: "all others are as before",
    places: onSpecs(isWebhooked, (document) => {
      const [[method, webhook]] = Object.entries(Object.values(webhooksOf(document))[0]!) as [[string, Schema]];
      webhooksOf(document)["corpus"] = { [method]: { ...structuredClone(webhook), operationId: "receiveCorpus" } };
    }),
  },
  {
    what: "a webhook has another name",
    bump: "major",
    why: "its payload's type is exported by it",
    places: onSpecs(isWebhooked, (document) => {
      const [[name, webhook]] = Object.entries(webhooksOf(document)) as [[string, Schema]];
      delete webhooksOf(document)[name];
      webhooksOf(document)[`${name}Renamed`] = webhook;
    }),
  },
  {
    what: "the webhooks are gone",
    bump: "major",
    why: "their payloads' types are gone",
    places: onSpecs(isWebhooked, (document) => {
      delete document["webhooks"];
      prune(document);
    }),
  },
];

/** Changes of request bodies, and of webhooks. */
export const bodies: Kind[] = [...ofBodies, ...ofForms, ...ofWebhooks];
