// Only this file imports openapi-typescript, so that it can be replaced in one place.
import { createRequire } from "node:module";

// It would `import` TypeScript: see typescript.js.
const require = createRequire(import.meta.url);

export const {
  astToString,
  default: openapiTypescript,
  resolveRef,
  scanDiscriminators,
  stringToAST,
  transformSchema,
  tsUnion,
} = require("openapi-typescript");
