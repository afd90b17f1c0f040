import { isPlainObject } from "@scripts/openapi/json";
import { examplesOf, fileFields } from "@scripts/openapi/examples";
import { compiler, fileMark, textCompiler, type Compile } from "../mock.js";
import { isFile, writtenBodies, type WrittenBody } from "@scripts/openapi/request-bodies";
import { loadSpec } from "@scripts/openapi/specs";
import type { Document, MediaType, Operation } from "@scripts/openapi/document";
import type { Case } from "./case-report.js";

/** A document, with validators of its schemas. */
export interface Spec {
  document: Document;
  request: Compile;
  /** For values that are sent as strings. */
  texts: Compile;
  response: Compile;
}

export function specOf(vendor: string): Spec {
  const document = loadSpec(vendor);
  return {
    document,
    request: compiler(document, "request"),
    texts: textCompiler(document),
    response: compiler(document, "response"),
  };
}

/** Returns the body used for requests: the first documented one. */
export const bodyOf = (document: Document, operation: Operation): WrittenBody | undefined =>
  writtenBodies(document, operation)[0];

/** The examples of an operation's request and responses match their schemas. */
export const tryExamples = (spec: Spec, { requestBody, responses }: Operation): Case[] => [
  ...responses.flatMap(([, { content }]) => fitting(spec, spec.response, content)),
  ...fitting(spec, spec.request, requestBody?.content),
];

/** A webhook's payload is validated like a response. */
export const tryWebhooks = (spec: Spec): Case[] =>
  Object.values(spec.document.webhooks ?? {})
    .flatMap((item) => Object.values(item))
    .flatMap(({ requestBody }) => fitting(spec, spec.response, requestBody?.content));

const fitting = ({ document }: Spec, compile: Compile, content: Record<string, MediaType> = {}): Case[] =>
  Object.values(content).flatMap((media) => {
    // Vendors describe a file there, in a sentence.
    if (isFile(document, media.schema ?? {})) return [];
    const files = fileFields(document, media.schema ?? {});
    return examplesOf(document, media).map(([name, example]) => {
      const validate = compile(media.schema ?? {});
      const fields = isPlainObject(example) && Object.entries(example);
      const value = fields
        ? Object.fromEntries(fields.map(([key, field]) => [key, files.includes(key) ? marked(field) : field]))
        : example;
      return { what: name ?? "example", actual: validate(value) ? [] : validate.errors, expected: [] };
    });
  });

/** Replaces what stands for files in an example. */
const marked = (field: unknown): unknown =>
  Array.isArray(field) ? field.map(marked) : typeof field === "string" ? fileMark : field;
