import { examplesOf } from "@scripts/openapi/examples";
import { branchesOf, flatten, propertiesOf } from "@scripts/openapi/samples";
import {
  operationsOf,
  type Document,
  type Json,
  type Operation,
  type Response,
  type Schema,
} from "@scripts/openapi/document";

/** Reads the vendor's codes of an operation's failures, by status. */
export function codesReader(document: Document): (operation: Operation) => Map<string, string[]> {
  const operations = operationsOf(document);
  const statuses = new Map<string, Set<string>>();
  for (const { responses } of operations)
    for (const [status, response] of responses)
      for (const evidence of evidenceOf(document, response))
        statuses.set(evidence, (statuses.get(evidence) ?? new Set()).add(status));
  // What stands under several statuses, such as a vendor's one sample for all, says nothing of any of them.
  const isOwn = (evidence: string): boolean => statuses.get(evidence)!.size === 1;
  const shared = sharedResponses(operations);
  // What several operations share is told of each only where the spec says that the vendor documents it for each.
  const isTold = (operation: Operation, status: string, response: Response): boolean =>
    response["x-codes"] === "common" || !shared.has(refOf(operation, status) ?? "");
  return (operation) =>
    new Map(
      operation.responses.map(([status, response]) => {
        const evidence = isTold(operation, status, response) ? evidenceOf(document, response).filter(isOwn) : [];
        return [status, [...new Set(evidence.flatMap((body) => codesIn(JSON.parse(body) as Json)))]];
      }),
    );
}

const refOf = ({ object }: Operation, status: string): string | undefined => {
  const response = object.responses[status];
  return response && "$ref" in response ? response.$ref : undefined;
};

/** The `$ref`s of responses that more than one operation has. */
function sharedResponses(operations: Operation[]): Set<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const operation of operations) {
    const refs = operation.responses.map(([status]) => refOf(operation, status)).filter((ref) => ref !== undefined);
    for (const ref of new Set(refs)) (once.has(ref) ? shared : once).add(ref);
  }
  return shared;
}

/** The bodies that a response has as examples; and one with all codes, if its schema lists them. */
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

/** As clients read it: the `code` if it is a text, else the identifier that the message begins with. */
function codesIn(body: Json): string[] {
  const { error, ...outer } = Object(body) as Record<string, Json>;
  const inner = error === undefined || error === null ? outer : error;
  const { code, message = inner } = Object(inner) as Record<string, Json>;
  const codes = [code].flat().filter((value) => typeof value === "string");
  return codes.length > 0
    ? codes
    : (/^[a-z]\w*(?=:|$)/.exec(typeof message === "string" ? message : "") ?? []).slice(0, 1);
}
