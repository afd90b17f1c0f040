import type { BasicCredential, Credential, CredentialContext } from "./credential.js";
import type { CredentialScheme, Definition } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { isPromise } from "./values.js";

/** Credentials as they are sent, each with what comes before it. */
export type SentCredentials = readonly SentCredential[];
type SentCredential = readonly [scheme: CredentialScheme, text: string];

/** Reads the credential of an option. */
export interface CredentialReader {
  option: string;
  /** Reads the text of its current value; given a refused text, perhaps a new one. */
  read(context: CredentialContext, refused?: string): string | Promise<string>;
}

/** Says what is wrong with a credential; never the value. */
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
  const [value, returned] = kind?.example ? [kind.example, `(${kind.example})`] : ['"…"', '"…"'];
  return `Pass ${option}: ${value} or ${option}: () => ${returned} when the client is made.`;
}

/** A question that a credential function has not answered yet. */
interface Pending {
  value: Promise<string>;
  since: number;
  refused: string | undefined;
}

/**
 * Makes a reader of an option's credential. Calls that come while the function is at work share its response, unless it has
 * been at work for longer than they would wait: a promise may never settle, such as one of a Worker's request that is gone.
 *
 * @throws {InvalidRequestError} when read, if the value is not a visible ASCII text, or not in the format. The value is
 * never repeated.
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
    if (isAsking) return refuse("calls this client, which needs it for that; use another client");
    const { timeoutMs } = context;
    const pending = inFlight;
    if (!pending || (timeoutMs > 0 && performance.now() - pending.since >= timeoutMs))
      return fetchCredential(context, refused);
    const sameQuestion = refused === undefined || refused === pending.refused;
    const value = await pending.value;
    // A response that was under way may be the very credential that has been refused meanwhile.
    return sameQuestion || value !== refused ? value : read(context, refused);
  };
  return { option, read };
}

/** What is known of a client's credentials. */
interface Credentials {
  definition: Pick<Definition, "credentials">;
  credentials: Record<string, CredentialReader | undefined>;
}

/**
 * Finds the first alternative whose credentials were all given.
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

/** Reads the credentials of these schemes; told which were refused, perhaps new ones. */
export function readCredentials(
  names: readonly string[],
  { definition, credentials }: Credentials,
  context: CredentialContext,
  refused: SentCredentials = [],
): SentCredentials | Promise<SentCredentials> {
  const all = names.map((name): SentCredential | Promise<SentCredential> => {
    const scheme = definition.credentials[name]!;
    const { prefix = "" } = scheme;
    const old = refused.find(([other]) => other === scheme)?.[1].slice(prefix.length);
    const value = credentials[name]!.read(context, old);
    return isPromise(value) ? value.then((text) => [scheme, prefix + text]) : [scheme, prefix + value];
  });
  return all.some(isPromise) ? Promise.all(all as Promise<SentCredential>[]) : (all as SentCredentials);
}
