import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { examplesOf } from "@scripts/openapi/examples";
import { keysOf } from "@scripts/openapi/json-pointer";
import { operationsOf, webhooksOf, type Document, type Json } from "@scripts/openapi/document";
import { contentOf } from "./content.js";
import { successOf } from "./statuses.js";

/** A key pair in PEM format. */
export interface KeyPair {
  publicKey: string;
  privateKey: string;
}

/** Generates a key pair if the document has a webhook signed with RSA. */
export async function signingKeys(document: Document): Promise<KeyPair | undefined> {
  if (!webhooksOf(document).some(({ signature }) => signature?.algorithm === "rsa-sha256")) return undefined;
  return promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

/** Puts the public key into the examples of the operations that return the vendor's. */
export function servePublicKey(document: Document, { publicKey }: KeyPair): void {
  for (const { signature } of webhooksOf(document)) {
    const operation = operationsOf(document).find(({ id }) => id === signature?.key?.operationId);
    if (!operation || !signature?.key) continue;
    const status = successOf(operation);
    const response = operation.responses.find(([key]) => key === status)?.[1];
    const body = response && contentOf(document, response);
    if (!response || !body) continue;
    const { type, media } = body;
    const { pointer } = signature.key;
    const examples = examplesOf(document, media).map(([name = "default", value]) => [
      name,
      { value: withValue(value, keysOf(pointer), publicKey) },
    ]);
    const content = { [type]: { schema: media.schema ?? {}, examples: Object.fromEntries(examples) } };
    operation.object.responses[status] = { ...response, content };
  }
}

/** Copies an object, with this value at a path. */
export function withValue(node: Json | undefined, [key, ...rest]: string[], value: Json): Json {
  if (key === undefined) return value;
  const fields = typeof node === "object" && node !== null && !Array.isArray(node) ? node : {};
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}
