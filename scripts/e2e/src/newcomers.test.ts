import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative } from "node:path";
import { createAgenthumanClient } from "@vendor-clients/agenthuman";
import { createProtofaceClient } from "@vendor-clients/protoface";
import { createSukiClient } from "@vendor-clients/suki";
import { createVideosdkClient } from "@vendor-clients/videosdk";
import { expect, onTestFinished, test, vi } from "vitest";
import { cli } from "@scripts/cli/cli";
import { dev } from "@scripts/cli/dev";
import { generate } from "@scripts/codegen/generate";
import { root, vendors } from "@scripts/openapi/specs";
import { testFolder, write } from "@scripts/openapi/fixtures/files";
import { copyRepository, printedBy, run } from "@scripts/openapi/fixtures/repository";

/** A factory without types, as in plain JavaScript. */
type Factory = (options?: unknown) => Record<Method, (init?: unknown) => Promise<unknown>>;
type Method = "createSession" | "endFormFillingSession" | "endSession" | "fetchSessions" | "getSession";
const [agenthuman, protoface, suki, videosdk] = [
  createAgenthumanClient,
  createProtofaceClient,
  createSukiClient,
  createVideosdkClient,
] as unknown as [Factory, Factory, Factory, Factory];

/** A value that no message may contain. */
const canary = "canary4711";
const jwt = `eyJhbGciOiJIUzI1NiJ9.${canary}.${canary}`;
const form = { params: { path: { ambient_session_id: canary } } };
const session = { params: { path: { session_id: canary } } };

const pass = (option: string): string => `Pass ${option}: "…", or a function that returns it, when the client is made.`;
const notOfAHeader = "has a space or a character beyond visible ASCII; trim it, and leave out a prefix such as Bearer";
const noId = 'path parameter "session_id" is missing. Pass it as params: { path: { session_id: "…" } }.';

