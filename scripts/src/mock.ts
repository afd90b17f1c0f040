import { createMockServer } from "@scalar/mock-server";
import { serve } from "@hono/node-server";
import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { AddressInfo } from "node:net";
import { branchesOf, fileFields } from "./examples.js";
import { operationsOf, resolve, type Document, type Json, type Operation, type Schema } from "./specs.js";

/** Answers requests as a spec says: validates them, and gives the spec's examples back. */
export interface Mock {
  fetch(request: Request): Promise<Response>;
  /**
   * Has the next requests answered with a documented status, and with the example of this name; `undefined` goes back to
   * the first success. `default` answers with a status that the operation does not document otherwise.
   */
  answerWith(status: string | undefined, example?: string): void;
}

/** A mock on a loopback port. */
export interface ListeningMock extends Mock {
  url: string;
  close(): Promise<void>;
}

/** A request and its answer; neither body has been read. */
export interface Exchange {
  /** The operation, if the spec has one for the request. */
  operation: Operation | undefined;
  request: Request;
  response: Response;
}

/** The header of an answer that is the mock's own: the request is not what the spec says. */
export const refusedHeader = "x-mock-refused";

/**
 * Makes a mock of a vendor that knows one value for each credential, by the name of its scheme. `watch` is shown each
 * exchange.
 */
export async function createMock(
  document: Document,
  credentials: Record<string, string>,
  watch?: (exchange: Exchange) => void,
): Promise<Mock> {
  const app = await createMockServer({ document: forMock(document) as never, logger: false });
  const operations = operationsOf(document);
  const formProblems = new Map(operations.map((operation) => [operation, formValidator(document, operation)]));
  let wanted: Parameters<Mock["answerWith"]> = [undefined];

  async function answer(operation: Operation | undefined, request: Request): Promise<Response> {
    if (!operation) return refuse(404, "the specification has no such operation");
    const problem =
      credentialProblem(document, operation, request.headers) ??
      typeProblem(operation, request.headers) ??
      (await formProblems.get(operation)?.(request.clone()));
    if (problem) return refuse(400, problem);
    const [status = successOf(operation), example] = wanted;
    const code = status === "default" ? statusOfDefault(operation) : status;
    if (!operation.responses.some(([documented]) => documented === status))
      return refuse(400, `the specification has no answer ${status} here`);
    const right = credentialHeaders(document, operation, credentials);
    if (right.every(([name, value]) => request.headers.get(name) === value)) return play(request, code, example);
    // The mock server looks only whether there is a credential; its documented 401 comes with a right one.
    for (const [name, value] of right) request.headers.set(name, value);
    if (operation.responses.some(([documented]) => documented === "401")) return play(request, "401");
    const { body, headers } = await play(request, statusOfDefault(operation));
    return new Response(body, { status: 401, headers });
  }

  async function play(request: Request, code: string, example?: string): Promise<Response> {
    request.headers.set("prefer", `code=${code}${example === undefined ? "" : `, example=${example}`}`);
    const response = await app.fetch(request);
    const isRefusal = response.headers.get("content-type") === "application/problem+json" && response.status === 422;
    if (isRefusal) response.headers.set(refusedHeader, "true");
    return response;
  }

  return {
    async fetch({ url, method, headers, body }) {
      const bytes = body ? await new Response(body).arrayBuffer() : undefined;
      const init = { method, headers, body: bytes?.byteLength ? bytes : null };
      const request = new Request(url, init);
      const operation = findOperation(operations, method, new URL(url).pathname);
      const response = await answer(operation, new Request(request.clone()));
      watch?.({ operation, request, response: response.clone() });
      return response;
    },
    answerWith(...next) {
      wanted = next;
    },
  };
}

/** Serves a mock on a free loopback port. */
export async function listen(mock: Mock, port = 0): Promise<ListeningMock> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: (request) => mock.fetch(request), port, hostname: "127.0.0.1", overrideGlobalObjects: false },
      ({ port }: AddressInfo) =>
        resolve({
          ...mock,
          url: `http://127.0.0.1:${port}`,
          close: () => new Promise((done) => server.close(() => done())),
        }),
    );
    server.on("error", reject);
  });
}

const refuse = (status: number, message: string): Response =>
  Response.json({ message }, { status, headers: { [refusedHeader]: "true" } });

/** The mock server answers with `default` before all else, and takes the first route that fits. */
function forMock(document: Document): Document {
  const copy = directed(document, "request");
  for (const operation of operationsOf(copy)) {
    const { default: other, ...responses } = operation.object.responses;
    operation.object.responses = other ? { ...responses, [statusOfDefault(operation)]: other } : responses;
  }
  const literalFirst = (path: string): string => path.replaceAll("{", "~");
  copy.paths = Object.fromEntries(
    Object.entries(copy.paths).sort(([a], [b]) => (literalFirst(a) < literalFirst(b) ? -1 : 1)),
  );
  return copy;
}

/** What travels only the other way. */
const otherWay = { request: "readOnly", answer: "writeOnly" } as const;

