import { PassThrough } from "node:stream";
import { afterEach, expect, test, vi } from "vitest";
import { confirm } from "./confirm.js";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Replaces the standard streams by a terminal, on which a person writes a line and leaves. */
function answer(line: string, isTTY = true): { output: PassThrough } {
  const [input, output] = [new PassThrough(), new PassThrough()].map((stream) => Object.assign(stream, { isTTY }));
  vi.spyOn(process, "stdin", "get").mockReturnValue(input as never);
  vi.spyOn(process, "stdout", "get").mockReturnValue(output as never);
  input!.end(line);
  return { output: output! };
}

const ask = (): Promise<void> => confirm("Remove specs/acme?", "npm run remove -- acme --yes");

test.each(["y\n", "Y\n", "yes\n", " yes \n"])("%j confirms", async (line) => {
  const { output } = answer(line);
  await ask();
  expect(String(output.read())).toContain("Remove specs/acme? [y/N] ");
});

test.each(["n\n", "\n", "yesterday\n", ""])("%j cancels", async (line) => {
  answer(line);
  await expect(ask()).rejects.toThrow(/^Canceled; nothing was changed\.$/);
});

test("without a terminal there is no prompt, and the error has the command that skips it", async () => {
  answer("y\n", false);
  await expect(ask()).rejects.toThrow("npm run remove -- acme --yes");
});
