import { bold, dim, green, red } from "@scripts/console/colors";
import type { Operation } from "@scripts/openapi/document";

/** The outcome of an operation's calls. */
export interface OperationResult {
  operation: Operation;
  ok: boolean;
  /** The outcome of each call: a correct one, then those that should fail. If not `ok`, the reason. */
  cells: string[];
  ms: number;
}

/** The response does not match the spec. */
export class Difference extends Error {}

/**
 * Runs each operation and prints a line for it; resolves to whether all were as specified.
 *
 * @param run resolves to what to print, or throws.
 */
export async function tabulate(
  vendor: string,
  title: string,
  url: string,
  operations: Operation[],
  run: (operation: Operation) => Promise<string[]>,
): Promise<boolean> {
  console.log(`\n${bold(vendor)}  ${title}  ${dim(url)}`);
  const width = Math.max(...operations.map(({ id }) => id.length));
  console.log(dim(line("operation", "request", "success", "failures", "time", width)));
  const results: OperationResult[] = [];
  for (const operation of operations) {
    const started = performance.now();
    const outcome = await run(operation).then(
      (cells) => ({ ok: true, cells }),
      (error: Error) => ({ ok: false, cells: [error instanceof Difference ? error.message : String(error.stack)] }),
    );
    const result = { operation, ...outcome, ms: performance.now() - started };
    results.push(result);
    print(result, width);
  }
  const good = results.filter(({ ok }) => ok).length;
  const ms = results.reduce((sum, { ms }) => sum + ms, 0);
  const verdict = `${good} of ${results.length} operations as specified`;
  console.log(`${good === results.length ? green(`✓ ${verdict}`) : red(`✗ ${verdict}`)} ${dim(`${ms.toFixed(0)} ms`)}`);
  return good === results.length;
}

function print({ operation, ok, cells, ms }: OperationResult, width: number): void {
  const [success = "", ...failures] = ok ? cells : [];
  const request = `${operation.method} ${operation.path}`;
  const text = line(operation.id, request, success, failures.join(" "), `${ms.toFixed(0)} ms`, width);
  console.log(`${ok ? green("✓") : red("✗")}${text.slice(1)}`);
  if (!ok) console.log(`  ${red(cells.join("\n"))}`);
}

/** Lines fit a terminal of this width. */
const columns = 100;
const widths = { success: 24, failures: 8, time: 8 };

function line(id: string, request: string, success: string, failures: string, time: string, idWidth: number): string {
  const left = columns - 2 - idWidth - widths.success - widths.failures - widths.time - 8;
  return [
    `  ${id.padEnd(idWidth)}`,
    withoutMiddle(request, Math.max(left, 16)).padEnd(left),
    cut(success, widths.success).padEnd(widths.success),
    failures.padEnd(widths.failures),
    time.padStart(widths.time),
  ].join("  ");
}

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** Shortens `POST /v1/sessions/{session_id}/end` to `POST …/{session_id}/end`: the method and the end matter most. */
function withoutMiddle(request: string, length: number): string {
  if (request.length <= length) return request;
  const [method = ""] = request.split(" ");
  return `${method} …${request.slice(request.length - (length - method.length - 2))}`;
}
