import type { OperationObject } from "@scripts/openapi/document";

/** Links to the vendor's page in a JSDoc comment; an imported spec may name none. */
export const see = ({ externalDocs }: OperationObject): string[] =>
  externalDocs ? [`@see {@link ${externalDocs.url}}`] : [];
