import type { BasicCredential, Credential, CredentialContext } from "./credential.js";
import type { CredentialScheme, Definition } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { isPromise } from "./values.js";

/** The credentials of a request as sent, each including its prefix. */
export type SentCredentials = readonly SentCredential[];
type SentCredential = readonly [scheme: CredentialScheme, text: string];

/** Reads the credential in an option. */
export interface CredentialReader {
  option: string;
  /** Returns the current value. `refused` is the value that the vendor has rejected, so a new one may be obtained. */
  read(context: CredentialContext, refused?: string): string | Promise<string>;
}

/** Describes what is wrong with a credential, without repeating it. */
function credentialProblem(value: unknown, { prefix, format, kind }: CredentialScheme): string | undefined {
  if (kind?.encode) return kind.problem?.(value);
  if (typeof value !== "string") return `is ${typeof value}, not a string`;
  if (value === "") return "is empty";
  if (!/^[\x21-\x7e]+$/.test(value))
    return `has a space or a character beyond visible ASCII; trim it, and leave out a prefix such as ${prefix ?? "Bearer"}`.trim();
  if (format && /^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(value)) return "is a JWT, not a key of this vendor's";
  return kind?.problem?.(value);
}

function howToPass(option: string, { kind }: CredentialScheme): string {
  return `Pass ${option}: ${kind?.example ?? '"…"'}, or a function that returns it, when the client is made.`;
}

/** A call of a credential function that has not settled. */
interface Pending {
  value: Promise<string>;
  since: number;
  refused: string | undefined;
}

/**
 * Creates a reader for the credential in an option. Calls made while a credential function is running share its result,
 * unless it has been running for longer than their timeout: a promise may never settle, for example if it belongs to a
 * Worker's request that has ended.
 *
 * @throws {InvalidRequestError} when read, if the value is not visible ASCII or has the wrong format. The message never
 * contains the value.
 */
export function credentialReader(
  vendor: string,
  option: string,
  credential: Credential | BasicCredential,
  scheme: CredentialScheme,
): CredentialReader {
  const { encode, decode } = scheme.kind ?? {};
  const refuse = (problem: string): never => {
    throw new InvalidRequestError(`${vendor}: ${option} ${problem}. ${howToPass(option, scheme)}`);
  };
  const check = (value: unknown): string => {
    const problem = credentialProblem(value, scheme);
    return problem ? refuse(problem) : (encode?.(value) ?? (value as string));
  };
  if (typeof credential !== "function") return { option, read: () => check(credential) };
  let inFlight: Pending | undefined;
  let isAsking = false;
  const fetchCredential = (context: CredentialContext, refused: string | undefined): Promise<string> => {
    isAsking = true;
    const asked: Pending = {
      value: (async () =>
        check(await credential((refused && decode ? decode(refused) : refused) as never, context)))().finally(() => {
        if (inFlight === asked) inFlight = undefined;
      }),
      since: performance.now(),
      refused,
    };
    isAsking = false;
    inFlight = asked;
    return asked.value;
  };
  const read = async (context: CredentialContext, refused?: string): Promise<string> => {
    if (isAsking) return refuse("calls this client, which needs it; use another client");
    const { timeoutMs } = context;
    const pending = inFlight;
    if (!pending || (timeoutMs > 0 && performance.now() - pending.since >= timeoutMs))
      return fetchCredential(context, refused);
    const sameQuestion = refused === undefined || refused === pending.refused;
    const value = await pending.value;
    // The shared result may be the very credential that has been rejected in the meantime.
    return sameQuestion || value !== refused ? value : read(context, refused);
  };
  return { option, read };
}

/** A client's credential schemes and readers. */
interface Credentials {
  definition: Pick<Definition, "credentials">;
  credentials: Record<string, CredentialReader | undefined>;
}

/**
 * Chooses the first alternative for which all credentials were given.
 *
 * @throws {InvalidRequestError} if there is none.
 */
export function chooseCredentials(
  title: string,
  alternatives: readonly (readonly string[])[],
  { definition, credentials }: Credentials,
): readonly string[] {
  const isMissing = (option: string): boolean => !credentials[option];
  const chosen = alternatives.length > 0 ? alternatives.find((all) => !all.some(isMissing)) : [];
  if (chosen) return chosen;
  const missing = alternatives.map((all) => all.filter(isMissing));
  const [name = ""] = missing[0] ?? [];
  const words = missing.map((options) => options.join(" and ")).join(" or ");
  throw new InvalidRequestError(
    `${title} needs a credential, but ${words} is undefined. ${howToPass(name, definition.credentials[name] ?? {})}`,
  );
}

/**
 * Reads the credentials of these schemes. `refused` are those that the vendor has rejected, in the same order, so new
 * ones may be obtained.
 */
export function readCredentials(
  names: readonly string[],
  { definition, credentials }: Credentials,
  context: CredentialContext,
  refused: SentCredentials = [],
): SentCredentials | Promise<SentCredentials> {
  const all = names.map((name, index): SentCredential | Promise<SentCredential> => {
    const scheme = definition.credentials[name]!;
    const { prefix = "" } = scheme;
    const value = credentials[name]!.read(context, refused[index]?.[1].slice(prefix.length));
    return isPromise(value) ? value.then((text) => [scheme, prefix + text]) : [scheme, prefix + value];
  });
  return all.some(isPromise) ? Promise.all(all as Promise<SentCredential>[]) : (all as SentCredentials);
}
