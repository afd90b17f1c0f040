import { join } from "node:path";
import { root } from "../src/specs.js";

/** Where the site's tools are. */
export const folder = import.meta.dirname;
/** A file of an installed tool. */
export const installed = (path: string): string => join(folder, "node_modules", path);
/** Where the site is built to. */
export const output = join(root, "site");
