import { pascalCase, schemesOf, type ClientCredentialsFlow, type Document } from "@scripts/openapi/document";
import { literal } from "@scripts/openapi/examples";
import { comment, oneLine } from "./text.js";
import { banner } from "./types.js";

/** A credential that a client can obtain itself. */
export interface TokenSource {
  /** The name of the function, such as `acmeToken`. */
  name: string;
  /** The client option. */
  option: string;
  flow: ClientCredentialsFlow;
}

/** Finds the credentials that OAuth 2 client credentials can obtain. */
export function tokenSourcesOf(vendor: string, document: Document): TokenSource[] {
  return Object.entries(schemesOf(document)).flatMap(([option, { type, flows }]) => {
    const flow = type === "oauth2" ? flows?.clientCredentials : undefined;
    // The name must not change when another scheme is added.
    const name = `${vendor}${option === "token" ? "" : pascalCase(option)}Token`;
    return flow ? [{ name, option, flow }] : [];
  });
}

/** `token.ts`: a function for each credential that OAuth 2 client credentials can obtain, if there are any. */
export function tokenSource(vendor: string, document: Document): string | undefined {
  const sources = tokenSourcesOf(vendor, document);
  if (sources.length === 0) return undefined;
  return `${banner(vendor)}
import type { ClientOptions } from "@vendor-clients/shared";
import {
  clientCredentials,
  type ClientCredentials,
  type TokenEndpoint,
  type TokenFunction,
} from "@vendor-clients/shared/token";

export type { ClientCredentials, TokenFunction } from "@vendor-clients/shared/token";

${sources.map((source) => functionSource(vendor, document, source)).join("\n\n")}
`;
}

function functionSource(vendor: string, document: Document, source: TokenSource): string {
  const { name, flow } = source;
  const scopes = Object.keys(flow.scopes ?? {}).map((scope) => JSON.stringify(scope));
  const endpoint = {
    vendor,
    name,
    tokenUrl: flow.tokenUrl,
    servers: document.servers.map(({ url }) => url),
    authentication: flow["x-client-authentication"] ?? "basic",
  };
  return `const ${name}Endpoint: TokenEndpoint = ${literal(endpoint)};

${comment(documentation(vendor, source), "")}export function ${name}(
  credentials: ClientCredentials${scopes.length > 0 ? `<${scopes.join(" | ")}>` : ""},
  options: ClientOptions = {},
): TokenFunction {
  return clientCredentials(${name}Endpoint, credentials, options);
}`;
}

function documentation(vendor: string, { name, option, flow }: TokenSource): string[] {
  const scopes = Object.entries(flow.scopes ?? {}).map(([scope, text]) => `\`${oneLine(scope)}\` (${oneLine(text)})`);
  const factory = `create${pascalCase(vendor)}Client`;
  return [
    `Creates a \`${option}\` for \`${factory}\` that gets an access token by OAuth 2 client credentials.`,
    "",
    `\`POST ${oneLine(flow.tokenUrl)}\`, on first use, again before the token expires, and once more after a 401. A client whose \`baseUrl\` is none of the vendor's gets it there. \`options\` are those of the client that gets it.`,
    ...(scopes.length > 0 ? ["", `Scopes: ${scopes.join(", ")}.`] : []),
    "",
    "@throws {ApiError} when called, if the vendor refuses: `error.code` is such as `invalid_client`.",
    "@throws {InvalidRequestError} when called, if the id or the secret is missing.",
    `@example const ${vendor} = ${factory}({ ${option}: ${name}({ client_id, client_secret }) });`,
  ];
}

/** Says which function obtains a credential, if there is one. */
export function tokenHint(vendor: string, document: Document, option: string): string {
  const source = tokenSourcesOf(vendor, document).find((one) => one.option === option);
  if (source) return `\`${source.name}\` of \`@vendor-clients/${vendor}/token\` gets and renews it.`;
  const { type = "" } = schemesOf(document)[option] ?? {};
  return ["oauth2", "openIdConnect"].includes(type) ? "An access token that your application has obtained." : "";
}
