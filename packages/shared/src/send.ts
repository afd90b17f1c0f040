import type { Call, Sender } from "./call.js";
import { ConnectionError, TimeoutError, type CallFacts } from "./errors.js";
import { exchange, readSecrets } from "./exchange.js";
import { redactor } from "./redact.js";
import { holdsStream } from "./payload.js";
import { headerParameters, isRepeatable, type Init, type Operation } from "./request.js";
import { reported } from "./report.js";
import { unwrap, type Result } from "./response.js";
import { retryDelay } from "./retry.js";
import { openScope, until, wait } from "./time.js";

/** Sends a request, as often as it may be sent, and resolves to openapi-fetch's result. Every call goes through here. */
export async function send(sender: Sender, name: string, operation: Operation, init: Init = {}): Promise<Result> {
  const call = newCall(sender, name, operation, init);
  const { title, given, whole } = call;
  whole.arm();
  try {
    call.header = await until(whole.signal, headerParameters(title, operation, init, sender.parameters));
    given.push(call.header);
    return await repeat(sender, call);
  } finally {
    if (call.streams) whole.pause();
    else whole.end();
  }
}

function newCall(sender: Sender, name: string, operation: Operation, init: Init): Call {
  const limits = {
    timeoutMs: init.timeoutMs ?? sender.limits.timeoutMs ?? 60_000,
    deadlineMs: init.deadlineMs ?? sender.limits.deadlineMs ?? 0,
    maxRetries: init.maxRetries ?? sender.limits.maxRetries ?? 2,
    maxResponseBytes: init.maxResponseBytes ?? sender.limits.maxResponseBytes ?? 0,
  };
  const facts = { vendor: sender.vendor, operation: name, method: operation.method, path: operation.path, attempts: 0 };
  return {
    title: `${sender.vendor} ${name}`,
    facts,
    operation,
    init,
    limits,
    header: {},
    secrets: [],
    given: [init.params, init.headers, init.body, sender.headers],
    whole: openScope(init.signal, limits.deadlineMs, () => outOfTime(facts, "deadlineMs", limits)),
    streams: false,
  };
}

/** Tries until an outcome is final. */
async function repeat(sender: Sender, call: Call): Promise<Result> {
  const { facts, operation, init, limits, whole } = call;
  const { deadlineMs, maxRetries } = limits;
  const repeatable = isRepeatable(operation, init, call.header);
  const deadline = deadlineMs > 0 ? performance.now() + deadlineMs : Infinity;
  let retries = 0;
  let renewable = !holdsStream(init.body);
  for (;;) {
    facts.attempts++;
    const outcome = await reported(sender.onAttempt, call, () => attempt(sender, call));
    if (renewable && !(outcome instanceof ConnectionError) && outcome.response.status === 401) {
      renewable = false;
      if (await renew(sender, call)) continue;
    }
    const delay = repeatable && retries < maxRetries ? retryDelay(retries, outcome) : undefined;
    const failed = outcome instanceof ConnectionError;
    if (delay === undefined) {
      if (failed) throw outcome;
      return outcome;
    }
    if (performance.now() + delay >= deadline) {
      const last = failed ? outcome : await unwrap(outcome).catch((error: unknown) => error);
      throw outOfTime(facts, "deadlineMs", limits, last);
    }
    retries++;
    await wait(whole.signal, delay);
  }
}

/** Asks for the credentials once more after a 401; whether there are others now. A refused request has done nothing. */
async function renew(sender: Sender, call: Call): Promise<boolean> {
  const { facts, limits, whole } = call;
  const scope = openScope(whole.signal, limits.timeoutMs, () => outOfTime(facts, "timeoutMs", limits));
  scope.arm();
  const secrets = await until(scope.signal, readSecrets(sender, call, call.secrets)).finally(() => scope.end());
  if (secrets.every(([, value], index) => value === call.secrets[index]?.[1])) return false;
  call.renewed = secrets;
  return true;
}

/** Sends one request. A network failure is returned, since it may be tried again; everything else is thrown. */
async function attempt(sender: Sender, call: Call): Promise<Result | ConnectionError> {
  const { facts, operation, init, limits, whole } = call;
  const scope = openScope(whole.signal, limits.timeoutMs, () => outOfTime(facts, "timeoutMs", limits));
  let broken: ConnectionError | undefined;
  const fail = (error: unknown): unknown =>
    scope.signal.aborted ? scope.signal.reason : (broken = connectionError(call, error));
  scope.arm();
  try {
    return await exchange(sender, call, { scope, parseAs: init.parseAs ?? operation.response ?? "json", fail });
  } catch (error) {
    if (broken && error === broken) return broken;
    throw error;
  } finally {
    if (!call.streams) scope.end();
  }
}

const outOfTime = (facts: CallFacts, limit: "timeoutMs" | "deadlineMs", limits: Call["limits"], cause?: unknown) =>
  new TimeoutError({ ...facts }, limit, limits[limit], cause);

function connectionError({ facts, given }: Call, error: unknown): ConnectionError {
  const code: unknown = Object(error).code ?? Object(Object(error).cause).code;
  // The system's name for what broke, such as ECONNRESET.
  const known = typeof code === "string" && /^[A-Z][A-Z_\d]+$/.test(code) ? ` (${code})` : "";
  const hide = redactor(given);
  return new ConnectionError({ ...facts }, hide.text(`no answer${known}`), hide.cause(error));
}
