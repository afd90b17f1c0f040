import { bold, dim, green, red } from "@scripts/console/colors";
import type { Operation } from "@scripts/openapi/document";

/** What an operation's calls brought. */
export interface Row {
  operation: Operation;
  ok: boolean;
  /** What came back, for each of the calls. */
  cells: string[];
  ms: number;
}

/** What came back is not what the spec says. */
export class Difference extends Error {}

/** Runs each operation and prints a line of it; whether all were as specified. `run` answers with what to print, or throws. */
export async function tabulate(
  vendor: string,
  title: string,
  url: string,
  operations: Operation[],
  run: (operation: Operation) => Promise<string[]>,
): Promise<boolean> {
  console.log(`\n${bold(vendor)}  ${title}  ${dim(url)}`);
  const width = Math.max(...operations.map(({ id }) => id.length));
  const requestWidth = Math.max(...operations.map(({ method, path }) => method.length + path.length + 1));
  const rows: Row[] = [];
  for (const operation of operations) {
    const started = performance.now();
    const outcome = await run(operation).then(
      (cells) => ({ ok: true, cells }),
      (error: Error) => ({ ok: false, cells: [error instanceof Difference ? error.message : String(error.stack)] }),
    );
    const row = { operation, ...outcome, ms: performance.now() - started };
    rows.push(row);
    print(vendor, row, width, requestWidth);
  }
  const good = rows.filter(({ ok }) => ok).length;
  const ms = rows.reduce((sum, row) => sum + row.ms, 0);
  const verdict = `${good} of ${rows.length} operations as specified`;
  console.log(`${good === rows.length ? green(`✓ ${verdict}`) : red(`✗ ${verdict}`)} ${dim(`${ms.toFixed(0)} ms`)}`);
  return good === rows.length;
}

function print(vendor: string, { operation, ok, cells, ms }: Row, width: number, requestWidth: number): void {
  const request = `${operation.method} ${operation.path}`;
  const mark = ok ? green("✓") : red("✗");
  const came = ok ? cells.join(dim(" · ")) : red(cells.join("\n"));
  console.log(
    `${mark} ${dim(vendor)}  ${operation.id.padEnd(width)}  ${dim(request.padEnd(requestWidth))}  ${ms.toFixed(0).padStart(4)} ms  ${came}`,
  );
}
