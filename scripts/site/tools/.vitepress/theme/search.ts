import MiniSearch, { type Query, type SearchResult } from "minisearch";
import { indexTerms, isNoise, normalized, queryTerms, synonymsOf } from "./terms.js";

/** What the search knows of a page or a section, as `search.json` has it. */
export interface Entry {
  url: string;
  title: string;
  where: string;
  text: string;
  words: string;
  kind: "operation" | "webhook" | "vendor" | "guide" | "project";
}

/** A result: what it is, and a part of its text in which the words that were found are marked. */
export interface Found extends Entry {
  excerpt: { text: string; isMatch: boolean }[];
}

/** Guides answer questions, a project's own pages are for its maintainers. */
const weights: Record<Entry["kind"], number> = { guide: 2.5, vendor: 1.3, webhook: 1.2, operation: 1, project: 0.3 };

/** Whether a query is a path or a name of the API's, and no sentence. */
const isName = (query: string): boolean => /[/_]|\p{Ll}\p{Lu}/u.test(query);

/** A page comes before one of its sections; a name of the API's is looked for among operations. */
function weight(entry: Entry | undefined, isOfApi: boolean): number {
  if (!entry) return 1;
  const isOperation = isOfApi && entry.kind === "operation";
  return weights[entry.kind] * (entry.url.includes("#") ? 0.8 : 1) * (isOperation ? 10 : 1);
}

const fields = ["title", "where", "text", "words"];

/** Makes a search over entries: all words of a query or what means the same, else some of them. */
export function createSearch(entries: Entry[]): (query: string) => Found[] {
  const index = new MiniSearch({
    fields,
    tokenize: indexTerms,
    // `indexTerms` has done it, and a query's terms are made by `queryTerms`.
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
      // The words of a name, wherever they are.
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

/** A word, or with less weight what means the same. */
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

/** A part of the text around the first word that was found; else the names that were. */
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

/** The search of this site; it is fetched once, when it is needed first. */
export const siteSearch = (): Promise<(query: string) => Found[]> =>
  (loaded ??= fetch("/search.json")
    .then((response) => response.json() as Promise<Entry[]>)
    .then(createSearch));
