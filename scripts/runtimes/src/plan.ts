import { sessionKindsOf } from "@scripts/codegen/sessions";
import type { Waiter } from "@scripts/codegen/waiters";
import { signedWebhooks, verifierName } from "@scripts/codegen/webhooks";
import { carrierOf, credentialsFor, type Credentials } from "@scripts/openapi/credentials";
import { exampleInit, exampleOf, type ExampleInit } from "@scripts/openapi/examples";
import {
  hasIdempotencyKey,
  operationsOf,
  pascalCase,
  schemesOf,
  type Document,
  type Json,
  type Operation,
} from "@scripts/openapi/document";
import { keysOf } from "@scripts/openapi/json-pointer";
import { branchesOf, propertiesOf } from "@scripts/openapi/samples";
import { loadSpec, vendors } from "@scripts/openapi/specs";

/** Stands in a plan where the suite puts a file. */
export const filePlaceholder = "<file>";

/** A call that the suite makes, and what a vendor's spec says of it. */
export interface Call {
  id: string;
  method: string;
  /** The path's template. */
  path: string;
  init: ExampleInit;
  /** The headers that the call adds to what the runtime itself sends. */
  headers: Record<string, string>;
  /** The body of a success. */
  answer: Json;
}

/** A session that the suite starts, on a mock that keeps it. */
export interface SessionPlan {
  /** The function of `/session`. */
  id: string;
  init: ExampleInit;
  /** Its states that are not final, where `wait` polls for them. */
  states?: string[] | undefined;
  /** The method that lists such sessions page by page. */
  list?: string | undefined;
}

/** A webhook that the suite verifies. */
export interface WebhookPlan {
  /** The function of `/webhooks`. */
  id: string;
  name: string;
  /** The secret that signs it; without one, the public key is fetched. */
  secret?: string | undefined;
}

/** What the suite does with one vendor's client. */
export interface VendorPlan {
  vendor: string;
  factory: string;
  /** The credentials, by the name of their option. */
  credentials: Credentials;
  call: Call;
  /** A failure of that call, and the vendor's code in it. */
  failure: { status: number; body: Json; code?: Json };
  /** A call that carries a file. */
  upload?: Call | undefined;
  /** A call whose response is a file. */
  download?: Call | undefined;
  /** A call that carries an idempotency key, and is repeated for it. */
  keyed?: Call | undefined;
  session?: SessionPlan | undefined;
  webhook?: WebhookPlan | undefined;
}

/** What the suite is given. Follows from the specs, so that a new vendor is in the suite by itself. */
export interface Plan {
  vendors: VendorPlan[];
  filePlaceholder: string;
  /** Where the vendors' APIs stand in, each under `/<vendor>/<what it shall do>`. */
  api: string;
  /** Another origin, which no request may reach. */
  other: string;
  /** Whether the runtime asks before it sends headers to another origin. */
  preflights: boolean;
}

/** The header names that a spec has, as a server has to allow them to pages. */
export function specHeaders(plans: VendorPlan[]): string[] {
  const names = plans.flatMap(({ vendor, call, upload, download, keyed }) => [
    ...[call, upload, download].flatMap((one) => Object.keys(one?.headers ?? {})),
    ...(keyed ? headerParameters(loadSpec(vendor), keyed.id) : []),
  ]);
  return [...new Set([...names, "content-type"])].sort();
}

/** Makes the plan of every vendor that has a spec. */
export const planVendors = (): VendorPlan[] => vendors().map((vendor) => planVendor(vendor, loadSpec(vendor)));

function planVendor(vendor: string, document: Document): VendorPlan {
  const credentials = credentialsFor(document, (option) => `${vendor}-${option}-of-the-suite`);
  const all = operationsOf(document).filter(({ security }) => security.length > 0);
  const plan = (operation: Operation): Call => ({
    id: operation.id,
    method: operation.method,
    path: operation.path,
    init: exampleInit(document, operation, filePlaceholder),
    headers: headersOf(document, operation, credentials),
    answer: successOf(document, operation) ?? {},
  });
  const keyed = all.find((one) => hasIdempotencyKey(one) && successOf(document, one) !== undefined);
  const upload = all.find((one) => requestType(one) === "multipart/form-data");
  const download = all.find((one) => !Object.keys(successContent(one) ?? { json: 0 })[0]!.endsWith("json"));
  // The call with the most in it: a path parameter, a JSON body.
  const weight = (one: Operation): number =>
    Number(one.path.includes("{")) + Number(requestType(one) === "application/json");
  const [fullest] = all
    .filter(
      (one) =>
        !hasIdempotencyKey(one) && requestType(one) !== "multipart/form-data" && successOf(document, one) !== undefined,
    )
    .sort((a, b) => weight(b) - weight(a));
  return {
    vendor,
    factory: `create${pascalCase(vendor)}Client`,
    credentials,
    call: plan(fullest!),
    failure: failureOf(document, fullest!),
    upload: upload && plan(upload),
    download: download && plan(download),
    keyed: keyed && plan(keyed),
    session: sessionOf(document),
    webhook: webhookOf(document),
  };
}

