// The rules for the descriptions of pagination, terminal states and webhook signatures: pointers must resolve,
// operations, parameters and states must exist, and their types must match. specs/README.md describes the keys.

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** @type {(root: object, node: any) => any} */
function resolve(root, node) {
  if (typeof node?.$ref !== "string") return node;
  const keys = node.$ref.slice(2).split("/");
  return resolve(
    root,
    keys.reduce((target, key) => target?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], root),
  );
}

/** Returns operations or webhooks, with their locations. */
function operationsOf(root, place = "paths") {
  return Object.entries(root[place] ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {})
      .filter(([method]) => methods.includes(method))
      .map(([method, object]) => ({
        id: object.operationId,
        method,
        object,
        at: [place, path, method],
        parameters: [...(item.parameters ?? []), ...(object.parameters ?? [])].map((one) => resolve(root, one)),
      })),
  );
}

const jsonSchema = (content) => Object.entries(content ?? {}).find(([type]) => /[/+]json(;|$)/.test(type))?.[1]?.schema;

const requestSchema = (root, { object }) => jsonSchema(resolve(root, object.requestBody)?.content);

/** Returns the schema of the first success response. */
function responseSchema(root, { object }) {
  const success = Object.entries(object.responses ?? {}).find(([status]) => status.startsWith("2"))?.[1];
  return jsonSchema(resolve(root, success)?.content);
}

/** Returns a schema and all schemas that it is composed of. */
function partsOf(root, schema) {
  const own = resolve(root, schema);
  if (typeof own !== "object" || own === null) return [];
  return [
    own,
    ...["allOf", "oneOf", "anyOf"].flatMap((key) => (own[key] ?? []).flatMap((part) => partsOf(root, part))),
  ];
}

/**
 * Returns the schemas to which a JSON pointer into a value leads, or an empty list if the value cannot have that field.
 */
function schemasAt(root, schema, pointer) {
  if (typeof pointer !== "string" || !/^(\/[^/]+)+$/.test(pointer)) return [];
  const tokens = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  return tokens.reduce(
    (schemas, token) => schemas.flatMap((one) => (one.properties?.[token] ? partsOf(root, one.properties[token]) : [])),
    partsOf(root, schema),
  );
}

const isOfType = (schemas, ...types) =>
  schemas.some(({ type, const: value }) => [type ?? typeof value].flat().some((name) => types.includes(name)));

/** Creates a rule from a function that finds problems, as pairs of location and message. */
const rule = (find) => () => ({
  Root(root, { report, location }) {
    for (const [at, message] of find(root)) report({ message, location: location.child(at) });
  },
});

/** Finds unknown and missing keys. */
function keyProblems(value, at, required, optional = []) {
  if (typeof value !== "object" || value === null)
    return [[at, `this is not a map. Write one with ${required.join(", ")}.`]];
  const known = [...required, ...optional];
  const missing = required.filter((key) => value[key] === undefined);
  return [
    ...Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key) => [
        [...at, key],
        `"${key}" is not a valid key here. Write one of ${known.join(", ")}, or remove it.`,
      ]),
    ...(missing.length > 0 ? [[at, `${missing.join(", ")} is missing. Write it.`]] : []),
  ];
}

function* pointerProblems(root, schema, at, pointer, types) {
  if (pointer === undefined) return;
  const found = schemasAt(root, schema, pointer);
  if (found.length === 0) yield [at, `nothing is at ${pointer} of the response. Correct the pointer, or the schema.`];
  else if (types && !isOfType(found, ...types))
    yield [at, `what is at ${pointer} is not of type ${types.join(" or ")}. Correct the pointer, or the schema.`];
}

const hasQuery = (operation, name, ...types) =>
  operation.parameters.some((one) => one.in === "query" && one.name === name && types.includes(one.schema?.type));

