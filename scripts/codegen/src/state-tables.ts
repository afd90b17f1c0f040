import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onWire } from "@scripts/openapi/credentials";
import { operationsOf, schemesOf, webhooksOf, type Document } from "@scripts/openapi/document";
import { oneLine } from "./text.js";
import type { Outputs } from "./output-files.js";
import { cursorOf } from "./pagination.js";
import { update } from "./readme.js";
import { sessionKindsOf } from "./sessions.js";
import { waitersOf } from "./waiters.js";
import { algorithmText, verifierName } from "./webhooks.js";

/** The tables in the guides, by name. Each has rows for several vendors. */
export const stateTables = {
  authentication: ["vendor", "option", "auth header", "unauthenticated methods"],
  polling: ["vendor", "method", "polls", "terminal states", "first wait", "webhooks"],
  sessions: ["vendor", "function", "starts with", "ends with", "ending twice", "state read with"],
  pagination: ["vendor", "method", "items", "next page"],
  webhooks: ["vendor", "webhook", "verified with", "signature", "age checked by"],
} as const;

export type StateTable = keyof typeof stateTables;

const tableNames = Object.keys(stateTables) as StateTable[];

/** The rows of one vendor, by table. */
export type StateRows = Record<StateTable, string[][]>;

/** Reads from a spec the rows on credentials, waiters, sessions, pagination and webhooks. */
export function stateRows(document: Document): StateRows {
  const named = (row: string[]): string[] => [cell(document.info.title), ...row];
  return {
    authentication: authenticationRows(document).map(named),
    polling: pollingRows(document).map(named),
    sessions: sessionRows(document).map(named),
    pagination: paginationRows(document).map(named),
    webhooks: webhookRows(document).map(named),
  };
}

/** Formats a Markdown table; `""` if it has no rows. */
export function stateTable(name: StateTable, rows: string[][]): string {
  if (rows.length === 0) return "";
  const lines = [stateTables[name], stateTables[name].map(() => "---"), ...rows];
  return lines.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const quoted = (names: string[]): string => names.map((name) => `\`${name}\``).join(", ");

const cell = (text: string): string => oneLine(text).replaceAll("|", "\\|").replaceAll("<", "&lt;");

function authenticationRows(document: Document): string[][] {
  const open = operationsOf(document).filter(({ security }) => security.every((all) => all.length === 0));
  const methods = quoted(open.map(({ id }) => id)) || "none";
  return Object.entries(schemesOf(document)).map(([option, scheme]) => [`\`${option}\``, onWire(scheme), methods]);
}

function pollingRows(document: Document): string[][] {
  const webhooks = webhooksOf(document).map(({ name }) => name);
  return waitersOf(document).map(({ name, read, lifecycle }) => {
    const { final, success, ended, intervalMs } = lifecycle;
    const failures = final.filter((state) => !success.includes(state));
    const states = [
      quoted(success),
      failures.length > 0 && `failed: ${quoted(failures)}`,
      ended !== undefined && `or \`${ended.slice(1)}\` is set`,
    ];
    return [
      `\`${name}\``,
      `\`${read.id}\``,
      states.filter(Boolean).join("; "),
      intervalMs === undefined ? "1 s" : `${intervalMs / 1000} s, as documented`,
      webhooks.length > 0 ? quoted(webhooks) : "none documented",
    ];
  });
}

const sessionRows = (document: Document): string[][] =>
  sessionKindsOf(document).map(({ name, start, end, read }) => [
    `\`${name}\``,
    `\`${start.id}\``,
    `\`${end.operation.id}\``,
    end.operation.object["x-idempotent"] ? "documented as safe" : "not documented",
    read ? `\`${read.operation.id}\`` : "no operation",
  ]);

const paginationRows = (document: Document): string[][] =>
  operationsOf(document).flatMap((operation) => {
    const pagination = operation.object["x-pagination"];
    if (!pagination) return [];
    const cursor = cursorOf(operation);
    const next = cursor ? `\`${cursor.parameter}\` from \`${cursor.cursor}\`` : `\`${pagination.page}\`, from 1`;
    return [[`\`${operation.id}\``, `\`${pagination.items}\``, next]];
  });

const webhookRows = (document: Document): string[][] =>
  webhooksOf(document).map((webhook) => {
    const { signature } = webhook;
    return [
      `\`${webhook.name}\``,
      signature ? `\`${verifierName(webhook)}\`` : "–",
      signature ? cell(algorithmText(signature)) : "none documented",
      signature?.timestamp ? `\`${signature.timestamp}\`` : "no timestamp is sent",
    ];
  });

/** Updates the tables in the guides. */
export function guideTables(vendors: StateRows[], outputs: Outputs, folder: string): void {
  const guides = join(folder, "docs/guides");
  if (!existsSync(guides)) return;
  for (const name of readdirSync(guides).filter((file) => file.endsWith(".md"))) {
    const file = `docs/guides/${name}`;
    const text = readFileSync(join(folder, file), "utf8");
    const tables = tableNames.filter((table) => text.includes(`<!-- generated: ${table} -->`));
    const parts = tables.map((table) => [
      table,
      stateTable(
        table,
        vendors.flatMap((rows) => rows[table]),
      ),
    ]);
    if (tables.length > 0) update(file, outputs, folder, Object.fromEntries(parts) as Record<string, string>);
  }
}
