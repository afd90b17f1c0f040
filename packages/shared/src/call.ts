import type { Client, ClientOptions } from "openapi-fetch";
import type { CredentialScheme, ReadCredential } from "./credentials.js";
import type { CallFacts } from "./errors.js";
import type { AttemptReport } from "./report.js";
import type { Init, Limits, Operation } from "./request.js";
import type { Scope } from "./time.js";
import type { ResponseValidator } from "./validate.js";

/** What a client keeps to itself. */
export interface Sender {
  vendor: string;
  /** Where credentials may go. */
  origin: string;
  base: Client<Record<string, never>>;
  fetch: typeof globalThis.fetch | undefined;
  requestInitExt: RequestInit | undefined;
  headers: Record<string, string>;
  querySerializer: ClientOptions["querySerializer"];
  bodySerializer: ClientOptions["bodySerializer"];
  validateResponse: ResponseValidator | undefined;
  onAttempt: ((report: AttemptReport) => void) | undefined;
  schemes: Record<string, CredentialScheme>;
  security: readonly (readonly string[])[];
  credentials: Record<string, ReadCredential | undefined>;
  /** Values for header parameters that a call leaves out. */
  parameters: Record<string, ReadCredential | undefined>;
  limits: Limits;
}

/** Credentials as headers. */
export type Secrets = [name: string, value: string][];

/** One call on its way. */
export interface Call {
  /** The vendor and the operation, for messages. */
  title: string;
  facts: CallFacts;
  operation: Operation;
  init: Init;
  limits: Required<Limits>;
  header: Record<string, string>;
  /** The credentials' headers of the last attempt. */
  secrets: Secrets;
  /** Those for the next attempt, if they are known already. */
  renewed?: Secrets | undefined;
  /** Values that no message may repeat. */
  given: unknown[];
  /** Ends with the caller's abort and with the deadline. */
  whole: Scope;
  /** Whether the caller still reads the body when the call has resolved. */
  streams: boolean;
}

/** One attempt of a call: `fail` turns what broke into what is thrown. */
export interface Attempt {
  scope: Scope;
  parseAs: NonNullable<Init["parseAs"]>;
  fail: (error: unknown) => unknown;
}
