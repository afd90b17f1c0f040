// The generator needs TypeScript's JavaScript API, which TypeScript 7, the repository's own compiler, does not have.
import { createRequire } from "node:module";

// For `import`, Node would read TypeScript's 9 MB twice more, to find out its format and the names that it exports. That
// takes a second.
export default createRequire(import.meta.url)("typescript");
