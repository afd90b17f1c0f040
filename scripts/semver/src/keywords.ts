import type { Json } from "@scripts/openapi/document";
import type { Direction } from "./canonical-schema.js";
import { firstType } from "./surface.js";
import type { WireChange } from "./redocly.js";
import { because, verdict, type Bump, type Verdict } from "./verdict.js";
import { list, shown } from "./format.js";

/** The keywords that only tell something to readers. */
const documentation = /^(description|title|examples?|externalDocs|\$comment|readOnly|writeOnly|x-.*)$/;

/** Judges a keyword that has another value; `judge` has the reasons. */
export function keyword(change: WireChange, place: string, direction: Direction): Verdict[] {
  const { property = "", base, revision, impact } = change;
  const [was, is] = [base?.value, revision?.value];
  const request = direction === "request";
  const turned = `\`${property}\` was ${shown(was)}, is ${shown(is)}`;
  const one = (bump: Bump, reason: string, text = turned): Verdict[] => [verdict(place, bump, text, reason)];
  const rated = (major: string, minor: string, text = turned): Verdict[] =>
    impact === "major" ? one("major", major, text) : one("minor", minor, text);
  switch (property) {
    case "enum":
      return enumeration(was, is, place, request);
    case "required":
      return change.typeName === "Schema" ? required(was, is, place, request) : [presence(is === true, place, request)];
    case "type":
      return rated(request ? because.refused : unexpected, because.accepted, `was ${types(was)}, is ${types(is)}`);
    case "const":
      return rated(unexpected, because.accepted);
    case "default":
      return request ? one("minor", "a call without it may do something else") : one("patch", because.documentation);
    case "deprecated":
      return is === true
        ? one("minor", struck, "deprecated")
        : one("patch", because.documentation, "no longer deprecated");
    case "x-discriminator":
      return one("minor", because.compiles, `its variants were told apart by ${shown(was)}, are by ${shown(is)}`);
    case firstType:
      return one("minor", because.compiles, `prefers ${shown(is)} to ${shown(was)}`);
    case "additionalProperties":
      return request ? rated(because.refused, because.accepted) : one("minor", because.compiles);
  }
  if (documentation.test(property))
    return one("patch", because.documentation, `another ${/example/.test(property) ? "example" : property}`);
  return request ? rated(because.refused, because.accepted) : one("patch", "answers still fit their types");
}

const unexpected = "an answer may hold what code does not expect";
const struck = "it works as before, and editors strike it through";

const types = (value: Json | undefined): string =>
  value === undefined ? "of any type" : [value].flat().map(shown).join(" or ");

const items = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

function enumeration(was: Json | undefined, is: Json | undefined, place: string, request: boolean): Verdict[] {
  const gained = items(is).filter((value) => !items(was).includes(value));
  const lost = items(was).filter((value) => !items(is).includes(value));
  const open = "the type of an answer lets any other value pass";
  const wider = (text: string): Verdict => verdict(place, "minor", text, request ? because.accepted : open);
  const narrower = (text: string): Verdict =>
    verdict(place, request ? "major" : "minor", text, request ? because.refused : open);
  if (was === undefined) return [narrower(`was open, is one of ${list(gained)}`)];
  if (is === undefined) return [wider(`was one of ${list(lost)}, is open`)];
  return [
    ...(lost.length > 0 ? [narrower(`values gone: ${list(lost)}`)] : []),
    ...(gained.length > 0 ? [wider(`new values: ${list(gained)}`)] : []),
  ];
}

function required(was: Json | undefined, is: Json | undefined, place: string, request: boolean): Verdict[] {
  const only = (one: Json | undefined, other: Json | undefined): Json[] =>
    items(one).filter((name) => !items(other).includes(name));
  const at = (name: Json): string => `${place}.${String(name)}`;
  return [
    ...only(is, was).map((name) => presence(true, at(name), request)),
    ...only(was, is).map((name) => presence(false, at(name), request)),
  ];
}

/** What it means that something must be there, or no longer must. */
function presence(is: boolean, place: string, request: boolean): Verdict {
  const text = is ? "was optional, is required" : "was required, is optional";
  if (request) return verdict(place, is ? "major" : "minor", text, is ? because.missing : because.accepted);
  return verdict(
    place,
    is ? "minor" : "major",
    text,
    is ? because.compiles : "code that relies on it no longer compiles",
  );
}
