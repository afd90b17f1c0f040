import type { MaybeOptionalInit, Middleware, ParseAsResponse } from "openapi-fetch";
import type { Limits } from "./options.js";

type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
type OkStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | "2XX";

type Content<Response> = Response extends { content: infer Media } ? Media[keyof Media] : undefined;
type Bodies<Responses, Status> = { [S in keyof Responses & Status]: Content<Responses[S]> }[keyof Responses & Status];

/**
 * The result of a low-level request: openapi-fetch's `{ data, error, response }`. openapi-fetch's own type treats
 * `string & {}`, the open end of an enum, as an object and maps over its methods.
 */
export type VerbResult<Operation, Init> = Operation extends { responses: infer Responses }
  ?
      | { data: ParseAsResponse<Bodies<Responses, OkStatus>, Init>; error?: never; response: Response }
      | { data?: never; error: Bodies<Responses, Exclude<keyof Responses, OkStatus>>; response: Response }
  : never;

type InitOf<Paths, Path extends keyof Paths, M extends Method> = MaybeOptionalInit<
  Paths[Path] & {},
  M & keyof Paths[Path]
>;

/** As in openapi-fetch, other fields are passed to `fetch`. */
type InitArgument<Init> = undefined extends Init
  ? [(Init & Limits & Record<string, unknown>)?]
  : {} extends Init
    ? [(Init & Limits & Record<string, unknown>)?]
    : [Init & Limits & Record<string, unknown>];

/** The paths that have a method. openapi-fetch's own type starts from its client, which takes TypeScript far longer. */
type PathsWithMethod<Paths extends {}, M extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends Record<M, unknown> ? Path : never;
}[keyof Paths];

type Verb<Paths extends {}, M extends Method> = <
  Path extends PathsWithMethod<Paths, M>,
  Init extends InitOf<Paths, Path, M>,
>(
  path: Path,
  ...init: InitArgument<Init>
) => Promise<VerbResult<Paths[Path][M & keyof Paths[Path]], Init>>;

/** openapi-fetch's client: low-level requests by HTTP method and path. */
export interface FetchClient<Paths extends {}> {
  GET: Verb<Paths, "get">;
  PUT: Verb<Paths, "put">;
  POST: Verb<Paths, "post">;
  DELETE: Verb<Paths, "delete">;
  OPTIONS: Verb<Paths, "options">;
  HEAD: Verb<Paths, "head">;
  PATCH: Verb<Paths, "patch">;
  TRACE: Verb<Paths, "trace">;
  /** Like the methods above, with the HTTP method as the first argument. */
  request: <M extends Method, Path extends PathsWithMethod<Paths, M>, Init extends InitOf<Paths, Path, M>>(
    method: M,
    path: Path,
    ...init: InitArgument<Init>
  ) => Promise<VerbResult<Paths[Path][M & keyof Paths[Path]], Init>>;
  /** Adds openapi-fetch middleware to all calls. No middleware sees a credential. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware. */
  eject(...middleware: Middleware[]): void;
}
