import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  type Dirent,
} from "node:fs";
import { join } from "node:path";
import { root } from "./specs.js";

/** What a fresh clone does not have, and caches, which could hide what is tested. */
const unwanted =
  /^(\.git|\.turbo|node_modules\/\.vite-temp)$|^(packages\/[^/]+|scripts\/[^/]+)\/(dist|\.turbo|node_modules\/\.vite)$/;

/** Files that npm and generate rewrite in place. Through a link, they would rewrite those of the repository. */
const notes = /^node_modules[\\/]\.(package-lock\.json$|cache\b)/;

/** The folder of an installed package. */
const isPackage = /node_modules[\\/](@[^\\/]+[\\/])?[^@.\\/][^\\/]*$/;

/** Brings installed packages into a copy. */
type Link = (folder: string, path: string) => void;

/** Copies this repository as it is after `npm ci`, with a link to each installed package. */
export const copyRepositoryTo = (folder: string): void => copyFolder(folder, "", linkPackages);

/**
 * Copies this repository so that npm can install in the copy. npm does not accept links to packages, so what is in them
 * is linked.
 */
export function copyForNpmTo(folder: string): void {
  copyFolder(folder, "", linkFiles);
  // npm considers the packages installed only if nothing is newer.
  utimesSync(join(folder, "node_modules/.package-lock.json"), new Date(), new Date());
}

function copyFolder(folder: string, path: string, link: Link): void {
  for (const entry of entriesOf(folder, path)) {
    const inner = join(path, entry.name);
    if (entry.name === "node_modules") link(folder, inner);
    else if (entry.isDirectory()) copyFolder(folder, inner, link);
    else copyEntry(folder, inner, entry);
  }
}

function linkPackages(folder: string, path: string): void {
  for (const entry of entriesOf(folder, path)) {
    const inner = join(path, entry.name);
    if (!entry.isDirectory()) copyEntry(folder, inner, entry);
    else if (/^(@.*|\.bin)$/.test(entry.name)) linkPackages(folder, inner);
    else if (!entry.name.startsWith(".")) symlinkSync(join(root, inner), join(folder, inner), "junction");
  }
}

function linkFiles(folder: string, path: string): void {
  for (const entry of entriesOf(folder, path)) {
    const inner = join(path, entry.name);
    if (entry.isDirectory() && isPackage.test(path) && entry.name !== "node_modules")
      symlinkSync(join(root, inner), join(folder, inner), "junction");
    else if (entry.isDirectory()) linkFiles(folder, inner);
    else if (!entry.isFile() || notes.test(inner) || !linked(folder, inner)) copyEntry(folder, inner, entry);
  }
}

/** Creates a folder of the copy, and lists what belongs in it. */
function entriesOf(folder: string, path: string): Dirent[] {
  mkdirSync(join(folder, path), { recursive: true });
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.filter(({ name }) => !unwanted.test(join(path, name).replaceAll("\\", "/")));
}

function copyEntry(folder: string, path: string, entry: Dirent): void {
  const [from, to] = [join(root, path), join(folder, path)];
  if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else copyFileSync(from, to);
}

function linked(folder: string, path: string): boolean {
  try {
    linkSync(join(root, path), join(folder, path));
    return true;
  } catch {
    return false;
  }
}
