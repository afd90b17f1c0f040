import { schemesOf, type Document, type SecurityScheme } from "./document.js";

/** Where a credential goes, and what comes before it there. */
export interface Carrier {
  place: "header" | "query" | "cookie";
  name: string;
  prefix: string;
  /** A user name and a password, in base64. */
  isBasic: boolean;
}

/** HTTP's own schemes are written as their RFCs write them, any other as the spec does. */
const usual: Record<string, string> = { basic: "Basic", bearer: "Bearer" };

/** Says where the credential of a scheme goes. What a login returns is a bearer token. https://www.rfc-editor.org/rfc/rfc6750 */
export function carrierOf({ type, in: place = "header", name = "", scheme = "Bearer" }: SecurityScheme): Carrier {
  if (type === "apiKey") return { place, name, prefix: "", isBasic: false };
  const word = usual[scheme.toLowerCase()] ?? scheme;
  return { place: "header", name: "Authorization", prefix: `${word} `, isBasic: word === "Basic" };
}

/** Writes how a credential looks on the wire. */
export function onWire(scheme: SecurityScheme): string {
  const { place, name, prefix } = carrierOf(scheme);
  if (place === "query") return `\`?${name}=…\``;
  return place === "cookie" ? `\`Cookie: ${name}=…\`` : `\`${name}: ${prefix}…\``;
}

/** Makes what a client's option for a scheme takes, of a text. */
export function credentialFor(scheme: SecurityScheme, text: string): string | { username: string; password: string } {
  return carrierOf(scheme).isBasic ? { username: `${text}-user`, password: text } : text;
}

/** Credentials, by the client's options. */
export type Credentials = Record<string, ReturnType<typeof credentialFor>>;

/** Makes a credential of a text for each scheme of a document, by its option. */
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
