import { onSite, read } from "./articles.js";
import { blocks, frontMatter, type Page, type Article } from "./page.js";

const files = { faults: "docs/other-clients.md", benchmarks: "docs/benchmarks.md" };

/** The sections of the benchmarks that compare the clients with others. */
const measured = ["A call", "Loopback HTTP", "Bundle", "Import"];

/** The page that compares the clients with what people use otherwise: under faults, then in speed and size. */
export function comparisonPage(all: Article[], vendors: string[], folder: string): Page {
  const title = "Comparison";
  const parts = [
    [files.faults, blocks(intro, read(files.faults, folder).replace(/^# /m, "## "))],
    [files.benchmarks, speed(read(files.benchmarks, folder))],
  ] as const;
  const markdown = parts.map(([file, text]) => onSite(text, file, all, vendors, folder));
  return {
    path: "comparison",
    title,
    markdown: blocks(
      frontMatter({ title, description: "The clients compared with alternatives, measured.", aside: false }),
      `# ${title}`,
      ...markdown,
    ),
    plain: blocks(`# ${title}`, ...markdown),
    search: [
      {
        anchor: "",
        title,
        where: "Measured",
        text: "The clients compared with hand-written fetch, openapi-fetch, hey-api and vendors' own SDKs.",
        words: "benchmark versus alternatives performance bundle size faults",
        kind: "guide",
      },
    ],
  };
}

const intro = `Measured with other ways to call an HTTP API. What changes in your code: [coming from another client](guides/coming-from.md). What the clients do with each kind of failure: [failure modes](faults.md).`;

/** The benchmarks that compare, with when and where they were measured. */
function speed(source: string): string {
  const sections = sectionsOf(source).filter(([heading]) => measured.includes(heading) || heading.startsWith("Types"));
  return blocks(
    "## Speed and size",
    "Each figure is a median of one run, side by side. How it is measured, and more figures: [benchmarks](benchmarks.md).",
    facts(source),
    ...sections.map(([heading, body]) => `### ${heading}\n\n${body.replace(/^### /gm, "#### ")}`),
  );
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
