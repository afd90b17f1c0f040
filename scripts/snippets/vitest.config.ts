import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

// V8 would spend more time on optimizing the WebAssembly with which fetch parses responses than on the programs.
export default mergeConfig(shared, { test: { execArgv: ["--liftoff-only"] } });
