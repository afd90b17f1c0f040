import { describe, expect, test } from "vitest";

/** The members that every kind of session has. */
interface Session {
  readonly id: string;
  end(options?: { deadlineMs?: number }): Promise<unknown>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A kind of session, with the vendor's behavior. */
export interface SessionSubject {
  /** Starts one with a client that uses this `fetch`, and has `timeoutMs: 150`. */
  start(fetch: Fetch, signal?: AbortSignal): Promise<Session>;
  /** The paths of the requests; `read` if an operation reads the state. */
  paths: { start: RegExp; end: RegExp; read?: RegExp };
  responses: {
    start: (id: string) => unknown;
    end: (id: string) => unknown;
    read?: (id: string, isOver: boolean) => unknown;
  };
  /** Returns the id that the request chooses, if it does. */
  chosenId?: (body: Record<string, string>) => string;
  /** Whether a session can be found after its start response is lost: by a chosen id, or by an idempotency key. */
  canTrace: boolean;
  /** Whether a request to end may be repeated if it may have arrived. */
  canRepeatEnd: boolean;
}

/** A fault of a request, either before or after the vendor has processed it. */
type Fault = "reset" | "lost" | "stall" | "500" | "503" | "401" | undefined;

/** A vendor that keeps its sessions. */
class Vendor {
  readonly running = new Set<string>();
  readonly keys = new Map<string, string>();
  starts = 0;
  ends = 0;
  readonly requests: string[] = [];
  readonly #subject: SessionSubject;
  readonly #faults: Record<"start" | "end", Fault[]>;

  constructor(subject: SessionSubject, faults: Partial<Record<"start" | "end", Fault[]>> = {}) {
    this.#subject = subject;
    this.#faults = { start: [], end: [], ...faults };
  }

  readonly fetch: Fetch = async (url, init) => {
    const { pathname } = new URL(url);
    const { paths } = this.#subject;
    const isRead = init.method === "GET" && paths.read?.test(pathname);
    const kind = isRead ? "read" : paths.end.test(pathname) ? "end" : "start";
    this.requests.push(kind);
    if (kind === "read") return Response.json(this.#read(pathname));
    const fault = this.#faults[kind].shift();
    if (fault === "reset") throw new TypeError("fetch failed");
    if (fault && /^\d/.test(fault)) return Response.json({}, { status: Number(fault) });
    const body = kind === "start" ? this.#start(init) : this.#end(pathname, String(init.body ?? ""));
    if (fault === "lost") throw new TypeError("fetch failed");
    if (fault === "stall") await aborted(init.signal!);
    return body === undefined ? new Response() : Response.json(body, { status: kind === "start" ? 201 : 200 });
  };

  #start({ headers, body }: RequestInit): unknown {
    const key = new Headers(headers).get("idempotency-key");
    const { chosenId, responses } = this.#subject;
    const known = key ? this.keys.get(key) : undefined;
    const id = known ?? chosenId?.(JSON.parse(String(body)) as Record<string, string>) ?? `session-${this.starts + 1}`;
    if (known === undefined) {
      this.starts++;
      this.running.add(id);
    }
    if (key) this.keys.set(key, id);
    return responses.start(id);
  }

  #end(pathname: string, body: string): unknown {
    const id = [...this.running].find((one) => pathname.includes(one) || body.includes(one));
    if (id !== undefined) this.running.delete(id);
    this.ends++;
    return this.#subject.responses.end(id ?? "gone");
  }

  #read(pathname: string): unknown {
    const id = [...this.running].find((one) => pathname.includes(one));
    return this.#subject.responses.read?.(id ?? "gone", id === undefined);
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });

const outcomeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: unknown) => error,
  );

const until = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; !condition() && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
};

/**
 * Registers the tests of a kind of session: whatever fails, no session that could be ended keeps running, and none is
 * started twice.
 */
