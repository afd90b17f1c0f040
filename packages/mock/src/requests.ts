import type { Document, Operation } from "@scripts/openapi/document";
import { sentType, writtenBodies, type WrittenBody } from "@scripts/openapi/request-bodies";
import { essence, isInRange } from "@scripts/openapi/responses";
import { unwantedCredential } from "./credentials.js";
import { filesProblem, formValue } from "./forms.js";
import { parametersSchema, places, readForm, readParameters } from "./parameters.js";
import { compiler, misfit, textCompiler, type Compile } from "./schemas.js";

/** Describes what is wrong with a request, or returns `undefined` if it matches the spec. */
export type RequestCheck = (operation: Operation, request: Request) => Promise<string | undefined>;

/** Creates a check of requests against a spec: their parameters, their body, and where their credentials are. */
export function requestCheck(document: Document): RequestCheck {
  const compile = { json: compiler(document, "request"), texts: textCompiler(document) };
  const known = new Map<Operation, Check[]>();
  return async (operation, request) => {
    const checks = known.get(operation) ?? checksOf(document, operation, compile);
    known.set(operation, checks);
    for (const check of checks) {
      const problem = await check(request);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

type Check = (request: Request) => string | undefined | Promise<string | undefined>;
type Compilers = Record<"json" | "texts", Compile>;

const checksOf = (document: Document, operation: Operation, compile: Compilers): Check[] => [
  (request) => unwantedCredential(document, operation, request),
  ...places.map((place): Check => {
    const validate = compile.texts(parametersSchema(operation, place));
    const read = (request: Request) => readParameters(document, operation, place, request);
    return (request) =>
      reading(
        place,
        () => read(request),
        (values) => misfit(validate, values),
      );
  }),
  (request) => bodyProblem(document, operation, compile, request),
];

async function bodyProblem(
  document: Document,
  operation: Operation,
  compile: Compilers,
  request: Request,
): Promise<string | undefined> {
  const { requestBody } = operation;
  const type = request.headers.get("content-type");
  const body = bodyOf(document, operation, essence(type ?? ""));
  if (type !== null && !body) return `the operation takes no body of type ${essence(type)}`;
  const { byteLength } = await request.clone().arrayBuffer();
  if (byteLength === 0) return requestBody?.required ? "the operation needs a body" : undefined;
  if (!body) return "a body without a content type, or for an operation that takes none";
  return contentProblem(document, body, compile, request.clone());
}

/** Finds the documented body for a media type. An exact match takes precedence over a range. */
function bodyOf(document: Document, operation: Operation, type: string): WrittenBody | undefined {
  const bodies = writtenBodies(document, operation);
  return (
    bodies.find((body) => essence(sentType(body)) === type) ??
    (type === "" ? undefined : bodies.find((body) => isInRange(type, sentType(body))))
  );
}

function contentProblem(
  document: Document,
  { kind, media }: WrittenBody,
  compile: Compilers,
  request: Request,
): string | undefined | Promise<string | undefined> {
  const { schema = {} } = media;
  const fits = (validate: "json" | "texts") => (value: unknown) => misfit(compile[validate](schema), value);
  if (kind === "bytes") return undefined;
  if (kind === "text") return reading("body", () => request.text(), fits("texts"));
  if (kind === "json") return reading("body", () => request.json() as Promise<unknown>, fits("json"));
  if (kind === "form")
    return reading("body", async () => readForm(document, media, await request.text()), fits("texts"));
  return reading(
    "body",
    () => request.formData(),
    (form) => filesProblem(document, media, form) ?? fits("texts")(formValue(document, media, form)),
  );
}

/** Describes what is wrong with a part of a request, including that it cannot be parsed. */
async function reading<T>(
  part: string,
  read: () => T | Promise<T>,
  problemOf: (value: T) => string | undefined,
): Promise<string | undefined> {
  let value: T;
  try {
    value = await read();
  } catch {
    // The error's own message may contain what was sent.
    return `${part}: cannot be parsed as its content type`;
  }
  const problem = problemOf(value);
  return problem && `${part}: ${problem}`;
}
