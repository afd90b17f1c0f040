import { isPlainObject } from "@scripts/openapi/json";
import { keysOf } from "@scripts/openapi/json-pointer";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { gap } from "./fix-target.js";
import { fixes } from "./fixes.js";
import { judgeOf } from "./fitting.js";
import { leaveOut } from "./leave-out.js";
import { at, walk, type Node } from "./node.js";
import { findings } from "./redocly.js";

/** The maximum number of rounds. Each should leave less to fix, so exceeding it means that a fix is wrong. */
const mostRounds = 25;

/**
 * Fixes what can be fixed without inventing anything, following the linter's report, until a round fixes nothing. Then
 * removes the operations that are still invalid.
 */
export async function fixAll(document: Node, changes: Changes, folder: string): Promise<void> {
  for (let round = 1; round <= mostRounds; round++) {
    const found = await findings(document, folder);
    const broken = new Set(found.map(({ ruleId, pointer }) => JSON.stringify([ruleId, ...keysOf(pointer)])));
    const fits = judgeOf(document);
    const fixed = found.filter(({ ruleId, message, pointer }) => {
      const isBroken = (keys: string[]): boolean => broken.has(JSON.stringify([ruleId, ...keys]));
      return fixes[ruleId]?.({ document, keys: keysOf(pointer), message, changes, isBroken, fits });
    });
    console.error(`round ${round}: ${found.length} findings, ${fixed.length} fixed`);
    const left = found.filter(({ isError }) => isError);
    if (fixed.length === 0 && !leaveOut(document, left, changes)) return;
    sweep(document);
  }
}

/** Removes gaps, and whatever has become empty or refers to an example that was removed. */
function sweep(document: Node): void {
  walk(document, (node) => {
    for (const [key, value] of Object.entries(node)) {
      if (Array.isArray(value) && value.includes(gap)) node[key] = value.filter((item) => item !== gap);
      if (key !== "examples" || typeof value !== "object" || value === null) continue;
      if (isPlainObject(value))
        for (const [name, example] of Object.entries(value)) if (leadsNowhere(document, example)) delete value[name];
      if (Object.keys(node[key] as Node).length === 0) delete node[key];
    }
  });
}

function leadsNowhere(document: Node, example: Json): boolean {
  const ref = isPlainObject(example) ? example["$ref"] : undefined;
  return typeof ref === "string" && ref.startsWith("#/components/examples/") && at(document, keysOf(ref)) === undefined;
}
