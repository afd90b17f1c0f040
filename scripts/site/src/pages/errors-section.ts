import type { DocumentedFailure } from "@scripts/codegen/error-codes";
import type { Operation, Response } from "@scripts/openapi/document";
import { retriedStatuses } from "@scripts/openapi/retries";
import { schemaText } from "./fields.js";
import { code, element, heading, joined, list, text } from "./html.js";
import { inlineProse } from "./prose.js";
import { schemaOf } from "./request-section.js";
import { anchor, typeOf, type Writing } from "./types.js";

/** Lists the documented failures with status, description and error codes, followed by the schemas of error bodies. */
export function errorsSection(
  writing: Writing,
  operation: Operation,
  documented: Map<string, DocumentedFailure>,
  guide: string,
): string {
  const failed = failuresOf(operation.responses);
  return joined([
    heading(2, "errors", "Errors"),
    element(
      "p",
      {},
      `A status that is not 2xx throws an ${code("ApiError")} with ${list(["status", "code", "requestId", "body"])}. `,
      element("a", { href: guide }, "How to handle errors"),
    ),
    element("ul", { class: "statuses" }, ...failed.map((entry) => failure(writing, entry, documented.get(entry[0])))),
    errorBody(writing, failed),
  ]);
}

/** Returns the responses for which a client throws. */
export const failuresOf = (responses: Operation["responses"]): Operation["responses"] =>
  responses.filter(([status]) => !status.startsWith("2"));

function failure(writing: Writing, [status, response]: [string, Response], documented?: DocumentedFailure): string {
  const id = anchor(writing, `status-${status}`);
  const codes = documented?.codes ?? [];
  return element(
    "li",
    { id },
    element(
      "p",
      { class: "status" },
      element("a", { href: `#${id}`, class: "self" }, element("span", { class: "code" }, text(statusName(status)))),
      " ",
      inlineProse(response.description),
    ),
    codes.length > 0 &&
      element("p", { class: "limits" }, `${codes.length > 1 ? "codes" : "code"} ${list(codes, "or")}`),
    notRetried(status, response),
  );
}

export const statusName = (status: string): string => (status === "default" ? "other" : status);

function notRetried(status: string, { "x-not-retried": final }: Response): string {
  if (!final || !retriedStatuses.includes(Number(status))) return "";
  return element("p", { class: "limits" }, `not retried where ${code(final.pointer)} is ${list(final.values, "or")}`);
}

/** Returns each distinct schema of error bodies. */
function errorBody(writing: Writing, failed: [string, Response][]): string {
  const bodies = new Map(
    failed.flatMap(([, { content = {} }]) =>
      Object.values(content)
        .slice(0, 1)
        .map((media) => [typeOf(media.schema ?? {}), media] as const),
    ),
  );
  return joined(
    [...bodies].map(([name, media]) => {
      const inner = schemaText(writing, schemaOf(writing.document, media), "error");
      return inner && element("details", {}, element("summary", {}, "Body of an error ", code(name)), inner);
    }),
  );
}
