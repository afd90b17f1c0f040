import type { Document, Operation } from "@scripts/openapi/document";
import type { ExampleRequest } from "../samples/example-request.js";

/** The input of an operation's page. */
export interface Subject {
  vendor: string;
  document: Document;
  operation: Operation;
  /** The document and the operation with the schemas of the client's types. */
  typed: { document: Document; operation: Operation };
  request: ExampleRequest;
}

/** The samples of an operation, by language. */
export interface Samples {
  ts: string;
  sh: string;
  http: string;
}
