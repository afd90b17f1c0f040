import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "./specs.js";

/** What a fresh clone does not have; and no caches, which could answer in place of what is tested. */
const unwanted =
  /^(\.git|\.turbo|node_modules\/\.vite-temp)$|^(packages\/[^/]+|scripts\/[^/]+)\/(dist|\.turbo|node_modules\/\.vite)$/;

/** Copies this repository as it is after `npm ci`; what is installed is linked, which takes a tenth of the time. */
export function copyRepositoryTo(folder: string, path = "", installed = false): void {
  mkdirSync(join(folder, path), { recursive: true });
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    const [from, to] = [join(root, inner), join(folder, inner)];
    if (unwanted.test(inner)) continue;
    if (entry.isDirectory()) copyRepositoryTo(folder, inner, installed || entry.name === "node_modules");
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    // npm rewrites its notes in place: through a link, it would rewrite those of the repository.
    else if (!installed || entry.name === ".package-lock.json" || !linked(from, to)) copyFileSync(from, to);
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
