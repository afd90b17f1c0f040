// The generator needs TypeScript's JavaScript API, which TypeScript 7, the repository's own compiler, does not have.
// Only this workspace imports openapi-typescript, so that it can be replaced in one place.
import { createRequire } from "node:module";

// For `import`, Node would read TypeScript's 9 MB twice more, to find out its format and the names that it exports. That
// takes a second.
const require = createRequire(import.meta.url);

export default require("typescript");
export const { astToString, default: openapiTypescript, stringToAST, tsUnion } = require("openapi-typescript");
