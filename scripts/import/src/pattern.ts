/**
 * Converts a regular expression to an equivalent one that JavaScript accepts with its `u` flag, as JSON Schema
 * requires; `undefined` if that is not possible. https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 */
export function unicodePattern(pattern: string): string | undefined {
  const bare = withoutDelimiters(pattern);
  const candidates = [pattern, withoutNeedlessEscapes(pattern), bare, withoutNeedlessEscapes(bare)];
  return candidates.find((candidate) => isReadable(candidate) && !neverMatches(candidate));
}

function isReadable(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** Other dialects allow a backslash before any character that is not alphanumeric. */
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

/** Removes the delimiters of `/…/`, as used in JavaScript and PHP. Without the flag `i`, the pattern would allow less. */
const withoutDelimiters = (pattern: string): string => /^\/(.*)\/[a-hj-z]*$/su.exec(pattern)?.[1] ?? pattern;

/** A text cannot start after its first character. */
const neverMatches = (pattern: string): boolean => pattern.startsWith("/^");
