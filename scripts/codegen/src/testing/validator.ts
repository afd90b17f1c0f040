import { responseValidator, type ResponseValidator } from "@vendor-clients/shared/client";
import type { Document } from "@scripts/openapi/document";
import { validatorsSource } from "../validators.js";

/** Compiles the generated validator of a document's package. */
export async function validatorOf(document: Document): Promise<ResponseValidator> {
  const source = await validatorsSource("acme", document);
  const code = source
    .replace(/^import .*$/m, "")
    .replace("export const validateResponse: ResponseValidator =", "return");
  // oxlint-disable-next-line typescript/no-implied-eval -- it is what a package would import
  return new Function("responseValidator", code)(responseValidator) as ResponseValidator;
}
