#!/usr/bin/env node
import { join } from "node:path";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `@vendor-clients/mock needs Node 20.19 or later; this is Node ${process.versions.node}. Install a later one.`,
  );
  process.exitCode = 1;
} else {
  // Imported dynamically, so that an older Node reaches the version check above instead of failing to load the module.
  const { serve } = await import("./serve.js");
  process.exitCode = await serve(process.argv.slice(2), join(import.meta.dirname, "../dist/specs"));
}
