import { beforeAll, expect, test } from "vitest";
import { compareSpecs, type VendorChanges } from "./compare.js";
import type { Judged } from "./judge.js";
import { acme, edited, streams } from "@scripts/openapi/fixtures/files";

type Edit = [from: string, to: string];

const limit = "        - name: limit\n          in: query\n";
const limits = `${limit.replace("limit", "limits")}          description: How many.
          schema:
            type: integer
            default: 20
`;
const [accepted, rejected] = ["Accepted", "Rejected"].map(
  (name) => `        - $ref: "#/components/schemas/${name}Event"\n`,
) as [string, string];
const lost = `        - type: object
          required: [type]
          properties:
            type:
              const: lost
`;
const reason = "        reason:\n          type: string";
const png = `            image/png:
              schema:
                type: string
`;
const unauthorized = `description: The key is missing or wrong.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Error"
              examples:
                wrong:
                  value: { code: wrong_key, message: The key is wrong. }`;

/** Edits of the fixture. Each list creates a version, and all are compared in one run. */
const versions = {
  unchanged: [],
  otherwise: [
    [
      "      type: object\n      required: [id, name, status]",
      "      # Another order.\n      required: [status, id, name]\n      type: object",
    ],
    [
      "          type: string\n          writeOnly: true",
      "          allOf:\n            - type: string\n              writeOnly: true",
    ],
    [
      'type: [string, "null"]\n          enum: [red, blue, null]',
      'type: ["null", string]\n          enum: [blue, null, red]',
    ],
    ['$ref: "#/components/responses/Unauthorized"', unauthorized],
  ],
  likeParameters: [
    [limit, limits + limit],
    ["default: 20\n          example: 10", "default: 30\n          example: 10"],
  ],
  variants: [
    [accepted + rejected, rejected + accepted],
    [reason, `${reason}\n        again:\n          type: boolean`],
  ],
  variantLost: [[rejected, ""]],
  variantGained: [[rejected, rejected + lost]],
  parameterRenamed: [["- name: status\n", "- name: state\n"]],
  fieldOptional: [["required: [type, reason]", "required: [type]"]],
  fileToText: [[`${png}                format: binary`, png]],
  typeRenamed: [
    ["    RejectedEvent:", "    RefusedEvent:"],
    ["schemas/RejectedEvent", "schemas/RefusedEvent"],
  ],
  withinItself: [
    [
      "        name:\n          type: string\n        status:",
      "        name:\n          type: integer\n        status:",
    ],
  ],
} satisfies Record<string, Edit[]>;

const word = "      required: [word]\n      properties:\n        word:\n          type: string\n";
const lineType = "            application/jsonl:";

/** The same for the spec with streams and files. */
const streamVersions = {
  itemGrows: [[word, `${word}        at:\n          type: number\n`]],
  itemFieldOptional: [["      required: [word]\n", ""]],
  linesAreEvents: [[lineType, lineType.replace("application/jsonl", "text/event-stream")]],
  linesOrEvents: [
    [
      lineType,
      `            text/event-stream:\n              schema:\n                $ref: "#/components/schemas/Word"\n${lineType}`,
    ],
  ],
  fileIsText: [
    [
      "            audio/wav:\n              schema:\n                type: string\n                format: binary",
      "            text/plain:\n              schema:\n                type: string",
    ],
  ],
  anotherFile: [["            audio/wav:", "            audio/mpeg:"]],
} satisfies Record<string, Edit[]>;

type Version = keyof typeof versions | keyof typeof streamVersions;

const results = new Map<string, VendorChanges>();

const pairsOf = (vendor: string, base: string, edits: Edit[][]): { vendor: string; base: string; head: string }[] =>
  edits.map((list) => ({ vendor, base, head: list.reduce((text, [from, to]) => edited(text, from, to), base) }));

