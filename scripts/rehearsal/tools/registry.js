// An npm registry on a free port of this machine, which knows only what is published to it. Forked; ends with its parent.
import { join } from "node:path";
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
const server = app.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
