import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { ConnectionError, InvalidRequestError, VendorClientError } from "../src/errors.js";
import type { WebhookSignature } from "../src/webhook-key.js";
import {
  WebhookVerificationError,
  isWebhookVerificationError,
  publicKey,
  secretKey,
  verifyWebhook,
  type PublicKeyOptions,
  type VerifiedWebhook,
  type WebhookRequest,
} from "../src/webhook.js";
import { failure } from "./acme.js";

type Payload = { status?: string };

const hmac: WebhookSignature = {
  call: "acme verifyNotice",
  header: "X-Signature",
  encoding: "hex",
  text: "{made-at}:{body}",
  timestamp: "made-at",
};
const rsa: WebhookSignature = {
  call: "acme verifyEvent",
  header: "acme-signature",
  encoding: "base64",
  text: "{body}",
};

const secret = "a secret of the partner's";
const body = '{ "status": "success",\n"name": "Zoë \\u00e9 😀" }';

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const spki = keys.publicKey.export({ type: "spki", format: "pem" }).toString();
const pkcs1 = keys.publicKey.export({ type: "pkcs1", format: "pem" }).toString();

/** A notice as the vendor sends it. */
function notice({ text = body, madeAt = String(Date.now()), key = secret } = {}): {
  headers: Record<string, string>;
  body: string;
} {
  const signature = createHmac("sha256", key).update(`${madeAt}:${text}`).digest("hex");
  return { headers: { "x-signature": signature, "made-at": madeAt }, body: text };
}

const signatureOf = (text: string | Uint8Array): string =>
  createSign("RSA-SHA256").update(text).sign(keys.privateKey, "base64");

const event = (text: string): { headers: Record<string, string>; body: string } => ({
  headers: { "acme-signature": signatureOf(text) },
  body: text,
});

const verifyNotice = (
  request: WebhookRequest,
  options: { secret: string; toleranceMs?: number } = { secret },
): Promise<VerifiedWebhook<Payload>> => verifyWebhook<Payload, { secret: string }>(hmac, secretKey, request, options);

/** A vendor with an operation that returns its key. */
const vendor = {
  vendor: "acme",
  baseUrl: "https://api.acme.example",
  credentials: {},
  security: [],
  operations: { getKey: { method: "GET", path: "/v1/key" } },
} as const;

const pinned = publicKey(vendor, "getKey", "/key/pem");
const verifyEvent = (
  request: WebhookRequest,
  options: PublicKeyOptions = { publicKey: spki },
): Promise<VerifiedWebhook<Payload>> => verifyWebhook<Payload, PublicKeyOptions>(rsa, pinned, request, options);

const reasonOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await failure<WebhookVerificationError>(promise);
  expect(error).toBeInstanceOf(WebhookVerificationError);
  expect(error).toBeInstanceOf(VendorClientError);
  expect(isWebhookVerificationError(error)).toBe(true);
  return error.reason;
};

describe("a webhook that is the vendor's", () => {
  const { headers } = notice();
  const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
  const node = { ...headers, "set-cookie": ["a", "b"], ":path": undefined };

  test.each([
    ["a Request", new Request("https://partner.example", { method: "POST", headers, body })],
    ["headers and a text", { headers, body }],
    ["headers and bytes", { headers, body: new TextEncoder().encode(body) }],
    ["headers and a Buffer", { headers, body: Buffer.from(`x${body}`).subarray(1) }],
    ["headers and an ArrayBuffer", { headers, body: new TextEncoder().encode(body).buffer }],
    ["Headers", { headers: new Headers(headers), body }],
    ["pairs", { headers: Object.entries(headers), body }],
    ["headers of Node", { headers: node, body }],
    ["names in upper case", { headers: upper, body }],
    [
      "a signature in upper case",
      { headers: { ...headers, "x-signature": headers["x-signature"]!.toUpperCase() }, body },
    ],
  ] satisfies [string, WebhookRequest][])("passes as %s", async (_, request) => {
    const { payload, digest } = await verifyNotice(request);
    expect(payload).toEqual(JSON.parse(body));
    expect(digest).toMatch(/^[\da-f]{64}$/);
  });

  test("has the same digest at each delivery, and another one if it is another event", async () => {
    const digest = async (request: WebhookRequest) => (await verifyNotice(request)).digest;
    const first = await digest(notice({ madeAt: String(Date.now() - 1000) }));
    expect(await digest(notice())).toBe(first);
    expect(await digest(notice({ text: body.replace("Zoë", "Zoe") }))).not.toBe(first);
  });

  test.each([
    ["SPKI", spki],
    ["PKCS#1", pkcs1],
    ["Windows line ends", spki.replaceAll("\n", "\r\n")],
  ])("passes by a public key with %s", async (_, publicKey) => {
    expect((await verifyEvent(event(body), { publicKey })).payload).toEqual(JSON.parse(body));
  });
});

