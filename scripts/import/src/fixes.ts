import { isPlainObject, listOf } from "@scripts/openapi/json";
import { componentsOf, rawOperations, removeOperation, titleOf, type RawOperation } from "./raw-operations.js";
import { composeExample, dropExample } from "./examples.js";
import { nameOf, removeAt, type Fix, type FixTarget } from "./fix-target.js";
import { at, recordAt, resolved, textOf, type Node } from "./node.js";
import { mergePaths } from "./paths.js";
import { expectedProperty, sayVariants } from "./schema-fixes.js";

/** Removes what the linter points at. */
const takeOut =
  (what: string, record: "add" | "recordLoss" = "add"): Fix =>
  ({ document, keys, changes }) => {
    if (!removeAt(document, keys)) return false;
    changes[record](what, nameOf(keys));
    return true;
  };

/** The fixes, by rule. Violations of other rules have to be fixed by a person. */
export const fixes: Record<string, Fix> = {
  struct: expectedProperty,
  "no-identical-paths": mergePaths,
  "no-unused-components": takeOut("unused components removed"),
  "examples/fit": dropExample,
  "specs/required-properties": openProperty,
  "specs/open-responses": takeOut("response objects opened: they may have other fields"),
  "specs/discriminator": sayVariants,
  "specs/keywords-of-type": takeOut("keywords removed that do not apply to their type"),
  "specs/request-media-type": writableBody,
  "specs/response-media-type": dropUnreadable,
  "specs/part-headers": takeOut("headers of form parts left out: their values are not fixed", "recordLoss"),
  "specs/success-response": dropRedirects,
  "specs/links": takeOut("links removed: they name no operation"),
  "specs/examples": composeExample,
  "specs/shared-codes": takeForSample,
  "rule/parameter-place": dropCookie,
  "specs/parameter-style": knownStyle,
};

/** A required property without a schema may have any value. */
function openProperty({ document, keys, changes }: FixTarget): boolean {
  const schema = recordAt(document, keys.slice(0, -2));
  const name = at(document, keys);
  if (!schema || typeof name !== "string") return false;
  if (schema["type"] === "array") delete schema["required"];
  else ((schema["properties"] ??= {}) as Node)[name] ??= {};
  changes.add("required properties without a definition: any value is allowed", `${nameOf(keys)} ${name}`);
  return true;
}

/** Whether a code in a shared response applies to each operation that refers to it is not stated in any document. */
function takeForSample({ document, keys, changes }: FixTarget): boolean {
  const response = recordAt(document, keys);
  if (!response) return removeAt(document, keys);
  response["x-codes"] = "sample";
  changes.add("error codes of shared responses marked as samples", nameOf(keys));
  return true;
}

/** Keeps only those of a body's media types that clients support. An operation without a supported one is removed. */
function writableBody({ document, keys, changes, isBroken }: FixTarget): boolean {
  const holder = keys.slice(0, -1);
  const type = keys.at(-1) ?? "";
  const content = recordAt(document, holder);
  if (content?.[type] === undefined) return false;
  if (Object.keys(content).some((other) => !isBroken([...holder, other]))) {
    delete content[type];
    changes.add(`request bodies of type ${type} removed: the operation takes another type`, nameOf(keys));
    return true;
  }
  return dropOperations(
    document,
    changes,
    `operations left out: clients do not write ${type}${/form/.test(type) ? " without fields" : ""}`,
    ({ requestBody }) => resolved(document, requestBody)?.["content"] === content,
  );
}

/** Removes responses that exist only as XML, which clients do not parse. */
function dropUnreadable({ document, keys, changes }: FixTarget): boolean {
  const content = recordAt(document, keys.slice(0, -1));
  return dropOperations(
    document,
    changes,
    "operations left out: they respond with XML only, which clients do not read",
    ({ responses }) =>
      isPlainObject(responses) &&
      Object.values(responses).some((response) => resolved(document, response)?.["content"] === content),
  );
}

/** Clients send no cookies but credentials, so a call that requires one cannot succeed. */
function dropCookie(target: FixTarget): boolean {
  const { document, changes } = target;
  const keys = target.keys.slice(0, -1);
  const cookie = recordAt(document, keys);
  if (!cookie) return false;
  if (cookie["required"] !== true)
    return takeOut(
      "cookie parameters left out: clients send no cookies but credentials",
      "recordLoss",
    )({ ...target, keys });
  const hasCookie = (holder: Node): boolean =>
    listOf(holder["parameters"]).some((parameter) => resolved(document, parameter) === cookie);
  const dropped = rawOperations(document).filter(({ operation, item }) => hasCookie(operation) || hasCookie(item));
  return dropAll(
    document,
    changes,
    "operations left out: they require a cookie, which clients send as a credential only",
    dropped,
  );
}

/** Clients never follow redirects, so an operation without another success cannot be called. */
function dropRedirects({ document, keys, changes }: FixTarget): boolean {
  const responses = recordAt(document, keys);
  if (!responses || !Object.keys(responses).some((status) => status.startsWith("3"))) return false;
  return dropOperations(
    document,
    changes,
    "operations left out: they respond with a redirect only, which clients do not follow",
    (operation) => operation["responses"] === responses,
  );
}

function dropOperations(
  document: Node,
  changes: FixTarget["changes"],
  what: string,
  fits: (operation: Node) => boolean,
): boolean {
  const dropped = rawOperations(document).filter(({ operation }) => fits(operation));
  return dropAll(document, changes, what, dropped);
}

function dropAll(document: Node, changes: FixTarget["changes"], what: string, dropped: RawOperation[]): boolean {
  for (const raw of dropped) {
    changes.recordLoss(what, titleOf(raw));
    removeOperation(document, raw);
  }
  return dropped.length > 0;
}

/**
 * Removes a style that has no meaning, and an optional parameter with a style or content that OpenAPI or the clients do
 * not support.
 */
function knownStyle({ document, keys, changes }: FixTarget): boolean {
  const own = keys.slice(0, -1);
  const parameter = recordAt(document, own);
  if (!parameter) return false;
  if (keys.at(-1) === "allowReserved") {
    changes.add("allowReserved removed: it applies to query parameters only", textOf(parameter["name"]));
    return removeAt(document, keys);
  }
  if (parameter["required"] === true) return false;
  removeAt(document, own);
  if (own[0] === "components") dropReferences(document, `#/components/parameters/${own[2]}`);
  changes.recordLoss("optional parameters left out: clients do not support their style", textOf(parameter["name"]));
  return true;
}

function dropReferences(document: Node, ref: string): void {
  const paths = Object.values({ ...(document["paths"] as Node), ...componentsOf(document, "pathItems") });
  for (const holder of [...paths, ...rawOperations(document).map(({ operation }) => operation)]) {
    if (!isPlainObject(holder) || !Array.isArray(holder["parameters"])) continue;
    holder["parameters"] = holder["parameters"].filter((item) => !isPlainObject(item) || item["$ref"] !== ref);
  }
}
