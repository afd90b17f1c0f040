import { WebhookVerificationError, misuse } from "./webhook-error.js";
import type { KeySource, WebhookKey, WebhookSignature } from "./webhook-key.js";
import { base64Bytes, hexBytes, toHex } from "./octets.js";

/** A webhook as received: a `Request`, or its headers and unmodified raw body. */
export type WebhookRequest =
  | { readonly headers: WebhookHeaders; readonly bodyUsed?: boolean; arrayBuffer(): Promise<ArrayBuffer> }
  | { readonly headers: WebhookHeaders; readonly body: string | Uint8Array | ArrayBuffer };

/** Headers as `Headers`, as pairs, or as Node's `request.headers`. Names are case-insensitive. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A verified webhook. */
export interface VerifiedWebhook<Payload> {
  payload: Payload;
  /**
   * SHA-256 of the raw body, in hex. Every delivery of an event has the same digest, so it can serve as a deduplication
   * key.
   */
  digest: string;
}

/** The accepted age of a webhook. */
export interface ToleranceOptions {
  /**
   * Maximum difference between the webhook's timestamp and now, in milliseconds. Default 300 000; `Infinity` disables
   * the check.
   */
  toleranceMs?: number | undefined;
}

const fiveMinutes = 300_000;

/**
 * Verifies the signature and the timestamp of a webhook, and parses its body.
 *
 * @throws {WebhookVerificationError} if it is not authentic.
 * @throws {InvalidRequestError} if an option or the raw body is missing.
 */
export async function verifyWebhook<Payload, Options>(
  signature: WebhookSignature,
  keySource: KeySource<Options>,
  request: WebhookRequest,
  options: Options & ToleranceOptions,
): Promise<VerifiedWebhook<Payload>> {
  const tolerance = options.toleranceMs ?? fiveMinutes;
  if (typeof tolerance !== "number" || !(tolerance >= 0))
    throw misuse(signature.call, "toleranceMs is not a number of 0 or more", "toleranceMs: 300_000");
  const given = headerOf(request.headers, signature.header);
  const body = await rawBody(signature, request);
  const signed = signedBytes(signature, request.headers, body);
  const bytes = signature.encoding === "hex" ? hexBytes(given) : base64Bytes(given);
  if (!bytes || !(await isSigned(signature, keySource, options, bytes, signed))) throw refused(signature, "signature");
  if (signature.timestamp) checkAge(signature, headerOf(request.headers, signature.timestamp), tolerance);
  return { payload: parse(signature, body) as Payload, digest: toHex(await crypto.subtle.digest("SHA-256", body)) };
}

async function isSigned<Options>(
  signature: WebhookSignature,
  keySource: KeySource<Options>,
  options: Options,
  bytes: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  // WebCrypto compares in constant time.
  const verify = (key: WebhookKey): Promise<boolean> => crypto.subtle.verify(key.algorithm.name, key, bytes, signed);
  const key = await keySource(signature, options);
  if (await verify(key)) return true;
  const next = await keySource(signature, options, key);
  return next !== key && verify(next);
}

/** Returns the bytes that the signature covers. */
function signedBytes(
  signature: WebhookSignature,
  headers: WebhookHeaders,
  body: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  if (signature.text === "{body}") return body;
  const parts = signature.text.split(/(\{[^}]+\})/).map((part) => {
    if (part === "{body}") return body;
    if (!part.startsWith("{")) return encode(part);
    const name = part.slice(1, -1);
    const value = headerOf(headers, name);
    if (value === undefined) throw refused(signature, name === signature.timestamp ? "timestamp" : "signature");
    return encode(value);
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Created when needed: not every environment has a `TextEncoder`, for example Jest with jsdom. */
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function checkAge(signature: WebhookSignature, time: string | undefined, tolerance: number): void {
  const madeAt = /^\d{1,15}$/.test(time ?? "") ? Number(time) : NaN;
  if (!(Math.abs(Date.now() - madeAt) <= tolerance)) throw refused(signature, "timestamp");
}

/** @throws {WebhookVerificationError} if the body is not a JSON object in UTF-8. */
function parse(signature: WebhookSignature, body: Uint8Array): unknown {
  try {
    const payload: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof payload === "object" && payload !== null) return payload;
  } catch {
    // The parser's message would repeat the body.
  }
  throw refused(signature, "body");
}

async function rawBody(signature: WebhookSignature, request: WebhookRequest): Promise<Uint8Array<ArrayBuffer>> {
  if ("arrayBuffer" in request) {
    if (request.bodyUsed)
      throw misuse(
        signature.call,
        "the request's body was already read",
        "verify before anything reads it, or pass { headers, body }",
      );
    return new Uint8Array(await request.arrayBuffer());
  }
  const { body } = request;
  if (typeof body === "string") return encode(body);
  // `instanceof` does not recognize values from another realm, such as a test runner's.
  if (/Uint8Array|ArrayBuffer/.test(Object.prototype.toString.call(body))) return new Uint8Array(body);
  throw misuse(
    signature.call,
    "body is not the raw body",
    "body: the text or bytes as received, before any JSON.parse",
  );
}

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  if ("get" in headers && typeof headers.get === "function") return headers.get(name) ?? undefined;
  const entries: Iterable<readonly [string, unknown]> = Symbol.iterator in headers ? headers : Object.entries(headers);
  const values: unknown[] = [];
  for (const [key, value] of entries)
    if (key.toLowerCase() === name.toLowerCase() && value !== undefined) values.push(value);
  return values.length > 0 ? values.flat().join(", ") : undefined;
}

const refused = ({ call }: WebhookSignature, reason: WebhookVerificationError["reason"]): Error =>
  new WebhookVerificationError(`${call}: ${wrong[reason]}`, reason);

const wrong = {
  signature: "the signature is missing or does not match the body",
  timestamp: "the time is missing or too far from now",
  body: "the body is not a JSON object",
};

export { WebhookVerificationError, isWebhookVerificationError } from "./webhook-error.js";
export {
  publicKey,
  secretKey,
  type PublicKeyOptions,
  type SecretOptions,
  type WebhookSignature,
} from "./webhook-key.js";
