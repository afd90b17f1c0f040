import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { UserError } from "@scripts/console/user-error";
import { lintWithRedocly } from "@scripts/openapi/redocly";
import type { Node } from "./node.js";

/** A violation, with a JSON pointer to its location. */
export interface Finding {
  ruleId: string;
  message: string;
  pointer: string;
  /** Whether it would make a client wrong; otherwise it is editorial. */
  isError: boolean;
}

/** Finds all violations of the rules for specs in a document. */
export async function findings(document: Node, folder: string): Promise<Finding[]> {
  const temporary = mkdtempSync(join(tmpdir(), "vendor-clients-new-"));
  try {
    const file = join(temporary, "openapi.json");
    writeFileSync(file, JSON.stringify(document));
    const [problems = []] = await lintWithRedocly([relative(folder, file)], folder).catch((error: Error) => {
      throw new UserError(`The linter cannot read the document: ${error.message}`);
    });
    return problems.map(({ ruleId, message, severity, location }) => ({
      ruleId,
      message,
      pointer: location[0]?.pointer ?? "#/",
      isError: severity === "error",
    }));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
