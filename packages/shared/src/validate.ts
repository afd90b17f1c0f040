/**
 * Validates a success body against the specification. Returns what is wrong (where, and what was expected; never the
 * value), or `undefined`. Each package exports one as `validateResponse` from its `/validate`.
 */
export type ResponseValidator = (operation: string, status: number, body: unknown) => string | undefined;

/** The shape of Ajv's compiled validators. */
interface Check {
  (body: unknown): boolean;
  errors?: { instancePath: string; keyword: string; params: Record<string, unknown> }[] | null;
}

/**
 * Creates a validator from compiled checks, by operation and status. A status without checks uses the operation's
 * first. `names` are the specification's property names. Keys of maps are the caller's data and are not shown.
 */
export function responseValidator(
  table: Record<string, Record<string, Check>>,
  names: readonly string[],
): ResponseValidator {
  const known = new Set(names);
  const place = (path: string): string =>
    path.replace(/[^/]+/g, (key) =>
      known.has(key.replaceAll("~1", "/").replaceAll("~0", "~")) || /^\d+$/.test(key) ? key : "…",
    );
  return (operation, status, body) => {
    const checks = table[operation] ?? {};
    const check = checks[status] ?? checks[`${String(status)[0]}XX`] ?? Object.values(checks)[0];
    if (!check || check(body)) return undefined;
    const [error] = check.errors ?? [];
    return error
      ? `${place(error.instancePath) || "the body"} ${expectation(error.keyword, error.params)}`
      : "does not match";
  };
}

function expectation(keyword: string, params: Record<string, unknown>): string {
  if (keyword === "type") return `should be ${[params["type"]].flat().join(" or ")}`;
  if (keyword === "required") return `lacks ${String(params["missingProperty"])}`;
  if (keyword === "format") return `should be in the format ${String(params["format"])}`;
  if (keyword === "const") return `should be ${JSON.stringify(params["allowedValue"])}`;
  const limit = params["limit"];
  return limit === undefined
    ? `violates the specification's ${keyword}`
    : `violates the specification's ${keyword} of ${String(limit)}`;
}
