import { InvalidRequestError } from "./errors.js";

/**
 * @throws {InvalidRequestError} if the value is circular or contains a BigInt. The caller's own exceptions, such as
 * those of a `toJSON`, pass through.
 */
export function toJson(value: unknown, what: string): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof Error) || !/circular|cyclic|BigInt/.test(error.message)) throw error;
    throw new InvalidRequestError(`${what} is circular or holds a BigInt. Expected what JSON can carry.`);
  }
}
