import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createVendorClient } from "@vendor-clients/shared/client";
import { afterAll, expect, test } from "vitest";
import { load } from "js-yaml";
import { readAndLint } from "./lint.js";
import { formatProblems, groupProblems, root, specFile, vendors, type Problem } from "./specs.js";
import { broken as vocabularyCases } from "./fixtures/vocabulary-cases.js";
import { acme, copyRules, edited, streams, temporaryFolder, testFolder } from "./fixtures/files.js";

/** A spec that breaks one rule. */
interface Case {
  what: string;
  /** Edits of the valid spec: the text to replace, and its replacement. */
  edits: [from: string, to: string][];
  rule: string;
  /** A text of the broken spec. The problem is located at its start. */
  at: string;
  /** The expected message: the problem, and what to write instead. */
  says: RegExp;
  /** Other rules that the same edits break. */
  also?: string[];
}

const broken = (
  what: string,
  [from, to]: [from: string, to: string],
  rule: string,
  at: string,
  says: RegExp,
  also: string[] = [],
): Case => ({ what, edits: [[from, to]], rule, at, says, also });

const apiKeyScheme = "      type: apiKey\n      in: header\n      name: X-Acme-Key";
const oauth = (tokenUrl: string, more = ""): string =>
  `      type: oauth2\n      flows:\n        clientCredentials:\n          tokenUrl: ${tokenUrl}\n          scopes: {}${more && `\n          ${more}`}`;
const serverWith = (variable: string, fields: string): string =>
  `  - url: https://{${variable}}.acme.example\n    variables:\n      ${variable}: { ${fields} }`;
const ok = `        "200":\n          description: It is up, or going down.`;
const statusSchema = `              schema:
                type: object
                properties:
                  up:
                    type: boolean
`;
const statusExample = `              examples:\n                up:\n                  value: { up: true }\n`;
const sizeParameter = (rest: string) =>
  `        - name: size\n          in: query\n          ${rest}\n        - name: limit`;
const limitParameter = "        - name: limit";

const ownNames = [
  ...Object.keys(
    createVendorClient(
      { vendor: "none", baseUrl: "https://acme.example", credentials: {}, security: [], operations: {} },
      {},
    ),
  ),
  ...Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith("__")),
  "then",
  "toJSON",
];

/** The start of the form that uploads a picture. */
const captions = `          multipart/form-data:
            schema:
              type: object
              required: [picture]
              properties:
`;