/** Mistakes of a new user in code, and the complete messages. */
const inCode: [what: string, program: () => unknown, message: string][] = [
  [
    "no options",
    () => videosdk().fetchSessions(),
    `videosdk fetchSessions needs a credential, but token is undefined. ${pass("token")}`,
  ],
  [
    "no options, of a client that has one of its own",
    () => suki().endFormFillingSession(form),
    `suki endFormFillingSession needs a credential, but token is undefined. ${pass("token")}`,
  ],
  [
    "an empty value of such an option",
    () => suki({ token: canary, providerId: "" }).endFormFillingSession(form),
    `suki: providerId is empty. ${pass("providerId")}`,
  ],
  [
    "options without the credential",
    () => suki({}).endFormFillingSession(form),
    `suki endFormFillingSession needs a credential, but token is undefined. ${pass("token")}`,
  ],
  [
    "a credential from a variable of the environment that is not set",
    () => suki({ token: process.env["NO_SUCH_VARIABLE"] }).endFormFillingSession(form),
    `suki endFormFillingSession needs a credential, but token is undefined. ${pass("token")}`,
  ],
  [
    "another vendor's name of the option",
    () => suki({ apiKey: canary }).endFormFillingSession(form),
    `suki endFormFillingSession needs a credential, but token is undefined. ${pass("token")}`,
  ],
  [
    "the credential in place of the options",
    () => agenthuman(canary).endSession(session),
    "agenthuman: the options are a string. Expected an object: { … }.",
  ],
  [
    "an empty credential",
    () => suki({ token: "" }).endFormFillingSession(form),
    `suki: token is empty. ${pass("token")}`,
  ],
  [
    "a credential that was copied with the end of its line",
    () => protoface({ apiKey: `${canary}\n` }).endSession(session),
    `protoface: apiKey ${notOfAHeader}. ${pass("apiKey")}`,
  ],
  [
    "a credential that was copied with a space",
    () => protoface({ apiKey: `${canary} ` }).endSession(session),
    `protoface: apiKey ${notOfAHeader}. ${pass("apiKey")}`,
  ],
  [
    "a credential with a prefix",
    () => videosdk({ token: `Bearer ${canary}` }).fetchSessions(),
    `videosdk: token ${notOfAHeader}. ${pass("token")}`,
  ],
  [
    "a function that returns no credential",
    () => suki({ token: () => undefined }).endFormFillingSession(form),
    `suki: token is undefined, not a string. ${pass("token")}`,
  ],
  [
    "a function that returns the whole response of a login",
    () => suki({ token: async () => ({ suki_token: canary }) }).endFormFillingSession(form),
    `suki: token is object, not a string. ${pass("token")}`,
  ],
  [
    "another vendor's JWT as AgentHuman's key",
    () => agenthuman({ apiKey: jwt }).endSession(session),
    `agenthuman: apiKey is a JWT, not a key of this vendor's. ${pass("apiKey")}`,
  ],
  [
    "another vendor's JWT as Protoface's key",
    () => protoface({ apiKey: () => jwt }).endSession(session),
    `protoface: apiKey is a JWT, not a key of this vendor's. ${pass("apiKey")}`,
  ],
  [
    "a base URL without https://",
    () => suki({ token: canary, baseUrl: `${canary}.example` }),
    'suki: baseUrl is not an absolute URL. Expected https:// and a host, such as baseUrl: "https://sdp.suki.ai".',
  ],
  [
    "a base URL with http://",
    () => suki({ token: canary, baseUrl: `http://${canary}.example` }),
    'suki: baseUrl is not https: (http: is for localhost only). Expected https:// and a host, such as baseUrl: "https://sdp.suki.ai".',
  ],
  [
    "a base URL with the version that each path begins with",
    () => agenthuman({ apiKey: canary, baseUrl: "https://api.agenthuman.com/v1" }),
    'agenthuman: baseUrl ends with the start of the paths. Expected https:// and a host, such as baseUrl: "https://api.agenthuman.com".',
  ],
  [
    "a base URL as the vendor's own introduction has it",
    () => protoface({ apiKey: canary, baseUrl: "https://api.protoface.com/v1" }),
    'protoface: baseUrl ends with the start of the paths. Expected https:// and a host, such as baseUrl: "https://api.protoface.com".',
  ],
  [
    "a base URL whose host does not exist",
    // A label of 64 characters is invalid, so it fails without any network access.
    () =>
      suki({
        token: canary,
        baseUrl: `https://${canary.padEnd(64, "x")}.example`,
        maxRetries: 0,
      }).endFormFillingSession(form),
    "suki endFormFillingSession: no response: ENOTFOUND. Check baseUrl and the network (POST /api/v1/form-filling/session/{ambient_session_id}/end)",
  ],
  [
    "an id that is undefined",
    () => agenthuman({ apiKey: canary }).endSession({ params: { path: { session_id: undefined } } }),
    `agenthuman endSession: ${noId}`,
  ],
  [
    "the id in place of the object",
    () => agenthuman({ apiKey: canary }).endSession(canary),
    "agenthuman endSession: the options are a string. Expected an object: { … }.",
  ],
  [
    "the id without params and path",
    () => agenthuman({ apiKey: canary }).endSession({ session_id: canary }),
    `agenthuman endSession: ${noId}`,
  ],
  [
    "null in place of the object",
    () => agenthuman({ apiKey: canary }).endSession(null),
    `agenthuman endSession: ${noId}`,
  ],
  ["nothing at all", () => agenthuman({ apiKey: canary }).endSession(), `agenthuman endSession: ${noId}`],
  [
    "a misspelt parameter",
    () => agenthuman({ apiKey: canary }).endSession({ params: { path: { sessionId: canary } } }),
    `agenthuman endSession: ${noId}`,
  ],
  [
    "an id that was not awaited",
    () => agenthuman({ apiKey: canary }).endSession({ params: { path: { session_id: Promise.resolve(canary) } } }),
    'agenthuman endSession: path parameter "session_id" is not a string. Pass it as params: { path: { session_id: "…" } }.',
  ],
  [
    "a body for a GET",
    () => agenthuman({ apiKey: canary }).getSession({ ...session, body: { canary } }),
    "agenthuman getSession: a GET request has no body. Leave it out.",
  ],
];

