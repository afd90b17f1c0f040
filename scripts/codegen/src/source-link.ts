import type { OperationObject } from "@scripts/openapi/document";

/** Generates a link to the vendor's documentation. An imported spec may have none. */
export const see = ({ externalDocs }: OperationObject): string[] =>
  externalDocs ? [`@see {@link ${externalDocs.url}}`] : [];
