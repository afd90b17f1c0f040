import { beforeAll, expect, test, vi } from "vitest";
import { bundle } from "./bundle.js";

// Bundling is slow on a busy machine.
vi.setConfig({ hookTimeout: 120_000 });

interface Feature {
  /** Additional imports from the client's runtime. */
  imports?: string;
  /** Additional fields of its operations. */
  row?: string;
  waiters?: string;
  /** Additional code of the program. */
  more?: string;
  /** The most gzip bytes that it may add to a program without any of the other features. */
  limit: number;
  /** Another feature that every client with this one also has. */
  over?: string;
}

const lifecycle = `{ read: "getSession", state: "/status", final: ["ended", "failed"], intervalMs: 1000 }`;

/** Features that a client contains only if its spec uses them, in the form generated for the vendors. */
const features: Record<string, Feature> = {
  "no feature": { limit: 0 },
  "pages by a cursor": {
    imports: "cursorPages",
    row: `paginate: cursorPages({ items: "/data", lastItem: "/id", parameter: "after", cursor: "/next_cursor", more: "/has_more" })`,
    limit: 445,
  },
  "pages by their numbers": {
    imports: "numberedPages",
    row: `paginate: numberedPages({ items: "/data", parameter: "page", size: "perPage", pageSize: "/pageInfo/perPage", total: "/pageInfo/totalItems" })`,
    limit: 535,
  },
  "a waiter": {
    imports: "waiter",
    waiters: `waiters: { waitForSession: waiter(${lifecycle}) },`,
    limit: 460,
  },
  "a session": {
    imports: "waiter",
    waiters: `waiters: { waitForSession: waiter(${lifecycle}) },`,
    more: `import { byKey, openSession } from "@vendor-clients/shared/session";
const session = await openSession({ body: {} }, {
  facts: { vendor: "acme", operation: "createSession", method: "POST", path: "/v1/sessions" },
  id: "/id",
  retrace: byKey("Idempotency-Key"),
  start: (init) => client.createSession(init),
  end: (id, options) => client.endSession({ params: { path: { session_id: id } }, ...options }),
  endsTwice: true,
  states: { state: "/status", final: ["ended", "failed"] },
  wait: (id, options) => client.waitForSession({ params: { path: { session_id: id } }, ...options }),
});
await session.end();`,
    over: "a waiter",
    limit: 700,
  },
  "a token by OAuth 2": {
    more: `import { clientCredentials } from "@vendor-clients/shared/token";
const token = clientCredentials({
  vendor: "acme",
  name: "acmeToken",
  tokenUrl: "https://auth.acme.example/oauth/token",
  servers: ["https://api.acme.example"],
  authentication: "basic",
}, { client_id: "id", client_secret: "secret" });
await token();`,
    limit: 1400,
  },
};

const programOf = ({ imports = "", row = "", waiters = "", more = "" }: Feature): string => `
import { createVendorClient, ${imports} } from "@vendor-clients/shared/client";
const client = createVendorClient({
  vendor: "acme",
  baseUrl: "https://api.acme.example",
  credentials: { apiKey: { header: "Authorization", prefix: "Bearer " } },
  security: [["apiKey"]],
  operations: {
    createSession: { method: "POST", path: "/v1/sessions", headers: ["Idempotency-Key"] },
    listSessions: { method: "GET", path: "/v1/sessions", ${row} },
    getSession: { method: "GET", path: "/v1/sessions/{session_id}" },
    endSession: { method: "POST", path: "/v1/sessions/{session_id}/end", idempotent: true },
  },
  ${waiters}
}, { apiKey: "secret" });
console.log(await client.listSessions());
${more}`;

const sizes: Record<string, number> = {};
beforeAll(async () => {
  for (const [name, feature] of Object.entries(features))
    sizes[name] = (await bundle(programOf(feature), import.meta.dirname)).gzip;
});

test.each(Object.entries(features))("%s adds no more than its bytes to a client", (name, { limit, over }) => {
  expect(sizes[name]! - sizes[over ?? "no feature"]!).toBeLessThanOrEqual(limit);
});

test("a client without a feature has none of its code", () => {
  for (const name of Object.keys(features).slice(1)) expect(sizes[name]!).toBeGreaterThan(sizes["no feature"]! + 100);
});
