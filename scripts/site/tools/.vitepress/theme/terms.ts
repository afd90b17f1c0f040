/** Joins names such as `Next.js`, in any spelling, to one word. */
const joined = (text: string): string => text.replace(/(?<=\p{L})[. ]js\b/giu, "js");

/**
 * Returns the terms by which a text is found: each suffix of a name that starts at a word. `endFormFillingSession`,
 * `formFilling` and `filling` thus match the start of a term of the method, and `form-filling` one of its path.
 */
export function indexTerms(text: string): string[] {
  return joined(text)
    .split(/[^\p{L}\p{N}_-]+/u)
    .flatMap((name) => {
      const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\p{N}_-]+|\p{N}+/gu) ?? [];
      return words.map((_, index) => words.slice(index).join("").toLowerCase());
    });
}

/** Returns the terms of a query: its names in lower case, without hyphens and underscores. */
export const queryTerms = (query: string): string[] =>
  joined(query)
    .split(/[^\p{L}\p{N}_-]+/u)
    .map((name) => name.replace(/[_-]/g, "").toLowerCase())
    .filter(Boolean);

/** Phrases that are a single word in this documentation. */
const phrases: [RegExp, string][] = [
  [/\b(log|sign)(ging|s)?[ -]?in\b/gi, "login"],
  [/\btime[ -]outs?\b/gi, "timeout"],
  [/\bweb[ -]hooks?\b/gi, "webhook"],
  [/\brate[ -]limit(s|ed|ing)?\b/gi, "ratelimit"],
  [/\bapi[ -]keys?\b/gi, "apikey"],
  [/\bbase[ -]urls?\b/gi, "baseurl"],
  [/\bhang(ing)? up\b/gi, "end"],
  [/\bawait using\b/gi, "end session"],
  [/\b(close|dispose)\b/gi, "end"],
  [/\bnext pages?\b/gi, "pagination"],
];

export const normalized = (query: string): string =>
  phrases.reduce((text, [phrase, word]) => text.replace(phrase, word), query);

const noise = new Set(
  "a an and are be by can do does for from get how i if in is it its me my of on or that the there this to use using what when where which why with you".split(
    " ",
  ),
);

/** Checks whether a word of a question is irrelevant to the search. */
export const isNoise = (term: string): boolean => noise.has(term);

/** Groups of synonyms. */
const groups = [
  "authentication auth authenticate authorization login signin credential credentials apikey token tokens",
  "unauthorized 401",
  "expired expire expires expiry renew renews renewal renewing refresh refreshes refreshed",
  "polling poll polls wait waits waiting waitfor",
  "ratelimit 429 throttle throttling throttled ratelimits quota",
  "retry retries retried retrying repeat resend backoff",
  "timeout timeouts deadline timeoutms deadlinems",
  "error errors exception exceptions failure failures fail fails",
  "handling handle handles catch",
  "upload uploads uploading attach multipart",
  "file files picture image",
  "end ends ended ending stop cancel close terminate finish hangup",
  "delete remove",
  "create start make new begin",
  "list index browse",
  "pagination paginate paging pages cursor iterate",
  "webhook webhooks callback callbacks notification notifications",
  "signature signed verify verification hmac",
  "test tests testing mock mocks stub fake",
  "install setup quickstart started readme",
  "browser worker workers edge deno bun runtime",
  "idempotency idempotent idempotencykey",
  "trace tracing log logging opentelemetry onattempt",
].map((group) => group.split(" "));

/** Returns the synonyms of a word. */
export const synonymsOf = (term: string): string[] =>
  groups.filter((group) => group.includes(term)).flatMap((group) => group.filter((word) => word !== term));
