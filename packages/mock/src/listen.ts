import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import type { Mock } from "./mock.js";
import { UserError } from "@scripts/console/user-error";
import { isNetworkError } from "./network-errors.js";

/** A mock that listens on a loopback port. */
export interface Listening {
  url: string;
  /** Frees the port and closes open connections. */
  close(): Promise<void>;
}

const host = "127.0.0.1";

/**
 * Serves a mock on a loopback port, by default a free one.
 *
 * @throws {UserError} if the port is in use.
 */
export async function listen({ handle }: Pick<Mock, "handle">, port = 0): Promise<Listening> {
  const server = createServer((incoming, outgoing) => void serve(handle, incoming, outgoing));
  // If the server closed an idle connection just as a slow client reused it, the client would see a failure that no
  // test asked for.
  server.keepAliveTimeout = 0;
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    const { code } = error as { code?: string };
    throw code === "EADDRINUSE" || code === "EACCES" ? new UserError(`Port ${port} is not available: ${code}.`) : error;
  }
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(handle: Mock["handle"], incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  let request: Request;
  try {
    request = createRequest(incoming, outgoing, { host });
  } catch {
    // A method or URL that `Request` does not accept.
    outgoing.writeHead(400).end();
    return;
  }
  try {
    await sendResponse(outgoing, await handle(request));
  } catch (error) {
    const gone = request.signal.aborted;
    outgoing.destroy();
    if (!gone && !isNetworkError(error)) throw error;
  }
}
