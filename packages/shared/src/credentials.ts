import { InvalidRequestError } from "./errors.js";

/**
 * A credential, or a function that returns it. The function is called before each request, never twice at a time; and
 * once more, with the credential that was refused, after a 401: if it then returns another, the request is sent again.
 */
export type Credential = string | ((refused?: string) => string | Promise<string>);

/** How a security scheme puts a credential on the wire. */
export interface CredentialScheme {
  /** The header's name. */
  header: string;
  /** What stands before the credential in it, such as `Bearer `. */
  prefix?: string;
  /** `key` if the vendor's are opaque keys, so that a JWT is certainly another vendor's. */
  format?: "key";
}

/** Credentials as headers. */
export type Secrets = readonly Secret[];
type Secret = readonly [name: string, value: string];

/** Reads a credential's value of now; told which value was refused, perhaps a new one. */
export type ReadCredential = (refused?: string) => string | Promise<string>;

/** What is wrong with a credential; never the value. */
function faultOf(value: unknown, format: CredentialScheme["format"]): string | undefined {
  if (typeof value !== "string") return `is ${typeof value}, not a string`;
  if (value === "") return "is empty";
  if (!/^[\x21-\x7e]+$/.test(value))
    return "has a space, a line break or another character that no header can carry; trim it, and pass it without a prefix such as Bearer";
  return format && /^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(value) ? "is a JWT, not a key of this vendor's" : undefined;
}

const howToPass = (option: string): string => `Pass ${option}: "…" or ${option}: () => "…" when the client is made.`;

/**
 * Makes a reader of an option's credential. Calls that come while the function is at work share its answer.
 *
 * @throws {InvalidRequestError} when read, if the value is not a visible ASCII text, or not in the format. The value is
 * never repeated.
 */
export function credentialReader(
  vendor: string,
  option: string,
  credential: Credential,
  format?: CredentialScheme["format"],
): ReadCredential {
  const check = (value: unknown): string => {
    const fault = faultOf(value, format);
    if (fault) throw new InvalidRequestError(`${vendor}: ${option} ${fault}. ${howToPass(option)}`);
    return value as string;
  };
  if (typeof credential !== "function") return () => check(credential);
  let pending: Promise<string> | undefined;
  /** What the pending question says was refused. */
  let told: string | undefined;
  const ask = (refused?: string): Promise<string> => {
    told = refused;
    return (pending = (async () => check(await credential(refused)))().finally(() => {
      pending = undefined;
    }));
  };
  const read = async (refused?: string): Promise<string> => {
    if (!pending) return ask(refused);
    const sameQuestion = refused === undefined || refused === told;
    const value = await pending;
    // An answer that was under way may be the very credential that has been refused meanwhile.
    return sameQuestion || value !== refused ? value : read(refused);
  };
  return read;
}

/**
 * The credential headers of an operation: those of the first alternative whose credentials were all given.
 *
 * @throws {InvalidRequestError} if there is none.
 */
export function credentialHeaders(
  call: string,
  alternatives: readonly (readonly string[])[],
  schemes: Record<string, CredentialScheme>,
  readers: Record<string, ReadCredential | undefined>,
  refused: Secrets = [],
): Secrets | Promise<Secrets> {
  if (alternatives.length === 0) return [];
  const names = alternatives.find((all) => all.every((name) => readers[name]));
  if (!names) {
    const name = alternatives[0]!.find((option) => !readers[option])!;
    throw new InvalidRequestError(`${call} needs a credential, but ${name} is undefined. ${howToPass(name)}`);
  }
  const secrets = names.map((name): Secret | Promise<Secret> => {
    const { header, prefix = "" } = schemes[name]!;
    const value = readers[name]!(refused.find(([other]) => other === header)?.[1].slice(prefix.length));
    return value instanceof Promise ? value.then((text) => [header, prefix + text]) : [header, prefix + value];
  });
  if (!secrets.some((secret) => secret instanceof Promise)) return secrets as Secrets;
  return Promise.all(secrets as Promise<Secret>[]);
}
