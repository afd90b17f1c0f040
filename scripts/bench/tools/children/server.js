// Responds to every request immediately with a given text.
import { createServer } from "node:http";

const [answer] = process.argv.slice(2);
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(answer) };
const server = createServer((request, response) => {
  request.resume().once("end", () => response.writeHead(200, headers).end(answer));
});
// Longer than the pauses between two batches of one subject.
server.keepAliveTimeout = 300_000;
server.listen(0, "127.0.0.1", () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.once("disconnect", () => process.exit());
