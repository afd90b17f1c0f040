declare module "textlint-rule-prh" {
  /** A CommonJS module with a `default`. */
  const module: { default: import("@textlint/kernel").TextlintKernelRule["rule"] };
  export default module;
}
