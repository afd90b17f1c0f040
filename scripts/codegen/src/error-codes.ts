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
  const statuses = new Map<string, Set<string>>();
  for (const { responses } of operationsOf(document))
    for (const [status, response] of responses)
      for (const evidence of evidenceOf(document, response))
        statuses.set(evidence, (statuses.get(evidence) ?? new Set()).add(status));
  // What stands under several statuses, such as a vendor's one sample for all, says nothing of any of them.
  const isOwn = (evidence: string): boolean => statuses.get(evidence)!.size === 1;
  return ({ responses }) =>
    new Map(
      responses.map(([status, response]) => {
        const own = evidenceOf(document, response).filter(isOwn);
        return [status, [...new Set(own.flatMap((evidence) => codesIn(JSON.parse(evidence) as Json)))]];
      }),
    );
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
