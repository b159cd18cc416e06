// Starting a rule writes its file, its page and its line in the list, and never over anything.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const list = "server/src/core/rules/index.ts";

describe("starting a rule", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "new-rule-"));
    mkdirSync(join(folder, "server/src/core"), { recursive: true });
    for (const part of ["server/src/core/rules", "scripts/new-rule.mjs"]) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (file: string): string => readFileSync(join(folder, file), "utf8");

  const newRule = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(folder, "scripts/new-rule.mjs"), ...args], { encoding: "utf8" });

  it("writes the rule, its page, and its line behind its family's last", () => {
    const before = read(list);
    const { status, stdout } = newRule("doubled-word", "grades");
    assert.equal(status, 0);
    const files = [...stdout.matchAll(/^ {2}(\S+)$/gm)].map(([, file]) => file ?? "");
    assert.deepEqual(files, [
      "server/src/core/rules/grades/doubled-word.ts",
      "docs/rules/doubled-word.md",
      list,
    ]);
    assert.match(
      read(files[0] ?? ""),
      /export const doubledWord: Rule = \{\n {2}id: "doubled-word",\n {2}family: "grades"/,
    );
    assert.match(read(files[1] ?? ""), /^# doubled-word\n[^]*## Flagged\n[^]*## Accepted\n/);
    const added = read(list)
      .split("\n")
      .filter((line) => !before.split("\n").includes(line));
    assert.deepEqual(added, ['import { doubledWord } from "./grades/doubled-word.ts";', "  doubledWord,"]);
    const order = [...read(list).matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name ?? "");
    const grades = [...read(list).matchAll(/^import \{ (\w+) \} from "\.\/grades\//gm)].map(
      ([, name]) => name ?? "",
    );
    const places = grades.map((name) => order.indexOf(name)).sort((a, b) => a - b);
    assert.equal(
      (places.at(-1) ?? 0) - (places[0] ?? 0),
      grades.length - 1,
      "the family no longer stands together",
    );
    assert.equal(order.indexOf("doubledWord"), places.at(-1));
  });

  it("refuses a name that is taken, that is no name, or a family that does not exist", () => {
    const before = read(list);
    const refused = (args: string[], reason: RegExp): void => {
      const { status, stderr } = newRule(...args);
      assert.equal(status, 2);
      assert.match(stderr, reason);
    };
    refused(["ofsted-capitals", "grades"], /exists already/);
    refused(["Doubled Word", "grades"], /lower case with hyphens/);
    refused([], /npm run new-rule/);
    refused(["doubled-word", "spelling"], /The families are: .*wording/);
    assert.equal(read(list), before);
  });
});
