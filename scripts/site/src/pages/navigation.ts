import type { Document } from "@scripts/openapi/document";
import type { Article } from "./articles.js";
import { breakable, escaped } from "./markdown.js";
import type { Entry } from "./page.js";
import { byTag } from "./vendor.js";
import { webhooksOf } from "./webhook.js";

/** What leads through the site: the bar at the top, and a sidebar for each part. */
export interface Navigation {
  nav: Entry[];
  sidebar: Record<string, Entry[]>;
}

export function navigation(documents: Map<string, Document>, all: Article[]): Navigation {
  const written = (["Guides", "Project", "Decisions"] as const).map((group): Entry => {
    const items = all.filter((article) => article.group === group);
    return { text: group, items: items.map(({ title, path }) => ({ text: escaped(title), link: `/${path}` })) };
  });
  const vendors = [...documents].map(([vendor, { info }]) => ({ text: escaped(info.title), link: `/${vendor}/` }));
  return {
    nav: [
      { text: "Guides", link: "/readme" },
      { text: "Vendors", items: vendors },
      { text: "Project", link: "/project/architecture" },
    ],
    sidebar: {
      ...Object.fromEntries(
        [...documents].map(([vendor, document]) => [`/${vendor}/`, vendorSidebar(vendor, document)]),
      ),
      "/": written,
    },
  };
}

function vendorSidebar(vendor: string, document: Document): Entry[] {
  const webhooks = webhooksOf(document).map(([name]) => ({ text: name, link: `/${vendor}/webhooks/${name}` }));
  return [
    { text: escaped(document.info.title), items: [{ text: "Overview", link: `/${vendor}/` }] },
    ...byTag(document).map(([tag, , operations]) => ({
      text: tag,
      items: operations.map(({ id, object }) => ({
        text: object.deprecated ? `<s>${breakable(id)}</s>` : breakable(id),
        link: `/${vendor}/${id}`,
      })),
    })),
    ...(webhooks.length > 0 ? [{ text: "webhooks", items: webhooks }] : []),
  ];
}
