import { Mistake, root, specFile, vendors } from "./specs.js";

/** Runs a command; resolves to its exit code. What the user can put right is said in one text, without a stack. */
export async function command(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!isMistake(error)) throw error;
    console.error(wordsOf(error));
    return 1;
  }
}

/** What a mistake says. Node's own words go on about arguments that begin with a dash, which nobody here means. */
function wordsOf(error: Error): string {
  if (error instanceof Mistake) return error.message;
  const { npm_lifecycle_event: script } = process.env;
  const help = script === undefined ? "--help" : `npm run ${script} -- --help`;
  return `${error.message.split(". ")[0]}. What there is: ${help}`;
}

/** Whether an error is all that the user has to know, such as that the command line is wrong. */
export const isMistake = (error: unknown): error is Error =>
  error instanceof Mistake || String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");

/**
 * The vendors that a command is for: those it names, or all of `known`.
 *
 * @throws {Mistake} if one of the names is no vendor's.
 */
export function chosenVendors(names: string[], folder = root, known = vendors(folder)): string[] {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Mistake(
      `There is no vendor "${unknown}". Known are: ${known.join(", ")}. For a new one, write ${specFile(unknown)} first.`,
    );
  return names.length > 0 ? names : known;
}
