import { UserError } from "./user-error.js";

/** Runs a command; resolves to its exit code. What the user can put right is said in one text, without a stack. */
export async function command(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!isUserError(error)) throw error;
    console.error(wordsOf(error));
    return 1;
  }
}

/** What a mistake says. Node's own words go on about arguments that begin with a dash, which nobody here means. */
function wordsOf(error: Error): string {
  if (error instanceof UserError) return error.message;
  const { npm_lifecycle_event: script } = process.env;
  const help = script === undefined ? "--help" : `npm run ${script} -- --help`;
  return `${error.message.split(". ")[0]}. What there is: ${help}`;
}

/** Whether an error is all that the user has to know, such as that the command line is wrong. */
export const isUserError = (error: unknown): error is Error =>
  error instanceof UserError || String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");
