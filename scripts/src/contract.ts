import * as fc from "fast-check";
import { inspect, isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleInit, examplesOf, type ExampleInit } from "./examples.js";
import {
  compiler,
  createMock,
  fileMark,
  headerOf,
  listen,
  pathParameters,
  refusedHeader,
  type Exchange,
  type ListeningMock,
} from "./mock.js";
import {
  operationsOf,
  readSpec,
  resolve,
  type Document,
  type Json,
  type MediaType,
  type Operation,
  type Schema,
} from "./specs.js";

/** The requests are the same in each run. */
const seed = 20_261_121;

/** How many valid requests are made for an operation, besides those of its examples. */
const runs = 20;

/** What the tests need of a client. */
type Client = Record<string, (init?: object) => Promise<unknown>>;

/** What was observed, and what should have been. */
interface Case {
  what: string;
  came: unknown;
  wanted: unknown;
}

/**
 * Registers the tests of a client against its spec: each operation is called over HTTP, on a mock that checks requests
 * by the spec and answers with its examples. Nothing of it is written by hand for one operation.
 */
export function contractTests(vendor: string, createClient: (options: never) => object): void {
  const started = performance.now();
  const spec = specOf(vendor);
  const { document } = spec;
  const counts = { valid: 0, wrong: 0, answers: 0, credentials: 0, examples: 0 };
  const count = (kind: keyof typeof counts, cases: Case[]): string[] => {
    counts[kind] += cases.length;
    return faults(cases);
  };
  const operations = operationsOf(document).map((operation) => [operation.id, operation] as const);
  const wrong = new Map(operations.map(([id, operation]) => [id, wrongRequests(spec, operation)]));
  const accepted = new Set<string | undefined>();
  let bench: Bench;

  beforeAll(async () => {
    bench = await createBench(document, createClient as (options: object) => Client);
  });

  describe.each(operations)("%s", (id, operation) => {
    test("is accepted with whatever its schemas allow, and all of it arrives", async () => {
      const cases = await inTurn(validRequests(spec, operation), (init) => tryValid(bench, operation, init));
      if (faults(cases).length === 0) accepted.add(bench.exchanges[0]?.operation?.id);
      expect(count("valid", cases)).toEqual([]);
    });

    test.skipIf(wrong.get(id)!.length === 0)("is refused with one thing wrong", async () => {
      const cases = await inTurn(wrong.get(id)!, (request) => tryWrong(bench, operation, request));
      expect(count("wrong", cases)).toEqual([]);
    });

    test.each(operation.responses)("gives its %s as it is documented", async (status, response) => {
      const [media] = Object.values(response.content ?? {});
      const examples: Example[] = examplesOf(document, media);
      const cases = await inTurn(examples.length > 0 ? examples : [noExample], (example) =>
        tryAnswer(bench, vendor, operation, status, example),
      );
      expect(count("answers", cases)).toEqual([]);
    });

    test("sends the credentials that it takes, and no others", async () => {
      expect(count("credentials", [await tryCredentials(bench, vendor, operation)])).toEqual([]);
    });

    test("has examples that fit their schemas", () => {
      const { requestBody } = operation.object;
      const answers = operation.responses.flatMap(([, { content }]) => Object.values(content ?? {}));
      const requests = Object.values(requestBody?.content ?? {});
      const cases = [...fitting(document, spec.answer, answers), ...fitting(document, spec.request, requests)];
      expect(count("examples", cases)).toEqual([]);
    });
  });

  test.skipIf(!document.webhooks)("the examples of the webhooks fit their schemas", () => {
    const posts = Object.values(document.webhooks ?? {}).flatMap((item) => Object.values(item));
    const bodies = posts.flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}));
    const cases = fitting(document, spec.answer, bodies);
    expect(cases).not.toEqual([]);
    expect(count("examples", cases)).toEqual([]);
  });

  test("every operation of the document was run", () => {
    const documented = Object.values(document.paths).flatMap((item) => Object.values(item));
    const ids = documented.map(({ operationId }) => operationId).filter((id) => id !== undefined);
    expect(ids.filter((id) => !accepted.has(id))).toEqual([]);
  });

  test("the client has no method that is not in the document", () => {
    const ids = operations.map(([id]) => id);
    const isOwn = (name: string): boolean => /^[A-Z]+$/.test(name) || ["request", "use", "eject"].includes(name);
    expect(Object.keys(bench.client).filter((name) => !ids.includes(name) && !isOwn(name))).toEqual([]);
  });

  afterAll(async () => {
    await bench?.mock.close();
    const sum = Object.values(counts).reduce((a, b) => a + b);
    const kinds = Object.entries(counts).map(([kind, cases]) => `${cases} ${kind}`);
    const faultless = [...wrong].filter(([, requests]) => requests.length === 0).map(([id]) => id);
    const skipped = faultless.length > 0 ? `; nothing can be wrong with ${faultless.join(", ")}` : "";
    const ms = Math.round(performance.now() - started);
    console.log(
      `${vendor}: ${sum} cases of ${accepted.size} operations in ${ms} ms (${kinds.join(", ")}; seed ${seed}${skipped})`,
    );
  });
}

