import { join } from "node:path";
import { root } from "@scripts/openapi/specs";

/** The folder of the site's tools. */
export const folder = join(import.meta.dirname, "../tools");
/** Returns the path of a file of an installed tool. */
export const installed = (path: string): string => join(folder, "node_modules", path);
/** The folder that the site is built to. */
export const output = join(root, "site");
