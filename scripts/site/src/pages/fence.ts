/** Replaces the `<` of `<!--` in code blocks until Markdown is parsed, because VitePress includes files by comments. */
export const commentMark = "\ue000";

/** Returns a code block. */
export function fence(language: string, code: string): string {
  const longest = [...code.matchAll(/`+/g)].map(([run]) => run.length + 1);
  const ticks = "`".repeat(Math.max(3, ...longest));
  return `${ticks}${language}\n${code.trim().replaceAll("<!--", `${commentMark}!--`)}\n${ticks}`;
}