/** A document, and what judges values by its schemas. */
interface Spec {
  document: Document;
  request: ReturnType<typeof compiler>;
  /** For values that travel as texts: then `"7"` is as good as `7`. */
  texts: ReturnType<typeof compiler>;
  answer: ReturnType<typeof compiler>;
}

function specOf(vendor: string): Spec {
  const spec = readSpec(vendor);
  if ("problems" in spec) throw new Error(`${spec.problems[0]!.file}: ${spec.problems[0]!.message}`);
  const { document } = spec;
  return {
    document,
    request: compiler(document, "request"),
    texts: compiler(document, "request", { coerceTypes: "array" }),
    answer: compiler(document, "answer"),
  };
}

/** A client, and what it talks to. */
interface Bench {
  document: Document;
  mock: ListeningMock;
  /** What the last call sent, and what came back. */
  exchanges: Exchange[];
  client: Client;
  /** Its credentials are wrong. */
  stranger: Client;
  /** Its credentials must not be asked for. */
  anonymous: Client;
}

async function createBench(document: Document, createClient: (options: object) => Client): Promise<Bench> {
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  const all = <T>(value: T): Record<string, T> => Object.fromEntries(schemes.map((name) => [name, value]));
  const exchanges: Exchange[] = [];
  const mock = await listen(await createMock(document, all("right"), (exchange) => exchanges.push(exchange)));
  const options = { baseUrl: mock.url, maxRetries: 0 };
  const refuse = (): never => {
    throw new Error("the credential was asked for");
  };
  return {
    document,
    mock,
    exchanges,
    client: createClient({ ...options, ...all("right") }),
    stranger: createClient({ ...options, ...all("wrong") }),
    anonymous: createClient({ ...options, ...all(refuse) }),
  };
}

async function inTurn<T>(items: readonly T[], run: (item: T) => Promise<Case>): Promise<Case[]> {
  const cases: Case[] = [];
  for (const item of items) cases.push(await run(item));
  return cases;
}

const faults = (cases: Case[]): string[] =>
  cases
    .filter(({ came, wanted }) => !isDeepStrictEqual(came, wanted))
    .map(({ what, came, wanted }) => `${what} (seed ${seed})\n  came:   ${show(came)}\n  wanted: ${show(wanted)}`);

const show = (value: unknown): string => inspect(value, { depth: 12, breakLength: Infinity });

interface Outcome {
  result?: unknown;
  error?: { name: string; message: string };
  /** What the mock saw, if anything was sent. */
  exchange: Exchange | undefined;
}

async function call({ exchanges }: Bench, client: Client, { id }: Operation, init: ExampleInit): Promise<Outcome> {
  exchanges.length = 0;
  const outcome = await client[id]!(Object.keys(init).length > 0 ? { ...init } : undefined).then(
    (result) => ({ result }),
    (error: Error) => ({ error }),
  );
  return { ...outcome, exchange: exchanges[0] };
}

const wasRefused = (exchange: Exchange | undefined): boolean | undefined =>
  exchange?.response.headers.has(refusedHeader);

const title = (error: Outcome["error"]): string | undefined => error && `${error.name}: ${error.message}`;

