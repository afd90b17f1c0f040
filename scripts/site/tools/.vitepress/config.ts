import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { DefaultTheme } from "vitepress";
import { defineConfig } from "vitepress";
import { accessible } from "./accessible.js";
import { slug } from "../../src/pages/markdown.js";
import { plainMarkdown } from "./markdown.js";
import { indexTerms, queryTerms } from "./terms.js";

const pages = join(import.meta.dirname, "../.pages");
const generated = (name: string): unknown => JSON.parse(readFileSync(join(pages, name), "utf8"));
const navigation = generated("navigation.json") as Pick<DefaultTheme.Config, "nav" | "sidebar">;
const search = generated("search.json") as Record<string, { titles: string[]; text: string }>;

export default defineConfig({
  title: "vendor-clients",
  description: "Typed API clients, one npm package per vendor",
  lang: "en",
  srcDir: ".pages",
  cacheDir: "node_modules/.vitepress",
  cleanUrls: true,
  metaChunk: true,
  ignoreDeadLinks: "localhostLinks",
  // An empty icon, so that browsers do not ask for one.
  head: [["link", { rel: "icon", href: "data:," }]],
  markdown: {
    // Braces are a path's parameters here, not attributes.
    attrs: { disable: true },
    anchor: { slugify: slug },
    config: plainMarkdown,
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    ...navigation,
    aside: false,
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        disableDetailedView: true,
        miniSearch: {
          options: { tokenize: indexTerms },
          searchOptions: {
            tokenize: queryTerms,
            combineWith: "AND",
            prefix: true,
            fuzzy: 0.1,
            boost: { title: 8, titles: 2, text: 1 },
          },
          // An operation is one result, whichever of its words are found. Other pages are split at their headings.
          _splitIntoSections: (file: string) => {
            const found = search[relative(pages, file).replaceAll("\\", "/")];
            // Where this is nothing, VitePress splits the page; its type does not say so.
            return (found && [{ ...found, anchor: "" }]) as { titles: string[]; text: string; anchor: string }[];
          },
        },
      },
    },
  },
  vite: { plugins: [accessible], build: { chunkSizeWarningLimit: 2_000 } },
});
