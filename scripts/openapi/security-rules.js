// The rules for credentials and servers, included in rules.js.
import { clientOptions } from "./client-options.js";

/**
 * HTTP schemes whose credential depends on the request or on a challenge of the server.
 * https://www.iana.org/assignments/http-authschemes
 */
const exchanges =
  /^(concealed|digest|dpop|gnap|hoba|mutual|negotiate|ntlm|scram-sha-\d+|vapid|aws4-hmac-sha256|signature)$/i;

/** Returns the field and the message of a problem with a scheme's type, or nothing if clients support it. */
function kindProblem(scheme) {
  switch (scheme.type) {
    case "apiKey":
    case "openIdConnect":
    case "oauth2":
      return undefined;
    case "http":
      return exchanges.test(String(scheme.scheme))
        ? [
            "scheme",
            `"${scheme.scheme}" needs a challenge or a signature for each request, which clients do not support. Write a scheme whose credential is sent as it is, such as basic, bearer or Token; or remove it.`,
          ]
        : /^[\w!#$%&'*+.^`|~-]+$/.test(String(scheme.scheme))
          ? undefined
          : [
              "scheme",
              'this is not the name of an HTTP scheme. Write the word that comes before the credential, such as "scheme: bearer" or "scheme: Token".',
            ];
    case "mutualTLS":
      return [
        "type",
        "a client certificate belongs to the connection, not to a request. Remove the scheme: users pass the certificate with requestInitExt.",
      ];
    default:
      return [
        "type",
        'clients do not know this kind of security scheme. Write "type: apiKey" with "in: header", query or cookie and a name, "type: http" with a scheme, oauth2 or openIdConnect.',
      ];
  }
}

const kinds = ["header", "query", "cookie"];

/** Returns the location at which a scheme's credential is sent. Each location can carry only one. */
const carrierOf = ({ type, in: place, name }) =>
  type === "apiKey" ? `${place} ${place === "header" ? String(name).toLowerCase() : name}` : "header authorization";

const schemesOf = (root) => root.components?.securitySchemes ?? {};

/** Returns the servers of a document, including those of its paths and operations. */
const serversOf = (root) => [
  ...(root.servers ?? []),
  ...Object.values(root.paths ?? {}).flatMap((item) => [
    ...(item?.servers ?? []),
    ...Object.values(item ?? {}).flatMap((operation) => operation?.servers ?? []),
  ]),
];

export const securityRules = {
  /** Credentials must be known before the request, and their names are options of the client. */
  "security-scheme": () => ({
    SecurityScheme(scheme, { report, location, key }) {
      if (!/^[a-z][A-Za-z0-9]*$/.test(String(key)) || clientOptions.includes(String(key)))
        report({
          message: `"${key}" cannot be the client's option for a credential. Name the scheme in camelCase, such as apiKey or token.`,
          location: location.key(),
        });
      if (![undefined, "key"].includes(scheme["x-credential-format"]))
        report({
          message: "x-credential-format must be key, for opaque keys, or absent. Write key, or remove it.",
          location: location.child("x-credential-format"),
        });
      const [field, message] = kindProblem(scheme) ?? [];
      if (field) report({ message, location: location.child(field) });
    },
  }),

  /** Clients fetch tokens from this URL by themselves. */
  "token-url": () => ({
    SecurityScheme(scheme, { report, location }) {
      const flow = scheme.type === "oauth2" ? scheme.flows?.clientCredentials : undefined;
      if (!flow) return;
      const at = location.child(["flows", "clientCredentials"]);
      if (!/^(https:\/\/[^\s?#{}]+|\/[^\s?#{}]*)$/.test(String(flow.tokenUrl)))
        report({
          message:
            "the tokenUrl is neither an absolute https: URL nor a path, without a query or a variable. Write the vendor's, such as https://auth.acme.example/oauth/token.",
          location: flow.tokenUrl === undefined ? at.key() : at.child("tokenUrl"),
        });
      if (![undefined, "basic", "body"].includes(flow["x-client-authentication"]))
        report({
          message:
            "x-client-authentication says where the client's id and secret go: basic (the default) or body. Correct it, or remove it.",
          location: at.child("x-client-authentication"),
        });
    },
  }),

  /** A request has each header only once. */
  "security-together": () => ({
    Root(root, { report, location }) {
      const schemes = schemesOf(root);
      const check = (security, at) => {
        for (const [index, alternative] of (Array.isArray(security) ? security : []).entries()) {
          const carriers = Object.keys(alternative ?? {}).map((name) => schemes[name] && carrierOf(schemes[name]));
          const twice = carriers.find((carrier, place) => carrier && carriers.indexOf(carrier) !== place);
          if (twice)
            report({
              message: `two credentials of this alternative go to the same place, ${twice}. Write each as an alternative of its own, if either is enough.`,
              location: at.child(["security", index]),
            });
        }
      };
      check(root.security, location);
      for (const [path, item] of Object.entries(root.paths ?? {}))
        for (const [method, operation] of Object.entries(item ?? {}))
          check(operation?.security, location.child(["paths", path, method]));
    },
  }),

  /** A credential that is a parameter would have to be passed with every call. */
  "no-credential-parameter": () => {
    let places = new Set();
    return {
      Root(root) {
        places = new Set(["header authorization", ...Object.values(schemesOf(root)).map(carrierOf)]);
      },
      Parameter(parameter, { report, location }) {
        if (!kinds.includes(parameter.in) || !places.has(carrierOf({ ...parameter, type: "apiKey" }))) return;
        report({
          message: `the ${parameter.in} parameter "${parameter.name}" carries a credential. Remove the parameter and describe it under components.securitySchemes.`,
          location: location.child("name"),
        });
      },
    };
  },

  /** Without it, a missing credential could be intentional or an omission. */
  "security-declared": () => ({
    Root(root, { report, location }) {
      if (root.security) return;
      report({
        message:
          'there is no security at the top. Write "security: [{ apiKey: [] }]", with the name of a security scheme.',
        location: location.child("openapi"),
      });
    },
  }),

  /** Callers choose a server by its name. */
  "server-names": () => ({
    Root(root, { report, location }) {
      const names = (root.servers ?? []).map((server) => server?.["x-name"]);
      if (names.every((name) => name === undefined)) return;
      const right = names.every((name) => /^[a-z][A-Za-z0-9-]*$/.test(name ?? ""));
      if (right && new Set(names).size === names.length) return;
      report({
        message: 'either each server has a unique name, or none has one. Write one at each, such as "x-name: staging".',
        location: location.child("servers").key(),
      });
    },
  }),

  /** Variables of servers are options of the client. */
  "server-variable": () => {
    let schemes = [];
    return {
      Root(root, { report, location }) {
        schemes = Object.keys(schemesOf(root));
        const known = new Map();
        for (const server of serversOf(root))
          for (const [name, variable] of Object.entries(server?.variables ?? {})) {
            const text = JSON.stringify(variable?.enum ?? null);
            if ((known.get(name) ?? text) !== text)
              report({
                message: `two servers have different values for the variable "${name}". Write the same enum at each: it is one option of the client.`,
                location: location.child("servers").key(),
              });
            known.set(name, text);
          }
      },
      ServerVariable(variable, { report, location, key }) {
        if (
          clientOptions.includes(String(key)) ||
          schemes.includes(String(key)) ||
          !/^[A-Za-z][\w-]*$/.test(String(key))
        )
          report({
            message: `"${key}" cannot be the client's option for a server variable: it is the name of another option, or not a valid name. Rename it, in the URL too.`,
            location: location.key(),
          });
        const values = variable.enum;
        if (typeof variable.default !== "string" || (values && !values.includes(variable.default)))
          report({
            message: "the default is not one of the variable's values. Write default: with one of them.",
            location: variable.default === undefined ? location.key() : location.child("default"),
          });
      },
    };
  },
};
