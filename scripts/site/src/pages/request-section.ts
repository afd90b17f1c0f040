import {
  resolve,
  type Document,
  type MediaType,
  type Operation,
  type RequestBody,
  type Schema,
} from "@scripts/openapi/document";
import { sentType, writtenBodies } from "@scripts/openapi/request-bodies";
import { parameterFields, schemaText } from "./fields.js";
import { code, element, heading, joined, list, text } from "./html.js";
import { prose } from "./prose.js";
import { refName, typeCode, type Writing } from "./types.js";

const locations = { path: "Path parameters", query: "Query parameters", header: "Headers", cookie: "Cookies" } as const;

/** Renders the parameters by location, and the body. */
export function requestSection(writing: Writing, operation: Operation): string {
  const parameters = Object.entries(locations).map(([location, title]) => {
    const here = operation.parameters.filter((parameter) => parameter.in === location);
    return here.length > 0 && heading(3, `${location}-parameters`, title) + parameterFields(writing, here);
  });
  const body = operation.requestBody && bodySection(writing, operation.requestBody, "Body");
  const inner = joined([...parameters, body, choiceOfType(writing.document, operation)]);
  return heading(2, "request", "Request") + (inner || element("p", {}, "No parameters and no body."));
}

/** Explains how the media type of a body is chosen if there are several. */
function choiceOfType(document: Document, operation: Operation): string | false {
  const types = writtenBodies(document, operation).map(sentType);
  const option = code("contentType");
  return (
    types.length > 1 &&
    element("p", {}, `The body's value selects its media type, unless you set ${option}: ${list(types)}.`)
  );
}

/** Renders the body of a request or a webhook: its media type, its schema, and the alternative media types. */
export function bodySection(writing: Writing, body: RequestBody, title: string): string {
  const [[type, media] = ["", {}], ...others] = Object.entries(body.content);
  const also = others.map(([name]) => name);
  return joined([
    heading(3, "body", title),
    mediaLine(type, media, body.required),
    prose(body.description),
    schemaText(writing, schemaOf(writing.document, media), "body"),
    also.length > 0 && element("p", {}, `The vendor also accepts ${list(also)}; the example sends ${code(type)}.`),
  ]);
}

/** Renders a media type with the client's type of its content. */
export function mediaLine(type: string, media: MediaType, required = false): string {
  const { schema } = media;
  const marks = [
    code(type),
    schema && typeCode(schema),
    required && element("em", { class: "required" }, text("required")),
  ];
  return element("p", { class: "media" }, joined([marks.filter(Boolean).join(" ")]));
}

/** Resolves the schema of a body, whose fields are shown in place. */
export function schemaOf(document: Document, { schema = {} }: MediaType): Schema {
  return refName(schema) === undefined ? schema : resolve<Schema>(document, schema);
}
