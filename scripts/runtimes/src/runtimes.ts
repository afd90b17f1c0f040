import { join } from "node:path";

/** A runtime, and the command that runs the suite in it. */
export interface Runtime {
  name: string;
  /** Returns the command that runs the suite in the project's folder, with the plan in a file. */
  command: (project: string, plan: string) => string[];
  /** The checks that are known to fail, with the reasons. The run fails if one of them passes. */
  cannot: Record<string, string>;
}

/** The result of one check. */
export interface Result {
  name: string;
  ok: boolean;
  detail: string;
}

/** The results of the suite in one runtime. */
export interface Report {
  runtime: Runtime;
  version: string;
  results: Result[];
}

/** The folder of the suite and the runtimes. */
export const folder = join(import.meta.dirname, "../tools");
/** Returns the path of a file of an installed runtime. */
export const installed = (path: string): string => join(folder, "node_modules", path);
/** The path of Chromium, which must be installed on the system because no npm package contains it. */
export const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export const runtimes: Runtime[] = [
  ...["20", "22", "24"].map((major) => ({
    name: `Node ${major}`,
    command: (_: string, plan: string) => [installed(`node${major}/bin/node`), "in-process.js", plan],
    cannot: {},
  })),
  { name: "Bun", command: (_, plan) => [installed("bun/bin/bun"), "--no-install", "in-process.js", plan], cannot: {} },
  {
    name: "Deno",
    command: (_, plan) => [
      installed("deno/deno"),
      "run",
      "-A",
      "--node-modules-dir=manual",
      "--cached-only",
      "in-process.js",
      plan,
    ],
    cannot: {},
  },
  {
    name: "workerd",
    command: (project, plan) => [process.execPath, join(folder, "in-workerd.js"), plan, project],
    cannot: {},
  },
  {
    name: "Chromium",
    command: (project, plan) => [process.execPath, join(folder, "in-chromium.js"), plan, project, chromium],
    cannot: {
      "an upload from a stream": "streams a request over HTTP/2 only",
    },
  },
];
