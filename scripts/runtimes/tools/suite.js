// The smoke suite for all runtimes. It uses Web APIs only. `clients.js`, which exports each package, is generated next
// to it.
import * as clients from "./clients.js";

const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function expect(condition, what) {
  if (!condition) throw new Error(what);
}

function expectEqual(actual, expected, what) {
  const [a, b] = [stable(actual), stable(expected)];
  expect(a === b, `${what}: expected ${b.slice(0, 400)}, got ${a.slice(0, 400)}`);
}

const expectKind = (error, condition, kind) => expect(condition, `expected ${kind}, got ${String(error)}`);

const stable = (value) =>
  JSON.stringify(value, (_, item) =>
    item && typeof item === "object" && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  ) ?? "undefined";

/**
 * Runs the checks one after the other, and resolves to `{ name, ok, detail }` for each. `inspect` formats an error as a
 * log would.
 */
export async function runSuite(plan, inspect = String) {
  const stray = [];
  if (globalThis.process?.on) process.on("unhandledRejection", (reason) => stray.push(reason));
  else addEventListener("unhandledrejection", (event) => stray.push(event.reason));
  const results = [];
  for (const [name, check] of Object.entries(checks)) {
    const outcome = await limited(check(new Tools(plan, inspect))).then(
      () => ({ ok: true, detail: "" }),
      (error) => ({ ok: false, detail: String(error?.message ?? error) }),
    );
    results.push({ name, ...outcome });
  }
  await pause(100);
  const detail = stray.map((reason) => String(reason?.stack ?? reason)).join("; ");
  results.push({ name: "no unhandled rejections", ok: stray.length === 0, detail });
  return results;
}

async function limited(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("took more than 10 s")), 10_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

class Tools {
  constructor(plan, inspect) {
    this.plan = plan;
    this.inspect = inspect;
  }

  /** Runs a check for each vendor that has a call of this kind. */
  async each(kind, check) {
    const able = this.plan.vendors.filter((vendor) => vendor[kind]);
    expect(able.length > 0, `no spec has a call for this (${kind})`);
    for (const vendor of able) {
      await check(vendor, vendor[kind]).catch((error) => {
        throw new Error(`${vendor.vendor} ${vendor[kind].id}: ${error?.message ?? error}`, { cause: error });
      });
    }
  }

  client({ vendor, factory, credentials }, behaviour, options = {}) {
    const baseUrl = `${this.plan.api}/${vendor}/${behaviour}`;
    return clients[vendor][factory]({ ...credentials, baseUrl, maxRetries: 0, ...options });
  }

  /** Creates an openapi-fetch client. */
  fetchClient({ vendor, factory, credentials }, behaviour) {
    const baseUrl = `${this.plan.api}/${vendor}/${behaviour}`;
    return clients[`${vendor}Fetch`][factory.replace(/Client$/, "FetchClient")]({ ...credentials, baseUrl });
  }

  /** Returns the requests that the server has recorded, with a browser's preflights separate. */
  async seen({ vendor }, behaviour) {
    const all = await (await fetch(`${this.plan.api}/seen/${vendor}/${behaviour}/`)).json();
    const preflights = all.filter(({ method }) => method === "OPTIONS");
    return { preflights, requests: all.filter(({ method }) => method !== "OPTIONS") };
  }

  arrived(vendor, behaviour) {
    return this.until(vendor, behaviour, () => true, "no request arrived");
  }

  hungUp(vendor, behaviour) {
    return this.until(vendor, behaviour, (request) => request.hungUp, "the connection was left open");
  }

  /** Waits until the server has recorded requests that all satisfy the condition. */
  async until(vendor, behaviour, isSo, otherwise) {
    for (let tries = 0; tries < 100; tries++) {
      const { requests } = await this.seen(vendor, behaviour);
      if (requests.length > 0 && requests.every(isSo)) return;
      await pause(50);
    }
    throw new Error(otherwise);
  }

  withFile({ init }, file) {
    const fields = Object.entries(init.body);
    return {
      ...init,
      body: Object.fromEntries(
        fields.map(([name, value]) => [name, value === this.plan.filePlaceholder ? file : value]),
      ),
    };
  }

  /** Expects a form as sent that contains the whole file, with its name and type. */
  async expectPart(vendor, behaviour, { name, type }) {
    const { requests } = await this.seen(vendor, behaviour);
    expectEqual(requests.length, 1, "requests");
    const files = requests[0].parts.filter(({ filename }) => filename !== undefined);
    expect(files.length > 0, "no part of the form is a file");
    for (const part of files) {
      expectEqual({ name: part.filename, type: part.type }, { name, type }, "the file's name and type");
      expect(part.base64 === base64(bytes), "the file's bytes are not the ones that were sent");
    }
  }
}

