import {
  operationsOf,
  pascalCase,
  webhooksOf,
  type Document,
  type Signature,
  type Webhook,
} from "@scripts/openapi/document";
import { literal } from "@scripts/openapi/examples";
import { see } from "./source-link.js";
import { comment } from "./text.js";
import { banner } from "./types.js";

/** `webhooks.ts`: a function for each webhook with a documented signature, if there are any. */
export function webhooksSource(vendor: string, document: Document): string | undefined {
  const signed = signedWebhooks(document);
  if (signed.length === 0) return undefined;
  const keys = signed.map(({ signature }) => signature.key);
  const names = [
    ...(keys.some((key) => key) ? ["publicKey"] : []),
    ...(keys.some((key) => !key) ? ["secretKey"] : []),
    "verifyWebhook",
    ...(keys.some((key) => key) ? ["type PublicKeyOptions"] : []),
    ...(keys.some((key) => !key) ? ["type SecretOptions"] : []),
    ...(signed.some(({ signature }) => signature.timestamp) ? ["type ToleranceOptions"] : []),
    "type VerifiedWebhook",
    "type WebhookRequest",
    "type WebhookSignature",
  ];
  const definition = keys.some((key) => key) ? `import { definition } from "./operations.js";\n` : "";
  const types = [...new Set(signed.map(({ payload }) => /^\w+/.exec(payload)![0]))].sort();
  return `${banner(vendor)}
import { ${names.join(", ")} } from "@vendor-clients/shared/webhook";
${definition}import type { ${types.join(", ")} } from "./schema.js";

export { WebhookVerificationError, isWebhookVerificationError } from "@vendor-clients/shared/webhook";
export type { VerifiedWebhook, WebhookHeaders, WebhookRequest } from "@vendor-clients/shared/webhook";

${keySources(signed)}${signed.map((webhook) => verifier(vendor, document, webhook)).join("\n\n")}
`;
}

/** Generates the sources of public keys: one for each operation, shared by its webhooks. */
function keySources(signed: SignedWebhook[]): string {
  const keys = new Map(signed.flatMap(({ signature: { key } }) => (key ? [[key.operationId, key.pointer]] : [])));
  return [...keys]
    .map(([id, pointer]) => `const ${id} = publicKey(definition, "${id}", ${JSON.stringify(pointer)});\n\n`)
    .join("");
}

interface SignedWebhook extends Webhook {
  signature: Signature;
}

export const signedWebhooks = (document: Document): SignedWebhook[] =>
  webhooksOf(document).flatMap((webhook) => (webhook.signature ? [{ ...webhook, signature: webhook.signature }] : []));

/** Returns the name of a verifying function, such as `verifyNotification`. */
export const verifierName = ({ name }: Webhook): string => `verify${pascalCase(name)}`;

function verifier(vendor: string, document: Document, webhook: SignedWebhook): string {
  const { name, signature, payload } = webhook;
  const { key } = signature;
  const verify = verifierName(webhook);
  const row = {
    call: `${vendor} ${verify}`,
    header: signature.header,
    encoding: signature.encoding,
    text: signature.text,
    ...(signature.timestamp && { timestamp: signature.timestamp }),
  };
  const options = [
    key ? "PublicKeyOptions" : "SecretOptions",
    ...(signature.timestamp ? ["ToleranceOptions"] : []),
  ].join(" & ");
  return `const ${name}Signature: WebhookSignature = ${literal(row)};

${comment(documentation(document, webhook), "")}export function ${verify}(
  request: WebhookRequest,
  options: ${options}${key ? " = {}" : ""},
): Promise<VerifiedWebhook<${payload}>> {
  return verifyWebhook(${name}Signature, ${key ? key.operationId : "secretKey"}, request, options);
}

/** Options of {@link ${verify}}. */
export type ${pascalCase(verify)}Options = ${options};`;
}

function documentation(document: Document, { object, signature }: SignedWebhook): string[] {
  const { key } = signature;
  const fetched = key && operationsOf(document).find(({ id }) => id === key.operationId)!;
  return [
    `Verify the signature of a webhook: ${object.summary}`,
    "",
    `The signature is ${algorithmText(signature)}. Pass the \`Request\` with its body unread, or the headers and the raw body.`,
    ...(fetched ? ["", `The key is fetched once with \`${fetched.id}\`, unless \`publicKey\` is given.`] : []),
    "",
    "@throws {WebhookVerificationError} if the webhook is not authentic; do not trust its content.",
    "@throws {InvalidRequestError} if an option or the raw body is missing.",
    ...see(object),
  ];
}

/** Describes how the signature is computed. */
export const algorithmText = ({ algorithm, text, header, encoding }: Signature): string =>
  `${algorithm === "hmac-sha256" ? "HMAC-SHA-256" : "RSA (PKCS #1 v1.5) with SHA-256"} of \`${text}\` in \`${header}\`, in ${encoding}`;