/** A copy in which no schema requires what travels only the other way. */
function directed<T>(node: T, direction: keyof typeof otherWay): T {
  const walk = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    if (!Array.isArray(node) && Array.isArray(node["required"])) {
      const properties = (node["properties"] ?? {}) as Record<string, Schema>;
      node["required"] = node["required"].filter((name) => !properties[name as string]?.[otherWay[direction]]);
    }
    Object.values(node).forEach(walk);
  };
  const copy = structuredClone(node);
  walk(copy as Json);
  return copy;
}

/** What stands for a file in a value that a schema is to fit; no text of a form can be this. */
export const fileMark = "\0file";

/** Makes validators for schemas of a document; for the same schema the same one. */
export function compiler(
  document: Document,
  direction: keyof typeof otherWay,
  options?: Options,
): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, ...options });
  addFormats.default(ajv);
  ajv.addFormat("binary", (text: string) => text === fileMark);
  const components = directed(document.components, direction);
  const known = new Map<Schema, ValidateFunction>();
  return (schema) => {
    // The references of a schema lead to the document's components.
    const validate = known.get(schema) ?? ajv.compile({ ...directed(schema, direction), components });
    known.set(schema, validate);
    return validate;
  };
}

/** The mock server does not look into forms. */
function formValidator(
  document: Document,
  operation: Operation,
): ((request: Request) => Promise<string | undefined>) | undefined {
  const media = operation.object.requestBody?.content["multipart/form-data"];
  if (!media?.schema) return undefined;
  const validate = compiler(document, "request", { coerceTypes: "array" })(media.schema);
  const files = fileFields(document, media.schema);
  return async (request) => {
    if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return undefined;
    const form = await request.formData();
    const odd = [...form].find(([name, part]) => files.includes(name) !== part instanceof Blob);
    if (odd) return `part ${odd[0]} ${odd[1] instanceof Blob ? "is" : "is not"} a file`;
    if (validate(formValue(document, media.schema!, form))) return undefined;
    return validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`).join("; ");
  };
}

/** A form as a value that its schema describes: repeated parts as a list, JSON parsed where the schema has an object. */
function formValue(document: Document, schema: Schema, form: FormData): Record<string, Json> {
  const properties = Object.assign({}, ...branchesOf(document, schema).map((branch) => branch["properties"])) as Schema;
  const valueOf = (name: string, part: FormDataEntryValue): Json => {
    if (part instanceof Blob) return fileMark;
    const property = resolve<Schema>(document, (properties[name] ?? {}) as Schema);
    const { type } = resolve<Schema>(document, (property["items"] ?? property) as Schema);
    if (type !== "object") return part;
    try {
      return JSON.parse(part) as Json;
    } catch {
      return part;
    }
  };
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name).map((part) => valueOf(name, part));
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
}

const successOf = (operation: Operation): string =>
  operation.responses.map(([status]) => status).find((status) => status.startsWith("2"))!;

/** `default` speaks for each status that is not documented. */
const statusOfDefault = (operation: Operation): string =>
  ["500", "501", "502", "503", "505"].find((status) => operation.responses.every(([other]) => other !== status))!;

function findOperation(operations: Operation[], method: string, pathname: string): Operation | undefined {
  return operations
    .filter((operation) => operation.method === method)
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length)
    .find(({ path }) => pathPattern(path).test(pathname));
}

/** Matches the paths of a template; its groups are the parameters, in their order. */
const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "([^/]+)")}$`);

/** The parameters in a request's path, decoded. */
export function pathParameters({ path }: Operation, request: Request): Record<string, string> {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
  const [, ...values] = pathPattern(path).exec(new URL(request.url).pathname)!;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index]!)]));
}

function credentialHeaders(
  document: Document,
  operation: Operation,
  credentials: Record<string, string>,
): [name: string, value: string][] {
  return (operation.security[0] ?? []).map((scheme) => {
    const bearer = document.components!.securitySchemes![scheme]!.type === "http";
    return [headerOf(document, scheme), `${bearer ? "Bearer " : ""}${credentials[scheme]}`];
  });
}

/** The header that carries a scheme's credential. */
export function headerOf(document: Document, scheme: string): string {
  const { type, name } = document.components!.securitySchemes![scheme]!;
  return type === "http" ? "authorization" : name!.toLowerCase();
}

function credentialProblem(document: Document, operation: Operation, headers: Headers): string | undefined {
  const taken = operation.security.flat().map((scheme) => headerOf(document, scheme));
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  const unwanted = schemes.some((scheme) => {
    const header = headerOf(document, scheme);
    return headers.has(header) && !taken.includes(header);
  });
  return unwanted ? "a credential that the operation does not take" : undefined;
}

function typeProblem({ object }: Operation, headers: Headers): string | undefined {
  const type = headers.get("content-type")?.split(";")[0];
  if (!type || object.requestBody?.content[type]) return undefined;
  return `the operation takes no body of type ${type}`;
}
