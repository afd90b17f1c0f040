import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import { UserError } from "@scripts/console/user-error";
import { loadSpec, specFile } from "@scripts/openapi/specs";
import type { Document, Json } from "@scripts/openapi/document";

/** The sources of a spec. */
export interface Sources {
  spec: Document;
  /** The URLs under `externalDocs`, without those whose content cannot change. */
  pages: string[];
  /** The number of URLs that name a commit. */
  pinned: number;
  openapi?: OpenapiSource;
}

export interface OpenapiSource {
  url: string;
  /** The patterns of accepted differences. */
  accepted: string[];
}

interface SourcesFile {
  openapi: string;
  accepted?: { reason: string; differences: string[] }[];
}

/** Reads the sources that a vendor's spec and its `sources.yaml` declare. */
export function sourcesOf(vendor: string, folder: string): Sources {
  const document = loadSpec(vendor, folder);
  const urls = [...new Set(externalDocs(document as unknown as Json))];
  const wrong = urls.find((url) => !/^https?:/.test(url) || !URL.canParse(url));
  if (wrong !== undefined)
    throw new UserError(
      `${specFile(vendor)}: "${wrong}" under externalDocs is not a URL. Write the URL of the vendor's page.`,
    );
  const pages = urls.filter((url) => !namesCommit(url));
  const openapi = openapiSource(`specs/${vendor}/sources.yaml`, folder);
  const sources: Sources = { spec: document, pages, pinned: urls.length - pages.length };
  if (openapi) sources.openapi = openapi;
  return sources;
}

function externalDocs(node: Json): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const url = key === "externalDocs" ? (value as { url?: Json } | null)?.url : undefined;
    return typeof url === "string" ? [withoutHash(url)] : externalDocs(value);
  });
}

/** Removes the fragment, which is never sent to the server. */
const withoutHash = (url: string): string => url.replace(/#.*/s, "");

/** Checks whether a URL is a GitHub permalink, whose content cannot change. */
const namesCommit = (url: string): boolean => /^https:\/\/github\.com\/.+\/[0-9a-f]{40}\//.test(url);

const strings = { type: "array", items: { type: "string" } };
const ajv = new Ajv({ allErrors: true });
const fits = ajv.compile<SourcesFile>({
  type: "object",
  required: ["openapi"],
  additionalProperties: false,
  properties: {
    openapi: { type: "string", pattern: "^https?://" },
    accepted: {
      type: "array",
      items: {
        type: "object",
        required: ["reason", "differences"],
        additionalProperties: false,
        properties: { reason: { type: "string", minLength: 1 }, differences: strings },
      },
    },
  },
});

function openapiSource(file: string, folder: string): OpenapiSource | undefined {
  if (!existsSync(join(folder, file))) return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, file), "utf8"), { lineCounter });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new UserError(`${file}:${line}:${col}  this is not valid YAML: ${error.message.split(" at line")[0]}.`);
  }
  const content: unknown = document.toJS();
  if (fits(content))
    return { url: content.openapi, accepted: (content.accepted ?? []).flatMap((item) => item.differences) };
  const problems = (fits.errors ?? []).map(({ instancePath, message }) => {
    const { line, col } = lineCounter.linePos(offset(document, instancePath));
    return `${file}:${line}:${col}  ${instancePath.slice(1) || "the file"} ${message}. See specs/README.md.`;
  });
  throw new UserError(problems.join("\n"));
}

function offset(document: YamlDocument.Parsed, pointer: string): number {
  const node = document.getIn(pointer.split("/").slice(1), true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0] ?? 0;
}
