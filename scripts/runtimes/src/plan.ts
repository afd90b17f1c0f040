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

/** Placeholder in a plan for which the suite substitutes a file. */
export const filePlaceholder = "<file>";

/** A call of the suite, and the facts that the spec states about it. */
export interface Call {
  id: string;
  method: string;
  /** The path template. */
  path: string;
  init: ExampleInit;
  /** The headers that the call adds to those of the runtime itself. */
  headers: Record<string, string>;
  /** The body of a success response. */
  answer: Json;
}

/** A session that the suite starts, on a mock that stores it. */
export interface SessionPlan {
  /** The exported function of `/session`. */
  id: string;
  init: ExampleInit;
  /** The nonterminal states, if `wait` polls for them. */
  states?: string[] | undefined;
  /** The method that lists such sessions page by page. */
  list?: string | undefined;
}

/** A webhook that the suite verifies. */
export interface WebhookPlan {
  /** The exported function of `/webhooks`. */
  id: string;
  name: string;
  /** The secret that signs it. Without one, the public key is fetched. */
  secret?: string | undefined;
}

/** The calls of the suite with one vendor's client. */
export interface VendorPlan {
  vendor: string;
  factory: string;
  /** The credentials, by option. */
  credentials: Credentials;
  call: Call;
  /** A failure of that call, and the vendor's error code in it. */
  failure: { status: number; body: Json; code?: Json };
  /** A call that uploads a file. */
  upload?: Call | undefined;
  /** A call whose response is a file. */
  download?: Call | undefined;
  /** A call with an idempotency key, which is therefore retried. */
  keyed?: Call | undefined;
  session?: SessionPlan | undefined;
  webhook?: WebhookPlan | undefined;
}

/** The input of the suite. It is derived from the specs, so that new vendors are included automatically. */
export interface Plan {
  vendors: VendorPlan[];
  filePlaceholder: string;
  /** The base URL of the server that simulates the vendors' APIs, each under `/<vendor>/<behaviour>`. */
  api: string;
  /** Another origin, which must receive no request. */
  other: string;
  /** Whether the runtime sends a preflight before headers go to another origin. */
  preflights: boolean;
}

/** Returns the header names of the specs, which a server has to allow for cross-origin requests. */
export function specHeaders(plans: VendorPlan[]): string[] {
  const names = plans.flatMap(({ vendor, call, upload, download, keyed }) => [
    ...[call, upload, download].flatMap((one) => Object.keys(one?.headers ?? {})),
    ...(keyed ? headerParameters(loadSpec(vendor), keyed.id) : []),
  ]);
  return [...new Set([...names, "content-type"])].sort();
}

/** Creates the plans of all vendors. */
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
  // Prefers the most complex call: one with path parameters and a JSON body.
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

/** Returns the states that precede a terminal state. */
function statesOf(document: Document, { read, lifecycle }: Waiter): string[] {
  let schema = successContent(read)?.["application/json"]?.schema ?? {};
  for (const key of keysOf(lifecycle.state)) {
    const branch = branchesOf(document, schema).find((one) => key in propertiesOf(one));
    schema = (branch && propertiesOf(branch)[key]) ?? {};
  }
  const states = branchesOf(document, schema).flatMap((branch) => (branch["enum"] ?? []) as string[]);
  return states.filter((state) => !lifecycle.final.includes(state));
}

/** The shared secret for webhooks that are signed with one. */
const webhookSecret = "shared-by-the-suite";

function webhookOf(document: Document): WebhookPlan | undefined {
  const [webhook] = signedWebhooks(document);
  if (!webhook) return undefined;
  const isShared = webhook.signature.algorithm === "hmac-sha256";
  return { id: verifierName(webhook), name: webhook.name, secret: isShared ? webhookSecret : undefined };
}

const requestType = ({ requestBody }: Operation): string | undefined => Object.keys(requestBody?.content ?? {})[0];

/** Returns the content of the success response by media type, or nothing if it has no body. */
const successContent = ({ responses }: Operation) => responses.find(([status]) => status.startsWith("2"))?.[1].content;

/** Returns the headers according to the spec, independent of the generated code. */
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

/** Returns the first failure that has an example, with its error code, which vendors put in different fields. */
function failureOf(document: Document, { responses }: Operation): VendorPlan["failure"] {
  const examples = responses.map(([status, { content }]) => ({
    status: /^\d+$/.test(status) ? Number(status) : 418,
    body: exampleOf(document, content?.["application/json"]),
  }));
  const { status, body = {} } = examples.find((one) => one.status >= 400 && one.body !== undefined) ?? { status: 418 };
  const { error, code, message } = body as { error?: Json; code?: Json; message?: Json };
  // A number only repeats the status. In that case, the code is in the message.
  const [found] = [code, (error as { code?: Json } | undefined)?.code, message].filter(
    (one) => typeof one === "string",
  );
  return { status, body, ...(found !== undefined && { code: found }) };
}
