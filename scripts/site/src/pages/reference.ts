import { stateRows, stateTable, type StateTable } from "@scripts/codegen/state-tables";
import { operationsOf, schemesOf, type Document } from "@scripts/openapi/document";
import { headerText } from "./header-text.js";
import { code, element, html, text } from "./html.js";
import { blocks, frontMatter, type Page } from "./page.js";
import { inlineProse, plainProse, prose } from "./prose.js";

/** Returns the page that compares what the vendors offer. */
export function referencePage(documents: Map<string, Document>): Page {
  const states = statesOf([...documents.values()], ["authentication", "polling", "sessions", "pagination", "webhooks"]);
  const description = "The APIs that the clients cover, and what each of them documents.";
  const rows = [...documents].map(
    ([vendor, { info }]) => `- [${plainProse(info.title)}](/${vendor}/index.md): ${plainProse(info.summary)}`,
  );
  return {
    path: "reference",
    title: "API reference",
    markdown: blocks(
      frontMatter({ title: "API reference", description, aside: false, editLink: false }),
      "# API reference",
      description,
      vendorCards(documents),
      asPage(states),
    ),
    plain: blocks(
      "# API reference",
      description,
      rows.join("\n"),
      ...states.map(([title, table]) => `## ${title}\n\n${table}`),
    ),
    search: [
      {
        anchor: "",
        title: "API reference",
        where: "All vendors",
        text: description,
        words: "vendors credentials pagination polling sessions webhooks",
        kind: "vendor",
      },
    ],
  };
}

const sections: [title: string, table: StateTable][] = [
  ["Authentication", "authentication"],
  ["Polling", "polling"],
  ["Sessions", "sessions"],
  ["Pagination", "pagination"],
  ["Webhooks", "webhooks"],
];

/** Returns Markdown tables of waiters, sessions, pagination and webhooks. Leaves out tables without rows. */
function statesOf(documents: Document[], which: readonly StateTable[]): [title: string, table: string][] {
  const rows = documents.map(stateRows);
  return sections
    .filter(([, name]) => which.includes(name))
    .map(([title, name]): [string, string] => [
      title,
      stateTable(
        name,
        rows.flatMap((one) => one[name]),
      ),
    ])
    .filter(([, table]) => table !== "");
}

const asPage = (states: [string, string][]): string =>
  blocks(...states.map(([title, table]) => `## ${title}\n\n${html(prose(table))}`));

/** Returns the tables of one vendor, without the vendor's name, and without webhooks, which the page lists anyway. */
export const vendorStates = (document: Document): string =>
  asPage(statesOf([document], ["polling", "sessions", "pagination"]));

export const vendorCards = (documents: Map<string, Document>): string =>
  html(
    element(
      "ul",
      { class: "cards" },
      ...[...documents].map(([vendor, document]) =>
        element(
          "li",
          {},
          element(
            "a",
            { href: `/${vendor}/` },
            element("strong", {}, text(document.info.title)),
            element("span", {}, inlineProse(document.info.summary)),
            element(
              "small",
              {},
              `${operationsOf(document).length} operations · `,
              ...Object.values(schemesOf(document))
                .slice(0, 1)
                .map((scheme) => code(headerText(scheme))),
            ),
          ),
        ),
      ),
    ),
  );
