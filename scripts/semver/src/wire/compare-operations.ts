import type { Json, Schema } from "@scripts/openapi/document";
import type { Change, Direction } from "../change.js";
import { compareParameters } from "./compare-parameters.js";
import { compareRequestBody, compareResponses } from "./payloads.js";
import { compareSecurity } from "./compare-security.js";
import { Location, type Documents, type Pair } from "./documents.js";
import { objectOf, resolved } from "./json.js";
import { operationsOf, pairOperations, templateOf, type Operation, type OperationPair } from "./pair-operations.js";

const opposite: Record<Direction, Direction> = { request: "response", response: "request" };

/** Compares a document's operations or webhooks, or an operation's callbacks. */
export function compareOperations(
  documents: Documents,
  paths: Pair<unknown>,
  kind: Operation["kind"],
  changes: Change[],
  within?: string,
): void {
  const before = operationsOf(documents.before, paths.before, kind);
  const after = operationsOf(documents.after, paths.after, kind);
  for (const pair of pairOperations(before, after)) compareOperation(documents, pair, changes, within);
}

function compareOperation(documents: Documents, { before, after }: OperationPair, changes: Change[], within?: string) {
  const one = before ?? after;
  if (!one) return;
  const at = new Location(changes, within ?? one.id, "operation", within === undefined ? "" : `callbacks.${one.path}.`);
  if (!before || !after) return at.add(`${one.kind}-${before ? "removed" : "added"}`, before?.path, after?.path);
  compareAddress({ before, after }, at);
  compareShared(documents, { before, after }, at);
  compareOwn(documents, { before, after }, at);
}

function compareAddress({ before, after }: Pair<Operation>, at: Location): void {
  if (before.id !== after.id && before.kind === "operation") {
    at.at(at.place, "types").add("operation.operationId-changed", before.id, after.id);
  }
  const addressOf = ({ kind, method, path }: Operation): string =>
    kind === "operation" ? `${method} ${templateOf(path)}` : `${method} ${path}`;
  if (addressOf(before) === addressOf(after)) return;
  const said = ({ kind, method, path }: Operation): string => (kind === "webhook" ? path : `${method} ${path}`);
  const kind = { operation: "operation.address", webhook: "webhook.name", callback: "callback.address" }[before.kind];
  at.add(`${kind}-changed`, said(before), said(after));
}

/** Compares what the path item declares for all its operations. */
function compareShared(documents: Documents, { before, after }: Pair<Operation>, at: Location): void {
  const serversOf = ({ item, object }: Operation): Json => object["servers"] ?? item["servers"] ?? null;
  at.fields("operation", { before: { servers: serversOf(before) }, after: { servers: serversOf(after) } });
  const told = (item: Schema): Schema => {
    const own = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "parameters", "servers", "$ref"];
    return Object.fromEntries(Object.entries(item).filter(([key]) => !own.includes(key)));
  };
  at.fields("path-item", { before: told(before.item), after: told(after.item) });
}

/** Fields of an operation that are compared separately. */
const compared = ["operationId", "parameters", "requestBody", "responses", "callbacks", "security", "servers"];
const flags = ["deprecated", "x-idempotent"];
/** Extensions that functions are generated from: each appears and disappears with its function. */
const helpers = ["x-signature", "x-pagination", "x-lifecycle", "x-session"];

function compareOwn(documents: Documents, { before, after }: Pair<Operation>, at: Location): void {
  const direction: Direction = before.kind === "operation" ? "request" : "response";
  const was = before.object;
  const is = after.object;
  for (const flag of flags) at.flag("operation", flag, { before: was, after: is });
  for (const key of helpers) at.field("operation", key, { before: was, after: is });
  at.fields("operation", { before: was, after: is }, [...compared, ...flags, ...helpers]);
  if (before.kind === "operation") compareSecurity(documents, { before: was, after: is }, at.at(at.place, "security"));
  compareParameters(documents, { before, after }, at.at(at.place, direction), direction);
  const body = { before: was["requestBody"], after: is["requestBody"] };
  compareRequestBody(documents, body, at.at(`${at.place}body`, direction), direction);
  const responses = { before: was["responses"], after: is["responses"] };
  const back = opposite[direction];
  compareResponses(documents, responses, at.at(at.place, back), back);
  compareCallbacks(documents, { before: was, after: is }, at);
}

/** Callbacks are compared like webhooks. */
function compareCallbacks(documents: Documents, { before, after }: Pair, at: Location): void {
  const callbacks = (document: Schema, operation: Schema): Schema =>
    Object.assign({}, ...Object.values(objectOf(operation["callbacks"])).map((one) => resolved(document, one)));
  const paths = { before: callbacks(documents.before, before), after: callbacks(documents.after, after) };
  compareOperations(documents, paths, "callback", at.changes, at.operation);
}
