import { closestMatch } from "leven";

/** Says that a name is unknown, and lists the known ones. */
export function unknownName(what: string, name: string, known: string[]): string {
  const near = closestMatch(name, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
  const instead = near === undefined ? `Valid names: ${known.join(", ") || "none"}.` : `Did you mean "${near}"?`;
  return `There is no ${what} "${name}". ${instead}`;
}
