/** Sends a request. It is called with a URL and a plain init object, so that any library's `fetch` works. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Passed to a credential function: what it needs to log in at the client's base URL. */
export interface CredentialContext {
  baseUrl: string;
  fetch: Fetch | undefined;
  /** The timeout of the call that needs the credential, in milliseconds; 0 for none. */
  timeoutMs: number;
}

/** Returns a credential. `refused` is the value that the vendor has rejected, if any. */
type CredentialFunction<Value> = (refused?: Value, context?: CredentialContext) => Value | PromiseLike<Value>;

/**
 * A credential, or a function that returns one. The function is called before each request; concurrent calls share one
 * invocation. After a 401 it is called once more, with the rejected credential: if it returns a different one, the request
 * is retried.
 */
export type Credential = string | CredentialFunction<string>;

/** A user name and password. */
export interface BasicLogin {
  /** Must not contain a colon. */
  username: string;
  password: string;
}

/** A user name and password, or a function that returns them; see {@link Credential}. */
export type BasicCredential = BasicLogin | CredentialFunction<BasicLogin>;
