import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listenOnLoopback } from "@scripts/console/loopback";

type Step = "start" | "end";

/** A fault that occurs at the first request of a step. */
export interface Fault {
  name: string;
  at: Step;
  /** Whether the vendor executes the request before its response is lost. */
  isDone: boolean;
  respond(response: ServerResponse, body: string): void;
}

const json = { "content-type": "application/json" };
const fail = (status: number) => (response: ServerResponse) =>
  void response.writeHead(status, json).end(JSON.stringify({ error: { message: "no", type: "error" } }));
const reset = (response: ServerResponse): void => void response.socket?.resetAndDestroy();

/** A persistent fault: the vendor permanently rejects every token with which a session was started. */
const revoked = "the token is revoked during the session: 401";

export const faults: Fault[] = [
  { name: "the response to the start is lost: connection reset", at: "start", isDone: true, respond: reset },
  { name: "the response to the start never arrives", at: "start", isDone: true, respond: () => undefined },
  {
    name: "the response to the start stalls halfway",
    at: "start",
    isDone: true,
    respond: (response, body) => void response.writeHead(201, json).write(body.slice(0, body.length / 2)),
  },
  { name: "a 503 when the session ends", at: "end", isDone: false, respond: fail(503) },
  { name: revoked, at: "end", isDone: false, respond: fail(401) },
  { name: "the response to the end is lost: connection reset", at: "end", isDone: true, respond: reset },
];

/** A vendor's API on loopback with one fault. */
export interface FaultyVendor {
  url: string;
  /** Returns the number of started sessions. */
  started: () => number;
  /** Returns the number of sessions that have not been ended. */
  running: () => number;
  close: () => Promise<void>;
}

/** Starts a server that starts and ends sessions as Protoface and VideoSDK do, and fails once. */
export async function faultyVendor(fault: Fault): Promise<FaultyVendor> {
  const byKey = new Map<string, string>();
  const running = new Set<string>();
  let started = 0;
  let isFaulty = true;
  const old = new Set<string>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const step: Step = request.url?.endsWith("/end") ? "end" : "start";
    const token = request.headers.authorization ?? "";
    const fails = step === fault.at && (fault.name === revoked ? old.has(token) : isFaulty);
    if (fails) isFaulty = false;
    if (step === "start") old.add(token);
    const result = JSON.stringify(fails && !fault.isDone ? {} : act(step, request, body));
    if (fails) fault.respond(response, result);
    else response.writeHead(step === "start" ? 201 : 200, json).end(result);
  });
  const act = (step: Step, request: IncomingMessage, body: string): object => {
    const key = String(request.headers["idempotency-key"] ?? `request ${started + 1}`);
    const id = idOf(request.url ?? "", body) ?? byKey.get(key) ?? `sess_${started + 1}`;
    if (step === "end") running.delete(id);
    else if (!byKey.has(key)) {
      byKey.set(key, id);
      running.add(id);
      started++;
    }
    const session = { id, status: step === "end" ? "ended" : "created" };
    return { ...session, data: session };
  };
  const { url, close } = await listenOnLoopback(server);
  return { url, started: () => started, running: () => running.size, close };
}

/** Returns the session that a request names: in the path, or as a room in the body. */
const idOf = (path: string, body: string): string | undefined =>
  /\/sessions\/(\w+)\/end$/.exec(path)?.[1] ?? (body ? (JSON.parse(body) as { roomId?: string }).roomId : undefined);
