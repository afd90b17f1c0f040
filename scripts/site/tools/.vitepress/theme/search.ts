import MiniSearch, { type Query, type SearchResult } from "minisearch";
import { indexTerms, isNoise, normalized, queryTerms, synonymsOf } from "./terms.js";

/** A page or a section in the search index, `search.json`. */
export interface Entry {
  url: string;
  title: string;
  where: string;
  text: string;
  words: string;
  kind: "operation" | "webhook" | "vendor" | "guide" | "project";
}

/** A search result, with an excerpt in which matches are marked. */
export interface Found extends Entry {
  excerpt: { text: string; isMatch: boolean }[];
}

/** Guides answer most questions. Documents about the project are for its maintainers. */
const weights: Record<Entry["kind"], number> = { guide: 2.5, vendor: 1.3, webhook: 1.2, operation: 1, project: 0.3 };

/** Checks whether a query is a path or an identifier of an API rather than words. */
const isName = (query: string): boolean => /[/_]|\p{Ll}\p{Lu}/u.test(query);

/** Ranks a page above its sections, and operations first if the query is an identifier of an API. */
function weight(entry: Entry | undefined, isOfApi: boolean): number {
  if (!entry) return 1;
  const isOperation = isOfApi && entry.kind === "operation";
  return weights[entry.kind] * (entry.url.includes("#") ? 0.8 : 1) * (isOperation ? 10 : 1);
}

const fields = ["title", "where", "text", "words"];

/**
 * Creates a search over entries. It looks for entries with all words of the query or their synonyms, then for some of
 * them.
 */
export function createSearch(entries: Entry[]): (query: string) => Found[] {
  const index = new MiniSearch({
    fields,
    tokenize: indexTerms,
    // Terms are final: `indexTerms` and `queryTerms` create them.
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (term) => [term],
      boost: { title: 6, where: 2, text: 2, words: 1 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  return (query) => {
    const all = queryTerms(normalized(query));
    const terms = all.some((term) => !isNoise(term)) ? all.filter((term) => !isNoise(term)) : all;
    if (terms.length === 0) return [];
    const boostDocument = (id: unknown): number => weight(entries[Number(id)], isName(query));
    const every = (words: string[]): SearchResult[] =>
      index.search({ combineWith: "AND", queries: words.map(alternatives) }, { boostDocument });
    const tries = [
      () => every(terms),
      // The words of an identifier, in any place.
      () => every(queryTerms(query.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")).filter((term) => !isNoise(term))),
      () => index.search({ combineWith: "OR", queries: terms.map(alternatives) }, { boostDocument }),
    ];
    let results: SearchResult[] = [];
    for (const search of tries) if (results.length === 0) results = search();
    return results.flatMap((result) => {
      const entry = entries[Number(result.id)];
      return entry ? [{ ...entry, excerpt: excerpt(entry, result) }] : [];
    });
  };
}

/** Returns a query for a word and, with less weight, its synonyms. */
const alternatives = (term: string): Query => ({
  combineWith: "OR",
  queries: [
    term,
    {
      queries: synonymsOf(term),
      combineWith: "OR",
      prefix: false,
      fuzzy: false,
      boost: { title: 5, text: 1, where: 0.5, words: 0.5 },
    },
  ],
});

/** Returns the text around the first match, followed by matching names if the text has no match. */
function excerpt({ text, words }: Entry, { match }: SearchResult): Found["excerpt"] {
  const found = new Set(Object.keys(match));
  const isFound = (word: string): boolean => indexTerms(word).some((term) => found.has(term));
  const inText = text.split(/\s+/);
  const first = inText.findIndex(isFound);
  const start = first > 12 ? first - 6 : 0;
  const shown = inText.slice(start, start + 26);
  const names = first < 0 ? words.split(/\s+/).filter(isFound).slice(0, 4) : [];
  return [
    ...(start > 0 ? [{ text: "… ", isMatch: false }] : []),
    ...shown.map((word) => ({ text: `${word} `, isMatch: isFound(word) })),
    ...(inText.length > start + 26 ? [{ text: "… ", isMatch: false }] : []),
    ...names.map((name) => ({ text: `${name} `, isMatch: true })),
  ];
}

let loaded: Promise<(query: string) => Found[]> | undefined;

/** Returns the search of this site. Fetches the index on first use. */
export const siteSearch = (): Promise<(query: string) => Found[]> =>
  (loaded ??= fetch("/search.json")
    .then((response) => response.json() as Promise<Entry[]>)
    .then(createSearch));
