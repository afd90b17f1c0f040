import { UserError } from "@scripts/console/user-error";
import type { Document, Response as Documented } from "@scripts/openapi/document";
import { bodiesOf, essence, type Body } from "@scripts/openapi/responses";
import { unknownName } from "./did-you-mean.js";

/**
 * Chooses the body of a response: the given media type, else the first that the request accepts, else the first, JSON
 * before others.
 *
 * @throws {UserError} if the response does not have the given type.
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

/** A body in a format that clients do not parse, such as XML: its example is sent unchanged. */
function unread({ content = {} }: Documented): Body | undefined {
  const [first] = Object.entries(content);
  return first && { type: first[0], media: first[1], kind: "bytes" };
}
