import { examplesOf } from "@scripts/openapi/examples";
import type { Operation, Response } from "@scripts/openapi/document";
import { blocks, inlineCode, item, plain, prose } from "./markdown.js";
import { typeCode, type Writing } from "./types.js";

/** Each failure that is documented: its status, what it means, and what its body holds. */
export function failures(writing: Writing, operation: Operation): string {
  const failed = operation.responses.filter(([status]) => !status.startsWith("2"));
  const list = failed.map(([status, response]) => failure(writing, status, response)).join("\n");
  const types = failed
    .flatMap(([, { content = {} }]) => Object.values(content).slice(0, 1))
    .map(({ schema = {} }) => typeCode(writing, schema));
  const bodies = [...new Set(types)].join(" or ");
  return blocks(`<div class="failures">\n\n${list}\n\n</div>`, bodies && `The body of a failure is ${bodies}.`);
}

function failure({ document }: Writing, status: string, response: Response): string {
  const { description, content = {}, headers = {} } = response;
  // A sample of the form says nothing of this operation.
  const examples = response["x-codes"] === "sample" ? [] : examplesOf(document, Object.values(content)[0]);
  const bodies = examples.map(([, value]) => JSON.stringify(value));
  const names = Object.keys(headers).map((name) => `\`${name}\``);
  return item(
    `**${status === "default" ? "any other" : status}** ${prose(description.replace(/\s+/g, " "))}`,
    names.length > 0 ? `With the headers ${names.join(", ")}.` : "",
    [...new Set(bodies)].map((body) => `- ${inlineCode(plain(body))}`).join("\n"),
  );
}
