import { relative } from "node:path";
import { watch } from "chokidar";

/**
 * A vendor's hand-written files: its spec, and its package's sources and tests. The folder of a new spec counts too: the
 * watcher misses a file that is written while it starts to watch the folder.
 */
const byHand =
  /^(?:specs\/(?<spec>[^/]+)(?:\/openapi\.yaml)?|packages\/(?<package>[^/]+)\/(?:example\.ts|(?:src|test)\/.+\.ts))$/;

const ignored = /(^|\/)(node_modules|dist|generated|\.[^/]+)(\/|$)/;

/** Editors may save a file in several steps. */
const settledAfterMs = 20;

/**
 * Watches vendors' hand-written files, however an editor saves them.
 *
 * @param only the vendors to watch; if empty, all, including new ones.
 * @param saved called with the vendor, once per save.
 */
export async function watchVendors(folder: string, only: string[], saved: (vendor: string) => void): Promise<void> {
  const path = (file: string): string => relative(folder, file).replaceAll("\\", "/");
  const settling = new Map<string, NodeJS.Timeout>();
  const watcher = watch(
    only.length > 0 ? only.flatMap((name) => [`specs/${name}`, `packages/${name}`]) : ["specs", "packages"],
    {
      cwd: folder,
      ignoreInitial: true,
      ignored: (file) => ignored.test(path(file)),
    },
  );
  watcher.on("all", (_, file) => {
    const { spec, package: name = spec } = byHand.exec(file.replaceAll("\\", "/"))?.groups ?? {};
    if (name === undefined) return;
    clearTimeout(settling.get(name));
    settling.set(
      name,
      setTimeout(() => saved(name), settledAfterMs),
    );
  });
  await new Promise<void>((resolve, reject) => watcher.once("ready", resolve).once("error", reject));
}
