import type { Json } from "@scripts/openapi/document";
import type { FieldEdit, NewValue } from "./base-document.js";

const reworded = "only readers see it";
const list = "paths /things get";
const send = "paths /things post";
const parts = "paths /things/{id}/parts";
const hook = "webhooks thingMade post";
const callback = `${send} callbacks done`;

const words = (path: string, ...fields: string[]): FieldEdit[] =>
  fields.map((field) => [
    `another ${field} at ${path || "the top"}`,
    `${path} ${field}`.trim(),
    "other",
    "patch",
    reworded,
    "patch",
  ]);

/** Renames a key, and replaces text in its value. */
const renamed =
  (from: string, to: string): NewValue =>
  (map) =>
    JSON.parse(JSON.stringify(map).replaceAll(from, to)) as Json;

const documents: FieldEdit[] = [
  ...words("info", "title", "summary", "description", "termsOfService", "version"),
  ...words("info contact", "name", "url", "email"),
  ...words("info license", "name", "identifier", "url"),
  ["another tag", "tags 0 description", "Other.", "patch", reworded],
  ["other pages", "externalDocs url", "https://example.com/other", "patch", reworded],
  ["a patch of OpenAPI itself", "openapi", "3.1.1", "patch", reworded],
  [
    "another dialect of schemas",
    "jsonSchemaDialect",
    "https://example.com/dialect",
    "major",
    "each schema may mean something else",
    "major",
  ],
  ["a field that nobody knows", "x-unheard-of", true, "major", "no rule says what it means", "major"],
  ["a field of `info` that nobody knows", "info x-unheard-of", true, "major", "no rule says what it means", "major"],
  [
    "the base URL is on another host",
    "servers 0 url",
    "https://api.example.com",
    "major",
    "requests go elsewhere",
    "major",
  ],
  [
    "the default of a server's variable is another",
    "servers 0 variables region default",
    "us",
    "major",
    "requests go elsewhere",
    "major",
  ],
  ["a region fewer", "servers 0 variables region enum", ["eu"], "major", "who chose it finds nothing", "minor"],
  ["a server's variable is described otherwise", "servers 0 variables region description", "Which.", "patch", reworded],
  ["a server is described otherwise", "servers 0 description", "Live.", "patch", reworded],
  ["another server fewer", "servers 2", undefined, "patch", "the base URL stays"],
  ["the other servers are others", "servers 2 url", "https://old.example.com", "patch", "the base URL stays", "patch"],
  [
    "a server that is chosen by name is elsewhere",
    "servers 1 url",
    "https://staging.example.com",
    "major",
    "requests go elsewhere",
    "major",
  ],
  ["a server has another name", "servers 1 x-name", "beta", "major", "who chose it finds nothing", "major"],
  ["the default server has no name", "servers 0 x-name", undefined, "major", "who chose it finds nothing", "minor"],
  [
    "a server has a variable more",
    "servers 0 variables zone",
    { default: "a" },
    "minor",
    "nobody has to set it",
    "major",
  ],
  [
    "a chosen server has a variable fewer",
    "servers 1 variables",
    undefined,
    "major",
    "who set it finds nothing",
    "minor",
  ],
  ["a server has a field that nobody knows", "servers 0 x-unheard-of", true, "major", "no rule says what it means"],
];

const ours: FieldEdit[] = [
  [
    "a webhook is no longer signed",
    `${hook} x-signature`,
    undefined,
    "major",
    "the function that verifies it is removed",
    "minor",
  ],
  ["a webhook is signed otherwise", `${hook} x-signature algorithm`, "other", "major", "it is verified in another way"],
  ...["x-pagination", "x-lifecycle", "x-session"].map((key): FieldEdit => [
    `${key} is new`,
    `${list} ${key}`,
    { state: "/status" },
    "minor",
    "using it is optional",
    "major",
  ]),
  ...["x-pagination", "x-lifecycle", "x-session"].map((key): FieldEdit => [
    `${key} is another`,
    `${send} ${key} start`,
    "begin",
    "major",
    "what is generated has another name",
  ]),
  [
    "a failure is no longer retried",
    `${list} responses 404 x-not-retried`,
    { values: ["gone"] },
    "minor",
    "a client waits no more",
    "minor",
  ],
  [
    "a webhook's response says what is not retried",
    `${hook} responses 500 x-not-retried`,
    {},
    "patch",
    "clients do not read it",
  ],
  [
    "a header says when to come again",
    `${list} responses 200 headers X-Next x-retry-at`,
    "unix-seconds",
    "minor",
    "a client waits",
    "minor",
  ],
  [
    "a header of a webhook's response says when to come again",
    `${hook} responses 200 headers X-Taken x-retry-at`,
    "unix-seconds",
    "patch",
    "clients do not read it",
  ],
  [
    "codes of errors are read elsewhere",
    "x-error-code",
    { pointer: "/message" },
    "major",
    "code compares with them",
    "major",
  ],
  [
    "a parameter may hold slashes",
    `${list} parameters 0 x-multi-segment`,
    true,
    "minor",
    "everything accepted before still is",
    "major",
  ],
  [
    "a header of a webhook may hold slashes",
    `${hook} parameters 0 x-multi-segment`,
    true,
    "patch",
    "it is a text",
    "patch",
  ],
  ["a document is marked as imported", "x-imported", true, "patch", reworded, "patch"],
  ["what is not covered is documented", "x-not-covered", [], "patch", reworded, "patch"],
  ["a parameter's name is inferred", `${list} parameters 0 x-evidence`, "inferred", "patch", reworded],
  ["a webhook's header is inferred", `${hook} parameters 0 x-evidence`, "inferred", "patch", reworded],
  ["a header is inferred", `${list} responses 200 headers X-Next x-evidence`, "inferred", "patch", reworded],
  [
    "a header of a webhook's response is inferred",
    `${hook} responses 200 headers X-Taken x-evidence`,
    "inferred",
    "patch",
    reworded,
  ],
  ["the codes of a response are a sample", `${list} responses 404 x-codes`, "sample", "patch", reworded],
  ["the codes of a webhook's response are a sample", `${hook} responses 500 x-codes`, "sample", "patch", reworded],
];

