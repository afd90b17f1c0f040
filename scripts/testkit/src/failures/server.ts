import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";

/** How a server treats a request; `attempt` is its number. */
export type Fault = (socket: Socket, attempt: number) => void | Promise<void>;

/** A server that injects faults. */
export interface FaultServer {
  baseUrl: string;
  /** The first data on each connection: the headers of a request, and possibly a part of its body. */
  heads: string[];
  close(): Promise<void>;
}

/** Opens a server on loopback that handles each request by writing to its socket. */
export async function openFaultServer(fault: Fault): Promise<FaultServer> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    // The client may disconnect before the fault is over.
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    socket.once("data", (head) => {
      heads.push(head.toString());
      void fault(socket, heads.length);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heads,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Reserves an address where nothing listens: the near end of a connection, so that no other server can take it. */
export async function refuseConnections(): Promise<FaultServer> {
  const far = await openFaultServer(() => {});
  const near = connect(Number(new URL(far.baseUrl).port), "127.0.0.1").on("error", () => {});
  await once(near, "connect");
  return { ...far, baseUrl: `http://127.0.0.1:${near.localPort}` };
}

/** Opens a server for one test, and closes it afterwards. */
export async function faultServer(fault: Fault): Promise<FaultServer> {
  const server = await openFaultServer(fault);
  onTestFinished(() => server.close());
  return server;
}

const json = '{"id":"7","name":"a name"}';

interface Raw {
  status?: string;
  version?: string;
  headers?: Record<string, string | number>;
}

/** Formats the status line and headers of a response. */
export function head({ status = "200 OK", version = "1.1", headers = {} }: Raw = {}): string {
  const all = { "content-type": "application/json", connection: "close", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/${version} ${status}\r\n${lines.join("")}\r\n`;
}

/** Responds with headers and a body. Sets the content length unless the headers contain another. */
export const respond =
  (body: string | Uint8Array = json, raw: Raw = {}): Fault =>
  (socket) => {
    socket.write(head({ ...raw, headers: { "content-length": Buffer.byteLength(body), ...raw.headers } }));
    socket.end(body);
  };

/** Formats the headers of a response of 1,000 bytes, and the first bytes of its body. */
export const partOf = (length: number, raw: Raw = {}): string =>
  head({ ...raw, headers: { "content-length": 1000, ...raw.headers } }) + json.slice(0, length);

/** Writes, and waits until the data has been sent separately from what follows. */
async function write(socket: Socket, text: string | Uint8Array): Promise<void> {
  await new Promise((resolve) => socket.write(text, resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const gzipped = gzipSync(json.repeat(100));

/** Ways in which a server fails to respond, by name. */
export const faults = {
  "stalls before the headers": () => {},
  "stalls in the headers": (socket) => void socket.write("HTTP/1.1 200 OK\r\ncontent-ty"),
  "stalls in the body": (socket) => void socket.write(partOf(10)),
  "stalls in the body of an error": (socket) => void socket.write(partOf(10, { status: "500 Oops" })),
  "stalls between chunks": (socket) =>
    void socket.write(head({ headers: { "transfer-encoding": "chunked" } }) + chunk(json.slice(0, 5))),
  "trickles the headers": async (socket) => {
    for (const character of "HTTP/1.1 200 OK\r\nx-trickle: " + "x".repeat(1000)) {
      if (socket.closed) return;
      await write(socket, character);
    }
  },
  "trickles the body": async (socket) => {
    socket.write(head({ headers: { "transfer-encoding": "chunked" } }));
    while (!socket.closed) await write(socket, chunk(" "));
  },
  "resets before the headers": (socket) => void socket.resetAndDestroy(),
  "closes before the headers": (socket) => void socket.end(),
  "resets in the headers": async (socket) => {
    await write(socket, "HTTP/1.1 200 OK\r\ncontent-ty");
    socket.resetAndDestroy();
  },
  "resets after the headers": async (socket) => {
    await write(socket, partOf(0));
    socket.resetAndDestroy();
  },
  "resets in the body": async (socket) => {
    await write(socket, partOf(10));
    socket.resetAndDestroy();
  },
  "closes in the body": (socket) => void socket.end(partOf(10)),
  "closes between chunks": (socket) =>
    void socket.end(head({ headers: { "transfer-encoding": "chunked" } }) + chunk(json.slice(0, 5))),
  "sends an invalid chunk length": (socket) =>
    void socket.end(`${head({ headers: { "transfer-encoding": "chunked" } })}zz\r\n${json}\r\n`),
  "closes in the body of an error": (socket) => void socket.end(partOf(10, { status: "500 Oops" })),
  "truncates gzip": respond(gzipped.subarray(0, 20), { headers: { "content-encoding": "gzip" } }),
  "sends text as gzip": respond(json, { headers: { "content-encoding": "gzip" } }),
  "does not speak HTTP": (socket) => void socket.end("220 smtp.acme.example ready\r\n"),
  "sends a Content-Length that is too small": respond(json, { headers: { "content-length": 5 } }),
  "truncates a body without Content-Length": (socket) => void socket.end(head({ version: "1.0" }) + json.slice(0, 10)),
  "sends truncated JSON": respond(json.slice(0, 10)),
  "sends HTML": respond("<html>", { headers: { "content-type": "text/html; charset=utf-8" } }),
  "sends an empty 200": respond(""),
  "sends 204": (socket) => void socket.end(head({ status: "204 No Content" })),
  "sends an empty 500": respond("", { status: "500 Oops" }),
  "sends a 404 with HTML": respond("<html>", { status: "404 Not Found", headers: { "content-type": "text/html" } }),
  "sends a 304": (socket) => void socket.end(head({ status: "304 Not Modified" })),
} satisfies Record<string, Fault>;

/** Responds with a body in pieces, split at these offsets. */
const inPieces =
  (body: string, cuts: (bytes: Buffer) => number[]): Fault =>
  async (socket) => {
    const bytes = Buffer.from(body);
    await write(socket, head({ headers: { "content-length": bytes.length } }));
    let start = 0;
    for (const cut of cuts(bytes)) {
      await write(socket, bytes.subarray(start, cut));
      start = cut;
    }
    socket.end(bytes.subarray(start));
  };

/** Unusual but correct ways in which a server may respond, by name. */
export const oddities = {
  "responds with HTTP/1.0, without Content-Length": (body) => (socket) =>
    void socket.end(head({ version: "1.0" }) + body),
  "half-closes the connection": (body) => (socket) => void socket.end(head() + body),
  "compresses its response": (body) => respond(gzipSync(body), { headers: { "content-encoding": "gzip" } }),
  "sends an early hint": (body) => (socket, attempt) => {
    socket.write("HTTP/1.1 103 Early Hints\r\nlink: </x>; rel=preload\r\n\r\n");
    return respond(body)(socket, attempt);
  },
  "splits a UTF-8 character": (body) => inPieces(body, (bytes) => [bytes.findIndex((byte) => byte > 0x7f) + 1]),
  "trickles its response": (body) =>
    inPieces(body, ({ length }) => [1, 2, 3, 4].map((n) => Math.floor((length * n) / 5))),
  "starts with a byte order mark": (body) => respond(`\ufeff${body}`),
  "sends JSON without a content type": (body) => (socket) => void socket.end(`HTTP/1.0 200 OK\r\n\r\n${body}`),
} satisfies Record<string, (body: string) => Fault>;
