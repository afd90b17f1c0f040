// Runs the scenarios with hey-api's generated SDK: node hey-api.js <plan> <document> <results> <base URL>
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";
import { bodyOf, run } from "./judge.js";

const [planFile, documentFile, resultsFile, baseUrl] = process.argv.slice(2);
const output = join(dirname(documentFile), "hey-api");
await createClient({
  input: documentFile,
  output: { path: output, clean: true },
  plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
  logs: { level: "silent" },
});
const sdk = await import(join(output, "sdk.gen.ts"));
const { client } = await import(join(output, "client.gen.ts"));
client.setConfig({ baseUrl });
const byName = new Map(Object.entries(sdk).map(([name, call]) => [name.toLowerCase(), call]));

const results = await run(JSON.parse(readFileSync(planFile, "utf8")), async (call) => {
  const { id, params, headers } = call;
  const own = { ...headers };
  delete own["content-type"];
  const send = byName.get(id.replaceAll(/\W|_/g, "").toLowerCase());
  if (!send) throw new Error(`there is no function for ${id}`);
  const init = { path: params.path, query: params.query, headers: { ...own, ...params.header }, body: bodyOf(call) };
  const { data, error, response } = await send(init);
  if (!response) throw error;
  return { status: response.status, headers: response.headers, data, text: JSON.stringify(error)?.slice(0, 200) };
});
writeFileSync(resultsFile, JSON.stringify(results));
