import { summary, type Calls } from "./calls.js";
import type { Results } from "./results.js";
import { longest, type Generation, type Seconds } from "./generate.js";
import { concurrency, type Http } from "./http.js";
import { empty, type Imports } from "./imports.js";
import { digits, median } from "./statistics.js";
import { client } from "./subjects.js";
import { targetsOf, verdict } from "./targets.js";

/** Returns the sections of the document for which the run has results. */
export function sections(results: Results): string[] {
  const { calls, http, bundle, import: imports, types, streams, errors, generate } = results;
  return [
    targets(results),
    ...(calls ? [callsSection(calls)] : []),
    ...(http ? [httpSection(http)] : []),
    ...(bundle ? [bundleSection(bundle), ...piecesSection(bundle)] : []),
    ...(imports ? [importSection(imports)] : []),
    ...(types ?? []).map(typesSection),
    ...(streams ? [streamsSection(streams)] : []),
    ...(errors ? [errorsSection(errors)] : []),
    ...(generate ? [generateSection(generate)] : []),
  ];
}

type Cell = string | number;

function table(title: string, text: string, head: string[], rows: Cell[][]): string {
  const line = (cells: Cell[]): string => `| ${cells.join(" | ")} |`;
  const lines = [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)];
  return `## ${title}\n\n${text}${text ? "\n\n" : ""}${lines.join("\n")}\n`;
}

const times = (ratio: number): string => `${digits(ratio)} ×`;
const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

function targets(results: Results): string {
  const rows = targetsOf(results).map((target): Cell[] => {
    const { what, limit, unit, actual, least } = target;
    return [
      what,
      `${least ? "≥" : "≤"} ${limit} ${unit}`,
      actual === undefined ? "–" : digits(actual),
      verdict(target),
    ];
  });
  return table(
    "Targets",
    "For figures measured per vendor, the worst vendor counts.",
    ["", "target", "measured", ""],
    rows,
  );
}

function callsSection({ microseconds, bytes }: Calls): string {
  const [time, memory] = [summary(microseconds), new Map(summary(bytes).map((row) => [row[0], row]))];
  const rows = time.map(([name, value, ratio]): Cell[] => {
    const [, allocated, share] = memory.get(name)!;
    return [name, digits(value), times(ratio), Math.round(allocated), times(share)];
  });
  const text = `Sequential calls that end a session, with a stub for \`fetch\` that immediately returns a new \`Response\`, and each client's
defaults. VideoSDK's and OpenAI's own SDKs call their own APIs.`;
  return table("A call", text, ["", "µs", "", "bytes allocated", ""], rows);
}

function httpSection(http: Http): string {
  const { p50, p99, perSecond, p50Concurrent, p99Concurrent } = http;
  const microseconds = (samples: number[]): number => Math.round(median(samples) * 1000);
  const shares = new Map(summary(p50).map(([name, , ratio]) => [name, ratio]));
  const rows = summary(perSecond).map(([name, value, ratio]): Cell[] => [
    name,
    microseconds(p50[name]!),
    times(shares.get(name)!),
    microseconds(p99[name]!),
    Math.round(value),
    times(ratio),
    microseconds(p50Concurrent[name]!),
    microseconds(p99Concurrent[name]!),
  ]);
  const text = `The same call to a server in another process: sequential calls, then ${concurrency} concurrent ones.`;
  const many = `at ${concurrency}`;
  const head = ["", "p50 µs", "", "p99 µs", `calls/s ${many}`, "", `p50 µs ${many}`, `p99 µs ${many}`];
  return table("Loopback HTTP", text, head, rows);
}

function bundleSection(sizes: Required<Results>["bundle"]): string {
  const rows = Object.entries(sizes).map(([name, { minified, gzip, brotli }]): Cell[] => [
    name,
    minified,
    gzip,
    brotli,
  ]);
  const shares = Object.entries(sizes[client.name]!.packages).map(([name, bytes]) => `${bytes} of ${name}`);
  const text = `Bytes of a program that ends one session and handles the error, bundled by esbuild as minified ESM. With ${client.name},
the minified bundle contains ${shares.join(", ")}.`;
  return table("Bundle", text, ["", "minified", "gzip", "brotli"], rows);
}

