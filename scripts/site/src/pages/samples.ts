import type { DocumentedFailure } from "@scripts/codegen/error-codes";
import { examplesOf } from "@scripts/openapi/examples";
import type { Document, Operation } from "@scripts/openapi/document";
import { successesOf } from "@scripts/openapi/responses";
import { failuresOf, statusName } from "./errors-section.js";
import { fence } from "./fence.js";
import { element, text } from "./html.js";

/** Renders tabs. The choice applies to all tabs of the group, on all pages. */
export function tabs(group: string, label: string, panels: [name: string, markdown: string][]): string {
  const slots = panels.map(([, markdown], index) => `<template #panel${index}>\n\n${markdown}\n\n</template>`);
  const names = panels.map(([name]) => name).join("|");
  return `<CodeTabs group="${group}" label="${text(label)}" names="${text(names)}">\n${slots.join("\n")}\n</CodeTabs>`;
}

/** Renders response bodies, with a tab for each status that has an example. */
export function responseTabs(
  document: Document,
  operation: Operation,
  documented: Map<string, DocumentedFailure>,
): string {
  const successes = successesOf(document, operation).map(({ status, bodies }): [string, string] => {
    const examples = bodies.flatMap(({ media }) => examplesOf(document, media));
    return [statusName(status), panel(examples) || noExample(bodies.map(({ type }) => type))];
  });
  const failures = failuresOf(operation.responses).map(([status]): [string, string] => [
    statusName(status),
    panel(documented.get(status)?.examples ?? []),
  ]);
  const panels = [...successes, ...failures.filter(([, content]) => content !== "")];
  return panels.length > 0 ? tabs("status", "Response", panels) : "";
}

const panel = (examples: [name: string | undefined, body: unknown][]): string =>
  examples.map(([name, body]) => example(name, body, examples.length)).join("\n\n");

function noExample(types: string[]): string {
  const what = types.length > 0 ? `No example of ${types.join(", ")} is documented` : "No body";
  return element("p", { class: "no-example", "v-pre": "" }, text(what));
}

function example(name: string | undefined, body: unknown, count: number): string {
  const block = typeof body === "string" ? fence("text", body) : fence("json", JSON.stringify(body, null, 2));
  return name !== undefined && count > 1
    ? `${element("p", { class: "example-name", "v-pre": "" }, text(name))}\n\n${block}`
    : block;
}
