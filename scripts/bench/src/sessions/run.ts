import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folder } from "../project.js";
import { faultyVendor, type Fault } from "./server.js";

/** A program that starts a session and ends it, by what it is written with. */
export interface Program {
  name: string;
  /** The file in `tools/sessions`. */
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

/** After how many milliseconds a program without an outcome is said to hang. */
const patienceMs = 6_000;

/** What a program is given. */
interface Task {
  baseUrl: string;
  /** The cached token; a new one for a token that was rejected. */
  token: (rejected?: unknown) => string;
  work: () => Promise<void>;
  heyApi: (file: string) => Promise<unknown>;
}

/** What came of a program under a fault: its outcome, and the sessions that were not meant to be. */
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
