import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { command } from "@scripts/console/command";
import { generate } from "@scripts/codegen/generate";
import { playHost, playMock } from "@scripts/testkit/smoke";
import { environmentName } from "@scripts/codegen/scaffold";
import { chosenVendors, loadSpec, root, vendors } from "@scripts/openapi/specs";
import { schemesOf, type Document } from "@scripts/openapi/document";
import { bold, dim, green, red } from "@scripts/console/colors";

const usage = `npm start [-- [vendor…] [--base-url <url>]]

Generates and builds the clients, and plays every operation through the built packages, over HTTP, against a server on
this machine that checks each request by the vendor's spec and answers with its examples.

  vendor…            only these vendors
  --base-url <url>   one vendor's real host instead. EVERY operation is really sent, with the spec's examples, also those
                     that create, end or delete: use a test account. Credentials come from the environment:
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "base-url": { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  const known = vendors();
  if (values.help) {
    console.log(
      usage +
        known
          .flatMap((vendor) => variables(vendor, loadSpec(vendor)))
          .map((name) => `                       ${name}`)
          .join("\n"),
    );
    return 0;
  }
  const names = chosenVendors(positionals);
  const baseUrl = values["base-url"];
  if (baseUrl && names.length !== 1)
    return complain("--base-url is one vendor's host. Name the vendor: npm start -- suki --base-url <url>");
  const credentials = baseUrl ? fromEnvironment(names[0]!) : undefined;
  if (typeof credentials === "string") return complain(credentials);

  if (!(await step("generate", () => generate(positionals)))) return 1;
  if (!(await step("build", () => build(names)))) return 1;
  const failed = [];
  for (const vendor of names) {
    const ok = baseUrl ? await playHost(vendor, baseUrl, credentials!) : await playMock(vendor);
    if (!ok) failed.push(vendor);
  }
  if (failed.length > 0)
    return complain(`\n${failed.join(", ")}: not every answer was as the spec says; see ${red("✗")} above.`);
  console.log(`
${green("Every operation answered as its spec says.")} Next:
  npm start -- suki                play one vendor; --help says how to play a real host
  packages/suki/README.md          the methods, and an example to copy
  npm test                         the tests
  docs/guides/adding-a-vendor.md   add a vendor: write one file, run one command`);
  return 0;
}

function complain(message: string): number {
  console.error(message);
  return 1;
}

/** Runs a step, and says how long it took. */
async function step(name: string, run: () => Promise<number>): Promise<boolean> {
  console.log(bold(`${name} …`));
  const started = performance.now();
  const code = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    code === 0 ? `${green("✓")} ${name} ${dim(`${seconds} s`)}` : `${red("✗")} ${name} failed after ${seconds} s`,
  );
  return code === 0;
}

function build(names: string[]): Promise<number> {
  // `--only` spares a second run of the generator, and with it what else a build depends on: so shared is named too.
  const filters = ["shared", ...names].map((name) => `--filter=@vendor-clients/${name}`);
  const turbo = spawn("npx", ["turbo", "run", "build", "--only", ...filters, "--output-logs=errors-only"], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return new Promise((resolve) => turbo.on("close", (code) => resolve(code ?? 1)));
}

const variables = (vendor: string, document: Document): string[] =>
  Object.keys(schemesOf(document)).map((option) => environmentName(vendor, option));

/** The credentials of a real host, or what is missing. */
function fromEnvironment(vendor: string): Record<string, string> | string {
  const document = loadSpec(vendor);
  const missing = variables(vendor, document).find((name) => !process.env[name]);
  if (missing)
    return `${missing} is not set: a real host wants a credential. Write: ${missing}=… npm start -- ${vendor} --base-url <url>`;
  return Object.fromEntries(
    Object.keys(schemesOf(document)).map((option) => [option, process.env[environmentName(vendor, option)]!]),
  );
}

process.exitCode = await command(main);
