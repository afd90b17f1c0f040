import { cursorOf } from "@scripts/codegen/pagination";
import { sessionKindsOf, type SessionKind } from "@scripts/codegen/sessions";
import { waitersOf, type Waiter } from "@scripts/codegen/waiters";
import type { Document, Operation } from "@scripts/openapi/document";

/** A section of an operation's page, in Markdown. */
export interface TextSection {
  title: string;
  markdown: string;
}

const quoted = (names: string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** Describes the client's features for an operation besides its method: pagination, waiters, sessions. */
export function stateSections(vendor: string, document: Document, operation: Operation): TextSection[] {
  const kinds = sessionKindsOf(document);
  return [
    ...pagination(vendor, operation),
    ...waitersOf(document)
      .filter(({ read }) => read.id === operation.id)
      .map((waiter) => waiting(vendor, waiter)),
    ...kinds.filter(({ start }) => start.id === operation.id).map((kind) => started(vendor, kind)),
    ...kinds.filter(({ end }) => end.operation.id === operation.id).map((kind) => ended(vendor, kind)),
  ];
}

function pagination(vendor: string, operation: Operation): TextSection[] {
  const pagination = operation.object["x-pagination"];
  if (!pagination) return [];
  const cursor = cursorOf(operation);
  const next = cursor
    ? `The next page is requested with \`${cursor.parameter}\`, which the response has at \`${cursor.cursor}\`.`
    : `Pages are numbered from 1 with \`${pagination.page}\`${pagination.size ? `, their size is \`${pagination.size}\`` : ""}.`;
  return [
    {
      title: "Pagination",
      markdown: `\`for await (const item of ${vendor}.${operation.id}(…))\` iterates the items of all pages (\`${pagination.items}\` of each); \`.pages()\` iterates whole pages. ${next}`,
    },
  ];
}

function waiting(vendor: string, { name, lifecycle }: Waiter): TextSection {
  const { state, final, success, ended, intervalMs } = lifecycle;
  const failures = final.filter((one) => !success.includes(one));
  const sentences = [
    `\`${vendor}.${name}({ params, deadlineMs })\` polls this operation until the state at \`${state}\` is terminal: ${quoted(final)}${ended === undefined ? "" : `, or until the response has \`${ended}\``}.`,
    failures.length > 0 && `Failures (${quoted(failures)}) are returned, not thrown.`,
    intervalMs === undefined
      ? "The vendor documents no interval: the first wait is one second, later ones are longer."
      : `The first wait is ${intervalMs / 1000} s, as the vendor recommends; later ones are longer.`,
    "`Retry-After` is respected. [Wait for a session](/guides/wait-for-a-session)",
  ];
  return { title: "Polling", markdown: sentences.filter(Boolean).join(" ") };
}

function started(vendor: string, { name, end, read, chosenId }: SessionKind): TextSection {
  const sentences = [
    `\`await using session = await ${name}(${vendor}, init)\` of \`@vendor-clients/${vendor}/session\` calls this operation, and [\`${end.operation.id}\`](/${vendor}/${end.operation.id}) when the block exits, also on an exception.`,
    read && `\`session.wait({ deadlineMs })\` polls [\`${read.operation.id}\`](/${vendor}/${read.operation.id}).`,
    chosenId !== undefined &&
      `The id is chosen by the client (\`${chosenId}\`), so that a session whose start got no response is ended too.`,
    "[End a session](/guides/end-a-session)",
  ];
  return { title: "Session", markdown: sentences.filter(Boolean).join(" ") };
}

function ended(vendor: string, { name, start, end, read }: SessionKind): TextSection {
  const again = end.operation.object["x-idempotent"]
    ? "An end that fails is retried: the vendor documents that ending twice is safe."
    : read
      ? `The vendor does not document that ending twice is safe: after an end that may have arrived, [\`${read.operation.id}\`](/${vendor}/${read.operation.id}) is read before it is retried.`
      : "The vendor does not document that ending twice is safe, and no operation reads the state: after an end that may have arrived, it is up to your code to end it again.";
  return {
    title: "Session",
    markdown: `A session that \`${name}\` of \`@vendor-clients/${vendor}/session\` started with [\`${start.id}\`](/${vendor}/${start.id}) is ended with this operation. ${again} [End a session](/guides/end-a-session)`,
  };
}
