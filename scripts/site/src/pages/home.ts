import type { Document } from "@scripts/openapi/document";
import { read } from "./articles.js";
import { fence } from "./fence.js";
import { element, html, link, text } from "./html.js";
import { blocks, frontMatter, type Page, type Article } from "./page.js";
import { vendorCards } from "./reference.js";

/** The features besides types, with the pages that explain them. */
const reasons: [title: string, what: string, address: string][] = [
  [
    "Timeouts that cover the body",
    "A response that stalls halfway ends with a TimeoutError. A deadline covers all attempts and the delays between them.",
    "/guides/timeouts-and-retries",
  ],
  [
    "Safe retries",
    "Network failures, 429 and 5xx are retried only where that is safe, with the same idempotency key, honoring Retry-After.",
    "/guides/timeouts-and-retries",
  ],
  [
    "Sessions that end",
    "await using ends a session on return, exception or abort, exactly once.",
    "/guides/end-a-session",
  ],
  [
    "Errors without secrets",
    "Status, stable code and request id. Never a credential, an id or a body in a message, a log or util.inspect.",
    "/guides/errors",
  ],
  [
    "Tokens that renew",
    "A credential may be a function. Concurrent calls share one renewal, and a rejected token is renewed once.",
    "/guides/renew-tokens",
  ],
  [
    "Pagination and polling",
    "for await over all items, and waitFor… until a terminal state, as documented by the vendor.",
    "/guides/wait-for-a-session",
  ],
  [
    "Verified webhooks",
    "Signature and age are checked before your code sees a typed payload.",
    "/guides/receive-a-webhook",
  ],
  [
    "A mock server",
    "Validates requests against the spec, responds with its examples, or injects faults. Tests need no account.",
    "/guides/testing",
  ],
  [
    "Any runtime",
    "ESM, no Node built-ins: Node, Bun, Deno, workers and browsers run the same smoke suite.",
    "/guides/where-it-runs",
  ],
];

/** Returns the front page: a description, the features, the vendors and a first call. */
export function homePage(documents: Map<string, Document>, all: Article[], folder: string): Page {
  const readme = read("README.md", folder);
  const lead =
    "Typed API clients, one npm package per vendor, generated from hand-written OpenAPI specs. One method per operation, ready for production.";
  const markdown = blocks(
    frontMatter({
      title: "vendor-clients",
      titleTemplate: false,
      description: lead,
      sidebar: false,
      aside: false,
      editLink: false,
      prev: false,
      next: false,
      pageClass: "home",
    }),
    `<div class="hero">\n${hero(lead)}\n<div class="hero-code">\n\n${fence("ts", /^```ts\n([^]*?)^```/m.exec(readme)?.[1] ?? "")}\n\n</div>\n</div>`,
    "## Clients",
    vendorCards(documents),
    "## Beyond types",
    html(
      element("ul", { class: "cards wide" }, ...reasons.filter(([, , address]) => isPage(all, address)).map(reason)),
    ),
    "## Guides",
    html(
      element(
        "ul",
        { class: "columns" },
        ...all
          .filter(({ group }) => group === "Guides")
          .map(({ title, path }) => element("li", {}, link(`/${path}`, title))),
      ),
    ),
  );
  return { path: "index", title: "vendor-clients", markdown, plain: plain(lead, documents, all), search: [] };
}

const isPage = (all: Article[], address: string): boolean => all.some(({ path }) => `/${path}` === address);

const hero = (lead: string): string =>
  element(
    "div",
    { class: "hero-text", "v-pre": "" },
    element("h1", { id: "vendor-clients", tabindex: "-1" }, "vendor-clients"),
    element("p", { class: "lead" }, text(lead)),
    element(
      "p",
      { class: "actions" },
      element("a", { class: "button", href: "/readme" }, "Get started"),
      " ",
      element("a", { class: "button quiet", href: "/reference" }, "API reference"),
      " ",
      element("a", { class: "button quiet", href: "/comparison" }, "Comparison"),
    ),
  );

const reason = ([title, what, address]: (typeof reasons)[number]): string =>
  element(
    "li",
    {},
    element("a", { href: address }, element("strong", {}, text(title)), element("span", {}, text(what))),
  );

const plain = (lead: string, documents: Map<string, Document>, all: Article[]): string =>
  blocks(
    "# vendor-clients",
    lead,
    [...documents]
      .map(([vendor, { info }]) => `- [${info.title}](/${vendor}/index.md): ${info.summary ?? ""}`)
      .join("\n"),
    all.map(({ title, path }) => `- [${title}](/${path}.md)`).join("\n"),
  );
