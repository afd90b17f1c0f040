// Starts what `npm run` names: node scripts/cli/run.js <scripts/….ts | package> [argument…]
// Any Node from 12.17 on can read this file, and nothing that has to be installed is imported before it is known to be
// there: so a newcomer is told what is missing.
import fs from "fs";
import path from "path";
import { fileURLToPath, pathToFileURL } from "url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const readJson = (...parts) => JSON.parse(fs.readFileSync(path.join(root, ...parts), "utf8"));

/** What is missing, and the line that puts it right. */
function missing(tool) {
  const { node } = readJson("package.json").engines;
  const [major, minor] = /(\d+)\.?(\d*)/.exec(node).slice(1).map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor))
    return `This is Node ${process.versions.node}; Node ${node} is needed. Get it from https://nodejs.org, or with nvm:\n\n  nvm install ${major} && npm ci\n`;
  if (!fs.existsSync(path.join(root, "node_modules", tool, "package.json")))
    return `The packages are not installed: there is no node_modules/${tool}. Put it right with:\n\n  npm ci\n`;
  return undefined;
}

function programOf(tool) {
  const { bin } = readJson("node_modules", tool, "package.json");
  return path.join(root, "node_modules", tool, typeof bin === "string" ? bin : bin[tool]);
}

async function run(name) {
  const isOwn = name.endsWith(".ts");
  const problem = missing(isOwn ? "tsx" : name);
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  const program = isOwn ? path.join(root, name) : programOf(name);
  process.argv.splice(1, 2, program);
  if (isOwn) {
    // In this process: the command of tsx would start a second one.
    (await import("tsx/esm/api")).register();
    // For a program that starts itself again.
    process.execArgv.push("--import", import.meta.resolve("tsx"));
  }
  await import(pathToFileURL(program).href);
}

void run(process.argv[2]);