async function tryValid(bench: Bench, operation: Operation, init: ExampleInit): Promise<Case> {
  const { result, error, exchange } = await call(bench, bench.client, operation, init);
  return {
    what: show(init),
    came: {
      error: title(error),
      ...(exchange && (await received(exchange, init))),
      result: await plain(result),
      requests: bench.exchanges.length,
    },
    wanted: { error: undefined, ...(await sent(operation, init)), result: await answered(exchange), requests: 1 },
  };
}

async function tryWrong(bench: Bench, operation: Operation, { what, init }: WrongRequest): Promise<Case> {
  const { error, exchange } = await call(bench, bench.client, operation, init);
  // A path with a missing or empty value names something else: the client does not even send it.
  const wanted = what.startsWith("path") && !exchange ? "InvalidRequestError" : "ApiError";
  return {
    what: `${what}: ${show(init)}`,
    came: { error: error?.name, refused: wasRefused(exchange) },
    wanted: { error: wanted, refused: wanted === "ApiError" ? true : undefined },
  };
}

/** A documented example by its name. */
type Example = readonly [name: string | undefined, value: Json | undefined];

/** Without one, the mock makes an answer up. */
const noExample: Example = [undefined, undefined];

/** A documented answer arrives as data, or as the right error; its example unchanged. */
async function tryAnswer(
  bench: Bench,
  vendor: string,
  operation: Operation,
  status: string,
  [name, example]: Example,
): Promise<Case> {
  bench.mock.answerWith(status, name);
  const outcome = await call(bench, bench.client, operation, exampleInit(bench.document, operation, picture()));
  bench.mock.answerWith(undefined);
  const came = String(outcome.exchange?.response.status);
  const isDocumented = operation.responses.some(([code]) => code === came);
  const code = status === "default" && !isDocumented ? came : status;
  if (!status.startsWith("2")) return failure(vendor, operation, Number(code), outcome, example);
  return {
    what: name ?? "",
    came: { error: title(outcome.error), status: came, result: await plain(outcome.result) },
    wanted: { error: undefined, status: code, result: example ?? (await answered(outcome.exchange)) },
  };
}

async function failure(
  vendor: string,
  { id, method, path }: Operation,
  status: number,
  { error, exchange }: Outcome,
  example?: Json,
): Promise<Case> {
  const wanted = { name: "ApiError", vendor, operation: id, method, path, status, attempts: 1 };
  const facts = Object.keys({ ...wanted, body: "" }).map((key) => [key, Object(error)[key] as unknown]);
  return {
    what: title(error) ?? "no error",
    came: { ...(Object.fromEntries(facts) as object), refused: wasRefused(exchange) },
    wanted: { ...wanted, body: example ?? (await answered(exchange)), refused: false },
  };
}

async function tryCredentials(bench: Bench, vendor: string, operation: Operation): Promise<Case> {
  const init = exampleInit(bench.document, operation, picture());
  if (operation.security.length > 0) {
    return failure(vendor, operation, 401, await call(bench, bench.stranger, operation, init));
  }
  const { error, exchange } = await call(bench, bench.anonymous, operation, init);
  const headers = Object.keys(bench.document.components?.securitySchemes ?? {}).map((scheme) =>
    exchange?.request.headers.get(headerOf(bench.document, scheme)),
  );
  return {
    what: "no credential",
    came: { error: title(error), headers },
    wanted: { error: undefined, headers: headers.map(() => null) },
  };
}

const fitting = (document: Document, compile: ReturnType<typeof compiler>, bodies: MediaType[]): Case[] =>
  bodies.flatMap((media) =>
    examplesOf(document, media).map(([name, example]) => {
      const validate = compile(media.schema ?? {});
      return { what: name ?? "example", came: validate(example) ? [] : validate.errors, wanted: [] };
    }),
  );

const picture = (): File => new File(["\x89PNG"], "face.png", { type: "image/png" });

/** What the mock answered: JSON parsed, bytes as a text. */
async function answered(exchange: Exchange | undefined): Promise<unknown> {
  const response = exchange?.response.clone();
  const text = await response?.text();
  if (!text) return undefined;
  return /[/+]json\b/.test(response!.headers.get("content-type") ?? "") ? JSON.parse(text) : { bytes: text };
}

