import { schemesOf, type Document, type SecurityScheme } from "./document.js";

/** Where a credential is sent, and its prefix. */
export interface Carrier {
  place: "header" | "query" | "cookie";
  name: string;
  prefix: string;
  /** Whether it is a user name and password in base64. */
  isBasic: boolean;
}

/** HTTP's own schemes are spelled as in their RFCs, all others as in the spec. */
const usual: Record<string, string> = { basic: "Basic", bearer: "Bearer" };

/**
 * Returns where a scheme's credential is sent. OAuth 2 and OpenID Connect use bearer tokens.
 * https://www.rfc-editor.org/rfc/rfc6750
 */
export function carrierOf({ type, in: place = "header", name = "", scheme = "Bearer" }: SecurityScheme): Carrier {
  if (type === "apiKey") return { place, name, prefix: "", isBasic: false };
  const word = usual[scheme.toLowerCase()] ?? scheme;
  return { place: "header", name: "Authorization", prefix: `${word} `, isBasic: word === "Basic" };
}

/** Formats a credential as it is sent. */
export function onWire(scheme: SecurityScheme): string {
  const { place, name, prefix } = carrierOf(scheme);
  if (place === "query") return `\`?${name}=…\``;
  return place === "cookie" ? `\`Cookie: ${name}=…\`` : `\`${name}: ${prefix}…\``;
}

/** Converts text to the value of a client's option for a scheme. */
export function credentialFor(scheme: SecurityScheme, text: string): string | { username: string; password: string } {
  return carrierOf(scheme).isBasic ? { username: `${text}-user`, password: text } : text;
}

/** Credentials, by client option. */
export type Credentials = Record<string, ReturnType<typeof credentialFor>>;

/** Creates a credential from text for each scheme of a document, by client option. */
export const credentialsFor = (document: Document, text: (option: string) => string): Credentials =>
  Object.fromEntries(
    Object.entries(schemesOf(document)).map(([option, scheme]) => [option, credentialFor(scheme, text(option))]),
  );

/** Lists the headers in which clients send credentials. */
export const credentialHeaders = (document: Document, options = Object.keys(schemesOf(document))): string[] => {
  const carriers = options.map((option) => carrierOf(schemesOf(document)[option]!));
  const names = carriers.map(({ place, name }) =>
    place === "header" ? name.toLowerCase() : place === "cookie" ? "cookie" : undefined,
  );
  return [...new Set(names.filter((name) => name !== undefined))];
};
