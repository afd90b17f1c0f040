import { spawn, type ChildProcessByStdio } from "node:child_process";
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { root } from "@scripts/openapi/specs";
import { expectedFiles } from "@scripts/rehearsal/tarball";
import { temporaryFolder } from "@scripts/openapi/fixtures/files";

/** Creates a user's project that contains the published files of the built packages. */
export function userProject(packages: string[]): string {
  const folder = temporaryFolder({
    "package.json": '{ "private": true, "type": "module" }',
    "tsconfig.json": '{ "compilerOptions": { "module": "nodenext", "target": "es2022", "strict": true, "types": [] } }',
  });
  const installed = (name: string): string => join(folder, "node_modules", name);
  for (const name of packages) {
    const built = join(root, "packages", name);
    if (!existsSync(join(built, "dist/index.d.ts")))
      throw new Error(`packages/${name} is not built. Run: npm run build`);
    for (const file of expectedFiles(name)) cpSync(join(built, file), join(installed(`@vendor-clients/${name}`), file));
  }
  for (const name of ["openapi-fetch", "openapi-typescript-helpers"])
    symlinkSync(join(root, "node_modules", name), installed(name), "junction");
  return folder;
}

/** A message of the server. https://github.com/microsoft/TypeScript/blob/v5.9.3/src/server/protocol.ts */
interface ServerMessage {
  type: string;
  request_seq: number;
  success: boolean;
  message?: string;
  body?: unknown;
}

/** A client of TypeScript's language server, which editors use. */
export class Editor {
  readonly #server: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, (response: ServerMessage) => void>();
  #sequence = 0;
  #text = "";

  constructor(folder: string) {
    // TypeScript 7 has no tsserver.
    const codegen = createRequire(join(root, "scripts/codegen/package.json"));
    const tsserver = join(dirname(codegen.resolve("typescript")), "tsserver.js");
    const args = [tsserver, "--disableAutomaticTypingAcquisition", "--suppressDiagnosticEvents"];
    this.#server = spawn(process.execPath, args, { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
    this.#server.stdout.setEncoding("utf8").on("data", (chunk: string) => this.#read(chunk));
  }

  /** Writes a file of the project to disk, and opens it. */
  open(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    this.#send("open", { file });
  }

  /** Sends a request, and resolves to the response's body, or `undefined` if the server has no result. */
  async ask<Body>(command: string, args: object): Promise<Body | undefined> {
    const sequence = this.#send(command, args);
    const response = await new Promise<ServerMessage>((resolve) => this.#waiting.set(sequence, resolve));
    if (!response.success && response.message !== "No content available.")
      throw new Error(`${command}: ${response.message}`);
    return response.body as Body | undefined;
  }

  close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.on("close", () => resolve()));
    this.#server.stdin.end();
    return closed;
  }

  #send(command: string, args: object): number {
    const request = { seq: ++this.#sequence, type: "request", command, arguments: args };
    this.#server.stdin.write(`${JSON.stringify(request)}\n`);
    return request.seq;
  }

  /** Parses messages, each of which has a header with its length and a line of its own. */
  #read(chunk: string): void {
    this.#text += chunk;
    const lines = this.#text.split("\n");
    this.#text = lines.pop() ?? "";
    for (const line of lines) {
      if (!line.startsWith("{")) continue;
      const response = JSON.parse(line) as ServerMessage;
      if (response.type === "response") this.#waiting.get(response.request_seq)?.(response);
    }
  }
}
