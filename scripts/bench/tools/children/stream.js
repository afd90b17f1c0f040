// Sends or fetches a large file through a client, and reports how much memory that took.
const [baseUrl, text, size] = process.argv.slice(2);
const { vendor, factory, credentials, call, kind } = JSON.parse(text);
const { [factory]: create } = await import(`@vendor-clients/${vendor}`);
const client = create({ ...credentials, baseUrl, timeoutMs: 300_000 });
const chunk = new Uint8Array(64 * 1024);

/** Creates a file whose content is generated while it is read. */
function file(bytes) {
  let left = bytes;
  const pull = (controller) => {
    if (left <= 0) {
      controller.close();
      return;
    }
    // A new chunk each time, as a file's reader creates.
    controller.enqueue(left < chunk.length ? chunk.slice(0, left) : chunk.slice());
    left -= chunk.length;
  };
  return { stream: new ReadableStream({ pull }, { highWaterMark: 0 }), name: "file.bin" };
}

async function transfer(bytes) {
  const headers = { "x-bytes": String(bytes) };
  if (kind === "upload") {
    const fields = Object.entries(call.init.body).map(([name, value]) =>
      JSON.stringify(value).includes("<file>")
        ? [name, Array.isArray(value) ? [file(bytes)] : file(bytes)]
        : [name, value],
    );
    await client[call.id]({ ...call.init, headers, body: Object.fromEntries(fields) });
    return bytes;
  }
  let read = 0;
  for await (const part of await client[call.id]({ ...call.init, headers, parseAs: "stream" })) read += part.length;
  return read;
}

// Loads and compiles the code before the measurement.
await transfer(2 ** 20);
const before = process.memoryUsage.rss();
const started = performance.now();
const bytes = await transfer(Number(size));
const seconds = (performance.now() - started) / 1000;
if (bytes !== Number(size)) throw new Error(`${bytes} bytes came`);
// The peak recorded by the operating system. Samples could miss one.
const peak = process.resourceUsage().maxRSS * 1024 - before;
console.log(JSON.stringify({ bytes, seconds, peak }));
