import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual, parseArgs, styleText } from "node:util";
import { exampleInit, exampleOf } from "./examples.js";
import { format } from "./lint.js";
import { generate, isOfArguments } from "./generate.js";
import { createMock, listen, type ListeningMock } from "./mock.js";
import { environmentName } from "./scaffold.js";
import {
  Mistake,
  operationsOf,
  pascalCase,
  readSpec,
  root,
  specFile,
  vendors,
  type Document,
  type Operation,
} from "./specs.js";

const usage = `npm start [-- [vendor…] [--base-url <url>]]

Generates and builds the clients, and plays every operation through the built packages, over HTTP, against a server on
this machine that checks each request by the vendor's spec and answers with its examples.

  vendor…            only these vendors
  --base-url <url>   one vendor's real host instead. EVERY operation is really sent, with the spec's examples, also those
                     that create, end or delete: use a test account. Credentials come from the environment:
`;

/** What the program needs of a built client. */
type Client = Record<string, (init: object) => Promise<unknown>>;

interface Row {
  operation: Operation;
  ok: boolean;
  /** What came back, for each of the calls. */
  cells: string[];
  ms: number;
}

class Difference extends Error {}

const { green, red, dim, bold } = Object.fromEntries(
  (["green", "red", "dim", "bold"] as const).map((style) => [style, (text: string) => styleText(style, text)]),
) as Record<"green" | "red" | "dim" | "bold", (text: string) => string>;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "base-url": { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  const known = vendors();
  if (values.help) {
    console.log(
      usage +
        known
          .flatMap((vendor) => variables(vendor, documentOf(vendor)))
          .map((name) => `                       ${name}`)
          .join("\n"),
    );
    return 0;
  }
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown)
    return complain(
      `There is no vendor "${unknown}". Known are: ${known.join(", ")}. For a new one, write ${specFile(unknown)} first.`,
    );
  const names = positionals.length > 0 ? positionals : known;
  const baseUrl = values["base-url"];
  if (baseUrl && names.length !== 1)
    return complain("--base-url is one vendor's host. Name the vendor: npm start -- suki --base-url <url>");
  const credentials = baseUrl ? fromEnvironment(names[0]!) : undefined;
  if (typeof credentials === "string") return complain(credentials);

  if (!(await step("generate", () => generate(positionals)))) return 1;
  if (!(await step("build", () => build(names)))) return 1;
  const failed = [];
  for (const vendor of names) {
    const ok = baseUrl ? await playHost(vendor, baseUrl, credentials!) : await playMock(vendor);
    if (!ok) failed.push(vendor);
  }
  if (failed.length > 0)
    return complain(`\n${failed.join(", ")}: not every answer was as the spec says; see ${red("✗")} above.`);
  console.log(`
${green("Every operation answered as its spec says.")} Next:
  npm start -- suki                play one vendor; --help says how to play a real host
  packages/suki/README.md          the methods, and an example to copy
  npm test                         the tests
  specs/README.md                  add a vendor: write specs/<vendor>/openapi.yaml, run npm run generate`);
  return 0;
}

function complain(message: string): number {
  console.error(message);
  return 1;
}

/** Runs a step, and says how long it took. */
async function step(name: string, run: () => Promise<number>): Promise<boolean> {
  console.log(bold(`${name} …`));
  const started = performance.now();
  const code = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    code === 0 ? `${green("✓")} ${name} ${dim(`${seconds} s`)}` : `${red("✗")} ${name} failed after ${seconds} s`,
  );
  return code === 0;
}

