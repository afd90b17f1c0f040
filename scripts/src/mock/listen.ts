import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { ListeningMock, Mock } from "../mock.js";

/** Serves a mock on a loopback port; without one, on a free one. */
export const listen = (mock: Mock, port = 0): Promise<ListeningMock> =>
  new Promise((resolve, reject) => {
    const server = serve(
      { fetch: (request) => mock.fetch(request), port, hostname: "127.0.0.1", overrideGlobalObjects: false },
      ({ port }: AddressInfo) =>
        resolve({
          ...mock,
          url: `http://127.0.0.1:${port}`,
          close: () => new Promise((done) => server.close(() => done())),
        }),
    );
    server.on("error", reject);
  });
