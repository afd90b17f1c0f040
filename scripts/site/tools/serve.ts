import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runCommand } from "@scripts/console/command";
import { UserError } from "@scripts/console/user-error";
import { builtSite } from "../src/build.js";
import { output } from "../src/paths.js";

const usage = `npm run docs:serve [-- --port 4173]

Shows the reference site on this machine, and builds it first if it is not there. After an edit: npm run docs.
`;

/** Serves the built site on loopback; port 0 is any that is free. */
export async function serveSite(port: number): Promise<{ url: string; close: () => void }> {
  const { default: sirv } = await import("sirv");
  const missing = readFileSync(join(output, "404.html"));
  const files = sirv(output, { dev: true });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing);
    }),
  ).listen(port, "127.0.0.1");
  await once(server, "listening");
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

const definition = {
  name: "npm run docs:serve --",
  usage,
  options: { port: { type: "string", default: "4173" } },
} as const;

/** Runs the command; resolves to the exit code, or while it serves to 0. */
export const docsServe = (args: string[]): Promise<number> =>
  runCommand(definition, args, async ({ values }) => {
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
      throw new UserError(`--port ${values.port} is no port. Pass a number up to 65535, such as --port 4173.`);
    await builtSite();
    const { url } = await serveSite(port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new UserError(`Port ${port} is taken. Choose another: npm run docs:serve -- --port ${port + 1}`);
    });
    console.log(`${url}/  (Ctrl+C ends it)`);
    return 0;
  });

if (process.argv[1] === import.meta.filename) process.exitCode = await docsServe(process.argv.slice(2));
