import { keysOf } from "./json-pointer.js";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Schema = { [key: string]: Json };

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  schema?: Schema;
  example?: Json;
  deprecated?: boolean;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  /** The media type in which the value is written, instead of a schema and a style. */
  content?: Record<string, MediaType>;
  /** Whether the value may contain slashes. Each segment is then encoded separately. */
  "x-multi-segment"?: true;
}

/** How a form field is encoded. */
export interface Encoding {
  contentType?: string;
  headers?: Record<string, Json>;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
}

export interface MediaType {
  schema?: Schema;
  encoding?: Record<string, Encoding>;
  example?: Json;
  examples?: Record<string, { value?: Json; $ref?: string }>;
}

export interface Response {
  description: string;
  content?: Record<string, MediaType>;
  headers?: Record<string, Json>;
  links?: Record<string, Link>;
  /** For a shared response with error codes in its examples: whether they apply to each operation that refers to it. */
  "x-codes"?: "common" | "sample";
  /** Failures with this status that are not worth retrying: those with one of the values at the pointer. */
  "x-not-retried"?: { pointer: string; values: string[] };
}

export interface RequestBody {
  required?: boolean;
  description?: string;
  content: Record<string, MediaType>;
}

export interface OperationObject {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  /** Absent only in imported specs. */
  externalDocs?: { url: string };
  deprecated?: boolean;
  security?: Record<string, string[]>[];
  servers?: Server[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: RequestBody;
  responses: Record<string, Response | { $ref: string; description?: string }>;
  "x-evidence": "seed" | "vendor-doc" | "vendor-code";
  "x-idempotent"?: true;
  "x-signature"?: Signature;
  "x-pagination"?: Pagination;
  "x-lifecycle"?: Lifecycle;
  "x-session"?: { start: string; chosenId?: string };
}

/** A follow-up of a response: an operation, and where the response contains its parameters. */
export interface Link {
  operationId: string;
  parameters?: Record<string, string>;
  requestBody?: Record<string, string>;
}

/** How a list is paginated: `x-pagination`. */
export interface Pagination {
  items: string;
  more?: string;
  lastItem?: string;
  page?: string;
  size?: string;
  pageSize?: string;
  total?: string;
  lastPage?: string;
}

/** The states of a resource: `x-lifecycle`. */
export interface Lifecycle {
  waiter: string;
  state: string;
  final: string[];
  success: string[];
  ended?: string;
  intervalMs?: number;
}

/** How a webhook is signed: `x-signature`. */
export interface Signature {
  algorithm: "hmac-sha256" | "rsa-sha256";
  header: string;
  encoding: "hex" | "base64";
  /** The signed text: header names in braces, and `{body}`. */
  text: string;
  /** The header with the timestamp, in Unix milliseconds. */
  timestamp?: string;
  /** The operation that returns the public key, and the location of the key in its response. */
  key?: { operationId: string; pointer: string };
}

export interface SecurityScheme {
  type: "apiKey" | "http" | "oauth2" | "openIdConnect";
  /** For an API key. */
  in?: "header" | "query" | "cookie";
  name?: string;
  /** For `http`. */
  scheme?: string;
  flows?: { clientCredentials?: ClientCredentialsFlow };
  description?: string;
  "x-credential-format"?: "key";
}

/** How a program obtains a token for itself. https://www.rfc-editor.org/rfc/rfc6749#section-4.4 */
export interface ClientCredentialsFlow {
  tokenUrl: string;
  scopes?: Record<string, string>;
  /** Where the client's id and secret are sent. Default: in the header. */
  "x-client-authentication"?: "basic" | "body";
}

export interface Server {
  url: string;
  description?: string;
  variables?: Record<string, { default: string; enum?: string[]; description?: string }>;
  /** The value of the client's option `server` that selects it. */
  "x-name"?: string;
}

/** A feature of the vendor that the client does not cover, with the vendor's page about it. */
export interface NotCovered {
  summary: string;
  url: string;
}

/** An OpenAPI document that has passed the linter. */
export interface Document {
  openapi: string;
  info: { title: string; version: string; summary?: string; description?: string };
  externalDocs?: { url: string };
  /** The spec was imported from the vendor's own file, so editorial rules are only warnings. */
  "x-imported"?: true;
  "x-not-covered"?: NotCovered[];
  servers: Server[];
  security: Record<string, string[]>[];
  tags?: { name: string; description: string }[];
  paths: Record<string, Record<string, OperationObject>>;
  webhooks?: Record<string, Record<string, OperationObject>>;
  /** The location of the vendor's stable code in an error body. Default: `/code`, then `/error/code`. */
  "x-error-code"?: { pointer: string; until?: string };
  components?: Record<string, Record<string, Json>> & { securitySchemes?: Record<string, SecurityScheme> };
}

/** Resolves a reference within the document. */
export function resolve<T>(document: Document, node: T | { $ref: string }): T {
  const ref = (node as { $ref?: string } | undefined)?.$ref;
  if (typeof ref !== "string") return node as T;
  let target: unknown = document;
  // A reference may lead through another one.
  for (const key of keysOf(ref)) target = (resolve(document, target) as Record<string, unknown>)[key];
  return resolve(document, target as T);
}

/** An operation with its references resolved. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  object: OperationObject;
  parameters: Parameter[];
  requestBody: RequestBody | undefined;
  responses: [status: string, response: Response][];
  /**
   * The security requirements: the operation's own, or the document's. If they are optional, the empty one comes last.
   */
  security: string[][];
  /** Its servers, if not the document's. */
  servers: Server[] | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Lists the operations of a document, in order. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, object]) => ({
        id: object.operationId,
        method: method.toUpperCase(),
        path,
        object,
        parameters: parametersOf(document, item["parameters"] as unknown as Parameter[] | undefined, object),
        requestBody: object.requestBody && resolve<RequestBody>(document, object.requestBody),
        responses: Object.entries(object.responses).map(([status, response]): [string, Response] => [
          status,
          { ...resolve<Response>(document, response), ...ownDescription(response) },
        ]),
        security: alternativesOf(object.security ?? document.security),
        servers: object.servers ?? (item["servers"] as unknown as Server[] | undefined),
      })),
  );
}

