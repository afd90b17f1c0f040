import { execFile, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { build, transform } from "esbuild";
import { publint } from "publint";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { carrier } from "@scripts/semver/mock-release";
import ts from "@scripts/codegen/typescript";
import { callExample, exampleOf, examplesOf } from "@scripts/openapi/examples";
import { credentialsFor } from "@scripts/openapi/credentials";
import { operationsOf, pascalCase, type Document, type Operation } from "@scripts/openapi/document";
import { loadSpec, root, specFile, vendors } from "@scripts/openapi/specs";
import { expectedFiles } from "@scripts/rehearsal/tarball";

interface Manifest {
  name: string;
  version: string;
  description: string;
  keywords: string[];
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  exports: { ".": { types: string; default: string }; [path: string]: string | Record<string, string> };
}

/** The output of `npm pack --json` for one package. */
interface Packed {
  name: string;
  filename: string;
  files: { path: string }[];
}

const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");
const manifestOf = (folder: string): Manifest => JSON.parse(read(folder, "package.json")) as Manifest;
const packages = readdirSync(join(root, "packages")).filter((name) =>
  existsSync(join(root, "packages", name, "package.json")),
);

// These tests build, install and compile, all of which is slow on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** The clients and their runtime. The mock is excluded: it is a Node tool with dependencies of its own. */
const libraries = packages.filter((name) => name !== carrier);

/** The folder of the tarballs. */
const tarballs = mkdtempSync(join(tmpdir(), "packages-"));
/** A user's project in which all of them are installed. */
const project = join(tarballs, "project");
let packed: Packed[] = [];

interface Run {
  code: number;
  output: string;
}

function run(file: string, args: string[], cwd: string): Promise<Run> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const shell = process.platform === "win32" && file !== process.execPath;
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env, shell, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: error ? stdout + stderr : stdout });
    });
  });
}

async function succeed(file: string, args: string[], cwd: string): Promise<string> {
  const { code, output } = await run(file, args, cwd);
  if (code !== 0) throw new Error(`${file} ${args.join(" ")} failed:\n${output}`);
  return output;
}

/** Finds a dependency of a package as Node does: the nearest of that name. */
function installedIn(folder: string, name: string): string {
  const path = posix.join(folder, "node_modules", name);
  return folder === "." || existsSync(join(root, path)) ? path : installedIn(posix.dirname(folder), name);
}

/** Adds the folders of all transitive dependencies, so that nothing is fetched from a registry. */
function withDependencies(folders: string[]): string[] {
  const found = new Set(folders);
  for (const folder of found) {
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
      const own = packages.find((other) => manifestOf(`packages/${other}`).name === name);
      found.add(own ? `packages/${own}` : installedIn(folder, name));
    }
  }
  return [...found];
}

// Packs the existing builds: other tests read them at the same time, and `npm test` builds first.
beforeAll(async () => {
  const unbuilt = packages.filter((name) => !existsSync(join(root, "packages", name, "dist")));
  if (unbuilt.length > 0) throw new Error(`not built: ${unbuilt.join(", ")}. Run: npm run build`);
  const folders = withDependencies(packages.map((name) => `packages/${name}`)).map((folder) => `./${folder}`);
  const pack = ["pack", "--json", "--ignore-scripts", `--pack-destination=${tarballs}`, ...folders];
  packed = JSON.parse(await succeed("npm", pack, root)) as Packed[];
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  const files = packed.map(({ filename }) => join(tarballs, filename));
  await succeed("npm", ["install", "--offline", "--no-audit", "--no-fund", ...files], project);
});

afterAll(() => rmSync(tarballs, { recursive: true, force: true }));

const packedAs = (name: string): Packed => packed.find((other) => other.name === `@vendor-clients/${name}`)!;

test.each(packages)("publint finds nothing in the tarball of %s", async (name) => {
  const { buffer, byteOffset, byteLength } = readFileSync(join(tarballs, packedAs(name).filename));
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages } = await publint({ pack: { tarball }, strict: true });
  expect(messages).toEqual([]);
});

