import { findOperation, parameterKind, readParameters } from "@scripts/testkit/mock";
import {
  isJson,
  operationsOf,
  type Document,
  type Operation,
  type Parameter,
  type Schema,
} from "@scripts/openapi/document";
import { essence } from "@scripts/openapi/responses";
import { formFields, sentType, writtenBodies } from "@scripts/openapi/request-bodies";
import { branchesOf, flatten, propertiesOf, sample, typesOf } from "@scripts/openapi/samples";
import type { Body, PlannedCall, PlannedFile, PlannedScenario, Scenario, ScenarioCall } from "./scenario.js";

/** Plans the calls of the scenarios that the document can express, and returns the ids of the others. */
export function planScenarios(
  document: Document,
  scenarios: Scenario[],
): { planned: PlannedScenario[]; unsayable: string[] } {
  const operations = operationsOf(document);
  const planned: PlannedScenario[] = [];
  const unsayable: string[] = [];
  for (const { id, area, calls } of scenarios) {
    const plans = calls.map((call) => planCall(document, operations, call));
    const known = plans.filter((plan) => plan !== undefined);
    if (known.length === calls.length) planned.push({ id, area, calls: known });
    else unsayable.push(id);
  }
  return { planned, unsayable };
}

function planCall(document: Document, operations: Operation[], call: ScenarioCall): PlannedCall | undefined {
  const request = requestOf(call);
  const operation = findOperation(document, operations, request);
  if (!operation) return undefined;
  const { id, method, path } = operation;
  const { status } = call;
  const bodies = writtenBodies(document, operation);
  const accept = call.headers["accept"];
  const plan: PlannedCall = {
    id,
    method,
    path,
    params: paramsOf(document, operation, request),
    choosesType: bodies.length > 1 || bodies.some((body) => sentType(body).includes("*")),
    headers: textHeaders(call.headers),
    status,
    responseHeaders: textHeaders(call.responseHeaders),
  };
  if (accept !== undefined) plan.accept = String(accept);
  if (call.responseBody) plan.responseBody = call.responseBody;
  if (call.body) plan.body = bodyOf(document, operation, call.body);
  return plan;
}

const textHeaders = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

/** Returns the request that Spector expects, as far as its parameters determine it. */
function requestOf({ uri, method, query, headers }: ScenarioCall): Request {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(String(item)).replaceAll("%2C", ",")}`),
  );
  const [path = "", search] = uri.split("?", 2);
  const all = [...(search === undefined ? [] : [search]), ...pairs].join("&");
  return new Request(`http://localhost${path}${all && `?${all}`}`, { method, headers: textHeaders(headers) });
}

function paramsOf(document: Document, operation: Operation, request: Request): PlannedCall["params"] {
  const params: PlannedCall["params"] = {};
  for (const place of ["path", "query", "header"] as const) {
    const found = readParameters(document, operation, place, request);
    for (const parameter of operation.parameters) {
      if (parameter.in !== place) continue;
      const value = valueOf(document, parameter, found[parameter.name]);
      if (value !== undefined) (params[place] ??= {})[parameter.name] = value;
    }
  }
  return params;
}

function valueOf(document: Document, parameter: Parameter, found: unknown): unknown {
  const { name, required, schema = {} } = parameter;
  if (found === undefined) return required ? sample(document, schema, name) : undefined;
  if (parameter.content) return found;
  const isList = parameterKind(document, parameter) === "list";
  return typed(document, schema, isList && !Array.isArray(found) ? [found] : found);
}

/** Converts strings to the types of a schema. */
function typed(document: Document, schema: Schema, value: unknown): unknown {
  const branches = branchesOf(document, schema);
  const types = branches.flatMap(typesOf);
  if (Array.isArray(value)) {
    const items = branches.find((branch) => branch["items"] !== undefined)?.["items"] as Schema | undefined;
    return value.map((item) => typed(document, items ?? {}, item));
  }
  if (typeof value === "object" && value !== null) {
    const fields: Record<string, Schema> = Object.assign({}, ...branches.map(propertiesOf));
    const [other] = branches.map((branch) => branch["additionalProperties"]).filter((one) => typeof one === "object");
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        typed(document, fields[name] ?? (other as Schema | undefined) ?? {}, item),
      ]),
    );
  }
  if (typeof value !== "string" || types.includes("string")) return value;
  if (types.includes("boolean")) return value === "true";
  return types.some((type) => type === "number" || type === "integer") ? Number(value) : value;
}

function bodyOf(document: Document, operation: Operation, body: Body): NonNullable<PlannedCall["body"]> {
  const bodies = writtenBodies(document, operation);
  const type = essence(body.type);
  const written = bodies.find((one) => essence(one.type) === type) ?? bodies[0];
  const kind = written?.kind ?? "json";
  if (body.parts) {
    const fields = written ? formFields(document, written.media) : {};
    return {
      kind: "multipart",
      type: body.type,
      value: partsOf(document, fields, body.parts),
      files: filesOf(document, fields, body),
    };
  }
  const text = Buffer.from(body.base64 ?? "", "base64").toString();
  if (kind === "bytes")
    return { kind, type: body.type, file: { name: "file", type: body.type, base64: body.base64 ?? "" } };
  if (kind === "form") return { kind, type: body.type, value: Object.fromEntries(new URLSearchParams(text)) };
  return { kind, type: body.type, value: isJson(type) ? JSON.parse(text) : text };
}

const partsOf = (document: Document, fields: Record<string, Schema>, parts: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, typed(document, fields[name] ?? {}, value)]));

function filesOf(
  document: Document,
  fields: Record<string, Schema>,
  { files = [] }: Body,
): Record<string, PlannedFile[] | PlannedFile> {
  const found: Record<string, PlannedFile[] | PlannedFile> = {};
  for (const { field, name, type, base64 } of files) {
    const file = { name, type, base64 };
    const isList = typesOf(flatten(document, fields[field] ?? {})).includes("array");
    const before = found[field];
    found[field] = isList ? [...(before === undefined ? [] : [before].flat()), file] : file;
  }
  return found;
}
