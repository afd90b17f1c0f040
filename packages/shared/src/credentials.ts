import type { Credential, CredentialContext } from "./credential.js";
import type { CredentialScheme, Definition } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { isPromise } from "./values.js";

/** Credentials as headers. */
export type AuthHeaders = readonly AuthHeader[];
type AuthHeader = readonly [name: string, value: string];

/** Reads the credential of an option. */
export interface CredentialReader {
  option: string;
  /** Reads its value of now; told which value was refused, perhaps a new one. */
  read(context: CredentialContext, refused?: string): string | Promise<string>;
}

/** Says what is wrong with a credential; never the value. */
function credentialProblem(value: unknown, format: CredentialScheme["format"]): string | undefined {
  if (typeof value !== "string") return `is ${typeof value}, not a string`;
  if (value === "") return "is empty";
  if (!/^[\x21-\x7e]+$/.test(value))
    return "has a space, a line break or another character that no header can carry; trim it, and pass it without a prefix such as Bearer";
  return format && /^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(value) ? "is a JWT, not a key of this vendor's" : undefined;
}

const howToPass = (option: string): string => `Pass ${option}: "…" or ${option}: () => "…" when the client is made.`;

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
  credential: Credential,
  format?: CredentialScheme["format"],
): CredentialReader {
  const refuse = (problem: string): never => {
    throw new InvalidRequestError(`${vendor}: ${option} ${problem}. ${howToPass(option)}`);
  };
  const check = (value: unknown): string => {
    const problem = credentialProblem(value, format);
    return problem ? refuse(problem) : (value as string);
  };
  if (typeof credential !== "function") return { option, read: () => check(credential) };
  let inFlight: Pending | undefined;
  let isAsking = false;
  const fetchCredential = (context: CredentialContext, refused: string | undefined): Promise<string> => {
    isAsking = true;
    const asked: Pending = {
      value: (async () => check(await credential(refused, context)))().finally(() => {
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
    if (isAsking)
      return refuse("calls an operation of this client that needs it itself; use a client of its own for that");
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
  { credentials }: Credentials,
): readonly string[] {
  if (alternatives.length === 0) return [];
  const names = alternatives.find((all) => all.every((name) => credentials[name]));
  if (names) return names;
  const name = alternatives[0]!.find((option) => !credentials[option])!;
  throw new InvalidRequestError(`${title} needs a credential, but ${name} is undefined. ${howToPass(name)}`);
}

/** Reads the credential headers of these schemes; told which were refused, perhaps new ones. */
export function authHeaders(
  names: readonly string[],
  { definition, credentials }: Credentials,
  context: CredentialContext,
  refused: AuthHeaders = [],
): AuthHeaders | Promise<AuthHeaders> {
  const headers = names.map((name): AuthHeader | Promise<AuthHeader> => {
    const { header, prefix = "" } = definition.credentials[name]!;
    const old = refused.find(([other]) => other === header)?.[1].slice(prefix.length);
    const value = credentials[name]!.read(context, old);
    return isPromise(value) ? value.then((text) => [header, prefix + text]) : [header, prefix + value];
  });
  return headers.some(isPromise) ? Promise.all(headers as Promise<AuthHeader>[]) : (headers as AuthHeaders);
}
