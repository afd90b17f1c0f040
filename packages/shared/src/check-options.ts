import { InvalidRequestError } from "./errors.js";
import { isObject } from "./values.js";

/** What an option must be: the words for error messages, and the check. */
type Expectation = readonly [words: string, fits: (value: unknown) => boolean];

const anything: Expectation = ["", () => true];
const aFunction: Expectation = ["a function", (value) => typeof value === "function"];
const anObject: Expectation = ["an object", isObject];
const aMediaType: Expectation = ["a media type", (value) => typeof value === "string"];
const aLimit: Expectation = ["a number, 0 or more", (value) => typeof value === "number" && value >= 0];
const parsers = ["json", "text", "blob", "arrayBuffer", "stream", "none"];

/** The options that the runtime reads. All others are passed to `fetch`. */
const expected: { readonly [option: string]: Expectation } = {
  // @ts-expect-error -- no prototype, so that `constructor` is not an option
  __proto__: null,
  baseUrl: anything,
  fetch: aFunction,
  headers: anObject,
  requestInitExt: anObject,
  validateResponse: aFunction,
  onAttempt: aFunction,
  timeoutMs: aLimit,
  // A call may pass what is left of a time budget, which can be zero or less.
  deadlineMs: ["a number", (value) => typeof value === "number" && value === value],
  maxRetries: ["a whole number, 0 or more", (value) => Number.isInteger(value) && Number(value) >= 0],
  maxResponseBytes: aLimit,
  signal: ["an AbortSignal, such as controller.signal", (value) => value === null || isSignal(value as AbortSignal)],
  params: anObject,
  body: anything,
  bodySerializer: aFunction,
  contentType: aMediaType,
  accept: aMediaType,
  parseAs: [`one of ${parsers.join(", ")}`, (value) => parsers.includes(value as string)],
};

const isSignal = ({ aborted, addEventListener }: Partial<AbortSignal>): boolean =>
  typeof aborted === "boolean" && typeof addEventListener === "function";

/**
 * An object without a prototype, so that properties of `Object.prototype` are not read as options. Instances of a class
 * are faster in V8 than `Object.create(null)`.
 */
const Own = function () {} as unknown as new () => Record<string, unknown>;
Own.prototype = Object.create(null);

/** Copies options to an object without a prototype. */
export const ownOptions = <Options extends object>(options?: Options): Options => Object.assign(new Own(), options);

/** The options that the runtime reads (`own`), and those for `fetch` (`rest`). */
export interface OwnOptions<Options> {
  own: Options;
  rest: Record<string, unknown> | undefined;
}

/**
 * Reads and validates the options, own properties only. `undefined` counts as not given: the value in `otherwise`
 * applies.
 *
 * @throws {InvalidRequestError} with the option's name, the type found and what was expected.
 */
export function readOptions<Options>(
  title: string,
  given: unknown,
  named: readonly string[] = [],
  otherwise?: object,
): OwnOptions<Options> {
  if (!isObject(given))
    throw new InvalidRequestError(`${title}: the options are ${describe(given)}. Expected an object: { … }.`);
  const own = ownOptions(otherwise) as Record<string, unknown>;
  let rest: Record<string, unknown> | undefined;
  for (const name of Object.keys(given)) {
    const value = (given as Record<string, unknown>)[name];
    if (value === undefined) continue;
    const expectation = expected[name];
    if (expectation?.[1](value) === false)
      throw new InvalidRequestError(`${title}: ${name} is ${describe(value)}. Expected ${expectation[0]}.`);
    if (expectation || named.includes(name)) own[name] = value;
    else (rest ??= new Own())[name] = value;
  }
  return { own: own as Options, rest };
}

/** Describes a value by its type. Numbers are shown, since they are not secret. */
function describe(value: unknown): string {
  if (value === null || typeof value === "number") return String(value);
  return `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}
