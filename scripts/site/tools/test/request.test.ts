import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { exampleInit } from "@scripts/openapi/examples";
import { operationsOf, pascalCase, schemesOf } from "@scripts/openapi/document";
import { loadSpec, root, vendors } from "@scripts/openapi/specs";
import { httpRequest } from "../../src/pages/request.js";

type Client = Record<string, (init: object) => Promise<unknown>>;

/** A client whose requests go nowhere, and what it has sent last. */
async function listeningClient(vendor: string): Promise<{ client: Client; sent: () => Request }> {
  let last: Request | undefined;
  const module = (await import(pathToFileURL(join(root, `packages/${vendor}/src/index.ts`)).href)) as Record<
    string,
    (options: object) => Client
  >;
  const client = module[`create${pascalCase(vendor)}Client`]!({
    ...Object.fromEntries(Object.keys(schemesOf(loadSpec(vendor))).map((name) => [name, `<${name}>`])),
    fetch: async (...call: Parameters<typeof fetch>) => {
      last = new Request(...call);
      return Response.json({});
    },
  });
  return { client, sent: () => last! };
}

/** A request as the pages show it, but for what differs each time, and with its headers in order. */
function shape(text: string): { first: string; headers: string[]; body: string } {
  const [head = "", ...body] = text.split("\n\n");
  const [first = "", ...headers] = head.split("\n");
  const lines = headers.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase()));
  return { first, headers: lines.sort(), body: body.join("\n\n") };
}

async function asShown(request: Request): Promise<string> {
  const { host, pathname, search } = new URL(request.url);
  const type = request.headers.get("content-type") ?? "";
  const boundary = /boundary=(.+)/.exec(type)?.[1];
  const headers = [...request.headers].map(([name, value]) =>
    name === "idempotency-key" ? `${name}: <a UUID that the client makes>` : `${name}: ${value}`,
  );
  const text = (await request.text()).replaceAll("\r\n", "\n").trimEnd();
  const body = type === "application/json" ? JSON.stringify(JSON.parse(text), null, 2) : text;
  const lines = [`${request.method} ${pathname}${search} HTTP/1.1`, `host: ${host}`, ...headers].join("\n");
  const shown = body ? `${lines}\n\n${body}` : lines;
  return boundary ? shown.replaceAll(boundary, "<boundary>").replaceAll("----<boundary>", "--<boundary>") : shown;
}

test.each(vendors())("the requests on the pages of %s are those that the client sends", async (vendor) => {
  const document = loadSpec(vendor);
  const { client, sent } = await listeningClient(vendor);
  for (const operation of operationsOf(document)) {
    const file = new File(["<its bytes>"], "<its name>", { type: "image/png" });
    await client[operation.id]!({ ...exampleInit(document, operation, file) }).catch(() => undefined);
    const real = (await asShown(sent())).replaceAll("image/png", "<its type>");
    expect(shape(httpRequest(document, operation))).toEqual(shape(real));
  }
});
