import { InvalidRequestError } from "@vendor-clients/shared";
import { cacheCredential } from "@vendor-clients/shared/client";

/** The token's claims and signing key. https://docs.videosdk.live/api-reference/realtime-communication/intro */
export interface VideosdkTokenOptions {
  /** The project's public API key. */
  apiKey: string;
  /** The project's secret. It signs the token and never leaves this process; keep it out of browsers. */
  secret: string;
  /** The holder's permissions in a room. Default: `allow_join`. */
  permissions?: ("allow_join" | "ask_join" | "allow_mod")[];
  /** `crawler` can call server APIs, as all methods of this package do; `rtc` can join rooms. Default: `crawler`. */
  roles?: ("crawler" | "rtc")[];
  /** Binds the token to a room. */
  roomId?: string;
  /** Binds the token to a participant. */
  participantId?: string;
  /** How long a token is valid. Default: two hours, as in the vendor's samples. */
  expiresInSeconds?: number;
}

/**
 * Creates a `token` for `createVideosdkClient` that signs a JWT on first use, and a new one before it expires.
 * Uses WebCrypto (HMAC with SHA-256), which every runtime has.
 *
 * @throws {InvalidRequestError} when called, if an option is not what is expected.
 * @example const videosdk = createVideosdkClient({ token: videosdkToken({ apiKey, secret }) });
 */
export function videosdkToken(options: VideosdkTokenOptions): (refused?: string) => Promise<string> {
  const {
    apiKey,
    secret,
    permissions = ["allow_join"],
    roles = ["crawler"],
    expiresInSeconds = 7_200,
    ...bound
  } = options;
  return cacheCredential(async () => {
    for (const [name, value] of Object.entries({ apiKey, secret })) {
      if (!value)
        throw new InvalidRequestError(`videosdk: ${name} is empty. Pass it as videosdkToken({ ${name}: "…" }).`);
    }
    if (typeof expiresInSeconds !== "number" || !(expiresInSeconds > 0))
      throw new InvalidRequestError("videosdk: expiresInSeconds is not a number of seconds above 0.");
    const iat = Math.floor(Date.now() / 1000);
    const exp = iat + expiresInSeconds;
    const claims = { apikey: apiKey, permissions, version: 2, roles, ...bound, iat, exp };
    return { value: await sign({ alg: "HS256", typ: "JWT" }, claims, secret), expiresAt: exp * 1000 };
  });
}

async function sign(header: object, claims: object, secret: string): Promise<string> {
  const encoder = new TextEncoder();
  const text = [header, claims].map((part) => base64url(encoder.encode(JSON.stringify(part)))).join(".");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const signature = await crypto.subtle.sign(algorithm, key, encoder.encode(text));
  return `${text}.${base64url(new Uint8Array(signature))}`;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