const plain = async (result: unknown): Promise<unknown> =>
  result instanceof Blob ? { bytes: await result.text() } : result;

/** A request by its contents. */
interface Contents {
  path: Record<string, string>;
  query: [string, string][];
  header: Record<string, string>;
  body: unknown;
}

/** What a request has to hold, by what the caller gave. */
async function sent(operation: Operation, { params = {}, body }: ExampleInit): Promise<Contents> {
  return {
    path: texts(params["path"]),
    query: pairs(params["query"]).map(([name, value]) => [name, String(value)]),
    header: texts(params["header"]),
    body: isForm(operation) ? await parts(pairs(body as Values)) : body && JSON.parse(JSON.stringify(body)),
  };
}

/** What a request held; of its headers, those that the caller gave. */
async function received({ operation, request }: Exchange, { params = {} }: ExampleInit): Promise<Contents> {
  const text = await request.clone().text();
  const form = request.headers.get("content-type")?.startsWith("multipart/form-data");
  return {
    path: pathParameters(operation!, request),
    query: [...new URL(request.url).searchParams],
    header: texts(mapValues(params["header"] ?? {}, (_, name) => request.headers.get(name))),
    body: form ? await parts([...(await request.clone().formData())]) : text === "" ? undefined : JSON.parse(text),
  };
}

const texts = (values: Values = {}): Record<string, string> => mapValues(values, String);

const pairs = (values: Values = {}): [name: string, value: unknown][] =>
  Object.entries(values).flatMap(([name, value]) =>
    [value ?? []].flat().map((item): [string, unknown] => [name, item]),
  );

const mapValues = <T>(values: Values, map: (value: unknown, name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));

/** A form's parts; of a file, its name, type and contents. */
const parts = (form: [name: string, value: unknown][]): Promise<unknown[]> =>
  Promise.all(
    form.map(async ([name, value]) => {
      if (value instanceof File) return [name, value.name, value.type, await value.text()];
      return [name, typeof value === "object" ? JSON.stringify(value) : String(value)];
    }),
  );

const isForm = ({ object }: Operation): boolean =>
  Object.keys(object.requestBody?.content ?? {})[0] === "multipart/form-data";

type PlaceName = "path" | "query" | "header" | "body";

/** One of the places where an operation's requests hold values. */
interface Place {
  schema: Schema;
  required: boolean;
  /** Whether values travel as texts. */
  texts: boolean;
  anyText: TextMaker;
  fits: (value: unknown) => boolean;
}

type Values = Record<string, unknown>;
type Places = [name: PlaceName, place: Place][];
type RequestValues = Partial<Record<PlaceName, unknown>>;
type TextMaker = (limits: fc.StringConstraints) => fc.Arbitrary<string>;

/** Any character but halves of surrogate pairs; fast-check's own unit for that takes two seconds to set up. */
const unit = fc
  .oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0x10f7ff }))
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/** The nastiest texts that each place can carry. */
const textMakers: Record<PlaceName | "form", TextMaker> = {
  // The client refuses an empty segment, `.` and `..`, since each names another path.
  path: (limits) => fc.string({ unit, ...limits }).filter((value) => !["", ".", ".."].includes(value)),
  query: (limits) => fc.string({ unit, ...limits }),
  header: (limits) => fc.string({ unit: "grapheme-ascii", ...limits }).filter((value) => /^\S(.*\S)?$/.test(value)),
  body: (limits) => fc.string({ unit, ...limits }),
  // `FormData` sends each line break as CRLF. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html
  form: (limits) => fc.string({ unit, ...limits }).map((value) => value.replace(/[\r\n]/g, " ")),
};

