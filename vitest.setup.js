import { setFlagsFromString } from "node:v8";

// V8 optimizes a function once it has run for a while. Tests end before that pays: with a larger budget than the default
// of 67,584, they take a fifth less CPU time.
setFlagsFromString("--interrupt-budget=500000");
