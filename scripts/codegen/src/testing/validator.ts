import type { Document } from "@scripts/openapi/document";
import { validatorsSource } from "../validators.js";

/** Checks a success body of an operation; returns what is wrong with it. */
type Validate = (operation: string, status: number, body: unknown) => string | undefined;

/** Compiles the generated validator of a document's package. `runtime` is the module `@vendor-clients/shared/client`. */
export async function validatorOf(document: Document, runtime: { responseValidator: unknown }): Promise<Validate> {
  const source = await validatorsSource("acme", document);
  const code = source
    .replace(/^import .*$/m, "")
    .replace("export const validateResponse: ResponseValidator =", "return");
  // oxlint-disable-next-line typescript/no-implied-eval -- it is what a package would import
  const evaluate = new Function("responseValidator", code) as (responseValidator: unknown) => Validate;
  return evaluate(runtime.responseValidator);
}
