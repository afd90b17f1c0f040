import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { parse, stringify } from "yaml";
import { drift } from "./drift.js";
import type { Report } from "./check.js";
import { readFingerprints } from "./fingerprints.js";
import { sourcesOf } from "./sources.js";
import { root, vendors } from "@scripts/openapi/specs";
import type { Document, OperationObject, Schema } from "@scripts/openapi/document";
import { documentOf, gives, operationOf, takes } from "@scripts/openapi/fixtures/documents";
import { testFolder, write } from "@scripts/openapi/fixtures/files";

interface Answer {
  status?: number;
  type?: string;
  location?: string;
  body?: string;
}

/** Responses of the vendor's site, by path. Those in a list are sent once each, the last one repeatedly. */
let site: Record<string, Answer | Answer[]> = {};
let requests: IncomingMessage[] = [];
let underWay = 0;
let mostUnderWay = 0;

const server = createServer((request, response) => {
  requests.push(request);
  mostUnderWay = Math.max(mostUnderWay, ++underWay);
  const found = site[request.url!] ?? { status: 404, body: "no such page" };
  const answer = Array.isArray(found) ? (found.length > 1 ? found.shift()! : found[0]!) : found;
  const { status = 200, type = "text/html; charset=utf-8", location, body = "" } = answer;
  setTimeout(() => {
    underWay--;
    response.writeHead(status, { "content-type": type, ...(location && { location }) }).end(body);
  }, 2);
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  site = {};
  requests = [];
  mostUnderWay = 0;
});

const html = (main: string, around = ""): Answer => ({
  body: `<!doctype html><html><head><title>Acme</title><script>let a = 1</script></head>
    <body><nav>Guides</nav><div>Beside ${around}</div><main class="x${around}">${main}<p>Last updated on ${around || "Monday"}</p><footer>Built ${around}</footer></main></body></html>`,
});
const markdown = (body: string): Answer => ({ type: "text/markdown; charset=utf-8", body });

const article = `<h1>End a session</h1><p>Ends the <a href="/sessions">session</a>.</p>
  <table><tr><th>Field</th><th>Type</th></tr><tr><td>session_id</td><td>string</td></tr></table>
  <p>Answers 200.</p>`;

/** Returns a spec that refers to these pages. */
function spec(...urls: string[]): string {
  const operations = urls.map((url, index): [string, Partial<OperationObject>] => [
    `doThing${index}`,
    { externalDocs: { url } },
  ]);
  return stringify(documentOf({}, Object.fromEntries(operations)));
}

/** Creates a repository with a spec for each vendor, and other files. */
const repository = (specs: Record<string, string>, files: Record<string, string> = {}): string =>
  testFolder({
    ...Object.fromEntries(Object.entries(specs).map(([name, text]) => [`specs/${name}/openapi.yaml`, text])),
    ...files,
  });

