import { ConnectionError, TimeoutError } from "./errors.js";
import { exchange, type Call, type Sender } from "./exchange.js";
import { redactor } from "./redact.js";
import { headerParameters, isRepeatable, type Init, type Operation } from "./request.js";
import { unwrap, type Result } from "./response.js";
import { retryDelay } from "./retry.js";
import { openScope, until, wait } from "./time.js";

/** Sends a request, as often as it may be sent, and resolves to openapi-fetch's result. Every call goes through here. */
export async function send(sender: Sender, name: string, operation: Operation, init: Init = {}): Promise<Result> {
  const timeoutMs = init.timeoutMs ?? sender.limits.timeoutMs ?? 60_000;
  const deadlineMs = init.deadlineMs ?? sender.limits.deadlineMs ?? 0;
  const maxRetries = init.maxRetries ?? sender.limits.maxRetries ?? 2;
  const facts = { vendor: sender.vendor, operation: name, method: operation.method, path: operation.path, attempts: 0 };
  const whole = openScope(init.signal, deadlineMs, () => new TimeoutError({ ...facts }, "deadlineMs", deadlineMs));
  const given = [init.params, init.headers, init.body, sender.headers];
  const call: Call = {
    title: `${sender.vendor} ${name}`,
    facts,
    operation,
    init,
    header: {},
    given,
    whole,
    streams: false,
  };
  const started = Date.now();
  whole.arm();
  try {
    call.header = await until(whole.signal, headerParameters(call.title, operation, init, sender.parameters));
    const repeatable = isRepeatable(operation, init, call.header);
    for (;;) {
      facts.attempts++;
      const outcome = await attempt(sender, call, timeoutMs);
      const delay = repeatable && facts.attempts <= maxRetries ? retryDelay(facts, outcome) : undefined;
      if (delay === undefined) {
        if (outcome instanceof ConnectionError) throw outcome;
        return outcome;
      }
      if (deadlineMs > 0 && Date.now() + delay >= started + deadlineMs) {
        const last =
          outcome instanceof ConnectionError ? outcome : await unwrap(outcome).catch((error: unknown) => error);
        throw new TimeoutError({ ...facts }, "deadlineMs", deadlineMs, last);
      }
      await wait(whole.signal, delay);
    }
  } finally {
    if (call.streams) whole.pause();
    else whole.end();
  }
}

/** Sends one request. A network failure is returned, since it may be tried again; everything else is thrown. */
async function attempt(sender: Sender, call: Call, timeoutMs: number): Promise<Result | ConnectionError> {
  const { facts, whole } = call;
  const scope = openScope(whole.signal, timeoutMs, () => new TimeoutError({ ...facts }, "timeoutMs", timeoutMs));
  let broken: ConnectionError | undefined;
  scope.arm();
  try {
    return await exchange(sender, call, scope, (error) => {
      if (scope.signal.aborted) return scope.signal.reason;
      return (broken = connectionError(call, error));
    });
  } catch (error) {
    if (broken && error === broken) return broken;
    throw error;
  } finally {
    if (!call.streams) scope.end();
  }
}

function connectionError({ facts, given }: Call, error: unknown): ConnectionError {
  const code: unknown = Object(error).code ?? Object(Object(error).cause).code;
  // The system's name for what broke, such as ECONNRESET.
  const known = typeof code === "string" && /^[A-Z][A-Z_\d]+$/.test(code) ? ` (${code})` : "";
  return new ConnectionError({ ...facts }, `no answer${known}`, redactor(given).cause(error));
}
