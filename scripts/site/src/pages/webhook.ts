import { algorithmText, verifierName } from "@scripts/codegen/webhooks";
import { resolve, type Document, type Parameter, type Webhook } from "@scripts/openapi/document";
import { examplesOf } from "@scripts/openapi/examples";
import { parameterFields } from "./fields.js";
import { fence } from "./fence.js";
import { code, element, heading, joined, link, text } from "./html.js";
import { badge } from "./operation.js";
import { examples } from "./operation-markdown.js";
import { blocks, breakable, frontMatter, type Page } from "./page.js";
import { inlineProse, plainProse, prose } from "./prose.js";
import { bodySection } from "./request-section.js";
import { tabs } from "./samples.js";
import type { Writing } from "./types.js";

/** Returns the page of a webhook. `typed` is the document with the schemas of the client's types. */
export function webhookPage(vendor: string, typed: Document, webhook: Webhook): Page {
  const { name, object } = webhook;
  const { title } = typed.info;
  const front = frontMatter({
    title: `Webhook ${name}`,
    vendor: title,
    description: plainProse(object.summary),
    pageClass: "operation",
    aside: false,
  });
  const code = [verification(vendor, webhook), payloads(typed, webhook)].filter(Boolean).join("\n\n");
  const markdown = `${front}\n\n<div class="operation-page">\n${element("div", { class: "intro", "v-pre": "" }, intro(vendor, typed, webhook))}\n<div class="samples">\n\n${code}\n\n</div>\n${element("div", { class: "details", "v-pre": "" }, details(typed, webhook))}\n</div>`;
  return {
    path: `${vendor}/webhooks/${name}`,
    title: `Webhook ${name}`,
    markdown,
    plain: plain(typed, webhook),
    search: [
      {
        anchor: "",
        title: `Webhook ${name}`,
        where: title,
        text: plainProse(`${object.summary}\n\n${object.description ?? ""}`),
        words: `webhook notification signature ${verifierName(webhook)} ${webhook.signature?.header ?? ""}`,
        kind: "webhook",
      },
    ],
  };
}

const intro = (vendor: string, { info }: Document, { name, object }: Webhook): string =>
  joined([
    element("p", { class: "crumbs" }, link(`/${vendor}/`, info.title), " › Webhooks"),
    element("h1", { id: "top", tabindex: "-1" }, `Webhook ${breakable(name)}`),
    element("p", { class: "request" }, badge("post"), " to your server"),
    prose(object.summary),
    prose(object.description),
  ]);

function details(typed: Document, webhook: Webhook): string {
  const { object, signature } = webhook;
  const writing: Writing = { document: typed, anchors: new Set() };
  const parameters = (object.parameters ?? []).map((parameter) => resolve<Parameter>(typed, parameter));
  return joined([
    heading(2, "request", "Request"),
    parameters.length > 0 && heading(3, "headers", "Headers") + parameterFields(writing, parameters),
    object.requestBody && bodySection(writing, object.requestBody, "Body"),
    heading(2, "signature", "Signature"),
    element(
      "p",
      {},
      signature
        ? `${inlineProse(algorithmText(signature))}. ${age(signature.timestamp)}`
        : "No signature is documented.",
    ),
    responses(typed, webhook),
    object.externalDocs &&
      heading(2, "source", "Source") +
        element("p", {}, "The vendor documents this webhook: ", link(object.externalDocs.url, "vendor's page"), "."),
  ]);
}

const age = (timestamp: string | undefined): string =>
  timestamp === undefined
    ? "The vendor sends no timestamp, so the age is not checked."
    : `The age is checked by ${code(timestamp)}: five minutes at most, unless ${code("toleranceMs")} is set.`;

/** Renders the responses that the vendor expects, if documented. */
function responses(document: Document, { object }: Webhook): string {
  const items = Object.entries(object.responses ?? {}).map(([status, response]) => {
    const { description } = resolve<{ description: string }>(document, response);
    const name = element("span", { class: "code" }, text(status === "default" ? "other" : status));
    return element("li", {}, element("p", { class: "status" }, name, " ", inlineProse(description)));
  });
  return items.length > 0 ? heading(2, "response", "Response") + element("ul", { class: "statuses" }, ...items) : "";
}

/** Returns a program that verifies the webhook. */
function verification(vendor: string, webhook: Webhook): string {
  const { signature } = webhook;
  if (!signature) return "";
  const verify = verifierName(webhook);
  const options = signature.key ? "" : `, {\n    secret: process.env["WEBHOOK_SECRET"] ?? "",\n  }`;
  const program = `import { ${verify} } from "@vendor-clients/${vendor}/webhooks";

export async function POST(request: Request): Promise<Response> {
  const { payload, digest } = await ${verify}(request${options});
  console.log(digest, payload);
  return new Response(null, { status: 200 });
}`;
  return tabs("webhook", "Verify", [["TypeScript", fence("ts", program)]]);
}

const payloads = (document: Document, { object }: Webhook): string => {
  const panels = Object.values(object.requestBody?.content ?? {}).flatMap((media) =>
    examplesOf(document, media).map(([name, body]): [string, string] => [
      name ?? "payload",
      fence("json", JSON.stringify(body, null, 2)),
    ]),
  );
  return panels.length > 0 ? tabs("payload", "Payload", panels) : "";
};

const plain = (document: Document, { name, object, signature }: Webhook): string =>
  blocks(
    `# Webhook ${name} (${document.info.title})`,
    object.summary,
    object.description,
    signature && `Signature: ${algorithmText(signature)}.`,
    ...Object.values(object.requestBody?.content ?? {}).flatMap((media) => examples(document, media)),
    object.externalDocs && `Source: <${object.externalDocs.url}>`,
  );