/** Runs the command, and returns its exit code and the output of each stream. */
async function run(folder: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { log: [] as string[], error: [] as string[] };
  const spies = (["log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((text: string) => void said[method].push(text)),
  );
  try {
    return { code: await drift(args, folder), out: said.log.join("\n"), err: said.error.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

async function reports(folder: string, ...args: string[]): Promise<Report[]> {
  return JSON.parse((await run(folder, "--json", ...args)).out) as Report[];
}

const recorded = (folder: string): string => readFileSync(join(folder, "specs/fingerprints.json"), "utf8");

describe("pages", () => {
  test("without a fingerprint there is nothing to compare: it says so, records nothing and has its own exit code", async () => {
    site["/end"] = html(article);
    const folder = repository({ acme: spec(`${origin}/end`) });
    const { code, out, err } = await run(folder);
    expect(code).toBe(4);
    expect(out).toContain("no fingerprint recorded yet**: 1 of 1 pages");
    expect(out).toContain("npm run drift -- acme --update");
    expect(err).toBe("acme  1 page, 1 unrecorded");
    expect(existsSync(join(folder, "specs/fingerprints.json"))).toBe(false);
  });

  test("what is around a page's text may change; of the text itself nothing is stored", async () => {
    site["/end"] = html(article);
    const folder = repository({ acme: spec(`${origin}/end`) });
    expect((await run(folder, "--update")).code).toBe(0);
    expect(recorded(folder)).not.toMatch(/session|Answers|string/);
    site["/end"] = html(
      article.replace("<p>Answers", '<script>track()</script>\n<p id="a">\n  Answers').replace("/sessions", "/s"),
      "another",
    );
    expect(await run(folder)).toEqual({ code: 0, out: "", err: "acme  1 page, 1 same" });
  });

  test("a changed text is reported with what is new, where, and how much was removed, until it is recorded", async () => {
    site["/end"] = html(article);
    site["/other"] = html("<p>Unchanged.</p>");
    const folder = repository({ acme: spec(`${origin}/end`), bolt: spec(`${origin}/other`) });
    await run(folder, "--update");
    const before = recorded(folder);
    site["/end"] = html(article.replace("string", "integer").replace("Answers 200.", "Answers 200.</p><p>Or 409."));
    const { code, out } = await run(folder);
    expect(code).toBe(2);
    expect(out).toContain(["~~~diff", "@@ after: Field Type", "- 1 line of before", "+ session_id integer"].join("\n"));
    expect(out).toContain(["@@ after: Answers 200.", "+ Or 409.", "~~~"].join("\n"));
    expect(out).not.toContain("bolt");
    expect(recorded(folder)).toBe(before);
    expect((await run(folder, "acme", "--update")).code).toBe(0);
    expect((await run(folder)).code).toBe(0);
    expect(Object.keys(readFingerprints(folder))).toEqual(["acme", "bolt"]);
  });

  test("with --output there is a file for each vendor that drifted, and for no other", async () => {
    site["/end"] = html(article);
    site["/other"] = html("<p>Unchanged.</p>");
    const folder = repository({ acme: spec(`${origin}/end`), bolt: spec(`${origin}/other`) }, { "out/bolt.md": "old" });
    await run(folder, "--update");
    site["/end"] = html("<p>Ends nothing.</p>");
    const { out } = await run(folder, "--output", "out");
    expect(readFileSync(join(folder, "out/acme.md"), "utf8")).toBe(out);
    expect(existsSync(join(folder, "out/bolt.md"))).toBe(false);
  });

  test("a page's Markdown is read where there is any, and a page that loses it has changed", async () => {
    site["/end.md"] = markdown("# End a session\n\nEnds it.\n");
    site["/end"] = html("<p>Not read.</p>");
    site["/plain/"] = html(article);
    const folder = repository({ acme: spec(`${origin}/end`, `${origin}/plain/`) });
    await run(folder, "--update");
    const forms = Object.values(readFingerprints(folder)["acme"]!).map(({ form }) => form);
    expect(forms).toEqual(["markdown", "html"]);
    delete site["/end.md"];
    const [report] = await reports(folder);
    expect(report!.pages[0]).toMatchObject({ status: "changed", reason: "was read as markdown, which is now html" });
  });

  test("a site that fails is asked again, and is not taken for one that changed", async () => {
    const folder = repository({ acme: spec(`${origin}/once`, `${origin}/end`) });
    site["/once.md"] = markdown("Text.");
    site["/end.md"] = markdown("Text.");
    await run(folder, "--update");
    const before = recorded(folder);
    site["/once.md"] = [{ status: 503 }, markdown("Text.")];
    site["/end.md"] = { status: 500 };
    site["/end"] = html("<p>Another text.</p>");
    const { code, out } = await run(folder);
    expect(code).toBe(3);
    expect(out).toContain(`**unreadable**: ${origin}/end answered 500`);
    expect(out).not.toContain("/once");
    expect((await run(folder, "--update")).code).toBe(3);
    expect(recorded(folder)).toBe(before);
  });

  test("a page that is gone is drift; one that is refused, or has no text, could not be read", async () => {
    site["/refused"] = { status: 403 };
    site["/empty"] = html("<div id=root></div>");
    const folder = repository({ acme: spec(`${origin}/gone`), bolt: spec(`${origin}/refused`, `${origin}/empty`) });
    const [acme, bolt] = await reports(folder);
    expect(acme).toMatchObject({ status: "drifted", pages: [{ status: "gone", reason: "answered 404" }] });
    expect(bolt).toMatchObject({
      status: "unreadable",
      pages: [{ reason: "answered 403" }, { reason: "has no text before its scripts run" }],
    });
    expect((await run(folder)).code).toBe(2);
    expect((await run(folder, "bolt")).code).toBe(3);
  });

  test("with --from, copies are recorded in place of what the network has; what has none stays as it was", async () => {
    const host = new URL(origin).host;
    const folder = repository(
      { acme: spec(`${origin}/guides/end`, `${origin}/start`, `${origin}/other`) },
      {
        [`copies/${host}/guides/end.md`]: "# End a session\n",
        [`copies/${host}/start.html`]: "<main><p>Start it.</p></main>",
      },
    );
    site["/other.md"] = markdown("Text.");
    await run(folder, "--update");
    const { code, out } = await run(folder, "--from", "copies", "--update");
    expect(code).toBe(3);
    expect(out).toContain(`${origin}/other has no copy at`);
    const { acme } = readFingerprints(folder);
    expect(Object.entries(acme!).map(([url, { form }]) => [new URL(url).pathname, form])).toEqual([
      ["/guides/end", "markdown"],
      ["/other", "markdown"],
      ["/start", "html"],
    ]);
    requests = [];
    site["/guides/end.md"] = markdown("# End a session\n\nOr not.");
    site["/start"] = html("<p>Start it.</p>");
    expect((await run(folder)).out).toContain("+ Or not.");
  });

  test("redirects are followed, and the new address is reported", async () => {
    site["/old"] = { status: 301, location: "/new" };
    site["/new"] = html(article);
    const folder = repository({ acme: spec(`${origin}/old`) });
    const [report] = await reports(folder);
    expect(report!.pages).toEqual([{ url: `${origin}/old`, status: "unrecorded", movedTo: `${origin}/new` }]);
  });

  test("each address is read once, four at a time at most, and what names a commit is not read", async () => {
    const pages = Array.from({ length: 12 }, (_, index) => `${origin}/page${index}`);
    for (const page of pages) site[`${new URL(page).pathname}.md`] = markdown(page);
    const commit = "https://github.com/acme/docs/blob/88ec10f0ae484057bf115ec82249db387cbbc5fa/openapi.json";
    const folder = repository({ acme: spec(...pages, `${pages[0]}#part`, commit) });
    const { err } = await run(folder);
    expect(err).toBe("acme  12 pages, 12 unrecorded; 1 pinned to a commit, not read");
    expect(requests).toHaveLength(12);
    expect(mostUnderWay).toBeLessThanOrEqual(4);
    expect(requests[0]!.headers["user-agent"]).toBe("vendor-clients drift");
  });
});

test("without network it says so soon, has its own exit code, and records nothing", async () => {
  let connections = 0;
  const mute = createTcpServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((done) => mute.listen(0, "127.0.0.1", done));
  onTestFinished(() => void mute.close());
  const { port } = mute.address() as AddressInfo;
  const pages = Array.from({ length: 12 }, (_, index) => `http://127.0.0.1:${port}/page${index}`);
  const folder = repository({ acme: spec(...pages) });
  const { code, out, err } = await run(folder, "--update");
  expect({ code, out }).toEqual({ code: 3, out: "" });
  expect(err).toMatch(
    new RegExp(`There is no network: no response from 127.0.0.1:${port} \\(.+\\)\\. Nothing was compared`),
  );
  expect(existsSync(join(folder, "specs/fingerprints.json"))).toBe(false);
  // Three attempts for each of the four requests that were in progress when the first one failed for good.
  expect(connections).toBeLessThanOrEqual(12);
});

describe("a vendor's OpenAPI file", () => {
  const sessions: Record<string, Schema> = {
    Session: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string" },
        status: { type: "string", enum: ["open", "ended"] },
        failure: { anyOf: [{ $ref: "#/components/schemas/Failure" }, { type: "null" }] },
        parent: { $ref: "#/components/schemas/Session" },
      },
    },
    Failure: { type: "object", properties: { code: { type: "string" } } },
    End: { type: "object", required: ["id"], properties: { id: { type: "string" }, reason: { type: "string" } } },
  };
  const operations = {
    endSession: { ...takes({ $ref: "#/components/schemas/End" }), ...gives({ $ref: "#/components/schemas/Session" }) },
    listSessions: {
      parameters: [{ name: "limit", in: "query" as const, schema: { type: "integer" } }],
      ...gives({ type: "array", items: { $ref: "#/components/schemas/Session" } }),
    },
  };

  /** Returns the command's report for a vendor's file that differs from the spec by `edit`. */
  async function compared(edit: (vendor: Document) => void, accepted: string[] = []): Promise<Report> {
    const ours = documentOf(sessions, operations);
    const theirs = structuredClone(ours);
    edit(theirs);
    site["/openapi.json"] = { type: "application/json", body: JSON.stringify(theirs) };
    site["/docs.md"] = markdown("Text.");
    const text = stringify(ours).replaceAll("https://docs.acme.example", `${origin}/docs`);
    const sources = { openapi: `${origin}/openapi.json`, accepted: [{ reason: "So it is.", differences: accepted }] };
    const folder = repository({ acme: text }, { "specs/acme/sources.yaml": stringify(sources) });
    await run(folder, "--update");
    const [report] = await reports(folder);
    return report!;
  }
  const schema = (document: Document, name: string): { [key: string]: Schema } =>
    (document.components!["schemas"] as Record<string, { [key: string]: Schema }>)[name]!;

  const cases: [what: string, edit: (vendor: Document) => void, differences: string[]][] = [
    ["the same", () => undefined, []],
    [
      "a new operation",
      (vendor) => (vendor.paths["/pauseSession"] = { post: operationOf("pause_session", {}) }),
      ["pause_session operation-removed"],
    ],
    ["no such operation", (vendor) => delete vendor.paths["/listSessions"], ["listSessions operation-added"]],
    [
      "another name of an operation, other sentences and examples",
      (vendor) => Object.assign(vendor.paths["/endSession"]!["post"]!, { operationId: "end_session", summary: "End." }),
      [],
    ],
    [
      "another parameter, and another default, limit and form of one",
      (vendor) => {
        const { parameters } = vendor.paths["/listSessions"]!["post"]!;
        parameters!.push({ name: "after", in: "query", schema: {} });
        parameters![0] = {
          name: "limit",
          in: "query",
          schema: { type: "integer", default: 50, maximum: 9, format: "int32" },
        };
      },
      [
        "listSessions query.limit maximum-wider: 9 → nothing",
        'listSessions query.limit format-wider: "int32" → nothing',
        "listSessions query.limit default-changed: 50 → nothing",
        "listSessions query.after parameter-removed",
      ],
    ],
    [
      "a deprecated operation that takes another credential, at another host",
      (vendor) => {
        Object.assign(vendor.paths["/endSession"]!["post"]!, { deprecated: true, security: [{ key: [] }] });
        Object.assign(vendor, { servers: [{ url: "https://eu.acme.example" }] });
      },
      [
        '* server.url-changed: "https://eu.acme.example" → "https://acme.example"',
        "endSession operation.deprecated-removed",
        'endSession security-wider: "a credential of an unknown kind" → "none"',
      ],
    ],
    [
      "a webhook",
      (vendor) => (vendor.webhooks = { ended: { post: operationOf("ended", {}) } }),
      ["ended webhook-removed"],
    ],
    [
      "other properties and values",
      (vendor) => {
        schema(vendor, "End")["properties"] = { id: { type: "string" }, force: { type: "boolean" } };
        schema(vendor, "Session")["properties"]!["status"] = { type: "string", enum: ["open", "lost"] };
      },
      [
        "endSession body.force properties-removed",
        "endSession body.reason properties-added",
        'endSession 200.status enum-narrower: ["lost"] → []',
        'endSession 200.status enum-wider: [] → ["ended"]',
        'listSessions 200[].status enum-narrower: ["lost"] → []',
        'listSessions 200[].status enum-wider: [] → ["ended"]',
      ],
    ],
  ];
  test.each(cases)("%s", async (_, edit, differences) => {
    const { status, openapi } = await compared(edit);
    expect(openapi!.differences.toSorted()).toEqual(differences.toSorted());
    expect(status).toBe(differences.length > 0 ? "drifted" : "same");
  });

  test("what it prints of the differences can be pasted into sources.yaml", async () => {
    const odd = "odd: name #1\n~~~";
    const ours = documentOf({}, { start: takes({ type: "object", properties: { ok: {} } }) });
    const theirs = documentOf({}, { start: takes({ type: "object", properties: { ok: {}, [odd]: {} } }) });
    site["/openapi.json"] = { body: JSON.stringify(theirs) };
    site["/docs.md"] = markdown("Text.");
    const text = stringify(ours).replaceAll("https://docs.acme.example", `${origin}/docs`);
    const folder = repository({ acme: text }, { "specs/acme/sources.yaml": `openapi: ${origin}/openapi.json\n` });
    const { code, out } = await run(folder, "--update");
    expect(code).toBe(2);
    const accepted = [{ reason: "So it is.", differences: parse(/~~~yaml\n(.*\n)~~~\n/.exec(out)![1]!) as string[] }];
    write(folder, { "specs/acme/sources.yaml": stringify({ openapi: `${origin}/openapi.json`, accepted }) });
    expect(await run(folder)).toMatchObject({ code: 0, out: "" });
  });

  test("an accepted difference is not reported; one that no longer exists is", async () => {
    const accepted = ["*.id required-added", "*.id properties-added"];
    const { status, openapi } = await compared((vendor) => {
      Object.assign(schema(vendor, "Session"), { required: [] });
    }, accepted);
    expect(status).toBe("drifted");
    expect(openapi).toMatchObject({ differences: [], accepted: 2, settled: [accepted[1]] });
    const known = await compared(
      (vendor) => {
        Object.assign(schema(vendor, "Session"), { required: [] });
      },
      [accepted[0]!],
    );
    expect(known.status).toBe("same");
  });

  test.each([
    ["<html>", "it is not an OpenAPI document of version 3"],
    ['{ "swagger": "2.0" }', "it is not an OpenAPI document of version 3"],
    ['{ "openapi": "3.1.0", ', "cannot be compared"],
  ])("%s cannot be compared", async (body, reason) => {
    site["/openapi.json"] = { type: "application/json", body };
    const folder = repository({ acme: spec() }, { "specs/acme/sources.yaml": `openapi: ${origin}/openapi.json\n` });
    const { code, out } = await run(folder);
    expect(code).toBe(3);
    expect(out).toContain(reason);
  });
});

describe("mistakes", () => {
  test.each([
    ["openapi: 7\n", "specs/acme/sources.yaml:1:10  openapi must be string"],
    [
      "openapi: https://acme.example/a.json\naccepted:\n  - differences: []\n",
      "specs/acme/sources.yaml:3:5  accepted/0 must have required property 'reason'",
    ],
    ["openapi: [\n", "specs/acme/sources.yaml:2:1  this is not valid YAML"],
  ])("in sources.yaml are reported at their line: %j", async (text, message) => {
    const { code, err } = await run(repository({ acme: spec() }, { "specs/acme/sources.yaml": text }));
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  test("in the spec, in the recorded file and on the command line are reported before anything is read", async () => {
    const folder = repository({ acme: spec(`${origin}/end`) });
    expect(await run(folder, "bolt")).toMatchObject({ code: 1, err: expect.stringContaining('no vendor "bolt"') });
    expect(await run(folder, "--updat")).toMatchObject({ code: 1, err: expect.stringContaining("--updat") });
    write(folder, { "specs/fingerprints.json": "{ <<<<<<<" });
    expect(await run(folder)).toMatchObject({ code: 1, err: expect.stringContaining("restore it from git") });
    write(folder, { "specs/acme/openapi.yaml": spec("the guide") });
    expect(await run(folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('"the guide" under externalDocs'),
    });
    write(folder, { "specs/acme/openapi.yaml": "openapi: [" });
    expect(await run(folder)).toMatchObject({ code: 1, err: expect.stringContaining("specs/acme/openapi.yaml:1:") });
    expect(requests).toHaveLength(0);
  });
});

test("the sources of the repository's own specs can be read, and no page is recorded that none of them names", () => {
  const fingerprints = readFingerprints(root);
  for (const vendor of vendors()) {
    const { pages, openapi } = sourcesOf(vendor, root);
    expect(pages.length).toBeGreaterThan(0);
    const known = [...pages, ...(openapi ? ["openapi"] : [])];
    expect(known).toEqual(expect.arrayContaining(Object.keys(fingerprints[vendor] ?? {})));
  }
});
