import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { runCommand } from "@scripts/console/command";
import { ProcessError, run } from "@scripts/console/processes";
import { step } from "@scripts/console/progress";
import { UserError } from "@scripts/console/user-error";
import { copyForNpmTo } from "@scripts/openapi/copy-repository";
import { isGood, reasonOf, steps, table, type Row, type Step } from "./documents-table.js";

const usage = `node scripts/cli/run.js scripts/import/src/documents.ts <folder> [document…] [--logs <folder>]

Imports each OpenAPI file of a folder with npm run new, builds and type-checks its package, runs the
package's tests and npm start, all in a temporary copy of this repository, and prints a Markdown
table. Run it after npm ci. Exits with 1 if a step fails for a document.

  document…         only these, by file name without its extension
  --logs <folder>   where to write the output of the commands, a file per document; default: logs in
                    the folder

arguments.json in the folder may hold more arguments of npm run new for a document, such as
{ "acme": ["--server", "https://…"] }.
`;

const definition = {
  name: "documents.ts",
  usage,
  allowPositionals: true,
  options: { logs: { type: "string" } },
} as const;

const cli = [process.execPath, "scripts/cli/run.js"];

function commandFor(step: Step, vendor: string, file: string, args: string[]): string[] {
  if (step === "new") return [...cli, "new", vendor, "--from", file, ...args];
  if (step === "typecheck") return [...cli, "typescript", "--project", `packages/${vendor}`];
  if (step === "start") return [...cli, "start", vendor];
  return [...cli, "turbo", "run", step, "--only", `--filter=@vendor-clients/${vendor}`];
}

async function checkDocument(file: string, args: string[], copy: string, logs: string): Promise<Row> {
  const name = basename(file, extname(file));
  const vendor = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const row: Row = {
    name: [name, ...args].join(" "),
    size: statSync(file).size,
    operations: "",
    leftOut: "",
    cells: {},
    notes: [],
  };
  const log: string[] = [];
  for (const current of steps) {
    const started = performance.now();
    const command = commandFor(current, vendor, file, args);
    const outcome = await run(command, copy, 1800, { CI: undefined, NO_COLOR: "1" }).then(
      (said) => ({ ok: true, said }),
      (error: unknown) => ({ ok: false, said: error instanceof ProcessError ? error.output : String(error) }),
    );
    log.push(`$ ${command.slice(1).join(" ")}\n${outcome.said}`);
    writeFileSync(join(logs, `${name}.log`), log.join("\n"));
    row.cells[current] = `${outcome.ok ? "✓" : "✗"} ${Math.round((performance.now() - started) / 1000)} s`;
    if (current === "new") {
      row.operations = /, (\d+) operations\n/.exec(outcome.said)?.[1] ?? "";
      row.leftOut = String(
        [...outcome.said.matchAll(/^(\d+) × operations left out/gm)].reduce((sum, [, count]) => sum + Number(count), 0),
      );
    }
    if (!outcome.ok) row.notes.push(reasonOf(current, outcome.said));
    if (!outcome.ok && (current === "new" || current === "build")) break;
  }
  row.notes.push(...skippedOperations(join(copy, `packages/${vendor}/test/skipped.txt`)));
  await run([...cli, "remove", vendor, "--yes"], copy, 120).catch(() => undefined);
  rmSync(join(copy, "specs", vendor), { recursive: true, force: true });
  return row;
}

/** Lists the operations for which the contract tests cannot generate a request. */
function skippedOperations(file: string): string[] {
  const count = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean).length : 0;
  return count === 0 ? [] : [`contract tests skip ${count} ${count === 1 ? "operation" : "operations"}`];
}

/** Reads the additional arguments for importing a document. */
function argumentsIn(folder: string): Record<string, string[]> {
  const file = join(folder, "arguments.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>) : {};
}

const documents = (args: string[]): Promise<number> =>
  runCommand(definition, args, async ({ values, positionals: [folder, ...names] }) => {
    if (folder === undefined)
      throw new UserError("Name the folder with the documents, such as: documents.ts ../documents");
    const files = readdirSync(folder).filter((file) => /\.(ya?ml|json)$/.test(file) && file !== "arguments.json");
    const chosen = files.filter((file) => names.length === 0 || names.includes(basename(file, extname(file))));
    const logs = resolve(values.logs ?? join(folder, "logs"));
    mkdirSync(logs, { recursive: true });
    const copy = mkdtempSync(join(tmpdir(), "vendor-clients-documents-"));
    try {
      await step("copy the repository", () => copyForNpmTo(copy));
      await step("build what packages need", () =>
        run(
          [...cli, "turbo", "run", "build", "--filter=@vendor-clients/mock", "--filter=@vendor-clients/shared"],
          copy,
          600,
        ),
      );
      const rows: Row[] = [];
      for (const file of chosen) {
        const own = argumentsIn(folder)[basename(file, extname(file))] ?? [];
        rows.push(await step(file, () => checkDocument(resolve(folder, file), own, copy, logs)));
        console.error(table(rows.slice(-1)).split("\n")[2]);
      }
      console.log(table(rows));
      return rows.every(isGood) ? 0 : 1;
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

process.exitCode = await documents(process.argv.slice(2));
