// Only this file imports openapi-typescript, so that it can be replaced in one place.
import { createRequire } from "node:module";

// It would `import` TypeScript: see typescript.js.
export default createRequire(import.meta.url)("openapi-typescript");
