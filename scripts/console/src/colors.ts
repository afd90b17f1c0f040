import { styleText } from "node:util";

type Style = (text: string) => string;

/** Colors text for standard output. `styleText` leaves it plain for `NO_COLOR` and in a pipe. */
const style =
  (name: "green" | "red" | "dim" | "bold"): Style =>
  (text) =>
    styleText(name, text);

export const green = style("green");
export const red = style("red");
export const dim = style("dim");
export const bold = style("bold");

/** Checks whether output should be plain: `NO_COLOR` is set (https://no-color.org), or stdout is not a terminal. */
export const isPlain = (): boolean => Boolean(process.env["NO_COLOR"]) || !process.stdout.isTTY;
