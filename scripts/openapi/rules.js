// Rules for specs that cannot be expressed as assertions in redocly.yaml. https://redocly.com/docs/cli/custom-plugins
import { securityRules } from "./security-rules.js";
import { vocabularyRules } from "./vocabulary-rules.js";

/** Counts the operations that refer to each shared response. */
function usesOfResponses(root) {
  const uses = new Map();
  for (const item of Object.values(root.paths ?? {}))
    for (const operation of Object.values(item ?? {})) {
      const refs = Object.values(operation?.responses ?? {}).map((response) => response?.$ref);
      for (const ref of new Set(refs)) if (ref !== undefined) uses.set(ref, (uses.get(ref) ?? 0) + 1);
    }
  return uses;
}

/** Returns the bodies of a response's examples. */
const examplesIn = (root, response) =>
  Object.values(response?.content ?? {}).flatMap((media) => [
    media.example,
    ...Object.values(media.examples ?? {}).map((example) => {
      const name = /^#\/components\/examples\/(.+)$/.exec(example?.$ref ?? "")?.[1];
      return (name === undefined ? example : root.components?.examples?.[name])?.value;
    }),
  ]);

/**
 * Checks whether a body contains a vendor's error code: a string `code`, or an identifier at the start of its message.
 */
function hasCode(body) {
  const inner = body?.error ?? body;
  const message = inner?.message ?? inner;
  return typeof inner?.code === "string" || (typeof message === "string" && /^[a-z]\w*(?=:|$)/.test(message));
}

/** Checks whether a schema can describe an object, whose properties are the fields of a form. */
function mayBeObject(schema, resolve) {
  const { node } = schema?.$ref ? resolve(schema) : { node: schema };
  return node?.type === undefined || [node.type].flat().includes("object");
}

/** Whether a schema is a list of lists or of objects: no style says how they are sent. */
function isNestedList(schema, resolve) {
  const at = (node) => (node?.$ref ? resolve(node).node : node);
  const list = at(schema);
  const items = at(list?.items);
  const types = [items?.type].flat();
  return [list?.type].flat().includes("array") && (types.includes("array") || types.includes("object"));
}

function propertyOf(schema, name, resolve) {
  const { node } = schema?.$ref ? resolve(schema) : { node: schema };
  return node?.properties?.[name];
}

