/** How an attempt ended. The error is created last, where the caller's frames are still on the stack. */
export type Outcome =
  | { kind: "success"; response: Response; data: unknown; text: string }
  /** A status that is not 2xx. */
  | { kind: "failure"; response: Response; text: string }
  /** A 2xx status with a body that does not match the specification. */
  | { kind: "invalid"; response: Response; problem: string; text: string }
  | { kind: "network"; cause: unknown }
  | { kind: "redirect"; what: string };

export type Failure = Extract<Outcome, { kind: "failure" }>;
export type Success = Extract<Outcome, { kind: "success" }>;
export type Failed = Exclude<Outcome, Success>;
