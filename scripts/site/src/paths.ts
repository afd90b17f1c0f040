import { join } from "node:path";
import { root } from "@scripts/openapi/specs";

/** Where the site's tools are. */
export const folder = join(import.meta.dirname, "../tools");
/** A file of an installed tool. */
export const installed = (path: string): string => join(folder, "node_modules", path);
/** Where the site is built to. */
export const output = join(root, "site");
