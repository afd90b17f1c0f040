/** Sends a request. Called with a URL and a plain init, so that the `fetch` of any library fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a credential function receives about the calling client: enough to log in at the client's base URL. */
export interface CredentialContext {
  baseUrl: string;
  fetch: Fetch | undefined;
  /** The timeout of the call that needs it, in milliseconds; 0 if it has none. */
  timeoutMs: number;
}

/** Returns a credential. */
type CredentialFunction<Value> = (refused?: Value, context?: CredentialContext) => Value | PromiseLike<Value>;

/**
 * A credential, or a function that returns one. The function is called before each request; concurrent calls share one
 * invocation. After a 401 it is called once more, with the rejected credential: if it returns a different one, the request
 * is retried.
 */
export type Credential = string | CredentialFunction<string>;

/** A user name and its password. */
export interface BasicLogin {
  /** Without a colon. */
  username: string;
  password: string;
}

/** A user name with its password, or a function that returns them; see {@link Credential}. */
export type BasicCredential = BasicLogin | CredentialFunction<BasicLogin>;
