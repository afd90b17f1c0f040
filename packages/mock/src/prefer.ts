import type { Answer, Fault } from "./public-types.js";

/**
 * The answer that a request asks for itself: `Prefer: code=409, example=busy`, or `Prefer: fault=stall`. It may have other
 * preferences, which are none of the mock's business. https://www.rfc-editor.org/rfc/rfc7240#section-2
 */
export function preferred(headers: Headers): Answer | undefined {
  const pairs = [...(headers.get("prefer") ?? "").matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,;"]+))/g)];
  const values = new Map(pairs.map(([, name, quoted, plain]) => [name!.toLowerCase(), quoted ?? plain ?? ""]));
  const [code, example, fault] = ["code", "example", "fault"].map((name) => values.get(name));
  if (code === undefined && example === undefined && fault === undefined) return undefined;
  return {
    ...(code !== undefined && { status: Number(code) }),
    ...(example !== undefined && { example }),
    // Checked with the rest of the answer.
    ...(fault !== undefined && { fault: fault as Fault }),
  };
}
