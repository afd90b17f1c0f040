import { isPlainObject } from "@scripts/openapi/json";
import { keysOf } from "@scripts/openapi/json-pointer";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./import-report.js";
import { mends } from "./fixes.js";
import { at, walk, type Node } from "./node.js";
import { findings } from "./redocly.js";

/**
 * A place that the linter complains of, and what it stands in. What is taken out of a list leaves a gap until the round
 * is over, since the places of the others count from the list's beginning.
 */
export interface Place {
  document: Node;
  keys: string[];
  message: string;
  changes: Changes;
}

/** Mends what breaks a rule, and says whether it could. */
export type Mend = (place: Place) => boolean;

/** Rounds after which something is wrong with the mends: each round leaves less to mend. */
const mostRounds = 12;

/** Mends all that can be mended without inventing anything, by what the linter says, until it says nothing new. */
export async function mend(document: Node, changes: Changes, folder: string): Promise<void> {
  for (let round = 1; round <= mostRounds; round++) {
    const found = await findings(document, folder);
    console.error(`round ${round}: ${found.length} to mend`);
    const mended = found.filter(({ ruleId, message, pointer, suggestions }) => {
      // A misspelt word is the vendor's to correct, or the reader's: to take it out would lose what was meant.
      if (ruleId === "struct" && suggestions.length > 0) return false;
      return mends[ruleId]?.({ document, keys: keysOf(pointer), message, changes });
    });
    if (mended.length === 0) return;
    sweep(document);
  }
}

/** What stands where something was taken out of a list. */
const gap: Json = { "x-gap": true };

/** Takes out what is at a place; `false` if it is gone already. */
export function remove(document: Node, keys: string[]): boolean {
  const holder = at(document, keys.slice(0, -1));
  const key = keys.at(-1)!;
  if (Array.isArray(holder) && holder[Number(key)] !== undefined) holder[Number(key)] = gap;
  else if (isPlainObject(holder) && key in holder) delete holder[key];
  else return false;
  return true;
}

/** Closes the gaps, and takes out what has become empty or leads to an example that is gone. */
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

/** How a report names a place. */
export const nameOf = (keys: string[]): string =>
  keys[0] === "components" ? keys.slice(2, 6).join(".") : `${keys[2]?.toUpperCase()} ${keys[1]}`;
