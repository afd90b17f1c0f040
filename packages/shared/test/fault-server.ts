import { createServer, type AddressInfo, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { sleep } from "./acme.js";

/** What a server does with a request; `attempt` counts them. */
export type Fault = (socket: Socket, attempt: number) => void | Promise<void>;

/** A server of one test that answers each request by writing to its socket. */
export async function faultServer(fault: Fault): Promise<{ baseUrl: string; heads: string[] }> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    // A fault's client may be gone before it is over.
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    socket.once("data", (head) => {
      heads.push(head.toString());
      void fault(socket, heads.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heads };
}

const json = '{"id":"7","name":"a name"}';

interface Raw {
  status?: string;
  version?: string;
  headers?: Record<string, string | number>;
}

/** An answer's head. */
export function head({ status = "200 OK", version = "1.1", headers = {} }: Raw = {}): string {
  const all = { "content-type": "application/json", connection: "close", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/${version} ${status}\r\n${lines.join("")}\r\n`;
}

/** Answers with a head and a body of the length that the head says, unless it says another. */
export const answer =
  (body: string | Uint8Array = json, raw: Raw = {}): Fault =>
  (socket) => {
    socket.write(head({ ...raw, headers: { "content-length": Buffer.byteLength(body), ...raw.headers } }));
    socket.end(body);
  };

const partOf = (length: number, raw: Raw = {}): string =>
  head({ ...raw, headers: { "content-length": 1000, ...raw.headers } }) + json.slice(0, length);

/** Writes, and lets it arrive before what comes next. */
async function write(socket: Socket, text: string): Promise<void> {
  await new Promise((resolve) => socket.write(text, resolve));
  await sleep(20);
}

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const gzipped = gzipSync(json.repeat(100));

/** Each way in which a server fails to answer, by its name. */
export const faults = {
  "stalls before the head": () => {},
  "stalls in the head": (socket) => void socket.write("HTTP/1.1 200 OK\r\ncontent-ty"),
  "stalls in the body": (socket) => void socket.write(partOf(10)),
  "stalls in the body of an error": (socket) => void socket.write(partOf(10, { status: "500 Oops" })),
  "stalls between chunks": (socket) =>
    void socket.write(head({ headers: { "transfer-encoding": "chunked" } }) + chunk(json.slice(0, 5))),
  "drips the head": async (socket) => {
    for (const character of "HTTP/1.1 200 OK\r\nx-drip: " + "x".repeat(1000)) {
      if (socket.closed) return;
      await write(socket, character);
    }
  },
  "drips the body": async (socket) => {
    socket.write(head({ headers: { "transfer-encoding": "chunked" } }));
    while (!socket.closed) await write(socket, chunk(" "));
  },
  "resets before the head": (socket) => void socket.resetAndDestroy(),
  "closes before the head": (socket) => void socket.end(),
  "resets in the head": async (socket) => {
    await write(socket, "HTTP/1.1 200 OK\r\ncontent-ty");
    socket.resetAndDestroy();
  },
  "resets after the head": async (socket) => {
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
  "breaks a chunk's length": (socket) =>
    void socket.end(`${head({ headers: { "transfer-encoding": "chunked" } })}zz\r\n${json}\r\n`),
  "closes in the body of an error": (socket) => void socket.end(partOf(10, { status: "500 Oops" })),
  "breaks off gzip": answer(gzipped.subarray(0, 20), { headers: { "content-encoding": "gzip" } }),
  "sends text as gzip": answer(json, { headers: { "content-encoding": "gzip" } }),
  "speaks no HTTP": (socket) => void socket.end("220 smtp.acme.example ready\r\n"),
  "says a length that is too short": answer(json, { headers: { "content-length": 5 } }),
  "breaks off a body without a length": (socket) => void socket.end(head({ version: "1.0" }) + json.slice(0, 10)),
  "sends truncated JSON": answer(json.slice(0, 10)),
  "sends HTML": answer("<html>", { headers: { "content-type": "text/html; charset=utf-8" } }),
  "sends an empty 200": answer(""),
  "sends 204": (socket) => void socket.end(head({ status: "204 No Content" })),
  "sends an empty 500": answer("", { status: "500 Oops" }),
  "sends a 404 with HTML": answer("<html>", { status: "404 Not Found", headers: { "content-type": "text/html" } }),
  "sends a 304": (socket) => void socket.end(head({ status: "304 Not Modified" })),
} satisfies Record<string, Fault>;
