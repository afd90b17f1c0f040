import { existsSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testFolder } from "@scripts/openapi/fixtures/files";
import { writeOutputs } from "./output-files.js";

test("what a killed process has staged is removed by the next run, and what another one stages is not", () => {
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  const folder = testFolder({ [`.staging/${ended}/0`]: "half", [`.staging/${process.ppid}/0`]: "another" });
  writeOutputs([{ what: "missing", file: "a/b.txt" }], new Map([["a/b.txt", "whole"]]), folder);
  expect(readFileSync(join(folder, "a/b.txt"), "utf8")).toBe("whole");
  expect(existsSync(join(folder, `.staging/${ended}`))).toBe(false);
  expect(existsSync(join(folder, `.staging/${process.pid}`))).toBe(false);
  expect(existsSync(join(folder, `.staging/${process.ppid}/0`))).toBe(true);
});
