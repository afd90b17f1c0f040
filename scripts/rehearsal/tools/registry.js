// An npm registry on a free loopback port, without an upstream registry. Runs as a forked process, and exits with its
// parent.
import { createServer, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { runServer } from "verdaccio";

const [storage] = process.argv.slice(2);
const app = await runServer({
  storage,
  configPath: join(storage, "config.yaml"),
  auth: { htpasswd: { file: join(storage, "htpasswd") } },
  uplinks: {},
  packages: { "**": { access: "$all", publish: "$authenticated" } },
  log: { type: "stdout", level: "error" },
  web: { enable: false },
});
const verdaccio = app.listen(0, "127.0.0.1");

/** Staged versions by id, since Verdaccio does not support staged publishing. A PUT to the id approves one. */
const staged = new Map();
const stagePath = "/-/stage/package/";

async function stage(name, incoming, outgoing) {
  const body = await text(incoming);
  const [version] = Object.keys(JSON.parse(body).versions);
  const id = `${name}@${version}`;
  if (staged.has(id)) {
    outgoing.writeHead(409).end(JSON.stringify({ error: `Cannot stage previously published version "${version}".` }));
    return;
  }
  staged.set(id, { name, body, headers: incoming.headers });
  outgoing.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ stageId: id }));
}

/** Publishes a staged version, with the headers of the request that staged it. */
function approve(id, outgoing) {
  const { name, body, headers } = staged.get(id);
  staged.delete(id);
  forward({ method: "PUT", path: `/${encodeURIComponent(name)}`, headers }, outgoing).end(body);
}

function forward({ method, path, headers }, outgoing) {
  return request({ port: verdaccio.address().port, host: "127.0.0.1", method, path, headers }, (response) => {
    outgoing.writeHead(response.statusCode, response.headers);
    response.pipe(outgoing);
  });
}

const server = createServer((incoming, outgoing) => {
  const { method, url, headers } = incoming;
  const name = url.startsWith(stagePath) ? decodeURIComponent(url.slice(stagePath.length)) : undefined;
  if (name !== undefined && method === "POST") return stage(name, incoming, outgoing);
  if (name !== undefined && method === "PUT") return approve(name, outgoing);
  return incoming.pipe(forward({ method, path: url, headers }, outgoing));
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
