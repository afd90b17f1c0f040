import { expect, test } from "vitest";
import { lockedVersions } from "./locked-versions.js";

const packages = {
  "scripts/a": { version: "0.0.0", dependencies: { "@scripts/b": "0.0.0", x: "2.0.0" } },
  "scripts/a/node_modules/x": { version: "2.0.0", dependencies: { y: "1.0.0" } },
  "scripts/b": { version: "0.0.0", dependencies: { z: "1.0.0" } },
  "node_modules/@scripts/b": { resolved: "scripts/b", link: true },
  "node_modules/x": { version: "1.0.0" },
  "node_modules/y": { version: "1.0.0" },
  "node_modules/z": { version: "1.0.0" },
  "packages/vendor": { version: "9.0.0", dependencies: { x: "1.0.0" } },
};

test("the versions are of what the workspaces depend on, from the nearest folder, and of nothing else", () => {
  expect(lockedVersions({ packages }, ["scripts/a"])).toEqual([
    "node_modules/y@1.0.0",
    "node_modules/z@1.0.0",
    "scripts/a/node_modules/x@2.0.0",
    "scripts/a@0.0.0",
    "scripts/b@0.0.0",
  ]);
});
