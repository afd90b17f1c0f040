import { InvalidRequestError } from "./errors.js";

/** What an option can be, in the words of a message, and what tells. */
type Expectation = readonly [words: string, fits: (value: unknown) => boolean];

const anything: Expectation = ["", () => true];
const aFunction: Expectation = ["a function", (value) => typeof value === "function"];
const anObject: Expectation = ["an object", (value) => typeof value === "object" && value !== null];
const aMediaType: Expectation = ["a media type", (value) => typeof value === "string"];
const aLimit: Expectation = ["a number, 0 or more", (value) => typeof value === "number" && value >= 0];
const parsers = ["json", "text", "blob", "arrayBuffer", "stream", "none"];

/** What the runtime itself reads of a client's options or a call's init. All else is handed to `fetch`. */
const expected: { readonly [option: string]: Expectation } = {
  // @ts-expect-error -- without a prototype, so that `constructor` is no option
  __proto__: null,
  baseUrl: anything,
  fetch: aFunction,
  headers: anObject,
  requestInitExt: anObject,
  validateResponse: aFunction,
  onAttempt: aFunction,
  timeoutMs: aLimit,
  // In a call, what is left of a budget may be spent.
  deadlineMs: ["a number of milliseconds", (value) => typeof value === "number" && value === value],
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

/** An object without a prototype, so that nothing on `Object.prototype` is taken for an option; a class keeps it fast. */
const Own = function () {} as unknown as new () => Record<string, unknown>;
Own.prototype = Object.create(null);

/** Copies options. */
export const ownOptions = <Options extends object>(options?: Options): Options => Object.assign(new Own(), options);

/** Options that were given: those that the runtime reads, and those that are handed on. */
export interface OwnOptions<Options> {
  own: Options;
  rest: Record<string, unknown> | undefined;
}

/**
 * Takes the options that were given, own properties only, and checks each once. `undefined` is "not given": what is in
 * `otherwise` then stands.
 *
 * @throws {InvalidRequestError} that names the option, what came and what is expected; never the value.
 */
export function readOptions<Options>(
  title: string,
  given: unknown,
  named: readonly string[] = [],
  otherwise?: object,
): OwnOptions<Options> {
  if (typeof given !== "object" || given === null)
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

/** Says what came instead; of a number the number, which is no secret. */
function describe(value: unknown): string {
  if (value === null || typeof value === "number") return String(value);
  return `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}
