import { readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { acme, write } from "@scripts/openapi/fixtures/files";
import { copyRepository, run, succeeded } from "@scripts/openapi/fixtures/repository";

const folder = copyRepository();
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

/** Serves one JSON answer, and keeps what was asked. */
async function serve(answer: unknown): Promise<{ url: string; requests: IncomingMessage[]; close(): void }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close: () => server.close() };
}

test(
  "a spec and `npm run generate` make a package that builds, passes its checks and sends requests",
  { timeout: 300_000 },
  async () => {
    write(folder, { "specs/acme/openapi.yaml": acme });
    const generated = await run(folder, "npm", ["run", "generate"]);
    expect(generated).toMatchObject({ code: 0, said: expect.stringContaining("wrote  packages/acme/package.json") });

    const read = (file: string): string => readFileSync(join(folder, file), "utf8");
    expect(read("README.md")).toContain(
      "| [`@vendor-clients/acme`](packages/acme) | Acme Widgets | `createAcmeClient` | `X-Acme-Key: …` | 7 |",
    );
    const readme = read("packages/acme/README.md");
    expect(readme).toContain("| `apiKey` | `X-Acme-Key: …` | A key of the dashboard, sent as it is. |");
    expect(readme).toContain("| `getWidget` | Read a widget. | [`GET /v1/widgets/{widget_id}`]");
    expect(readme).toContain('apiKey: process.env["ACME_API_KEY"] ?? "",');
    expect(read("package-lock.json")).toContain('"packages/acme"');

    const turbo = (workspace: string, ...tasks: string[]) =>
      run(folder, "npx", ["turbo", "run", ...tasks, "--only", `--filter=@vendor-clients/${workspace}`]);
    succeeded(await turbo("shared", "build"));
    const checked = await turbo("acme", "build", "typecheck", "test");
    succeeded(await run(folder, "npx", ["oxlint", "packages/acme"]));
    succeeded(await run(folder, "npx", ["oxfmt", "--check", "packages/acme"]));
    expect(succeeded(checked)).toContain("@vendor-clients/acme:test");

    // Through its name, as a user's program finds it: a link of npm's, the package's exports, the built files.
    write(folder, {
      "scripts/call.mjs": `import { createAcmeClient } from "@vendor-clients/acme";
const acme = createAcmeClient({ apiKey: "key", baseUrl: process.argv[2] });
console.log(JSON.stringify(await acme.getWidget({ params: { path: { widget_id: "a/b" } } })));`,
    });
    const server = await serve({ id: "a/b", name: "Flange", status: "melted" });
    try {
      const called = await run(folder, process.execPath, ["scripts/call.mjs", server.url]);
      expect(called).toEqual({ code: 0, said: `{"id":"a/b","name":"Flange","status":"melted"}\n` });
      expect(server.requests.map(({ method, url, headers }) => [method, url, headers["x-acme-key"]])).toEqual([
        ["GET", "/v1/widgets/a%2Fb", "key"],
      ]);
    } finally {
      server.close();
    }

    expect(await run(folder, "npm", ["run", "--silent", "generate", "--", "--check"])).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^up to date: acme, /m),
    });
  },
);
