// VitePress sends both functions to the browser as text: each has to be complete in itself.

/**
 * What a text is found by: each name from each of its words on, so that `endFormFillingSession`, `formFilling` and
 * `filling` all begin a term of the method, and `form-filling` one of its path.
 */
export function indexTerms(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_-]+/u).flatMap((name) => {
    const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\p{N}_-]+|\p{N}+/gu) ?? [];
    return words.map((_, index) => words.slice(index).join("").toLowerCase());
  });
}

/** What is asked for: names, each as it is written but for its case and its joints. */
export function queryTerms(query: string): string[] {
  return query
    .split(/[^\p{L}\p{N}_-]+/u)
    .map((name) => name.replace(/[_-]/g, "").toLowerCase())
    .filter(Boolean);
}
