import type { Document, Operation } from "../specs.js";

/** The header that carries a scheme's credential. */
export function headerOf(document: Document, scheme: string): string {
  const { type, name } = document.components!.securitySchemes![scheme]!;
  return type === "http" ? "authorization" : name!.toLowerCase();
}

/** What is wrong with the credentials of a request, whatever their values are. */
export function credentialProblem(document: Document, operation: Operation, headers: Headers): string | undefined {
  const taken = operation.security.flat().map((scheme) => headerOf(document, scheme));
  const unwanted = Object.keys(document.components?.securitySchemes ?? {})
    .map((scheme) => headerOf(document, scheme))
    .some((header) => headers.has(header) && !taken.includes(header));
  return unwanted ? "a credential that the operation does not take" : undefined;
}

/** The right headers for each of an operation's alternatives; none, if it takes no credential. */
export function rightHeaders(
  document: Document,
  { security }: Operation,
  credentials: Record<string, string>,
): [name: string, value: string][][] {
  const headerFor = (scheme: string): [string, string] => {
    const prefix = document.components!.securitySchemes![scheme]!.type === "http" ? "Bearer " : "";
    return [headerOf(document, scheme), `${prefix}${credentials[scheme]}`];
  };
  return security.map((alternative) => alternative.map(headerFor));
}
