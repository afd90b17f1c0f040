import type { RawResponse } from "./raw-response.js";

/** Lets a page of any origin read a response and its headers. https://fetch.spec.whatwg.org/#http-cors-protocol */
export const withCors = (raw: RawResponse): RawResponse => ({
  ...raw,
  headers: { ...raw.headers, "access-control-allow-origin": "*", "access-control-expose-headers": "*" },
});

export const isPreflight = ({ method, headers }: Request): boolean =>
  method === "OPTIONS" && headers.has("access-control-request-method");

/**
 * Allows whatever a preflight request asks for, on any path, so that the page can also read the 400 for a path that the
 * spec does not have. Header names are repeated because `*` does not cover `authorization`.
 */
export const preflightResponse = ({ headers }: Request): Response =>
  new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": headers.get("access-control-request-method") ?? "",
      "access-control-allow-headers": headers.get("access-control-request-headers") ?? "",
      "access-control-max-age": "600",
      vary: "access-control-request-method, access-control-request-headers",
    },
  });
