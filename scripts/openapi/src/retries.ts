/** The statuses that clients retry. Tests in packages/shared compare the runtime with this list. */
export const retriedStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];
