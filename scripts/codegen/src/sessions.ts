import { callExample, literal } from "@scripts/openapi/examples";
import {
  linkOf,
  operationsOf,
  pascalCase,
  pointerOf,
  type Document,
  type Link,
  type Operation,
} from "@scripts/openapi/document";
import { resultType } from "./responses.js";
import { see } from "./source-link.js";
import { comment } from "./text.js";
import { banner } from "./types.js";
import { finalType, statesSource, stateParameter, waitInit, waitersOf, type Waiter } from "./waiters.js";

/** A kind of session, with the operation that starts it. */
export interface SessionKind {
  /** The name of the function, such as `startSession`. */
  name: string;
  start: Operation;
  chosenId: string | undefined;
  /** JSON pointer to the session's id in the start response. */
  id: string;
  end: Linked;
  read: (Linked & { waiter: Waiter }) | undefined;
}

interface Linked {
  operation: Operation;
  link: Link;
}

export function sessionKindsOf(document: Document): SessionKind[] {
  const operations = operationsOf(document);
  const waiters = waitersOf(document);
  const follow = (start: Operation, name: string): Linked | undefined => {
    const link = linkOf(start, name);
    const operation = operations.find(({ id }) => id === link?.operationId);
    return link && operation && { link, operation };
  };
  return operations.flatMap((start) => {
    const session = start.object["x-session"];
    const end = follow(start, "end");
    if (!session || !end) return [];
    const [id = ""] = Object.values({ ...end.link.parameters, ...end.link.requestBody }).flatMap(
      (expression) => pointerOf(expression) ?? [],
    );
    const read = follow(start, "read");
    const waiter = waiters.find((one) => one.read.id === read?.operation.id);
    return [
      { name: session.start, start, chosenId: session.chosenId, id, end, read: read && waiter && { ...read, waiter } },
    ];
  });
}

/** `session.ts`: a function for each kind of session in the spec, if there are any. */
export function sessionSource(vendor: string, document: Document): string | undefined {
  const kinds = sessionKindsOf(document);
  if (kinds.length === 0) return undefined;
  const inits = kinds.flatMap(({ start, read }) => [
    `${pascalCase(start.id)}Init`,
    ...(read ? [waitInit(read.waiter)] : []),
  ]);
  const body = kinds.map((kind) => starter(vendor, document, kind)).join("\n\n");
  const imports = ["byChosenId", "byKey"].filter((name) => body.includes(`${name}(`));
  const schema = ["components", "operations"].filter((name) => body.includes(`${name}["`));
  return `${banner(vendor)}
import { ${[...imports, "openSession", "type Session"].join(", ")} } from "@vendor-clients/shared/session";
import type { ${[`${pascalCase(vendor)}Methods`, ...new Set(inits)].join(", ")} } from "./operations.js";
${schema.length > 0 ? `import type { ${schema.join(", ")} } from "./schema.js";\n` : ""}
export type { EndOptions, Session } from "@vendor-clients/shared/session";

${body}
`;
}

function starter(vendor: string, document: Document, kind: SessionKind): string {
  const { name, start, end, read, id } = kind;
  const retrace = retraceOf(kind);
  const endsTwice = end.operation.object["x-idempotent"] === true;
  const methods = [
    start.id,
    end.operation.id,
    ...(read && !endsTwice ? [read.operation.id] : []),
    ...(read ? [read.waiter.name] : []),
  ];
  const type = `Started${name.slice("start".length)}`;
  const optional = start.requestBody?.required || start.parameters.some(({ required }) => required) ? "" : " = {}";
  return `/** A session started by {@link ${name}}. */
export type ${type} = Session<${resultType(document, start)}, ${resultType(document, end.operation)}>${read ? waitType(document, read) : ""};

${comment(documentation(vendor, document, kind), "")}export function ${name}(
  client: Pick<${pascalCase(vendor)}Methods, ${methods.map((method) => JSON.stringify(method)).join(" | ")}>,
  init: ${pascalCase(start.id)}Init${optional},
): Promise<${type}> {
  return openSession(init, {
    facts: ${literal({ vendor, operation: start.id, method: start.method, path: start.path })},
    id: ${JSON.stringify(id)},
${retrace === undefined ? "" : `    retrace: ${retrace},\n`}    start: (own: ${pascalCase(start.id)}Init) => client.${start.id}(own),
    end: ${linkedSource(end, start)},
${endsTwice ? "    endsTwice: true,\n" : ""}${read ? readSource(read, kind) : ""}  });
}`;
}

