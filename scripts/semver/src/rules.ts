import type { Change } from "./change.js";
import { openapiRules } from "./rules/openapi.js";
import { because, type Rule } from "./rules/rule.js";
import { schemaRules } from "./rules/schema.js";
import { typeRules } from "./rules/types.js";

export type { Rule } from "./rules/rule.js";

/** The rules, by kind of change. A kind without a rule is major. */
export const rules: readonly Rule[] = [...schemaRules, ...openapiRules, ...typeRules];

const index = new Map(rules.map((rule) => [`${rule.in} ${rule.kind}`, rule]));

/** Returns the rule for a change. */
export function ruleOf({ kind, in: scope }: Pick<Change, "kind" | "in">): Rule {
  return index.get(`${scope} ${kind}`) ?? { kind, in: scope, bump: "major", reason: "no rule covers this change" };
}

/** Checks whether a change has a rule. */
export const hasRule = ({ kind, in: scope }: Pick<Change, "kind" | "in">): boolean => index.has(`${scope} ${kind}`);

/** Checks whether a change affects only readers of the documentation. */
export const isDocumentation = (change: Pick<Change, "kind" | "in">): boolean =>
  ruleOf(change).reason === because.documentation;
