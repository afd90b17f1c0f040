import type { DocumentedFailure } from "@scripts/codegen/error-codes";
import { examplesOf } from "@scripts/openapi/examples";
import { isJson, type Document, type Operation } from "@scripts/openapi/document";
import { statusName } from "./errors-section.js";
import { fence } from "./fence.js";
import { element, text } from "./html.js";

/** Panels that one chooses among; the choice holds for all tabs of the group, on all pages. */
export function tabs(group: string, label: string, panels: [name: string, markdown: string][]): string {
  const slots = panels.map(([, markdown], index) => `<template #panel${index}>\n\n${markdown}\n\n</template>`);
  const names = panels.map(([name]) => name).join("|");
  return `<CodeTabs group="${group}" label="${text(label)}" names="${text(names)}">\n${slots.join("\n")}\n</CodeTabs>`;
}

/** The bodies of responses, a tab for each status that has an example. */
export function responseTabs(
  document: Document,
  operation: Operation,
  documented: Map<string, DocumentedFailure>,
): string {
  const panels = operation.responses.flatMap(([status, response]): [string, string][] => {
    const [[type, media] = []] = Object.entries(response.content ?? {});
    const examples = status.startsWith("2") ? examplesOf(document, media) : (documented.get(status)?.examples ?? []);
    if (examples.length > 0)
      return [[statusName(status), examples.map(([name, body]) => example(name, body, examples.length)).join("\n\n")]];
    if (!status.startsWith("2")) return [];
    const what = type === undefined ? "No body" : isJson(type) ? "No example is documented" : `A body of type ${type}`;
    return [[status, element("p", { class: "no-example", "v-pre": "" }, text(what))]];
  });
  return panels.length > 0 ? tabs("status", "Response", panels) : "";
}

function example(name: string | undefined, body: unknown, count: number): string {
  const block = typeof body === "string" ? fence("text", body) : fence("json", JSON.stringify(body, null, 2));
  return name !== undefined && count > 1
    ? `${element("p", { class: "example-name", "v-pre": "" }, text(name))}\n\n${block}`
    : block;
}
