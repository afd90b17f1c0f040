import { examplesOf } from "@scripts/openapi/examples";
import { valueAt } from "@scripts/openapi/json-pointer";
import { branchesOf, flatten, propertiesOf } from "@scripts/openapi/samples";
import {
  operationsOf,
  type Document,
  type Json,
  type Operation,
  type Response,
  type Schema,
} from "@scripts/openapi/document";

/** What a spec documents about one failure of an operation. */
export interface DocumentedFailure {
  /** The vendor's error codes. */
  codes: string[];
  /** The example bodies. */
  examples: [name: string | undefined, body: Json][];
}

/** Creates a function that returns an operation's error codes, by status. */
export function codesReader(document: Document): (operation: Operation) => Map<string, string[]> {
  const failuresOf = failuresReader(document);
  return (operation) => new Map([...failuresOf(operation)].map(([status, { codes }]) => [status, codes]));
}

/**
 * Creates a function that returns an operation's documented failures, by status. Examples shared with other operations
 * are excluded unless the spec says that they apply.
 */
export function failuresReader(document: Document): (operation: Operation) => Map<string, DocumentedFailure> {
  const operations = operationsOf(document);
  const statuses = new Map<string, Set<string>>();
  for (const { responses } of operations)
    for (const [status, response] of responses)
      for (const evidence of evidenceOf(document, response))
        statuses.set(evidence, (statuses.get(evidence) ?? new Set()).add(status));
  // A body listed under several statuses, such as one sample for all of them, describes none of them.
  const isOwn = (body: string): boolean => statuses.get(body)?.size === 1;
  const shared = sharedResponses(operations);
  // A shared response applies to each operation only if the spec says that the vendor documents it for each.
  const isTold = (operation: Operation, status: string, response: Response): boolean =>
    response["x-codes"] === "common" || !shared.has(refOf(operation, status) ?? "");
  const failure = (operation: Operation, status: string, response: Response): DocumentedFailure => {
    const told = isTold(operation, status, response);
    const evidence = told ? evidenceOf(document, response).filter(isOwn) : [];
    return {
      codes: [...new Set(evidence.flatMap((body) => codesIn(document, parsed(body))))],
      examples: examplesOf(document, Object.values(response.content ?? {})[0]).filter(
        ([, body]) =>
          isOwn(JSON.stringify(body)) &&
          // A body without a code cannot state a wrong one.
          (told || (response["x-codes"] !== "sample" && codesIn(document, body).length === 0)),
      ),
    };
  };
  return (operation) =>
    new Map(operation.responses.map(([status, response]) => [status, failure(operation, status, response)]));
}

const parsed = (body: string): Json => JSON.parse(body) as Json;

const refOf = ({ object }: Operation, status: string): string | undefined => {
  const response = object.responses[status];
  return response && "$ref" in response ? response.$ref : undefined;
};

/** Finds the `$ref`s of responses that several operations share. */
function sharedResponses(operations: Operation[]): Set<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const operation of operations) {
    const refs = operation.responses.map(([status]) => refOf(operation, status)).filter((ref) => ref !== undefined);
    for (const ref of new Set(refs)) (once.has(ref) ? shared : once).add(ref);
  }
  return shared;
}

/** Lists all error codes in a document. */
export function documentedCodes(document: Document): string[] {
  const responses = operationsOf(document).flatMap((operation) => operation.responses);
  const failures = responses.filter(([status]) => !status.startsWith("2"));
  const evidence = new Set(failures.flatMap(([, response]) => evidenceOf(document, response)));
  return [...new Set([...evidence].flatMap((body) => codesIn(document, parsed(body))))].sort();
}

/** Returns a response's example bodies, and one with all codes if its schema lists them. */
function evidenceOf(document: Document, { content }: Response): string[] {
  const [media] = Object.values(content ?? {});
  const listed = branchesOf(document, media?.schema ?? {}).flatMap((branch) => {
    const { error, code } = propertiesOf(branch);
    const codes = error ? branchesOf(document, error).map((inner) => propertiesOf(inner)["code"]) : [code];
    return codes.flatMap((schema) => valuesOf(flatten(document, schema ?? {})));
  });
  const bodies = examplesOf(document, media).map(([, body]) => body);
  return [...bodies, ...(listed.length > 0 ? [{ code: listed }] : [])].map((body) => JSON.stringify(body));
}

const valuesOf = ({ enum: values, const: value }: Schema): Json[] =>
  (values ?? (value === undefined ? [] : [value])) as Json[];

/** Reads error codes as clients do: at `x-error-code`, else at `code`. Only strings count. */
function codesIn(document: Document, body: Json): string[] {
  const { pointer, until } = document["x-error-code"] ?? {};
  const found = pointer ? [valueAt(body, pointer)] : [valueAt(body, "/code") ?? valueAt(body, "/error/code")].flat();
  return found
    .filter((code): code is string => typeof code === "string")
    .map((code) => (until ? code.split(until, 1)[0]!.trim() : code))
    .filter((code) => /^[\w.:-]+$/.test(code));
}
