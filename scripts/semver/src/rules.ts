import type { Change } from "./change.js";
import { openapiRules } from "./rules/openapi.js";
import { because, type Rule } from "./rules/rule.js";
import { schemaRules } from "./rules/schema.js";
import { typeRules } from "./rules/types.js";

export type { Rule } from "./rules/rule.js";

/** What each kind of change asks for. A kind that is not here is major. */
export const rules: readonly Rule[] = [...schemaRules, ...openapiRules, ...typeRules];

const index = new Map(rules.map((rule) => [`${rule.in} ${rule.kind}`, rule]));

/** Finds the rule of a change. */
export function ruleOf({ kind, in: scope }: Pick<Change, "kind" | "in">): Rule {
  return index.get(`${scope} ${kind}`) ?? { kind, in: scope, bump: "major", reason: "no rule covers this change" };
}

/** Tells whether a change has a rule. */
export const hasRule = ({ kind, in: scope }: Pick<Change, "kind" | "in">): boolean => index.has(`${scope} ${kind}`);

/** Tells whether only readers of the documentation see a change. */
export const isDocumentation = (change: Pick<Change, "kind" | "in">): boolean =>
  ruleOf(change).reason === because.documentation;
