// Runs the scenarios with the generated client, optionally with validation of responses:
//
// node vendor-clients.js <plan> <sources> <carriers> <validate> <results> <base URL>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bodyOf, run } from "./judge.js";

const [planFile, sources, carriersFile, validates, resultsFile, baseUrl] = process.argv.slice(2);
const { createSpectorClient } = await import(join(sources, "index.ts"));
const { definition } = await import(join(sources, "generated/operations.ts"));
const { validateResponse } = validates === "true" ? await import(join(sources, "generated/validate.ts")) : {};
const carriers = Object.entries(JSON.parse(readFileSync(carriersFile, "utf8")));
const methods = new Map(Object.entries(definition.operations).map(([id, { method, path }]) => [method + path, id]));

/**
 * Creates a client with the credentials that Spector expects. For a failure without credentials, uses arbitrary ones.
 */
function clientFor({ headers, status }) {
  const credentials = {};
  for (const [option, { name, prefix }] of carriers) {
    const value = headers[name.toLowerCase()];
    if (value?.startsWith(prefix)) credentials[option] = value.slice(prefix.length);
    else if (status >= 400) credentials[option] = "invalid";
  }
  return createSpectorClient({ baseUrl, maxRetries: 0, validateResponse, ...credentials });
}

const results = await run(JSON.parse(readFileSync(planFile, "utf8")), async (call) => {
  const { method, path, params, body, choosesType, accept } = call;
  const id = methods.get(method + path);
  if (id === undefined) throw new Error("the client has no method for it");
  const init = { params, timeoutMs: 10_000 };
  if (body) init.body = bodyOf(call);
  if (body && choosesType) init.contentType = body.type;
  if (accept !== undefined) init.accept = accept;
  try {
    const { data, response } = await clientFor(call)[id](init).withResponse();
    return { status: response.status, headers: response.headers, data };
  } catch (error) {
    if (error.name !== "ApiError") throw error;
    return { status: error.status, text: call.status < 400 ? JSON.stringify(error.body)?.slice(0, 200) : "" };
  }
});
writeFileSync(resultsFile, JSON.stringify(results));
