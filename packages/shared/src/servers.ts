// Imported by generated code if a specification names its servers or has variables in their URLs.
import type { Server, Servers } from "./definition.js";
import { InvalidRequestError } from "./errors.js";

/** What a URL variable without an enum may be: it cannot leave its host name or path. */
const inHost = /^[\w-]+(\.[\w-]+)*$/;
const inPath = /^[\w~-]+([./][\w~-]+)*$/;

/**
 * Creates a server chooser. `options` are the client options that choose. Without them, the servers belong to one
 * operation, which uses the first unless another one has the chosen name.
 */
export function servers(list: readonly Server[], options?: readonly string[]): Servers {
  const [first = { url: "" }] = list;
  return {
    options: options ?? [],
    choose(vendor, given) {
      const refuse = (what: string): never => {
        throw new InvalidRequestError(`${vendor}: ${what}.`);
      };
      const doubled = given["baseUrl"] !== undefined && options?.find((option) => given[option] !== undefined);
      if (doubled) refuse(`${doubled} and baseUrl exclude each other. Pass one of them`);
      const named = list.find(({ name }) => name === (given["server"] ?? first.name));
      if (options && !named)
        refuse(`server is not one of the vendor's. Expected ${list.map(({ name }) => `"${name}"`).join(" or ")}`);
      const { url, variables = {} } = named ?? first;
      const filled = url.replace(/\{([^}]+)\}/g, (_, name: string, at: number) => {
        const { default: usual = "", enum: values } = variables[name] ?? {};
        const value = given[name] ?? usual;
        const isRight = values
          ? values.includes(value as string)
          : value === usual || (/^https:\/\/[^/]*$/.test(url.slice(0, at)) ? inHost : inPath).test(String(value));
        const expected = values?.map((one) => `"${one}"`).join(" or ") ?? "letters, digits, dots and dashes";
        return isRight ? String(value) : refuse(`${name} is not valid in the server's URL. Expected ${expected}`);
      });
      return filled.replace(/\/+$/, "");
    },
  };
}
