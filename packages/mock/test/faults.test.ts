import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createMock, type Fault, type Mock, type MockServer } from "../src/index.js";
import { all } from "./vendors.js";

/** As the README of the clients has it: "When a call fails". */
const errors: [fault: Fault, error: string][] = [
  ["reset", "ConnectionError"],
  ["hang", "TimeoutError"],
  ["stall", "TimeoutError"],
  ["truncate", "InvalidResponseError"],
  ["html", "InvalidResponseError"],
  ["empty", "InvalidResponseError"],
  ["redirect", "ConnectionError"],
];

describe.each(all)("a client of $name", ({ name, credentials, createClient, operation, init }) => {
  let mock: Mock;
  let server: MockServer;
  beforeAll(async () => {
    mock = await createMock(name);
    server = await mock.listen();
  });
  beforeEach(() => mock.reset());
  afterAll(() => server.close());

  /** A client in this process, and one over HTTP. */
  const clients = (timeoutMs = 10_000) => {
    const options = { ...credentials, maxRetries: 0, timeoutMs };
    return [
      createClient({ ...options, fetch: mock.fetch }),
      createClient({ ...options, baseUrl: server.url }),
    ] as const;
  };
  const nameOf = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => "success",
      (error: Error) => error.name,
    );

  test.each(errors)("turns the fault %s into a %s, in this process and over HTTP", async (fault, error) => {
    const [within, over] = clients(error === "TimeoutError" ? 60 : 10_000);
    const headers = { prefer: `fault=${fault}` };
    mock.respond(operation, { fault });
    const told = [within[operation]!(init), over[operation]!(init)].map(nameOf);
    expect(await Promise.all(told)).toEqual([error, error]);
    mock.reset();
    const preferred = [within[operation]!({ ...init, headers }), over[operation]!({ ...init, headers })].map(nameOf);
    expect(await Promise.all(preferred)).toEqual([error, error]);
    expect(await nameOf(clients()[1][operation]!(init))).toBe("success");
    expect(mock.requests.find(({ problem }) => problem !== undefined)).toBe(undefined);
  });

  test("turns a stalled failure into a TimeoutError, and an HTML page with 502 into an ApiError", async () => {
    mock.respond(operation, { status: 500, fault: "stall" });
    expect(await nameOf(clients(60)[0][operation]!(init))).toBe("TimeoutError");
    mock.respond(operation, { status: 502, fault: "html" });
    expect(await nameOf(clients()[0][operation]!(init))).toBe("ApiError");
  });
});

describe("fetch of a mock does what the runtime's does over HTTP", () => {
  const path = "/api/v1/info/orders";
  let suki: Mock;
  let server: MockServer;
  beforeAll(async () => {
    suki = await createMock("suki");
    server = await suki.listen();
  });
  afterAll(() => server.close());

  /** What comes of a request, as far as a caller sees it. */
  const outcome = async (fetch: typeof globalThis.fetch, base: string, init: RequestInit): Promise<unknown> => {
    const headers = { sdp_suki_token: "any", ...(init.headers as Record<string, string>) };
    try {
      const response = await fetch(base + path, { ...init, headers });
      return [response.status, response.headers.get("content-type"), await response.text()];
    } catch (error) {
      return error instanceof TypeError ? [error.name, error.message, error.cause instanceof Error] : error;
    }
  };
  const both = async (init: () => RequestInit): Promise<unknown[]> => [
    await outcome(suki.fetch, "https://sdp.suki.ai", init()),
    await outcome(fetch, server.url, init()),
  ];

  test.each<[what: string, init: () => RequestInit]>([
    ["a success", () => ({})],
    ["a refused request", () => ({ method: "POST" })],
    ["a HEAD request", () => ({ method: "HEAD" })],
    ["a broken connection", () => ({ headers: { prefer: "fault=reset" } })],
    ["a redirect that is to be an error", () => ({ headers: { prefer: "fault=redirect" }, redirect: "error" })],
    ["a redirect that is to be shown", () => ({ headers: { prefer: "fault=redirect" }, redirect: "manual" })],
    ["a body that is cut", () => ({ headers: { prefer: "fault=truncate" } })],
    ["an abort before all", () => ({ signal: AbortSignal.abort("enough") })],
    ["an abort while nothing comes", () => ({ headers: { prefer: "fault=hang" }, signal: reasonAfter(30) })],
    ["an abort within a body", () => ({ headers: { prefer: "fault=stall" }, signal: reasonAfter(60) })],
  ])("%s", async (_, init) => {
    const [within, over] = await both(init);
    expect(within).toEqual(over);
  });

  test("a redirect that is followed leads nowhere", async () => {
    const headers = { prefer: "fault=redirect" };
    expect(await outcome(suki.fetch, "https://sdp.suki.ai", { headers })).toEqual(["TypeError", "fetch failed", true]);
  });

  test("an abort arrives, even if nothing but the signal is left of the request", async () => {
    const headers = { sdp_suki_token: "any", prefer: "fault=hang" };
    const hung = suki.fetch(`https://sdp.suki.ai${path}`, { headers, signal: AbortSignal.timeout(50) });
    await expect(hung).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

function reasonAfter(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort("enough"), ms);
  return controller.signal;
}