function* linkProblems(root) {
  const operations = operationsOf(root);
  for (const operation of operations)
    for (const [status, response] of Object.entries(operation.object.responses ?? {}))
      for (const [name, link] of Object.entries(response.links ?? {})) {
        const at = [...operation.at, "responses", status, "links", name];
        const target = operations.find(({ id }) => id === link.operationId);
        if (!target) {
          yield [at, `no operation is called "${link.operationId}". Write the operationId of one.`];
          continue;
        }
        const schema = jsonSchema(response.content);
        for (const [key, value] of Object.entries(link.parameters ?? {})) {
          if (!target.parameters.some((one) => one.name === key))
            yield [[...at, "parameters", key], `${target.id} has no parameter "${key}". Write the name of one.`];
          yield* expressionProblems(root, operation, schema, [...at, "parameters", key], value);
        }
        const body = requestSchema(root, target);
        for (const [key, value] of Object.entries(link.requestBody ?? {})) {
          if (schemasAt(root, body, `/${key}`).length === 0)
            yield [[...at, "requestBody", key], `the body of ${target.id} has no "${key}". Write the name of a field.`];
          yield* expressionProblems(root, operation, schema, [...at, "requestBody", key], value);
        }
        const missing = target.parameters.filter((one) => one.in === "path" && !(one.name in (link.parameters ?? {})));
        for (const { name: key } of missing)
          yield [at, `${target.id} needs "${key}". Write it under parameters, such as ${key}: $response.body#/id.`];
      }
}

