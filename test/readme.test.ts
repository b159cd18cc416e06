// The pages people read first say what is so: links lead somewhere, the table of rules is the list of rules, the
// commands named exist.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  ...["docs", "docs/decisions", "docs/rules"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];
const read = (page: string): string => readFileSync(join(root, page), "utf8");

describe("the pages", () => {
  it("link only to what is there", () => {
    const broken = pages.flatMap((page) => {
      const prose = read(page).replace(/^(`{3,}).*?^\1/gms, "");
      return [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page} → ${target}`);
    });
    assert.deepEqual(broken, []);
  });

  it("have every rule in the README's table, as the list of rules has it", function () {
    this.timeout(60_000);
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", join(root, "scripts/generate-readme.mjs"), "--check"],
      { cwd: root, encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
  });

  it("name only scripts that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = ["README.md", "CONTRIBUTING.md"].flatMap((page) =>
      [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name),
    );
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });

  it("give a reason for every package", () => {
    const manifest = JSON.parse(read("package.json")) as Record<
      "dependencies" | "devDependencies",
      Record<string, string>
    >;
    const reasons = read("docs/decisions/dependencies.md");
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      names.filter((name) => !reasons.includes(`\`${name}\``)),
      [],
    );
  });
});
