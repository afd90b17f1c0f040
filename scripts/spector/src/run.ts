import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "@scripts/console/command";
import { installTools } from "@scripts/console/install-tools";
import { run as runProcess } from "@scripts/console/processes";
import { step } from "@scripts/console/progress";
import type { Document } from "@scripts/openapi/document";
import { root } from "@scripts/openapi/specs";
import { conformancePage, type ClientResults } from "./conformance-page.js";
import { makePackage } from "./make-package.js";
import { planScenarios } from "./plan.js";
import type { Failure, Results, Scenario } from "./scenario.js";
import { startServer } from "./server.js";

const tools = join(import.meta.dirname, "../tools");
const work = join(tools, ".work");
const fileOf = (name: string): string => join(work, name);
const read = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), "utf8"));

/** Runs a program of `tools/children` with the sources of the packages instead of their builds. */
const runChild = (name: string, args: string[]): Promise<string> =>
  runProcess(
    [
      process.execPath,
      "--conditions=@vendor-clients/source",
      "--import",
      "tsx",
      join(tools, "children", `${name}.js`),
      ...args,
    ],
    tools,
    300,
  );

const usage = `npm run test:spector

Runs the scenarios of Microsoft's Spector with a generated client, hey-api and openapi-fetch, and
writes docs/conformance.md. Installs Spector and the other clients first, into a separate
folder. Takes about two minutes.
`;

async function measureAll(): Promise<number> {
  await step("install Spector and the clients to compare with", () => installTools(tools));
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });

  const server = await step("start Spector's server", () => startServer(tools, work));
  try {
    const document = fileOf("document.json");
    await step("compile Spector's specs", () => runChild("document", [document, fileOf("failures.json"), server.url]));
    await runChild("scenarios", [fileOf("scenarios.json"), server.url]);
    const scenarios = read("scenarios.json") as Scenario[];
    const { planned, unsayable } = planScenarios(read("document.json") as Document, scenarios);
    writeFileSync(fileOf("plan.json"), JSON.stringify(planned));
    const { changes, carriers } = await step("make a package of them", () => makePackage("spector", document, work));
    writeFileSync(fileOf("carriers.json"), JSON.stringify(carriers));
    const clients: ClientResults[] = [];
    const measure = async (name: string, file: string, args: string[]): Promise<void> => {
      const results = `${file}.results.json`;
      await step(`run the scenarios: ${name}`, () =>
        runChild(file, [fileOf("plan.json"), ...args, fileOf(results), server.url]),
      );
      clients.push({ name, results: read(results) as Results });
    };
    const ours = [fileOf("packages/spector/src"), fileOf("carriers.json")];
    await measure("these clients", "vendor-clients", [...ours, "false"]);
    await measure("with `validateResponse`", "vendor-clients", [...ours, "true"]);
    await measure("@hey-api/openapi-ts, client-fetch", "hey-api", [document]);
    await measure("openapi-fetch, defaults", "openapi-fetch", []);
    const failures = read("failures.json") as Failure[];
    const page = conformancePage({ scenarios, planned, unsayable, changes, clients, failures });
    writeFileSync(join(root, "docs/conformance.md"), page);
    for (const { name, results } of clients)
      console.log(`${name}: ${Object.values(results).filter((one) => one === null).length} of ${planned.length}`);
  } finally {
    server.stop();
  }
  return 0;
}

process.exitCode = await runCommand({ name: "npm run test:spector --", usage }, process.argv.slice(2), measureAll);
