import { retriedStatuses } from "@scripts/openapi/retries";
import { contents, failureSection, operationSections, webhookSection } from "./llms-sections.js";
import { stateSection } from "./llms-states.js";
import { oneLine } from "./text.js";
import { tokenHint } from "./token.js";
import { onWire } from "@scripts/openapi/credentials";
import { alternativesOf, pascalCase, schemesOf, type Document } from "@scripts/openapi/document";

/**
 * The `llms.txt` of a package, in the format of https://llmstxt.org: everything a coding assistant needs to use the
 * client, in one file.
 */
export function packageLlms(vendor: string, document: Document, example: string): string {
  const { title, summary = "", description = "" } = document.info;
  const parts = [
    `# @vendor-clients/${vendor}`,
    `> Typed client for ${title}: a method for each operation. ${[summary, description].map(oneLine).join(" ").trim()}`,
    contents(document),
    `\`\`\`ts\n${example.trim()}\n\`\`\``,
    client(vendor, document),
    calling(vendor),
    failureSection(document),
    ...operationSections(vendor, document),
    stateSection(vendor, document),
    webhookSection(vendor, document),
    notCovered(document),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const client = (vendor: string, document: Document): string => `## Creating a client

Call \`create${pascalCase(vendor)}Client(options)\` once and reuse the client; there is no module-level client.

${optionsOf(vendor, document).join("\n")}

A credential is a string, or a function that returns one or a promise. Pass the bare value: the client adds any
prefix, such as \`Bearer\`. Keep it out of browsers, source code and logs.`;

const calling = (vendor: string): string => `## Calling

- A method takes \`{ params: { path, query, header }, body, signal, headers, timeoutMs, deadlineMs, maxRetries }\`, with the
  vendor's own names; omit \`params\` or \`body\` if the operation has none. It resolves to the response body.
- Otherwise it throws. \`isApiError(error)\`: a status other than 2xx, with \`status\`, \`code\`, \`requestId\`, \`retryAfterMs\`, \`body\`.
  \`isTimeoutError\`, \`isConnectionError\`, \`isInvalidResponseError\`, \`isInvalidRequestError\` (nothing was sent: fix the call).
- Do not wrap calls in retries. Network failures and ${retriedStatuses.join(", ")} are retried where that is safe
  ("retried" below); \`maxRetries: 0\` turns that off. Redirects are never followed.
- \`timeoutMs\` (60 000) limits each attempt including its body, \`deadlineMs\` the whole call.
- Enumerations in responses are open: handle values that are not listed.
- \`.withResponse()\` on a method's promise resolves to \`{ data, response, requestId }\`; read a header with \`response.headers.get(name)\`.
- openapi-fetch's client is \`create${pascalCase(vendor)}FetchClient\` from \`@vendor-clients/${vendor}/fetch\`: \`{ data, error, response }\`.
- To test without the vendor, pass the \`fetch\` of \`createMock("${vendor}")\` from \`@vendor-clients/mock\` to the client.

The types are in \`dist/generated/operations.d.ts\` and \`schema.d.ts\`, the spec is \`dist/openapi.yaml\`.`;

function optionsOf(vendor: string, document: Document): string[] {
  const schemes = Object.entries(schemesOf(document));
  const alternatives = alternativesOf(document.security);
  const [first, ...others] = document.servers;
  const elsewhere = others
    .map(
      ({ url, description, "x-name": name }) =>
        `; ${description ?? "another"}: ${name ? `\`server: "${name}"\`, ` : ""}\`${url}\``,
    )
    .join("");
  const variables = new Map(document.servers.flatMap(({ variables = {} }) => Object.entries(variables)));
  return [
    ...schemes.map(([name, scheme]) =>
      `- \`${name}\`: sent as ${onWire(scheme)}. ${oneLine(scheme.description ?? "")} ${tokenHint(vendor, document, name)}`.trim(),
    ),
    ...(alternatives.length > 1
      ? [
          `- A call needs ${alternatives.map((all) => all.map((name) => `\`${name}\``).join(" with ") || "none").join(", or ")}.`,
        ]
      : []),
    ...[...variables].map(
      ([name, { default: usual, enum: values }]) =>
        `- \`${name}\`, in the base URL: ${(values ?? [usual]).map((value) => `\`${oneLine(value)}\``).join(", ")}; \`${oneLine(usual)}\` by default.`,
    ),
    `- \`baseUrl\`: \`${first!.url}\` by default${elsewhere}.`,
    "- `fetch`, `headers`, `timeoutMs`, `deadlineMs`, `maxRetries`, `maxResponseBytes`, `onAttempt`, `validateResponse`.",
  ];
}

function notCovered(document: Document): string {
  const items = (document["x-not-covered"] ?? []).map(({ summary, url }) => `- ${oneLine(summary)} ${url}`);
  return items.length > 0 ? `## Not covered\n\n${items.join("\n")}` : "";
}
