import { limit, outOfTime, type Call } from "./call.js";
import { ConnectionError } from "./errors.js";
import { exchange, readSecrets } from "./exchange.js";
import { holdsStream } from "./payload.js";
import { reported } from "./report.js";
import { headerParameters } from "./request.js";
import { errorOf, statusOf, type Outcome, type Result } from "./response.js";
import { retryDelay } from "./retry.js";

/** Sends a call's request until an outcome is final, and finishes the call with its result. Every call goes through here. */
export async function send<T>(call: Call, finish: (call: Call, result: Result) => T): Promise<T> {
  const { scope, operation, init } = call;
  scope.check();
  scope.arm();
  try {
    const header = headerParameters(call.title, operation, init, call.sender.parameters);
    call.header = header instanceof Promise ? await scope.until(header) : header;
    let renewable = !holdsStream(init.body);
    for (let retries = 0; ; retries++) {
      let outcome = await attempt(call);
      if (renewable && statusOf(outcome) === 401) {
        renewable = false;
        if (await renew(call)) outcome = await attempt(call);
      }
      const delay = retryDelay(call, retries, outcome);
      if (delay === undefined) {
        if (outcome instanceof ConnectionError) throw outcome;
        return finish(call, outcome);
      }
      if (delay >= scope.left) throw outOfTime(call, "deadlineMs", errorOf(call, outcome));
      await scope.wait(delay);
    }
  } finally {
    if (call.streams) scope.lift();
    else scope.end();
  }
}

/** Asks for the credentials once more after a 401; whether there are others now. A refused request has done nothing. */
async function renew(call: Call): Promise<boolean> {
  const refused = call.secrets.at(-1)!;
  call.scope.arm(limit(call, "timeoutMs"));
  const secrets = await call.scope.until(Promise.resolve(readSecrets(call, refused)));
  if (secrets.every(([, value], index) => value === refused[index]?.[1])) return false;
  call.renewed = secrets;
  return true;
}

function attempt(call: Call): Promise<Outcome> {
  call.attempts++;
  return call.sender.onAttempt ? reported(call, sendOnce) : sendOnce(call);
}

/** Sends one request. */
function sendOnce(call: Call): Promise<Outcome> {
  call.scope.begin(limit(call, "timeoutMs"));
  return call.scope.until(exchange(call));
}
