import { examplesOf } from "@scripts/openapi/examples";
import { compiler, textCompiler, type Compile } from "../mock.js";
import { loadSpec } from "@scripts/openapi/specs";
import type { Document, MediaType, Operation } from "@scripts/openapi/document";
import type { Case } from "./report.js";

/** A document, and what judges values by its schemas. */
export interface Spec {
  document: Document;
  request: Compile;
  /** For values that travel as texts. */
  texts: Compile;
  answer: Compile;
}

export function specOf(vendor: string): Spec {
  const document = loadSpec(vendor);
  return {
    document,
    request: compiler(document, "request"),
    texts: textCompiler(document),
    answer: compiler(document, "response"),
  };
}

export const isForm = ({ requestBody }: Operation): boolean =>
  Object.keys(requestBody?.content ?? {})[0] === "multipart/form-data";

/** The examples of an operation's request and answers fit their schemas. */
export const tryExamples = (spec: Spec, { requestBody, responses }: Operation): Case[] => [
  ...responses.flatMap(([, { content }]) => fitting(spec, spec.answer, content)),
  ...fitting(spec, spec.request, requestBody?.content),
];

/** What a vendor posts to its customer comes in, as answers do. */
export const tryWebhooks = (spec: Spec): Case[] =>
  Object.values(spec.document.webhooks ?? {})
    .flatMap((item) => Object.values(item))
    .flatMap(({ requestBody }) => fitting(spec, spec.answer, requestBody?.content));

const fitting = ({ document }: Spec, compile: Compile, content: Record<string, MediaType> = {}): Case[] =>
  Object.values(content).flatMap((media) =>
    examplesOf(document, media).map(([name, example]) => {
      const validate = compile(media.schema ?? {});
      return { what: name ?? "example", came: validate(example) ? [] : validate.errors, wanted: [] };
    }),
  );
