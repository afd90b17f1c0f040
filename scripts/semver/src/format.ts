import type { Json } from "@scripts/openapi/document";
import type { Change } from "./change.js";
import { hasRule, isDocumentation, ruleOf } from "./rules.js";

/** Formats a value for a sentence. */
export const shown = (value: Json | undefined): string => {
  if (value === undefined) return "nothing";
  const text = (typeof value === "string" ? value : JSON.stringify(value)).replaceAll("`", "'");
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
};

const list = (values: Json | undefined): string => [values ?? []].flat().map(shown).join(", ");

const parameters: Record<string, string> = {
  path: "path parameter",
  query: "query parameter",
  header: "header",
  cookie: "cookie",
  servers: "server variable",
  securitySchemes: "credential",
};

/** Formats a location for a sentence: `body.patient.sex` is `patient.sex` in the body. */
export function placed(place: string): string {
  const callback = /^callbacks\.(.+?)\.((?:path|query|header|cookie|body|default|\d\w\w)(?=[.[({]|$).*)?$/.exec(place);
  if (callback) return `${callback[2] ? `${placed(callback[2])} of ` : ""}the callback \`${callback[1]}\``;
  const [, top = "", rest = ""] = /^([a-z0-9]+)(.*)$/i.exec(place) ?? [];
  const within = rest.replace(/^\./, "");
  const kind = parameters[top];
  if (kind) return `${kind} \`${within}\``;
  if (top === "exports") {
    const [, name, inner] = /^([^.[({]+)\.?(.*)$/.exec(within) ?? [];
    return `${inner ? `\`${inner}\` of ` : ""}\`${name}\``;
  }
  const whole =
    top === "body" ? "the body" : top === "default" ? "the response to any other failure" : `the ${top} response`;
  const [, header, inner] = /^headers\.([^.[({]+)(.*)$/.exec(within) ?? [];
  if (header) return `${inner ? `\`${inner.replace(/^\./, "")}\` in ` : ""}header \`${header}\` of ${whole}`;
  return within ? `\`${within}\` in ${whole}` : whole;
}

const typed = (value: Json | undefined): string =>
  value === undefined ? "of any type" : [value].flat().map(shown).join(" or ");

/** Returns the last step of a location: a variant, or the value of a discriminator. */
const lastStep = ({ place }: Change): string => shown(/\(([^()]*)\)$/.exec(place)?.[1]);

const removed = (): string => "removed";
const turned =
  (what: string) =>
  (change: Change): string =>
    `${what} was ${shown(change.before)}, is ${shown(change.after)}`;
const newVariant = (change: Change): string => `new variant ${lastStep(change)}`;
const lostVariant = (change: Change): string => `the variant ${lastStep(change)} was removed`;

const sentences: Record<string, (change: Change) => string> = {
  "type-narrower": ({ before, after }) => `was ${typed(before)}, is ${typed(after)}`,
  "type-wider": ({ before, after }) => `was ${typed(before)}, is ${typed(after)}`,
  "type-other": ({ before, after }) => `was ${typed(before)}, is ${typed(after)}`,
  "enum-narrower": ({ before, after }) =>
    before === undefined ? `was open, is one of ${list(after)}` : `removed values: ${list(before)}`,
  "enum-wider": ({ before, after }) =>
    after === undefined ? `was one of ${list(before)}, is open` : `new values: ${list(after)}`,
  "writeOnly-added": () => "is now write-only",
  "writeOnly-removed": () => "is no longer write-only",
  "properties-added": () => "new field",
  "properties-required": () => "new and required",
  "properties-removed": () => "the field was removed",
  "required-added": () => "was optional, is required",
  "required-removed": () => "was required, is optional",
  "additionalProperties-described": () => "additional fields are allowed",
  "additionalProperties-undescribed": () => "additional fields are no longer documented",
  "oneOf-added": newVariant,
  "anyOf-added": newVariant,
  "oneOf-known": newVariant,
  "anyOf-known": newVariant,
  "oneOf-overlapping": (change) => `${newVariant(change)}, which may overlap another`,
  "oneOf-removed": lostVariant,
  "anyOf-removed": lostVariant,
  "oneOf-other": () => "a union was added or removed together with other keywords",
  "anyOf-other": () => "a union was added or removed together with other keywords",
  "oneOf-exclusive": () => "exactly one variant must fit, was any",
  "anyOf-inclusive": () => "any variant may fit, was exactly one",
  "discriminator.propertyName-changed": ({ before, after }) =>
    `the discriminator was ${shown(before)}, is ${shown(after)}`,
  "discriminator.mapping-added": (change) => `the discriminator has a new value ${lastStep(change)}`,
  "discriminator.mapping-removed": (change) => `the discriminator's value ${lastStep(change)} was removed`,
  "discriminator.mapping-changed": (change) => `the discriminator's value ${lastStep(change)} means another variant`,
  "server.url-changed": turned("the base URL"),
  "document.servers-changed": ({ after }) => `the other servers are ${list(after) || "removed"}`,
  "security-narrower": turned("its credential"),
  "security-wider": turned("its credential"),
  "security-scheme-added": ({ after }) => `the option ${shown(after)} is new`,
  "security-scheme-removed": ({ before }) => `the option ${shown(before)} was removed`,
  "security-scheme-renamed": ({ before, after }) => `the option ${shown(before)} is now called ${shown(after)}`,
  "operation-added": () => "new method",
  "operation-removed": () => "the method was removed",
  "webhook-added": () => "new webhook",
  "webhook-removed": () => "the webhook was removed",
  "operation.operationId-changed": ({ before, after }) => `the method ${shown(before)} is now called ${shown(after)}`,
  "parameter.name-changed": ({ after }) => `is now called ${shown(after)}`,
  "parameter.in-changed": ({ before, after }) => `was in ${shown(before)}, is in ${shown(after)}`,
  "operation.x-idempotent-added": () => "idempotent",
  "operation.x-idempotent-removed": () => "no longer idempotent",
  "operation.x-signature-added": () => "its payload can be verified",
  "operation.x-signature-removed": () => "its payload can no longer be verified",
  "operation.x-signature-changed": () => "another signature",
  "content-added": ({ after }) => `new media type ${shown(after)}`,
  "content-removed": ({ before }) => `the media type ${shown(before)} was removed`,
  "content-preferred": ({ before, after }) => `prefers ${shown(after)} to ${shown(before)}`,
  "response-body-added": () => "it has a body",
  "response-body-removed": () => "it no longer has a body",
  "oauth-flow.scopes-added": ({ after }) => `the scope ${shown(after)} is new`,
  "oauth-flow.scopes-removed": ({ before }) => `the scope ${shown(before)} was removed`,
  "sent-added": () => "new and required",
  "sent-required": () => "was optional, is required",
  "sent-removed": removed,
  "sent-others-removed": () => "allowed additional fields, allows only declared ones",
  "sent-argument-required": () => "could be called without arguments",
  "read-removed": removed,
  "read-optional": () => "was required, is optional",
  "read-others-removed": () => "allowed additional fields, allows only declared ones",
  "read-result-optional": () => "always resolved to a body, may resolve to `undefined`",
  "schema-name-removed": () => "the type was removed",
  "schema-name-split": ({ after }) => `requests take ${shown(after)} in its place`,
  "schema-name-added": () => "the type is new",
  "export-removed": ({ before }) => `the export ${shown(before)} was removed`,
  "export-signature": () => "has another signature",
  "export-argument": () => "takes one more argument",
  "mock.specs-changed": ({ after }) => `it contains new copies of these specs: ${[after ?? []].flat().join(", ")}`,
  "package-removed": () => "the package was removed",
};

/** Describes a difference. */
function sentence(change: Change): string {
  const { kind, before, after } = change;
  const own = sentences[kind];
  if (own) return own(change);
  const at = kind.lastIndexOf("-");
  const subject = kind.slice(0, at).split(".").at(-1) ?? "";
  const effect = kind.slice(at + 1);
  if (subject === "deprecated") return effect === "added" ? "deprecated" : "no longer deprecated";
  if (effect === "changed" && hasRule(change) && isDocumentation(change))
    return `another ${subject === "examples" ? "example" : subject}`;
  if (subject === "required") return effect === "added" ? "was optional, is required" : "was required, is optional";
  const isNamed = kind.slice(0, at).includes(".");
  if (effect === "added" || effect === "removed")
    return `${isNamed ? `${shown(subject)}: ` : ""}${effect === "added" ? "new" : "removed"}`;
  if (effect === "required") return "new and required";
  if (before === undefined && after === undefined) return `another ${shown(subject)}`;
  return `${shown(subject)} was ${shown(before)}, is ${shown(after)}`;
}

/** Describes a difference, its location and its consequence; if it breaks types, also that. */
export function format(change: Change, broken?: Change): string {
  const isVariant = /^(?:oneOf|anyOf)-(?:added|known|overlapping|removed)$|^discriminator\.mapping/.test(change.kind);
  const place = isVariant ? change.place.replace(/\([^()]*\)$/, "") : change.place;
  return `${place ? `${placed(place)}: ` : ""}${sentence(change)}; ${ruleOf(broken ?? change).reason}.`;
}
