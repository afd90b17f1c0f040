import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { callOperation, factoryOf, type Client } from "@scripts/testkit/client";
import { exampleInit } from "@scripts/openapi/examples";
import { schemesOf, type Document, type Operation } from "@scripts/openapi/document";

/** A request as the client sends it. */
export interface ExampleRequest {
  method: string;
  url: URL;
  headers: [name: string, value: string][];
  /** The body, if it is text. */
  body: string | undefined;
  /** The parts of a form, if the body is one; a file is `true`. */
  form: [name: string, value: string | true][] | undefined;
}

/** Stands for a credential in an example. */
export const placeholder = (scheme: string): string => `<${scheme}>`;

const fileName = "photo.png";

/** Makes a function that has the vendor's client send the example of an operation, and returns what it has sent. */
export async function requestRecorder(
  vendor: string,
  document: Document,
  folder: string,
): Promise<(operation: Operation) => Promise<ExampleRequest>> {
  let sent: Request | undefined;
  const path = join(folder, `packages/${vendor}/src/index.ts`);
  const module = (await import(pathToFileURL(path).href)) as Record<string, (options: object) => Client>;
  const client = factoryOf(
    vendor,
    module,
  )({
    ...Object.fromEntries(Object.keys(schemesOf(document)).map((name) => [name, placeholder(name)])),
    maxRetries: 0,
    fetch: async (...call: Parameters<typeof fetch>) => {
      sent = new Request(...call);
      return Response.json({});
    },
  });
  return async (operation) => {
    sent = undefined;
    const file = new File(["…"], fileName, { type: "image/png" });
    // What it makes of the response is nothing to the request.
    const failure = await callOperation(client, operation.id, exampleInit(document, operation, file)).catch(
      (error: unknown) => error,
    );
    if (!sent) throw new Error(`The example of ${operation.id} cannot be sent.`, { cause: failure });
    return recorded(sent);
  };
}

async function recorded(request: Request): Promise<ExampleRequest> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = type.startsWith("multipart/form-data");
  const form = isForm
    ? [...(await request.formData())].map(([name, value]): [string, string | true] => [
        name,
        typeof value === "string" ? value : true,
      ])
    : undefined;
  return {
    method: request.method,
    url: new URL(request.url),
    headers: [...request.headers]
      .filter(([name]) => !(isForm && name === "content-type"))
      .map(([name, value]) => [name, name === "idempotency-key" ? "<uuid>" : value]),
    body: isForm ? undefined : (await request.text()) || undefined,
    form,
  };
}
