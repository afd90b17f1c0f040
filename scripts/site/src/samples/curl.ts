import { environmentName } from "@scripts/codegen/environment-name";
import { schemesOf, type Document } from "@scripts/openapi/document";
import { placeholder, type ExampleRequest } from "./example-request.js";
import { indented } from "./http.js";

/** Formats a request as a command that reads credentials from the environment. */
export function curlCommand(vendor: string, document: Document, request: ExampleRequest): string {
  const { method, url, headers, body, form } = request;
  const verb = method === "GET" ? "" : `-X ${method} `;
  const options = [
    ...headers.map(([name, value]) => `-H ${header(vendor, document, `${name}: ${value}`)}`),
    ...(form ?? []).map(([name, value]) => `-F ${quoted(`${name}=${value === true ? "@photo.png" : value}`)}`),
    ...(body === undefined ? [] : [`--data ${quoted(indented(body))}`]),
  ];
  return [`curl ${verb}${quoted(url.href)}`, ...options].join(" \\\n  ");
}

function header(vendor: string, document: Document, line: string): string {
  const secret = Object.keys(schemesOf(document)).find((scheme) => line.endsWith(placeholder(scheme)));
  if (secret !== undefined) return `"${line.slice(0, -placeholder(secret).length)}$${environmentName(vendor, secret)}"`;
  return line.endsWith("<uuid>") ? `"${line.replace("<uuid>", "$(uuidgen)")}"` : quoted(line);
}

/** Quotes a word for a shell. */
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
