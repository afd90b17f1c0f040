// The generator needs TypeScript's JavaScript API, which TypeScript 7, the repository's own compiler, does not have.
import { createRequire } from "node:module";

// For `import`, Node would read all of TypeScript twice more, to find out its format and the names that it exports.
export default createRequire(import.meta.url)("typescript");
