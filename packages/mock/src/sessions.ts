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
 * Keeps the sessions that clients start: they can be read, listed and ended, and each read advances the state. All
 * other values are those of the spec's examples.
 */
export class Sessions {
  readonly #kinds: SessionKind[];
  readonly #responder: Responder;
  readonly #started: Session[] = [];

  constructor(document: Document, responder: Responder) {
    this.#kinds = sessionKindsOf(document);
    this.#responder = responder;
  }

  /** Responds to requests that start, read, list or end sessions; returns `undefined` for any other. */
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

  /** Generates an id with the prefix of the example's, such as `sess_`. */
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

  /** Returns the operation's body without sessions: the example. */
  #example(operation: Operation): Value | undefined {
    const { body } = this.#responder.select(operation, {}).raw;
    return body && (JSON.parse(new TextDecoder().decode(body)) as Value);
  }
}

/** Returns the id in a valid request, from its path or its body. */
function idIn({ operation, parameter }: Linked, request: Request, body: Value): unknown {
  const text = pathTexts(operation, request)[parameter];
  return text === undefined ? body[parameter] : decodeURIComponent(text);
}

/** Returns the state after this number of reads, or after the end. */
function stateOf({ kind: { read }, reads, isEnded }: Session): string | undefined {
  if (!read) return undefined;
  const last = read.states.length - 1;
  return read.states[isEnded ? last : Math.min(Math.max(0, reads - 1), last)];
}

/** Sets a session's id and state wherever a body has them. */
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

/** Sets the field that says whether the session has ended. */
function withEnd(body: Value, pointer: string, isOver: boolean): Value {
  const name = keysOf(pointer).at(-1)!;
  if (!isOver) delete body[name];
  return body;
}