/** Returns the message of a synchronous or asynchronous error. */
async function messageOf(program: () => unknown): Promise<string> {
  try {
    await program();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("It should have failed.");
}

test.each(inCode)("%s: the message says what is wrong, and what to write", async (_, program, message) => {
  const came = await messageOf(program);
  expect(came).toBe(message);
  expect(came).not.toContain(canary);
});

/** Responses of the vendors to mistakes that a client cannot detect. */
const byVendor: [
  what: string,
  client: Factory,
  method: Method,
  init: object,
  status: number,
  body: object,
  message: string,
][] = [
  [
    "a token of another environment",
    suki,
    "endFormFillingSession",
    form,
    401,
    { message: "invalid_sdp_token", code: 401 },
    "suki endFormFillingSession: 401 invalid_sdp_token (POST /api/v1/form-filling/session/{ambient_session_id}/end)",
  ],
  [
    "an id of another vendor",
    agenthuman,
    "endSession",
    session,
    404,
    { success: false, error: { message: `Session ${canary} not found` } },
    "agenthuman endSession: 404 (POST /v1/sessions/{session_id}/end)",
  ],
  [
    "no body",
    protoface,
    "createSession",
    {},
    400,
    { error: { type: "invalid_request", code: "request.invalid", message: "No.", request_id: "r" } },
    "protoface createSession: 400 request.invalid (POST /v1/sessions)",
  ],
  [
    "a key that may not do this",
    videosdk,
    "endSession",
    { body: { sessionId: canary } },
    403,
    { message: "Forbidden" },
    "videosdk endSession: 403 (POST /ai/v1/ai-deployment-sessions/end)",
  ],
];

test.each(byVendor)("%s is known to the vendor only: its own code stands in one line", async (...row) => {
  const [, client, method, init, status, body, message] = row;
  const server = createServer((_, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = { token: canary, apiKey: canary, baseUrl };
  expect(await messageOf(() => client(options)[method](init))).toBe(message);
});

/** Returns the output of a command that is run as by npm. */
async function printed(command: () => Promise<number>): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "error").mockImplementation((line) => void lines.push(String(line)));
  vi.stubEnv("npm_lifecycle_event", "generate");
  try {
    expect(await command()).toBe(1);
  } finally {
    spy.mockRestore();
    vi.unstubAllEnvs();
  }
  return lines.join("\n");
}

const noVendor = `There is no vendor "akme". Valid vendors: ${vendors().join(", ")}. For a new one, write specs/akme/openapi.yaml first.`;

test.each<[what: string, command: () => Promise<number>, message: string]>([
  ["an unknown vendor", () => generate(["akme"]), noVendor],
  ["an unknown vendor to watch", () => dev(["akme"]), noVendor],
  ["an unknown option", () => generate(["--chek"]), "Unknown option '--chek'. See: npm run generate -- --help"],
])("on the command line, %s is said in one text", async (_, command, message) => {
  expect(await printed(command)).toBe(message);
});

/** Runs a copy of the launcher in a folder where the package `tool` is installed or missing. */
async function launch(
  engine: string,
  tool: string,
  installed: boolean,
): Promise<{ code: number | null; said: string }> {
  const manifest = { type: "module", engines: { node: engine }, devDependencies: { tool: "1.0.0" } };
  const folder = testFolder({ "package.json": JSON.stringify(manifest) });
  mkdirSync(join(folder, "scripts/cli"), { recursive: true });
  cpSync(join(root, "scripts/cli/run.js"), join(folder, "scripts/cli/run.js"));
  if (installed) {
    mkdirSync(join(folder, "node_modules/tool"), { recursive: true });
    writeFileSync(join(folder, "node_modules/tool/package.json"), '{ "type": "module", "bin": { "tool": "bin.js" } }');
    writeFileSync(
      join(folder, "node_modules/tool/bin.js"),
      "console.log(process.argv[1] === import.meta.filename, ...process.argv.slice(2)); process.exitCode = 7;",
    );
  }
  return run(folder, process.execPath, ["scripts/cli/run.js", tool, "--one", "two"]);
}

test("before npm ci, a command prints what to run", async () => {
  for (const tool of ["tool", "generate", "scripts/soak/src/soak.ts"]) {
    const { code, said } = await launch(">=20.19", tool, false);
    const name = tool === "tool" ? tool : "tsx";
    expect(said).toBe(
      `The packages are not installed: there is no node_modules/${name}. Install them with:\n\n  npm ci\n\n`,
    );
    expect(code).toBe(1);
  }
});

test("after a pull that needs other packages, a command prints what to run", async () => {
  const lock = (version: string): string =>
    JSON.stringify({
      packages: { "": {}, "node_modules/tool": { version }, "node_modules/other": { version, optional: true } },
    });
  const installed = { "node_modules/tool/package.json": '{ "bin": "bin.js" }', "node_modules/tool/bin.js": "" };
  for (const [version, expected] of [
    ["1.0.0", { code: 0, said: "" }],
    [
      "1.1.0",
      {
        code: 1,
        said: expect.stringContaining("out of date: node_modules/tool. Install them again with:\n\n  npm ci\n"),
      },
    ],
  ] as const) {
    const folder = testFolder({
      ...installed,
      "package.json": JSON.stringify({ engines: { node: ">=20" }, devDependencies: { tool: version } }),
      "package-lock.json": lock(version),
      "node_modules/.package-lock.json": lock("1.0.0"),
      "scripts/cli/run.js": readFileSync(join(root, "scripts/cli/run.js"), "utf8"),
      "scripts/cli/package.json": '{ "type": "module" }',
    });
    expect(await run(folder, process.execPath, ["scripts/cli/run.js", "tool"])).toEqual(expected);
  }
});

test("under a Node that is too old, a command prints the required version", async () => {
  const [major, minor] = process.versions.node.split(".").map(Number) as [number, number];
  for (const wanted of [`${major}.${minor + 1}`, `${major + 1}.0`]) {
    const { code, said } = await launch(`>=${wanted}`, "tool", true);
    expect(said).toBe(
      `This is Node ${process.versions.node}; Node >=${wanted} is needed. Get it from https://nodejs.org, or with nvm:\n\n  nvm install ${wanted.split(".")[0]} && npm ci\n\n`,
    );
    expect(code).toBe(1);
  }
});

test("else the program runs with its arguments, and its exit code is the command's", async () => {
  for (const engine of [`>=${process.versions.node}`, ">=0.19", ">=20"])
    expect(await launch(engine, "tool", true)).toEqual({ code: 7, said: "true --one two\n" });
});

test("neither NO_COLOR nor a pipe has a tool print colors, whatever it would print itself", async () => {
  const manifest = { type: "module", engines: { node: ">=20" }, devDependencies: { tool: "1.0.0" } };
  const folder = testFolder({
    "package.json": JSON.stringify(manifest),
    "node_modules/tool/package.json": '{ "type": "module", "bin": "bin.js" }',
    "node_modules/tool/bin.js": `const { NO_COLOR, FORCE_COLOR } = process.env;
process.stdout.write("\\u001b[1;3");
setTimeout(() => console.log("1mred\\u001b[0m", NO_COLOR, FORCE_COLOR), 100);
console.error("\\u001b[2mdim\\u001b[22m");`,
  });
  mkdirSync(join(folder, "scripts/cli"), { recursive: true });
  cpSync(join(root, "scripts/cli/run.js"), join(folder, "scripts/cli/run.js"));
  for (const environment of [{ NO_COLOR: "1" }, { NO_COLOR: "", FORCE_COLOR: "1" }]) {
    const { said } = await run(folder, process.execPath, ["scripts/cli/run.js", "tool"], environment);
    expect(said.split("\n").filter(Boolean).sort()).toEqual(["dim", "red 1 undefined"]);
  }
});

test("turbo's own output has no color into a pipe", async () => {
  const { said } = await run(root, process.execPath, ["scripts/cli/run.js", "turbo", "run", "nothing"], {
    FORCE_COLOR: "1",
  });
  expect(said).not.toBe("");
  expect(said).not.toContain("\u001b");
});

test("npm run check lints, tests and type-checks, into a pipe as well", { timeout: 300_000 }, async () => {
  const folder = copyRepository();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 60_000);
  // Type-checks a small part, since this is the command's last step and npm test covers all workspaces.
  const compilerOptions = { types: ["node"] };
  const settings = { extends: "./tsconfig.base.json", compilerOptions, include: ["scripts/console/src"] };
  write(folder, {
    "tsconfig.json": JSON.stringify(settings),
    "scripts/console/src/wrong.ts": 'export const wrong: number = "text";\n',
  });
  const { code, said } = await run(folder, process.execPath, ["scripts/cli/run.js", "check", "console"]);
  expect(code).not.toBe(0);
  expect(said).toContain("Found 0 warnings and 0 errors.");
  expect(said).toContain("All matched files use the correct format.");
  expect(said).toContain("scripts/console/src/wrong.ts(1,14): error TS2322");
});

