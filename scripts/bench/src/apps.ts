import { callExample } from "@scripts/openapi/examples";
import { credentialsFor } from "@scripts/openapi/credentials";
import { operationsOf, pascalCase, type Document, type Operation } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";

/** The vendor with the most operations. */
export const largestVendor = (): string =>
  vendors().toSorted((a, b) => operationsOf(loadSpec(b)).length - operationsOf(loadSpec(a)).length)[0]!;

/** Returns the operation that ends a session, found by its name, or the first operation if the vendor has none. */
function endOf(document: Document): Operation {
  const operations = operationsOf(document).filter(({ requestBody }) => !requestBody?.content["multipart/form-data"]);
  return (
    operations.find(({ id }) => /^end.*Session$/.test(id)) ??
    operations.find(({ id }) => /^(end|stop|close|delete)/.test(id)) ??
    operations[0]!
  );
}

/** Returns the expression that creates a vendor's client. */
export function creation(vendor: string, document = loadSpec(vendor)): string {
  const credentials = Object.entries(credentialsFor(document, () => "secret")).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  return `create${pascalCase(vendor)}Client({ ${credentials.join(", ")} })`;
}

/** Returns the source of a program that ends one session and handles the error. */
export function appOf(vendor: string): string {
  const document = loadSpec(vendor);
  const factory = `create${pascalCase(vendor)}Client`;
  return `import { ${factory}, isApiError } from "@vendor-clients/${vendor}";

const ${vendor} = ${creation(vendor, document)};
try {
  console.log(${callExample(vendor, document, endOf(document)).replace(/;$/, "")});
} catch (error) {
  if (!isApiError(error)) throw error;
  console.error(error.status, error.code, error.requestId);
}
`;
}

/** Returns the same program, written with one of `subjects/`. */
export const appOfSubject = (file: string): string => `import { connect } from "./subjects/${file}";

const { end, isFailure } = connect("https://api.example.com");
try {
  console.log(await end("sess_1"));
} catch (error) {
  if (!isFailure(error)) throw error;
  console.error(error.status, error);
}
`;
