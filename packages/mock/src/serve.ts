import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runCommand, type Parsed } from "@scripts/console/command";
import { credentialsFor } from "@scripts/openapi/credentials";
import { callExample, literal } from "@scripts/openapi/examples";
import { faults } from "./faults.js";
import { listen, type Listening } from "./listen.js";
import { createMock, type Exchange, type Mock } from "./mock.js";
import { UserError } from "@scripts/console/user-error";
import { operationsOf, pascalCase, type Document } from "@scripts/openapi/document";
import { specificationOf, vendorsIn } from "./specification.js";

const usage = `npx @vendor-clients/mock <vendor> [--port <port>] [--sessions]

A mock server that validates requests against a vendor's specification, responds with its examples,
and prints a line for each request. Any credential is accepted. Ctrl-C stops it.

  --port <port>   default: 4010; 0 picks a free port
  --sessions      keeps started sessions in memory: they can be read and listed, change their state,
                  and end
  -v, --version   prints the version
  -h, --help      prints this text

A request selects its response with a header:

  Prefer: code=409              a status that the specification documents
  Prefer: code=200, example=…   one of its examples, by name
  Prefer: fault=…               an injected fault: ${faults.join(", ")}

An invalid request gets a 400 that says what is wrong with it, and so does the line printed for it.
`;

const definition = {
  name: "npx @vendor-clients/mock",
  usage,
  allowPositionals: true,
  options: {
    port: { type: "string", default: "4010" },
    sessions: { type: "boolean", default: false },
    version: { type: "boolean", short: "v" },
  },
} as const;

/**
 * Serves a vendor, from its installed specification or a copy in the folder. Resolves to the exit code once the server
 * listens.
 */
export const serve = (args: string[], copies: string): Promise<number> =>
  runCommand(definition, args, (parsed) => run(parsed, copies));

async function run({ values, positionals }: Parsed<typeof definition.options>, copies: string): Promise<number> {
  if (values.version) {
    console.log(versionBeside(copies));
    return 0;
  }
  const [vendor, ...more] = positionals;
  if (vendor === undefined || more.length > 0) {
    const known = vendorsIn(copies);
    throw new UserError(`Name one vendor: ${known.join(", ")}.\n\n  npx @vendor-clients/mock ${known[0]}\n`);
  }
  const { document, file } = specificationOf(vendor, copies);
  const { sessions } = values;
  const mock = createMock(document, { sessions, watch: (exchange) => console.log(line(exchange)) });
  const { url } = await listening(mock, vendor, values.port);
  console.log(greeting(vendor, document, relative(process.cwd(), file), url));
  return 0;
}

/** Reads the version of the package that contains the copies. */
function versionBeside(copies: string): string {
  const manifest = readFileSync(join(copies, "../../package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

async function listening(mock: Mock, vendor: string, port: string): Promise<Listening> {
  const retry = `\n\n  npx @vendor-clients/mock ${vendor} --port 0\n`;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UserError(`--port must be a number up to 65535; 0 picks a free port.${retry}`);
  try {
    return await listen(mock, Number(port));
  } catch (error) {
    throw error instanceof UserError
      ? new UserError(`${error.message} Choose another; 0 picks a free port.${retry}`)
      : error;
  }
}

/** Formats the mock's address and a program that calls it. */
function greeting(vendor: string, document: Document, file: string, url: string): string {
  const credentials = Object.entries(credentialsFor(document, () => "any")).map(
    ([option, credential]) => `${option}: ${literal(credential)}, `,
  );
  const operations = operationsOf(document);
  const first = operations.find(({ method, security }) => method === "GET" && security.length > 0) ?? operations[0]!;
  const factory = `create${pascalCase(vendor)}Client`;
  return `${document.info.title}, from ${file}

  ${url}

Call it:

  import { ${factory} } from "@vendor-clients/${vendor}";

  const ${vendor} = ${factory}({ ${credentials.join("")}baseUrl: "${url}" });
  console.log(${callExample(vendor, document, first).replace(/;$/, "")});

Select a response with a request header: "Prefer: code=409", "Prefer: fault=stall"; see --help. Ctrl-C stops the server.
`;
}

/** Formats a request and its response: names and templates only, never ids or credentials. */
function line({ operation, request, response, problem, fault, ms }: Exchange): string {
  const status = fault === "reset" || fault === "hang" ? "–" : response.status;
  return [
    request.method.padEnd(6),
    operation ? `${operation.path} ${operation.id}` : "no such operation",
    status,
    `${Math.ceil(ms)} ms`,
    ...(fault ? [`fault: ${fault}`] : []),
    ...(problem ? [problem] : []),
  ].join("  ");
}
