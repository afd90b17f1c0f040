import { operationsOf, retryPolicy, webhooksOf, type Document, type Operation } from "@scripts/openapi/document";
import { codesReader } from "./error-codes.js";
import { successHeaders, usageExample } from "./responses.js";
import { oneLine } from "./text.js";
import { stateNames } from "./llms-states.js";
import { verifierName } from "./webhooks.js";

/** A table of contents, so that readers can skip sections. */
export function contents(document: Document): string {
  const link = (title: string, names: string[] = []): string => {
    const list = names.length > 0 ? `: ${names.map((name) => `\`${name}\``).join(", ")}` : "";
    return `- [${title}](#${title.toLowerCase().replaceAll(" ", "-")})${list}`;
  };
  const webhooks = webhooksOf(document).map(({ name }) => name);
  const states = stateNames(document);
  return [
    "## Contents\n",
    ...["Creating a client", "Calling", "Errors"].map((title) => link(title)),
    ...byTag(document).map(([tag, operations]) =>
      link(
        tag,
        operations.map(({ id }) => id),
      ),
    ),
    ...(states.length > 0 ? [link("Waiting and sessions", states)] : []),
    ...(webhooks.length > 0 ? [link("Webhook events", webhooks)] : []),
    ...(document["x-not-covered"] ? [link("Not covered")] : []),
  ].join("\n");
}

function byTag(document: Document): [tag: string, operations: Operation[]][] {
  const tags = new Map<string, Operation[]>();
  for (const operation of operationsOf(document)) {
    const tag = operation.object.tags[0]!;
    tags.set(tag, [...(tags.get(tag) ?? []), operation]);
  }
  return [...tags];
}

/** A failure of an operation: its description, and how many operations share it. */
interface Failure {
  status: string;
  text: string;
  count: number;
}

/** The documented failures, by operation. */
function failuresOf(document: Document): Map<string, Failure[]> {
  const codesOf = codesReader(document);
  const counts = new Map<string, number>();
  const all = operationsOf(document).map((operation) => {
    const codes = codesOf(operation);
    const failures = operation.responses
      .filter(([status]) => !status.startsWith("2"))
      .map(([status, { description }]) => ({ status, text: textOf(codes.get(status) ?? [], description) }));
    for (const { status, text } of failures)
      counts.set(`${status} ${text}`, (counts.get(`${status} ${text}`) ?? 0) + 1);
    return [operation.id, failures] as const;
  });
  return new Map(
    all.map(([id, failures]) => [
      id,
      failures.map((failure) => ({ ...failure, count: counts.get(`${failure.status} ${failure.text}`) ?? 0 })),
    ]),
  );
}

const textOf = (codes: string[], description: string): string =>
  [codes.map((code) => `\`${oneLine(code)}\``).join(", "), oneLine(description)].filter(Boolean).join(": ");

/** Finds, for each status, the failure that most operations share. It is described once. */
function sharedFailures(failures: Iterable<Failure[]>): Failure[] {
  const shared = new Map<string, Failure>();
  for (const failure of [...failures].flat())
    if (failure.count > Math.max(1, shared.get(failure.status)?.count ?? 1)) shared.set(failure.status, failure);
  return [...shared.values()].sort((a, b) => (a.status < b.status ? -1 : 1));
}

/** What applies to most operations is not repeated for each. */
const isUsual = (document: Document, { count }: Failure): boolean => count > operationsOf(document).length / 2;

/** The section on failures that operations share. */
export function failureSection(document: Document): string {
  const lines = sharedFailures(failuresOf(document).values()).map((failure) => {
    const status = failure.status === "default" ? "any other" : failure.status;
    return `- ${status}${isUsual(document, failure) ? "" : ", if an operation lists it"}: ${failure.text}`;
  });
  return `## Errors

Errors documented for most operations, with \`error.code\` where there is one. Operations list only their additional errors.

${lines.join("\n")}`;
}

/** The sections on operations, one per tag. */
export function operationSections(vendor: string, document: Document): string[] {
  const failures = failuresOf(document);
  const shared = sharedFailures(failures.values());
  const named = (operation: Operation): string =>
    (failures.get(operation.id) ?? [])
      .filter((failure) => !isUsual(document, failure))
      .map(({ status, text }) => {
        const name = status === "default" ? "others" : status;
        return shared.some((one) => one.status === status && one.text === text) ? name : `${name} (${text})`;
      })
      .join(", ");
  return byTag(document).map(([tag, operations]) => {
    const entries = operations.map((operation) => entry(vendor, document, operation, named(operation)));
    return `## ${tag}\n\n${entries.join("\n")}`;
  });
}

function entry(vendor: string, document: Document, operation: Operation, failures: string): string {
  const { method, path, object } = operation;
  const headers = [...successHeaders(document, operation).keys()].map((name) => `\`${oneLine(name)}\``);
  const facts = [
    `\`${method} ${path}\``,
    object.deprecated && "deprecated",
    `retried: ${retryPolicy(operation)}`,
    object["x-pagination"] && "paginated: `for await` iterates the items of all pages",
    headers.length > 0 && `response headers: ${headers.join(", ")}`,
    failures && `errors: ${failures}`,
    object.externalDocs?.url,
  ];
  const texts = [object.summary, object.description ?? ""].map(oneLine).filter(Boolean);
  return `- \`${usageExample(vendor, document, operation)}\` ${texts.join(" ")} ${facts.filter(Boolean).join("; ")}`;
}

/** The section on webhooks and how to verify them. */
export function webhookSection(vendor: string, document: Document): string {
  const entries = webhooksOf(document).map((webhook) => {
    const { name, object, signature, payload } = webhook;
    const verify = signature
      ? `Verify with \`${verifierName(webhook)}\` from \`@vendor-clients/${vendor}/webhooks\``
      : "No signature is documented";
    const texts = [object.summary, object.description ?? ""].map(oneLine).filter(Boolean);
    const facts = [`${texts.join(" ")} ${verify}`, `payload \`${payload}\``, object.externalDocs?.url];
    return `- \`${name}\`: ${facts.filter(Boolean).join("; ")}`;
  });
  return entries.length > 0 ? `## Webhook events\n\n${entries.join("\n")}` : "";
}