/**
 * Lists the credentials of each alternative. The first alternative whose credentials are given is used, so an empty one
 * comes last. An empty one alone does not count as an alternative.
 */
export function alternativesOf(security: Record<string, string[]>[]): string[][] {
  const all = security.map((alternative) => Object.keys(alternative));
  const some = all.filter(({ length }) => length > 0);
  return some.length > 0 && some.length < all.length ? [...some, []] : some;
}

/** Returns the URL of a server, with the defaults of its variables. */
export const urlOf = ({ url, variables = {} }: Server): string =>
  url.replace(/\{([^}]+)\}/g, (whole, name: string) => variables[name]?.default ?? whole);

/** A description beside a `$ref` replaces the target's. https://spec.openapis.org/oas/v3.1.0#reference-object */
const ownDescription = ({ description }: { description?: string }): { description?: string } =>
  description === undefined ? {} : { description };

/** Combines the path's parameters with the operation's own, which take precedence. */
function parametersOf(document: Document, shared: Parameter[] = [], { parameters = [] }: OperationObject): Parameter[] {
  const all = [...shared, ...parameters].map((parameter) => withSchema(resolve<Parameter>(document, parameter)));
  return [...new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}

/** For a parameter with `content`, takes the schema and examples from there. */
function withSchema(parameter: Parameter): Parameter {
  const [media] = Object.values(parameter.content ?? {});
  if (!media) return parameter;
  const { schema = {}, example } = media;
  return example === undefined ? { ...parameter, schema } : { ...parameter, schema, example };
}

/** Returns the link of an operation's success with this name. */
export const linkOf = ({ responses }: Operation, name: string): Link | undefined =>
  responses.find(([status]) => status.startsWith("2"))?.[1].links?.[name];

/** Returns the JSON pointer in an expression such as `$response.body#/id`. */
export const pointerOf = (expression: string): string | undefined => /^\$response\.body#(\/.*)$/.exec(expression)?.[1];

/** A request that the vendor posts to its customer. */
export interface Webhook {
  name: string;
  object: OperationObject;
  signature: Signature | undefined;
  /** The type of the payload in `schema.ts`. */
  payload: string;
}

export function webhooksOf(document: Document): Webhook[] {
  return Object.entries(document.webhooks ?? {}).flatMap(([name, item]) => {
    const object = item["post"];
    if (!object) return [];
    const schema = object.requestBody?.content["application/json"]?.schema?.["$ref"];
    const payload =
      typeof schema === "string" ? `components["schemas"]["${schema.split("/").pop()}"]` : `webhooks["${name}"]`;
    return [{ name, object, signature: object["x-signature"], payload }];
  });
}

/** Checks whether a media type is JSON. Bodies of other types are not parsed. */
export const isJson = (type: string): boolean => /[/+]json(;|$)/.test(type);

/** `acme` → `Acme`. */
export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Returns the security schemes, by the client option that holds the credential. */
export const schemesOf = ({ components }: Document): Record<string, SecurityScheme> =>
  components?.securitySchemes ?? {};

/** The header that makes an operation safe to retry. A client sets it. */
export const idempotencyKey = "Idempotency-Key";

export const hasIdempotencyKey = ({ parameters }: Operation): boolean =>
  parameters.some(({ in: place, name }) => place === "header" && name === idempotencyKey);

const repeatable = ["GET", "HEAD", "PUT", "DELETE"];

/**
 * Returns whether clients retry an operation after a transient failure: always, with a generated idempotency key, or
 * never.
 */
export function retryPolicy(operation: Operation): "always" | "with a key" | "never" {
  if (repeatable.includes(operation.method) || operation.object["x-idempotent"]) return "always";
  return hasIdempotencyKey(operation) ? "with a key" : "never";
}