/** Module resolutions that packages without CommonJS do not support. */
const unsupported = ["node10", "node16-cjs"];

function resolutionOf(problem: Problem): string {
  if ("resolutionKind" in problem) return problem.resolutionKind;
  return "resolutionOption" in problem ? problem.resolutionOption : "every";
}

test.each(packages)("TypeScript finds the types of each entry point of %s", async (name) => {
  const tarball = createPackageFromTarballData(readFileSync(join(tarballs, packedAs(name).filename)));
  // A YAML file has no types.
  const excludeEntrypoints = Object.keys(manifestOf(`packages/${name}`).exports).filter((entry) =>
    entry.endsWith(".yaml"),
  );
  const checked = await checkPackage(tarball, { excludeEntrypoints });
  if (!checked.types) throw new Error(`${name} has no types`);
  const { problems, entrypoints } = checked;
  expect(Object.keys(entrypoints)).toContain(".");
  expect(problems.filter((problem) => !unsupported.includes(resolutionOf(problem)))).toEqual([]);
});

test.each(packages)("%s holds its sources, what is built of each, and nothing else", (name) => {
  const files = packedAs(name).files.map(({ path }) => path);
  expect(files.sort()).toEqual(expectedFiles(name));
});

test.each(libraries)("each source map in %s leads to a source that is in it", (name) => {
  const paths = packedAs(name).files.map(({ path }) => path);
  const maps = paths.filter((path) => path.endsWith(".map"));
  const lost = maps.flatMap((map) => {
    const { sources } = JSON.parse(read("packages", name, map)) as { sources: string[] };
    return sources.map((source) => posix.join(posix.dirname(map), source)).filter((source) => !paths.includes(source));
  });
  expect(maps).not.toEqual([]);
  expect(lost).toEqual([]);
});

test.each(libraries)(
  "%s is an ES module without side effects, install scripts or other dependencies than the runtime's",
  (name) => {
    const manifest = manifestOf(`packages/${name}`);
    const { version } = manifestOf("packages/shared");
    const { "openapi-fetch": openapiFetch } = manifestOf("packages/shared").dependencies!;
    expect(manifest).toMatchObject({
      name: `@vendor-clients/${name}`,
      type: "module",
      sideEffects: false,
      license: "MIT",
      engines: { node: ">=20.19" },
      dependencies: {},
      // For tools that do not support "exports".
      main: manifest.exports["."].default,
      types: manifest.exports["."].types,
    });
    expect(manifest.dependencies).toEqual({
      ...(name !== "shared" && { "@vendor-clients/shared": version }),
      "openapi-fetch": openapiFetch,
    });
    const others = ["peerDependencies", "optionalDependencies", "bundleDependencies", "private", "bin"];
    expect(Object.keys(manifest).filter((key) => others.includes(key))).toEqual([]);
    expect(Object.keys(manifest.scripts ?? {}).filter((script) => /install|prepare/.test(script))).toEqual([]);
  },
);

test("the mock runs nothing when it is installed, and its command is found by npx", () => {
  const manifest = manifestOf(`packages/${carrier}`);
  expect(Object.keys(manifest.scripts ?? {}).filter((script) => /install|prepare/.test(script))).toEqual([]);
  expect(manifest).toMatchObject({ type: "module", bin: { "vendor-clients-mock": "dist/cli.js" } });
  expect(existsSync(join(project, "node_modules/.bin/vendor-clients-mock"))).toBe(true);
});

test.each(vendors())(
  "the package.json of %s is the template's, but for its version, description and keywords",
  (vendor) => {
    const { version: sharedVersion } = manifestOf("packages/shared");
    const values: Record<string, string> = { vendor, sharedVersion };
    const text = read("scripts/codegen/template/package.json.template").replace(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => values[name] ?? name,
    );
    const { version: _, description: __, keywords: ___, ...expected } = JSON.parse(text) as Manifest;
    const { version: ____, description: _____, keywords: ______, ...manifest } = manifestOf(`packages/${vendor}`);
    // Entry points that only some specs have.
    for (const entry of ["./session", "./webhooks"]) delete manifest.exports[entry];
    expect(manifest).toEqual(expected);
  },
);

