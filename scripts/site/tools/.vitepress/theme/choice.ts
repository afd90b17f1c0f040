import { reactive } from "vue";

/** The selected tab of each group. */
const chosen = reactive<Record<string, string>>({});

/** The groups whose selection persists across pages and visits. */
const kept = ["language"];

const key = (group: string): string => `vendor-clients:${group}`;

/** Selects the tab of this name in all tabs of the group. */
export function choose(group: string, name: string): void {
  chosen[group] = name;
  if (!kept.includes(group)) return;
  try {
    localStorage.setItem(key(group), name);
  } catch {
    // Without storage, the selection is lost when the page is closed.
  }
}

/** Returns the name of the tab to show: the selected one if present, otherwise the first. */
export const chosenOf = (group: string, names: string[]): string =>
  names.find((name) => name === chosen[group]) ?? names[0] ?? "";

/** Restores the selection of an earlier visit. */
export function restore(group: string): void {
  if (!kept.includes(group) || chosen[group] !== undefined) return;
  try {
    const name = localStorage.getItem(key(group));
    if (name !== null) chosen[group] = name;
  } catch {
    // Without storage, there is nothing to restore.
  }
}
