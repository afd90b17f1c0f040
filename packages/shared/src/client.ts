// The API for generated code and the vendor packages. The public API is index.ts.
import { createCall, expectsBody, type Call, type ClientState } from "./call.js";
import { createClientState } from "./client-state.js";
import type { Definition, Operation } from "./definition.js";
import { readRequestId } from "./failure.js";
import { prepareRequest } from "./request.js";
import type { Failure, Success } from "./outcome.js";
import type { ClientOptions, Init } from "./options.js";
import type { ResultPromise } from "./result-promise.js";
import { send } from "./send.js";
import { toError } from "./to-error.js";

/**
 * Creates a client with a method for each operation. `options` holds each credential under its scheme's name.
 * `headerOptions` maps options to header parameters: the option's value is sent where an operation has the parameter
 * and the call does not set it.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the definition has no types
export function createVendorClient<Methods>(
  definition: Definition,
  options: ClientOptions = {},
  headerOptions: Record<string, string> = {},
): Methods {
  const state = createClientState(definition, options, headerOptions);
  const methods: Record<string, unknown> = {};
  for (const [name, operation] of Object.entries(definition.operations)) {
    const call = (init?: Init | null): ResultPromise<unknown> => callMethod(state, name, operation, init);
    const { method, path, paginate } = operation;
    methods[name] = paginate?.(call, { vendor: definition.vendor, operation: name, method, path }) ?? call;
  }
  for (const [name, make] of Object.entries(definition.waiters ?? {})) methods[name] = make(name, definition, methods);
  return methods as Methods;
}

function callMethod(
  state: ClientState,
  name: string,
  operation: Operation,
  init: Init | null | undefined,
): ResultPromise<unknown> {
  let success: Success | undefined;
  const run = async (): Promise<unknown> => {
    const call = createCall(state, name, operation, init ?? {});
    try {
      success = successOrThrow(call, await send(call, prepareRequest));
      return success.data;
    } finally {
      if (!call.isStreaming) call.timer.dispose();
    }
  };
  const result = run() as ResultPromise<unknown>;
  result.withResponse = async () => {
    const data = await result;
    const { response } = success!;
    return { data, response, requestId: readRequestId(response) };
  };
  return result;
}

/** @throws {VendorClientError} unless the outcome is a success with the documented body. */
function successOrThrow(call: Call, outcome: Success | Failure): Success {
  if (outcome.kind === "failure") throw toError(call, outcome);
  const { data, response, text } = outcome;
  const isMissing = data === undefined || (data === null && !call.operation.nullable);
  if (!isMissing || !expectsBody(call, response.status)) return outcome;
  const problem = data === null ? "is null, although a body is documented" : "has no body, although one is documented";
  throw toError(call, { kind: "invalid", response, problem, text });
}

export type { PagedPromise, ResultPromise, WithResponse } from "./result-promise.js";
export { basic, inCookie, inQuery } from "./credential-kinds.js";
export { cacheCredential, type ExpiringCredential } from "./cached-credential.js";
export type { Definition, Operation, BodySerializer, ParameterSerializer } from "./definition.js";
export { byContentType } from "./by-content-type.js";
export { eventStream, jsonLines, textEventStream } from "./event-stream.js";
export { binaryBody, jsonBody, mediaTypes, textBody, urlencoded } from "./body-writers.js";
export { multipart, multipartWith } from "./multipart.js";
export { servers } from "./servers.js";
export { responseValidator, type ResponseValidator } from "./validate.js";

// Shared with the other entry points: their builds import this module.
export * from "./bytes.js";
export * from "./call.js";
export * from "./call-timer.js";
export * from "./check-options.js";
export * from "./client-state.js";
export * from "./errors.js";
export * from "./failure.js";
export * from "./headers.js";
export * from "./json.js";
export * from "./on-abort.js";
export * from "./pagination.js";
export * from "./parameter-styles.js";
export * from "./path.js";
export * from "./query.js";
export * from "./request.js";
export * from "./request-body.js";
export * from "./send.js";
export * from "./to-error.js";
export * from "./to-json.js";
export * from "./values.js";
export * from "./waiter.js";
export * from "./webhook-error.js";