function placesOf(spec: Spec, operation: Operation): Places {
  const places: Places = [];
  for (const name of ["path", "query", "header"] as const) {
    const here = operation.parameters.filter((parameter) => parameter.in === name);
    if (here.length === 0) continue;
    const schema = {
      type: "object",
      required: here.filter(({ required }) => required).map((parameter) => parameter.name),
      properties: Object.fromEntries(here.map((parameter) => [parameter.name, parameter.schema ?? {}])),
    };
    const required = schema.required.length > 0;
    places.push([name, { schema, required, texts: true, anyText: textMakers[name], fits: textsFit(spec, schema) }]);
  }
  const { content, required = false } = operation.object.requestBody ?? {};
  const schema = Object.values(content ?? {})[0]?.schema;
  if (!schema) return places;
  const form = isForm(operation);
  const fits = form ? textsFit(spec, schema) : (value: unknown) => spec.request(schema)(value);
  places.push(["body", { schema, required, texts: form, anyText: textMakers[form ? "form" : "body"], fits }]);
  return places;
}

/** Judges values as their receiver does, who has only their texts. */
const textsFit =
  (spec: Spec, schema: Schema) =>
  (values: unknown): boolean => {
    const asTexts = Object.entries(values as Values)
      .filter(([, value]) => (value ?? undefined) !== undefined && !isDeepStrictEqual(value, []))
      .map(([name, value]) => {
        if (typeof value !== "object") return [name, String(value)];
        return [name, Array.isArray(value) ? value.map(String) : structuredClone(value)];
      });
    return spec.texts(schema)(Object.fromEntries(asTexts));
  };

/** Which optional values a request has. */
type Extent = "none" | "some" | "all";

function sample({ document }: Spec, places: Places, extent: Extent, count: number): RequestValues[] {
  const arbitraries = places
    .filter(([, { required }]) => required || extent !== "none")
    .map(([name, { anyText, schema }]) => [name, arbitrary({ document, extent, anyText }, schema)] as const);
  const requiredKeys = places.filter(([, { required }]) => required || extent === "all").map(([name]) => name);
  const requests = fc.record(Object.fromEntries(arbitraries), { requiredKeys, noNullPrototype: true });
  // What few schemas say, such as `uniqueItems`, is left to chance.
  const fitting = fc
    .sample(requests, { seed, numRuns: count * 3 })
    .filter((request: RequestValues) => places.every(([name, { fits }]) => !(name in request) || fits(request[name])));
  if (fitting.length === 0) throw new Error(`no request could be made that fits ${JSON.stringify(places)}`);
  return fitting.slice(0, count);
}

function validRequests(spec: Spec, operation: Operation): ExampleInit[] {
  const places = placesOf(spec, operation);
  const made = [
    ...sample(spec, places, "none", 1),
    ...sample(spec, places, "all", 4),
    ...sample(spec, places, "some", runs - 5),
  ];
  const different = new Map(made.map((request) => [JSON.stringify(request), request]));
  const documented = exampleInit(spec.document, operation, picture());
  const [media] = Object.values(operation.object.requestBody?.content ?? {});
  const others = isForm(operation) ? [] : examplesOf(spec.document, media).slice(1);
  return [...[...different.values()].map(initOf), documented, ...others.map(([, body]) => ({ ...documented, body }))];
}

function initOf({ body, ...values }: RequestValues): ExampleInit {
  const params = Object.fromEntries(
    Object.entries(values).filter(([, value]) => Object.keys(Object(value)).length > 0),
  );
  return {
    ...(Object.keys(params).length > 0 && { params: params as Record<string, Record<string, Json>> }),
    ...(body !== undefined && { body: withFiles(body) }),
  };
}

/** Files in place of what stands for them. */
function withFiles(value: unknown): unknown {
  if (value === fileMark) return picture();
  if (Array.isArray(value)) return value.map(withFiles);
  return isObject(value) ? mapValues(value, withFiles) : value;
}

interface Maker {
  document: Document;
  extent: Extent;
  anyText: TextMaker;
}

/** Values that fit a schema, or nearly always do. */
function arbitrary(maker: Maker, node: Schema, depth = 0): fc.Arbitrary<unknown> {
  const { oneOf, anyOf, ...schema } = flat(maker.document, node);
  const branches = (oneOf ?? anyOf) as Schema[] | undefined;
  if (branches) {
    const whole = branches.map((branch) => joined(schema, flat(maker.document, branch)));
    return fc.oneof(...whole.map((branch) => arbitrary(maker, branch, depth)));
  }
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
  const types = [schema["type"] ?? (schema["properties"] ? "object" : "any")].flat() as string[];
  return fc.oneof(...types.map((type) => typed(maker, type, schema, depth)));
}

