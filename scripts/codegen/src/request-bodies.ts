import { formFields, partHeaders, sentType, writtenBodies, type WrittenBody } from "@scripts/openapi/request-bodies";
import type { Document, Encoding, Operation } from "@scripts/openapi/document";
import { callOf, nameOf, type Code } from "./code.js";
import { styledQuery } from "./serializers.js";

/** Generates an operation's body serializer, if the body is not `application/json`. */
export function bodySource(document: Document, operation: Operation): Code | undefined {
  const bodies = writtenBodies(document, operation);
  const [first] = bodies;
  if (!first) return undefined;
  if (bodies.length === 1) return sentType(first) === "application/json" ? undefined : writer(document, first);
  return callOf("mediaTypes", Object.fromEntries(bodies.map((body) => [sentType(body), writer(document, body)])));
}

function writer(document: Document, body: WrittenBody): Code {
  const type = sentType(body);
  if (body.kind === "json") return type === "application/json" ? callOf("jsonBody") : callOf("jsonBody", type);
  if (body.kind === "form") return callOf("urlencoded", formSerializers(document, body));
  if (body.kind === "multipart") return multipartSource(document, body);
  return callOf(body.kind === "text" ? "textBody" : "binaryBody", type);
}

/** Lists the serializers of form fields that have a style. */
function formSerializers(document: Document, { media }: WrittenBody): Record<string, Code> | undefined {
  const found: Record<string, Code> = {};
  for (const [name, schema] of Object.entries(formFields(document, media))) {
    const encoding = media.encoding?.[name] ?? {};
    const code = hasStyle(encoding) ? styledQuery(document, { ...encoding, schema }, "writeForm") : undefined;
    if (code) found[name] = code;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/**
 * Without any of these, a field is serialized by its content type.
 * https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
const hasStyle = ({ style, explode, allowReserved }: Encoding): boolean =>
  (style ?? explode ?? allowReserved) !== undefined;

function multipartSource(document: Document, { media }: WrittenBody): Code {
  const encodings = Object.entries(media.encoding ?? {}).flatMap(([name, encoding]) => {
    const { contentType } = encoding;
    const headers = partHeaders(document, encoding);
    const own = {
      contentType: contentType === "*/*" ? undefined : contentType,
      headers: Object.keys(headers).length > 0 ? headers : undefined,
    };
    return own.contentType === undefined && own.headers === undefined ? [] : [[name, own] as const];
  });
  return encodings.length > 0 ? callOf("multipartWith", Object.fromEntries(encodings)) : nameOf("multipart");
}

/** Returns the type of an operation's body, and of the option that chooses its media type. */
export function bodyTypes(
  document: Document,
  operation: Operation,
): { body: string; contentType?: string } | undefined {
  const bodies = writtenBodies(document, operation);
  if (bodies.length === 0) return undefined;
  const content = `NonNullable<operations[${JSON.stringify(operation.id)}]["requestBody"]>["content"]`;
  const types = bodies.flatMap(({ type, kind }) => [
    `${content}[${JSON.stringify(type)}]`,
    ...(kind === "multipart" ? ["FormData"] : []),
    ...(kind === "form" ? ["URLSearchParams"] : []),
  ]);
  const body = [...new Set(types)].join(" | ");
  const named = bodies.map(sentType);
  if (bodies.length === 1 && !named.some((type) => type.includes("*"))) return { body };
  return { body, contentType: [...new Set(named.map(typeOfType))].join(" | ") };
}

const typeOfType = (type: string): string =>
  type === "*/*" ? "string" : type.includes("*") ? `\`${type.replace("*", "${string}")}\`` : JSON.stringify(type);
