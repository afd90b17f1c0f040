import type { Document, Operation } from "@scripts/openapi/document";
import type { ExampleRequest } from "../samples/example-request.js";

/** What an operation's page is written from. */
export interface Subject {
  vendor: string;
  document: Document;
  operation: Operation;
  /** The same two, with the schemas that the client's types have. */
  typed: { document: Document; operation: Operation };
  request: ExampleRequest;
}

/** The samples of an operation, by their language. */
export interface Samples {
  ts: string;
  sh: string;
  http: string;
}
