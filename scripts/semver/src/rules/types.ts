import { because, each, rows, type Rule } from "./rule.js";

const { missing, unneeded, unreadable, unsendable } = because;

/** Changes of the generated types. `sent` is what callers write, `read` what their code reads. */
export const typeRules: Rule[] = [
  ...rows("operation.operationId-changed", { types: ["major", "calls by the old name no longer compile"] }),
  ...rows("parameter.name-changed", { types: ["major", "calls that pass the old name no longer compile"] }),
  ...rows("security-scheme-renamed", { types: ["major", "clients created with it no longer compile"] }),
  ...rows(each(["sent"], "changed", "removed"), { types: ["major", unsendable] }),
  ...rows(each(["sent"], "required", "added"), { types: ["major", missing] }),
  ...rows("sent-others-removed", { types: ["major", "code that sends others no longer compiles"] }),
  ...rows("sent-argument-required", { types: ["major", "such calls no longer compile"] }),
  ...rows(each(["read"], "changed", "removed"), { types: ["major", unreadable] }),
  ...rows("read-optional", { types: ["major", "code that relies on it no longer compiles"] }),
  ...rows("read-others-removed", { types: ["major", "code that reads others no longer compiles"] }),
  ...rows("read-result-optional", { types: ["major", "code that uses it no longer compiles"] }),
  ...rows("schema-name-removed", { types: ["major", "code that names it no longer compiles"] }),
  ...rows("schema-name-split", { types: ["major", "a value of this type can no longer be passed in a request"] }),
  ...rows("schema-name-added", { types: ["minor", unneeded] }),
  ...rows("export-removed", { types: ["major", "code that imports it no longer compiles"] }),
  ...rows("export-signature", { types: ["major", "code that calls it may no longer compile"] }),
  ...rows("export-argument", { types: ["major", missing] }),
  ...rows("package-removed", { types: ["major", "code that imports it gets no more releases"] }),
];
