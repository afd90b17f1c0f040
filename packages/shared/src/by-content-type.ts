import { readAs } from "./attempt.js";
import { bytes } from "./bytes.js";
import type { Call } from "./call.js";
import type { ReadBody } from "./definition.js";
import { isInRange } from "./media-range.js";
import type { Outcome } from "./outcome.js";
import { BodyProblem, readText } from "./response-body.js";

/** How to read a body, by media type. `any` means by the response's own content type. */
type Readers = Readonly<Record<string, "json" | "text" | "any" | ReadBody>>;

const isJson = (type: string): boolean => /[/+]json$/.test(type);

const covers = (range: string, type: string): boolean => isInRange(type, range) || (isJson(range) && isJson(type));

/** Reads a success body by its content type, for operations that document several types or a range. */
export const byContentType =
  (readers: Readers) =>
  async (call: Call, response: Response): Promise<Outcome> => {
    const { accept } = call.init;
    const ranges = accept === undefined ? Object.keys(readers) : [accept];
    const [given = ""] = (response.headers.get("content-type") ?? "").toLowerCase().split(/\s*;/, 1);
    // Without a content type, the first documented one is assumed.
    const range = given ? ranges.find((one) => covers(one, given)) : ranges[0];
    if (range === undefined)
      throw new BodyProblem("has a content type that is not documented", await readText(call, response));
    const reader = readers[range] ?? "any";
    if (reader !== "any") return readAs(call, response, reader);
    const isText = given.startsWith("text/");
    return readAs(call, response, isJson(given) ? "json" : isText ? "text" : bytes);
  };
