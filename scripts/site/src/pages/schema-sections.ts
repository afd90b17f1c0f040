import type { Schema } from "@scripts/openapi/document";
import { fields, limits } from "./fields.js";
import { blocks, prose } from "./markdown.js";
import { branchesIn, isNested, typeCode, type Writing } from "./types.js";

/** A section for each schema that the page has named, and for those that these name in turn. */
export function schemaSections(writing: Writing): string {
  const sections: string[] = [];
  // What a section names joins the set while it is gone through.
  for (const name of writing.met) {
    const schema = writing.document.components!["schemas"]![name] as unknown as Schema;
    const type = isNested(schema) ? "" : typeCode(writing, schema);
    sections.push(blocks(`### ${name}`, type, schemaText(writing, schema)));
  }
  return sections.length > 0 ? blocks("## Types", ...sections) : "";
}

/** What a schema says of itself: its description, its alternatives, its limits and its fields. */
export function schemaText(writing: Writing, schema: Schema): string {
  const list = fields(writing, schema);
  return blocks(
    prose((schema["description"] as string | undefined) ?? ""),
    branchesIn(schema).length > 0 && `One of ${typeCode(writing, schema)}`,
    limits(writing, schema),
    list && fieldList(list),
  );
}

/** Fields, set apart for the style sheet. */
export const fieldList = (list: string): string => `<div class="fields">\n\n${list}\n\n</div>`;
