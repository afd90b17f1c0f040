import { isDeepStrictEqual as equal } from "node:util";
import { schemesOf, type Document } from "@scripts/openapi/document";
import { headerOf } from "./operation.js";
import { because, verdict, type Verdict } from "./verdict.js";
import { list, shown } from "./format.js";

/** What changed for a whole package: its base URL, its credentials, its documentation. */
export function judgeDocument(base: Document, head: Document): Verdict[] {
  const told = ["openapi", "info", "externalDocs", "tags", "x-"].filter(
    (name) => !equal(topLevel(base, name), topLevel(head, name)),
  );
  return [
    ...servers(base, head),
    ...schemes(base, head),
    ...told.map((name) => verdict("", "patch", `another text under \`${name}\``, because.documentation)),
  ];
}

const topLevel = (document: Document, name: string): unknown =>
  Object.entries(document).filter(([key]) => (name === "x-" ? key.startsWith(name) : key === name));

/** The first server is the clients' default. The others are only named in the document. */
function servers(base: Document, head: Document): Verdict[] {
  const [was, is] = [base, head].map(({ servers: all }) => all.map(({ url }) => url)) as [string[], string[]];
  if (was[0] !== is[0]) {
    const text = `the base URL was ${shown(was[0])}, is ${shown(is[0])}`;
    return [
      verdict(
        "",
        "major",
        text,
        "requests go to another host, which lists of allowed hosts and test doubles must know",
      ),
    ];
  }
  if (!equal(was, is)) return [verdict("", "patch", `the servers are ${list(is)}`, "the base URL stays the same")];
  return equal(base.servers, head.servers)
    ? []
    : [verdict("", "patch", "another description of the servers", because.documentation)];
}

function schemes(base: Document, head: Document): Verdict[] {
  const [was, is] = [base, head].map(schemesOf);
  const found = Object.entries(was!).flatMap(([name, scheme]): Verdict[] => {
    const now = is![name];
    if (!now)
      return [
        verdict("", "major", `the option ${shown(name)} is gone`, "clients that are made with it no longer compile"),
      ];
    if (headerOf(scheme) !== headerOf(now)) {
      const text = `${shown(name)} was sent as ${shown(headerOf(scheme))}, is sent as ${shown(headerOf(now))}`;
      return [
        verdict("", "major", text, "the vendor may refuse the old header, and who adds it by hand adds the wrong one"),
      ];
    }
    return equal(scheme, now)
      ? []
      : [verdict("", "patch", `another description of ${shown(name)}`, because.documentation)];
  });
  const added = Object.keys(is!).filter((name) => !(name in was!));
  return [
    ...found,
    ...added.map((name) =>
      verdict("", "minor", `the option ${shown(name)} is new`, "who has no use for it goes on without"),
    ),
  ];
}