test.each(vendors())(
  "index.ts of %s has at most 40 lines: what is longer can be generated, or belongs in shared",
  (vendor) => {
    expect(read("packages", vendor, "src/index.ts").trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  },
);

test("installing all packages brings one copy of each, and nothing else", () => {
  const installed = readdirSync(join(project, "node_modules"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /(^|\/)node_modules\/|^(@[^/]+\/)?[^/@.]+\/package\.json$/.test(path));
  expect(installed.sort()).toEqual(packed.map(({ name }) => `${name}/package.json`).sort());
});

/** Returns a package's entry points that are modules. */
const modulesOf = (name: string): string[] =>
  Object.entries(manifestOf(`packages/${name}`).exports)
    .filter(([, target]) => typeof target === "object")
    .map(([entry]) => posix.join(`@vendor-clients/${name}`, entry));

/** Runs a module in the user's project, and resolves to its parsed output. */
async function play(file: string, source: string, options: string[] = []): Promise<unknown> {
  writeFileSync(join(project, file), source);
  // V8 would spend more time on optimizing the WebAssembly with which fetch parses responses than on the program.
  return JSON.parse(await succeed(process.execPath, ["--liftoff-only", ...options, file], project));
}

/** Runs a module of each vendor, all in one process, and resolves to their default exports. */
async function playEach(name: string, source: (vendor: string) => string, options: string[] = []): Promise<unknown> {
  for (const vendor of vendors()) writeFileSync(join(project, `${name}-${vendor}.mjs`), source(vendor));
  const all = `const results = {};
for (const vendor of ${JSON.stringify(vendors())})
  results[vendor] = (await import(\`./${name}-\${vendor}.mjs\`)).default;
console.log(JSON.stringify(results));
`;
  return play(`${name}.mjs`, all, options);
}

/** Returns a value for each vendor, by name. */
const byVendor = <Value>(valueOf: (vendor: string) => Value): Record<string, Value> =>
  Object.fromEntries(vendors().map((vendor) => [vendor, valueOf(vendor)]));

test("importing a package changes nothing but what is imported", async () => {
  // Newer versions of Node record the dispatcher and open the standard streams when a server's code first accesses
  // `fetch` and `process`. Clients must not do so on import, and are imported first.
  const own = ["undici.globalDispatcher", "PipeWrap"];
  const modules = [...libraries, carrier].flatMap((name) =>
    modulesOf(name).map((module) => ({ module, own: name === carrier ? own : [] })),
  );
  const changes = await play(
    "import.mjs",
    `const state = (own) => {
  const isOther = (name) => !own.some((text) => name.includes(text));
  return JSON.stringify([
    Reflect.ownKeys(globalThis).map(String).filter(isOther),
    process.eventNames().map(String),
    process.getActiveResourcesInfo().filter(isOther),
    Object.entries(process.env),
  ]);
};
const changed = [];
for (const { module, own } of ${JSON.stringify(modules)}) {
  const before = state(own);
  await import(module);
  if (state(own) !== before) changed.push(module);
}
console.log(JSON.stringify(changed));
`,
  );
  expect(changes).toEqual([]);
});

/** Returns a credential for each option that the spec requires. */
const credentialsOf = (document: Document): string =>
  Object.entries(credentialsFor(document, () => "secret"))
    .map(([option, credential]) => `${option}: ${JSON.stringify(credential)}`)
    .join(", ");

/** Returns the first operation that reads something with a credential. */
function readingOf(vendor: string): { document: Document; operation: Operation } {
  const document = loadSpec(vendor);
  return {
    document,
    operation: operationsOf(document).find(({ method, security }) => method === "GET" && security.length > 0)!,
  };
}

/** Returns the call of an operation as an expression. */
const callOf = (vendor: string, { document, operation }: ReturnType<typeof readingOf>): string =>
  callExample(vendor, document, operation).replace(/;$/, "");

test("a plain program calls an operation of each client and prints the response", async () => {
  const printed = await playEach("call", (vendor) => {
    const reading = readingOf(vendor);
    return `import { createServer } from "node:http";
import { create${pascalCase(vendor)}Client } from "@vendor-clients/${vendor}";

const server = createServer(({ method, url, rawHeaders }, response) => {
  const authorized = rawHeaders.some((value) => value.endsWith("secret"));
  response.setHeader("content-type", "application/json").end(JSON.stringify({ method, url, authorized }));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const baseUrl = \`http://127.0.0.1:\${server.address().port}\`;
const ${vendor} = create${pascalCase(vendor)}Client({ baseUrl, ${credentialsOf(reading.document)} });
export default ${callOf(vendor, reading)};
server.close();
`;
  });
  const expected = byVendor((vendor) => {
    const url = new RegExp(`^${readingOf(vendor).operation.path.replace(/\{[^}]+\}/g, "[^/]+")}$`);
    return { method: "GET", url: expect.stringMatching(url), authorized: true };
  });
  expect(printed).toEqual(expected);
});

test("the installed mock serves each installed client from the client's own spec", async () => {
  const printed = await playEach("mock", (vendor) => {
    const reading = readingOf(vendor);
    return `import { createMock } from "@vendor-clients/mock";
import { create${pascalCase(vendor)}Client } from "@vendor-clients/${vendor}";

const mock = await createMock("${vendor}");
const ${vendor} = create${pascalCase(vendor)}Client({ fetch: mock.fetch, ${credentialsOf(reading.document)} });
const answer = ${callOf(vendor, reading)};
const file = mock.specification.replaceAll("\\\\", "/").split("node_modules/").pop();
export default { answer, operation: mock.requests[0].operation, file };
`;
  });
  const expected = byVendor((vendor) => {
    const { document, operation } = readingOf(vendor);
    const [, response] = operation.responses.find(([status]) => status.startsWith("2"))!;
    const answer = exampleOf(document, response.content?.["application/json"]);
    return { answer, operation: operation.id, file: `@vendor-clients/${vendor}/dist/openapi.yaml` };
  });
  expect(printed).toEqual(expected);
});

test("the program that the mock of each vendor prints when it starts runs as it stands", async () => {
  // All mocks in one process, and all programs in another.
  const startEach = `for (const vendor of ${JSON.stringify(vendors())}) {
  process.argv = [process.execPath, "vendor-clients-mock", vendor, "--port", "0"];
  await import(\`./node_modules/@vendor-clients/mock/dist/cli.js?\${vendor}\`);
}
`;
  writeFileSync(join(project, "mocks.mjs"), startEach);
  const mocks = spawn(process.execPath, ["mocks.mjs"], { cwd: project });
  onTestFinished(() => void mocks.kill());
  let said = "";
  mocks.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  const areStarted = (): boolean => said.split("Ctrl-C").length > vendors().length;
  await vi.waitUntil(() => areStarted() || mocks.exitCode !== null, 60_000);
  const programs = [...said.matchAll(/Call it:\n\n([^]*?)\n\nSelect a response/g)].map(([, program = ""]) => program);
  for (const [index, vendor] of vendors().entries()) {
    expect(programs[index]).toContain(`"@vendor-clients/${vendor}"`);
    writeFileSync(join(project, `first-${vendor}.mjs`), programs[index]!);
  }
  const runEach = vendors().map((vendor) => `console.log("${vendor}:");\nawait import("./first-${vendor}.mjs");\n`);
  writeFileSync(join(project, "first.mjs"), runEach.join(""));
  const printed = await succeed(process.execPath, ["--liftoff-only", "first.mjs"], project);
  const pattern = vendors().map((vendor) => `${vendor}:\\n[^]*\\w[^]*\\n`);
  expect(printed).toMatch(new RegExp(`^${pattern.join("")}$`));
});

test("the programs of the mock's README start, wait, list and end with the installed packages alone", async () => {
  const readme = readFileSync(join(project, "node_modules/@vendor-clients/mock/README.md"), "utf8");
  const programs = [...readme.matchAll(/```ts\n([^]*?)```/g)].flatMap(([, code = ""]) =>
    code.includes("await using") ? [code] : [],
  );
  const vendorsOf = (code: string): string[] => vendors().filter((vendor) => code.includes(`/${vendor}/session"`));
  expect(programs.flatMap(vendorsOf).sort()).toEqual(vendors());
  for (const [index, program] of programs.entries()) {
    expect(program.trim().split("\n").length).toBeLessThanOrEqual(15);
    // Node 20 does not support `await using`.
    const { code } = await transform(program, { loader: "ts", target: "node20", format: "esm" });
    writeFileSync(join(project, `readme-${index}.mjs`), code);
  }
  writeFileSync(
    join(project, "readme.mjs"),
    programs.map((_, index) => `await import("./readme-${index}.mjs");\n`).join(""),
  );
  const promised = programs.flatMap((program) => [...program.matchAll(/; \/\/ (.+)$/gm)].map(([, line]) => line));
  const printed = await succeed(process.execPath, ["--liftoff-only", "readme.mjs"], project);
  expect(printed.trim().split("\n")).toEqual(promised);
});

test.each(vendors())("@vendor-clients/%s/openapi.yaml is the spec", (vendor) => {
  const { resolve } = createRequire(join(project, "package.json"));
  expect(readFileSync(resolve(`@vendor-clients/${vendor}/openapi.yaml`), "utf8")).toBe(read(specFile(vendor)));
});

/** Returns a program that calls each operation as its documentation shows. */
function typedProgram(vendor: string): string {
  const document = loadSpec(vendor);
  const name = pascalCase(vendor);
  const calls = operationsOf(document).map((operation) => callExample(vendor, document, operation));
  return `import {
  create${name}Client,
  isApiError,
  type components,
  type operations,
  type paths,
  type ${name}Client,
  type ${name}ClientOptions,
} from "@vendor-clients/${vendor}";

export type Types = [components, operations, paths];
${modulesOf(vendor)
  .map((module, index) => `export type * as entry${index} from "${module}";`)
  .join("\n")}

const options: ${name}ClientOptions = { ${credentialsOf(document)} };
export const ${vendor}: ${name}Client = create${name}Client(options);
export const file = new Blob([]);

try {
  ${calls.join("\n  ")}
  // @ts-expect-error there is no such operation
  await ${vendor}.noSuchOperation();
} catch (error) {
  if (isApiError(error)) console.log(error.status.toFixed(), error.code, error.requestId);
}
`;
}

/** Writes the typed programs, and returns the compiler's arguments for them. */
function compilerArguments(options: string[]): string[] {
  const programs = vendors().map((vendor) => ({
    file: join(project, `typed-${vendor}.ts`),
    source: typedProgram(vendor),
  }));
  for (const { file, source } of programs) writeFileSync(file, source);
  // Checks all declarations except TypeScript's own.
  const strict = ["--strict", "--skipLibCheck", "false", "--skipDefaultLibCheck", "--target", "es2022"];
  return ["--noEmit", ...strict, ...options, ...programs.map(({ file }) => file)];
}

/** The declarations that one check covers. Those of openapi-fetch take longer than all of the clients'. */
const checked = new Set<string>();

/** Runs each compiler, and returns its output. */
const compilers: Record<string, (args: string[]) => string | Promise<string>> = {
  // The API can skip Node's declarations, whose check takes most of the time.
  "TypeScript 5.9": (args) => {
    const { options, fileNames } = ts.parseCommandLine(args);
    const host = { ...ts.createCompilerHost(options), getCurrentDirectory: () => project };
    const program = ts.createProgram(fileNames, options, host);
    const installed = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(realpathSync(project)));
    const own = installed.filter(({ fileName }) => !checked.has(fileName));
    for (const { fileName } of own) if (fileName.includes("/openapi-fetch/")) checked.add(fileName);
    expect(own.filter(({ isDeclarationFile }) => isDeclarationFile).length).toBeGreaterThan(vendors().length);
    const found = [
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
    ];
    return ts.formatDiagnostics(found, host);
  },
  "TypeScript 7": (args) =>
    succeed(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...args], project),
};

