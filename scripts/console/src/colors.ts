import { styleText } from "node:util";

export const { green, red, dim, bold } = Object.fromEntries(
  (["green", "red", "dim", "bold"] as const).map((style) => [style, (text: string) => styleText(style, text)]),
) as Record<"green" | "red" | "dim" | "bold", (text: string) => string>;