function typed(maker: Maker, type: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const {
    minimum: min,
    maximum: max,
    minLength,
    maxLength,
    minItems,
    maxItems,
    items,
  } = schema as Record<string, never>;
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer(given({ min, max }));
    case "number":
      // JSON has no -0.
      return fc.double({ noNaN: true, noDefaultInfinity: true, ...given({ min, max }) }).map((value) => value + 0);
    case "string":
      return text(schema) ?? maker.anyText(given({ minLength, maxLength }));
    case "array":
      return fc.array(arbitrary(maker, items ?? {}, depth + 1), {
        ...given({ minLength: minItems }),
        maxLength: depth > deepest ? (minItems ?? 0) : (maxItems ?? 3),
      });
    case "object":
      return object(maker, schema, depth);
    default:
      return fc.jsonValue();
  }
}

/** How deep a schema that refers to itself is followed. */
const deepest = 6;

const date = fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });

const formats: Record<string, fc.Arbitrary<string>> = {
  "date-time": date.map((value) => value.toISOString()),
  date: date.map((value) => value.toISOString().slice(0, 10)),
  uri: fc.webUrl({ withQueryParameters: true }),
  email: fc.emailAddress(),
  uuid: fc.uuid(),
  binary: fc.constant(fileMark),
};

const text = ({ pattern, format }: Schema): fc.Arbitrary<string> | undefined =>
  typeof pattern === "string" ? fc.stringMatching(new RegExp(pattern, "u")) : formats[format as string];

function object(maker: Maker, schema: Schema, depth: number): fc.Arbitrary<Values> {
  const properties = (schema["properties"] ?? {}) as Record<string, Schema>;
  const required = ((schema["required"] ?? []) as string[]).filter((name) => name in properties);
  const names = maker.extent === "none" || depth > deepest ? required : Object.keys(properties);
  const own = fc.record(
    Object.fromEntries(names.map((name) => [name, arbitrary(maker, properties[name]!, depth + 1)])),
    { requiredKeys: maker.extent === "all" ? names : required, noNullPrototype: true },
  );
  const { additionalProperties: more = Object.keys(properties).length === 0 } = schema;
  if (!more || maker.extent === "none" || depth > deepest) return own;
  const value = more === true ? fc.jsonValue() : arbitrary(maker, more as Schema, depth + 1);
  const others = fc.dictionary(maker.anyText({}), value, { maxKeys: 2, noNullPrototype: true });
  return fc.tuple(others, own).map(([other, fields]) => ({
    ...Object.fromEntries(Object.entries(other).filter(([name]) => !(name in properties))),
    ...fields,
  }));
}

/** Without what is undefined. */
const given = <T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/** A schema without `$ref` and `allOf` at its top. */
function flat(document: Document, node: Schema): Schema {
  const { allOf = [], ...own } = resolve<Schema>(document, node);
  return (allOf as Schema[]).map((part) => flat(document, part)).reduce(joined, own);
}

function joined(a: Schema, b: Schema): Schema {
  const whole: Schema = { ...a, ...b };
  if (a["properties"] && b["properties"])
    whole["properties"] = { ...(a["properties"] as Schema), ...(b["properties"] as Schema) };
  if (a["required"] && b["required"]) whole["required"] = [...(a["required"] as Json[]), ...(b["required"] as Json[])];
  return whole;
}

interface WrongRequest {
  what: string;
  init: ExampleInit;
}

/** Requests that are wrong in one thing: each thing that the schemas allow to be wrong, once. */
function wrongRequests(spec: Spec, operation: Operation): WrongRequest[] {
  const places = placesOf(spec, operation);
  const found = new Map<string, ExampleInit>();
  for (const request of sample(spec, places, "all", 6)) {
    for (const [name, { schema, required, texts, fits }] of places) {
      if (name === "body" && required) found.set("no body", initOf({ ...request, body: undefined }));
      for (const { what, value } of wrongValues({ document: spec.document, texts }, schema, request[name], name)) {
        // Parameters and forms have names and values in any case; an empty header is as good as none.
        if (texts && (!isObject(value) || (name === "header" && Object.values(value).includes("")))) continue;
        if (found.has(what) || fits(value)) continue;
        found.set(what, initOf({ ...request, [name]: value }));
      }
    }
  }
  return [...found].map(([what, init]) => ({ what, init }));
}

