import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folder } from "../project.js";
import { faultyVendor, type Fault } from "./server.js";

/** A program that starts and ends a session with one library. */
export interface Program {
  name: string;
  /** The file name in `tools/sessions`. */
  file: string;
  /** The package of `tools/package.json` that it needs. */
  needs?: string;
}

export const programs: Program[] = [
  { name: "plain `fetch`", file: "fetch.js" },
  { name: "openapi-fetch", file: "openapi-fetch.js", needs: "openapi-fetch" },
  { name: "hey-api", file: "hey-api.js", needs: "@hey-api/openapi-ts" },
  { name: "`@videosdk.live/server-sdk`", file: "videosdk-server-sdk.js", needs: "@videosdk.live/server-sdk" },
  { name: "LiveKit's Protoface plugin (imitated)", file: "livekit-plugin.js" },
  { name: "`@vendor-clients/protoface`", file: "client.js" },
];

/** The time in milliseconds after which a program without an outcome is reported as hanging. */
const patienceMs = 6_000;

/** The arguments of a program. */
interface Task {
  baseUrl: string;
  /** Returns the cached token, or a new one if the cached one was rejected. */
  token: (rejected?: unknown) => string;
  work: () => Promise<void>;
  heyApi: (file: string) => Promise<unknown>;
}

/** Runs a program under a fault, and describes its outcome and any duplicate or leftover sessions. */
export async function outcome({ file }: Program, fault: Fault, heyApi: string): Promise<string> {
  const vendor = await faultyVendor(fault);
  const module = (await import(pathToFileURL(join(folder, "sessions", file)).href)) as {
    run: (task: Task) => Promise<void>;
  };
  let token = "first";
  const task: Task = {
    baseUrl: vendor.url,
    token: (rejected) => (rejected === token ? (token = "second") : token),
    work: () => Promise.resolve(),
    heyApi: (name) => import(pathToFileURL(join(heyApi, name)).href),
  };
  const result = await Promise.race([
    module.run(task).then(() => "success", thrown),
    new Promise<string>((resolve) => setTimeout(resolve, patienceMs, "hangs").unref()),
  ]);
  const [started, running] = [vendor.started(), vendor.running()];
  await vendor.close();
  const extra = [started > 1 && `${started} started`, running > 0 && `${running} left running`].filter(Boolean);
  return [result, ...extra].join(", ");
}

const thrown = (error: unknown): string =>
  error instanceof Error ? `\`${error.name === "Error" ? error.message : error.name}\`` : "throws the body";
