import type { SecurityScheme } from "@scripts/openapi/document";

/** How a credential looks in its header. */
export const headerText = ({ type, name, scheme }: SecurityScheme & { scheme?: string }): string =>
  type === "http" ? `Authorization: ${scheme?.toLowerCase() === "basic" ? "Basic" : "Bearer"} …` : `${name}: …`;
