import { InvalidRequestError } from "./errors.js";

const parsers = ["json", "text", "blob", "arrayBuffer", "stream", "none"];
const oneParser = `one of ${parsers.join(", ")}`;

/** What an option can be, in the words of a message. */
const expectations: Readonly<Record<string, (value: unknown) => boolean>> = {
  "a function": (value) => typeof value === "function",
  "an object": (value) => typeof value === "object" && value !== null,
  "a media type": (value) => typeof value === "string",
  "a number, 0 or more": (value) => typeof value === "number" && value >= 0,
  "a number of milliseconds": (value) => typeof value === "number" && value === value,
  "a whole number, 0 or more": (value) => Number.isInteger(value) && Number(value) >= 0,
  "an AbortSignal, such as controller.signal": (value) => value === null || isSignal(value as AbortSignal),
  [oneParser]: (value) => parsers.includes(value as string),
};

const isSignal = ({ aborted, addEventListener }: Partial<AbortSignal>): boolean =>
  typeof aborted === "boolean" && typeof addEventListener === "function";

/** What the runtime itself reads of a client's options or a call's init. All else is handed to `fetch`. */
const expected = new Map<string, keyof typeof expectations>([
  ["baseUrl", ""],
  ["fetch", "a function"],
  ["headers", "an object"],
  ["requestInitExt", "an object"],
  ["validateResponse", "a function"],
  ["onAttempt", "a function"],
  ["timeoutMs", "a number, 0 or more"],
  // In a call, what is left of a budget may be spent.
  ["deadlineMs", "a number of milliseconds"],
  ["maxRetries", "a whole number, 0 or more"],
  ["maxResponseBytes", "a number, 0 or more"],
  ["signal", "an AbortSignal, such as controller.signal"],
  ["params", "an object"],
  ["body", ""],
  ["bodySerializer", "a function"],
  ["contentType", "a media type"],
  ["accept", "a media type"],
  ["parseAs", oneParser],
]);

/** An object without a prototype, so that nothing on `Object.prototype` is taken for an option; a class keeps it fast. */
const Own = function () {} as unknown as new () => Record<string, unknown>;
Own.prototype = Object.create(null);

/** Options that were given: those that the runtime reads, and those that are handed on. */
export interface OwnOptions<Options> {
  own: Options;
  rest: Record<string, unknown> | undefined;
}

/**
 * Takes the options that were given, own properties only, and checks each once. `undefined` is "not given".
 *
 * @throws {InvalidRequestError} that names the option, what came and what is expected; never the value.
 */
export function readOptions<Options>(
  title: string,
  given: unknown,
  named: readonly string[] = [],
): OwnOptions<Options> {
  if (typeof given !== "object" || given === null)
    throw new InvalidRequestError(`${title}: the options are ${describe(given)}. Expected an object: { … }.`);
  const own = new Own();
  let rest: Record<string, unknown> | undefined;
  for (const name of Object.keys(given)) {
    const value = (given as Record<string, unknown>)[name];
    if (value === undefined) continue;
    const what = expected.get(name);
    if (what && !expectations[what]!(value))
      throw new InvalidRequestError(`${title}: ${name} is ${describe(value)}. Expected ${what}.`);
    if (what !== undefined || named.includes(name)) own[name] = value;
    else (rest ??= new Own())[name] = value;
  }
  return { own: own as Options, rest };
}

/** Says what came instead; of a number the number, which is no secret. */
function describe(value: unknown): string {
  if (value === null || typeof value === "number") return String(value);
  return `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}
