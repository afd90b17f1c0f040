import { accepted } from "@scripts/codegen/responses";
import { exampleInit } from "@scripts/openapi/examples";
import {
  hasIdempotencyKey,
  idempotencyKey,
  isJson,
  schemesOf,
  type Document,
  type Json,
  type Operation,
} from "@scripts/openapi/document";

/** The request that a call makes, as it goes over the wire; credentials and what the client makes up are in `<…>`. */
export function httpRequest(document: Document, operation: Operation): string {
  const { params = {}, body } = exampleInit(document, operation, "<file>");
  const [type] = Object.keys(operation.requestBody?.content ?? {});
  const isLong = (name: string): boolean =>
    operation.parameters.some((parameter) => parameter.name === name && parameter["x-multi-segment"]);
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const encoded = encodeURIComponent(String(params["path"]?.[name]));
    return isLong(name) ? encoded.replaceAll("%2F", "/") : encoded;
  });
  const query = new URLSearchParams(Object.entries(params["query"] ?? {}).map(([key, value]) => [key, String(value)]));
  const server = new URL(document.servers[0]!.url);
  const headers = {
    Host: server.host,
    Accept: accepted(document, operation) ?? "application/json",
    ...credentialHeaders(document, operation),
    ...headerParameters(operation, params["header"]),
    ...(body !== undefined && {
      "Content-Type": type === "multipart/form-data" ? `${type}; boundary=<boundary>` : type,
    }),
  };
  const target = `${server.pathname.replace(/\/$/, "")}${path}${query.size > 0 ? `?${query}` : ""}`;
  return [
    `${operation.method} ${target} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ["", isJson(type!) ? JSON.stringify(body, null, 2) : form(body as Form)]),
  ].join("\n");
}

/** How an operation's credentials are sent, by the name of the header. */
export function credentialHeaders(document: Document, { security }: Operation): Record<string, string> {
  const schemes = schemesOf(document);
  return Object.fromEntries(
    (security[0] ?? []).map((name) => {
      const scheme = schemes[name]!;
      return scheme.type === "http" ? ["Authorization", `Bearer <${name}>`] : [scheme.name!, `<${name}>`];
    }),
  );
}

function headerParameters(operation: Operation, given: Record<string, Json> = {}): Record<string, string> {
  return {
    ...(hasIdempotencyKey(operation) && { [idempotencyKey]: "<a UUID that the client makes>" }),
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])),
  };
}

type Form = Record<string, Json>;

function form(body: Form): string {
  const parts = Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => part(name, one)));
  return `${parts.join("\n")}\n--<boundary>--`;
}

function part(name: string, value: Json): string {
  const isFile = value === "<file>";
  const file = isFile ? '; filename="<its name>"\nContent-Type: <its type>' : "";
  const text = isFile ? "<its bytes>" : typeof value === "object" ? JSON.stringify(value) : String(value);
  return `--<boundary>\nContent-Disposition: form-data; name="${name}"${file}\n\n${text}`;
}
