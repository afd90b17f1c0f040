import { afterAll, expect, test } from "vitest";
import { createMock } from "../src/index.js";
import { all } from "./vendors.js";

const mock = await createMock("suki");
const server = await mock.listen();
afterAll(() => server.close());

const path = "/api/v1/form-filling/session/123dfg-456dfg-789dfg-012dfg/status";
const preflight = {
  method: "OPTIONS",
  headers: {
    "access-control-request-method": "PATCH",
    "access-control-request-headers": "authorization,sdp_suki_token",
  },
};

test.each([
  ["fetch", (path: string, init?: RequestInit) => mock.fetch(`https://anywhere.example${path}`, init)],
  ["a server", (path: string, init?: RequestInit) => fetch(server.url + path, init)],
])("a browser may send any request to %s, and its page may read the response", async (_, send) => {
  const allowed = await send(path, preflight);
  expect([allowed.status, allowed.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
  expect(allowed.headers.get("access-control-allow-methods")).toBe("PATCH");
  expect(allowed.headers.get("access-control-allow-headers")).toBe("authorization,sdp_suki_token");
  for (const wrong of ["/no/such/path", path]) {
    const response = await send(wrong);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-expose-headers")).toBe("*");
  }
});

test("a request to a path that the specification does not have stays wrong, by whatever method", async () => {
  const options = await fetch(`${server.url}/no/such/path`, { method: "OPTIONS" });
  expect([options.status, await options.json()]).toEqual([400, { message: "the specification has no such path" }]);
  expect((await fetch(server.url + path, { method: "OPTIONS" })).status).toBe(400);
  expect((await fetch(`${server.url}/no/such/path`)).status).toBe(400);
});

test("preflights are the browser's, not the program's: they are not kept", async () => {
  mock.reset();
  await mock.fetch(`${server.url}${path}`, preflight);
  expect(mock.requests).toEqual([]);
});

test.each(all)("a page can read the response to a call of a client of $name", async (vendor) => {
  const { fetch } = await createMock(vendor.name);
  const read: (string | null)[] = [];
  const client = vendor.createClient({
    ...vendor.credentials,
    fetch: async (input: Request | string, init?: RequestInit) => {
      const response = await fetch(input, init);
      read.push(response.headers.get("access-control-allow-origin"));
      return response;
    },
  });
  await client[vendor.operation]!(vendor.init);
  expect(read).toEqual(["*"]);
});
