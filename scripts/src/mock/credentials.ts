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

/** Whether the credentials of a request are those of one of the operation's alternatives; always, if it has none. */
export function isKnown(
  document: Document,
  { security }: Operation,
  headers: Headers,
  credentials: Record<string, string>,
): boolean {
  const isRight = (scheme: string): boolean => {
    const prefix = document.components!.securitySchemes![scheme]!.type === "http" ? "Bearer " : "";
    return headers.get(headerOf(document, scheme)) === `${prefix}${credentials[scheme]}`;
  };
  return security.length === 0 || security.some((alternative) => alternative.every(isRight));
}