const cases: Case[] = [
  broken(
    "malformed YAML",
    ["  title: Acme Widgets", "  title: [Acme"],
    "yaml",
    "version: v1",
    /not valid YAML: .*Correct it/,
  ),
  broken(
    "a key twice",
    ["  version: v1", "  version: v1\n  version: v2"],
    "yaml",
    "version: v2",
    /not valid YAML: duplicated mapping key. Correct it/,
  ),
  broken(
    "a misspelt key",
    ["summary: List widgets, newest first.", "summary: List widgets, newest first.\n      sumary: List."],
    "struct",
    "sumary",
    /`sumary` is not expected here.*Did you mean summary\?/,
  ),
  broken(
    "a misspelt type",
    ["type: array\n            items:\n              $ref", "type: arry\n            items:\n              $ref"],
    "struct",
    "arry",
    /`type` can be one of.*"array".*Did you mean array\?/,
    ["specs/keywords-of-type"],
  ),
  broken(
    "another version of OpenAPI",
    ["openapi: 3.1.0", "openapi: 3.2.0"],
    "rule/openapi-3.1",
    "3.2.0",
    /Write "openapi: 3\.1\.0"/,
  ),
  broken(
    "a $ref to nothing",
    [
      '- $ref: "#/components/parameters/WidgetId"\n    get:\n      operationId: getWidget',
      '- $ref: "#/components/parameters/Wigdet"\n    get:\n      operationId: getWidget',
    ],
    "no-unresolved-refs",
    '$ref: "#/components/parameters/Wigdet"',
    /Define the target under components, or correct the \$ref/,
    ["path-parameters-defined"],
  ),
  broken(
    "a $ref to another file",
    ['$ref: "#/components/responses/Unauthorized"', '$ref: "other.yaml#/Unauthorized"'],
    "specs/self-contained",
    '"other.yaml#/Unauthorized"',
    /Move its target under components of this file/,
  ),
  broken(
    "a schema that refers to one of an operation",
    [
      "        id:\n          type: string",
      "        id:\n          $ref: '#/paths/~1v1~1widgets/post/parameters/0/schema'",
    ],
    "specs/self-contained",
    "'#/paths/~1v1~1widgets",
    /the \$ref leads to a schema of an operation\. Write its target under components/,
  ),
  broken(
    "a component that nothing uses",
    ["  schemas:\n", "  schemas:\n    Spare:\n      type: string\n"],
    "no-unused-components",
    "Spare",
    /Remove it, or use it/,
  ),
  broken(
    "an invalid example of a body",
    ["value: { up: true }", "value: { up: 1 }"],
    "examples/fit",
    '1 }\n        default:\n          $ref: "#/components/responses/Error"\nwebhooks',
    /`up` property type must be boolean\. Correct the example, or the schema/,
  ),
  broken(
    "an invalid example of a schema",
    ["        id:\n          type: string", "        id:\n          type: string\n          example: 7"],
    "examples/fit",
    "7\n",
    /type must be string\. Correct the example, or the schema/,
  ),
  broken(
    "an invalid example of a parameter",
    ["example: 10", "example: ten"],
    "examples/fit",
    "ten\n",
    /type must be integer\. Correct the example, or the schema/,
  ),
  broken(
    "an enumeration of another type",
    ["enum: [draft, ready, broken]", "enum: [draft, ready, 3]"],
    "no-enum-type-mismatch",
    "3]",
    /expected "string" but received "integer"\. Correct the value/,
  ),
  broken(
    "a constraint of another type",
    [
      "                  up:\n                    type: boolean",
      "                  up:\n                    type: boolean\n                    properties: {}",
    ],
    "specs/keywords-of-type",
    "{}\n",
    /type boolean has no properties\. Correct the type, or remove properties\./,
  ),
  broken(
    "a required property that is none",
    ["required: [code, message]", "required: [code, text]"],
    "specs/required-properties",
    "text]",
    /"text" is required, but not a property\. Write it under properties, or remove it from required/,
    ["examples/fit"],
  ),
  broken(
    "a tag twice",
    ["  - name: files", "  - name: widgets\n    description: Again.\n  - name: files"],
    "no-duplicated-tag-names",
    "name: widgets\n    description: Again.",
    /Duplicate tag name.*Remove one/,
  ),
  broken(
    "the same path with another name",
    [
      '/v1/widgets/{widget_id}/picture:\n    parameters:\n      - $ref: "#/components/parameters/WidgetId"',
      "/v1/widgets/{id}:\n    parameters:\n      - { name: id, in: path, required: true, description: It., schema: { type: string } }",
    ],
    "no-identical-paths",
    "/v1/widgets/{id}",
    /already exists.*Write the methods of both under one path/,
  ),
  broken(
    "an invalid import mark",
    ["info:\n", "x-imported: yes\ninfo:\n"],
    "specs/imported",
    "yes\ninfo",
    /x-imported is not true\. Write true in a spec made from a vendor's own file, or remove it\./,
  ),
  broken(
    "a slash at a server's end",
    ["url: https://api.acme.example\n", "url: https://api.acme.example/\n"],
    "no-server-trailing-slash",
    "https://api.acme.example/\n",
    /should not have a trailing slash\. Remove the slash/,
  ),
  broken(
    "a server that is not an absolute https: URL",
    ["url: https://api.acme.example\n", "url: /api\n"],
    "rule/server-url",
    "/api\n",
    /not an absolute https: URL\. Write the vendor's, such as/,
  ),
  broken(
    "no servers",
    [acme.slice(acme.indexOf("servers:"), acme.indexOf("security:")), ""],
    "no-empty-servers",
    "openapi",
    /Servers must be present\. Write servers:/,
  ),
  broken(
    "an empty name in a path",
    ["  /v1/status:", "  /v1/status/{}:"],
    "path-declaration-must-exist",
    "/v1/status/{}",
    /Path parameter declarations must be non-empty.*Write the parameter's name in the braces/,
  ),
  broken(
    "a query in a path",
    ["  /v1/status:", "  /v1/status?all=1:"],
    "path-not-include-query",
    "/v1/status?all=1",
    /Don't put query string.*Write each as a parameter/,
  ),
  broken(
    "a path parameter that is not declared",
    ["  /v1/status:", "  /v1/status/{region}:"],
    "path-parameters-defined",
    "get:\n      operationId: getStatus",
    /Declare each \{name\} of the path as a parameter with in: path/,
  ),
  broken(
    "a parameter twice",
    [
      limitParameter,
      sizeParameter(
        "description: One.\n          schema: { type: integer }\n        - name: size\n          in: query\n          description: Two.\n          schema: { type: integer }",
      ),
    ],
    "operation-parameters-unique",
    "name: size\n          in: query\n          description: Two",
    /Repeats of `in:query` \+ `name:size`\. Remove one of the two/,
  ),
  broken(
    "no operationId",
    ["      operationId: getStatus\n", ""],
    "operation-operationId",
    "get:\n      x-evidence: seed",
    /Write operationId: with the vendor's name/,
  ),
  broken(
    "an operationId twice",
    ["operationId: getPicture", "operationId: getWidget"],
    "operation-operationId-unique",
    "operationId: getWidget\n      x-evidence: vendor-doc\n      tags: [files]",
    /Name one of the two operations differently/,
  ),
  ...ownNames.map((name) =>
    broken(
      `the operationId ${name}, which is the client's own`,
      ["operationId: getStatus", `operationId: ${name}`],
      "rule/operation-id-own-name",
      `${name}\n      x-evidence: seed`,
      /the client's own names\. Write another/,
      /^[a-z]+[A-Z]\w+$/.test(name) ? [] : ["rule/operation-id-form"],
    ),
  ),
  broken(
    "an operationId of one word",
    ["operationId: getStatus", "operationId: status"],
    "rule/operation-id-form",
    "status\n      x-evidence",
    /Write the vendor's in camelCase, or verb first/,
  ),
  broken(
    "an operationId in snake case",
    ["operationId: getStatus", "operationId: get_status"],
    "rule/operation-id-form",
    "get_status",
    /Write the vendor's in camelCase, or verb first/,
  ),
  broken(
    "a redirect in place of a success",
    [ok, `        "302":\n          description: It is elsewhere.`],
    "specs/success-response",
    'responses:\n        "302":',
    /responds with a redirect only, which clients do not follow\. Leave it out and name it under x-not-covered/,
  ),
  broken(
    "no success response",
    [ok, `        "400":\n          description: It is not up.`],
    "specs/success-response",
    'responses:\n        "400":\n          description: It is not up.',
    /no success response\. Write one, such as "200":/,
  ),
  broken(
    "no default response",
    [
      `                  value: { up: true }\n        default:\n          $ref: "#/components/responses/Error"\n`,
      "                  value: { up: true }\n",
    ],
    "rule/operation-default-response",
    `responses:\n${ok}`,
    /Write default: with the vendor's error shape/,
  ),
  broken(
    "a tag that is not declared",
    ["      tags: [files]\n      summary: Download", "      tags: [pictures]\n      summary: Download"],
    "operation-tag-defined",
    "pictures]",
    /Declare the tag with a description under tags at the top/,
  ),
  broken(
    "a tag without a description",
    ["    description: Pictures of widgets.\n", ""],
    "tag-description",
    "name: files",
    /Write a description of one sentence/,
  ),
  broken(
    "two tags",
    ["      tags: [files]\n      summary: Download", "      tags: [files, widgets]\n      summary: Download"],
    "rule/operation-tag",
    "[files, widgets]",
    /does not have exactly one tag\. Write one, such as "tags: \[sessions\]"/,
  ),
  broken(
    "no tags",
    ["      tags: [files]\n      summary: Download", "      summary: Download"],
    "rule/operation-tag",
    "operationId: getPicture",
    /does not have exactly one tag/,
    ["operation-tag-defined"],
  ),
  broken(
    "a parameter without a description",
    ["          description: How many at most.\n", ""],
    "parameter-description",
    "name: limit",
    /Write a description of the parameter/,
  ),
  broken(
    "a security scheme that is not declared",
    ["  - apiKey: []", "  - key: []"],
    "security-defined",
    "key: []",
    /Name a scheme of components\.securitySchemes/,
    ["no-unused-components"],
  ),
  broken(
    "no summary",
    ["      summary: Download a widget's picture.\n", ""],
    "rule/operation-summary",
    "operationId: getPicture",
    /Write one, such as "summary: End a session\."/,
  ),
  broken(
    "a summary without a full stop",
    ["Download a widget's picture.", "Download a widget's picture"],
    "rule/operation-summary-form",
    "Download a widget's picture",
    /not one sentence with a full stop/,
  ),
  broken(
    "a summary that is too long",
    ["Download a widget's picture.", `${"Very long ".repeat(10)}so.`],
    "rule/operation-summary-form",
    "Very long",
    /at most 100 characters/,
  ),
  broken(
    "no source",
    ["      externalDocs:\n        url: https://docs.acme.example/status\n", ""],
    "rule/operation-source",
    "operationId: getStatus",
    /Write externalDocs: with the url of the vendor's page/,
  ),
  broken(
    "no evidence",
    ["      x-evidence: seed\n", ""],
    "rule/operation-evidence",
    "operationId: getStatus",
    /Write "x-evidence: vendor-doc"/,
  ),
  broken(
    "evidence of another kind",
    ["x-evidence: seed", "x-evidence: hearsay"],
    "rule/operation-evidence",
    "hearsay",
    /seed, or vendor-code/,
  ),
  broken(
    "a style that no parameter in the query has",
    [limitParameter, sizeParameter("style: simple\n          description: One.\n          schema: { type: integer }")],
    "specs/parameter-style",
    "simple",
    /no parameter in the query has the style "simple"\. Write one of form, spaceDelimited, pipeDelimited, deepObject/,
  ),
  broken(
    "a list of objects in a query",
    [
      limitParameter,
      sizeParameter("description: One.\n          schema: { type: array, items: { type: object, properties: {} } }"),
    ],
    "specs/parameter-style",
    "{ type: array, items: { type: object",
    /OpenAPI does not define how a list of lists or objects is sent in a parameter/,
  ),
  broken(
    "a content of a parameter that is not JSON",
    [
      limitParameter,
      sizeParameter("description: One.\n          content: { text/plain: { schema: { type: string } } }"),
    ],
    "specs/parameter-style",
    "{ text/plain",
    /the parameter's content is not one JSON type/,
  ),
  broken(
    "reserved characters in a header",
    [
      limitParameter,
      "        - { name: X-Size, in: header, allowReserved: true, description: One., schema: { type: string } }\n        - name: limit",
    ],
    "specs/parameter-style",
    "true, description",
    /allowReserved has no effect on a parameter in the header/,
  ),
  broken(
    "a parameter in a cookie",
    [
      limitParameter,
      "        - { name: taste, in: cookie, description: Sweet., schema: { type: string } }\n        - name: limit",
    ],
    "rule/parameter-place",
    "cookie",
    /Write "in: path", "in: query" or "in: header"/,
  ),
  broken(
    "no operation",
    [acme.slice(acme.indexOf("paths:"), acme.indexOf("webhooks:")), "paths: {}\n"],
    "specs/has-operations",
    "paths: {}",
    /Write one under paths/,
    ["no-unused-components", "specs/shared-codes"],
  ),
  broken(
    "a response that is XML only",
    [
      "          description: The widgets.\n          content:\n            application/json:",
      "          description: The widgets.\n          content:\n            application/xml:",
    ],
    "specs/response-media-type",
    "application/xml",
    /XML only, which clients do not read\. Write the vendor's JSON/,
  ),
  broken(
    "a request body that clients cannot write",
    [
      '          application/json:\n            schema:\n              $ref: "#/components/schemas/Widget"\n            examples:\n              flange',
      '          application/xml:\n            schema:\n              $ref: "#/components/schemas/Widget"\n            examples:\n              flange',
    ],
    "specs/request-media-type",
    "application/xml",
    /clients cannot send: they have no XML serializer\. Write another type/,
  ),
  broken(
    "a form without fields",
    [
      '          application/json:\n            schema:\n              $ref: "#/components/schemas/Widget"\n            examples:\n              flange',
      "          application/x-www-form-urlencoded:\n            schema:\n              type: array\n            examples:\n              flange",
    ],
    "specs/request-media-type",
    "application/x-www-form-urlencoded",
    /clients cannot send without fields: its schema is not an object\. Write another type/,
    ["examples/fit"],
  ),
  broken(
    "a part's header that cannot be set",
    [
      "          multipart/form-data:\n            schema:\n",
      "          multipart/form-data:\n            encoding: { picture: { headers: { X-Kind: { description: One., schema: { type: string } } } } }\n            schema:\n",
    ],
    "specs/part-headers",
    "X-Kind",
    /Write its one value as schema: \{ const: … \}/,
  ),
  broken(
    "a list in one part of a form",
    [
      captions,
      `          multipart/form-data:
            encoding: { captions: { explode: false, style: form } }
            schema:
              type: object
              required: [picture]
              properties:
                captions: { type: array, items: { type: string } }
`,
    ],
    "specs/part-style",
    "style: form }",
    /Write each field of "captions" as a field of the form, or leave the operation out/,
  ),
  broken(
    "an object in parts of its own",
    [
      captions,
      `          multipart/form-data:
            encoding: { size: { explode: true } }
            schema:
              type: object
              required: [picture]
              properties:
                size: { type: object, properties: { width: { type: integer } } }
`,
    ],
    "specs/part-style",
    "explode: true } }",
    /clients do not support this style in a multipart form/,
  ),
  broken(
    "a fragment in a path",
    ["  /v1/status:", '  "/v1/status#up":'],
    "specs/path-fragment",
    '"/v1/status#up"',
    /requests have no fragment\. Remove # and what follows/,
  ),
  broken(
    "a variant that does not say which it is",
    [
      '        - $ref: "#/components/schemas/RejectedEvent"',
      '        - $ref: "#/components/schemas/RejectedEvent"\n        - type: object',
    ],
    "specs/discriminator",
    "type\n      oneOf",
    /Give each variant "type: \{ const: … \}"/,
  ),
  broken(
    "an unknown type of security scheme",
    [apiKeyScheme, "      type: mutualTLS"],
    "specs/security-scheme",
    "mutualTLS",
    /belongs to the connection.*Remove the scheme/,
  ),
  broken(
    "an HTTP scheme with a challenge and response",
    [apiKeyScheme, "      type: http\n      scheme: Digest"],
    "specs/security-scheme",
    "Digest",
    /"Digest" needs a challenge.*such as basic, bearer or Token/,
  ),
  broken(
    "an HTTP scheme that is not a token",
    [apiKeyScheme, '      type: http\n      scheme: "Token token="'],
    "specs/security-scheme",
    '"Token token="',
    /Write the word that comes before the credential/,
  ),
  broken(
    "a token URL in the clear",
    [apiKeyScheme, oauth("http://auth.acme.example/token")],
    "specs/token-url",
    "http://auth",
    /neither an absolute https: URL nor a path.*Write the vendor's/,
  ),
  broken(
    "an unknown place for a client's secret",
    [apiKeyScheme, oauth("/token", "x-client-authentication: query")],
    "specs/token-url",
    "query\n      description",
    /basic \(the default\) or body/,
  ),
  {
    what: "two credentials in one header",
    edits: [
      ["  - apiKey: []", "  - { apiKey: [], login: [] }"],
      [apiKeyScheme, "      type: http\n      scheme: bearer"],
      ["  parameters:\n    WidgetId", "    login: { type: http, scheme: basic }\n  parameters:\n    WidgetId"],
    ],
    rule: "specs/security-together",
    at: "{ apiKey: [], login: [] }",
    says: /the same place, header authorization\. Write each as an alternative/,
  },
  broken(
    "a key of the query as a parameter too",
    ["in: header\n      name: X-Acme-Key", "in: query\n      name: limit"],
    "specs/no-credential-parameter",
    "limit\n          in: query",
    /the query parameter "limit" carries a credential/,
  ),
  broken(
    "a name at one server only",
    ["    description: Sandbox", "    description: Sandbox\n    x-name: sandbox"],
    "specs/server-names",
    "servers:",
    /each server has a unique name/,
  ),
  broken(
    "a variable of a server with the name of a credential",
    ["  - url: https://api.sandbox.acme.example", serverWith("apiKey", "default: eu")],
    "specs/server-variable",
    "apiKey: { default",
    /"apiKey" cannot be the client's option/,
  ),
  broken(
    "a variable of a server with the name of an option",
    ["  - url: https://api.sandbox.acme.example", serverWith("mode", "default: eu")],
    "specs/server-variable",
    "mode: { default",
    /"mode" cannot be the client's option/,
  ),
  broken(
    "a default that is none of the values",
    ["  - url: https://api.sandbox.acme.example", serverWith("region", "default: us, enum: [eu]")],
    "specs/server-variable",
    "us, enum",
    /the default is not one of the variable's values/,
  ),
  broken(
    "a variable that is not declared",
    ["  - url: https://api.sandbox.acme.example", "  - url: https://{region}.acme.example"],
    "no-undefined-server-variable",
    "https://{region}",
    /Declare each \{name\}/,
  ),
  {
    what: "a security scheme that cannot be an option",
    edits: [
      ["  - apiKey: []", "  - api-key: []"],
      ["    apiKey:", "    api-key:"],
    ],
    rule: "specs/security-scheme",
    at: "api-key:\n",
    says: /Name the scheme in camelCase/,
  },
  {
    what: "a security scheme with another option's name",
    edits: [
      ["  - apiKey: []", "  - headers: []"],
      ["    apiKey:", "    headers:"],
    ],
    rule: "specs/security-scheme",
    at: "headers:\n",
    says: /"headers" cannot be the client's option/,
  },
  broken(
    "a credential as a parameter",
    [
      limitParameter,
      "        - { name: x-acme-key, in: header, description: The key., schema: { type: string } }\n        - name: limit",
    ],
    "specs/no-credential-parameter",
    "x-acme-key",
    /Remove the parameter and describe it under components\.securitySchemes/,
  ),
  broken(
    "the header Authorization as a parameter",
    [
      limitParameter,
      "        - { name: Authorization, in: header, description: The key., schema: { type: string } }\n        - name: limit",
    ],
    "specs/no-credential-parameter",
    "Authorization",
    /Remove the parameter/,
  ),
  broken(
    "no security at the top",
    ["security:\n  - apiKey: []\n", ""],
    "specs/security-declared",
    "3.1.0",
    /Write "security: \[\{ apiKey: \[\] \}\]"/,
    ["no-unused-components", "security-defined"],
  ),
  broken(
    "a request body without an example",
    [
      acme.slice(
        acme.indexOf("            examples:\n              flange"),
        acme.indexOf('      responses:\n        "201"'),
      ),
      "",
    ],
    "specs/examples",
    'application/json:\n            schema:\n              $ref: "#/components/schemas/Widget"',
    /the request body has no example\. Write the vendor's under examples/,
  ),
  broken(
    "a response without an example",
    [statusExample, ""],
    "specs/examples",
    `application/json:\n${statusSchema}`,
    /the response has no example/,
  ),
  broken(
    "a closed response",
    [statusSchema, `${statusSchema}                additionalProperties: false\n`],
    "specs/open-responses",
    "false\n              examples",
    /Remove additionalProperties: false/,
  ),
  broken(
    "a closed schema that a response refers to",
    ["    Widget:\n      type: object", "    Widget:\n      type: object\n      additionalProperties: false"],
    "specs/open-responses",
    "false\n      required",
    /Remove additionalProperties: false/,
  ),
  broken(
    "x-idempotent on GET",
    ["      x-evidence: seed", "      x-evidence: seed\n      x-idempotent: true"],
    "specs/idempotent",
    "true\n      deprecated",
    /for POST and PATCH only.*Remove it/,
  ),
  broken(
    "x-idempotent: false",
    ["x-idempotent: true", "x-idempotent: false"],
    "specs/idempotent",
    "false\n      tags",
    /must be true or absent\. Remove it/,
  ),
  broken(
    "a code in a shared response, and no word of whether it is each operation's",
    [
      "      description: There is no such widget.\n      x-codes: common\n",
      "      description: There is no such widget.\n",
    ],
    "specs/shared-codes",
    "NotFound:",
    /2 operations share this response.*Write the example at the operations.*x-codes: common.*x-codes: sample/,
  ),
  broken(
    "x-codes with another word",
    ["such widget.\n      x-codes: common", "such widget.\n      x-codes: all"],
    "specs/shared-codes",
    "all\n",
    /x-codes must be common or sample/,
  ),
  broken(
    "x-codes where nothing is shared",
    ["is missing or wrong.\n", "is missing or wrong.\n      x-codes: common\n"],
    "specs/shared-codes",
    "common\n",
    /that several operations share.*remove it/,
  ),
  broken(
    "what is not covered without a page",
    ["\n    url: https://docs.acme.example/live", ""],
    "specs/not-covered",
    "x-not-covered",
    /Write each entry as "summary:".*"url:", the vendor's page/,
  ),
  broken(
    "a parameter of several segments outside the path",
    ["description: How many at most.", "x-multi-segment: true\n          description: How many at most."],
    "specs/multi-segment",
    "true\n          description",
    /x-multi-segment is for parameters in the path.*Remove it/,
  ),
  broken(
    "a place of the code that is not a pointer",
    ["security:\n  - ", "x-error-code: { pointer: message }\nsecurity:\n  - "],
    "specs/error-code",
    "{ pointer: message",
    /Write \{ pointer: \/message, until: ":" \}/,
  ),
  broken(
    "a header with a reset time of unknown format",
    [ok, `${ok}\n          headers: { X-Reset: { x-retry-at: iso, schema: { type: string } } }`],
    "specs/retry-at",
    "iso, schema",
    /x-retry-at must be unix-seconds/,
  ),
  broken(
    "failures that are not retried without their values",
    [ok, `${ok}\n          x-not-retried: { pointer: /error/type }`],
    "specs/not-retried",
    "{ pointer: /error/type }",
    /Write \{ pointer: \/error\/type, values: \[quota_exceeded\] \}/,
  ),
  broken(
    "a body with a GET",
    [
      "      operationId: getStatus\n",
      "      operationId: getStatus\n      requestBody:\n        content:\n          application/json: { schema: { type: object }, example: {} }\n",
    ],
    "specs/body-of-get",
    "requestBody:\n        content:\n          application/json: { schema: { type: object }, example: {} }",
    /no client can send a body with GET\. Remove the requestBody/,
  ),
  broken(
    "an operation that no fetch can call",
    ["  /v1/status:\n    get:", "  /v1/status:\n    trace:"],
    "specs/forbidden-method",
    "trace:",
    /fetch does not send TRACE\. Leave the operation out/,
  ),
  broken(
    "a schema within a schema",
    [
      "        id:\n          type: string",
      "        id:\n          type: string\n          $defs: { A: { type: string } }",
    ],
    "specs/definitions",
    "$defs: { A",
    /Move the schemas to components\.schemas/,
    ["no-unused-components"],
  ),
  broken(
    "operations that a path only refers to",
    ["  /v1/status:\n    get:", '  /v1/other:\n    $ref: "#/paths/~1v1~1status"\n  /v1/status:\n    get:'],
    "specs/path-item-reference",
    '"#/paths/~1v1~1status"',
    /a path refers to operations elsewhere\. Write them here/,
  ),
  broken(
    "a pattern of another dialect",
    [
      "        id:\n          type: string",
      "        id:\n          type: string\n          pattern: '^(?P<year>\\d+)$'",
    ],
    "specs/pattern",
    "'^(?P<year>",
    /not a valid JavaScript regular expression with the u flag/,
  ),
  broken(
    "a parameter with an operation's evidence",
    ["description: How many at most.", "x-evidence: seed\n          description: How many at most."],
    "rule/parameter-evidence",
    "seed\n          description",
    /Write "x-evidence: inferred"/,
  ),
];

