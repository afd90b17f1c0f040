import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTypescript from "@scripts/codegen/openapi-typescript";
import { run } from "@scripts/console/processes";
import { operationsSource } from "@scripts/codegen/operations";
import { schemaSource } from "@scripts/codegen/types";
import { pascalCase, type Document } from "@scripts/openapi/document";
import { loadSpec } from "@scripts/openapi/specs";
import { largestVendor } from "./apps.js";
import { folder, generateHeyApi } from "./project.js";
import { say } from "@scripts/console/progress";
import { typedCalls, writers, type Writer } from "./typed.js";

/** The compiler's statistics for one program. */
interface Diagnostics {
  instantiations: number;
  /** The time to check, in seconds. */
  check: number;
}

/** The cost of a subject's types for one spec. */
export interface TypeCost {
  name: string;
  /** Instantiations of the program with one call, minus those of a program without calls. */
  first: number;
  /** Instantiations of each call after the first. */
  perCall: number;
  /** All instantiations of the program with all calls. `check` is in seconds, by run. */
  instantiations: number;
  check: number[];
}

/** The costs for one spec. */
export interface TypeCosts {
  spec: string;
  calls: number;
  costs: TypeCost[];
}

const most = 40;
const runs = 3;

export async function measureTypes(project: string): Promise<TypeCosts[]> {
  const largest = largestVendor();
  return [
    await measureSpec(project, largest, loadSpec(largest), `@vendor-clients/${largest}`),
    await measureSpec(project, "github", githubDocument()),
  ];
}

/**
 * Returns GitHub's own document, with operation names that methods can have, and without fields that OpenAPI does not
 * allow.
 */
function githubDocument(): Document {
  const file = join(folder, "node_modules/@octokit/openapi/generated/api.github.com.json");
  const camelCase = (id: string): string => id.replace(/[^A-Za-z0-9]+(\w)/g, (_, first: string) => first.toUpperCase());
  const document = JSON.parse(readFileSync(file, "utf8"), (key, value: unknown) => {
    if (key === "x-github-breaking-changes") return undefined;
    return key === "operationId" ? camelCase(value as string) : value;
  }) as Document;
  return { ...document, security: [] };
}

async function measureSpec(
  project: string,
  vendor: string,
  document: Document,
  published?: string,
): Promise<TypeCosts> {
  const place = join(project, `types-${vendor}`);
  mkdirSync(join(place, "client"), { recursive: true });
  say(`types of ${vendor}: generating`);
  await writeClients(place, vendor, document, published);
  const calls = typedCalls(document, most);
  const program = (writer: Writer, count: number): string =>
    writer.head(vendor) +
    calls
      .slice(0, count)
      .map((call, index) => writer.call(call, index))
      .join("");
  const base = await diagnose(place, "export {};\n");
  const firsts = new Map<Writer, number>();
  for (const writer of writers) firsts.set(writer, (await diagnose(place, program(writer, 1))).instantiations);
  const all = new Map<Writer, Diagnostics[]>(writers.map((writer) => [writer, []]));
  for (let round = 0; round < runs; round++) {
    for (const writer of writers) {
      say(`types of ${vendor}, round ${round + 1} of ${runs}: ${writer.name}`);
      all.get(writer)!.push(await diagnose(place, program(writer, calls.length)));
    }
  }
  const costs = writers.map((writer): TypeCost => {
    const [first, [{ instantiations }]] = [firsts.get(writer)!, all.get(writer) as [Diagnostics]];
    return {
      name: writer.name,
      first: first - base.instantiations,
      perCall: (instantiations - first) / (calls.length - 1),
      instantiations,
      check: all.get(writer)!.map(({ check }) => check),
    };
  });
  return { spec: vendor, calls: calls.length, costs };
}

/**
 * Writes the output of each subject's generator as its users have it: as declarations, where published or documented
 * so.
 */
async function writeClients(place: string, vendor: string, document: Document, published?: string): Promise<void> {
  const input = join(place, "openapi.json");
  writeFileSync(input, JSON.stringify(document));
  writeFileSync(
    join(place, "paths.d.ts"),
    openapiTypescript.astToString(
      await openapiTypescript.default(structuredClone(document) as never, { silent: true }),
    ),
  );
  await generateHeyApi(input, join(place, "hey-api"));
  if (published) return writeFileSync(join(place, "client/index.ts"), `export * from "${published}";\n`);
  const name = pascalCase(vendor);
  writeFileSync(join(place, "client/schema.ts"), schemaSource(vendor, document));
  writeFileSync(join(place, "client/operations.ts"), operationsSource(vendor, document));
  writeFileSync(
    join(place, "client/index.ts"),
    `import { createVendorClient } from "@vendor-clients/shared/client";
import { definition, type ${name}Methods } from "./operations.js";

export function create${name}Client(options: object): ${name}Methods {
  return createVendorClient(definition, options);
}
`,
  );
  await declare(join(place, "client"));
}

const tsc = join(folder, "node_modules/typescript/bin/tsc");
const options = {
  strict: true,
  skipLibCheck: true,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "nodenext",
  types: [],
};

/** Emits declarations and removes the sources, as in a published package. */
async function declare(directory: string): Promise<void> {
  const compilerOptions = { ...options, declaration: true, emitDeclarationOnly: true, noCheck: true };
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
  await run([process.execPath, tsc, "-p", directory], directory, 120);
  for (const file of ["index.ts", "schema.ts", "operations.ts"]) rmSync(join(directory, file));
}

async function diagnose(place: string, program: string): Promise<Diagnostics> {
  writeFileSync(join(place, "program.ts"), program);
  const config = { compilerOptions: { ...options, noEmit: true }, files: ["program.ts"] };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify(config));
  const printed = await run([process.execPath, tsc, "-p", place, "--extendedDiagnostics"], place, 180);
  const figure = (name: string): number => Number(new RegExp(`^${name}: +([\\d.]+)`, "m").exec(printed)![1]);
  return { instantiations: figure("Instantiations"), check: figure("Check time") };
}
