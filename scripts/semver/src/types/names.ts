import type { Change } from "../change.js";
import type { Spec } from "../spec.js";

/** Finds exported types that were removed or changed their meaning, and new ones. */
export function compareNames(before: Spec, after: Spec): { broken: Change[]; added: Change[] } {
  const [was, is] = [before.names, after.names] as const;
  const added = is.filter((name) => !was.includes(name));
  const change = (kind: string, name: string, replacement?: string): Change => {
    return { kind, in: "types", operation: `components["schemas"]["${name}"]`, place: "", after: replacement };
  };
  const gone = was.filter((name) => !is.includes(name)).map((name) => change("schema-name-removed", name));
  // See `split-directions.ts`: if both exist, the plain name is the response's, whose enums are open.
  const split = before.sent
    .filter((name) => was.includes(name) && is.includes(name) && added.includes(`${name}Request`))
    .map((name) => change("schema-name-split", name, `${name}Request`));
  return { broken: [...gone, ...split], added: added.map((name) => change("schema-name-added", name)) };
}
