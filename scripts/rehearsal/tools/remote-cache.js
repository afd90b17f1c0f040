// A cache server for turbo on a free loopback port. Runs as a forked process, and exits with its parent.
import { createApp } from "turborepo-remote-cache";

const app = createApp({ logger: { level: "error" } });
await app.listen({ host: "127.0.0.1", port: 0 });
process.send(app.server.address().port);
process.on("disconnect", () => process.exit());