/** The types of browsers and of Node. Each compiler is run with both, and with each module resolution. */
const environments = {
  browser: [],
  node: [
    "--lib",
    "es2023",
    "--types",
    "node",
    "--typeRoots",
    join(root, "node_modules/@types"),
    "--exactOptionalPropertyTypes",
  ],
};
const settings: [compiler: string, resolution: string, environment: keyof typeof environments][] = [
  ["TypeScript 5.9", "bundler", "browser"],
  ["TypeScript 5.9", "nodenext", "node"],
  ["TypeScript 7", "nodenext", "browser"],
  ["TypeScript 7", "bundler", "node"],
];

test.each(settings)(
  "typed programs and all declarations compile under %s, %s, with the types of a %s program",
  async (compiler, resolution, environment) => {
    const module = resolution === "bundler" ? "esnext" : resolution;
    const options = ["--module", module, "--moduleResolution", resolution, ...environments[environment]];
    expect(await compilers[compiler]!(compilerArguments(options))).toBe("");
  },
);

/** Bundles a program in the user's project, and resolves to the number of bytes in the bundle by source file. */
async function bundle(source: string): Promise<Record<string, number>> {
  const { metafile } = await build({
    stdin: { contents: source, resolveDir: project },
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
    outfile: "bundle.js",
    absWorkingDir: project,
  });
  const [output] = Object.values(metafile.outputs);
  const bytes = Object.entries(metafile.inputs).map(([file]) => [file, output!.inputs[file]?.bytesInOutput ?? 0]);
  return Object.fromEntries(bytes) as Record<string, number>;
}

