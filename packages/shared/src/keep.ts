/** A credential with the time, in milliseconds since 1970, at which it stops being valid. */
export interface ExpiringCredential {
  value: string;
  expiresAt: number;
}

/**
 * Makes a credential function that keeps what it has obtained. It obtains anew when nine tenths of the time are over, or
 * when the vendor has refused what it keeps; calls that come meanwhile share one attempt.
 */
export function keep(obtain: () => Promise<ExpiringCredential>): (refused?: string) => Promise<string> {
  let kept: { value: string; until: number } | undefined;
  let pending: Promise<string> | undefined;
  const renew = async (): Promise<string> => {
    const now = Date.now();
    const { value, expiresAt } = await obtain();
    kept = { value, until: now + (expiresAt - now) * 0.9 };
    return value;
  };
  return async (refused) => {
    if (kept && kept.value !== refused && Date.now() < kept.until) return kept.value;
    return (pending ??= renew().finally(() => {
      pending = undefined;
    }));
  };
}
