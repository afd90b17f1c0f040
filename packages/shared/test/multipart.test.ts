import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { acme, failure, serve, sleep } from "./acme.js";

/** Sends a body to a server, and gives the form that arrives there. */
async function arrive(body: unknown): Promise<FormData> {
  let form: Promise<FormData> | undefined;
  const read = async (request: IncomingMessage): Promise<FormData> => {
    const bytes = new Uint8Array(await buffer(request));
    return new Response(bytes, { headers: { "content-type": request.headers["content-type"]! } }).formData();
  };
  const { baseUrl } = await serve((request, response) => {
    form = read(request);
    form.then(
      () => response.end("{}"),
      () => response.writeHead(400).end(),
    );
  });
  await acme({ baseUrl }).upload({ body });
  return form!;
}

const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256);
const streamOf = (...chunks: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

const files: [what: string, file: () => unknown, name: string, type: string][] = [
  ["a File", () => new File([bytes], "a.wav", { type: "audio/wav" }), "a.wav", "audio/wav"],
  ["a Blob", () => new Blob([bytes], { type: "image/png" }), "blob", "image/png"],
  ["a Blob without a type", () => new Blob([bytes]), "blob", "application/octet-stream"],
  ["a stream", () => ({ stream: streamOf(bytes), name: "b.mp3", type: "audio/mpeg" }), "b.mp3", "audio/mpeg"],
  [
    "a stream in chunks, without a type",
    () => ({ stream: streamOf(bytes.slice(0, 10), bytes.slice(10, 10), bytes.slice(10)), name: "c" }),
    "c",
    "application/octet-stream",
  ],
  [
    "a stream with an odd name",
    () => ({ stream: streamOf(bytes), name: 'Ä "x"\r\n.wav', type: "audio/wav" }),
    'Ä "x"\r\n.wav',
    "audio/wav",
  ],
  ["a File with an odd name", () => new File([bytes], 'Ä "x".wav', { type: "audio/wav" }), 'Ä "x".wav', "audio/wav"],
];

test.each(files)("%s arrives with its name, type and bytes", async (_, file, name, type) => {
  const form = await arrive({ file: file(), title: "Hello" });
  const arrived = form.get("file") as File;
  expect([decodeURIComponent(arrived.name), arrived.type]).toEqual([name, type]);
  expect(Buffer.from(await arrived.arrayBuffer()).equals(bytes)).toBe(true);
  expect(form.get("title")).toBe("Hello");
});

/** With a stream, the form is written by another function; both have to agree. */
const companions: [string, object][] = [
  ["alone", {}],
  ["beside a stream", { stream: { stream: streamOf(bytes), name: "s" } }],
];

test.each(companions)("texts, numbers, dates, objects and lists arrive as documented, %s", async (_, companion) => {
  const form = await arrive({
    text: 'ä "quoted"; x=1',
    number: 0,
    boolean: false,
    date: new Date(0),
    object: { a: [1, { b: "ä" }] },
    list: ["one", 2, { three: 3 }],
    files: [new File(["1"], "1.txt"), new File(["2"], "2.txt")],
    empty: "",
    none: undefined,
    nothing: null,
    noItems: [],
    holes: [undefined, null],
    'odd "name"': "x",
    ...companion,
  });
  form.delete("stream");
  const arrived = [...form].map(([name, value]) => [
    decodeURIComponent(name),
    value instanceof File ? value.name : value,
  ]);
  expect(arrived).toEqual([
    ["text", 'ä "quoted"; x=1'],
    ["number", "0"],
    ["boolean", "false"],
    ["date", "1970-01-01T00:00:00.000Z"],
    ["object", '{"a":[1,{"b":"ä"}]}'],
    ["list", "one"],
    ["list", "2"],
    ["list", '{"three":3}'],
    ["files", "1.txt"],
    ["files", "2.txt"],
    ["empty", ""],
    ['odd "name"', "x"],
  ]);
});

test("several streams arrive, in a list too", async () => {
  const upload = (text: string): object => ({ stream: new Blob([text]).stream(), name: `${text}.txt` });
  const form = await arrive({ files: [upload("one"), upload("two")], last: upload("three") });
  const texts = [...form.values()].map(async (file) => `${(file as File).name}: ${await (file as File).text()}`);
  expect(await Promise.all(texts)).toEqual(["one.txt: one", "two.txt: two", "three.txt: three"]);
});

test.each([
  ["fields", { name: "x", file: new Blob(["a"]) }],
  ["a FormData", new FormData()],
])("%s reach a `fetch` as a Blob, since another library's sends a FormData as `[object FormData]`", async (_, body) => {
  const sent: RequestInit[] = [];
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    sent.push(init);
    return Response.json({});
  };
  await acme({ fetch }).upload({ body });
  expect(sent[0]?.body).toBeInstanceOf(Blob);
  expect(new Headers(sent[0]?.headers).get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
});

test("a FormData of the caller's is sent as it is", async () => {
  const given = new FormData();
  given.append("a", "1");
  given.append("a", "2");
  given.append("file", new Blob([bytes], { type: "audio/wav" }), "a.wav");
  const form = await arrive(given);
  expect(form.getAll("a")).toEqual(["1", "2"]);
  expect((form.get("file") as File).name).toBe("a.wav");
});

test("a type with a line break cannot add a header", async () => {
  const form = await arrive({ file: { stream: streamOf(bytes), name: "x", type: "audio/wav\r\nX-Mine: 1" } });
  expect((form.get("file") as File).type).not.toContain("\n");
});

test("a large file is read only as fast as it is sent", async () => {
  const chunk = new Uint8Array(64 * 1024);
  let chunks = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (++chunks > 200) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const { baseUrl } = await serve((request) => {
    request.once("data", () => request.destroy());
  });
  await failure(acme({ baseUrl }).upload({ body: { file: { stream, name: "x" } } }));
  expect(chunks).toBeLessThan(200);
});

/** A stream that sends without end, and tells when it is let go. */
function endless(): { stream: ReadableStream<Uint8Array>; cancelled: Promise<void> } {
  let stream!: ReadableStream<Uint8Array>;
  const cancelled = new Promise<void>((resolve) => {
    stream = new ReadableStream({
      async pull(controller) {
        await sleep(5);
        controller.enqueue(bytes);
      },
      cancel: () => resolve(),
    });
  });
  return { stream, cancelled };
}

test("a stream that breaks rejects the call with its reason, and the others are let go", async () => {
  const reason = new Error("disk failure");
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(reason);
    },
  });
  const { stream, cancelled } = endless();
  const { baseUrl } = await serve(() => {});
  const body = { first: { stream: broken, name: "x" }, second: { stream, name: "y" } };
  const error = await failure(acme({ baseUrl }).upload({ body }));
  expect(error).toBe(reason);
  await cancelled;
});

test("an abort rejects with its reason, and all streams are let go", async () => {
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  const [first, second] = [endless(), endless()];
  const { baseUrl } = await serve((request) => {
    request.once("data", () => controller.abort(reason));
  });
  const body = { files: [first, second].map(({ stream }) => ({ stream, name: "x" })) };
  expect(await failure(acme({ baseUrl }).upload({ body, signal: controller.signal }))).toBe(reason);
  await Promise.all([first.cancelled, second.cancelled]);
});
