// Reads an error response of 10 MB with plain fetch and through a client, in turn, and reports the durations.
const { vendor, factory, credentials, call } = JSON.parse(process.argv[2]);
const { [factory]: create, isApiError } = await import(`@vendor-clients/${vendor}`);
const body = new TextEncoder().encode(JSON.stringify({ error: { code: "large", detail: "x".repeat(10_000_000) } }));
const respond = async () => new Response(body, { status: 400, headers: { "content-type": "application/json" } });
const client = create({ ...credentials, fetch: respond, maxRetries: 0 });

const subjects = {
  async plain() {
    await (await respond()).text();
  },
  async client() {
    const error = await client[call.id](call.init).catch((reason) => reason);
    if (!isApiError(error)) throw error;
  },
};
const milliseconds = { plain: [], client: [] };
for (let round = 0; round < 25; round++) {
  for (const [name, read] of Object.entries(subjects)) {
    const started = performance.now();
    await read();
    // The first rounds load and compile the code.
    if (round >= 5) milliseconds[name].push(performance.now() - started);
  }
}
console.log(JSON.stringify(milliseconds));
