// What generated rows import where a specification names its servers, or their URLs have variables.
import type { Server, Servers } from "./definition.js";
import { InvalidRequestError } from "./errors.js";

/** Says what a variable of a URL may be that has no list of values: it stays within its host's name or its path. */
const inHost = /^[\w-]+(\.[\w-]+)*$/;
const inPath = /^[\w~-]+([./][\w~-]+)*$/;

/**
 * Makes what chooses among servers. `options` are the client's that say which; without them, they are those of an operation,
 * which has the first unless one has the chosen name.
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
      return url.replace(/\{([^}]+)\}/g, (_, name: string, at: number) => {
        const { default: usual = "", enum: values } = variables[name] ?? {};
        const value = given[name] ?? usual;
        const isRight = values
          ? values.includes(value as string)
          : value === usual || (/^https:\/\/[^/]*$/.test(url.slice(0, at)) ? inHost : inPath).test(String(value));
        const expected = values?.map((one) => `"${one}"`).join(" or ") ?? "letters, digits, dots and dashes";
        return isRight ? String(value) : refuse(`${name} is not valid in the server's URL. Expected ${expected}`);
      });
    },
  };
}
