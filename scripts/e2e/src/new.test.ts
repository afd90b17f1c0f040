import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { readAndLint } from "@scripts/openapi/lint";
import { newVendor } from "@scripts/cli/new";
import { importSpec } from "@scripts/import/import";
import { operationsOf, type Document } from "@scripts/openapi/document";
import { draftVendors, placeholdersIn, loadSpec, vendors } from "@scripts/openapi/specs";
import { failure, json, raw, ref } from "./vendor-file.js";
import { acme, copyRules, edited, testFolder, write } from "@scripts/openapi/fixtures/files";

// Each test runs the linter, some more than once.
vi.setConfig({ testTimeout: 300_000 });

/** Creates a repository without vendors. */
function repository(files: Record<string, string> = {}): string {
  const folder = testFolder({ "README.md": "# A\n\n<!-- generated: vendors -->\n<!-- end -->\n", ...files });
  mkdirSync(join(folder, "specs"), { recursive: true });
  mkdirSync(join(folder, "packages"), { recursive: true });
  copyRules(folder);
  return folder;
}

/** Runs the command, and collects its output in `said`. */
async function create(folder: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const spies = (["log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((text: string) => void lines.push(text)),
  );
  try {
    return { code: await newVendor(args, folder), said: lines.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

async function imported(file: string, folder: string): Promise<Document> {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { text } = await importSpec(join(folder, file), {}, folder);
  write(folder, { "specs/bolt/openapi.yaml": text });
  const { documents, problems } = await readAndLint(["bolt"], folder);
  expect(problems).toEqual([]);
  return documents.get("bolt")!;
}

test("a vendor's OpenAPI 3.0 file is converted, and the changes are listed at the top of the spec", async () => {
  const folder = repository({ "bolt.json": JSON.stringify(raw) });
  const document = await imported("bolt.json", folder);
  const operations = operationsOf(document);
  expect(operations.map(({ id, object }) => [id, object.summary, object.description])).toEqual([
    ["listBolts", "All bolts, newest first.", "All bolts, newest first. At most a hundred."],
    ["makeBolt", "Make a bolt.", undefined],
    ["getV1BoltsByBoltId", "Read a bolt.", undefined],
    ["goneBolt", "Remove a bolt.", undefined],
    ["putPicture", "Picture.", undefined],
  ]);
  expect(operations.map(({ object }) => [object["x-evidence"], object.tags, object.externalDocs?.url])).toEqual(
    ["", "make", "", "", ""].map((page) => ["vendor-doc", ["bolts"], `https://docs.bolt.example/${page}`]),
  );
  // The vendor's `x-` keys are not copied, since they may mean something else than those of this repository.
  expect(Object.keys(operations[1]!.object).filter((key) => key.startsWith("x-"))).toEqual(["x-evidence"]);
  const [, , ids] = raw.paths["/v1/bolts"].get.parameters;
  const size = { type: "integer", description: "Its size." };
  expect(operations[0]!.parameters).toEqual([
    { name: "size", in: "query", style: "form", explode: true, description: "Its size.", schema: size },
    ids,
  ]);
  expect(operations.map(({ security }) => security)).toEqual([[["token"]], [["token"]], [["token"]], [], [["token"]]]);
  expect(document.components!.securitySchemes).toEqual({
    token: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://bolt.example/t", scopes: {} } } },
  });
  expect(document.servers).toEqual([
    { url: "https://{region}.bolt.example", variables: { region: { default: "eu" } } },
  ]);
  expect(operations[1]!.requestBody!.content).toEqual({
    "application/json": {
      schema: ref("Bolt"),
      examples: {
        composed: { summary: "Generated from the schema; the vendor gives no example.", value: { size: 3 } },
      },
    },
  });
  expect(operations[3]!.responses).toContainEqual([
    "default",
    { description: "Any other failure.", ...json(ref("api-error")) },
  ]);
  expect(document.components!["schemas"]).toEqual({
    Bolt: {
      type: "object",
      required: ["size"],
      properties: {
        size: { type: ["integer", "null"], example: 3 },
        "x-size": { type: "string" },
        shape: { oneOf: [ref("Hex"), ref("Torx"), { type: "null" }], discriminator: { propertyName: "kind" } },
      },
    },
    Hex: { type: "object", required: ["kind"], properties: { kind: { type: "string", const: "hex" } } },
    Torx: { type: "object", required: ["kind"], properties: { kind: { type: "string", const: "torx" } } },
    "api-error": raw.components.schemas["api-error"],
  });

  const top = readFileSync(join(folder, "specs/bolt/openapi.yaml"), "utf8").split("\nopenapi: 3.1")[0];
  expect(top).toMatch(/^# Made from the vendor's bolt\.json by `npm run new`/);
  expect(top).toContain(
    "1 × operations left out: they respond with a redirect only, which clients do not follow: getPicture",
  );
  expect(top).toContain("1 × callbacks removed: clients receive no requests: makeBolt");
});

test("a header with a key becomes a scheme, also in a file of OpenAPI 3.1 in YAML", async () => {
  const { "/v1/bolts/{bolt_id}": item } = raw.paths;
  const parameter = {
    name: "X-Api-Key",
    in: "header",
    required: true,
    description: "Your key.",
    schema: { type: "string" },
  };
  const get = { ...item.get, parameters: [...item.get.parameters, parameter] };
  const { components: _, security: __, ...rest } = { ...raw, openapi: "3.1.0" };
  const schemas = {
    Bolt: { type: "object", properties: { size: { type: ["integer", "null"], default: null } } },
    "api-error": raw.components.schemas["api-error"],
  };
  const folder = repository({
    "in/bolt.yaml": stringify({ ...rest, paths: { "/v1/bolts/{bolt_id}": { get } }, components: { schemas } }),
  });
  const document = await imported("in/bolt.yaml", folder);
  expect(Object.keys(document.components!["schemas"]!).sort()).toEqual(["Bolt", "api-error"]);
  expect(document.components!.securitySchemes).toEqual({
    apiKey: { type: "apiKey", in: "header", name: "X-Api-Key", description: "Your key." },
  });
  expect(document.security).toEqual([{ apiKey: [] }]);
  expect(operationsOf(document)[0]!.parameters.map(({ name }) => name)).toEqual(["bolt_id"]);
});

test("a code in a response that operations share is taken for a sample, since no file says more", async () => {
  const paths = structuredClone(raw.paths) as Record<string, Record<string, { responses: Record<string, object> }>>;
  for (const operation of Object.values(paths["/v1/bolts"]!))
    operation.responses["409"] = { $ref: "#/components/responses/Busy" };
  const Busy = { description: "Busy.", content: { "application/json": { example: { code: "busy" } } } };
  const folder = repository({
    "bolt.json": JSON.stringify({ ...raw, paths, components: { ...raw.components, responses: { Busy } } }),
  });
  const document = await imported("bolt.json", folder);
  expect(document.components!["responses"]).toMatchObject({ Busy: { "x-codes": "sample" } });
});

test("the variants of a union get their names from its mapping, or else the discriminator goes", async () => {
  const variant = (kind: object): object => ({ type: "object", properties: { kind } });
  const mapping = { hex: "#/components/schemas/Hex", torx: "#/components/schemas/Torx" };
  const discriminator = { propertyName: "kind", mapping };
  const schemas = {
    ...raw.components.schemas,
    Bolt: { oneOf: [ref("Hex"), ref("Torx")], discriminator },
    Hex: variant({ type: "string", description: "Its kind." }),
    Torx: variant({ type: "string", enum: ["torx"] }),
  };
  const folder = repository({
    "bolt.json": JSON.stringify({ ...raw, components: { ...raw.components, schemas } }),
  });
  const document = await imported("bolt.json", folder);
  expect(document.components!["schemas"]).toMatchObject({
    Bolt: { discriminator },
    Hex: { required: ["kind"], properties: { kind: { const: "hex", description: "Its kind." } } },
    Torx: { required: ["kind"], properties: { kind: { const: "torx" } } },
  });
});

test("missing texts get a neutral sentence, and what could be better is counted and listed", async () => {
  const document = structuredClone(raw) as { paths: Record<string, Record<string, Record<string, unknown>>> };
  const { get: list, post: make } = document.paths["/v1/bolts"]!;
  delete list!["description"];
  delete make!["summary"];
  delete make!["description"];
  list!["responses"] = { "400": failure };
  const folder = repository({
    "bolt.json": JSON.stringify({ ...document, externalDocs: undefined }),
    "packages/shared/package.json": '{ "version": "1.0.0" }\n',
    // An unfinished import.
    "specs/nut/openapi.yaml": edited(acme, "      operationId: getStatus\n", ""),
    // An imported spec with known warnings.
    "specs/gear/openapi.yaml": edited(`x-imported: true\n${acme}`, "List widgets, newest first.", "List widgets"),
  });
  const { code, said } = await create(folder, "bolt", "--from", join(folder, "bolt.json"));
  expect(said).toContain("2 × summaries generated from operationIds: the file has none: listBolts, makeBolt");
  expect(said).toContain("1 × 2XX responses added: the file documents no success: listBolts");
  expect(said).toContain("4 × rule/operation-source\n  specs/bolt/openapi.yaml:");
  expect(said).toContain("4 warnings in specs/bolt/openapi.yaml, which is imported");
  expect(said).not.toContain("specs/gear/openapi.yaml:");
  expect(said).toContain("nut has no package yet: 1 to fix in specs/nut/openapi.yaml");
  expect(loadSpec("bolt", folder).paths["/v1/bolts"]!["post"]!.summary).toBe("Make bolt.");
  expect(existsSync(join(folder, "packages/bolt/package.json"))).toBe(true);
  expect(existsSync(join(folder, "packages/nut"))).toBe(false);
  expect(code).toBe(0);
});

const broken = { ...raw, paths: { "/v1/bolts": { get: { responses: { "200": { $ref: "other.json" } } } } } };
const { servers: _, ...silent } = raw;
const { paths: __, ...pathless } = { ...raw, openapi: "3.1.0" };
const made = { operationId: "onMade", responses: { "200": { description: "Received." } } };
const webhooksOnly = { ...pathless, webhooks: { made: { post: made } } };
const undecided = { ...raw, security: undefined, paths: { "/v1/bolts": { get: raw.paths["/v1/bolts"].get } } };

test.each<[what: string, args: string[], says: RegExp]>([
  ["no name", [], /^Name one vendor, such as: npm run new -- acme$/],
  ["two names", ["bolt", "nut"], /^Name one vendor/],
  [
    "a name with a capital",
    ["Bolt"],
    /^"Bolt" is not a valid vendor name\. Name the folder in lower-case letters and digits/,
  ],
  ["a name that leads elsewhere", ["../bolt"], /^"\.\.\/bolt" is not a valid vendor name/],
  ["a name that is a package's", ["shared"], /^"shared" is not a valid vendor name: it is reserved/],
  [
    "a vendor that is there",
    ["acme"],
    /^specs\/acme exists\. Choose another name, or edit specs\/acme\/openapi\.yaml\.$/,
  ],
  ["a package that is there", ["left"], /^packages\/left exists/],
  ["an unknown option", ["bolt", "--form"], /^Unknown option '--form'/],
  [
    "a file that is not there",
    ["bolt", "--from", "none.yaml"],
    /^There is no file .*none\.yaml\. Pass the vendor's OpenAPI file/,
  ],
  [
    "Swagger 2",
    ["bolt", "--from", "swagger.json"],
    /swagger\.json is Swagger 2\.0, .* Convert it first: npx swagger2openapi /,
  ],
  [
    "another document",
    ["bolt", "--from", "other.yaml"],
    /other\.yaml is not an OpenAPI document of version 3\.0 or 3\.1/,
  ],
  ["no document at all", ["bolt", "--from", "text.yaml"], /text\.yaml is not an OpenAPI document/],
  [
    "what is not YAML",
    ["bolt", "--from", "broken.yaml"],
    /broken\.yaml is neither valid YAML nor valid JSON: .* Correct it there\.$/,
  ],
  [
    "a reference to another file",
    ["bolt", "--from", "refers.json"],
    /refers\.json, at paths\.\/v1\/bolts\.get\.responses\.200\.\$ref: the \$ref "other\.json" points outside this file/,
  ],
  ["a file without operations", ["bolt", "--from", "empty.json"], /empty\.json has no operation under paths/],
  ["a file of webhooks only", ["bolt", "--from", "webhooks.json"], /webhooks\.json has no operation under paths/],
  [
    "a file that names no server",
    ["bolt", "--from", "silent.json"],
    /silent\.json names no server\. Name the base URL: --server https:/,
  ],
  [
    "a file that does not say what takes a credential",
    ["bolt", "--from", "undecided.json"],
    /^The file declares OAuth under securitySchemes, .* --security OAuth, or --security none$/,
  ],
  ["a page that is not a URL", ["bolt", "--from", "silent.json", "--docs", "docs"], /^--docs docs is not a URL/],
])("%s is reported in one message, with its fix, and nothing is written", async (_, args, says) => {
  const folder = repository({
    "specs/acme/openapi.yaml": acme,
    "packages/left/package.json": "{}\n",
    "swagger.json": `{ "swagger": "2.0", "info": {} }`,
    "other.yaml": "name: a workflow\n",
    "text.yaml": "only words\n",
    "broken.yaml": "openapi: [3.1.0\ninfo: {}\n",
    "refers.json": JSON.stringify(broken),
    "empty.json": JSON.stringify({ ...raw, paths: {} }),
    "webhooks.json": JSON.stringify(webhooksOnly),
    "silent.json": JSON.stringify(silent),
    "undecided.json": JSON.stringify(undecided),
  });
  const before = filesOf(folder);
  const given = args.map((arg) => (/\.(json|yaml)$/.test(arg) ? join(folder, arg) : arg));
  const { code, said } = await create(folder, ...given);
  expect(code).toBe(1);
  expect(said).toMatch(says);
  expect(said).not.toMatch(/\n {4}at /);
  expect(filesOf(folder)).toEqual(before);
});

test("without a file, only a spec with marks is written, and generate lists them until none is left", async () => {
  const folder = repository({ "specs/acme/openapi.yaml": edited(acme, "      operationId: getStatus\n", "") });
  const before = filesOf(folder);
  const { code, said } = await create(folder, "bolt");
  expect(code).toBe(0);
  expect(said).toMatch(/^wrote {2}specs\/bolt\/openapi\.yaml\n\nNext:\n {2}1\. replace the \d+ lines marked REPLACE/);
  expect(filesOf(folder).filter((file) => !before.includes(file))).toEqual(["specs/bolt", "specs/bolt/openapi.yaml"]);

  const spec = readFileSync(join(folder, "specs/bolt/openapi.yaml"), "utf8");
  expect(vendors(folder)).toEqual(["acme"]);
  expect(draftVendors(folder)).toEqual(["bolt"]);
  write(folder, { "specs/acme/openapi.yaml": acme, "packages/shared/package.json": '{ "version": "1.0.0" }\n' });
  expect(placeholdersIn("bolt", folder)).toHaveLength(
    spec.split("\n").filter((line) => / # REPLACE/.test(line)).length,
  );
  write(folder, { "specs/bolt/openapi.yaml": spec.replace(/ # REPLACE.*/g, "") });
  expect(vendors(folder)).toEqual(["acme", "bolt"]);
  expect((await readAndLint(["bolt"], folder)).problems).toEqual([]);
});
