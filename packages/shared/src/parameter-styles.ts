// Parameter styles other than OpenAPI's defaults; imported by the generated code that needs them.
// https://spec.openapis.org/oas/v3.1.1.html#style-values, https://www.rfc-editor.org/rfc/rfc6570
import type { ParameterSerializer } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { checkSegment, encode, pathError, writeSegment } from "./path.js";
import { isGiven, textOf, writeForm } from "./query.js";
import { toJson } from "./to-json.js";
import { isRecord } from "./values.js";

type Write = (title: string, text: string) => string;

/** Serializes the items of an array, the names and values of an object, or a single value. */
function parts(title: string, name: string, value: unknown, explode: boolean, write: Write): string[] {
  const one = (item: unknown): string => write(title, textOf(title, name, item));
  if (Array.isArray(value)) return value.filter(isGiven).map(one);
  if (!isRecord(value)) return [one(value)];
  return Object.entries(value)
    .filter(([, item]) => isGiven(item))
    .flatMap(([key, item]) => (explode ? [`${write(title, key)}=${one(item)}`] : [write(title, key), one(item)]));
}

/** Rejects text that contains the separator, and leaves other text to `write`. */
const without =
  (separator: string, name: string, write: Write): Write =>
  (title, text) => {
    if (!text.includes(separator)) return write(title, text);
    throw new InvalidRequestError(
      `${title}: an item of parameter "${name}" holds "${separator}", which separates items. Pass items without it.`,
    );
  };

/** Keeps RFC 3986's reserved characters and percent-encoded triples, except those that would end the value. */
const encodeReserved: Write = (title, text) =>
  encode(title, text)
    .replace(/%(3A|2F|3F|40|24|2C|3B|3D)/g, decodeURIComponent)
    .replace(/%25(?=[\da-f]{2})/gi, "%");

/** The default style of a query parameter, with `allowReserved`. */
export const reservedQuery: ParameterSerializer = (title, name, value) => writeForm(title, name, value, encodeReserved);

/** `form`, `spaceDelimited` and `pipeDelimited` without `explode`: `a=1,2`. */
export const delimited =
  (separator: "," | " " | "|", allowReserved = false): ParameterSerializer =>
  (title, name, value) => {
    const plain = allowReserved ? encodeReserved : encode;
    // An encoded comma differs from a separator. The other separators are encoded themselves, so items cannot contain
    // them.
    const isPlain = separator === "," || !(Array.isArray(value) || isRecord(value));
    const items = parts(title, name, value, false, isPlain ? plain : without(separator, name, plain));
    const between = separator === "," ? separator : encodeURIComponent(separator);
    return items.length > 0 ? `${encode(title, name)}=${items.join(between)}` : "";
  };

/**
 * `deepObject`: `a[b]=1`. OpenAPI does not define deeper objects and arrays, so they follow common practice:
 * `a[b][c]=1`, `a[b]=1&a[b]=2`.
 */
export const deepObject =
  (allowReserved = false): ParameterSerializer =>
  (title, name, value) => {
    const write = allowReserved ? encodeReserved : encode;
    const add = (key: string, item: unknown, depth: number): string[] => {
      if (!isGiven(item)) return [];
      if (depth > 20) throw new InvalidRequestError(`${title}: parameter "${name}" refers to itself. Pass a tree.`);
      if (Array.isArray(item)) return item.flatMap((one) => add(key, one, depth + 1));
      if (isRecord(item))
        return Object.entries(item).flatMap(([inner, one]) => add(`${key}[${inner}]`, one, depth + 1));
      return [`${encode(title, key)}=${write(title, textOf(title, name, item))}`];
    };
    return add(name, value, 0).join("&");
  };

/** A query parameter with JSON as its `content`. */
export const jsonQuery: ParameterSerializer = (title, name, value) =>
  `${encode(title, name)}=${encode(title, jsonText(title, name, value))}`;

const jsonText = (title: string, name: string, value: unknown): string =>
  toJson(value, `${title}: parameter "${name}"`);

/** Rejects values that are missing or would change the path. */
const inPath =
  (write: ParameterSerializer): ParameterSerializer =>
  (title, name, value) => {
    const isEmpty = Array.isArray(value)
      ? !value.some(isGiven)
      : isRecord(value) && !Object.values(value).some(isGiven);
    if (isEmpty || !isGiven(value)) throw pathError(title, name, isEmpty ? "is empty" : "is missing");
    return checkSegment(title, name, write(title, name, value));
  };

/** `simple`: `1,2`. */
export const simplePath = (explode = false): ParameterSerializer =>
  inPath((title, name, value) => parts(title, name, value, explode, encode).join(","));

/** `label`: `.1,2`, with `explode` `.1.2`. */
export const labelPath = (explode = false): ParameterSerializer =>
  inPath((title, name, value) => {
    const isDotted = explode && (Array.isArray(value) || isRecord(value));
    const items = parts(title, name, value, explode, isDotted ? without(".", name, encode) : encode);
    return `.${items.join(explode ? "." : ",")}`;
  });

/** `matrix`: `;a=1,2`, with `explode` `;a=1;a=2`. */
export const matrixPath = (explode = false): ParameterSerializer =>
  inPath((title, name, value) => {
    const items = parts(title, name, value, explode, encode);
    if (explode && isRecord(value)) return items.map((item) => `;${item}`).join("");
    const texts = explode ? items : [items.join(",")];
    return texts.map((text) => `;${encode(title, name)}${text && `=${text}`}`).join("");
  });

/** A path parameter with JSON as its `content`. */
export const jsonPath: ParameterSerializer = /* @__PURE__ */ inPath((title, name, value) =>
  encode(title, jsonText(title, name, value)),
);

/** A path parameter that may contain slashes. Its segments are encoded one by one. */
export const multiSegment: ParameterSerializer = (title, name, value) =>
  typeof value === "string" && value !== ""
    ? value
        .split("/")
        .map((part) => writeSegment(title, name, part))
        .join("/")
    : writeSegment(title, name, value);

/** `simple` in a header: `1,2`, not encoded. */
export const simpleHeader =
  (explode = false): ParameterSerializer =>
  (title, name, value) => {
    const isPlain = !(Array.isArray(value) || isRecord(value));
    const write: Write = (_, text) => text;
    return parts(title, name, value, explode, isPlain ? write : without(",", name, write)).join(",");
  };

/** A header parameter with JSON as its `content`. Characters that are not valid in a header become JSON escapes. */
export const jsonHeader: ParameterSerializer = (title, name, value) =>
  jsonText(title, name, value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
