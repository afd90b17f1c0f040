// Code that the clients share: it builds a call's values from its plan, and compares the response with the expectation.
import { isDeepStrictEqual } from "node:util";

const bytesOf = (base64) => Buffer.from(base64, "base64");
const fileOf = ({ name, type, base64 }) => new File([bytesOf(base64)], name ?? "blob", { type });

/** Returns the body in the form in which callers of a typed client pass it. */
export function bodyOf({ body }) {
  if (!body) return undefined;
  if (body.kind === "bytes") return new Blob([bytesOf(body.file.base64)], { type: body.file.type });
  if (body.kind !== "multipart") return body.value;
  const files = Object.entries(body.files).map(([name, file]) => [
    name,
    Array.isArray(file) ? file.map(fileOf) : fileOf(file),
  ]);
  return { ...body.value, ...Object.fromEntries(files) };
}

/** Describes how a response differs from what Spector sends, if it does. */
export async function problemOf({ status, responseBody, responseHeaders }, actual) {
  if (actual.status !== status)
    return `status ${actual.status}, expected ${status}${actual.text ? `: ${actual.text}` : ""}`;
  for (const [name, value] of Object.entries(responseHeaders))
    if (actual.headers && actual.headers.get(name) !== value) return `header ${name} is ${actual.headers.get(name)}`;
  if (!responseBody || actual.data === undefined)
    return responseBody && status < 300 && responseBody.base64 ? "no body" : undefined;
  const expected = bytesOf(responseBody.base64 ?? "");
  const data = await plain(actual.data);
  if (Buffer.isBuffer(data)) return data.equals(expected) ? undefined : "other bytes";
  const text = expected.toString();
  const isLines = /jsonl|ndjson/.test(responseBody.type);
  const value = isLines
    ? text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : parsed(text);
  return isDeepStrictEqual(data, value) || data === text
    ? undefined
    : `another body: ${JSON.stringify(data)?.slice(0, 100)}`;
}

async function plain(data) {
  if (data instanceof Blob) return Buffer.from(await data.arrayBuffer());
  if (typeof data?.[Symbol.asyncIterator] !== "function") return data;
  const items = [];
  for await (const item of data) items.push(item);
  return items;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Runs the calls of each scenario, and returns the first failure of each. */
export async function run(scenarios, send) {
  const results = {};
  for (const { id, calls } of scenarios) {
    results[id] = null;
    for (const call of calls) {
      const problem = await send(call)
        .then((actual) => problemOf(call, actual))
        .catch((error) => `${error.name}: ${error.message}`.split("\n")[0]);
      if (problem !== undefined) results[id] ??= problem;
    }
  }
  return results;
}
