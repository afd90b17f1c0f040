import { describe, expect, test } from "vitest";
import { exampleInit } from "@scripts/openapi/examples";
import { operationsOf } from "@scripts/openapi/document";
import { createMock, type Mock } from "../src/index.js";
import { sessionKindsOf, type Linked, type SessionKind } from "../src/session-kinds.js";
import { valueAt } from "@scripts/openapi/json-pointer";
import { all, type Client, type Vendor } from "./vendors.js";

type Starter = (client: Client, init: object) => Promise<{ id: string; end(): Promise<unknown> }>;
type Items = AsyncIterable<Record<string, unknown>>;

const kinds = all.flatMap((vendor) =>
  sessionKindsOf(vendor.document).map((kind) => ({ vendor, kind, name: kind.start.object["x-session"]!.start })),
);

interface Stateful {
  mock: Mock;
  client: Client;
}

const made = new Map<Vendor, Promise<Stateful>>();

/** A vendor's mock that has no sessions yet, and its client, which checks each response. */
async function stateful(vendor: Vendor): Promise<Stateful> {
  if (!made.has(vendor)) made.set(vendor, makeStateful(vendor));
  const { mock, client } = await made.get(vendor)!;
  mock.reset();
  return { mock, client };
}

async function makeStateful({ name, credentials, createClient }: Vendor): Promise<Stateful> {
  const mock = await createMock(name, { sessions: true });
  const { validateResponse } = (await import(`../../${name}/src/generated/validate.ts`)) as Record<string, unknown>;
  return { mock, client: createClient({ ...credentials, fetch: mock.fetch, validateResponse, maxRetries: 0 }) };
}

const initFor = ({ document }: Vendor, id: string): object =>
  exampleInit(
    document,
    operationsOf(document).find((one) => one.id === id)!,
    new File([], "none"),
  );

/** The init of an operation on a session. */
function initOn(vendor: Vendor, { operation, parameter }: Linked, id: string): object {
  const init = initFor(vendor, operation.id) as { params?: object; body?: object };
  if (operation.path.includes(`{${parameter}}`))
    return { ...init, params: { ...init.params, path: { [parameter]: id } } };
  return { ...init, body: { ...init.body, [parameter]: id } };
}

const started = async (vendor: Vendor, { start, id }: SessionKind, client: Client): Promise<string> =>
  valueAt(await client[start.id]!(withoutId(vendor, start.id)), id) as string;

/** The example's init, whose body may choose the id. */
function withoutId(vendor: Vendor, operation: string): object {
  const { body, ...init } = initFor(vendor, operation) as { body?: Record<string, unknown> };
  const { chosenId } = sessionKindsOf(vendor.document).find(({ start }) => start.id === operation)!;
  if (body && chosenId !== undefined) delete body[chosenId];
  return { ...init, ...(body && { body }) };
}

describe.each(kinds)("$vendor.name $name", ({ vendor, kind, name }) => {
  const { read, end } = kind;

  test("what was started has an id of its own, is read and ended by it, and fits the spec", async () => {
    const { client } = await stateful(vendor);
    const ids = [await started(vendor, kind, client), await started(vendor, kind, client)];
    expect(new Set(ids).size).toBe(2);
    const requests = ids.flatMap((id) => [read ?? end, end].map((linked) => ({ linked, id })));
    for (const { linked, id } of requests) await client[linked.operation.id]!(initOn(vendor, linked, id));
  });

  test("an unknown session is one of the vendor's failures", async () => {
    const { client } = await stateful(vendor);
    for (const linked of [end, ...(read ? [read] : [])])
      await expect(client[linked.operation.id]!(initOn(vendor, linked, "unknown"))).rejects.toMatchObject({
        status: 404,
      });
  });

  test.skipIf(!read)("its states come in their order until one is final, also by an end", async () => {
    const { client } = await stateful(vendor);
    const stateRead = async (id: string): Promise<unknown> =>
      valueAt(await client[read!.operation.id]!(initOn(vendor, read!, id)), read!.state);
    const walked = await started(vendor, kind, client);
    for (const state of [...read!.states, read!.states.at(-1)]) expect(await stateRead(walked)).toBe(state);
    const ended = await started(vendor, kind, client);
    await client[end.operation.id]!(initOn(vendor, end, ended));
    expect(await stateRead(ended)).toBe(read!.states.at(-1));
  });

  test("the client's own start and end work with it", async () => {
    const { mock, client } = await stateful(vendor);
    const module = (await import(`../../${vendor.name}/src/generated/session.ts`)) as Record<string, Starter>;
    const session = await module[name]!(client, withoutId(vendor, kind.start.id));
    await session.end();
    expect(mock.requests.map(({ operation }) => operation)).toEqual([kind.start.id, end.operation.id]);
    expect(mock.requests.every(({ problem }) => problem === undefined)).toBe(true);
  });

  test.skipIf(!kind.list)("its list has a page after the other, the newest first, and each once", async () => {
    const { client } = await stateful(vendor);
    const { list, id } = kind;
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push(await started(vendor, kind, client));
    const size = list!.parameters.find(
      ({ schema, name: other }) => schema?.["type"] === "integer" && other !== "page",
    )!;
    const listed: unknown[] = [];
    const idNames = [id.split("/").at(-1)!, end.parameter];
    for await (const item of client[list!.id]!({ params: { query: { [size.name]: 2 } } }) as unknown as Items)
      listed.push(idNames.map((field) => item[field]).find(Boolean));
    expect(listed).toEqual(ids.toReversed());
  });
});

test("the same idempotency key is the same session", async () => {
  const keyed = kinds.filter(({ kind }) => kind.start.parameters.some(({ name }) => name === "Idempotency-Key"));
  expect(keyed.length).toBeGreaterThan(0);
  for (const { vendor, kind } of keyed) {
    const { client } = await stateful(vendor);
    const init = { ...initFor(vendor, kind.start.id), params: { header: { "Idempotency-Key": "one" } } };
    const [first, second] = [await client[kind.start.id]!(init), await client[kind.start.id]!(init)];
    expect(valueAt(first, kind.id)).toBe(valueAt(second, kind.id));
  }
});

test("a queued response comes before what the state says, and a reset forgets the sessions", async () => {
  const { vendor, kind } = kinds.find((one) => one.kind.read)!;
  const { mock, client } = await stateful(vendor);
  const id = await started(vendor, kind, client);
  const read = (): Promise<unknown> => client[kind.read!.operation.id]!(initOn(vendor, kind.read!, id));
  mock.respond(kind.read!.operation.id, { status: 500 });
  await expect(read()).rejects.toMatchObject({ status: 500 });
  mock.reset();
  await expect(read()).rejects.toMatchObject({ status: 404 });
});
