/** A library to compare. Each has a program in `subjects/` that ends a session. */
export interface Subject {
  name: string;
  /** The program's file name. */
  file: string;
  /** The module that its programs import; absent for `fetch`. */
  module?: string;
}

/** The subject to which ratios are reported. */
export const baseline: Subject = { name: "hand-written fetch", file: "fetch.js" };

/** All subjects except these clients. */
export const peers: Subject[] = [
  baseline,
  { name: "openapi-fetch", file: "openapi-fetch.js", module: "openapi-fetch" },
  { name: "@hey-api/openapi-ts", file: "hey-api.js", module: "./hey-api/index.js" },
  { name: "@videosdk.live/server-sdk", file: "videosdk-server-sdk.js", module: "@videosdk.live/server-sdk" },
  { name: "openai", file: "openai.js", module: "openai" },
];

/** The base of the targets' ratios: no call should ship without a timeout. */
export const floor: Subject = { name: `${baseline.name} with a timeout`, file: "fetch-limit.js" };

/** The floor, measured a second time. The difference shows how noisy a run is. */
export const floorAgain: Subject = { name: `${floor.name}, again`, file: "fetch-limit.js" };

/** The client that the targets apply to. All clients share their code, except for the tables of operations. */
export const client: Subject = { name: "@vendor-clients/protoface", file: "client.js" };

/** The same client with a custom `fetch`. */
export const clientWithFetch: Subject = { name: `${client.name}, \`fetch\` given`, file: "client-fetch.js" };

/** All timed subjects. */
export const subjects: Subject[] = [baseline, floor, floorAgain, ...peers.slice(1), client, clientWithFetch];
