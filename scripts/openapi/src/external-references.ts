import { createRequire } from "node:module";

/** A reference to something outside the document. */
export interface ExternalReference {
  /** The keys and indexes that lead to it. */
  path: (string | number)[];
  /** What is wrong, and what to write instead. */
  message: string;
}

/**
 * Finds everything for which a resolver would read a file or send a request: a `$ref` to another document, an
 * `externalValue`, and a discriminator mapping to anything but a schema in this document.
 */
export function externalReferences(document: unknown): ExternalReference[] {
  const found: ExternalReference[] = [];
  const visited = new Set<unknown>();
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (typeof node !== "object" || node === null || visited.has(node)) return;
    visited.add(node);
    for (const [name, value] of Object.entries(node)) {
      const place = [...path, Array.isArray(node) ? Number(name) : name];
      const message = typeof value === "string" ? problemOf(name, value, path) : undefined;
      if (message !== undefined) found.push({ path: place, message });
      walk(value, place);
    }
  };
  walk(document, []);
  return found;
}

function problemOf(name: string, value: string, parents: (string | number)[]): string | undefined {
  const isMapping = parents.at(-1) === "mapping" && parents.at(-2) === "discriminator";
  if (name === "externalValue")
    return `externalValue "${value}" points outside this file, and external files are not read. Write the example itself under value.`;
  if ((name === "$ref" || isMapping) && !value.startsWith("#"))
    return `${isMapping ? `the mapping of "${name}", "${value}",` : `the $ref "${value}"`} points outside this file, and external files are not read. Move its target under components of this file and refer to it, such as "#/components/schemas/Widget".`;
  return undefined;
}

/** Returns a function that finds the line and the column of a value in the text. */
export function positionsIn(text: string): (path: (string | number)[]) => { line: number; column: number } {
  // Loaded here only, since it takes longer than parsing a spec with js-yaml, which keeps no positions.
  const { isMap, isScalar, LineCounter, parseDocument } = createRequire(import.meta.url)(
    "yaml",
  ) as typeof import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  return (path) => {
    const node: unknown = document.getIn(path, true);
    const offset = isScalar(node) || isMap(node) ? (node.range?.[0] ?? 0) : 0;
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
}
