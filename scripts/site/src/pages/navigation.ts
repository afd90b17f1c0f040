import { webhooksOf, type Document } from "@scripts/openapi/document";
import { text } from "./html.js";
import { badge, tagTitle } from "./operation.js";
import { breakable, type Link, type Article } from "./page.js";
import { byTag, versionOf } from "./vendor.js";

/** The site's navigation: the bar at the top, and a sidebar for each part. */
export interface Navigation {
  nav: Link[];
  sidebar: Record<string, Link[]>;
}

export function navigation(documents: Map<string, Document>, all: Article[], folder: string): Navigation {
  const names = [...documents.keys()];
  const vendors = [...documents].map(([vendor, { info }]) => ({ text: text(info.title), link: `/${vendor}/` }));
  const group = (name: Article["group"], collapsed = false): Link => ({
    text: name,
    collapsed,
    items: all
      .filter((article) => article.group === name)
      .map(({ title, path }) => ({ text: text(title), link: `/${path}` })),
  });
  return {
    nav: [
      { text: "Guides", link: "/readme", activeMatch: "^/(readme$|guides/)" },
      {
        text: "API reference",
        items: [{ text: "All vendors", link: "/reference" }, ...vendors],
        activeMatch: `^/(reference$|${names.join("/|")}/)`,
      },
      { text: "Comparison", link: "/comparison", activeMatch: "^/comparison$" },
      { text: "Project", link: "/project/architecture", activeMatch: "^/project/" },
    ],
    sidebar: {
      ...Object.fromEntries(
        [...documents].map((entry) => [`/${entry[0]}/`, vendorSidebar(...entry, versionOf(entry[0], folder))]),
      ),
      "/project/": [group("Project"), group("Decisions")],
      "/": [
        group("Guides"),
        { text: "API reference", collapsed: false, items: [{ text: "All vendors", link: "/reference" }, ...vendors] },
      ],
    },
  };
}

function vendorSidebar(vendor: string, document: Document, version: string): Link[] {
  const webhooks = webhooksOf(document).map(({ name }) => ({
    text: `${badge("hook")} ${breakable(name)}`,
    link: `/${vendor}/webhooks/${name}`,
  }));
  return [
    {
      text: `${text(document.info.title)} <span class="version">${text(version)}</span>`,
      items: [{ text: "Overview", link: `/${vendor}/` }],
    },
    ...byTag(document).map(([tag, , operations], index) => ({
      text: text(tagTitle(tag)),
      collapsed: index > 0,
      items: operations.map(({ id, method, object }) => ({
        text: `${badge(method)} ${object.deprecated ? `<s>${breakable(id)}</s>` : breakable(id)}`,
        link: `/${vendor}/${id}`,
      })),
    })),
    ...(webhooks.length > 0 ? [{ text: "Webhook events", collapsed: true, items: webhooks }] : []),
  ];
}
