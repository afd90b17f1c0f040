import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { UserError } from "@scripts/console/user-error";
import { outsideCode } from "./markdown.js";
import { articleEntries } from "./article-entries.js";
import { blocks, type Article, type Page } from "./page.js";

const mock = "packages/mock/README.md";

const project = [
  "CONTRIBUTING.md",
  "ARCHITECTURE.md",
  "specs/README.md",
  "docs/new-vendor.md",
  "docs/faults.md",
  "docs/other-clients.md",
  "docs/versions.md",
  "docs/benchmarks.md",
];

/** Returns the hand-written pages: guides, documents about the project, and decisions. */
export function articles(folder: string): Article[] {
  const [forUsers, forContributors] = guides(folder);
  return [
    { file: "README.md", path: "readme", group: "Guides", title: "Get started" },
    ...forUsers.map((file) => article(file, `guides/${nameOf(file)}`, "Guides", folder)),
    { ...article(mock, "guides/mock", "Guides", folder), title: "Mock server" },
    ...[...forContributors, ...project].map((file) => article(file, `project/${nameOf(file)}`, "Project", folder)),
    ...markdownIn("docs/decisions", folder).map((file) =>
      article(file, `project/decisions/${nameOf(file)}`, "Decisions", folder),
    ),
  ];
}

/**
 * Returns the guides for users, and those that only the README's section for contributors mentions. Both are in the
 * README's order, followed by guides that it does not mention.
 */
function guides(folder: string): [forUsers: string[], forContributors: string[]] {
  const readme = read("README.md", folder);
  const listed = readme.slice(readme.indexOf("\n## Guides"));
  const place = (file: string): number => (listed.includes(file) ? listed.indexOf(file) : listed.length);
  const all = markdownIn("docs/guides", folder).sort((a, b) => place(a) - place(b));
  const [before = "", contribute = ""] = readme.split(/^## Contribute$/m);
  const isForUsers = (file: string): boolean => before.includes(file) || !contribute.includes(file);
  return [all.filter(isForUsers), all.filter((file) => !isForUsers(file))];
}

const nameOf = (file: string): string =>
  (basename(file) === "README.md" ? basename(posix.dirname(file)) : basename(file, ".md")).toLowerCase();

const markdownIn = (path: string, folder: string): string[] =>
  existsSync(join(folder, path))
    ? readdirSync(join(folder, path))
        .filter((name) => name.endsWith(".md"))
        .sort()
        .map((name) => `${path}/${name}`)
    : [];

function article(file: string, path: string, group: Article["group"], folder: string): Article {
  const title = /^# +(.+)$/m.exec(read(file, folder))?.[1];
  if (!title) throw new UserError(`${file} has no title. Begin it with a line such as "# ${nameOf(file)}".`);
  return { file, path, group, title: title.replaceAll("`", "") };
}

/** @throws {UserError} if the file that a page is made from is missing. */
export function read(file: string, folder: string): string {
  if (!existsSync(join(folder, file)))
    throw new UserError(
      `${file} is missing; a page of the site is made from it. Restore it with: git checkout -- ${file}`,
    );
  return readFileSync(join(folder, file), "utf8");
}

/** Returns the page of an article, with links rewritten to pages of the site. */
export function articlePage(article: Article, all: Article[], vendors: string[], folder: string): Page {
  const { file, path, title } = article;
  const source = read(file, folder);
  return {
    path,
    title,
    markdown: blocks(articleFrontMatter(article, source), onSite(source, file, all, vendors, folder)),
    plain: withoutCode(source, (text) => relinked(text, addresses(file, all, vendors, folder))),
    search: articleEntries(article, source),
  };
}

/** Returns the front matter, which overrides the title and disables the outline if a diagram needs the space. */
function articleFrontMatter({ title, file, group }: Article, source: string): string {
  const lines = [`title: ${JSON.stringify(title)}`, `source: ${JSON.stringify(file)}`];
  return ["---", ...lines, ...(group !== "Guides" && isWide(source) ? ["aside: false"] : []), "---"].join("\n");
}

/**
 * Converts a file's Markdown for the site. Links to files become links to pages, or plain text if the site has no such
 * page.
 */
export function onSite(markdown: string, file: string, all: Article[], vendors: string[], folder: string): string {
  const addressOf = addresses(file, all, vendors, folder);
  return withoutCode(markdown, (text) => outsideCode(relinked(text, addressOf), escape));
}

/** Transforms a text except for its code blocks, and removes comments. */
const withoutCode = (markdown: string, change: (text: string) => string): string =>
  blocksOf(markdown.replace(comments, ""))
    .map(({ code, part }) => (code ? part : change(part)))
    .join("");

/** Checks whether a diagram, or a table with seven columns, needs the space of the outline next to it. */
const isWide = (markdown: string): boolean =>
  /^```(?:text|txt)?\n(?:(?!```).*\n)*?(?!```).{105}|^\|(?: --- \|){7}/m.test(markdown);

const comments = /<!--[^]*?-->\n?/g;

/** Returns a function that finds the page for a link in a file, or nothing if the target is not a page. */
function addresses(
  file: string,
  all: Article[],
  vendors: string[],
  folder: string,
): (path: string, href: string) => string | undefined {
  return (path, href) => {
    const target = posix.normalize(posix.join(posix.dirname(file), path));
    if (!existsSync(join(folder, target)))
      throw new UserError(`${file} links to ${href}, which does not exist. Correct the link.`);
    const found = all.find((article) => article.file === target || article.file === `${target}/README.md`);
    const vendor = /^packages\/([a-z\d]+)(\/README\.md)?\/?$/.exec(target)?.[1];
    return found ? `/${found.path}` : vendors.includes(vendor ?? "") ? `/${vendor}/` : undefined;
  };
}

const relinked = (markdown: string, addressOf: ReturnType<typeof addresses>): string =>
  markdown.replace(/\[((?:`[^`]*`|[^\][])*)\]\(([^)\s]+)\)/g, (whole, label: string, href: string) => {
    if (/^([a-z]+:|#)/.test(href)) return whole;
    const [path = "", anchor] = href.split("#");
    const address = addressOf(path, href);
    return address === undefined ? label : `[${label}](${address}${anchor === undefined ? "" : `#${anchor}`})`;
  });

/** Escapes what Vue would parse as a tag. URLs may be in angle brackets. */
const escape = (text: string): string => text.replace(/<(?!https?:)/g, "&lt;");

/**
 * Splits the text into code blocks and the text between them. Inline code is not split off, since links may contain it.
 */
const blocksOf = (markdown: string): { code: boolean; part: string }[] =>
  markdown.split(/(^ *```[^]*?^ *``` *$)/m).map((part, index) => ({ code: index % 2 === 1, part }));
