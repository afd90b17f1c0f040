/** What is compared. Each has a program in `subjects/` that ends a session. */
export interface Subject {
  name: string;
  /** The program's file. */
  file: string;
  /** What a program that uses it imports; nothing is imported for `fetch`. */
  module?: string;
}

/** Each figure is also told as a ratio to this one. */
export const baseline: Subject = { name: "hand-written fetch", file: "fetch.js" };

/** The subjects but these clients. */
export const peers: Subject[] = [
  baseline,
  { name: "openapi-fetch", file: "openapi-fetch.js", module: "openapi-fetch" },
  { name: "@hey-api/openapi-ts", file: "hey-api.js", module: "./hey-api/index.js" },
  { name: "@videosdk.live/server-sdk", file: "videosdk-server-sdk.js", module: "@videosdk.live/server-sdk" },
  { name: "openai", file: "openai.js", module: "openai" },
];

/** What the targets are a ratio to: nobody should ship a call without a timeout. */
export const floor: Subject = { name: `${baseline.name} with a timeout`, file: "fetch-limit.js" };

/** The floor once more: how far a run puts it from itself is how noisy the run was. */
export const floorAgain: Subject = { name: `${floor.name}, again`, file: "fetch-limit.js" };

/** The subject that the targets are about: the clients share all code but their tables of operations. */
export const client: Subject = { name: "@vendor-clients/protoface", file: "client.js" };

/** The same with a `fetch` of the caller's. */
export const clientWithFetch: Subject = { name: `${client.name}, \`fetch\` given`, file: "client-fetch.js" };

/** All that is timed. */
export const subjects: Subject[] = [baseline, floor, floorAgain, ...peers.slice(1), client, clientWithFetch];
