import type { Fault, MockResponse } from "./public-types.js";

/**
 * Reads the response that a request itself asks for: `Prefer: code=409, example=busy`, or `Prefer: fault=stall`. Other
 * preferences are ignored. https://www.rfc-editor.org/rfc/rfc7240#section-2
 */
export function preferred(headers: Headers): MockResponse | undefined {
  const pairs = (headers.get("prefer") ?? "").matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,;"]+))/g);
  const values = new Map([...pairs].map(([, name = "", quoted, plain = ""]) => [name.toLowerCase(), quoted ?? plain]));
  const response: MockResponse = {};
  const code = values.get("code");
  if (code !== undefined) response.status = Number(code);
  const example = values.get("example");
  if (example !== undefined) response.example = example;
  // Validated together with the rest of the response.
  const fault = values.get("fault") as Fault | undefined;
  if (fault !== undefined) response.fault = fault;
  return Object.keys(response).length > 0 ? response : undefined;
}