/** Generates what finds a session whose start response was lost: the runtime function and its argument. */
function retraceOf({ start, chosenId }: SessionKind): string | undefined {
  if (chosenId !== undefined) return `byChosenId(${JSON.stringify(chosenId)})`;
  const key = headerNames(start).find((header) => header.toLowerCase() === "idempotency-key");
  return key && `byKey(${JSON.stringify(key)})`;
}

const readSource = (read: NonNullable<SessionKind["read"]>, { start, end }: SessionKind): string =>
  `${end.operation.object["x-idempotent"] ? "" : `    read: ${linkedSource(read, start)},\n`}    states: ${statesSource(read.waiter)},
    wait: ${linkedSource({ ...read, operation: { ...read.operation, id: read.waiter.name } }, start)},
`;

function waitType(document: Document, { operation, waiter }: NonNullable<SessionKind["read"]>): string {
  const response = resultType(document, operation);
  return ` & {
  /** Polls until the session reaches a terminal state, like \`${waiter.name}\` of the client. */
  wait<${stateParameter(response, waiter)}>(options: Omit<${waitInit(waiter)}<State>, "params">): Promise<${finalType(response, waiter)}>;
}`;
}

/** Generates a function that calls an operation on a session, with the header parameters of the start. */
function linkedSource({ operation, link }: Linked, start: Operation): string {
  const params: Record<string, Record<string, string>> = {};
  for (const name of Object.keys(link.parameters ?? {})) {
    const place = operation.parameters.find((parameter) => parameter.name === name)!.in;
    (params[place] ??= {})[name] = "@id";
  }
  const headers = headerNames(operation).filter((name) => headerNames(start).includes(name));
  for (const name of headers) (params["header"] ??= {})[name] = `@header ${name}`;
  const body = Object.fromEntries(Object.keys(link.requestBody ?? {}).map((name) => [name, "@id"]));
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(Object.keys(body).length > 0 && { body }),
  };
  const source = literal(init)
    .replaceAll('"@id"', "id")
    .replace(/"@header ([^"]+)"/g, (_, name) => `headers[${JSON.stringify(name)}]`);
  const parameters = ["id", "options", ...(headers.length > 0 ? ["headers"] : [])].join(", ");
  return `(${parameters}) => client.${operation.id}(${source.replace(/ }$/, ", ...options }")})`;
}

const headerNames = ({ parameters }: Operation): string[] =>
  parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);

function documentation(
  vendor: string,
  document: Document,
  { name, start, end, read, chosenId }: SessionKind,
): string[] {
  const again = end.operation.object["x-idempotent"]
    ? "A failed end is retried, since the vendor documents that ending twice is harmless."
    : read
      ? `If an end may not have arrived, \`${read.operation.id}\` is called before it is retried.`
      : "It is ended once: whether a failed end has arrived is unknown, so call `session.end()` again if it fails.";
  const call = callExample(vendor, document, start).replace(
    `await ${vendor}.${start.id}(`,
    `await using session = await ${name}(${vendor}, `,
  );
  return [
    start.object.summary.replace(/\.$/, ", and end it when the block exits."),
    "",
    `Calls \`${start.id}\` to start it and \`${end.operation.id}\` to end it: when the \`await using\` block exits, when \`init.signal\` is aborted, or on \`session.end()\`. ${again}`,
    ...(chosenId === undefined
      ? []
      : [
          "",
          `The client generates the id unless \`body.${chosenId}\` is given, so that the session is ended even if the start gets no response.`,
        ]),
    "",
    `@throws the errors of \`${start.id}\`; a session that may have started is ended first.`,
    ...see(start.object),
    `@example ${call}`,
  ];
}
