import type { CredentialContext } from "./credential.js";

/** A credential with its expiry time, in milliseconds since the Unix epoch. */
export interface ExpiringCredential {
  value: string;
  expiresAt: number;
}

/** A credential is cached for one base URL; other hosts do not know it. */
type Context = CredentialContext | undefined;

/**
 * Creates a credential function that caches its result. It obtains a new credential after 90 % of the lifetime, after
 * the vendor has rejected the cached one, and for another base URL. Concurrent calls share one attempt, unless it has
 * been running for longer than their timeout.
 */
export function cacheCredential(
  obtain: (context: Context) => Promise<ExpiringCredential>,
): (refused?: string, context?: CredentialContext) => Promise<string> {
  const cached = new Map<string | undefined, { value: string; until: number }>();
  const inFlight = new Map<string | undefined, { value: Promise<string>; since: number }>();
  const renew = async (context: Context): Promise<string> => {
    const now = Date.now();
    const { value, expiresAt } = await obtain(context);
    cached.set(context?.baseUrl, { value, until: now + (expiresAt - now) * 0.9 });
    return value;
  };
  return async (refused, context) => {
    const key = context?.baseUrl;
    const known = cached.get(key);
    if (known && known.value !== refused && Date.now() < known.until) return known.value;
    const pending = inFlight.get(key);
    const patience = context?.timeoutMs || Infinity;
    if (pending && performance.now() - pending.since < patience) return pending.value;
    const asked = { value: renew(context), since: performance.now() };
    inFlight.set(key, asked);
    try {
      return await asked.value;
    } finally {
      if (inFlight.get(key) === asked) inFlight.delete(key);
    }
  };
}
