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

rmSync("dist/specs", { recursive: true, force: true });
mkdirSync("dist/specs");
for (const entry of readdirSync("../../specs", { withFileTypes: true })) {
  if (entry.isDirectory()) copyFileSync(`../../specs/${entry.name}/openapi.yaml`, `dist/specs/${entry.name}.yaml`);
}