test(
  "one --help lists the commands, each has its own, and an unknown one is said with them",
  { timeout: 300_000 },
  async () => {
    const help = await said(["--help"]);
    for (const name of [
      "start",
      "dev",
      "generate",
      "new",
      "remove",
      "check",
      "lint",
      "test",
      "changes",
      "drift",
      "docs",
    ]) {
      expect(help).toMatch(new RegExp(`^  ${name} +[a-z]`, "m"));
      expect(await said([name, "--help"])).toMatch(
        new RegExp(`^npm ${["start", "test"].includes(name) ? "" : "run "}${name}\\b`),
      );
    }
    expect(await said(["genrate"], 1)).toMatch(/^There is no command "genrate"\.\n/);
  },
);

/** Runs the command line in this process, and resolves to its output. */
async function said(args: string[], code = 0): Promise<string> {
  const outcome = await printedBy(() => cli(args));
  expect(outcome.code).toBe(code);
  return outcome.said;
}

test("a command in TypeScript runs, can start itself again, and its exit code is the command's", async () => {
  const folder = testFolder({
    "package.json": '{ "type": "module" }',
    "again.ts": `import { spawnSync } from "node:child_process";
const own = process.argv[1] === import.meta.filename;
const args: string[] = process.argv.slice(2);
console.log(own, ...args);
const again = [...process.execArgv, import.meta.filename, ...args, "again"];
process.exitCode = args.length > 1 ? 7 : spawnSync(process.execPath, again, { stdio: "inherit" }).status!;
`,
  });
  const file = relative(root, join(folder, "again.ts"));
  const outcome = await run(folder, process.execPath, [join(root, "scripts/cli/run.js"), file, "once"]);
  expect(outcome).toEqual({ code: 7, said: "true once\ntrue once again\n" });
});
