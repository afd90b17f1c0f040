import { exampleInit, exampleOf, type ExampleInit } from "@scripts/openapi/examples";
import { successOf } from "@scripts/testkit/client";
import { credentialHeaders } from "@scripts/openapi/credentials";
import {
  retryPolicy,
  isJson,
  operationsOf,
  schemesOf,
  type Document,
  type Operation,
  type Response,
} from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";

/** A response that the server can send. */
export interface ScriptedResponse {
  status: number;
  /** The content type, if there is a body. */
  type?: string;
  body: string | Buffer;
}

/** An operation, with those facts from its spec that decide how a call ends. */
export interface Subject {
  vendor: string;
  id: string;
  method: string;
  init: ExampleInit;
  /** Whether the client may retry it after a failure. */
  repeatable: boolean;
  takesCredential: boolean;
  /** Lowercase names of all headers that carry credentials, even if the operation takes none. */
  credentialHeaders: string[];
  result: "json" | "bytes" | "none";
  success: ScriptedResponse;
  /** The documented failures. `default` stands for two statuses. */
  failures: ScriptedResponse[];
}

/** A vendor and its operations. */
export interface Vendor {
  name: string;
  /** The options that hold credentials. */
  credentials: string[];
  subjects: Subject[];
}

/** Returns all vendors that have a spec. */
export const allVendors = (): Vendor[] =>
  vendors().map((name) => {
    const document = loadSpec(name);
    return {
      name,
      credentials: Object.keys(schemesOf(document)),
      subjects: operationsOf(document).map((operation) => subjectOf(name, document, operation)),
    };
  });

function subjectOf(vendor: string, document: Document, operation: Operation): Subject {
  const { id, method, responses, security } = operation;
  const [status, response] = successOf(operation);
  const success = responseOf(document, Number(status), response);
  return {
    vendor,
    id,
    method,
    init: exampleInit(document, operation, new File(["a picture"], "face.png", { type: "image/png" })),
    repeatable: retryPolicy(operation) !== "never",
    takesCredential: security.length > 0,
    credentialHeaders: credentialHeaders(document),
    result: !success.type ? "none" : isJson(success.type) ? "json" : "bytes",
    success,
    failures: responses
      .filter(([status]) => !status.startsWith("2") && status !== "401")
      .flatMap(([status, response]) =>
        (status === "default" ? [418, 500] : [Number(status)]).map((code) => responseOf(document, code, response)),
      ),
  };
}

function responseOf(document: Document, status: number, { content }: Response): ScriptedResponse {
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  if (!type) return { status, body: "" };
  return {
    status,
    type,
    body: isJson(type) ? JSON.stringify(exampleOf(document, media) ?? {}) : Buffer.alloc(1000, 7),
  };
}
