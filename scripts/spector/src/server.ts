import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { UserError } from "@scripts/console/user-error";

/** Spector's server, which checks each request. */
export interface SpectorServer {
  url: string;
  stop: () => void;
}

/** @throws {UserError} if the server does not start. */
export async function startServer(tools: string, work: string): Promise<SpectorServer> {
  const port = await freePort();
  const specs = join(tools, "node_modules/@typespec/http-specs/specs");
  const cli = join(tools, "node_modules/@typespec/spector/cmd/cli.mjs");
  const args = [cli, "serve", specs, "--port", String(port), "--coverageFile", join(work, "coverage.json")];
  const server = spawn(process.execPath, args, { cwd: work, stdio: "ignore" });
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 120; tries++) {
    if (server.exitCode !== null) break;
    const response = await fetch(`${url}/routes/fixed`).catch(() => undefined);
    if (response?.status === 204) return { url, stop: () => server.kill() };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  server.kill();
  throw new UserError(`Spector's server does not start. See why: node ${args.join(" ")}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
