import type { IncomingMessage, ServerResponse } from "node:http";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { clientCredentials, type ClientCredentials, type TokenEndpoint } from "../src/token.js";
import { acme, failure, serve } from "./acme.js";

const credentials = { client_id: "app:1", client_secret: "s3cr3t/+ä" };

const endpoint: TokenEndpoint = {
  vendor: "acme",
  name: "acmeToken",
  tokenUrl: "https://auth.acme.example/oauth/token",
  servers: ["https://api.acme.example", "https://{region}.acme.example/v2"],
  authentication: "basic",
};

/** What the token endpoint and the operations of a vendor got, on loopback: each token is valid until it is refused. */
async function vendor(tokens: (request: IncomingMessage, response: ServerResponse) => void = issue) {
  const forms: URLSearchParams[] = [];
  const { baseUrl, requests } = await serve((request, response) => {
    if (request.method !== "POST") {
      response.setHeader("content-type", "application/json").end("{}");
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      forms.push(new URLSearchParams(Buffer.concat(chunks).toString()));
      tokens(request, response);
    });
  });
  return { baseUrl, requests, forms };
}

const json = (response: ServerResponse, status: number, body: unknown): void =>
  void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

let issued = 0;
const issue = (_: IncomingMessage, response: ServerResponse): void =>
  json(response, 200, { access_token: `token-${++issued}`, token_type: "bearer", expires_in: 3600 });

const token = (change: Partial<TokenEndpoint> = {}, given: Partial<ClientCredentials> = {}) =>
  clientCredentials({ ...endpoint, ...change }, { ...credentials, ...given });

test("concurrent calls request one token, as RFC 6749 specifies, and each sends it", async () => {
  const { baseUrl, requests, forms } = await vendor();
  const client = acme({ baseUrl, apiKey: token({}, { scope: ["read", "write"] }) });
  await Promise.all([1, 2, 3].map(() => client.listItems()));
  await client.listItems();
  const [first, ...calls] = requests;
  expect(first).toMatchObject({ method: "POST", url: "/oauth/token" });
  const [, encoded = ""] = first!.headers.authorization!.split("Basic ");
  expect(Buffer.from(encoded, "base64").toString()).toBe("app%3A1:s3cr3t%2F%2B%C3%A4");
  expect(forms.map(String)).toEqual(["grant_type=client_credentials&scope=read+write"]);
  expect(calls.map(({ headers }) => headers.authorization)).toEqual(Array(4).fill(`Bearer token-${issued}`));
});

test("the id and the secret go into the body where the vendor wants them there", async () => {
  const { baseUrl, requests, forms } = await vendor();
  await acme({ baseUrl, apiKey: token({ authentication: "body" }) }).listItems();
  expect(requests[0]!.headers.authorization).toBeUndefined();
  expect(Object.fromEntries(forms[0]!)).toEqual({ grant_type: "client_credentials", ...credentials });
});

test.each([
  ["https://api.acme.example", "/oauth/token", "https://api.acme.example/oauth/token"],
  ["https://eu.acme.example/v2", "/oauth/token", "https://eu.acme.example/oauth/token"],
  ["https://eu.acme.example/v2", endpoint.tokenUrl, "https://auth.acme.example/oauth/token"],
  ["https://proxy.example/acme", endpoint.tokenUrl, "https://proxy.example/acme/oauth/token"],
  ["https://proxy.example/acme", "/oauth/token", "https://proxy.example/acme/oauth/token"],
])("a client at %s gets a token of %s at %s", async (baseUrl, tokenUrl, expected) => {
  const urls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    urls.push(url);
    return Response.json({ access_token: "t" });
  };
  await acme({ baseUrl, fetch, apiKey: token({ tokenUrl }) }).listItems();
  expect(urls[0]).toBe(expected);
});

test("a refused token is replaced once, and what a client names otherwise is used", async () => {
  const { baseUrl, requests } = await vendor();
  const seen: string[] = [];
  const fetch = async (_: string, { headers }: RequestInit): Promise<Response> => {
    seen.push(new Headers(headers).get("authorization") ?? "");
    return Response.json({}, { status: seen.length === 1 ? 401 : 200 });
  };
  const apiKey = clientCredentials(endpoint, credentials, { baseUrl, fetch: globalThis.fetch });
  await acme({ fetch, apiKey }).listItems();
  expect(requests).toHaveLength(2);
  expect(seen).toEqual([`Bearer token-${issued - 1}`, `Bearer token-${issued}`]);
});

test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, object]>([
  [
    "a refusal",
    (_, response) => json(response, 401, { error: "invalid_client", error_description: "s3cr3t/+ä" }),
    { name: "ApiError", code: "invalid_client", message: "acme getToken: 401 invalid_client (POST /oauth/token)" },
  ],
  ["a redirect", (_, response) => void response.writeHead(302, { location: "/" }).end(), { name: "ConnectionError" }],
  ["no token", (_, response) => json(response, 200, { token: "t" }), { name: "InvalidResponseError" }],
  [
    "another kind of token",
    (_, response) => json(response, 200, { access_token: "t", token_type: "mac" }),
    { name: "InvalidResponseError" },
  ],
  [
    "a time of no length",
    (_, response) => json(response, 200, { access_token: "t", expires_in: 0 }),
    { name: "InvalidResponseError" },
  ],
  ["nothing at all", () => {}, { name: "TimeoutError" }],
])("%s fails the call, and the error does not show the secret", async (_, answer, expected) => {
  const { baseUrl } = await vendor(answer);
  const error = await failure(acme({ baseUrl, timeoutMs: 1_000, apiKey: token() }).listItems());
  expect(error).toMatchObject(expected);
  expect(inspect(error, { depth: 9 })).not.toMatch(/s3cr3t|app:1/);
});

test.each(["nonsense", "http://auth.example"])(
  "a base URL such as %s is refused like any client's",
  async (baseUrl) => {
    const error = await failure(clientCredentials(endpoint, credentials, { baseUrl })());
    expect(error).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("acme: baseUrl is not"),
    });
  },
);

test.each(["client_id", "client_secret"])("without %s, nothing is sent", async (name) => {
  const { baseUrl, requests } = await vendor();
  const error = await failure(acme({ baseUrl, apiKey: token({}, { [name]: "" }) }).listItems());
  expect(error).toMatchObject({
    name: "InvalidRequestError",
    message: `acme: ${name} is missing or empty. Pass it as acmeToken({ ${name}: "…" }).`,
  });
  expect(requests).toEqual([]);
});
