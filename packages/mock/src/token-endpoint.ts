import { schemesOf, type Document } from "@scripts/openapi/document";
import type { KnownCredential } from "./credentials.js";
import { encode, type RawResponse } from "./raw-response.js";

/** Responds to a token request, if the document has a token endpoint at its URL. */
export type TokenEndpoint = (request: Request) => Promise<TokenDecision | undefined>;

interface TokenDecision {
  operation: undefined;
  raw: RawResponse;
  problem?: string;
}

/** Creates the token endpoints of a document. They issue the known credential, or else any. */
export function tokenEndpoints(document: Document, known: Record<string, KnownCredential>): TokenEndpoint {
  const flows = Object.entries(schemesOf(document)).flatMap(([scheme, { flows }]) =>
    flows?.clientCredentials ? [{ scheme, flow: flows.clientCredentials }] : [],
  );
  return async (request) => {
    const { pathname } = new URL(request.url);
    const found = flows.find(({ flow }) => pathname.endsWith(new URL(flow.tokenUrl, "https://localhost").pathname));
    if (!found) return undefined;
    const isBasic = found.flow["x-client-authentication"] !== "body";
    const problem = await problemOf(request, isBasic);
    const operation = undefined;
    if (problem) return { operation, raw: response(problem.status, { error: problem.error }), problem: problem.text };
    const token = known[found.scheme] ?? "mock-access-token";
    return { operation, raw: response(200, { access_token: token, token_type: "Bearer", expires_in: 3600 }) };
  };
}

/** What is wrong with a request, and the error code in RFC 6749. */
interface TokenProblem {
  status: number;
  error: string;
  text: string;
}

async function problemOf(request: Request, isBasic: boolean): Promise<TokenProblem | undefined> {
  const invalid = (text: string): TokenProblem => ({ status: 400, error: "invalid_request", text });
  if (request.method !== "POST") return invalid("a token is requested by POST");
  if (!/^application\/x-www-form-urlencoded/i.test(request.headers.get("content-type") ?? ""))
    return invalid("a token is requested by a form, application/x-www-form-urlencoded");
  const form = new URLSearchParams(await request.clone().text());
  if (form.get("grant_type") !== "client_credentials")
    return { ...invalid("grant_type is not client_credentials"), error: "unsupported_grant_type" };
  const isKnown = isBasic
    ? /^Basic [A-Za-z\d+/]+=*$/.test(request.headers.get("authorization") ?? "")
    : form.has("client_id") && form.has("client_secret");
  if (isKnown) return undefined;
  const place = isBasic ? "the header authorization, as Basic" : "the form, as client_id and client_secret";
  return { status: 401, error: "invalid_client", text: `the client's id and secret are not in ${place}` };
}

/** https://www.rfc-editor.org/rfc/rfc6749#section-5 */
const response = (status: number, body: object): RawResponse => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: encode(JSON.stringify(body)),
});
