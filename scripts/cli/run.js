#!/usr/bin/env node
// Runs what `npm run` names: node scripts/cli/run.js <command | scripts/….ts | tool> [argument…]
//
// This file must run on Node 12.17 and later, and import installed packages only after it has checked that they exist,
// so that it can explain to new contributors what is missing.
import { spawn } from "child_process";
import fs from "fs";
import path from "path";
import { fileURLToPath, pathToFileURL } from "url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const readJson = (...parts) => JSON.parse(fs.readFileSync(path.join(root, ...parts), "utf8"));
const { engines, devDependencies = {} } = readJson("package.json");

/** Explains what is missing, and how to install it. */
function missing(tool) {
  const [major, minor] = /(\d+)\.?(\d*)/.exec(engines.node).slice(1).map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor))
    return `This is Node ${process.versions.node}; Node ${engines.node} is needed. Get it from https://nodejs.org, or with nvm:\n\n  nvm install ${major} && npm ci\n`;
  if (!fs.existsSync(path.join(root, "node_modules", tool, "package.json")))
    return `The packages are not installed: there is no node_modules/${tool}. Install them with:\n\n  npm ci\n`;
  const outdated = outdatedPackage();
  return outdated && `The installed packages are out of date: ${outdated}. Install them again with:\n\n  npm ci\n`;
}

/** Finds an installed package whose version differs from package-lock.json, for example after a pull. */
function outdatedPackage() {
  // npm's record of the installed packages.
  if (!fs.existsSync(path.join(root, "node_modules/.package-lock.json"))) return undefined;
  const installed = readJson("node_modules/.package-lock.json").packages;
  const isMissing = ([name, { link, optional, version }]) => {
    if (!name.startsWith("node_modules/")) return false;
    if (link) return !fs.existsSync(path.join(root, name));
    const found = installed[name];
    return found ? found.version !== version : !optional;
  };
  const [name] = Object.entries(readJson("package-lock.json").packages).find(isMissing) || [];
  return name;
}

/** Disables colors in all child processes, for `NO_COLOR` (https://no-color.org) and for pipes. */
function withoutColor() {
  process.env.NO_COLOR = "1";
  // Node and others give it priority, whatever its value.
  delete process.env.FORCE_COLOR;
}

/** Runs a tool of the root's package.json, and removes colors from output that turbo replays from its cache. */
function runTool(tool, args, isPlain) {
  const { bin } = readJson("node_modules", tool, "package.json");
  const program = path.join(root, "node_modules", tool, typeof bin === "string" ? bin : Object.values(bin)[0]);
  const options = tool === "turbo" && isPlain ? [...args, "--no-color"] : args;
  const stdio = isPlain ? ["inherit", "pipe", "pipe"] : "inherit";
  const child = spawn(process.execPath, [program, ...options], { stdio });
  // A terminal also sends its signals to the child. This process exits when the child does.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("close", (code) => (process.exitCode = code === null ? 1 : code));
  if (isPlain) for (const stream of ["stdout", "stderr"]) pipeWithoutColor(child[stream], process[stream]);
}

function pipeWithoutColor(from, to) {
  const escape = String.fromCharCode(27);
  const color = new RegExp(`${escape}\\[[\\d;]*m`, "g");
  const unfinished = new RegExp(`${escape}(\\[[\\d;]*)?$`);
  let rest = "";
  from.setEncoding("utf8").on("data", (text) => {
    rest += text;
    const cut = unfinished.exec(rest);
    const end = cut ? cut.index : rest.length;
    to.write(rest.slice(0, end).replace(color, ""));
    rest = rest.slice(end);
  });
  from.on("end", () => to.write(rest));
}

/** Runs a TypeScript file in this process. The command of tsx would start another one. */
async function runTypeScript(program, args) {
  (await import("tsx/esm/api")).register();
  // Needed by programs that start themselves again.
  process.execArgv.push("--import", import.meta.resolve("tsx"));
  process.argv.splice(1, Infinity, program, ...args);
  await import(pathToFileURL(program).href);
}

async function run(name, args) {
  const isTool = Object.prototype.hasOwnProperty.call(devDependencies, String(name));
  const problem = missing(isTool ? name : "tsx");
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  const isPlain = Boolean(process.env.NO_COLOR) || !process.stdout.isTTY;
  if (isPlain) withoutColor();
  if (isTool) return runTool(name, args, isPlain);
  if (String(name).endsWith(".ts")) return runTypeScript(path.join(root, name), args);
  return runTypeScript(path.join(root, "scripts/cli/src/cli.ts"), name === undefined ? [] : [name, ...args]);
}

void run(process.argv[2], process.argv.slice(3));