function build(names: string[]): Promise<number> {
  // `--only` spares a second run of the generator, and with it what else a build depends on: so shared is named too.
  const filters = ["shared", ...names].map((name) => `--filter=@vendor-clients/${name}`);
  const turbo = spawn("npx", ["turbo", "run", "build", "--only", ...filters, "--output-logs=errors-only"], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return new Promise((resolve) => turbo.on("close", (code) => resolve(code ?? 1)));
}

function documentOf(vendor: string): Document {
  const spec = readSpec(vendor);
  if ("problems" in spec) throw new Mistake(format(spec.problems));
  return spec.document;
}

const schemesOf = (document: Document): string[] => Object.keys(document.components?.securitySchemes ?? {});

const variables = (vendor: string, document: Document): string[] =>
  schemesOf(document).map((option) => environmentName(vendor, option));

/** The credentials of a real host, or what is missing. */
function fromEnvironment(vendor: string): Record<string, string> | string {
  const document = documentOf(vendor);
  const missing = variables(vendor, document).find((name) => !process.env[name]);
  if (missing)
    return `${missing} is not set: a real host wants a credential. Write: ${missing}=… npm start -- ${vendor} --base-url <url>`;
  return Object.fromEntries(
    schemesOf(document).map((option) => [option, process.env[environmentName(vendor, option)]!]),
  );
}

async function createClient(vendor: string, options: object): Promise<Client> {
  const built = pathToFileURL(join(root, `packages/${vendor}/dist/index.js`)).href;
  const module = (await import(built)) as Record<string, (options: object) => Client>;
  return module[`create${pascalCase(vendor)}Client`]!(options);
}

async function playMock(vendor: string): Promise<boolean> {
  const document = documentOf(vendor);
  const right = Object.fromEntries(schemesOf(document).map((option) => [option, `${option}-of-the-rehearsal`]));
  const wrong = Object.fromEntries(schemesOf(document).map((option) => [option, "wrong"]));
  const mock = await listen(await createMock(document, right));
  try {
    const options = { baseUrl: mock.url, maxRetries: 0 };
    const client = await createClient(vendor, { ...options, ...right });
    const stranger = await createClient(vendor, { ...options, ...wrong });
    return await play(vendor, document, mock.url, (operation) => rehearse(document, mock, operation, client, stranger));
  } finally {
    await mock.close();
  }
}

async function playHost(vendor: string, baseUrl: string, credentials: Record<string, string>): Promise<boolean> {
  const document = documentOf(vendor);
  const client = await createClient(vendor, { baseUrl, ...credentials });
  return play(vendor, document, baseUrl, async (operation) => {
    try {
      return [summary(await call(client, document, operation))];
    } catch (error) {
      const { name, status } = error as { name: string; status?: number };
      if (name === "ApiError" && status !== 401) return [describe(error)];
      throw new Difference(describe(error));
    }
  });
}

async function play(
  vendor: string,
  document: Document,
  url: string,
  run: (operation: Operation) => Promise<string[]>,
): Promise<boolean> {
  console.log(`\n${bold(vendor)}  ${document.info.title}  ${dim(url)}`);
  const operations = operationsOf(document);
  const width = Math.max(...operations.map(({ id }) => id.length));
  const requestWidth = Math.max(...operations.map(({ method, path }) => method.length + path.length + 1));
  const rows: Row[] = [];
  for (const operation of operations) {
    const started = performance.now();
    const outcome = await run(operation).then(
      (cells) => ({ ok: true, cells }),
      (error: Error) => ({ ok: false, cells: [error instanceof Difference ? error.message : String(error.stack)] }),
    );
    const row = { operation, ...outcome, ms: performance.now() - started };
    rows.push(row);
    print(vendor, row, width, requestWidth);
  }
  const good = rows.filter(({ ok }) => ok).length;
  const ms = rows.reduce((sum, row) => sum + row.ms, 0);
  const verdict = `${good} of ${rows.length} operations as specified`;
  console.log(`${good === rows.length ? green(`✓ ${verdict}`) : red(`✗ ${verdict}`)} ${dim(`${ms.toFixed(0)} ms`)}`);
  return good === rows.length;
}

function print(vendor: string, { operation, ok, cells, ms }: Row, width: number, requestWidth: number): void {
  const request = `${operation.method} ${operation.path}`;
  const mark = ok ? green("✓") : red("✗");
  const came = ok ? cells.join(dim(" · ")) : red(cells.join("\n"));
  console.log(
    `${mark} ${dim(vendor)}  ${operation.id.padEnd(width)}  ${dim(request.padEnd(requestWidth))}  ${ms.toFixed(0).padStart(4)} ms  ${came}`,
  );
}

function call(client: Client, document: Document, operation: Operation): Promise<unknown> {
  const file = new File(["a picture"], "face.png", { type: "image/png" });
  return client[operation.id]!({ ...exampleInit(document, operation, file) });
}

/** Plays an operation against the mock: a success, a documented failure, and a wrong credential. */
async function rehearse(
  document: Document,
  mock: ListeningMock,
  operation: Operation,
  client: Client,
  stranger: Client,
): Promise<string[]> {
  const documented = operation.responses.map(([status]) => status);
  mock.answerWith(undefined);
  const result = await call(client, document, operation).catch((error: unknown) => {
    throw new Difference(`expected a success, but: ${describe(error)}`);
  });
  const [status, response] = operation.responses[0]!;
  const [type, media] = Object.entries(response.content ?? {})[0] ?? [];
  const example = type?.endsWith("json") ? exampleOf(document, media) : undefined;
  if (example !== undefined && !isDeepStrictEqual(result, example)) {
    throw new Difference(`expected the spec's example, but got ${JSON.stringify(result)}`);
  }
  const cells = [`${status} ${summary(result)}`];
  const failure = documented.find((code) => /^[45]/.test(code) && code !== "401");
  if (failure) {
    mock.answerWith(failure);
    cells.push(await expectStatus(Number(failure), call(client, document, operation)));
  }
  if (documented.includes("401") && operation.security.length > 0) {
    mock.answerWith(undefined);
    cells.push(await expectStatus(401, call(stranger, document, operation)));
  }
  return cells;
}

async function expectStatus(expected: number, call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { name, status, code } = Object(error) as { name?: string; status?: number; code?: string | number };
  if (name === "ApiError" && status === expected)
    return dim(code === undefined || code === status ? `${status}` : `${status} ${code}`);
  throw new Difference(`expected an ApiError with ${expected}, but: ${error ? describe(error) : "it succeeded"}`);
}

const describe = (error: unknown): string => `${(error as Error).name}: ${(error as Error).message}`;

/** A result in a few words: its fields, not its values, of which a real host's are nobody's business. */
function summary(result: unknown): string {
  if (result === undefined) return "no body";
  if (result instanceof Blob) return `${result.size} bytes`;
  if (Array.isArray(result)) return `[${result.length}]`;
  const keys = Object.keys(Object(result) as object);
  return `{ ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", …" : ""} }`.replace("{  }", "{}");
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof Mistake) && !isOfArguments(error)) throw error;
  return complain((error as Error).message);
});
