import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outputs } from "./output-files.js";
import { read } from "./readme.js";

/** The repository's `llms.txt`: links to the guides and the packages. */
export function rootLlms(names: string[], outputs: Outputs, folder: string): string {
  const clients = names.map((name) => {
    const { description } = JSON.parse(read(`packages/${name}/package.json`, outputs, folder)) as {
      description: string;
    };
    return `- [@vendor-clients/${name}](packages/${name}/llms.txt): ${description}, with an example of every call`;
  });
  return `# vendor-clients

> Typed API clients, one npm package per vendor, generated from hand-written OpenAPI specs. All have the same options,
> errors, timeouts and retries.

- [README](README.md): install, a first call, options, errors
- [AGENTS](AGENTS.md): for changes to this repository

## Clients

${clients.join("\n")}

## Guides

${guides(folder).join("\n")}
`;
}

function guides(folder: string): string[] {
  const path = join(folder, "docs/guides");
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((file) => {
      const [title, , ...rest] = readFileSync(join(path, file), "utf8").split("\n");
      const answer = rest.slice(0, rest.indexOf("")).join(" ");
      // Relative links would break outside their folder.
      return `- [${title!.replace(/^# /, "")}](docs/guides/${file}): ${answer.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")}`;
    });
}
