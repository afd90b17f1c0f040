import { expect, test } from "vitest";
import { wideHelpLines } from "./help-width.js";

const wide = "word ".repeat(21).trim();

test("lines of help texts that are wider than 100 columns are found, with their line", () => {
  const source = `const a = 1;\nconst usage = \`npm run x\n\n${wide}\nshort\n\`;\n`;
  expect(wideHelpLines(source, "x.ts")).toMatchObject([{ file: "x.ts", line: 4, column: 101 }]);
});

test.each([
  ["a function", `const usage = (): string => \`${wide}\`;`, 1],
  ["a field", `const x = { usage: \`${wide}\` };`, 1],
  ["any other text", `const text = \`${wide}\`;`, 0],
])("a help text in %s", (_, source, count) => {
  expect(wideHelpLines(source, "x.ts")).toHaveLength(count);
});
