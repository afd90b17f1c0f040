/** An entry of `packages` in package-lock.json: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
interface LockedPackage {
  version?: string;
  resolved?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** A package-lock.json. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

/** Lists the direct and transitive dependencies of some workspaces, as `<path>@<version>`. */
export function lockedVersions({ packages }: Lockfile, workspaces: string[]): string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    const entry = packages[path];
    if (!entry || found.has(path)) return;
    found.add(path);
    const wanted = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies };
    for (const name of Object.keys(wanted)) {
      const installed = foldersFor(name, path).find((folder) => packages[folder]);
      if (installed !== undefined) visit(packages[installed]?.link ? (packages[installed].resolved ?? "") : installed);
    }
  };
  workspaces.forEach(visit);
  return [...found].map((path) => `${path}@${packages[path]?.version}`).sort();
}

/** The folders in which Node looks for a package, nearest first. */
function foldersFor(name: string, from: string): string[] {
  const parts = from.split("/");
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}
