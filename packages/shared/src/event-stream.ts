import { maxResponseBytes, type Call } from "./call.js";
import type { Outcome } from "./outcome.js";
import { BodyProblem } from "./response-body.js";
import { guardStream, streamError } from "./stream.js";

/** An event of a `text/event-stream`. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface ServerSentEvent<Data> {
  /** The event type; `message` if the vendor sends none. */
  event: string;
  data: Data;
  /** The most recent event id; `""` if there was none. */
  id: string;
  /** The reconnection delay that the vendor requests, in milliseconds. */
  retry: number | undefined;
}

/** Parses lines into items. `itemEnded` is called after the last line of each. */
type ReadItems = (lines: AsyncIterable<string>, itemEnded: () => void) => AsyncGenerator;

/** Reads events whose data is JSON. Ends at `[DONE]`, and skips events without data. */
export const eventStream = (call: Call, response: Response): Promise<Outcome> =>
  stream(call, response, async function* (lines, itemEnded) {
    for await (const event of eventsIn(lines, itemEnded)) {
      if (event.data === "[DONE]") return;
      if (event.data !== "") yield { ...event, data: parseItem(call, response, event.data) };
    }
  });

/** Reads events whose data is text. */
export const textEventStream = (call: Call, response: Response): Promise<Outcome> => stream(call, response, eventsIn);

/** Reads JSON Lines: one JSON value per line. */
export const jsonLines = (call: Call, response: Response): Promise<Outcome> =>
  stream(call, response, async function* (lines, itemEnded) {
    for await (const line of lines) {
      itemEnded();
      if (line.trim()) yield parseItem(call, response, line);
    }
  });

/** @throws {BodyProblem} if an item is not JSON or does not match the specification. */
function parseItem({ name, init }: Call, { status }: Response, text: string): unknown {
  let item: unknown;
  try {
    item = JSON.parse(text);
  } catch {
    throw new BodyProblem("has an item that is not JSON: it is cut off or malformed", text);
  }
  const wrong = init.validateResponse?.(`${name}[]`, status, item);
  if (wrong) throw new BodyProblem(`has an item that is not as specified: ${wrong}`, text);
  return item;
}

/** Parses events as the HTML standard defines them: an event that no empty line completes is dropped. */
async function* eventsIn(lines: AsyncIterable<string>, itemEnded: () => void): AsyncGenerator<ServerSentEvent<string>> {
  let [event, id] = ["", ""];
  let data: string | undefined;
  let retry: number | undefined;
  for await (const line of lines) {
    const [, field, value = ""] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? [];
    if (field === "data") data = data === undefined ? value : `${data}\n${value}`;
    else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
    else if (field === "retry" && /^\d+$/.test(value)) retry = Number(value);
    if (line !== "") continue;
    itemEnded();
    if (data !== undefined) yield { event: event || "message", data, id, retry };
    event = "";
    data = undefined;
  }
}

/** Yields the items of a stream as they arrive, within the call's limits. `maxResponseBytes` applies to each item. */
async function stream(call: Call, response: Response, read: ReadItems): Promise<Outcome> {
  const toReadError = (error: unknown): unknown => streamError(call, response, error);
  const body = response.body ?? new ReadableStream({ start: (controller) => controller.close() });
  call.isStreaming = true;
  call.timer.deadline = Infinity;
  const reader = guardStream(call, body, Infinity, toReadError).getReader();
  const max = maxResponseBytes(call);
  let size = 0;
  async function* items(): AsyncGenerator {
    const lines = splitLines(reader, (length) => {
      size += length;
      if (size > max) throw new BodyProblem(`has an item larger than maxResponseBytes (${max})`, "");
    });
    try {
      for await (const item of read(lines, () => (size = 0))) {
        // Buffered items are not yielded after an abort.
        call.timer.check();
        yield item;
      }
    } catch (error) {
      throw error instanceof BodyProblem || call.timer.aborted ? toReadError(error) : error;
    } finally {
      await reader.cancel().catch(() => {});
    }
  }
  return { kind: "success", response, data: items(), text: "" };
}

/** Splits a body into lines at CR, LF and CRLF. `grow` is called with the length of each piece of a line. */
async function* splitLines(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  grow: (length: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let line = "";
  let endedByCr = false;
  for (;;) {
    const { done, value } = await reader.read();
    const decoded = done ? decoder.decode() : decoder.decode(value, { stream: true });
    const text: string = endedByCr && decoded.startsWith("\n") ? decoded.slice(1) : decoded;
    if (decoded) endedByCr = text.endsWith("\r");
    let start = 0;
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
      grow(index - start);
      yield line + text.slice(start, index);
      line = "";
      start = index + end.length;
    }
    grow(text.length - start);
    line += text.slice(start);
    if (!done) continue;
    if (line) yield line;
    return;
  }
}
