import { join } from "node:path";

/** A runtime, and how it runs the suite. */
export interface Runtime {
  name: string;
  /** Runs the suite in the project's folder, by the plan in a file. */
  command: (project: string, plan: string) => string[];
  /** What it cannot do, and why; the run fails if it can after all. */
  cannot: Record<string, string>;
}

/** What came of one check. */
export interface Result {
  name: string;
  ok: boolean;
  detail: string;
}

/** What came of the suite in one runtime. */
export interface Report {
  runtime: Runtime;
  version: string;
  results: Result[];
}

/** Where the suite and its runtimes are. */
export const folder = join(import.meta.dirname, "../tools");
/** A file of an installed runtime. */
export const installed = (path: string): string => join(folder, "node_modules", path);
/** Where Chromium is; it comes from the system, since no npm package holds it. */
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
