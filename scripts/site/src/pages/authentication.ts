import { schemesOf, type Document, type Operation } from "@scripts/openapi/document";
import { list } from "./html.js";

/** Describes the credentials that a call takes. */
export function authentication(document: Document, { security }: Operation): string {
  const alternatives = security.filter((schemes) => schemes.length > 0).map((schemes) => list(schemes));
  if (alternatives.length === 0) return "Authentication: none";
  const scheme = schemesOf(document);
  const headers = [...new Set(security.flat())].map((name) => scheme[name]?.name ?? "Authorization");
  return `Authentication: ${alternatives.join(" or ")}, sent as ${list(headers)}`;
}
