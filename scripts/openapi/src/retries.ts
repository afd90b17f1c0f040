/** The statuses after which a client retries. The tests of packages/shared hold the runtime to this list. */
export const retriedStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];
