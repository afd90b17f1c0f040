import {
  operationsOf,
  pascalCase,
  resolve,
  type Document,
  type Operation,
  type Parameter,
  type Schema,
} from "@scripts/openapi/document";

/** A call that can be written without knowledge of the API: it takes at most path parameters, and one field is read. */
export interface TypedCall {
  id: string;
  method: string;
  path: string;
  values: Record<string, string | number | boolean>;
  /** A field of the response. */
  field: string;
}

/** Writes the calls of a document with one of the subjects whose types are generated from a spec. */
export interface Writer {
  name: string;
  /** The code before the first call. */
  head: (vendor: string) => string;
  call: (call: TypedCall, index: number) => string;
}

const params = ({ values }: TypedCall): string =>
  Object.keys(values).length > 0 ? `{ params: { path: ${JSON.stringify(values)} } }` : "";

export const writers: Writer[] = [
  {
    name: "hand-written fetch",
    head: () => `const call = async <T>(method: string, path: string): Promise<T> => {
  const response = await fetch("https://api.example.com" + path, { method });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
};
`,
    call: ({ method, path, field }, index) =>
      `const r${index} = await call<{ ${JSON.stringify(field)}: unknown }>("${method}", ${JSON.stringify(path)});
export const f${index} = r${index}[${JSON.stringify(field)}];
`,
  },
  {
    name: "openapi-fetch",
    head: () => `import createClient from "openapi-fetch";
import type { paths } from "./paths.js";
const client = createClient<paths>({ baseUrl: "https://api.example.com" });
`,
    call: (
      call,
      index,
    ) => `const r${index} = await client.${call.method}(${[JSON.stringify(call.path), params(call)].filter(Boolean).join(", ")});
export const f${index} = r${index}.data?.[${JSON.stringify(call.field)}];
`,
  },
  {
    name: "@hey-api/openapi-ts",
    head: () => `import * as api from "./hey-api/sdk.gen.js";
`,
    call: ({ id, values, field }, index) =>
      `const r${index} = await api.${id}(${Object.keys(values).length > 0 ? `{ path: ${JSON.stringify(values)} }` : ""});
export const f${index} = r${index}.data?.[${JSON.stringify(field)}];
`,
  },
  {
    name: "these clients",
    head: (vendor) => `import { create${pascalCase(vendor)}Client } from "./client/index.js";
const client = create${pascalCase(vendor)}Client({} as never);
`,
    call: (call, index) => `const r${index} = await client.${call.id}(${params(call)});
export const f${index} = r${index}[${JSON.stringify(call.field)}];
`,
  },
];

/** Returns calls of up to `most` operations of a document. */
export function typedCalls(document: Document, most: number): TypedCall[] {
  return operationsOf(document)
    .flatMap((operation) => typedCall(document, operation) ?? [])
    .slice(0, most);
}

function typedCall(document: Document, operation: Operation): TypedCall | undefined {
  const { id, method, path, parameters, requestBody } = operation;
  const required = parameters.filter((parameter) => parameter.required);
  if (requestBody?.required || required.some((parameter) => parameter.in !== "path")) return undefined;
  const values = Object.fromEntries(required.map((parameter) => [parameter.name, valueOf(document, parameter)]));
  const field = fieldOf(document, operation);
  if (field === undefined || Object.values(values).includes(undefined)) return undefined;
  return { id, method, path, values: values as TypedCall["values"], field };
}

function valueOf(document: Document, { schema }: Parameter): string | number | boolean | undefined {
  const { type, enum: values } = resolve<Schema>(document, schema ?? {});
  if (Array.isArray(values)) return values[0] as string;
  return { string: "x", integer: 1, number: 1, boolean: true }[String(type)];
}

/** Returns the first field of the only success response. */
function fieldOf(document: Document, { responses }: Operation): string | undefined {
  const [success, another] = responses.filter(([status]) => /^[23]/.test(status));
  const media = success?.[1].content?.["application/json"];
  if (another || !media?.schema) return undefined;
  const { properties, type, nullable } = resolve<Schema>(document, media.schema);
  return type === "object" && !nullable && properties ? Object.keys(properties)[0] : undefined;
}
