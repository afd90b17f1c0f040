import { setTimeout as sleep } from "node:timers/promises";
import { faults, head, respond, type Fault } from "./server.js";

/** What the caller has received so far. */
export interface Progress {
  items: number;
  isOver: boolean;
}

/** A kind of call whose response is not a single JSON value. */
export interface StreamKind {
  operation: string;
  /** The content type of the response. */
  type: string;
  /** An item as sent, and the start of the next one. */
  item: string;
  part: string;
  /** Whether the caller receives items as they arrive. */
  isStream: boolean;
  /** The argument that the caller passes. */
  init?: (progress: Progress) => object;
}

const word = '{"word":"ja"}';
const recording = { operation: "downloadRecording", type: "audio/wav", item: "RIFF", part: "WA" };

export const streamKinds = {
  "server-sent events": {
    operation: "streamEvents",
    type: "text/event-stream",
    item: `data: ${word}\n\n`,
    part: 'data: {"wo',
    isStream: true,
  },
  "JSON lines": {
    operation: "streamLines",
    type: "application/jsonl",
    item: `${word}\n`,
    part: '{"wo',
    isStream: true,
  },
  "bytes as a stream": { ...recording, isStream: true, init: () => ({ parseAs: "stream" }) },
  "bytes as a `Blob`": { ...recording, isStream: false },
  "upload of a stream": {
    operation: "uploadRecording",
    type: "application/json",
    item: word,
    part: "",
    isStream: false,
    init: (progress) => ({ body: endless(progress) }),
  },
} satisfies Record<string, StreamKind>;

export type StreamKindName = keyof typeof streamKinds;

/** A recording that never ends: Node's `fetch` keeps reading it after a reset. */
const endless = (progress: Progress): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      await sleep(5);
      if (progress.isOver) controller.close();
      else controller.enqueue(new Uint8Array(1024));
    },
  });

/** What a scenario can use. */
export interface StreamContext {
  kind: StreamKind;
  /** Resolves when the caller has received an item, or could have. */
  received: () => Promise<unknown>;
  /** Aborts the call with a reason of the caller's own. */
  abort: () => void;
}

/**
 * A fault, and its expected result for each kind of call that it affects: the number of items, the outcome, the
 * requests.
 */
export interface StreamScenario {
  name: string;
  serve: (context: StreamContext) => Fault;
  options?: Record<string, unknown>;
  /** The number of items that the caller reads, if not all. */
  reads?: number;
  expected: Partial<Record<StreamKindName, string>>;
}

/** The outcome for calls that read. */
const reading = (streams: string, blob: string): StreamScenario["expected"] => ({
  "server-sent events": streams,
  "JSON lines": streams,
  "bytes as a stream": streams,
  "bytes as a `Blob`": blob,
});

const everywhere = (outcome: string): StreamScenario["expected"] => ({
  ...reading(outcome, outcome),
  "upload of a stream": outcome,
});

const whileStreaming = (outcome: string): StreamScenario["expected"] => ({
  "server-sent events": outcome,
  "JSON lines": outcome,
  "bytes as a stream": outcome,
});

/** Sends the headers of a response of 1,000 bytes and one item, and continues once the caller has received it. */
const afterAnItem =
  (next: (socket: Parameters<Fault>[0], context: StreamContext) => void) =>
  (context: StreamContext): Fault =>
  async (socket) => {
    const { type, item } = context.kind;
    socket.write(head({ headers: { "content-type": type, "content-length": 1000 } }) + item);
    await context.received();
    next(socket, context);
  };

/** Sends a body without a length, which ends with the connection. */
const unmeasured =
  (body: (kind: StreamKind) => string) =>
  ({ kind }: StreamContext): Fault =>
  (socket) =>
    void socket.end(head({ version: "1.0", headers: { "content-type": kind.type } }) + body(kind));

const timeout = { timeoutMs: 400 };
const limit = { maxResponseBytes: 100 };

export const streamScenarios: StreamScenario[] = [
  {
    name: "stall before the headers, `timeoutMs: 400`",
    serve: () => faults["stalls before the headers"],
    options: timeout,
    expected: everywhere("TimeoutError ×1"),
  },
  {
    name: "stall in the body, `timeoutMs: 400`",
    serve: afterAnItem(() => {}),
    options: timeout,
    expected: reading("1 item, TimeoutError ×1", "TimeoutError ×1"),
  },
  {
    name: "reset before the headers",
    serve: () => faults["resets before the headers"],
    expected: { ...reading("ConnectionError ×2", "ConnectionError ×2"), "upload of a stream": "ConnectionError ×1" },
  },
  {
    name: "reset in the body",
    serve: afterAnItem((socket) => socket.resetAndDestroy()),
    expected: reading("1 item, ConnectionError ×1", "ConnectionError ×2"),
  },
  {
    name: "body shorter than its Content-Length",
    serve: afterAnItem((socket) => socket.end()),
    expected: reading("1 item, ConnectionError ×1", "ConnectionError ×2"),
  },
  {
    name: "body without a Content-Length, cut off within an item",
    serve: unmeasured(({ item, part }) => item + part),
    expected: { ...reading("1 item, success ×1", "success ×1"), "JSON lines": "1 item, InvalidResponseError 200 ×1" },
  },
  {
    name: "abort before the headers",
    serve: ({ abort }) => abort,
    expected: everywhere("the signal's reason ×1"),
  },
  {
    name: "abort in the body",
    serve: afterAnItem((_, { abort }) => abort()),
    expected: reading("1 item, the signal's reason ×1", "the signal's reason ×1"),
  },
  {
    name: "an item larger than `maxResponseBytes: 100`",
    serve: unmeasured(({ item }) => item.replace(/ja|$/, "ja".repeat(100))),
    options: limit,
    expected: reading("InvalidResponseError 200 ×1", "InvalidResponseError 200 ×1"),
  },
  {
    name: "30 items, together larger than `maxResponseBytes: 100`",
    serve: unmeasured(({ item }) => item.repeat(30)),
    options: limit,
    expected: {
      ...whileStreaming("30 items, success ×1"),
      "bytes as a stream": "InvalidResponseError 200 ×1",
      "bytes as a `Blob`": "InvalidResponseError 200 ×1",
    },
  },
  {
    name: "an item that is not JSON",
    serve: unmeasured(({ item }) => item + item.replace(/"}/, "")),
    expected: {
      "server-sent events": "1 item, InvalidResponseError 200 ×1",
      "JSON lines": "1 item, InvalidResponseError 200 ×1",
    },
  },
  {
    name: "200 with HTML",
    serve: () => faults["sends HTML"],
    expected: reading("InvalidResponseError 200 ×1", "InvalidResponseError 200 ×1"),
  },
  {
    name: "503, then 200",
    serve: (context) => (socket, attempt) => {
      const fault = attempt === 1 ? respond("", { status: "503 Busy" }) : unmeasured(({ item }) => item)(context);
      return fault(socket, attempt);
    },
    expected: { ...reading("1 item, success ×2", "success ×2"), "upload of a stream": "ApiError 503 ×1" },
  },
  {
    name: "the caller leaves the loop",
    serve: afterAnItem(() => {}),
    reads: 1,
    expected: whileStreaming("1 item, connection closed ×1"),
  },
  {
    name: "the stream is not read, `timeoutMs: 400`",
    serve: afterAnItem(() => {}),
    options: timeout,
    reads: 0,
    expected: whileStreaming("connection closed ×1"),
  },
];
