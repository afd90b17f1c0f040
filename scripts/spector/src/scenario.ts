/** A body that Spector expects, or responds with. */
export interface Body {
  type: string;
  base64?: string;
  isBytes?: boolean;
  parts?: Record<string, unknown>;
  files?: { field: string; name: string; type: string; base64: string }[];
}

/** A request that Spector expects, and its response. */
export interface ScenarioCall {
  uri: string;
  method: string;
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
  body?: Body;
  status: number;
  responseHeaders: Record<string, unknown>;
  responseBody?: Body;
}

export interface Scenario {
  id: string;
  area: string;
  calls: ScenarioCall[];
}

/** A spec that no document could be made of. */
export interface Failure {
  area: string;
  reason: string;
}

/** A file of a call's body. */
export interface PlannedFile {
  name: string;
  type: string;
  base64: string;
}

/** What a client is called with. */
export interface PlannedCall {
  id: string;
  method: string;
  path: string;
  params: Record<string, Record<string, unknown>>;
  body?: {
    kind: string;
    type: string;
    value?: unknown;
    file?: PlannedFile;
    files?: Record<string, PlannedFile[] | PlannedFile>;
  };
  /** Whether the body has several media types, so that the caller has to say which. */
  choosesType: boolean;
  headers: Record<string, string>;
  accept?: string;
  status: number;
  responseHeaders: Record<string, string>;
  responseBody?: Body;
}

export interface PlannedScenario {
  id: string;
  area: string;
  calls: PlannedCall[];
}

/** What went wrong in each scenario; null if it passed. */
export type Results = Record<string, string | null>;
