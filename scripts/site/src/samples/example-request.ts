import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { callOperation, factoryOf, type Client } from "@scripts/testkit/client";
import { exampleInit } from "@scripts/openapi/examples";
import { schemesOf, type Document, type Operation } from "@scripts/openapi/document";

/** A request that the client sent. */
export interface ExampleRequest {
  method: string;
  url: URL;
  headers: [name: string, value: string][];
  /** The body, if it is text. */
  body: string | undefined;
  /** The fields of a form, if the body is one. A file is `true`. */
  form: [name: string, value: string | true][] | undefined;
}

/** Returns a placeholder for a credential. */
export const placeholder = (scheme: string): string => `<${scheme}>`;

const fileName = "photo.png";

/** Returns a function that sends an operation's example with the vendor's client and captures the request. */
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
    // Whether the client accepts the response is irrelevant to the captured request.
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