describe("a webhook that is not", () => {
  test("has no signature, or one of another body, secret, time or form", async () => {
    const right = notice();
    const signature = right.headers["x-signature"]!;
    const cases: WebhookRequest[] = [
      { ...right, headers: { "made-at": right.headers["made-at"]! } },
      { ...right, body: `${body} ` },
      { ...right, headers: { ...right.headers, "made-at": String(Date.now() + 1) } },
      { ...right, headers: { ...right.headers, "x-signature": signature.slice(2) } },
      { ...right, headers: { ...right.headers, "x-signature": `${signature}00` } },
      { ...right, headers: { ...right.headers, "x-signature": "" } },
      { ...right, headers: { ...right.headers, "x-signature": Buffer.from(signature, "hex").toString("base64") } },
      { ...right, headers: [...Object.entries(right.headers), ["X-Signature", signature]] },
      notice({ key: `${secret} ` }),
    ];
    for (const request of cases) expect(await reasonOf(verifyNotice(request))).toBe("signature");
  });

  test.each([
    ["is too old", String(Date.now() - 301_000)],
    ["is of the future", String(Date.now() + 360_000)],
    ["is in seconds", String(Math.floor(Date.now() / 1000))],
    ["is not a number", "now"],
    ["is empty", ""],
  ])("has a time that %s", async (_, madeAt) => {
    expect(await reasonOf(verifyNotice(notice({ madeAt })))).toBe("timestamp");
  });

  test("has no time", async () => {
    const { headers, body } = notice();
    expect(await reasonOf(verifyNotice({ headers: { "x-signature": headers["x-signature"]! }, body }))).toBe(
      "timestamp",
    );
  });

  test("is as old as toleranceMs lets it be", async () => {
    const old = notice({ madeAt: String(Date.now() - 1000 * 60 * 60) });
    expect(await reasonOf(verifyNotice(old, { secret, toleranceMs: 60_000 }))).toBe("timestamp");
    await verifyNotice(old, { secret, toleranceMs: 2 * 60 * 60 * 1000 });
    await verifyNotice(old, { secret, toleranceMs: Infinity });
  });

  test.each(["", "{", "null", '"text"', "<html>"])("has the body %j, although it is signed", async (text) => {
    expect(await reasonOf(verifyNotice(notice({ text })))).toBe("body");
    expect(await reasonOf(verifyEvent(event(text)))).toBe("body");
  });

  test("is not UTF-8", async () => {
    const bytes = Buffer.from([...Buffer.from('{"a":"'), 0xff, ...Buffer.from('"}')]);
    expect(await reasonOf(verifyEvent({ headers: { "acme-signature": signatureOf(bytes) }, body: bytes }))).toBe(
      "body",
    );
  });

  test("shows nothing of the secret, the signature or the body", async () => {
    const { headers } = notice();
    const error = await failure(verifyNotice({ headers, body: '{"name":"Jane Roe"}' }));
    const text = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + error.stack;
    for (const hidden of ["Jane", secret, headers["x-signature"]!]) expect(text).not.toContain(hidden);
  });
});

describe("a wrong call", () => {
  test("reports what is missing, and how to fix it", async () => {
    const request = notice();
    const parsed = { headers: request.headers, body: JSON.parse(body) } as unknown as WebhookRequest;
    const read = new Request("https://partner.example", { method: "POST", ...request });
    await read.text();
    for (const [promise, words] of [
      [verifyNotice(request, { secret: "" }), /secret is missing or empty/],
      [verifyNotice(request, { secret: undefined as unknown as string }), /secret is missing or empty/],
      [verifyNotice(request, { secret, toleranceMs: NaN }), /toleranceMs/],
      [verifyNotice(request, { secret, toleranceMs: -1 }), /toleranceMs/],
      [verifyNotice(parsed), /raw body/],
      [verifyNotice(read), /was already read/],
      [verifyEvent(event(body), { publicKey: "no key" }), /not a PEM text/],
      [verifyEvent(event(body), { publicKey: spki.replace(/\n.{20}/, "\nAAAAAAAAAAAAAAAAAAAA") }), /not a PEM text/],
    ] as [Promise<unknown>, RegExp][]) {
      const error = await failure(promise);
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error.message).toMatch(words);
      expect(error.message).toMatch(/Expected/);
    }
  });
});

