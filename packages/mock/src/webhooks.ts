import { createHmac, sign } from "node:crypto";
import { UserError } from "@scripts/console/user-error";
import { exampleOf } from "@scripts/openapi/examples";
import {
  resolve,
  webhooksOf,
  type Document,
  type Parameter,
  type Signature,
  type Webhook,
} from "@scripts/openapi/document";
import { sample } from "@scripts/openapi/samples";
import { unknownName } from "./did-you-mean.js";
import type { WebhookOptions } from "./public-types.js";
import { compiler, misfit, type Compile } from "./schemas.js";
import type { KeyPair } from "./signing-keys.js";

/** What signs a vendor's webhooks. */
export interface SigningSecrets {
  /** For signatures with HMAC. */
  secret: string | undefined;
  /** For signatures with RSA. */
  keys: KeyPair | undefined;
}

/** Creates a webhook as the vendor would send it. */
export type WebhookFactory = (name: string, payload?: unknown, options?: WebhookOptions) => Request;

/** Creates the factory of a document's signed webhooks. */
export function webhookFactory(document: Document, { secret: common, keys }: SigningSecrets): WebhookFactory {
  const webhooks = webhooksOf(document);
  const compile = compiler(document, "response");
  return (name, payload, { secret = common, url = "http://localhost/" } = {}) => {
    const webhook = webhooks.find((one) => one.name === name);
    const known = webhooks.map((one) => one.name);
    if (!webhook) throw new UserError(unknownName("webhook", name, known));
    const body = JSON.stringify(payloadOf(document, compile, webhook, payload));
    const headers = headersOf(document, webhook);
    const { signature } = webhook;
    if (signature) headers.set(signature.header, signed(name, signature, headers, body, { secret, keys }));
    return new Request(url, { method: "POST", headers, body });
  };
}

function payloadOf(document: Document, compile: Compile, { name, object }: Webhook, given: unknown): unknown {
  const media = object.requestBody?.content["application/json"];
  const payload = given ?? exampleOf(document, media) ?? sample(document, media?.schema ?? {});
  const problem = misfit(compile(media?.schema ?? {}), JSON.parse(JSON.stringify(payload)));
  if (problem !== undefined) throw new UserError(`This payload does not match the webhook ${name}: ${problem}.`);
  return payload;
}

/** Returns the documented headers; a timestamp header has the current time. */
function headersOf(document: Document, { object, signature }: Webhook): Headers {
  const headers = new Headers({ "content-type": "application/json" });
  for (const node of object.parameters ?? []) {
    const { name, in: place, required, schema = {}, example } = resolve<Parameter>(document, node);
    const value = example ?? (required ? sample(document, schema, name) : undefined);
    if (place === "header" && value !== undefined) headers.set(name, String(value));
  }
  if (signature?.timestamp) headers.set(signature.timestamp, String(Date.now()));
  return headers;
}

function signed(
  webhook: string,
  { algorithm, encoding, text }: Signature,
  headers: Headers,
  body: string,
  { secret, keys }: SigningSecrets,
): string {
  const bytes = Buffer.from(
    text.replace(/\{([^}]+)\}/g, (_, name: string) => (name === "body" ? body : (headers.get(name) ?? ""))),
  );
  if (algorithm === "rsa-sha256" && keys) return sign("sha256", bytes, keys.privateKey).toString(encoding);
  if (secret) return createHmac("sha256", secret).update(bytes).digest(encoding);
  throw new UserError(
    `The webhook ${webhook} is signed with a secret, but none is given. Pass the one that your handler verifies with: ` +
      `mock.webhook("${webhook}", undefined, { secret: "…" }).`,
  );
}
