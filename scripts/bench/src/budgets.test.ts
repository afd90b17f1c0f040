import { readFileSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import { figures, quantities, type Figures, type Quantity } from "./budgets.js";
import { root } from "@scripts/openapi/specs";

interface Budget {
  limit: number;
  reason: string;
}

const file = "scripts/bench/budgets.json";
const budgets = JSON.parse(readFileSync(`${root}/${file}`, "utf8")) as Record<
  string,
  Partial<Record<Quantity, Budget>>
>;

// The compiler and npm are slow on a busy machine.
vi.setConfig({ hookTimeout: 300_000 });

// Measures the existing build: other tests read it at the same time, and `npm test` builds first.
let found: Record<string, Figures> = {};
beforeAll(async () => {
  found = await figures();
});

/** Reports figures that exceed the budget, and how to fix that. */
function overruns(name: string, own: Figures): string[] {
  return Object.entries(own).flatMap(([key, actual]) => {
    const quantity = key as Quantity;
    const budget = budgets[name]?.[quantity] ?? budgets["default"]![quantity]!;
    if (actual <= budget.limit) return [];
    const entry = `"${quantity}": { "limit": ${actual}, "reason": "…" }`;
    return `${name}: ${actual} ${quantities[quantity]}; its budget is ${budget.limit} (${budget.reason}). Make it fewer, or raise the budget and say why: in ${file}, under "${name}", write ${entry}.`;
  });
}

test("every package keeps its budgets", () => {
  expect(Object.keys(found).length).toBeGreaterThan(1);
  expect(Object.entries(found).flatMap(([name, own]) => overruns(name, own))).toEqual([]);
});

test("a package over its budget is reported with the file, the key and the figure", () => {
  const [message, ...others] = overruns("acme", { dependencies: 99, modules: 1 });
  expect(others).toEqual([]);
  expect(message).toContain(`in ${file}, under "acme", write "dependencies": { "limit": 99, "reason": "…" }`);
});

test("every budget has a reason, and is for a quantity and a package that exist", () => {
  const names = ["default", ...Object.keys(found)];
  const wrong = Object.entries(budgets).flatMap(([name, own]) =>
    Object.entries(own)
      .filter(([key, { limit, reason }]) => {
        const exists = names.includes(name) && Object.keys(quantities).includes(key);
        return !exists || !Number.isInteger(limit) || !/\w{3}/.test(reason);
      })
      .map(([key]) => `${file}: "${name}"."${key}"`),
  );
  expect(wrong).toEqual([]);
  expect(Object.keys(budgets["default"]!)).toEqual(Object.keys(quantities));
});
