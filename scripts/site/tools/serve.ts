import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runCommand } from "@scripts/console/command";
import { UserError } from "@scripts/console/user-error";
import { vendors } from "@scripts/openapi/specs";
import { listen, mockOf } from "@scripts/testkit/mock";
import { builtSite } from "../src/build.js";
import { output } from "../src/paths.js";

const usage = `npm run docs:serve [-- --port 4173]

Serves the reference site on this machine, with a mock server for each vendor, to which the pages
can send requests. Builds the site first if it is missing. Rebuild it after an edit with:
npm run docs
`;

/** Serves the built site on loopback, with a mock of each vendor. Port 0 selects any free port. */
export async function serveSite(
  port: number,
): Promise<{ url: string; mocks: Record<string, string>; close: () => void }> {
  const { default: sirv } = await import("sirv");
  const missing = readFileSync(join(output, "404.html"));
  const files = sirv(output, { dev: true });
  const mocks: Record<string, string> = {};
  const server = createServer((request, response) => {
    if (request.url === "/mocks.json") {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(mocks));
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing);
    });
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  const listening = await Promise.all(
    vendors().map(async (vendor) => ({ vendor, mock: await listen(mockOf(vendor)) })),
  );
  for (const { vendor, mock } of listening) mocks[vendor] = mock.url;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
    for (const { mock } of listening) void mock.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, mocks, close };
}

const definition = {
  name: "npm run docs:serve --",
  usage,
  options: { port: { type: "string", default: "4173" } },
} as const;

/** Runs the command; resolves to the exit code, which is 0 while the server runs. */
export const docsServe = (args: string[]): Promise<number> =>
  runCommand(definition, args, async ({ values }) => {
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
      throw new UserError(`--port ${values.port} is not a port. Pass a number up to 65535, such as --port 4173.`);
    await builtSite();
    const { url, mocks } = await serveSite(port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new UserError(`Port ${port} is taken. Choose another: npm run docs:serve -- --port ${port + 1}`);
    });
    for (const [vendor, address] of Object.entries(mocks)) console.log(`mock of ${vendor.padEnd(12)} ${address}`);
    console.log(`${url}/  (Ctrl+C stops it)`);
    return 0;
  });

if (process.argv[1] === import.meta.filename) process.exitCode = await docsServe(process.argv.slice(2));
