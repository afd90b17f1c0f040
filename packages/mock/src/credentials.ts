import { UserError } from "@scripts/console/user-error";
import { carrierOf, type Carrier } from "@scripts/openapi/credentials";
import { schemesOf, type Document, type Operation } from "@scripts/openapi/document";
import { unknownName } from "./did-you-mean.js";

/** A credential: a string, or a user name and password. */
export type KnownCredential = string | { username: string; password: string };

/** Returns what a request has at a credential's location. */
function carried({ place, name }: Carrier, { headers, url }: Request): string | undefined {
  if (place === "header") return headers.get(name) ?? undefined;
  if (place === "query") return new URL(url).searchParams.get(name) ?? undefined;
  const cookies = (headers.get("cookie") ?? "").split(/; */).map((pair) => /^([^=]*)=(.*)$/s.exec(pair) ?? []);
  return cookies.find(([, key]) => key === name)?.[2];
}

const carriersOf = (document: Document): [scheme: string, carrier: Carrier][] =>
  Object.entries(schemesOf(document)).map(([scheme, object]) => [scheme, carrierOf(object)]);

/** Returns a request's credentials as sent, by scheme; `undefined` for a scheme that it does not use. */
export const credentialsIn = (document: Document, request: Request): Record<string, string | undefined> =>
  Object.fromEntries(carriersOf(document).map(([scheme, carrier]) => [scheme, carried(carrier, request)]));

const title = ({ place, name }: Carrier): string =>
  place === "header"
    ? `the header ${name.toLowerCase()}`
    : `the ${place === "query" ? "query parameter" : "cookie"} ${name}`;

/** Finds a credential that the operation does not use. The request is then invalid, whatever the value. */
export function unwantedCredential(document: Document, operation: Operation, request: Request): string | undefined {
  const all = carriersOf(document);
  const taken = all
    .filter(([scheme]) => operation.security.flat().includes(scheme))
    .map(([, carrier]) => title(carrier));
  const unwanted = all.find(
    ([, carrier]) => !taken.includes(title(carrier)) && carried(carrier, request) !== undefined,
  );
  return unwanted && `${title(unwanted[1])} has a credential, which the operation does not take`;
}

/**
 * Describes what is wrong with the credentials of a request, or returns `undefined` if they satisfy one alternative.
 */
export type CredentialCheck = (operation: Operation, request: Request) => string | undefined;

/**
 * Creates a check of credentials. A scheme without a `known` value accepts any well-formed credential.
 *
 * @throws {UserError} if `known` names a scheme that the document does not have.
 */
export function credentialCheck(document: Document, known: Record<string, KnownCredential>): CredentialCheck {
  const carriers = new Map(carriersOf(document));
  const odd = Object.keys(known).find((scheme) => !carriers.has(scheme));
  if (odd !== undefined) throw new UserError(unknownName("credential", odd, [...carriers.keys()]));
  return ({ security }, request) => {
    const problems = security.map((alternative) =>
      alternative
        .map((scheme) => problemOf(carriers.get(scheme), known[scheme], request))
        .find((problem) => problem !== undefined),
    );
    if (problems.length === 0 || problems.includes(undefined)) return undefined;
    return [...new Set(problems)].join("; or ");
  };
}

function problemOf(
  carrier: Carrier | undefined,
  right: KnownCredential | undefined,
  request: Request,
): string | undefined {
  if (!carrier) return "a credential of a scheme that is not declared";
  const where = title(carrier);
  const text = carried(carrier, request);
  if (!text) return `${where} has no credential`;
  const prefix = carrier.prefix.trim();
  const [, first = "", rest = ""] = /^(\S*) +(.+)$/s.exec(text) ?? [];
  if (prefix && first.toLowerCase() !== prefix.toLowerCase()) return `${where} does not begin with "${carrier.prefix}"`;
  if (!prefix && /^bearer\b/i.test(text)) return `${where} begins with "Bearer", which is not part of it`;
  const value = prefix ? rest : text;
  if (/\s/.test(value)) return `${where} has a credential with a space in it`;
  if (carrier.isBasic && !/^[A-Za-z\d+/]+={0,2}$/.test(value))
    return `${where} is not a user name and a password in base64`;
  return right === undefined || value === written(right) ? undefined : `${where} has another credential than the mock`;
}

/** A credential as it is sent. */
const written = (credential: KnownCredential): string =>
  typeof credential === "string"
    ? credential
    : Buffer.from(`${credential.username}:${credential.password}`).toString("base64");
