import { UserError } from "@scripts/console/user-error";
import type { Document, Response as Documented } from "@scripts/openapi/document";
import { bodiesOf, essence, type Body } from "@scripts/openapi/responses";
import { unknownName } from "./did-you-mean.js";

/**
 * The body of a response: that of a media type, else the first that a request accepts, else the first, JSON before others.
 *
 * @throws {UserError} if the response has no such type.
 */
export function contentOf(document: Document, response: Documented, type?: string, accept = "*/*"): Body | undefined {
  const bodies = bodiesOf(document, response);
  if (type === undefined) return bodies.find((body) => accepts(accept, body)) ?? bodies[0] ?? unread(response);
  const found = bodies.find((body) => body.type === type);
  if (found) return found;
  const types = bodies.map((body) => body.type);
  throw new UserError(unknownName("media type of the response", type, types));
}

function accepts(accept: string, { type }: Body): boolean {
  const name = essence(type);
  return accept
    .split(",")
    .map(essence)
    .some((range) => range === name || range === "*/*" || range === name.replace(/\/.*/, "/*"));
}

/** A body that clients do not read, such as XML, comes as its example has it. */
function unread({ content = {} }: Documented): Body | undefined {
  const [first] = Object.entries(content);
  return first && { type: first[0], media: first[1], kind: "bytes" };
}
