import { vendors } from "@scripts/openapi/specs";
import { appOf, appOfSubject } from "./apps.js";
import { bundle, type Size } from "./bundle.js";
import { piecesOf } from "./pieces.js";
import { peers } from "./subjects.js";

/** Sizes of a program that ends one session and handles the error, by the library that it uses. */
export type Sizes = Record<string, Size & { pieces?: Record<string, number> }>;

export async function measureBundles(project: string): Promise<Sizes> {
  const sizes: Sizes = {};
  for (const { name, file } of peers) sizes[name] = await bundle(appOfSubject(file), project);
  for (const vendor of vendors()) {
    const program = appOf(vendor);
    const pieces = await piecesOf(program, project);
    sizes[`@vendor-clients/${vendor}`] = { ...(await bundle(program, project)), pieces };
  }
  return sizes;
}