function* expressionProblems(root, operation, schema, at, value) {
  const [, pointer, place, name] =
    /^(?:\$response\.body#(\/.+)|\$request\.(path|query)\.(.+))$/.exec(String(value)) ?? [];
  if (pointer !== undefined) yield* pointerProblems(root, schema, at, pointer);
  else if (!operation.parameters.some((one) => one.in === place && one.name === name))
    yield [
      at,
      "this is neither a pointer into the response nor a parameter of the operation. Write one, such as $response.body#/id or $request.path.id.",
    ];
}

const linkOf = (operation, name) =>
  Object.entries(operation.object.responses ?? {}).find(([status]) => status.startsWith("2"))?.[1].links?.[name];

function* paginationProblems(root) {
  for (const operation of operationsOf(root)) {
    const value = operation.object["x-pagination"];
    if (value === undefined) continue;
    const at = [...operation.at, "x-pagination"];
    const isNumbered = value?.page !== undefined;
    const wrong = isNumbered
      ? keyProblems(value, at, ["items", "page", "size"], ["pageSize", "total", "lastPage"])
      : keyProblems(value, at, ["items", "more"], ["lastItem"]);
    yield* wrong;
    if (wrong.length > 0) continue;
    const schema = responseSchema(root, operation);
    yield* pointerProblems(root, schema, [...at, "items"], value.items, ["array"]);
    yield* pointerProblems(root, schema, [...at, "more"], value.more, ["boolean"]);
    for (const key of ["pageSize", "total", "lastPage"])
      yield* pointerProblems(root, schema, [...at, key], value[key], ["integer", "number"]);
    for (const { items } of schemasAt(root, schema, value.items))
      if (items) yield* pointerProblems(root, items, [...at, "lastItem"], value.lastItem, ["string", "integer"]);
    for (const key of isNumbered ? ["page", "size"] : [])
      if (!hasQuery(operation, value[key], "integer"))
        yield [[...at, key], `there is no query parameter "${value[key]}" that is an integer. Write the name of one.`];
    const next = linkOf(operation, "next");
    const given = Object.keys(next?.parameters ?? {}).filter((name) => hasQuery(operation, name, "integer", "string"));
    if (!isNumbered && (next?.operationId !== operation.id || given.length !== 1))
      yield [
        at,
        `the success has no link to the next page. Write under links: "next:" with operationId: ${operation.id} and the query parameter, such as starting_after: $response.body#/next_cursor.`,
      ];
  }
}

function* lifecycleProblems(root) {
  const ids = operationsOf(root).map(({ id }) => id);
  const seen = new Set(ids);
  for (const operation of operationsOf(root)) {
    const value = operation.object["x-lifecycle"];
    if (value === undefined) continue;
    const at = [...operation.at, "x-lifecycle"];
    const wrong = keyProblems(value, at, ["waiter", "state", "final", "success"], ["ended", "intervalMs"]);
    yield* wrong;
    if (wrong.length > 0) continue;
    if (operation.method !== "get")
      yield [at, "only a GET can be polled. Move x-lifecycle to the GET that reads the state."];
    if (!/^waitFor[A-Z]\w+$/.test(value.waiter) || seen.has(value.waiter))
      yield [
        [...at, "waiter"],
        "this is not a unique method name that begins with waitFor. Write one, such as waitForSession.",
      ];
    seen.add(value.waiter);
    const schema = responseSchema(root, operation);
    yield* pointerProblems(root, schema, [...at, "state"], value.state, ["string"]);
    yield* pointerProblems(root, schema, [...at, "ended"], value.ended);
    const known = schemasAt(root, schema, value.state).flatMap((one) => one.enum ?? []);
    for (const [index, state] of [value.final].flat().entries())
      if (known.length > 0 && !known.includes(state))
        yield [[...at, "final", index], `no state is called "${state}". Write one of ${known.join(", ")}.`];
    for (const [index, state] of [value.success].flat().entries())
      if (![value.final].flat().includes(state))
        yield [
          [...at, "success", index],
          `"${state}" is not among the final states. Write one of ${[value.final].flat().join(", ")}.`,
        ];
    if (value.intervalMs !== undefined && !(Number.isInteger(value.intervalMs) && value.intervalMs > 0))
      yield [[...at, "intervalMs"], "this is not a number of milliseconds. Write one, such as 1000, or remove it."];
  }
}

function* sessionProblems(root) {
  const operations = operationsOf(root);
  for (const operation of operations) {
    const value = operation.object["x-session"];
    if (value === undefined) continue;
    const at = [...operation.at, "x-session"];
    const wrong = keyProblems(value, at, ["start"], ["chosenId"]);
    yield* wrong;
    if (wrong.length > 0) continue;
    if (!/^start[A-Z]\w+$/.test(value.start))
      yield [[...at, "start"], "this is not a function name that begins with start. Write one, such as startSession."];
    if (
      value.chosenId !== undefined &&
      schemasAt(root, requestSchema(root, operation), `/${value.chosenId}`).length === 0
    )
      yield [
        [...at, "chosenId"],
        `the body has no "${value.chosenId}". Write the field in which the caller may choose the id.`,
      ];
    const end = linkOf(operation, "end");
    const ids = new Set(Object.values({ ...end?.parameters, ...end?.requestBody }));
    if (ids.size !== 1)
      yield [
        at,
        'the success has no link to the operation that ends the session. Write under links: "end:" with its operationId and the id, such as session_id: $response.body#/id.',
      ];
    const read = linkOf(operation, "read");
    const target = operations.find(({ id }) => id === read?.operationId);
    if (target && !target.object["x-lifecycle"])
      yield [at, `${target.id} reads the session, but has no x-lifecycle. Write it there.`];
  }
}

function* signatureProblems(root) {
  const operations = operationsOf(root);
  for (const operation of operationsOf(root, "webhooks")) {
    const value = operation.object["x-signature"];
    if (value === undefined) continue;
    const at = [...operation.at, "x-signature"];
    const isPublic = value?.algorithm === "rsa-sha256";
    const wrong = keyProblems(
      value,
      at,
      ["algorithm", "header", "encoding", "text", ...(isPublic ? ["key"] : [])],
      ["timestamp"],
    );
    yield* wrong;
    if (wrong.length > 0) continue;
    if (!["hmac-sha256", "rsa-sha256"].includes(value.algorithm))
      yield [[...at, "algorithm"], "clients do not support this algorithm. Write hmac-sha256 or rsa-sha256."];
    if (!["hex", "base64"].includes(value.encoding))
      yield [[...at, "encoding"], "clients do not support this encoding. Write hex or base64."];
    const headers = operation.parameters.filter((one) => one.in === "header").map(({ name }) => name);
    const named = [...String(value.text).matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
    if (!named.includes("body"))
      yield [[...at, "text"], 'the signature does not cover the body. Write "{body}" in text.'];
    for (const [key, name] of [
      ["header", value.header],
      ...(value.timestamp === undefined ? [] : [["timestamp", value.timestamp]]),
      ...named.filter((name) => name !== "body").map((name) => ["text", name]),
    ])
      if (!headers.includes(name))
        yield [[...at, key], `the webhook has no header parameter "${name}". Write one of ${headers.join(", ")}.`];
    if (value.timestamp !== undefined && !named.includes(value.timestamp))
      yield [
        [...at, "timestamp"],
        `the signature does not cover the timestamp. Write "{${value.timestamp}}" in text, or remove it.`,
      ];
    const target = operations.find(({ id }) => id === value.key?.operationId);
    if (isPublic && !target)
      yield [
        [...at, "key"],
        "there is no such operation. Write the operationId of the one that returns the key, and the pointer to the key.",
      ];
    if (target)
      yield* pointerProblems(root, responseSchema(root, target), [...at, "key", "pointer"], value.key.pointer, [
        "string",
      ]);
  }
}

export const vocabularyRules = {
  links: rule(linkProblems),
  pagination: rule(paginationProblems),
  lifecycle: rule(lifecycleProblems),
  session: rule(sessionProblems),
  signature: rule(signatureProblems),
};
