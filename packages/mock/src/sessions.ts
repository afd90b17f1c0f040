import { keysOf, valueAt } from "@scripts/openapi/json-pointer";
import { hasIdempotencyKey, idempotencyKey, type Document, type Operation } from "@scripts/openapi/document";
import type { SelectedResponse } from "./raw-response.js";
import type { Responder } from "./responses.js";
import { pathTexts } from "./routes.js";
import { sessionKindsOf, type Linked, type SessionKind } from "./session-kinds.js";
import { pageOf } from "./session-pages.js";

/** A session that a client has started. */
export interface Session {
  id: string;
  kind: SessionKind;
  key: string | null;
  /** How often its state has been read. */
  reads: number;
  isEnded: boolean;
}

type Value = Record<string, unknown>;

/**
 * Keeps the sessions that clients start: each can be read and listed, comes a state further with each read, and ends. What
 * the spec says nothing of has the values of its examples.
 */
export class Sessions {
  readonly #kinds: SessionKind[];
  readonly #responder: Responder;
  readonly #started: Session[] = [];

  constructor(document: Document, responder: Responder) {
    this.#kinds = sessionKindsOf(document);
    this.#responder = responder;
  }

  /** Responds to the requests that start, read, list and end sessions; to others with nothing. */
  async respond(operation: Operation, request: Request): Promise<SelectedResponse | undefined> {
    const kinds = this.#kinds.filter(({ start, end, read, list }) =>
      [start, end.operation, read?.operation, list].some((one) => one?.id === operation.id),
    );
    const [kind] = kinds;
    if (!kind) return undefined;
    const body = (await request
      .clone()
      .json()
      .catch(() => ({}))) as Value;
    if (operation.id === kind.start.id) return this.#start(kind, body, request.headers);
    if (operation.id === kind.list?.id) return this.#list(operation, request.url);
    const linked = operation.id === kind.end.operation.id ? kind.end : kind.read!;
    const id = idIn(linked, request, body);
    const session = this.#started.find((one) => one.id === id && kinds.includes(one.kind));
    if (!session) return { raw: this.#responder.failure(operation, 404) };
    if (linked === kind.end) session.isEnded = true;
    else session.reads++;
    return this.#show(operation, session);
  }

  clear(): void {
    this.#started.length = 0;
  }

  #start(kind: SessionKind, body: Value, headers: Headers): SelectedResponse {
    const key = hasIdempotencyKey(kind.start) ? headers.get(idempotencyKey) : null;
    const known = this.#started.find((one) => key !== null && one.kind === kind && one.key === key);
    const chosen = kind.chosenId === undefined ? undefined : (body[kind.chosenId] as string | undefined);
    const id = chosen ?? this.#freshId(kind);
    const session = known ?? { id, kind, key, reads: 0, isEnded: false };
    if (!known) this.#started.push(session);
    return this.#show(kind.start, session);
  }

  /** An id that begins as that of the example, such as `sess_`. */
  #freshId(kind: SessionKind): string {
    const example = valueAt(this.#example(kind.start), kind.id);
    const [prefix = ""] = /^[a-z]+[_-]/i.exec(String(example)) ?? [];
    return prefix + crypto.randomUUID();
  }

  #list(operation: Operation, url: string): SelectedResponse {
    const listed = this.#started.filter(({ kind }) => kind.list?.id === operation.id).toReversed();
    const page = this.#example(operation);
    const [item] = (valueAt(page, operation.object["x-pagination"]!.items) as Value[] | undefined) ?? [];
    const items = listed.map((session) => filled(structuredClone(item ?? {}), session));
    const idName = keysOf(listed[0]?.kind.id ?? "").at(-1) ?? "id";
    return this.#responder.select(operation, {
      body: pageOf(operation, page, items, idName, new URL(url).searchParams),
    });
  }

  #show(operation: Operation, session: Session): SelectedResponse {
    const body = this.#example(operation);
    return body === undefined
      ? this.#responder.select(operation, {})
      : this.#responder.select(operation, { body: filled(body, session) });
  }

  /** The body that an operation has without sessions. */
  #example(operation: Operation): Value | undefined {
    const { body } = this.#responder.select(operation, {}).raw;
    return body && (JSON.parse(new TextDecoder().decode(body)) as Value);
  }
}

/** The id in a request, which has been checked: in its path, or in its body. */
function idIn({ operation, parameter }: Linked, request: Request, body: Value): unknown {
  const text = pathTexts(operation, request)[parameter];
  return text === undefined ? body[parameter] : decodeURIComponent(text);
}

/** The state after so many reads, or after the end. */
function stateOf({ kind: { read }, reads, isEnded }: Session): string | undefined {
  if (!read) return undefined;
  const last = read.states.length - 1;
  return read.states[isEnded ? last : Math.min(Math.max(0, reads - 1), last)];
}

/** Puts a session's id and state into a body, wherever it has such. */
function filled(body: Value, session: Session): Value {
  const { kind, id } = session;
  const idNames = [keysOf(kind.id).at(-1)!, kind.end.parameter];
  const stateName = kind.read && keysOf(kind.read.state).at(-1)!;
  const state = stateOf(session);
  const parents = [kind.id, kind.read?.state ?? ""].map((pointer) => valueAt(body, pointer.replace(/\/[^/]*$/, "")));
  for (const parent of [body, ...parents] as (Value | undefined)[]) {
    if (typeof parent !== "object" || parent === null) continue;
    for (const name of idNames) if (name in parent) parent[name] = id;
    if (stateName !== undefined && typeof parent[stateName] === "string") parent[stateName] = state;
  }
  return kind.read?.ended === undefined ? body : withEnd(body, kind.read.ended, state === kind.read.states.at(-1));
}

/** A body of which a field says that the session is over. */
function withEnd(body: Value, pointer: string, isOver: boolean): Value {
  const name = keysOf(pointer).at(-1)!;
  if (!isOver) delete body[name];
  return body;
}
