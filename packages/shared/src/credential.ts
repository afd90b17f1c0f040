/** Sends a request. Called with a URL and a plain init, so that the `fetch` of any library fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a credential function may know of the client that asks: enough to log in where the client is pointed. */
export interface CredentialContext {
  baseUrl: string;
  fetch: Fetch | undefined;
  /** How long the asking call waits; 0 if for ever. */
  timeoutMs: number;
}

/** Returns a credential. */
type CredentialFunction<Value> = (refused?: Value, context?: CredentialContext) => Value | PromiseLike<Value>;

/**
 * A credential, or a function that returns it. The function is called before each request, never twice at a time; and
 * once more, with the credential that was refused, after a 401: if it then returns another, the request is retried.
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
