/** Stands for `<` before `!--` in a block of code, until Markdown has been read: VitePress includes files by comments. */
export const commentMark = "\ue000";

/** A block of code. */
export function fence(language: string, code: string): string {
  const longest = [...code.matchAll(/`+/g)].map(([run]) => run.length + 1);
  const ticks = "`".repeat(Math.max(3, ...longest));
  return `${ticks}${language}\n${code.trim().replaceAll("<!--", `${commentMark}!--`)}\n${ticks}`;
}
