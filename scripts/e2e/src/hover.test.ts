import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { operationsOf, pascalCase, type Operation } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { Editor, userProject } from "./editor.js";

// The editor opens a project with all packages. On a busy machine, its first response is slow.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const folder = userProject(["shared", ...vendors()]);
const editor = new Editor(folder);
afterAll(async () => {
  await editor.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A position in a file, in the language server's numbering. */
interface Place {
  file: string;
  line: number;
  offset: number;
}

interface QuickInfo {
  kind: string;
  displayString: string;
  documentation: string;
  tags: { name: string; text?: string }[];
}

interface Diagnostic {
  start: { line: number };
  code: number;
  text: string;
  reportsDeprecated?: true;
}

/** The positions of the operations' names in a user's file that calls all of them. */
const places = new Map<string, Place>();

function openProgram(vendor: string): void {
  const file = join(folder, `${vendor}.ts`);
  const factory = `create${pascalCase(vendor)}Client`;
  const head = [
    `import { ${factory} } from "@vendor-clients/${vendor}";`,
    `const ${vendor} = ${factory}({} as never);`,
  ];
  const ids = operationsOf(loadSpec(vendor)).map(({ id }) => id);
  editor.open(file, [...head, ...ids.map((id) => `${vendor}.${id}({} as never);`), `${vendor}.`].join("\n"));
  const offset = vendor.length + 2;
  for (const [index, id] of ids.entries())
    places.set(`${vendor} ${id}`, { file, line: head.length + index + 1, offset });
  places.set(vendor, { file, line: head.length + ids.length + 1, offset });
}
for (const vendor of vendors()) openProgram(vendor);

const quickInfo = (name: string): Promise<QuickInfo> =>
  editor.ask<QuickInfo>("quickinfo", places.get(name)!) as Promise<QuickInfo>;

/** Returns the text that an editor shows below the signature. */
async function hover(name: string): Promise<string> {
  const { documentation, tags } = await quickInfo(name);
  return [documentation, ...tags.map(({ name: tag, text }) => `@${tag} ${text}`)].join("\n");
}

/** Returns the failures in a hover text, without their codes. */
const failuresIn = (text: string): string[] =>
  [...text.matchAll(/^@throws \{ApiError\} (.*)$/gm)].map(([, failure]) =>
    failure!.replace(/^(\w{3})(,? `[^`]+`)+:/, "$1:").replace(/ For example (`[^`]+`(, )?)+\.$/, ""),
  );

const failuresOf = ({ responses }: Operation): string[] =>
  responses
    .filter(([status]) => !status.startsWith("2"))
    .map(([status, { description }]) => [status, description.replace(/\s+/g, " ").trim()])
    .map(([status, text]) => (status === "default" ? text! : `${status}: ${text}`));

test.each(vendors())("hover on each method of %s shows what its operation says in the spec", async (vendor) => {
  for (const operation of operationsOf(loadSpec(vendor))) {
    const { id, method, path, object } = operation;
    const { kind, displayString } = await quickInfo(`${vendor} ${id}`);
    expect([kind, displayString]).toEqual(["method", expect.stringContaining(`${pascalCase(vendor)}Methods.${id}(`)]);
    const text = await hover(`${vendor} ${id}`);
    expect(text.split("\n")[0]).toBe(object.summary);
    expect(text).toContain(object.description?.trim() ?? "");
    expect(text).toContain(`\`${method} ${path}\``);
    expect(failuresIn(text)).toEqual(failuresOf(operation));
    expect(text).toContain(`\n@see {@link ${object.externalDocs?.url}}\n`);
    expect(text).toContain(`\n@example await ${vendor}.${id}(`);
    expect(text.includes("\n@deprecated ")).toBe(object.deprecated === true);
  }
});

// Written by hand to detect mistakes of the generator, from whose output the other expectations are derived.
const texts: [name: string, text: string][] = [
  [
    "suki endFormFillingSession",
    `End a form-filling session.

The session's context must contain at least one template before it is ended.

\`POST /api/v1/form-filling/session/{ambient_session_id}/end\`
@throws {ApiError} 400 \`missing_sdp_provider_id_header\`, \`invalid_sdp_provider_id\`: The request or \`sdp_provider_id\` is invalid.
@throws {ApiError} 401 \`invalid_sdp_token\`, \`provider_not_registered\`: The token is missing, expired or invalid (\`invalid_sdp_token\`), or the provider is not registered (\`provider_not_registered\`).
@throws {ApiError} 403 \`permission_denied\`, \`insufficient_scope\`, \`sbac_denied\`: Not permitted: a scope such as \`sdp.write\` is missing, or the organization does not allow this partner.
@throws {ApiError} 412 \`provider_user_inactive\`: The provider's user is neither \`ACTIVATED\` nor \`LICENSE_PENDING\`.
@throws {ApiError} 499 \`request_cancelled\`: The caller cancelled the request.
@throws {ApiError} 500 \`internal_server_error\`: An unexpected server error.
@throws {ApiError} 504 \`request_timeout\`: The request timed out.
@throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
@see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/end}
@example await suki.endFormFillingSession({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });`,
  ],
  [
    "agenthuman endSession",
    `End a session, release its GPU and stop billing.

Only a \`started\` session can be ended, and it cannot be restarted; ending an ended session succeeds too. A session also ends when its WebSocket closes, when everyone has left the room, or when the plan's time is used up; a cleanup job ends the rest within 3 minutes. Call this anyway: it releases the GPU immediately and keeps billing accurate.

\`POST /v1/sessions/{session_id}/end\`
@throws {ApiError} 401: The API key is missing, invalid or deactivated.
@throws {ApiError} 429: More than 60 requests in one minute; retry at \`X-RateLimit-Reset\`.
@throws {ApiError} Any other error.
@see {@link https://docs.agenthuman.com/api-reference/endpoints/end-session}
@example await agenthuman.endSession({ params: { path: { session_id: "sess_01H3Z8G9YR3K2N5M6P7Q8W4T" } } });`,
  ],
  [
    // The vendor shows the same sample, with a code, for 401, 404 and 422, so the code belongs to none of them.
    "protoface createPipecatSession",
    `Start a session with media over a WebSocket relay.

End it with \`endSession\`, using the id in \`session\`.

\`POST /v1/pipecat/sessions\`
@throws {ApiError} 400: The body is invalid.
@throws {ApiError} 401 \`api_key.unknown\`: The API key is missing, malformed or revoked.
@throws {ApiError} 402: No credits are left (\`insufficient_credit_balance\`), or billing is not active.
@throws {ApiError} 409: The avatar is not ready.
@throws {ApiError} 422: The request body or parameters failed validation.
@throws {ApiError} 503: The Pipecat relay is unavailable.
@throws {ApiError} Any other error.
@see {@link https://docs.protoface.com/guides/pipecat}
@example await protoface.createPipecatSession({ body: { avatar_id: "av_stock_001", idle_timeout_seconds: 30, max_duration_seconds: 600, metadata: { customer_session_id: "abc123" }, quality: "standard", relay_mode: "websocket" } });`,
  ],
];

test.each(texts)("hover on %s is, word for word, what a reader of the vendor's pages expects", async (name, text) => {
  expect(await hover(name)).toBe(text);
});

test.each(vendors())("the definition of each method of %s is in the generated source, at its line", async (vendor) => {
  const file = `node_modules/@vendor-clients/${vendor}/src/generated/operations.ts`;
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  for (const { id } of operationsOf(loadSpec(vendor))) {
    const place = places.get(`${vendor} ${id}`)!;
    const found = await editor.ask<{ file: string; start: { line: number } }[]>("definition", place);
    const names = found!.map(({ start }) => /^ {2}(\w+)\(/.exec(lines[start.line - 1]!)?.[1]);
    // A method with two signatures has two definitions.
    expect([...new Set(names)]).toEqual([id]);
    expect(found!.filter((other) => !other.file.endsWith(file))).toEqual([]);
  }
});

const deprecatedOf = (vendor: string): string[] =>
  operationsOf(loadSpec(vendor))
    .filter(({ object }) => object.deprecated)
    .map(({ id }) => id);

test("at least one operation is deprecated, so that the next two tests see one", () => {
  expect(vendors().flatMap(deprecatedOf)).not.toEqual([]);
});

test.each(vendors())(
  "a call of %s is struck through if the vendor advises against it, and no other",
  async (vendor) => {
    const { file } = places.get(vendor)!;
    const all = await editor.ask<Diagnostic[]>("suggestionDiagnosticsSync", { file });
    const struck = all!.filter(({ reportsDeprecated }) => reportsDeprecated);
    expect(struck.map(({ code, start }) => [code, start.line])).toEqual(
      deprecatedOf(vendor).map((id) => [6387, places.get(`${vendor} ${id}`)!.line]),
    );
  },
);

test.each(vendors())("after `%s.`, all methods are proposed, the deprecated ones marked", async (vendor) => {
  const proposed = await editor.ask<{ entries: { name: string; kindModifiers: string }[] }>(
    "completionInfo",
    places.get(vendor)!,
  );
  const entries = new Map(proposed!.entries.map(({ name, kindModifiers }) => [name, kindModifiers.split(",")]));
  const ids = operationsOf(loadSpec(vendor)).map(({ id }) => id);
  expect(ids.filter((id) => !entries.has(id))).toEqual([]);
  expect(ids.filter((id) => entries.get(id)!.includes("deprecated"))).toEqual(deprecatedOf(vendor));
});

/** Mistakes of a new user, and the editor's messages. */
const mistakes: [what: string, vendor: string, program: string, says: string][] = [
  [
    "no options",
    "videosdk",
    'createVideosdkClient().endSession({ body: { sessionId: "" } });',
    "Property 'endSession' does not exist on type 'VideosdkKeylessMethods'.",
  ],
  [
    "another vendor's option",
    "suki",
    'createSukiClient({ apiKey: "…" });',
    "Object literal may only specify known properties, and 'apiKey' does not exist in type 'SukiClientOptions'.",
  ],
  [
    "a variable of the environment that may be unset",
    "suki",
    "declare const variable: string | undefined;\ncreateSukiClient({ token: variable });",
    "Type 'string | undefined' is not assignable to type 'Credential'.",
  ],
  [
    "the id alone",
    "suki",
    'createSukiClient({ token: "…" }).endFormFillingSession("id");',
    "Argument of type 'string' is not assignable to parameter of type 'EndFormFillingSessionInit'.",
  ],
  [
    "a misspelt parameter",
    "protoface",
    'createProtofaceClient({ apiKey: "…" }).endSession({ params: { path: { sessionId: "id" } } });',
    "Object literal may only specify known properties, but 'sessionId' does not exist in type '{ session_id: string; }'. Did you mean to write 'session_id'?",
  ],
  [
    "no body",
    "videosdk",
    'createVideosdkClient({ token: "…" }).endSession({});',
    "Property 'body' is missing in type '{}' but required in type 'EndSessionInit'.",
  ],
  [
    "a misspelt method",
    "videosdk",
    'createVideosdkClient({ token: "…" }).endSesion({});',
    "Property 'endSesion' does not exist on type 'VideosdkMethods'. Did you mean 'endSession'?",
  ],
];

test.each(mistakes)("%s does not compile, and the editor says why", async (what, vendor, program, says) => {
  const file = join(folder, `${what.replaceAll(/\W/g, "-")}.ts`);
  const factory = `create${pascalCase(vendor)}Client`;
  editor.open(file, `import { ${factory} } from "@vendor-clients/${vendor}";\n${program}\n`);
  const found = await editor.ask<Diagnostic[]>("semanticDiagnosticsSync", { file });
  expect(found!.map(({ text }) => text)).toEqual([expect.stringContaining(says)]);
});