describe("a key that is fetched", () => {
  /** A `fetch` for which the operation returns what `pem` gives. */
  const serving = (pem: () => Promise<string>) =>
    vi.fn<() => Promise<Response>>(async () => Response.json({ key: { pem: await pem() } }));

  test("is fetched once for many webhooks that come together", async () => {
    const fetch = serving(() => Promise.resolve(pkcs1));
    await Promise.all(Array.from({ length: 20 }, () => verifyEvent(event(body), { fetch })));
    await reasonOf(verifyEvent({ ...event(body), body: "{}" }, { fetch }));
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("is fetched again after a failure, which does not mean that the webhook is invalid", async () => {
    let attempts = 0;
    const fetch = serving(() => (attempts++ ? Promise.resolve(spki) : Promise.reject(new Error("no network"))));
    expect(await failure(verifyEvent(event(body), { fetch, maxRetries: 0 }))).toBeInstanceOf(ConnectionError);
    await verifyEvent(event(body), { fetch });
  });

  test("is fetched again if it is old and a signature does not match: the vendor may have another", async () => {
    const old = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" });
    let current = String(old);
    const fetch = serving(() => Promise.resolve(current));
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      await reasonOf(verifyEvent(event(body), { fetch }));
      current = spki;
      expect(await reasonOf(verifyEvent(event(body), { fetch }))).toBe("signature");
      vi.setSystemTime(Date.now() + 11 * 60_000);
      await verifyEvent(event(body), { fetch });
      expect(fetch).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });
});

/**
 * Every text that differs by one character changed, removed or added, or by an end that is doubled. Any number of random
 * mutations would be among these.
 */
const mutationsOf = (text: string): string[] =>
  Array.from({ length: text.length }, (_, at) => {
    const start = text.slice(0, at);
    const end = text.slice(at);
    const other = String.fromCharCode((text.charCodeAt(at) % 126) + 1);
    return [start + other + end.slice(1), start + end.slice(1), start + other + end, start + end + end];
  }).flat();

/** Every other public key; white space between its characters would not make another. */
function otherKeys(): string[] {
  const right = spki.slice(27, -27).replaceAll("\n", "");
  return mutationsOf(right).filter((key) => key.replace(/\s/g, "") !== right);
}

/** Returns the mutations that pass. */
async function accepted(mutations: string[], verify: (mutation: string) => Promise<unknown>): Promise<string[]> {
  const passed = mutations.map((mutation) =>
    verify(mutation).then(
      () => [mutation],
      (error: unknown) => {
        if (!(error instanceof VendorClientError)) throw error;
        return [];
      },
    ),
  );
  return (await Promise.all(passed)).flat();
}

describe("no mutation passes", { timeout: 300_000 }, () => {
  test("of a body, a header or a secret", async () => {
    const { headers } = notice();
    const signature = headers["x-signature"]!;
    const madeAt = headers["made-at"]!;
    const passes = [
      await accepted(mutationsOf(body), (body) => verifyNotice({ headers, body })),
      await accepted(mutationsOf(signature), (own) =>
        verifyNotice({ headers: { ...headers, "x-signature": own }, body }),
      ),
      await accepted(mutationsOf(madeAt), (own) => verifyNotice({ headers: { ...headers, "made-at": own }, body })),
      await accepted(mutationsOf(secret), (secret) => verifyNotice({ headers, body }, { secret })),
    ];
    expect(passes).toEqual([[], [], [], []]);
  });

  test("of a body, a signature or a public key", async () => {
    const { headers } = event(body);
    const passes = [
      await accepted(mutationsOf(body), (body) => verifyEvent({ headers, body })),
      await accepted(mutationsOf(headers["acme-signature"]!), (own) =>
        verifyEvent({ headers: { "acme-signature": own }, body }),
      ),
      await accepted(otherKeys(), (key) => {
        const publicKey = `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----`;
        return verifyEvent({ headers, body }, { publicKey });
      }),
    ];
    expect(passes).toEqual([[], [], []]);
  });
});
