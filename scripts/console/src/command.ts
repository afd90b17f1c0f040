import { parseArgs, type ParseArgsConfig } from "node:util";
import { UserError } from "./user-error.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The values and positionals of a command line. */
export type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/** A command, and what it accepts. */
export interface Definition<O extends Options> {
  /** What starts the command, such as `npm run generate --`; `--help` fits behind it. */
  name: string;
  usage: string | (() => string);
  options?: O;
  allowPositionals?: boolean;
}

/** Parses the arguments and runs a command, or prints its usage for `--help`; resolves to the exit code. */
export const runCommand = <const O extends Options>(
  { name, usage, options, allowPositionals = false }: Definition<O>,
  args: string[],
  run: (parsed: Parsed<O>) => Promise<number>,
): Promise<number> =>
  command(async () => {
    const help = { help: { type: "boolean", short: "h" } } as const;
    const parsed = parseArgs({ args, allowPositionals, options: { ...options, ...help } });
    if (!parsed.values["help"]) return run(parsed as unknown as Parsed<O>);
    console.log(typeof usage === "string" ? usage : usage());
    return 0;
  }, name);

/** Runs a command; resolves to its exit code. An error that the user can fix is printed as one text, without a stack. */
export async function command(run: () => Promise<number>, name?: string): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!isUserError(error)) throw error;
    const help = [...(name === undefined ? [] : [name]), "--help"].join(" ");
    console.error(error instanceof UserError ? error.message : `${firstSentence(error)} See: ${help}`);
    return 1;
  }
}

/** Leaves out what Node adds on arguments that begin with a dash, which nobody here means. */
const firstSentence = (error: Error): string => `${error.message.split(". ")[0]}.`;

/** Reports whether an error is all that the user has to know, such as an unknown option. */
const isUserError = (error: unknown): error is Error =>
  error instanceof UserError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
