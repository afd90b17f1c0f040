import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { callExample } from "@scripts/openapi/examples";
import { oneLine } from "./operations.js";
import type { Outputs } from "./output-files.js";
import { onWire, read } from "./readme.js";
import {
  operationsOf,
  pascalCase,
  repetition,
  schemesOf,
  type Document,
  type Operation,
} from "@scripts/openapi/document";

/**
 * `llms.txt` of a package, in the form of https://llmstxt.org: what a coding assistant needs to use the client, in one
 * file of the tarball.
 */
export function packageLlms(vendor: string, document: Document, example: string): string {
  const module = `@vendor-clients/${vendor}`;
  const { title, summary } = document.info;
  return `# ${module}

> Typed client for ${title}: a method for each operation. ${summary ? oneLine(summary) : ""}

\`\`\`ts
${example.trim()}
\`\`\`

## Making a client

\`create${pascalCase(vendor)}Client(options)\`, once; there is no client at module level.

${optionsOf(document).join("\n")}

A credential is a string, or a function that returns one or a promise. It is the bare value: the client adds whatever
stands before it on the wire. Keep it out of browsers, sources and logs.

## Calling

- A method takes \`{ params: { path, query, header }, body, signal, headers, timeoutMs, deadlineMs, maxRetries }\`, with the
  vendor's own names, and no \`params\` or \`body\` that its operation does not have. It resolves to the body of the answer.
- It throws otherwise. \`isApiError(error)\`: not 2xx, with \`status\`, \`code\`, \`requestId\`, \`retryAfterMs\`, \`body\`.
  \`isTimeoutError\`, \`isConnectionError\`, \`isInvalidResponseError\`, \`isInvalidRequestError\` (nothing was sent: mend the call).
- Do not write retries around it. Network failures and 408, 429, 500, 502, 503, 504 are retried where repeating is safe
  ("repeated" below); \`maxRetries: 0\` turns that off. Redirects are never followed.
- \`timeoutMs\` (60 000) is for each attempt with its body, \`deadlineMs\` for all of them.
- Enumerations in answers are open: handle values that are not listed.
- \`client.GET(path, init)\` and the other verbs are openapi-fetch's: they resolve to \`{ data, error, response }\`.
- Tests without the vendor: \`createMock("${vendor}")\` of \`@vendor-clients/mock\`, whose \`fetch\` is an option of the client.

The types are in \`dist/generated/operations.d.ts\` and \`schema.d.ts\`, the specification is \`dist/openapi.yaml\`.

${sections(vendor, document).join("\n\n")}
`;
}

const optionsOf = (document: Document): string[] => {
  const schemes = Object.entries(schemesOf(document));
  const [first, ...others] = document.servers;
  const elsewhere = others.map(({ url, description }) => `; ${description ?? "another"}: \`${url}\``).join("");
  return [
    ...schemes.map(
      ([name, scheme]) => `- \`${name}\`: sent as ${onWire(scheme)}. ${oneLine(scheme.description ?? "")}`,
    ),
    `- \`baseUrl\`: \`${first!.url}\` by default${elsewhere}.`,
    "- `fetch`, `headers`, `timeoutMs`, `deadlineMs`, `maxRetries`, `maxResponseBytes`, `onAttempt`, `validateResponse`.",
  ];
};

/** The operations, by tag. */
function sections(vendor: string, document: Document): string[] {
  const tags = new Map<string, string[]>();
  for (const operation of operationsOf(document)) {
    const tag = operation.object.tags[0]!;
    tags.set(tag, [...(tags.get(tag) ?? []), entry(vendor, document, operation)]);
  }
  return [...tags].map(([tag, entries]) => `## ${tag}\n\n${entries.join("\n")}`);
}

function entry(vendor: string, document: Document, operation: Operation): string {
  const { method, path, object, responses } = operation;
  const failures = responses.map(([status]) => status).filter((status) => /^[45]/.test(status));
  const facts = [
    `\`${method} ${path}\``,
    object.deprecated && "deprecated",
    `repeated: ${repetition(operation)}`,
    failures.length > 0 && `documented failures: ${failures.join(", ")}`,
    object.externalDocs.url,
  ];
  const call = callExample(vendor, document, operation);
  return `- \`${call}\` ${object.summary} ${facts.filter(Boolean).join("; ")}`;
}

/** The repository's own `llms.txt`: where to read on. */
export function rootLlms(names: string[], outputs: Outputs, folder: string): string {
  const clients = names.map((name) => {
    const { description } = JSON.parse(read(`packages/${name}/package.json`, outputs, folder)) as {
      description: string;
    };
    return `- [@vendor-clients/${name}](packages/${name}/llms.txt): ${description}, each call with an example`;
  });
  return `# vendor-clients

> Typed API clients, one npm package per vendor, generated from hand-written OpenAPI specs. All have the same options,
> errors, time limits and retries.

- [README](README.md): install, a first call, options, errors
- [AGENTS](AGENTS.md): for changes to this repository

## Clients

${clients.join("\n")}

## Guides

${guides(folder).join("\n")}
`;
}

function guides(folder: string): string[] {
  const path = join(folder, "docs/guides");
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((file) => {
      const [title, , ...rest] = readFileSync(join(path, file), "utf8").split("\n");
      const answer = rest.slice(0, rest.indexOf("")).join(" ");
      // Links would lead from another folder.
      return `- [${title!.replace(/^# /, "")}](docs/guides/${file}): ${answer.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")}`;
    });
}
