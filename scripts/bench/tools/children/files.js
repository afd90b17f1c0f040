// Receives or sends a large file.
import { createServer } from "node:http";
import { Readable } from "node:stream";

const [kind, size, answer] = process.argv.slice(2);
const chunk = Buffer.alloc(64 * 1024, 7);

function* file(bytes) {
  for (let left = bytes; left > 0; left -= chunk.length) yield left < chunk.length ? chunk.subarray(0, left) : chunk;
}

const server = createServer((request, response) => {
  const bytes = Number(request.headers["x-bytes"] ?? size);
  if (kind === "download") {
    request.resume();
    response.writeHead(200, { "content-type": "application/octet-stream", "content-length": bytes });
    Readable.from(file(bytes)).pipe(response);
    return;
  }
  let taken = 0;
  request.on("data", (data) => (taken += data.length));
  request.on("end", () => {
    const headers = { "content-type": "application/json", "x-taken": String(taken) };
    response.writeHead(taken >= bytes ? 200 : 400, headers).end(answer);
  });
});
server.listen(0, "127.0.0.1", () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.once("disconnect", () => process.exit());
