/**
 * A regular expression that JavaScript reads with its `u` flag, as JSON Schema has it, and which means the same;
 * `undefined` if there is none. https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 */
export function unicodePattern(pattern: string): string | undefined {
  const candidates = [pattern, withoutNeedlessEscapes(pattern), withoutNeedlessEscapes(withoutDelimiters(pattern))];
  return candidates.find(isReadable);
}

function isReadable(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** Other dialects let a backslash stand before any character that is not a letter or a digit. */
function withoutNeedlessEscapes(pattern: string): string {
  let isClass = false;
  return pattern.replace(/\\.|[[\]]/gsu, (part) => {
    if (part === "[") isClass = true;
    if (part === "]") isClass = false;
    if (!part.startsWith("\\")) return part;
    const [, character = ""] = part;
    if (/[A-Za-z0-9^$\\.*+?()[\]{}|/]/u.test(character) || (character === "-" && isClass)) return part;
    return character;
  });
}

/** `/…/` as JavaScript and PHP write it. */
const withoutDelimiters = (pattern: string): string => /^\/(.*)\/[a-z]*$/su.exec(pattern)?.[1] ?? pattern;
