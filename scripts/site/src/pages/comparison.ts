import { onSite, read, type Article } from "./articles.js";
import { blocks, frontMatter, type Page } from "./page.js";

/** The sections of the measured document that compare the clients with others. */
const measured = ["A call", "Loopback HTTP", "Bundle", "Import"];

/** The page that compares the clients with what people use otherwise, as `npm run bench` has measured it. */
export function comparisonPage(all: Article[], vendors: string[], folder: string): Page {
  const file = "docs/benchmarks.md";
  const source = read(file, folder);
  const title = "Comparison";
  const intro = `Measured side by side, in one run, with other ways to call an HTTP API. How it is measured, and more figures: [benchmarks](benchmarks.md). What changes in your code: [coming from another client](guides/coming-from.md). What the clients make of each failure: [failure modes](faults.md).`;
  const sections = sectionsOf(source).filter(([heading]) => measured.includes(heading) || heading.startsWith("Types"));
  const text = blocks(intro, facts(source), ...sections.map(([heading, body]) => `## ${heading}\n\n${body}`));
  const markdown = onSite(text, file, all, vendors, folder);
  return {
    path: "comparison",
    title,
    markdown: blocks(
      frontMatter({ title, description: "The clients beside others, measured.", aside: false }),
      `# ${title}`,
      markdown,
    ),
    plain: `# ${title}\n\n${text}`,
    search: [
      {
        anchor: "",
        title,
        where: "Measured",
        text: "The clients beside hand-written fetch, openapi-fetch, hey-api and vendors' own SDKs.",
        words: "benchmark versus alternatives performance bundle size",
        kind: "guide",
      },
    ],
  };
}

/** When and where it was measured. */
const facts = (source: string): string => /^- (?:date|machine|versions): .+(?:\n- .+)*/m.exec(source)?.[0] ?? "";

function sectionsOf(markdown: string): [heading: string, body: string][] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part): [string, string] => {
      const [heading = "", ...body] = part.split("\n");
      return [heading.trim(), body.join("\n").trim()];
    });
}