beforeAll(() => {
  const all = compareSpecs([
    ...pairsOf("acme", acme, Object.values(versions)),
    ...pairsOf("streams", streams, Object.values(streamVersions)),
  ]);
  Object.keys({ ...versions, ...streamVersions }).forEach((name, index) => results.set(name, all[index]!));
});

const found = (version: Version): VendorChanges => results.get(version)!;

/** Returns the description of each change, without its reason. */
const lines = (version: Version): string[] =>
  found(version).changes.map(({ operation, bump, where, text }: Judged) => {
    return `${bump} ${where} ${operation}: ${text.split(";")[0]}`;
  });

test("nothing to compare is no change", async () => {
  expect(found("unchanged")).toEqual({ vendor: "acme", bump: "none", changes: [] });
  expect(compareSpecs([])).toEqual([]);
});

test("the same said in another way is no change: references, allOf, null, order, comments", () => {
  expect(found("otherwise")).toEqual({ vendor: "acme", bump: "none", changes: [] });
});

test("a parameter that is put before others, and one that changed, are not taken for each other", () => {
  expect(lines("likeParameters")).toEqual([
    "minor wire listWidgets: query parameter `limit`: `default` was `20`, is `30`",
    "minor wire listWidgets: query parameter `limits`: new",
  ]);
});

test("variants are compared with their successors, wherever they stand in the union", () => {
  expect(lines("variants")).toEqual([
    "minor wire uploadPicture: `(rejected).again` in the 200 response: new field",
    "minor wire receiveWidgetEvent: `(rejected).again` in the body: new field",
  ]);
});

test("a variant that a response loses breaks code that handles it, one that it gains breaks none", () => {
  expect(lines("variantLost").slice(0, 2)).toEqual([
    "major types uploadPicture: the 200 response: the variant `rejected` was removed",
    "major types receiveWidgetEvent: the body: the variant `rejected` was removed",
  ]);
  expect(found("variantGained").bump).toBe("minor");
});

test("what the wire and the types both say is said once", () => {
  expect(lines("parameterRenamed")).toEqual([
    "major wire listWidgets: query parameter `status`: removed",
    "minor wire listWidgets: query parameter `state`: new",
  ]);
  expect(lines("fieldOptional")).toEqual([
    "major wire uploadPicture: `(rejected).reason` in the 200 response: was required, is optional",
    "major wire receiveWidgetEvent: `(rejected).reason` in the body: was required, is optional",
  ]);
});

test("what only the types know is found: a file that becomes text, a type that is gone", () => {
  expect(lines("fileToText")).toEqual(["major types getPicture: the 200 response: `format` was `binary`, is nothing"]);
  expect(lines("typeRenamed")).toEqual(['major types components["schemas"]["RejectedEvent"]: the type was removed']);
});

test("a schema within itself is compared, and the comparison ends", () => {
  expect(lines("withinItself")).toContain(
    "major wire getWidget: `name` in the 200 response: was `string`, is `integer`",
  );
});

test("items of streams are compared as bodies are", () => {
  const operations = ["streamEvents", "streamLines", "uploadRecording"];
  expect(lines("itemGrows")).toEqual(operations.map((id) => `minor wire ${id}: \`at\` in the 200 response: new field`));
  expect(lines("itemFieldOptional")).toEqual(
    operations.map((id) => `major wire ${id}: \`word\` in the 200 response: was required, is optional`),
  );
});

test("another kind of stream or file breaks who reads it, also as one of two kinds", () => {
  expect(lines("linesAreEvents")).toEqual([
    "major wire streamLines: the 200 response: the media type `application/jsonl` was removed",
    "minor wire streamLines: the 200 response: new media type `text/event-stream`",
  ]);
  expect(lines("anotherFile")[0]).toBe(
    "major wire downloadRecording: the 200 response: the media type `audio/wav` was removed",
  );
  expect(lines("fileIsText")[0]).toBe(
    "major wire downloadRecording: the 200 response: the media type `audio/wav` was removed",
  );
  expect(found("linesOrEvents").bump).toBe("major");
});
