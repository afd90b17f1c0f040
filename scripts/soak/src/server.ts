import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listenOnLoopback } from "@scripts/console/loopback";
import { stepAt, type Plan, type Step } from "./plan.js";
import type { ScriptedResponse, Subject } from "./subjects.js";

/** A request that the server received. */
export interface Seen {
  method: string;
  url: string;
  /** The body, once it has arrived completely. */
  body?: string;
  credential: string;
  idempotencyKey: string;
}

/** A call whose plan the server knows. */
export interface Planned {
  subject: Subject;
  plan: Plan;
  seen: Seen[];
}

export interface SoakServer {
  url: string;
  /** The expected calls, by number. */
  calls: Map<string, Planned>;
  /** Returns the number of requests that belong to no call, or to one that is over. */
  strays(): number;
  /** The number of times that each step was executed. */
  done: Map<Step["kind"], number>;
  close(): Promise<void>;
}

/** The header that identifies the call of a request. */
export const callHeader = "x-soak-call";

/** Starts a server that responds to each attempt of a call as its plan says. */
export async function listen(): Promise<SoakServer> {
  const calls = new Map<string, Planned>();
  const done: SoakServer["done"] = new Map();
  let strays = 0;
  const server = createServer((request, response) => {
    // The client may have disconnected before its request is read.
    request.on("error", () => {});
    const call = calls.get(String(request.headers[callHeader]));
    if (!call) {
      strays++;
      response.socket?.destroy();
      return;
    }
    const seen = note(request, call.subject);
    const step = stepAt(call.plan, call.seen.push(seen));
    done.set(step.kind, (done.get(step.kind) ?? 0) + 1);
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      seen.body = Buffer.concat(chunks).toString();
      follow(step, call.subject, response);
    });
  });
  // Closing an idle connection while a request is on its way would look like an unplanned fault.
  server.keepAliveTimeout = 600_000;
  const { url, close } = await listenOnLoopback(server);
  return {
    url,
    calls,
    strays: () => strays,
    done,
    close,
  };
}

function note({ method = "", url = "", headers }: IncomingMessage, { credentialHeaders }: Subject): Seen {
  const credential = credentialHeaders.map((name) => headers[name] ?? "").join();
  return { method, url, credential, idempotencyKey: String(headers["idempotency-key"] ?? "") };
}

function follow(step: Step, { success, failures, result }: Subject, response: ServerResponse): void {
  const { kind, status, retryAfter } = step;
  const begin = (): void => {
    response.writeHead(200, { "content-type": success.type ?? "application/json", "content-length": 5000 });
  };
  if (status) {
    const example = failures.find((failure) => failure.status === status) ?? failures[0]!;
    if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
    return send(response, damaged({ ...example, status }, step.body));
  }
  switch (kind) {
    case "stall before the headers":
      return;
    case "stall in the body":
      begin();
      response.write('{"cut":');
      return;
    case "reset before the headers":
      response.socket?.resetAndDestroy();
      return;
    case "reset in the body":
      begin();
      response.write('{"cut":', () => response.socket?.resetAndDestroy());
      return;
    case "redirect":
      response.writeHead(302, { location: "/elsewhere" }).end();
      return;
    case "HTML with 200":
      return send(response, damaged({ ...success, status: 200 }, "HTML"));
    case "cut JSON":
      return send(response, result === "json" ? damaged(success, "cut") : success);
    case "empty body":
      return send(response, damaged({ ...success, status: 200 }, "empty"));
    default:
      return send(response, success);
  }
}

function send(response: ServerResponse, { status, type, body }: ScriptedResponse): void {
  if (type) response.setHeader("content-type", type);
  if (status !== 204) response.setHeader("content-length", Buffer.byteLength(body));
  response.writeHead(status).end(status === 204 ? undefined : body);
}

function damaged(response: ScriptedResponse, how: Step["body"]): ScriptedResponse {
  if (how === "HTML") return { ...response, type: "text/html", body: "<html><body>It works!</body></html>" };
  if (how === "empty") return { ...response, body: "" };
  return how === "cut" ? { ...response, body: '{"cut":' } : response;
}
