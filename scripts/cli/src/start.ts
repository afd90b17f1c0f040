import { environmentNames } from "@scripts/codegen/environment-name";
import { dim, green, red } from "@scripts/console/colors";
import { runCommand, type Parsed } from "@scripts/console/command";
import { confirm } from "@scripts/console/confirm";
import { buildPackages } from "@scripts/console/turbo";
import { UserError } from "@scripts/console/user-error";
import { chosenVendors, loadSpec, root, vendors } from "@scripts/openapi/specs";
import type { Credentials } from "@scripts/openapi/credentials";
import { alternativesOf, operationsOf, schemesOf } from "@scripts/openapi/document";

const usage = (): string => `npm start [-- [vendor…] [--base-url <url>] [--yes]]

A smoke test: generates and builds the clients, and calls every operation through the built
packages, over HTTP, against a local mock server that validates each request against the vendor's
spec and responds with its examples.

  vendor…            only these vendors
  --base-url <url>   a real API instead, of one vendor. EVERY operation is sent, with the spec's
                     examples, including those that create, end or delete: use a test account. Asks
                     first. Credentials come from the environment:
${vendors()
  .flatMap(variables)
  .map((name) => `                       ${name}`)
  .join("\n")}
  --yes              do not ask
`;

const definition = {
  name: "npm start --",
  usage,
  allowPositionals: true,
  options: { "base-url": { type: "string" }, yes: { type: "boolean", short: "y" } },
} as const;

/** Runs the command; resolves to the exit code. */
export const start = (args: string[]): Promise<number> => runCommand(definition, args, run);

async function run({ values, positionals }: Parsed<typeof definition.options>): Promise<number> {
  const names = chosenVendors(positionals);
  const host = values["base-url"] === undefined ? undefined : await hostOf(names, values["base-url"], values.yes);

  // Loaded after the arguments have been checked, so that mistakes in them are reported at once.
  const { generate } = await import("@scripts/codegen/generate");
  if ((await generate(positionals)) !== 0) return 1;
  // `--only` would change the tasks' hashes, and so rebuild packages, also while tests read them, that are already built.
  await buildPackages(
    names.map((name) => `--filter=@vendor-clients/${name}`),
    root,
  );
  const { smokeTestHost, smokeTestMock } = await import("@scripts/testkit/smoke");
  console.log(dim(host ? hostLegend : mockLegend));
  const failed = [];
  for (const vendor of names) {
    const passed = host ? await smokeTestHost(vendor, host.url, host.credentials) : await smokeTestMock(vendor);
    if (!passed) failed.push(vendor);
  }
  if (failed.length > 0)
    throw new UserError(`\n${failed.join(", ")}: some responses did not match the spec; see ${red("✗")} above.`);
  console.log(`\n${green("Every operation responded as specified.")} Next:\n${nextSteps(names)}`);
  return 0;
}

const mockLegend = `
One line per operation: the request; the response to a valid call, as status and fields; and the
statuses of deliberate failures: a documented one, and 401 for a wrong credential.`;

const hostLegend = `
One line per operation: the request, and the fields of the response. Any response but 401 passes.`;

const nextSteps = (names: string[]): string =>
  [
    ...(names.length > 1 ? [[`npm start -- ${names[0]}`, "one vendor only"]] : []),
    ["npm start -- --help", "how to target a real API"],
    [`packages/${names[0]}/README.md`, "the methods, and an example to copy"],
    ["npm test", "the tests"],
    ["docs/guides/adding-a-vendor.md", "add a vendor: write one file, run one command"],
  ]
    .map(([what = "", why = ""]) => `  ${what.padEnd(31)}  ${why}`)
    .join("\n");

interface Host {
  url: string;
  credentials: Credentials;
}

/** @throws {UserError} if the host or its credentials are unclear, or the user declines. */
async function hostOf(names: string[], url: string, isConfirmed = false): Promise<Host> {
  const [vendor, ...more] = names;
  if (vendor === undefined || more.length > 0)
    throw new UserError("--base-url applies to one vendor. Name it: npm start -- suki --base-url <url>");
  const credentials = fromEnvironment(vendor);
  const count = operationsOf(loadSpec(vendor)).length;
  if (!isConfirmed)
    await confirm(
      `Send all ${count} operations of ${vendor} to ${url}, including those that create, end or delete?`,
      `npm start -- ${vendor} --base-url ${url} --yes`,
    );
  return { url, credentials };
}

const namesOf = (vendor: string): [option: string, names: string[]][] =>
  Object.entries(schemesOf(loadSpec(vendor))).map(([option, scheme]) => [
    option,
    environmentNames(vendor, option, scheme),
  ]);

const variables = (vendor: string): string[] => namesOf(vendor).flatMap(([, names]) => names);

/** @throws {UserError} if no alternative has all of its credentials. */
function fromEnvironment(vendor: string): Credentials {
  const missing = new Map(
    namesOf(vendor).map(([option, names]) => [option, names.filter((name) => !process.env[name])]),
  );
  const given = namesOf(vendor).filter(([option]) => missing.get(option)?.length === 0);
  const lacks = alternativesOf(loadSpec(vendor).security).map((all) =>
    all.flatMap((option) => missing.get(option) ?? []),
  );
  const [first] = lacks;
  if (first && !lacks.some(({ length }) => length === 0))
    throw new UserError(
      `${first.join(" and ")} is not set: a real API requires a credential. Run: ${first.map((name) => `${name}=… `).join("")}npm start -- ${vendor} --base-url <url>`,
    );
  return Object.fromEntries(
    given.map(([option, names]) => [option, credentialOf(names.map((name) => process.env[name]!))]),
  );
}

const credentialOf = ([first = "", password]: string[]): Credentials[string] =>
  password === undefined ? first : { username: first, password };