function base64(array) {
  let text = "";
  for (let start = 0; start < array.length; start += 8192) {
    text += String.fromCharCode(...array.subarray(start, start + 8192));
  }
  return btoa(text);
}

async function failureOf(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("expected a rejection, but the call succeeded");
}

const picture = { name: "portrait é.png", type: "image/png" };

const checks = {
  "a call": (tools) =>
    tools.each("call", async (vendor, { id, init, answer }) => {
      expectEqual(await tools.client(vendor, "call")[id](init), answer, "the response");
    }),

  "no additional headers": (tools) =>
    tools.each("call", async (vendor, { id, method, path, init, headers }) => {
      const behaviour = "call/headers";
      await tools.client(vendor, behaviour, { headers: { "x-caller": "given" } })[id](init);
      // A request without a client shows what the runtime sends by itself.
      const plainInit = {
        method,
        cache: "no-store",
        ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
      };
      await fetch(`${tools.plan.api}/${vendor.vendor}/plain${path.replaceAll(/[{}]/g, "")}`, plainInit);
      const { requests, preflights } = await tools.seen(vendor, behaviour);
      const { requests: plain } = await tools.seen(vendor, "plain");
      const added = Object.entries(requests[0].headers).filter(([name, value]) => plain[0].headers[name] !== value);
      const expected = { ...headers, "x-caller": "given" };
      expectEqual(Object.fromEntries(added), expected, "headers");
      if (!tools.plan.preflights) return;
      expectEqual(
        preflights.map((request) => request.headers["access-control-request-headers"]),
        // `accept` needs no permission in a preflight.
        [
          Object.keys(expected)
            .filter((name) => name !== "accept")
            .sort()
            .join(","),
        ],
        "headers that the browser asked for",
      );
    }),

  "an error": (tools) =>
    tools.each("call", async (vendor, { id, init }) => {
      const { isApiError, ApiError } = clients[vendor.vendor];
      const error = await failureOf(tools.client(vendor, "error")[id](init));
      expectKind(error, isApiError(error) && error instanceof ApiError, "an ApiError");
      const { status, code, body, requestId } = error;
      expectEqual({ status, code, body, requestId }, { ...vendor.failure, requestId: "req-7" }, "the error");
    }),

  "a timeout in a body": (tools) =>
    tools.each("call", async (vendor, { id, init }) => {
      const { isTimeoutError } = clients[vendor.vendor];
      const error = await failureOf(tools.client(vendor, "stall", { timeoutMs: 300 })[id](init));
      expectKind(error, isTimeoutError(error), "a TimeoutError");
      expectEqual({ limit: error.limit, limitMs: error.limitMs }, { limit: "timeoutMs", limitMs: 300 }, "the error");
      await tools.hungUp(vendor, "stall");
    }),

  "a timeout in a file": (tools) =>
    tools.each("download", async (vendor, { id, init }) => {
      const { isTimeoutError } = clients[vendor.vendor];
      const error = await failureOf(tools.client(vendor, "stalledfile", { timeoutMs: 300 })[id](init));
      expectKind(error, isTimeoutError(error), "a TimeoutError");
      await tools.hungUp(vendor, "stalledfile");
    }),

  "an abort with the caller's reason": (tools) =>
    tools.each("call", async (vendor, { id, init }) => {
      const controller = new AbortController();
      const reason = { mine: true };
      const call = failureOf(tools.client(vendor, "silence")[id]({ ...init, signal: controller.signal }));
      await tools.arrived(vendor, "silence");
      controller.abort(reason);
      expect((await call) === reason, "the rejection is not the signal's reason");
      await tools.hungUp(vendor, "silence");
    }),

  "an upload": (tools) =>
    tools.each("upload", async (vendor, upload) => {
      const file = new File([bytes], picture.name, { type: picture.type });
      const answer = await tools.client(vendor, "upload")[upload.id](tools.withFile(upload, file));
      expectEqual(answer, upload.answer, "the response");
      await tools.expectPart(vendor, "upload", picture);
    }),

  "an upload from a stream": (tools) =>
    tools.each("upload", async (vendor, upload) => {
      let at = 0;
      const stream = new ReadableStream({
        async pull(controller) {
          await pause(1);
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, (at += 30_000)));
        },
      });
      await tools.client(vendor, "streamedupload")[upload.id](tools.withFile(upload, { stream, ...picture }));
      await tools.expectPart(vendor, "streamedupload", picture);
    }),

  "a file as a Blob": (tools) =>
    tools.each("download", async (vendor, { id, init }) => {
      const blob = await tools.client(vendor, "file")[id](init);
      expect(blob instanceof Blob, `expected a Blob, got ${blob}`);
      expectEqual(blob.type, "image/png", "the type");
      expect(base64(new Uint8Array(await blob.arrayBuffer())) === base64(bytes), "the bytes differ");
    }),

  "a file as a stream": (tools) =>
    tools.each("download", async (vendor, { method, path, init }) => {
      const { data } = await tools.fetchClient(vendor, "file")[method](path, { ...init, parseAs: "stream" });
      const reader = data.getReader();
      const chunks = [];
      for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
      expect(base64(new Uint8Array(await new Blob(chunks).arrayBuffer())) === base64(bytes), "the bytes differ");
    }),

  "a retry with the same key": (tools) =>
    tools.each("keyed", async (vendor, { id, init, answer }) => {
      expectEqual(await tools.client(vendor, "retry", { maxRetries: 1 })[id](init), answer, "the response");
      const { requests } = await tools.seen(vendor, "retry");
      const keys = requests.map(({ headers }) => headers["idempotency-key"]);
      expect(keys.length === 2 && keys[0] && keys[0] === keys[1], `expected one key, twice; got ${keys.join(", ")}`);
    }),

  "starting, polling, listing and ending a session": (tools) =>
    tools.each("session", async (vendor, { id, init, states, list }) => {
      const client = tools.client(vendor, "sessions");
      const session = await clients[`${vendor.vendor}Session`][id](client, init);
      if (states) await session.wait({ deadlineMs: 5000, until: states });
      const listed = [];
      if (list) for await (const item of client[list]()) listed.push(JSON.stringify(item));
      expect(!list || listed.some((item) => item.includes(session.id)), "the list lacks the session");
      await Promise.all([session.end(), session.end()]);
    }),

  "a webhook's signature": (tools) =>
    tools.each("webhook", async (vendor, { id, secret }) => {
      const { [id]: verify, isWebhookVerificationError } = clients[`${vendor.vendor}Webhooks`];
      const received = await (await fetch(`${tools.plan.api}/${vendor.vendor}/webhook`)).json();
      const options = secret === undefined ? { baseUrl: `${tools.plan.api}/${vendor.vendor}/sessions` } : { secret };
      const { payload } = await verify(received, options);
      expectEqual(payload, JSON.parse(received.body), "the payload");
      const error = await failureOf(verify({ ...received, body: `${received.body} ` }, options));
      expectKind(error, isWebhookVerificationError(error), "a WebhookVerificationError");
    }),

  "a redirect refused": (tools) =>
    tools.each("call", async (vendor, { id, init }) => {
      const { isConnectionError } = clients[vendor.vendor];
      const error = await failureOf(tools.client(vendor, "redirect")[id](init));
      expectKind(
        error,
        isConnectionError(error) && error.message.includes("redirect"),
        "a ConnectionError for a redirect",
      );
      expectEqual(await (await fetch(`${tools.plan.other}/seen`)).json(), [], "requests at the other origin");
    }),

  "errors without secrets": (tools) =>
    tools.each("call", async (vendor, { id, init }) => {
      const secret = "6f1d-must-not-be-shown";
      const ids = Object.keys(init.params?.path ?? {});
      const secrets = {
        ...init,
        params: { ...init.params, path: Object.fromEntries(ids.map((name) => [name, `id-${secret}`])) },
        ...(init.body !== undefined && { body: { note: `body-${secret}` } }),
        headers: { "x-caller": `header-${secret}` },
      };
      const credentials = Object.fromEntries(
        Object.keys(vendor.credentials).map((name) => [name, `${name}-${secret}`]),
      );
      const kinds = [];
      for (const behaviour of ["echo", "html", "stall", "redirect", "drop"]) {
        const client = tools.client(vendor, behaviour, { timeoutMs: 300, ...credentials });
        const error = await failureOf(client[id](secrets));
        kinds.push(error.name);
        for (let one = error; one instanceof Error; one = one.cause) {
          for (const shown of [String(one), JSON.stringify(one), one.stack ?? "", tools.inspect(one)]) {
            expect(!shown.includes(secret), `${behaviour}: ${error.name} shows ${shown.slice(0, 300)}`);
          }
        }
      }
      const expected = ["ApiError", "InvalidResponseError", "TimeoutError", "ConnectionError", "ConnectionError"];
      expectEqual(kinds, expected, "the errors");
    }),
};
