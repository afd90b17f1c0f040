import { expect, test } from "vitest";
import { reasonOf, table, type Row } from "./documents-table.js";

const row: Row = { name: "acme", size: 20_000, operations: "7", leftOut: "1", cells: {}, notes: [] };

test("a row shows each step, and those that did not run", () => {
  const good: Row = {
    ...row,
    cells: { new: "✓ 3 s", build: "✓ 1 s", typecheck: "✓ 1 s", test: "✓ 4 s", start: "✓ 2 s" },
  };
  const bad: Row = { ...row, name: "beta", cells: { new: "✗ 1 s" }, notes: ["import, generate: no server"] };
  expect(table([good, bad]))
    .toBe(`| document | size | operations | left out | import, generate | build | type-check | tests | \`npm start\` | notes |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| acme | 0.02 MB | 7 | 1 | ✓ 3 s | ✓ 1 s | ✓ 1 s | ✓ 4 s | ✓ 2 s |  |
| beta | 0.02 MB | 7 | 1 | ✗ 1 s | – | – | – | – | import, generate: no server |

1 of 2 documents import, build, type-check, pass their tests and start.`);
});

test("a failure has its reason in one line", () => {
  expect(
    reasonOf("new", "✗ import acme.yaml 0.1 s\nacme.yaml names no server. Name the base URL: --server https://…\n"),
  ).toBe("import, generate: acme.yaml names no server. Name the base URL: --server https://…");
  expect(reasonOf("test", "acme:test:  FAIL  a test\nacme:test:       Tests  2 failed | 8 passed (10)\n")).toBe(
    "tests: Tests  2 failed , 8 passed (10)",
  );
  expect(reasonOf("start", "✓ getIt  GET /it\n✗ listIt  GET /its  404\n")).toBe("`npm start`: ✗ listIt  GET /its  404");
  expect(reasonOf("build", "error TS2502\n")).toBe("build: see its log");
});
