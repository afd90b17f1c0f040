export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Escapes text so that it cannot end the comment around it. */
export const inComment = (text: string): string => text.replaceAll("*/", "*\\/");

export const comment = (lines: string[], indent = "  "): string =>
  `${indent}/**\n${lines.map((line) => `${indent} * ${inComment(line)}`.trimEnd()).join("\n")}\n${indent} */\n`;
