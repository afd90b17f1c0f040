// Runs the scenarios with openapi-fetch in its default configuration: node openapi-fetch.js <plan> <results> <base URL>
import { readFileSync, writeFileSync } from "node:fs";
import createClient from "openapi-fetch";
import { bodyOf, run } from "./judge.js";

const [planFile, resultsFile, baseUrl] = process.argv.slice(2);
const client = createClient({ baseUrl });

function formOf(call) {
  const form = new FormData();
  for (const [name, value] of Object.entries(bodyOf(call)))
    for (const item of [value].flat())
      form.append(name, item instanceof Blob || typeof item !== "object" ? item : JSON.stringify(item));
  return form;
}

const results = await run(JSON.parse(readFileSync(planFile, "utf8")), async (call) => {
  const { method, path, params, body, headers, responseBody } = call;
  const init = { params, headers: { ...headers } };
  delete init.headers["content-type"];
  if (body?.kind === "multipart") init.body = formOf(call);
  else if (body) {
    init.body = bodyOf(call);
    init.headers["content-type"] = body.type;
    if (body.kind === "bytes" || body.kind === "text") init.bodySerializer = (value) => value;
  }
  if (responseBody?.isBytes) init.parseAs = "blob";
  else if (responseBody && !/json/.test(responseBody.type)) init.parseAs = "text";
  const { data, error, response } = await client.request(method.toLowerCase(), path, init);
  return { status: response.status, headers: response.headers, data, text: JSON.stringify(error)?.slice(0, 200) };
});
writeFileSync(resultsFile, JSON.stringify(results));