export function testSessionFaults(name: string, subject: SessionSubject): void {
  const began = (faults?: ConstructorParameters<typeof Vendor>[1]): Vendor => new Vendor(subject, faults);

  describe.each([name])("%s", () => {
    test.each(["reset", "lost", "stall", "500", "503"] as const)(
      "a start that fails with %s leaves no session behind",
      async (fault) => {
        const vendor = began({ start: [fault] });
        const session = await subject.start(vendor.fetch).catch(() => undefined);
        await session?.end();
        expect(vendor.starts).toBeLessThanOrEqual(1);
        // A session whose id nobody knows cannot be ended.
        const isLost = !subject.canTrace && (fault === "lost" || fault === "stall");
        expect(vendor.running.size).toBe(isLost ? 1 : 0);
      },
    );

    test.each(["reset", "lost", "stall", "500", "503"] as const)(
      "an end that fails with %s is confirmed or retried",
      async (fault) => {
        const vendor = began({ end: [fault] });
        const session = await subject.start(vendor.fetch);
        const outcome = await outcomeOf(session.end());
        const isOpen = !subject.canRepeatEnd && fault !== "503";
        const isDone = outcome === "done" && vendor.running.size === 0;
        // The error then reaches the caller, who has to decide.
        const isTold = outcome instanceof Error && vendor.requests.join() === "start,end";
        expect(isOpen ? isTold : isDone).toBe(true);
        expect(vendor.starts).toBe(1);
      },
    );

    test("an end is not retried if the state shows that it arrived", async () => {
      const vendor = began({ end: ["lost"] });
      const session = await subject.start(vendor.fetch);
      await outcomeOf(session.end());
      // If the vendor documents that ending twice is harmless, no state is read.
      const isCertain = vendor.requests.includes("read") || !subject.canRepeatEnd;
      expect(vendor.ends).toBeLessThanOrEqual(isCertain ? 1 : 2);
      expect(vendor.running.size).toBe(0);
    });

    test("a rejected credential ends nothing, and the next end succeeds", async () => {
      const vendor = began({ end: ["401"] });
      const session = await subject.start(vendor.fetch);
      expect(await outcomeOf(session.end())).toMatchObject({ status: 401 });
      await session.end();
      expect(vendor.ends).toBe(1);
    });

    test("two concurrent ends and a later one send one request", async () => {
      const vendor = began();
      const session = await subject.start(vendor.fetch);
      await Promise.all([session.end(), session.end()]);
      await session.end();
      expect(vendor.requests).toEqual(["start", "end"]);
    });

    test("a block that returns or throws ends it, and the exception is the block's", async () => {
      for (const thrown of [undefined, new Error("the work failed")]) {
        const vendor = began();
        const session = (await subject.start(vendor.fetch)) as Session & Record<symbol, () => Promise<void>>;
        const run = async (): Promise<void> => {
          try {
            if (thrown) throw thrown;
          } finally {
            await session[Symbol.asyncDispose]!();
          }
        };
        expect(await outcomeOf(run())).toBe(thrown ?? "done");
        expect([vendor.ends, vendor.running.size]).toEqual([1, 0]);
      }
    });

    test("a signal aborted before the start sends nothing", async () => {
      const vendor = began();
      expect(await outcomeOf(subject.start(vendor.fetch, AbortSignal.abort("stop")))).toBe("stop");
      expect(vendor.requests).toEqual([]);
    });

    test("a signal aborted during the start ends the started session, without that signal", async () => {
      const vendor = began();
      const controller = new AbortController();
      const slow: Fetch = async (url, init) => {
        const response = await vendor.fetch(url, init);
        if (vendor.requests.length === 1) {
          controller.abort("stop");
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        return response;
      };
      expect(await outcomeOf(subject.start(slow, controller.signal))).toBe("stop");
      expect([vendor.starts, vendor.ends, vendor.running.size]).toEqual([1, 1, 0]);
    });

    test("a signal aborted after the start ends the session once", async () => {
      const vendor = began();
      const controller = new AbortController();
      const session = await subject.start(vendor.fetch, controller.signal);
      controller.abort("stop");
      await until(() => vendor.ends > 0);
      await session.end();
      expect([vendor.ends, vendor.running.size]).toEqual([1, 0]);
    });
  });
}
