import type { Document, Operation, Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { onOperations, onSpecs } from "./locations.js";

type Components = { securitySchemes: Record<string, Schema> };
const schemesOf = (document: Schema): Components["securitySchemes"] =>
  (document["components"] as unknown as Components).securitySchemes;
const takesNone = ({ security }: Operation): boolean => security.length === 0;
const corpusScheme = { type: "apiKey", in: "header", name: "X-Corpus-Key", description: "Another key." };

function renameScheme(document: Schema): void {
  const [name, scheme] = Object.entries(schemesOf(document))[0]!;
  delete schemesOf(document)[name];
  schemesOf(document)["corpusKey"] = scheme;
  Object.assign(document, JSON.parse(JSON.stringify(document).replaceAll(`{"${name}":[]}`, '{"corpusKey":[]}')));
}

const ofCredentials: Kind[] = [
  {
    what: "it takes a credential, and took none",
    bump: "major",
    why: "a call without one is refused",
    places: onOperations(takesNone, (operation) => delete operation["security"]),
  },
  {
    what: "it becomes unauthenticated",
    bump: "minor",
    why: "calls are made as before",
    places: onOperations(
      (operation) => !takesNone(operation),
      (operation) => (operation["security"] = []),
    ),
  },
  {
    what: "the credential's option has another name",
    bump: "major",
    why: "each client is made with it",
    places: onSpecs(() => true, renameScheme),
  },
  {
    what: "the credential is sent in another header",
    bump: "major",
    why: "requests and whatever stands between are others",
    places: onSpecs(
      ({ components }) => Object.values(components!.securitySchemes!)[0]!.type === "apiKey",
      (document) => (Object.values(schemesOf(document))[0]!["name"] = "X-Corpus-Key"),
    ),
  },
  {
    what: "a bearer token becomes a key in a header",
    bump: "major",
    why: "requests and whatever stands between are others",
    places: onSpecs(
      ({ components }) => Object.values(components!.securitySchemes!)[0]!.type === "http",
      (document) => (schemesOf(document)[Object.keys(schemesOf(document))[0]!] = { ...corpusScheme }),
    ),
  },
  {
    what: "a second credential is needed besides",
    bump: "major",
    why: "each client has to be given it",
    places: onSpecs(
      () => true,
      (document) => {
        schemesOf(document)["corpusKey"] = corpusScheme;
        (document["security"] as Schema[])[0]!["corpusKey"] = [];
      },
    ),
  },
  {
    what: "another credential is accepted instead",
    bump: "minor",
    why: "the first one is as before",
    places: onSpecs(
      () => true,
      (document) => {
        schemesOf(document)["corpusKey"] = corpusScheme;
        (document["security"] as Schema[]).push({ corpusKey: [] });
      },
    ),
  },
];

const serversOf = (document: Schema): Schema[] => document["servers"] as Schema[];

const isNamed = ({ servers }: Document): boolean => servers.some((server) => server["x-name"] !== undefined);

const ofServers: Kind[] = [
  {
    what: "the first server is another host",
    bump: "major",
    why: "requests go elsewhere",
    places: onSpecs(
      () => true,
      (document) => (serversOf(document)[0]!["url"] = "https://api.corpus.example"),
    ),
    where: "wire",
  },
  {
    what: "the first server's URL has a path",
    bump: "major",
    why: "requests go elsewhere",
    places: onSpecs(
      () => true,
      (document) => (serversOf(document)[0]!["url"] = `${String(serversOf(document)[0]!["url"])}/corpus`),
    ),
    where: "wire",
  },
  {
    what: "the servers change places",
    bump: "major",
    why: "requests go elsewhere",
    places: onSpecs(
      ({ servers }) => servers.length > 1,
      (document) => (document["servers"] = serversOf(document).toReversed()),
    ),
    where: "wire",
  },
  {
    what: "there is one more server, after the others",
    bump: "patch",
    why: "requests go where they went",
    places: onSpecs(
      (document) => !isNamed(document),
      (document) => serversOf(document).push({ url: "https://eu.corpus.example", description: "Europe" }),
    ),
  },
  {
    what: "there is one more server to choose",
    bump: "minor",
    why: "nobody has to choose it",
    places: onSpecs(isNamed, (document) =>
      serversOf(document).push({ url: "https://eu.corpus.example", description: "Europe", "x-name": "europe" }),
    ),
  },
  {
    what: "the last server is gone, which could be chosen",
    bump: "major",
    why: "who chose it by its name finds nothing",
    places: onSpecs(isNamed, (document) => serversOf(document).pop()),
  },
  {
    what: "a server that could be chosen is elsewhere",
    bump: "major",
    why: "requests of who chose it go elsewhere",
    places: onSpecs(isNamed, (document) =>
      Object.assign(serversOf(document).at(-1) ?? {}, { url: "https://eu.corpus.example" }),
    ),
    where: "wire",
  },
];

/** Changes of the credentials and servers of requests. */
export const credentials: Kind[] = [...ofCredentials, ...ofServers];
