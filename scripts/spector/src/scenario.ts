/** A body that Spector expects or sends. */
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

/** A spec that could not be compiled to a document. */
export interface Failure {
  area: string;
  reason: string;
}

/** A file in a call's body. */
export interface PlannedFile {
  name: string;
  type: string;
  base64: string;
}

/** The arguments of a client's call. */
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
  /** Whether the body has several media types, so that the caller has to choose one. */
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

/** The failure of each scenario, or null if it passed. */
export type Results = Record<string, string | null>;