interface WrongValue {
  what: string;
  value: unknown;
}

interface Breaker {
  document: Document;
  texts: boolean;
}

/** Changes a value in one thing at a time; not each change makes it wrong, if the schema has alternatives. */
function* wrongValues(breaker: Breaker, node: Schema, value: unknown, at: string): Generator<WrongValue> {
  const schema = flat(breaker.document, node);
  for (const branch of [schema["oneOf"] ?? [], schema["anyOf"] ?? []].flat()) {
    yield* wrongValues(breaker, branch as Schema, value, at);
  }
  yield* wrongTypes(breaker, schema, at);
  yield* wrongScalars(schema, at);
  if (Array.isArray(value)) yield* wrongItems(breaker, schema, value, at);
  else if (isObject(value)) yield* wrongFields(breaker, schema, value, at);
}

function* wrongTypes({ texts }: Breaker, schema: Schema, at: string): Generator<WrongValue> {
  const types = [schema["type"] ?? []].flat();
  const values = { string: "text", number: 7.5, boolean: true, ...(!texts && { object: {}, array: [], null: null }) };
  for (const [type, value] of Object.entries(values)) {
    if (types.length > 0 && !types.includes(type)) yield { what: `${at} of type ${type}`, value };
  }
}

function* wrongScalars(schema: Schema, at: string): Generator<WrongValue> {
  const { minLength, maxLength, minimum, maximum } = schema as Record<string, number>;
  if (schema["enum"] || "const" in schema) yield { what: `${at} not in the list`, value: "none of those" };
  if (schema["format"] ?? schema["pattern"]) yield { what: `${at} in another format`, value: "no such \t format" };
  if (minLength !== undefined) yield { what: `${at} too short`, value: "x".repeat(Math.max(0, minLength - 1)) };
  if (maxLength !== undefined) yield { what: `${at} too long`, value: "x".repeat(maxLength + 1) };
  if (minimum !== undefined) yield { what: `${at} too small`, value: minimum - 1 };
  if (maximum !== undefined) yield { what: `${at} too large`, value: maximum + 1 };
}

function* wrongItems(breaker: Breaker, schema: Schema, value: unknown[], at: string): Generator<WrongValue> {
  const { minItems = 0, maxItems = Infinity, items } = schema as Record<string, never>;
  if (minItems > 0) yield { what: `${at} with too few items`, value: value.slice(0, minItems - 1) };
  if (maxItems < 1000) yield { what: `${at} with too many items`, value: Array(maxItems + 1).fill(value[0]) };
  if (!items || value.length === 0) return;
  for (const wrong of wrongValues(breaker, items, value[0], `${at}/0`)) {
    yield { what: wrong.what, value: [wrong.value, ...value.slice(1)] };
  }
}

function* wrongFields(breaker: Breaker, schema: Schema, value: Values, at: string): Generator<WrongValue> {
  for (const name of (schema["required"] ?? []) as string[]) {
    const { [name]: _, ...rest } = value;
    yield { what: `${at} without ${name}`, value: rest };
  }
  const more = schema["additionalProperties"];
  if (more === false) yield { what: `${at} with a field too many`, value: { ...value, "a field too many": 1 } };
  const properties = (schema["properties"] ?? {}) as Schema;
  for (const [name, item] of Object.entries(value)) {
    const own = Object.hasOwn(properties, name);
    const inner = own ? properties[name] : more;
    if (!isObject(inner)) continue;
    for (const wrong of wrongValues(breaker, inner, item, `${at}/${own ? name : "*"}`)) {
      yield { what: wrong.what, value: { ...value, [name]: wrong.value } };
    }
  }
}

const isObject = <T>(value: T): value is T & Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
