import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { DefaultTheme } from "vitepress";
import { defineConfig } from "vitepress";
import { slug } from "../../src/pages/page.js";
import { plainMarkdown } from "./markdown.js";
import { accessibleSidebar } from "./sidebar.js";

const pages = process.env["SITE_PAGES"] ?? join(import.meta.dirname, "../.pages");
const navigation = JSON.parse(readFileSync(join(pages, "navigation.json"), "utf8")) as Pick<
  DefaultTheme.Config,
  "nav" | "sidebar"
>;
const { homepage } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../../package.json"), "utf8")) as {
  homepage: string;
};
const repository = homepage.split("#")[0];
const description = "Typed API clients, one npm package per vendor";

export default defineConfig({
  title: "vendor-clients",
  description,
  lang: "en",
  srcDir: relative(join(import.meta.dirname, ".."), pages),
  // The text versions of the pages, which are served as files.
  srcExclude: ["public/**"],
  cacheDir: "node_modules/.vitepress",
  cleanUrls: true,
  metaChunk: true,
  ignoreDeadLinks: "localhostLinks",
  head: [["link", { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }]],
  // Metadata for link previews.
  transformHead: ({ title, description: about, pageData: { relativePath } }) => [
    ["link", { rel: "alternate", type: "text/markdown", href: `/${relativePath}` }],
    ["meta", { property: "og:title", content: title }],
    ["meta", { property: "og:description", content: about || description }],
    ["meta", { property: "og:type", content: "website" }],
  ],
  // The source of a page, for `editLink`: a document or the vendor's spec.
  transformPageData: ({ frontmatter, relativePath }) => ({
    filePath: (frontmatter["source"] as string | undefined) ?? `specs/${relativePath.split("/")[0]}/openapi.yaml`,
  }),
  markdown: {
    // Braces denote path parameters here, not attributes.
    attrs: { disable: true },
    anchor: { slugify: slug },
    config: plainMarkdown,
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    ...navigation,
    logo: { src: "/favicon.svg", alt: "" },
    outline: { level: [2, 3], label: "On this page" },
    docFooter: { prev: "Previous", next: "Next" },
    editLink: { pattern: `${repository}/blob/main/:path`, text: "Source of this page" },
    socialLinks: [{ icon: "github", link: repository ?? homepage, ariaLabel: "Repository on GitHub" }],
  },
  vite: { plugins: [accessibleSidebar()], build: { chunkSizeWarningLimit: 2_000 } },
});
