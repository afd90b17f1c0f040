import { parseArgs, type ParseArgsConfig } from "node:util";
import { UserError } from "./user-error.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The parsed values and positionals of a command line. */
export type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/** A command and its options. */
export interface Definition<O extends Options> {
  /** The command as typed, such as `npm run generate --`, to which `--help` can be appended. */
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

/** Runs a command; resolves to its exit code. An error that the user can fix is printed without a stack trace. */
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

/** Removes Node's hint on arguments that start with a dash, which does not apply here. */
const firstSentence = (error: Error): string => `${error.message.split(". ")[0]}.`;

/** Checks for an error whose message is all that the user needs, such as an unknown option. */
const isUserError = (error: unknown): error is Error =>
  error instanceof UserError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
