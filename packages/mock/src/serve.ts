import { relative } from "node:path";
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

A server on this machine that checks requests by a vendor's specification, responds with its examples, and prints a line
for each request. Ctrl-C ends it.

  --port <port>  4010 without it; 0 takes one that is free
  --sessions     keeps the sessions that are started: they can be read and listed, change, and end

A request chooses its response by a header:

  Prefer: code=409              a status that the specification documents
  Prefer: code=200, example=…   its example of this name
  Prefer: fault=…               ${faults.join(", ")}
`;

const definition = {
  name: "npx @vendor-clients/mock",
  usage,
  allowPositionals: true,
  options: { port: { type: "string", default: "4010" }, sessions: { type: "boolean", default: false } },
} as const;

/** Serves a vendor whose specification is installed, or in the folder of copies; resolves to the exit code once it listens. */
export const serve = (args: string[], copies: string): Promise<number> =>
  runCommand(definition, args, (parsed) => run(parsed, copies));

async function run({ values, positionals }: Parsed<typeof definition.options>, copies: string): Promise<number> {
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

async function listening(mock: Mock, vendor: string, port: string): Promise<Listening> {
  const retry = `\n\n  npx @vendor-clients/mock ${vendor} --port 0\n`;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UserError(`--port is a number up to 65535; 0 takes a port that is free.${retry}`);
  try {
    return await listen(mock, Number(port));
  } catch (error) {
    throw error instanceof UserError
      ? new UserError(`${error.message} Take another; 0 takes one that is free.${retry}`)
      : error;
  }
}

/** Where the mock is, and a program that calls it. */
function greeting(vendor: string, document: Document, file: string, url: string): string {
  const credentials = Object.entries(credentialsFor(document, () => "any")).map(
    ([option, credential]) => `${option}: ${literal(credential)}, `,
  );
  const operations = operationsOf(document);
  const first = operations.find(({ method, security }) => method === "GET" && security.length > 0) ?? operations[0]!;
  const factory = `create${pascalCase(vendor)}Client`;
  return `${document.info.title}, by ${file}

  ${url}

Call it:

  import { ${factory} } from "@vendor-clients/${vendor}";

  const ${vendor} = ${factory}({ ${credentials.join("")}baseUrl: "${url}" });
  console.log(${callExample(vendor, document, first).replace(/;$/, "")});

A request chooses its response by a header: "Prefer: code=409", "Prefer: fault=stall"; --help says more. Ctrl-C ends it.
`;
}

/** Prints a request and its response: names and templates only, since ids and credentials are nobody's business. */
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
