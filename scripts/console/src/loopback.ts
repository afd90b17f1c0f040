import { once } from "node:events";
import type { Server as HttpServer } from "node:http";
import type { AddressInfo, Server } from "node:net";

export interface Loopback {
  url: string;
  /** Stops listening, closes open connections, and resolves once both are done. */
  close(this: void): Promise<void>;
}

/** Makes a server listen on the loopback interface; port 0 picks a free one. */
export async function listenOnLoopback(server: Server | HttpServer, port = 0): Promise<Loopback> {
  await once(server.listen(port, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
