import { existsSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import { root } from "@scripts/openapi/specs";
import { appOf } from "./apps.js";
import { groups, piecesOf } from "./pieces.js";

// Bundling is slow on a busy machine.
vi.setConfig({ hookTimeout: 120_000 });

let pieces: Record<string, Record<string, number>> = {};
beforeAll(async () => {
  const [protoface, suki] = await Promise.all(
    ["protoface", "suki"].map((vendor) => piecesOf(appOf(vendor), import.meta.dirname)),
  );
  pieces = { protoface: protoface ?? {}, suki: suki ?? {} };
});

test("a part costs bytes only where the client needs it", () => {
  expect(pieces["protoface"]).toMatchObject({ "several servers": 0 });
  expect(pieces["suki"]).toMatchObject({ "files and streams": 0, pages: 0 });
  const least = Math.min(...Object.values({ ...pieces["suki"], ...pieces["protoface"], "several servers": 1 }));
  expect(least).toBeGreaterThan(0);
});

test("every module that a part names exists", () => {
  const files = Object.values(groups)
    .flat()
    .map((name) => `packages/shared/src/${name}.ts`);
  const others = ["packages/shared/src/operations.ts", "packages/shared/src/header-options.ts"];
  expect(files.filter((file) => !existsSync(`${root}/${file}`))).toEqual(others);
});
