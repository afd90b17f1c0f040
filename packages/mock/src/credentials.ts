import { UserError } from "@scripts/console/user-error";
import { schemesOf, type Document, type Operation } from "@scripts/openapi/document";
import { unknownName } from "./did-you-mean.js";

/** The header that carries a scheme's credential. */
export function headerOf(document: Document, scheme: string): string {
  const { name } = schemesOf(document)[scheme] ?? {};
  return isBearer(document, scheme) || name === undefined ? "authorization" : name.toLowerCase();
}

const isBearer = (document: Document, scheme: string): boolean => schemesOf(document)[scheme]?.type === "http";

/** A credential that an operation does not take: the request is wrong, whatever the value is. */
export function unwantedCredential(document: Document, operation: Operation, headers: Headers): string | undefined {
  const taken = operation.security.flat().map((scheme) => headerOf(document, scheme));
  const header = Object.keys(schemesOf(document))
    .map((scheme) => headerOf(document, scheme))
    .find((header) => headers.has(header) && !taken.includes(header));
  return header && `the header ${header} has a credential, which the operation does not take`;
}

/** Says what is wrong with the credentials of a request; nothing if those of one alternative are right. */
export type CredentialCheck = (operation: Operation, headers: Headers) => string | undefined;

/**
 * Makes a check of credentials. Of those that are not `known`, each well-formed one is right.
 *
 * @throws {UserError} if one of `known` is not of the document.
 */
export function credentialCheck(document: Document, known: Record<string, string>): CredentialCheck {
  const schemes = Object.keys(schemesOf(document));
  const odd = Object.keys(known).find((scheme) => !schemes.includes(scheme));
  if (odd !== undefined) throw new UserError(unknownName("credential", odd, schemes));
  return ({ security }, headers) => {
    const problems = security.map((alternative) =>
      alternative
        .map((scheme) => problemOf(document, scheme, known[scheme], headers))
        .find((problem) => problem !== undefined),
    );
    if (problems.length === 0 || problems.includes(undefined)) return undefined;
    return [...new Set(problems)].join("; or ");
  };
}

function problemOf(
  document: Document,
  scheme: string,
  right: string | undefined,
  headers: Headers,
): string | undefined {
  const name = headerOf(document, scheme);
  const header = headers.get(name);
  if (!header) return `the header ${name} has no credential`;
  const bearer = isBearer(document, scheme);
  const [, token] = /^bearer +(.+)$/i.exec(header) ?? [];
  if (bearer && token === undefined) return `the header ${name} does not begin with "Bearer "`;
  if (!bearer && /^bearer\b/i.test(header)) return `the header ${name} begins with "Bearer", which is not part of it`;
  const value = token ?? header;
  if (/\s/.test(value)) return `the header ${name} has a credential with a space in it`;
  return right === undefined || value === right ? undefined : `the header ${name} has another credential than the mock`;
}
