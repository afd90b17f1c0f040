import { carrierOf } from "@scripts/openapi/credentials";
import {
  alternativesOf,
  operationsOf,
  pascalCase,
  schemesOf,
  type Document,
  type SecurityScheme,
  type Server,
} from "@scripts/openapi/document";
import { callOf, nameOf, type Code } from "./code.js";
import { comment, oneLine } from "./text.js";

/** `"region"`, or `region` where TypeScript allows it unquoted. */
const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** Generates the credential schemes for the table. */
export const credentialsOf = (document: Document): object =>
  Object.fromEntries(Object.entries(schemesOf(document)).map(([name, scheme]) => [name, credentialOf(scheme)]));

function credentialOf(scheme: SecurityScheme): object {
  const { place, name, prefix, isBasic } = carrierOf(scheme);
  return {
    header: place === "header" ? name : undefined,
    prefix: prefix || undefined,
    format: scheme["x-credential-format"],
    kind:
      place === "header"
        ? isBasic
          ? nameOf("basic")
          : undefined
        : callOf(place === "query" ? "inQuery" : "inCookie", name),
  };
}

/** Returns the options that choose a server. */
function serverOptions(document: Document): string[] {
  const all = [...document.servers, ...operationsOf(document).flatMap(({ servers = [] }) => servers)];
  const variables = all.flatMap((server) => Object.keys(server.variables ?? {}));
  return [...new Set([...(document.servers.some(isNamed) ? ["server"] : []), ...variables])];
}

const isNamed = (server: Server): boolean => server["x-name"] !== undefined;

/** Generates the chooser of the document's servers, or `undefined` if there is no choice. */
export function serversOf(document: Document): Code | undefined {
  const options = serverOptions(document);
  return options.length > 0 ? callOf("servers", list(document.servers), options) : undefined;
}

/** Generates the chooser of an operation's own servers, or `undefined` if it uses the document's. */
export function ownServers({ servers: [first] }: Document, servers: Server[] | undefined): Code | undefined {
  return servers?.[0] && servers[0].url !== first?.url ? callOf("servers", list(servers)) : undefined;
}

const list = (servers: Server[]): object[] =>
  servers.map(({ url, variables, "x-name": name }) => {
    const own = Object.entries(variables ?? {}).map(
      ([key, { default: usual, enum: values }]) => [key, { default: usual, enum: values }] as const,
    );
    return { url, name, variables: variables && Object.fromEntries(own) };
  });

/** Generates the types of the options that depend on the spec: credentials and the choice of a server. */
export function connectionSource(vendor: string, document: Document): string {
  const name = `${pascalCase(vendor)}Connection`;
  const title = oneLine(document.info.title);
  const schemes = Object.entries(schemesOf(document));
  const alternatives = alternativesOf(document.security);
  const isNeeded = (option: string): boolean =>
    alternatives.length > 0 && alternatives.every((all) => all.includes(option));
  const credentials = schemes.map(([option, scheme]) =>
    field(option, scheme.description ?? "A credential.", typeOf(scheme), isNeeded(option)),
  );
  const choices = serverFields(document);
  const fields = [...credentials, ...choices].join("");
  const doc = comment(
    [`Connection options of a ${title} client: credentials${choices.length > 0 ? " and server" : ""}.`],
    "",
  );
  const keyless = [...schemes.map(([option]) => `  ${key(option)}?: undefined;\n`), ...choices].join("");
  return `${isChoice(document) ? union(name, doc, fields, alternatives, schemes) : `${doc}export interface ${name} {\n${fields}}`}

/** The same without credentials. */
export interface ${pascalCase(vendor)}KeylessConnection {
${keyless}}`;
}

/** Checks whether one of several credentials is enough. */
const isChoice = (document: Document): boolean =>
  document.security.length > 1 && alternativesOf(document.security).every((all) => all.length > 0);

function union(
  name: string,
  doc: string,
  fields: string,
  alternatives: string[][],
  schemes: [string, SecurityScheme][],
): string {
  const types = new Map(schemes.map(([option, scheme]) => [option, typeOf(scheme)]));
  const variants = alternatives.map(
    (all) => `{ ${all.map((option) => `${key(option)}: ${types.get(option)}`).join("; ")} }`,
  );
  return `interface AnyConnection {\n${fields}}\n\n${doc}export type ${name} = AnyConnection & (${variants.join(" | ")});`;
}

/** Returns the type of a credential option. */
const typeOf = (scheme: SecurityScheme): string => (carrierOf(scheme).isBasic ? "BasicCredential" : "Credential");

function field(name: string, description: string, type: string, isNeeded = false): string {
  const text = comment([oneLine(description)]);
  return `${text}  ${key(name)}${isNeeded ? `: ${type}` : `?: ${type} | undefined`};\n`;
}

function serverFields(document: Document): string[] {
  const { servers } = document;
  const literals = (values: string[]): string => values.map((value) => JSON.stringify(value)).join(" | ");
  const names = servers.flatMap((server) => server["x-name"] ?? []);
  const words = servers.map(({ url, description, "x-name": name }) => `\`${name}\` (${description ?? url})`);
  const all = [...servers, ...operationsOf(document).flatMap(({ servers = [] }) => servers)];
  const variables = new Map(all.flatMap((server) => Object.entries(server.variables ?? {})));
  return [
    ...(names.length > 0
      ? [field("server", `The server: ${words.join(", ")}. Default: \`${names[0]}\`.`, literals(names))]
      : []),
    ...[...variables].map(([name, { default: usual, enum: values, description = "Part of the server URL." }]) =>
      field(name, `${description} Default: \`${usual}\`.`, values ? literals(values) : "string"),
    ),
  ];
}