function piecesSection(sizes: Required<Results>["bundle"]): string[] {
  const own = Object.entries(sizes).flatMap(([name, { pieces }]) => (pieces ? [{ name, pieces }] : []));
  const [first] = own;
  if (!first) return [];
  const rows = Object.keys(first.pieces).map((piece): Cell[] => [
    piece,
    ...own.map(({ pieces }) => pieces[piece] ?? 0),
  ]);
  const text = `How many bytes, gzip, the same programs would have less without each part. The parts add up to less than the whole,
since gzip writes what they have in common once.`;
  return [table("Parts of the bundle", text, ["", ...own.map(({ name }) => name)], rows)];
}

function importSection({ milliseconds, rss, modules }: Imports): string {
  const over = (samples: number[], base: number[]): number => median(samples) - median(base);
  const rows = Object.entries(modules).map(([name, count]): Cell[] => [
    name,
    digits(over(milliseconds[name]!, milliseconds[empty]!)),
    mebibytes(over(rss[name]!, rss[empty]!)),
    count,
  ]);
  const text = "Importing the package in a new process, compared with an empty program. Modules include Node's own.";
  return table("Import", text, ["", "ms", "MiB", "modules"], rows);
}

function typesSection({ spec, calls, costs }: Required<Results>["types"][number]): string {
  const rows = costs.map(({ name, first, perCall, instantiations, check }): Cell[] => [
    name,
    first,
    digits(perCall),
    instantiations,
    digits(median(check), 2),
  ]);
  const text = `\`tsc --extendedDiagnostics\` of a program with ${calls} calls of different operations, each reading one field of the response.
hey-api's client is part of its user's sources and is checked; the others are declarations, which \`skipLibCheck\` skips.`;
  const head = ["", "instantiations, first call", "each further", `all ${calls}`, "check, s"];
  return table(`Types: ${spec === "github" ? "GitHub's spec" : `${spec}, the largest spec here`}`, text, head, rows);
}

function streamsSection(streams: Required<Results>["streams"]): string {
  const rows = streams.map(({ what, bytes, seconds, peak }): Cell[] => [
    what,
    digits(bytes / 2 ** 30),
    digits(seconds),
    mebibytes(peak),
  ]);
  const text = "Peak memory (RSS) of the client's process, less its memory before the transfer.";
  return table("Streaming", text, ["", "GiB", "s", "MiB of memory"], rows);
}

function errorsSection(errors: Required<Results>["errors"]): string {
  const rows = errors.map(({ vendor, plain, client }): Cell[] => [
    vendor,
    digits(median(plain)),
    digits(median(client)),
  ]);
  const text = "A 400 response with 10 MB of JSON, read with plain `fetch`, and by a client whose call rejects.";
  return table("A large error", text, ["", "plain `fetch`, ms", "client, ms"], rows);
}

function generateSection(generations: Generation[]): string {
  const seconds = (values: Seconds[], limit: number): string => {
    const measured = values.filter((value) => value !== null);
    return measured.length < values.length ? `> ${limit}` : median(measured).toFixed(1);
  };
  const rows = generations.map(({ vendors, cold, warm, oneChanged, oneNamed }): Cell[] => [
    `${vendors} vendors`,
    seconds(cold, longest.cold),
    seconds(warm, longest.other),
    seconds(oneChanged, longest.other),
    seconds(oneNamed, longest.other),
  ]);
  const text = "Seconds, including npm's startup, in a copy of the repository with copies of the specs.";
  const head = ["", "cold", "nothing changed", "one changed", "one changed, `-- <vendor>`"];
  return table("npm run generate", text, head, rows);
}