function sessionOf(document: Document): SessionPlan | undefined {
  const [kind] = sessionKindsOf(document).sort((a, b) => Number(b.read !== undefined) - Number(a.read !== undefined));
  if (!kind) return undefined;
  const { name, start, read } = kind;
  const [tag] = start.object.tags ?? [];
  const list = operationsOf(document).find(({ object }) => object["x-pagination"] && object.tags?.[0] === tag);
  return {
    id: name,
    init: exampleInit(document, start, filePlaceholder),
    states: read && statesOf(document, read.waiter),
    list: list?.id,
  };
}

/** The states of which one comes before the end. */
function statesOf(document: Document, { read, lifecycle }: Waiter): string[] {
  let schema = successContent(read)?.["application/json"]?.schema ?? {};
  for (const key of keysOf(lifecycle.state)) {
    const branch = branchesOf(document, schema).find((one) => key in propertiesOf(one));
    schema = (branch && propertiesOf(branch)[key]) ?? {};
  }
  const states = branchesOf(document, schema).flatMap((branch) => (branch["enum"] ?? []) as string[]);
  return states.filter((state) => !lifecycle.final.includes(state));
}

/** The secret of a vendor that signs with one that it shares. */
const webhookSecret = "shared-by-the-suite";

function webhookOf(document: Document): WebhookPlan | undefined {
  const [webhook] = signedWebhooks(document);
  if (!webhook) return undefined;
  const isShared = webhook.signature.algorithm === "hmac-sha256";
  return { id: verifierName(webhook), name: webhook.name, secret: isShared ? webhookSecret : undefined };
}

const requestType = ({ requestBody }: Operation): string | undefined => Object.keys(requestBody?.content ?? {})[0];

/** What a success carries, by media type; nothing, if it has no body. */
const successContent = ({ responses }: Operation) => responses.find(([status]) => status.startsWith("2"))?.[1].content;

/** The headers by the spec, not by what is generated from it. */
function headersOf(document: Document, operation: Operation, credentials: Credentials): Record<string, string> {
  const inHeaders = (operation.security[0] ?? []).filter(
    (option) => carrierOf(schemesOf(document)[option]!).place === "header",
  );
  const carried = inHeaders.map((option): [string, string] => {
    const { name, prefix } = carrierOf(schemesOf(document)[option]!);
    const value = credentials[option]!;
    const text =
      typeof value === "string" ? value : Buffer.from(`${value.username}:${value.password}`).toString("base64");
    return [name.toLowerCase(), prefix + text];
  });
  const json = requestType(operation) === "application/json" ? { "content-type": "application/json" } : {};
  const accept = Object.keys(successContent(operation) ?? {}).join(", ");
  return { ...Object.fromEntries(carried), ...json, ...(accept !== "" && { accept }) };
}

const headerParameters = (document: Document, id: string): string[] =>
  operationsOf(document)
    .find((operation) => operation.id === id)!
    .parameters.filter((parameter) => parameter.in === "header")
    .map(({ name }) => name.toLowerCase());

const successOf = (document: Document, operation: Operation): Json | undefined =>
  exampleOf(document, successContent(operation)?.["application/json"]);

/** The first failure with an example; its code stands where vendors document it. */
function failureOf(document: Document, { responses }: Operation): VendorPlan["failure"] {
  const examples = responses.map(([status, { content }]) => ({
    status: /^\d+$/.test(status) ? Number(status) : 418,
    body: exampleOf(document, content?.["application/json"]),
  }));
  const { status, body = {} } = examples.find((one) => one.status >= 400 && one.body !== undefined) ?? { status: 418 };
  const { error, code, message } = body as { error?: Json; code?: Json; message?: Json };
  // A number repeats the status; the vendor's word stands in the message then.
  const [found] = [code, (error as { code?: Json } | undefined)?.code, message].filter(
    (one) => typeof one === "string",
  );
  return { status, body, ...(found !== undefined && { code: found }) };
}
