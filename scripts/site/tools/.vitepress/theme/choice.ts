import { reactive } from "vue";

/** The tab that is chosen in each group. */
const chosen = reactive<Record<string, string>>({});

/** The groups whose choice is kept for other pages and the next visit. */
const kept = ["language"];

const key = (group: string): string => `vendor-clients:${group}`;

/** Chooses the tab of this name wherever a group has it. */
export function choose(group: string, name: string): void {
  chosen[group] = name;
  if (!kept.includes(group)) return;
  try {
    localStorage.setItem(key(group), name);
  } catch {
    // Without storage, the choice holds until the page is left.
  }
}

/** Returns the tab to show: the one chosen, if it is there, else the first. */
export const chosenOf = (group: string, names: string[]): string =>
  names.find((name) => name === chosen[group]) ?? names[0] ?? "";

/** Reads what was chosen at an earlier visit. */
export function restore(group: string): void {
  if (!kept.includes(group) || chosen[group] !== undefined) return;
  try {
    const name = localStorage.getItem(key(group));
    if (name !== null) chosen[group] = name;
  } catch {
    // Nothing was kept.
  }
}