const extensions = ["paths", "webhooks", "components"].map((path): FieldEdit => [
  `${path} have a field that nobody knows`,
  `${path} x-unheard-of`,
  true,
  "major",
  "no rule says what it means",
  "major",
]);

const operations: FieldEdit[] = [
  ["an operation fewer", list, undefined, "major", "calls no longer compile", "minor"],
  [
    "an operation has another name",
    `${list} operationId`,
    "getThings",
    "major",
    "calls by the old name no longer compile",
    "major",
  ],
  [
    "an operation has another path",
    "paths",
    renamed("/parts", "/pieces"),
    "major",
    "the old address may be gone",
    "major",
  ],
  [
    "an operation has another method",
    "paths /things",
    (item) => ({ ...(item as object), get: undefined as never, put: (item as Record<string, Json>)["get"] ?? null }),
    "major",
    "the old address may be gone",
  ],
  [
    "a parameter of a path has another name",
    "paths",
    (paths) =>
      JSON.parse(JSON.stringify(paths).replace("{id}", "{thing}").replace('"name":"id"', '"name":"thing"')) as Json,
    "major",
    "calls that pass the old name no longer compile",
    "major",
  ],
  ...words(list, "summary", "description"),
  ...words("paths /things", "summary", "description"),
  ["an operation has another page", `${list} externalDocs url`, "https://example.com/other", "patch", reworded],
  ["an operation has another tag", `${list} tags`, ["other"], "patch", reworded],
  ["an operation is known from elsewhere", `${list} x-evidence`, "seed", "patch", reworded],
  ["an operation is deprecated", `${list} deprecated`, true, "minor", "semver.org, §7", "patch"],
  [
    "an operation is no longer idempotent",
    `${send} x-idempotent`,
    undefined,
    "minor",
    "it is retried otherwise",
    "minor",
  ],
  [
    "an operation has a field that nobody knows",
    `${list} x-unheard-of`,
    true,
    "major",
    "no rule says what it means",
    "major",
  ],
  [
    "an operation has a server of its own",
    `${list} servers`,
    [{ url: "https://list.example.com" }],
    "major",
    "requests go elsewhere",
    "major",
  ],
  [
    "the servers of a path are others",
    `${parts} servers 0 url`,
    "https://pieces.example.com",
    "major",
    "requests go elsewhere",
  ],
  ["a webhook fewer", "webhooks thingMade", undefined, "major", "handlers for it are no longer called", "minor"],
  [
    "a webhook has another name",
    "webhooks",
    renamed("thingMade", "thingDone"),
    "major",
    "its payload type is exported under its name",
    "major",
  ],
  ["a callback fewer", `${send} callbacks`, undefined, "major", "handlers for it are no longer called", "minor"],
  [
    "a callback goes to another address",
    callback,
    (paths) => ({ "{$request.body#/other}": (paths as Record<string, Json>)["{$request.body#/url}"] ?? null }),
    "major",
    "handlers for it are no longer called",
    "major",
  ],
  [
    "a callback's payload has a field fewer",
    `${callback} {$request.body#/url} post requestBody content application/json schema properties`,
    {},
    "major",
    "code that reads it finds nothing",
    "minor",
  ],
  [
    "a callback's payload has a required field",
    `${callback} {$request.body#/url} post requestBody content application/json schema required`,
    ["id"],
    "minor",
    "it always comes now",
    "major",
  ],
  [
    "a webhook brings a header fewer",
    `${hook} parameters 0`,
    { name: "X-Other", in: "header", schema: { type: "string" } },
    "major",
    "code that reads it finds nothing",
  ],
  [
    "a webhook's payload is no longer required",
    `${hook} requestBody required`,
    false,
    "major",
    "code relies on it",
    "minor",
  ],
  [
    "a webhook has no payload any more",
    `${hook} requestBody`,
    undefined,
    "major",
    "code that reads it finds nothing",
    "minor",
  ],
  [
    "what a webhook responds with is a text fewer",
    `${hook} responses 200 content application/json schema`,
    { type: "string", enum: ["ok"] },
    "major",
    "the vendor may refuse others",
    "minor",
  ],
];

/** Edits of the document, its servers and its operations. */
export const operationEdits: FieldEdit[] = [...documents, ...ours, ...extensions, ...operations];