const createClient = (vendor: string): string =>
  `create${pascalCase(vendor)}Client({ ${credentialsOf(loadSpec(vendor))}`;

test.each(vendors())("%s does not validate responses, nor load code to do so, by default", async (vendor) => {
  const without = await bundle(`import { create${pascalCase(vendor)}Client } from "@vendor-clients/${vendor}";
console.log(${createClient(vendor)} }));`);
  expect(Object.keys(without).filter((file) => file.endsWith("validate.js"))).toEqual([]);
  const asked = await bundle(`export { validateResponse } from "@vendor-clients/${vendor}/validate";`);
  expect(Object.keys(asked).filter((file) => file.endsWith(`${vendor}/dist/generated/validate.js`))).toHaveLength(1);
});

/** Returns an operation that has an example of its JSON response, and that example. */
function answeredOf(vendor: string): ReturnType<typeof readingOf> & { body: object } {
  const document = loadSpec(vendor);
  const answered = operationsOf(document).flatMap((operation) => {
    const [, response] = operation.responses.find(([status]) => status === "200") ?? [];
    const [, body] = examplesOf(document, response?.content?.["application/json"])[0] ?? [];
    const isObject = typeof body === "object" && body !== null;
    return isObject && operation.method === "GET" ? [{ document, operation, body }] : [];
  });
  return answered[0]!;
}

test("each client validates responses where code generation from strings is disallowed", async () => {
  const source = (vendor: string): string => {
    const { body, ...answered } = answeredOf(vendor);
    return `import { create${pascalCase(vendor)}Client } from "@vendor-clients/${vendor}";
import { validateResponse } from "@vendor-clients/${vendor}/validate";

const call = (body) => {
  const ${vendor} = ${createClient(vendor)}, validateResponse, fetch: async () => Response.json(body) });
  return ${callOf(vendor, answered).replace(/^await /, "")};
};
let made;
try { made = new Function("return 1")(); } catch {}
const refused = await call("no such body").catch((error) => error.name);
export default { made, came: await call(${JSON.stringify(body)}), refused };
`;
  };
  const printed = await playEach("validate", source, ["--disallow-code-generation-from-strings"]);
  expect(printed).toEqual(byVendor((vendor) => ({ came: answeredOf(vendor).body, refused: "InvalidResponseError" })));
  for (const vendor of vendors())
    expect(read("packages", vendor, "dist/generated/validate.js")).not.toMatch(/\beval\b|\bFunction\b/);
});
