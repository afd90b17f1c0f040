import { failuresReader, type DocumentedFailure } from "@scripts/codegen/error-codes";
import { specFile } from "@scripts/openapi/specs";
import { curlCommand } from "../samples/curl.js";
import { httpText } from "../samples/http.js";
import { program } from "../samples/program.js";
import { tryRequest } from "../samples/try-request.js";
import { authentication } from "./authentication.js";
import { errorsSection } from "./errors-section.js";
import { fence } from "./fence.js";
import { code, element, heading, joined, text } from "./html.js";
import { operationMarkdown } from "./operation-markdown.js";
import { operationWords } from "./operation-words.js";
import { breakable, frontMatter, type Page } from "./page.js";
import { plainProse, prose } from "./prose.js";
import { requestSection } from "./request-section.js";
import { responseSection } from "./response-section.js";
import { retriesText } from "./retries.js";
import { responseTabs, tabs } from "./samples.js";
import { stateSections } from "./states.js";
import type { Samples, Subject } from "./subject.js";
import type { Writing } from "./types.js";

/** Returns the page of an operation: request and response on the left, code that stays in view on the right. */
export async function operationPage(subject: Subject): Promise<Page> {
  const { vendor, document, operation, request } = subject;
  const documented = failuresReader(document)(operation);
  const samples: Samples = {
    ts: await program(vendor, document, operation),
    sh: curlCommand(vendor, document, request),
    http: httpText(request),
  };
  const { title } = document.info;
  const front = frontMatter({
    title: operation.id,
    vendor: title,
    description: plainProse(operation.object.summary),
    pageClass: "operation",
    aside: false,
    request: tryRequest(vendor, document, operation, request),
  });
  return {
    path: `${vendor}/${operation.id}`,
    title: operation.id,
    markdown: `${front}\n\n${layout(subject, documented, samples)}`,
    plain: operationMarkdown(subject, documented, samples),
    search: [
      {
        anchor: "",
        title: operation.id,
        where: [title, ...operation.object.tags.map(tagTitle)].join(" › "),
        text: plainProse(`${operation.object.summary}\n\n${operation.object.description ?? ""}`),
        words: operationWords(document, operation, documented),
        kind: "operation",
      },
    ],
  };
}

function layout(subject: Subject, documented: Map<string, DocumentedFailure>, samples: Samples): string {
  const { document, operation, typed } = subject;
  const writing: Writing = { document: typed.document, anchors: new Set() };
  const sections = [
    requestSection(writing, typed.operation),
    responseSection(writing, typed.operation),
    ...stateSections(subject.vendor, document, operation).map(({ title, markdown }) => section(title, markdown)),
    errorsSection(writing, typed.operation, documented, "/guides/errors"),
    section("Retries", `${retriesText(operation)} [Timeouts and retries](/guides/timeouts-and-retries)`),
    section("Source", source(subject)),
  ];
  const request = tabs("language", "Request", [
    ["TypeScript", fence("ts", samples.ts)],
    ["curl", fence("sh", samples.sh)],
    ["HTTP", fence("http", samples.http)],
  ]);
  const code = [request, "<TryIt />", responseTabs(document, operation, documented)].filter(Boolean).join("\n\n");
  return `<div class="operation-page">\n${element("div", { class: "intro", "v-pre": "" }, intro(subject))}\n<div class="samples">\n\n${code}\n\n</div>\n${element("div", { class: "details", "v-pre": "" }, onThisPage(sections), ...sections)}\n</div>`;
}

function intro({ vendor, document, operation }: Subject): string {
  const { id, object } = operation;
  return joined([
    element(
      "p",
      { class: "crumbs" },
      element("a", { href: `/${vendor}/` }, text(document.info.title)),
      ` › ${text(object.tags.map(tagTitle).join(", "))}`,
    ),
    element("h1", { id: "top", tabindex: "-1" }, breakable(id)),
    requestLine(operation, true),
    object.deprecated && element("p", { class: "deprecated" }, "Deprecated by the vendor."),
    prose(object.summary),
    prose(object.description),
    element("p", { class: "limits" }, authentication(document, operation)),
  ]);
}

/** Renders a method and a path. The path can be copied on the page of the operation itself. */
export const requestLine = ({ method, path }: { method: string; path: string }, canCopy = false): string =>
  element(
    "p",
    { class: "request" },
    badge(method),
    " ",
    code(path),
    canCopy &&
      element("button", { type: "button", class: "copy-path", "data-copy": path, "aria-label": "Copy the path" }),
  );

export const badge = (method: string): string =>
  element("span", { class: `verb ${method.toLowerCase()}` }, text(method));

/** Formats a tag as a title: `ambient-sessions` → `Ambient sessions`. */
export function tagTitle(tag: string): string {
  const words = tag.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const section = (title: string, markdown: string): string => heading(2, title.toLowerCase(), title) + prose(markdown);

/** Renders links to the sections, which stay in view. */
function onThisPage(sections: string[]): string {
  const found = sections.join("").matchAll(/<h2 id="([^"]+)"[^>]*>([^<]+?) ?</g);
  const links = [...found].map(([, id = "", title = ""]) => element("a", { href: `#${id}` }, title));
  return element("nav", { class: "on-this-page", "aria-label": "On this page" }, ...links);
}

function source({ vendor, operation: { object } }: Subject): string {
  const isKnownByCode = object["x-evidence"] === "vendor-code";
  const known = isKnownByCode
    ? "No vendor page documents this operation; it is known from code that the vendor publishes"
    : "The vendor documents this operation";
  const page = object.externalDocs ? `: [vendor's page](${object.externalDocs.url})` : "";
  return `${known}${page}. The client is generated from \`${specFile(vendor)}\`, which the package contains as \`@vendor-clients/${vendor}/openapi.yaml\`.`;
}
