import { exampleInit } from "@scripts/openapi/examples";
import { operationsOf, pascalCase, type Document } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";

export type Client = Record<string, (init?: object) => Promise<unknown>>;

export interface Vendor {
  name: string;
  document: Document;
  /** The credentials that its client has to be given. */
  credentials: Record<string, string>;
  createClient: (options: object) => Client;
  /** An operation that responds with JSON, and what to call it with. */
  operation: string;
  init: object;
}

/** Every vendor, with the sources of its client. */
export const all: Vendor[] = await Promise.all(vendors().map(vendorOf));

async function vendorOf(name: string): Promise<Vendor> {
  const document = loadSpec(name);
  const module = (await import(`../../${name}/src/index.ts`)) as Record<string, Vendor["createClient"]>;
  const operation = operationsOf(document).find(({ requestBody, responses, security }) => {
    const [, success] = responses.find(([status]) => status.startsWith("2"))!;
    return security.length > 0 && requestBody !== undefined && success.content?.["application/json"] !== undefined;
  })!;
  return {
    name,
    document,
    credentials: Object.fromEntries(Object.keys(document.components!.securitySchemes!).map((key) => [key, "any"])),
    createClient: module[`create${pascalCase(name)}Client`]!,
    operation: operation.id,
    init: exampleInit(document, operation, new File(["a picture"], "face.png", { type: "image/png" })),
  };
}
