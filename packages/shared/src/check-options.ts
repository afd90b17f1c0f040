import { InvalidRequestError } from "./errors.js";

type Check = (value: unknown) => string | false;

const expect =
  (what: string, fits: (value: unknown) => boolean): Check =>
  (value) =>
    !fits(value) && what;

const isFunction = expect("a function", (value) => typeof value === "function");
const isObject = expect("an object", (value) => typeof value === "object" && value !== null);
const isLimit = expect("a number, 0 or more", (value) => typeof value === "number" && value >= 0);
const parsers = ["json", "text", "blob", "arrayBuffer", "stream", "none"];

/** Checks what the runtime itself reads of a client's options or a call's init. All else is handed to `fetch`. */
const checks = new Map<string, Check>([
  ["baseUrl", () => false],
  ["fetch", isFunction],
  ["headers", isObject],
  ["requestInitExt", isObject],
  ["validateResponse", isFunction],
  ["onAttempt", isFunction],
  ["timeoutMs", isLimit],
  // In a call, what is left of a budget may be spent.
  ["deadlineMs", expect("a number of milliseconds", (value) => typeof value === "number" && value === value)],
  ["maxRetries", expect("a whole number, 0 or more", (value) => Number.isInteger(value) && Number(value) >= 0)],
  ["maxResponseBytes", isLimit],
  ["signal", expect("an AbortSignal, such as controller.signal", isSignal)],
  ["params", isObject],
  ["body", () => false],
  ["bodySerializer", isFunction],
  ["contentType", expect("a media type", (value) => typeof value === "string")],
  ["accept", expect("a media type", (value) => typeof value === "string")],
  ["parseAs", expect(`one of ${parsers.join(", ")}`, (value) => parsers.includes(value as string))],
]);

function isSignal(value: unknown): boolean {
  const signal = value as Partial<Record<keyof AbortSignal, unknown>>;
  return typeof signal.aborted === "boolean" && typeof signal.addEventListener === "function";
}

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
    const check = checks.get(name);
    const expected = check && (name !== "signal" || value !== null) && check(value);
    if (expected) throw new InvalidRequestError(`${title}: ${name} is ${describe(value)}. Expected ${expected}.`);
    if (check || named.includes(name)) own[name] = value;
    else (rest ??= new Own())[name] = value;
  }
  return { own: own as Options, rest };
}

/** Says what came instead; of a number the number, which is no secret. */
function describe(value: unknown): string {
  if (value === null || typeof value === "number") return String(value);
  return typeof value === "string" ? "a string" : `${/^[aeiou]/.test(typeof value) ? "an" : "a"} ${typeof value}`;
}
