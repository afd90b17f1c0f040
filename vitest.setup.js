import { setFlagsFromString } from "node:v8";

// V8 optimizes a function once it has run for a while. Most tests end before that pays, so this budget is larger than the
// default of 67,584. As a setting of Vitest (`execArgv`), it would stop the threads of `npm run dev`.
setFlagsFromString("--interrupt-budget=500000");
