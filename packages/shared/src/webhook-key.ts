import { createVendorClient, type Definition } from "./client.js";
import { valueAt } from "./json.js";
import type { ClientOptions } from "./options.js";
import { base64Bytes } from "./octets.js";
import { misuse } from "./webhook-error.js";

/** How a vendor signs webhooks; generated from `x-signature` in the specification. */
export interface WebhookSignature {
  /** The vendor and the verifying function, for error messages. */
  call: string;
  /** The header that contains the signature. */
  header: string;
  encoding: "hex" | "base64";
  /** The signed text: header names in braces, and `{body}`. */
  text: string;
  /** The header with the time of signing, in Unix milliseconds. */
  timestamp?: string;
}

/** A WebCrypto key. The global type `CryptoKey` exists only in the DOM types, which Node projects do not include. */
export type WebhookKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Returns the key for a signature. `refused` is a key that did not match; a newer one may then be returned. */
export type KeySource<Options> = (
  signature: WebhookSignature,
  options: Options,
  refused?: WebhookKey,
) => WebhookKey | Promise<WebhookKey>;

/** Options for a vendor that signs with a shared secret. */
export interface SecretOptions {
  /** The secret, exactly as the vendor issued it. */
  secret: string;
}

/** Options for a vendor that signs with a private key and publishes the public key through an operation. */
export interface PublicKeyOptions extends ClientOptions {
  /** The vendor's public key in PEM (`PUBLIC KEY` or `RSA PUBLIC KEY`). Default: fetched once and cached. */
  publicKey?: string | undefined;
}

/** HMAC-SHA256. */
export const secretKey: KeySource<SecretOptions> = (signature, { secret }, refused) => {
  if (refused) return refused;
  if (typeof secret !== "string" || secret === "")
    throw misuse(
      signature.call,
      "secret is missing or empty",
      'secret: process.env["WEBHOOK_SECRET"], as issued by the vendor',
    );
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
};

/**
 * Minimum age in milliseconds of a cached key that is fetched again after an invalid signature: the vendor may have
 * rotated it.
 */
const fresh = 600_000;

interface Kept {
  key: Promise<WebhookKey>;
  fetchedAt: number;
}

type Reads = Record<string, () => Promise<unknown>>;

/**
 * RSASSA-PKCS1-v1_5 with SHA-256, and the public key that an operation returns. The key is cached by `fetch` and
 * `baseUrl`, and fetched again after a failure.
 */
export function publicKey(definition: Definition, operation: string, pointer: string): KeySource<PublicKeyOptions> {
  const read = async (options: ClientOptions): Promise<unknown> =>
    valueAt(await createVendorClient<Reads>(definition, options)[operation]!(), pointer);
  const kept = new WeakMap<object, Map<string | undefined, Kept>>();
  return async (signature, { publicKey: pinned, ...options }, refused) => {
    if (pinned !== undefined) return refused ?? importPem(signature, pinned);
    const { fetch = globalThis.fetch, baseUrl } = options;
    const byUrl = kept.get(fetch) ?? new Map<string | undefined, Kept>();
    kept.set(fetch, byUrl);
    const found = byUrl.get(baseUrl);
    if (found && !(refused && Date.now() - found.fetchedAt >= fresh)) return found.key;
    const key = read(options).then((pem) => importPem(signature, pem));
    byUrl.set(baseUrl, { key, fetchedAt: Date.now() });
    key.catch(() => byUrl.delete(baseUrl));
    return key;
  };
}

async function importPem(signature: WebhookSignature, pem: unknown): Promise<WebhookKey> {
  const text = /^\s*-----BEGIN (RSA )?PUBLIC KEY-----([\s\w+/=]+)-----END \1PUBLIC KEY-----\s*$/.exec(String(pem));
  const der = base64Bytes(text?.[2]?.replace(/\s/g, ""));
  const key = der && (await importRsa(text?.[1] ? toSpki(der) : der));
  if (key) return key;
  throw misuse(
    signature.call,
    "the public key is not a PEM text of an RSA key",
    'publicKey: "-----BEGIN PUBLIC KEY-----\\n…"',
  );
}

/** Imports a key if its encoding is canonical. Some runtimes ignore errors in the rest of the bytes. */
async function importRsa(spki: Uint8Array<ArrayBuffer>): Promise<WebhookKey | undefined> {
  try {
    const key = await crypto.subtle.importKey("spki", spki, rsaWithSha256, true, ["verify"]);
    const written = new Uint8Array(await crypto.subtle.exportKey("spki", key));
    return written.length === spki.length && written.every((byte, at) => byte === spki[at]) ? key : undefined;
  } catch {
    return undefined;
  }
}

const rsaWithSha256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** `SEQUENCE { OBJECT IDENTIFIER rsaEncryption, NULL }` */
const rsaEncryption = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/**
 * Wraps a PKCS#1 key in the SubjectPublicKeyInfo that WebCrypto accepts.
 * https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
const toSpki = (pkcs1: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(tagged(0x30, [...rsaEncryption, ...tagged(0x03, [0, ...pkcs1])]));

/** Encodes a value in DER: tag, length, content. */
function tagged(tag: number, value: number[]): number[] {
  const { length } = value;
  if (length < 0x80) return [tag, length, ...value];
  const bytes = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [tag, 0x80 + bytes.length, ...bytes, ...value];
}
