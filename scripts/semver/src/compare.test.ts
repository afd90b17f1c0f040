import { beforeAll, expect, test } from "vitest";
import { compareSpecs, type VendorChanges } from "./compare.js";
import type { Judged } from "./judge.js";
import { acme, edited } from "@scripts/openapi/fixtures/files";

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

/** Edits of the fixture, each list a version of its own: they are compared in one go. */
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

const results = new Map<string, VendorChanges>();

beforeAll(async () => {
  const pairs = Object.values(versions).map((edits: Edit[]) => {
    return { vendor: "acme", base: acme, head: edits.reduce((text, [from, to]) => edited(text, from, to), acme) };
  });
  const all = await compareSpecs(pairs);
  Object.keys(versions).forEach((name, index) => results.set(name, all[index]!));
});

const found = (version: keyof typeof versions): VendorChanges => results.get(version)!;

/** What is said, without its reason. */
const lines = (version: keyof typeof versions): string[] =>
  found(version).changes.map(({ operation, bump, where, text }: Judged) => {
    return `${bump} ${where} ${operation}: ${text.split(";")[0]}`;
  });

test("nothing to compare is no change", async () => {
  expect(found("unchanged")).toEqual({ vendor: "acme", bump: "none", changes: [] });
  expect(await compareSpecs([])).toEqual([]);
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
    "major types uploadPicture: the 200 response: the variant `rejected` is gone",
    "major types receiveWidgetEvent: the body: the variant `rejected` is gone",
  ]);
  expect(found("variantGained").bump).toBe("minor");
});

test("what the wire and the types both say is said once", () => {
  expect(lines("parameterRenamed")).toEqual([
    "major wire listWidgets: query parameter `status`: it is gone",
    "minor wire listWidgets: query parameter `state`: new",
  ]);
  expect(lines("fieldOptional")).toEqual([
    "major wire uploadPicture: `(rejected).reason` in the 200 response: was required, is optional",
    "major wire receiveWidgetEvent: `(rejected).reason` in the body: was required, is optional",
  ]);
});

test("what only the types know is found: a file that becomes text, a type that is gone", () => {
  expect(lines("fileToText")).toEqual(["major types getPicture: the 200 response: `format` was `binary`, is nothing"]);
  expect(lines("typeRenamed")).toEqual(['major types components["schemas"]["RejectedEvent"]: the type is gone']);
});

test("a schema within itself is compared, and the comparison ends", () => {
  expect(lines("withinItself")).toContain(
    "major wire getWidget: `name` in the 200 response: was `string`, is `integer`",
  );
});
