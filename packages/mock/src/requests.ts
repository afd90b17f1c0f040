import type { Document, Operation } from "@scripts/openapi/document";
import { unwantedCredential } from "./credentials.js";
import { filesProblem, formValue } from "./forms.js";
import { parametersSchema, places, readParameters } from "./parameters.js";
import { compiler, misfit, textCompiler, type Compile } from "./schemas.js";

/** Says what is wrong with a request; nothing if it is what the spec says. */
export type RequestCheck = (operation: Operation, request: Request) => Promise<string | undefined>;

/** Makes a check of requests by a spec: their parameters, their body, and where they carry credentials. */
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
  ({ headers }) => unwantedCredential(document, operation, headers),
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
  { requestBody }: Operation,
  compile: Compilers,
  request: Request,
): Promise<string | undefined> {
  const type = request.headers.get("content-type")?.split(";")[0]!.trim().toLowerCase();
  const media = requestBody?.content[type ?? ""];
  if (type !== undefined && !media) return `the operation takes no body of type ${type}`;
  const { byteLength } = await request.clone().arrayBuffer();
  if (byteLength === 0) return requestBody?.required ? "the operation needs a body" : undefined;
  if (!media) return "a body of no type, or where none is taken";
  const { schema = {} } = media;
  if (type !== "multipart/form-data") {
    const read = (): Promise<unknown> => request.clone().json();
    return reading("body", read, (value) => misfit(compile.json(schema), value));
  }
  return reading(
    "body",
    () => request.clone().formData(),
    (form) => filesProblem(document, schema, form) ?? misfit(compile.texts(schema), formValue(document, schema, form)),
  );
}

/** What is wrong with a part of a request, which may be impossible to read. */
async function reading<T>(
  part: string,
  read: () => T | Promise<T>,
  problemOf: (value: T) => string | undefined,
): Promise<string | undefined> {
  let value: T;
  try {
    value = await read();
  } catch {
    // The error's own words may hold what was sent.
    return `${part}: cannot be read; it is not what its type says`;
  }
  const problem = problemOf(value);
  return problem && `${part}: ${problem}`;
}
