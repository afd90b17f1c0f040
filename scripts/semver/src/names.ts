import { larger, type Found } from "./report.js";
import type { Spec } from "./spec.js";

/**
 * Exported types that are gone, that mean something else now, or that are new. A new one is told only if nothing else is:
 * else it comes with what uses it.
 */
export function judgeNames(base: Spec, head: Spec, others: Found[]): Found[] {
  const [was, is] = [base.names, head.names];
  const added = is.filter((name) => !was.includes(name));
  const finding = (name: string, bump: Found["bump"], text: string, reason: string): Found => {
    return { operation: `components["schemas"]["${name}"]`, bump, where: "types", place: "", text, reason };
  };
  const gone = was
    .filter((name) => !is.includes(name))
    .map((name) => finding(name, "major", "the type is gone", "code that names it no longer compiles"));
  // See `directions.ts`: the plain name is that of answers, whose enumerations are open, as soon as there are both.
  const turned = base.sent
    .filter((name) => was.includes(name) && is.includes(name) && added.includes(`${name}Request`))
    .map((name) => {
      const text = `requests take \`${name}Request\` in its place`;
      return finding(name, "major", text, "a value of this type no longer compiles as what is sent");
    });
  const more = [...others, ...gone, ...turned].some(({ bump }) => larger(bump, "patch") !== "patch");
  return [
    ...gone,
    ...turned,
    ...(more ? [] : added.map((name) => finding(name, "minor", "the type is new", "nobody has to use it"))),
  ];
}