const isJsonType = (type) => /[/+]json(;|$)/.test(type);
function isReadable(pattern) {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/**
 * Checks whether a schema declares a property, itself or through composition. In a union, every branch must declare it.
 */
function hasProperty(schema, name, resolve, seen = new Set()) {
  if (!schema || seen.has(schema)) return false;
  seen.add(schema);
  const has = (branch) => hasProperty(branch, name, resolve, new Set(seen));
  return (
    Object.hasOwn(schema.properties ?? {}, name) ||
    (typeof schema.$ref === "string" && has(resolve(schema).node)) ||
    [schema.allOf ?? []].flat().some(has) ||
    [schema.anyOf, schema.oneOf].some((union) => union?.length > 0 && union.every(has))
  );
}

/** Checks whether a schema is a direct part of a composed schema. */
const isBranch = (parent, schema, resolve) =>
  [parent.allOf, parent.anyOf, parent.oneOf]
    .flatMap((branches) => branches ?? [])
    .some((branch) => branch === schema || (branch?.$ref && resolve(branch).node === schema));

const isText = (value) => typeof value === "string" && value !== "";
const isPointer = (value) => isText(value) && value.startsWith("/");

/** @type {Record<string, () => object>} */
const rules = {
  /** `x-imported` decides which rules are errors. */
  imported: () => ({
    Root(root, { report, location }) {
      if ([undefined, true].includes(root["x-imported"])) return;
      report({
        message: "x-imported is not true. Write true in a spec made from a vendor's own file, or remove it.",
        location: location.child("x-imported"),
      });
    },
  }),

  /** A client without methods is useless, and the README shows an operation. */
  "has-operations": () => ({
    Root(root, { report, location }) {
      const items = Object.values(root.paths ?? {});
      if (items.some((item) => Object.values(item ?? {}).some((operation) => operation?.operationId))) return;
      report({
        message: "there is no operation. Write one under paths, with an operationId.",
        location: location.child(root.paths ? "paths" : "openapi").key(),
      });
    },
  }),

  /**
   * Redocly's own rule treats `default` as a success. Clients never follow redirects, so a redirect is not a success.
   */
  "success-response": () => ({
    Responses(responses, { report, location }) {
      const statuses = Object.keys(responses);
      if (statuses.some((status) => status.startsWith("2"))) return;
      const redirects = statuses.some((status) => status.startsWith("3"));
      report({
        message: redirects
          ? "the operation responds with a redirect only, which clients do not follow. Leave it out and name it under x-not-covered, with the address that users can open."
          : 'there is no success response. Write one, such as "200":, with the vendor\'s example.',
        location: location.key(),
      });
    },
  }),

  /** Clients have no XML parser. An image in an XML format is a file. */
  "response-media-type": () => ({
    Responses: {
      Response(response, { report, location, key }) {
        const types = Object.keys(response.content ?? {});
        const isXml = (type) => /^(?!image\/)[^;]*[/+]xml\s*(;|$)/i.test(type);
        if (!String(key).startsWith("2") || types.length === 0 || !types.every(isXml)) return;
        report({
          message:
            "the response is XML only, which clients do not read. Write the vendor's JSON if there is one; else remove the operation, and list it under x-not-covered.",
          location: location.child(["content", types[0]]).key(),
        });
      },
    },
  }),

  /** Clients cannot write XML, and multipart types other than `multipart/form-data` have no fields. */
  "request-media-type": () => ({
    RequestBody(body, { report, location, resolve }) {
      for (const type of Object.keys(body.content ?? {})) {
        const isXml = /^(?!image\/).*[/+]xml\b/i.test(type);
        const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
        const hasNoFields = isForm && !mayBeObject(body.content[type]?.schema, resolve);
        if (!isXml && !hasNoFields && !/^multipart\/(?!form-data\b)/i.test(type)) continue;
        const why = isXml
          ? ": they have no XML serializer"
          : hasNoFields
            ? " without fields: its schema is not an object"
            : "";
        report({
          message: `the request body is ${type}, which clients cannot send${why}. Write another type that the vendor accepts, or leave the operation out and name it under x-not-covered.`,
          location: location.child(["content", type]).key(),
        });
      }
    },
  }),

  /** A call has no way to set headers of a part, so the spec must give their values. */
  "part-headers": () => ({
    Encoding(encoding, { report, location, resolve }) {
      for (const [name, header] of Object.entries(encoding.headers ?? {})) {
        const { node } = header?.$ref ? resolve(header) : { node: header };
        const { const: only, enum: values, default: usual } = node?.schema ?? {};
        if (only !== undefined || values?.length === 1 || usual !== undefined) continue;
        report({
          message: `no caller can set the part's header "${name}". Write its one value as schema: { const: … }, or remove it.`,
          location: location.child(["headers", name]).key(),
        });
      }
    },
  }),

  /**
   * Clients encode a multipart part according to its content type: a list as one part for each item, which the style
   * `form` also means, and an object as JSON. Parts are not percent-encoded, so `allowReserved` has no effect.
   */
  "part-style": () => ({
    RequestBody(body, { report, location, resolve }) {
      for (const [type, { encoding, schema } = {}] of Object.entries(body.content ?? {})) {
        if (!/^multipart\//i.test(type)) continue;
        for (const [name, { style, explode } = {}] of Object.entries(encoding ?? {})) {
          if ((style ?? explode) === undefined) continue;
          const isUsual = (style ?? "form") === "form" && explode !== false;
          if (isUsual && !mayBeObject(propertyOf(schema, name, resolve), resolve)) continue;
          const key = style === undefined ? "explode" : "style";
          report({
            message: `clients do not support this style in a multipart form. Write each field of "${name}" as a field of the form, or leave the operation out and name it under x-not-covered.`,
            location: location.child(["content", type, "encoding", name, key]).key(),
          });
        }
      }
    },
  }),

  /** A fragment is never sent to the server, and neither is what follows it, such as the query. */
  "path-fragment": () => ({
    PathItem(_, { report, location, key }) {
      if (!String(key).includes("#")) return;
      report({
        message:
          "requests have no fragment. Remove # and what follows, and merge operations with the same path and method.",
        location: location.key(),
      });
    },
  }),

  /** Variants under components are identified by the mapping or by their names. Inline variants have neither. */
  discriminator: () => ({
    Schema(schema, { report, location }) {
      const property = schema.discriminator?.propertyName;
      if (property === undefined) return;
      for (const branch of schema.oneOf ?? schema.anyOf ?? []) {
        const tag = branch.properties?.[property];
        if (branch.$ref || branch.type === "null" || tag?.const !== undefined || tag?.enum?.length === 1) continue;
        report({
          message: `a variant of this union does not declare its own "${property}". Give each variant "${property}: { const: … }" under properties, or write it under components.schemas.`,
          location: location.child(["discriminator", "propertyName"]),
        });
        return;
      }
    },
  }),

  /** `npm start` and the tests use the examples. */
  examples: () => {
    const check = (media, { report, location }, what) => {
      for (const [type, content] of Object.entries(media ?? {})) {
        if (!/[/+]json$/.test(type) || content.examples || content.example !== undefined) continue;
        report({
          message: `the ${what} has no example. Write the vendor's under examples: with a name and its value.`,
          location: location.child(["content", type]).key(),
        });
      }
    };
    return {
      RequestBody: (body, ctx) => check(body.content, ctx, "request body"),
      Responses: {
        Response(response, ctx) {
          if (String(ctx.key).startsWith("2")) check(response.content, ctx, "response");
        },
      },
    };
  },

  /** Vendors add fields to responses, which must not break clients. */
  "open-responses": () => {
    // The linter visits a shared schema only once, and possibly as part of a request.
    const seen = new Set();
    const check = (node, location, ctx) => {
      if (typeof node !== "object" || node === null || seen.has(node)) return;
      seen.add(node);
      if (typeof node.$ref === "string") {
        const target = ctx.resolve(node, location.source.absoluteRef);
        if (target.location) check(target.node, target.location, ctx);
      }
      for (const [key, value] of Object.entries(node)) {
        if (value === false && (key === "additionalProperties" || key === "unevaluatedProperties"))
          ctx.report({
            message: `objects in responses must be open. Remove ${key}: false.`,
            location: location.child(key),
          });
        if (!["example", "examples", "default", "const", "enum"].includes(key)) check(value, location.child(key), ctx);
      }
    };
    return { Response: (response, ctx) => check(response.content, ctx.location.child("content"), ctx) };
  },

  /** HTTP defines GET, HEAD, PUT and DELETE as idempotent. */
  idempotent: () => ({
    Operation(operation, { report, location, key }) {
      const value = operation["x-idempotent"];
      if (value === undefined || (value === true && !["get", "head", "put", "delete"].includes(String(key)))) return;
      report({
        message: "x-idempotent is for POST and PATCH only, and must be true or absent. Remove it.",
        location: location.child("x-idempotent"),
      });
    },
  }),

  /** The entries are shown to readers: in the README, on the site, and in llms.txt. */
  "not-covered": () => ({
    Root(root, { report, location }) {
      const items = root["x-not-covered"];
      if (items === undefined) return;
      const isEntry = (item) => String(item?.summary).endsWith(".") && String(item?.url).startsWith("https://");
      if (Array.isArray(items) && items.length > 0 && items.every(isEntry)) return;
      report({
        message:
          'x-not-covered is a list of what the client does not do. Write each entry as "summary:", with a sentence and its full stop, and "url:", the vendor\'s page.',
        location: location.child("x-not-covered").key(),
      });
    },
  }),

  /** The styles that OpenAPI defines. https://spec.openapis.org/oas/v3.1.1.html#style-values */
  "parameter-style": () => {
    const styles = {
      path: ["simple", "label", "matrix"],
      query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
      header: ["simple"],
    };
    return {
      Parameter(parameter, { report, location, resolve }) {
        const known = styles[parameter.in];
        if (!known) return;
        const { style, allowReserved, content, schema } = parameter;
        if (style !== undefined && !known.includes(style))
          report({
            message: `no parameter in the ${parameter.in} has the style "${style}". Write one of ${known.join(", ")}, or remove it.`,
            location: location.child("style"),
          });
        if (allowReserved && parameter.in !== "query")
          report({
            message: `allowReserved has no effect on a parameter in the ${parameter.in}. Remove it; a path whose value may hold slashes has x-multi-segment.`,
            location: location.child("allowReserved"),
          });
        if (content !== undefined && !(Object.keys(content).length === 1 && isJsonType(Object.keys(content)[0])))
          report({
            message:
              "the parameter's content is not one JSON type. Write content: with application/json alone, or schema: and a style.",
            location: location.child("content"),
          });
        if (isNestedList(schema, resolve))
          report({
            message:
              "OpenAPI does not define how a list of lists or objects is sent in a parameter. If the vendor takes JSON, write content: with application/json; otherwise leave the parameter out.",
            location: location.child("schema"),
          });
      },
    };
  },

  /** In the query and in headers, a slash needs no special treatment. */
  "multi-segment": () => ({
    Parameter(parameter, { report, location }) {
      const value = parameter["x-multi-segment"];
      if (value === undefined || (value === true && parameter.in === "path")) return;
      report({
        message: "x-multi-segment is for parameters in the path, and must be true or absent. Remove it.",
        location: location.child("x-multi-segment"),
      });
    },
  }),

  /** Checks the location of the vendor's stable error code. */
  "error-code": () => ({
    Root(root, { report, location }) {
      const code = root["x-error-code"];
      if (code === undefined) return;
      if (isPointer(code?.pointer) && (code.until === undefined || isText(code.until))) return;
      report({
        message:
          'x-error-code locates the vendor\'s stable code in an error body. Write { pointer: /message, until: ":" }, or without until if nothing follows the code.',
        location: location.child("x-error-code"),
      });
    },
  }),

  /** Checks the mark of the header with the time at which the rate limit resets. */
  "retry-at": () => ({
    Header(header, { report, location }) {
      if ([undefined, "unix-seconds"].includes(header["x-retry-at"])) return;
      report({
        message:
          "x-retry-at must be unix-seconds, on a response header with the time at which the rate limit resets. Correct it, or remove it.",
        location: location.child("x-retry-at"),
      });
    },
  }),

  /** Checks the list of failures that clients must not retry although their status is retried. */
  "not-retried": () => ({
    Response(response, { report, location }) {
      const final = response["x-not-retried"];
      if (final === undefined) return;
      const values = final?.values;
      if (isPointer(final?.pointer) && Array.isArray(values) && values.length > 0 && values.every(isText)) return;
      report({
        message:
          "x-not-retried lists the errors of a status that clients must not retry. Write { pointer: /error/type, values: [quota_exceeded] }.",
        location: location.child("x-not-retried"),
      });
    },
  }),

  /** A code in a shared response would be shown for each operation that refers to it. */
  "shared-codes": () => ({
    Root(root, { report, location }) {
      const uses = usesOfResponses(root);
      for (const [name, response] of Object.entries(root.components?.responses ?? {})) {
        const place = location.child(["components", "responses", name]);
        const count = uses.get(`#/components/responses/${name}`) ?? 0;
        const codes = examplesIn(root, response).some(hasCode) && count > 1;
        const said = response["x-codes"];
        if (said === undefined && codes)
          report({
            message: `${count} operations share this response, and its example has a code, which would be shown for each. Write the example at the operations that the vendor documents it for; or write "x-codes: common" here if the vendor documents the code for each of them, "x-codes: sample" if the example only shows the format.`,
            location: place.key(),
          });
        else if (said !== undefined && !(codes && ["common", "sample"].includes(said)))
          report({
            message:
              "x-codes must be common or sample, on a response that several operations share and whose examples have codes. Correct it, or remove it.",
            location: place.child("x-codes"),
          });
      }
    },
  }),

  /** A schema with `items` or `properties` and another type is certainly a mistake. */
  "keywords-of-type": () => ({
    Schema({ type, ...schema }, { report, location }) {
      if (typeof type !== "string") return;
      for (const [keyword, owner] of [
        ["items", "array"],
        ["properties", "object"],
      ])
        if (schema[keyword] && type !== owner)
          report({
            message: `a schema of type ${type} has no ${keyword}. Correct the type, or remove ${keyword}.`,
            location: location.child(keyword),
          });
    },
  }),

  /** Redocly's own rule fails for properties named like a method of `Object.prototype`. */
  "required-properties": () => {
    const parents = [];
    return {
      Schema: {
        enter(schema, { report, location, resolve }) {
          const whole = [schema];
          for (const parent of parents.toReversed()) {
            if (!isBranch(parent, whole.at(-1), resolve)) break;
            whole.push(parent);
          }
          parents.push(schema);
          for (const [index, name] of (schema.required ?? []).entries())
            if (!whole.some((one) => hasProperty(one, name, resolve)))
              report({
                message: `"${name}" is required, but not a property. Write it under properties, or remove it from required.`,
                location: location.child(["required", index]),
              });
        },
        leave() {
          parents.pop();
        },
      },
    };
  },

  /** https://fetch.spec.whatwg.org/#dom-request */
  "body-of-get": () => ({
    Operation(operation, { report, location, key }) {
      if (operation.requestBody === undefined || !["get", "head", "trace"].includes(String(key))) return;
      report({
        message: `no client can send a body with ${String(key).toUpperCase()}. Remove the requestBody, or write its fields as parameters.`,
        location: location.child("requestBody").key(),
      });
    },
  }),

  /** https://fetch.spec.whatwg.org/#forbidden-method */
  "forbidden-method": () => ({
    Operation(_, { report, location, key }) {
      if (key !== "trace") return;
      report({
        message: "fetch does not send TRACE. Leave the operation out, and name it under x-not-covered.",
        location: location.key(),
      });
    },
  }),

  /** Tools do not resolve references from a path to operations. */
  "path-item-reference": () => ({
    ref(_, { report, location }) {
      if (!/^#\/(paths|webhooks)\/[^/]+$/.test(location.pointer)) return;
      report({
        message: "a path refers to operations elsewhere. Write them here; their bodies may refer to components.",
        location: location.child("$ref"),
      });
    },
  }),

  /** TypeScript types would show `$defs` as a field of the value. */
  definitions: () => ({
    Schema(schema, { report, location }) {
      if (schema.$defs === undefined) return;
      report({
        message:
          "$defs would become a field of the generated type. Move the schemas to components.schemas, and refer to them there.",
        location: location.child("$defs").key(),
      });
    },
  }),

  /** https://json-schema.org/draft/2020-12/json-schema-core#section-6.4 */
  pattern: () => ({
    Schema(schema, { report, location }) {
      if (typeof schema.pattern !== "string" || isReadable(schema.pattern)) return;
      report({
        message:
          "the pattern is not a valid JavaScript regular expression with the u flag. Escape only what must be escaped, and avoid the syntax of other dialects, such as (?P<name>…).",
        location: location.child("pattern"),
      });
    },
  }),

  /** Each package ships its spec, which must be complete without other files. */
  "self-contained": () => ({
    ref(node, { report, location, type }) {
      // What compiles schemas knows those under components.
      if (node.$ref.startsWith(type.name === "Schema" ? "#/components/" : "#/")) return;
      const where = node.$ref.startsWith("#/") ? "a schema of an operation" : "another file";
      report({
        message: `the $ref leads to ${where}. Write its target under components of this file, and "$ref: #/components/…".`,
        location: location.child("$ref"),
      });
    },
  }),
};

export default () => ({ id: "specs", rules: { oas3: { ...rules, ...securityRules, ...vocabularyRules } } });