const folder = temporaryFolder(
  Object.fromEntries(
    cases.map(({ edits }, index) => [
      `specs/case${index}/openapi.yaml`,
      edits.reduce((text, [from, to]) => edited(text, from, to), acme),
    ]),
  ),
);
copyRules(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// All cases in one run, since starting the linter takes longer than any of them.
const { problems } = await readAndLint(
  cases.map((_, index) => `case${index}`),
  folder,
);

/** Returns the location of a text. */
function position(text: string, at: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(at)).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

const rulesOf = (found: Problem[]): string[] => [...new Set(found.map(({ rule }) => rule))].sort();

test.each(cases.map((item, index) => ({ ...item, index })))(
  "$what is reported",
  ({ index, rule, at, says, also = [] }) => {
    const file = `specs/case${index}/openapi.yaml`;
    const text = readFileSync(join(folder, file), "utf8");
    const found = problems.filter((problem) => problem.file === file);
    expect(text).toContain(at);
    expect(found).toContainEqual({ file, ...position(text, at), rule, message: expect.stringMatching(says) });
    expect(rulesOf(found)).toEqual([rule, ...also].sort());
  },
);

test("each rule of redocly.yaml has a spec here that breaks it", () => {
  const { rules } = load(readFileSync(join(root, "redocly.yaml"), "utf8")) as { rules: Record<string, unknown> };
  const ofVendors = Object.values(vocabularyCases).flat();
  const broken = new Set([...cases.map(({ rule }) => rule), ...ofVendors.map(([, , , rule]) => rule)]);
  expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual([]);
});

test("a broken spec does not hide what is wrong in another", async () => {
  const folder = testFolder({
    "specs/acme/openapi.yaml": edited(acme, "      operationId: getStatus\n", ""),
    "specs/empty/openapi.yaml": "",
    "specs/torn/openapi.yaml": "info: [",
  });
  copyRules(folder);
  const { problems } = await readAndLint(vendors(folder), folder);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`).sort()).toEqual([
    "specs/acme/openapi.yaml operation-operationId",
    "specs/empty/openapi.yaml openapi",
    "specs/torn/openapi.yaml yaml",
  ]);
});

/** Edits of the valid spec that break editorial rules, and one that breaks another rule. */
const editorial: [rule: string, from: string, to: string][] = [
  ["no-unused-components", "  schemas:\n", "  schemas:\n    Spare:\n      type: string\n"],
  ["parameter-description", "          description: How many at most.\n", ""],
  ["rule/operation-source", "      externalDocs:\n        url: https://docs.acme.example/status\n", ""],
  ["rule/operation-summary-form", "summary: List widgets, newest first.", "summary: List widgets"],
  ["specs/examples", statusExample, ""],
  ["tag-description", "    description: Pictures of widgets.\n", ""],
];

test("what is only less readable is a warning in an imported spec, and an error in one written by hand", async () => {
  const byHand = editorial.reduce((text, [, from, to]) => edited(text, from, to), acme);
  const wrong = edited(byHand, "      operationId: getStatus\n", "");
  const folder = testFolder({
    "specs/acme/openapi.yaml": byHand,
    "specs/bolt/openapi.yaml": edited(wrong, "info:\n", "x-imported: true\ninfo:\n"),
  });
  copyRules(folder);
  const { problems, warnings } = await readAndLint(["acme", "bolt"], folder);
  const of = (vendor: string, found: Problem[]) => rulesOf(found.filter(({ file }) => file === specFile(vendor)));
  const rules = editorial.map(([rule]) => rule);
  expect({ problems: of("acme", problems), warnings: of("acme", warnings) }).toEqual({ problems: rules, warnings: [] });
  expect({ problems: of("bolt", problems), warnings: of("bolt", warnings) }).toEqual({
    problems: ["operation-operationId"],
    warnings: rules,
  });
  expect(groupProblems(warnings)).toContain("1 × tag-description\n  specs/bolt/openapi.yaml:");
});

test("a list of a form may have the style in which it is written anyway", async () => {
  const list = captions.replace("schema:", "encoding: { tags: { style: form, explode: true } }\n            schema:");
  const text = edited(acme, captions, `${list}                tags: { type: array, items: { type: string } }\n`);
  const folder = testFolder({ "specs/acme/openapi.yaml": text });
  copyRules(folder);
  expect((await readAndLint(["acme"], folder)).problems).toEqual([]);
});

test("a path may end with a slash", async () => {
  const folder = testFolder({ "specs/acme/openapi.yaml": edited(acme, "  /v1/status:", "  /v1/status/:") });
  copyRules(folder);
  expect((await readAndLint(["acme"], folder)).problems).toEqual([]);
});

test("the specs that tests are made from keep every rule", async () => {
  const folder = testFolder({ "specs/acme/openapi.yaml": acme, "specs/streams/openapi.yaml": streams });
  copyRules(folder);
  const { documents, problems } = await readAndLint(["acme", "streams"], folder);
  expect(problems).toEqual([]);
  expect([...documents.keys()]).toEqual(["acme", "streams"]);
});

test.each([
  [
    "is called as no package may be",
    "Acme-2",
    acme,
    "vendor-name",
    /lower-case letters and digits, such as specs\/acme/,
  ],
  ["is called like a package of this repository", "shared", acme, "vendor-name", /it is reserved/],
  ["is called like a statement", "class", acme, "vendor-name", /Choose another name, such as specs\/classapi/],
  ["has no spec", "acme", undefined, "missing", /Write the file, or remove the folder/],
  ["has an empty spec", "acme", "", "openapi", /Begin it with "openapi: 3\.1\.0"/],
  ["has a spec that is a comment", "acme", "# later\n", "openapi", /Begin it with "openapi: 3\.1\.0"/],
  ["has two specs in one file", "acme", `${acme}---\n${acme}`, "yaml", /several YAML documents\. Keep one/],
  ["has a spec that is a list", "acme", "- a\n- b\n", "openapi", /Begin it with "openapi: 3\.1\.0"/],
  ["has a spec of another kind", "acme", "swagger: '2.0'\n", "openapi", /Begin it with "openapi: 3\.1\.0"/],
  ["has a spec that is a text", "acme", "later\n", "openapi", /Begin it with "openapi: 3\.1\.0"/],
])("a folder that %s is reported", async (_, name, text, rule, says) => {
  const folder = testFolder({ [`specs/${name}/${text === undefined ? "notes.md" : "openapi.yaml"}`]: text ?? "" });
  copyRules(folder);
  expect(vendors(folder)).toEqual([name]);
  const { problems } = await readAndLint(vendors(folder), folder);
  const file = `specs/${name}/openapi.yaml`;
  expect(problems).toContainEqual({ file, line: 1, column: 1, rule, message: expect.stringMatching(says) });
});

test("a problem is one line, with a place that editors and terminals make a link of, in the order of the specs", () => {
  const lines = formatProblems(problems).split("\n");
  expect(lines).toHaveLength(problems.length);
  for (const line of lines) expect(line).toMatch(/^specs\/case\d+\/openapi\.yaml:\d+:\d+  \S+  \S.*[.?]$/);
  expect(new Set(lines).size).toBe(lines.length);
});

const accepted: Record<string, [from: string, to: string][]> = {
  "a login": [[apiKeyScheme, "      type: http\n      scheme: basic"]],
  "a word before a token": [[apiKeyScheme, "      type: http\n      scheme: Token"]],
  "a key in the query": [[apiKeyScheme, "      type: apiKey\n      in: query\n      name: key"]],
  "a key in a cookie": [[apiKeyScheme, "      type: apiKey\n      in: cookie\n      name: sid"]],
  "OAuth 2": [[apiKeyScheme, oauth("https://auth.acme.example/token", "x-client-authentication: body")]],
  "OpenID Connect": [
    [
      apiKeyScheme,
      "      type: openIdConnect\n      openIdConnectUrl: https://auth.acme.example/.well-known/openid-configuration",
    ],
  ],
  "an optional credential": [["  - apiKey: []", "  - apiKey: []\n  - {}"]],
  "names and variables of servers": [
    ["    description: Production", "    description: Production\n    x-name: production"],
    ["  - url: https://api.sandbox.acme.example", serverWith("region", "default: us, enum: [us, eu]")],
    ["    description: Sandbox", "    description: Sandbox\n    x-name: sandbox"],
  ],
  "a server of an operation": [
    [
      "      operationId: getStatus\n",
      "      operationId: getStatus\n      servers:\n        - url: https://status.acme.example\n",
    ],
  ],
};
test("the kinds of credentials and servers are accepted", async () => {
  const folder = testFolder(
    Object.fromEntries(
      Object.values(accepted).map((edits, index) => [
        `specs/good${index}/openapi.yaml`,
        edits.reduce((text, [from, to]) => edited(text, from, to), acme),
      ]),
    ),
  );
  copyRules(folder);
  const { problems } = await readAndLint(vendors(folder), folder);
  expect(
    problems.map((problem) => `${Object.keys(accepted)[Number(/\d+/.exec(problem.file)?.[0])]}: ${problem.message}`),
  ).toEqual([]);
});

test.each(vendors())("the spec of %s has nothing left to replace, as a new one has", (vendor) => {
  expect(readFileSync(join(root, specFile(vendor)), "utf8")).not.toContain("REPLACE");
});
