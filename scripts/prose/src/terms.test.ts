import { expect, test } from "vitest";
import { termProblemsOf } from "./terms.js";

const messages = async (content: string, file: string): Promise<string[]> =>
  (await termProblemsOf(content, file)).map(({ line, message }) => `${line} ${message}`);

test.each([
  ["a time-out", "time-out => timeout"],
  ["the 200 answer", "200 answer => response"],
  ["it is safe to repeat", "safe to repeat => retry"],
  ["a verb's result", "a verb => low-level request"],
  ["it mends that", "mends => fix"],
  ["the log-in fails", "log-in => login"],
  ["a JWT of now", "of now => current"],
  ["until the final words", "final words => terminal states"],
])("%j is reported with the field's term", async (content, message) => {
  expect(await messages(`# A\n\n${content}\n`, "a.md")).toEqual([`3 ${message}`]);
  expect(await messages(`description: ${content}\n`, "a.yaml")).toEqual([`1 ${message}`]);
});

test("code in Markdown, and verbs that are fine, are not reported", async () => {
  expect(await messages("`time-out`\n\n```ts\nmend();\n```\n\nThe guide answers a question.\n", "a.md")).toEqual([]);
});
