/** How an attempt ended. An error is made of it last, where the caller's own frames are still on the stack. */
export type Outcome =
  | { kind: "success"; response: Response; data: unknown; text: string }
  /** A status that is not 2xx. */
  | { kind: "failure"; response: Response; text: string }
  /** 2xx with a body that is not as specified. */
  | { kind: "invalid"; response: Response; problem: string; text: string }
  | { kind: "network"; cause: unknown }
  | { kind: "redirect"; what: string };

export type Failure = Extract<Outcome, { kind: "failure" }>;
export type Success = Extract<Outcome, { kind: "success" }>;
export type Failed = Exclude<Outcome, Success>;
