import { createInterface } from "node:readline/promises";
import { UserError } from "./user-error.js";

/**
 * Asks for confirmation of something that cannot be undone.
 *
 * @param command the command that skips the question, such as `npm run remove -- acme --yes`.
 * @throws {UserError} if the user declines, or there is no terminal.
 */
export async function confirm(question: string, command: string): Promise<void> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UserError(
      `${question}\nThere is no terminal to ask for confirmation. To skip the question, run:\n\n  ${command}\n`,
    );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const aborted = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const reply = await Promise.race([terminal.question(`${question} [y/N] `), aborted]);
  terminal.close();
  if (!/^y(es)?$/i.test(reply.trim())) throw new UserError("Canceled; nothing was changed.");
}
