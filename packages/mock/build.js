import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));

await build({
  entryPoints: ["src/index.ts", "src/cli.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  chunkNames: "[name]",
  external: Object.keys(dependencies),
  logLevel: "warning",
});

// Users see these types only; those of the other modules refer to private workspaces.
const published = ["index.d.ts", "public-types.d.ts"];
for (const file of readdirSync("dist"))
  if (/\.d\.ts(\.map)?$/.test(file) && !published.includes(file)) rmSync(`dist/${file}`);

rmSync("dist/specs", { recursive: true, force: true });
mkdirSync("dist/specs");
for (const entry of readdirSync("../../specs", { withFileTypes: true })) {
  if (entry.isDirectory()) copyFileSync(`../../specs/${entry.name}/openapi.yaml`, `dist/specs/${entry.name}.yaml`);
}
