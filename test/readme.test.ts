// The pages people read first say what is so: links lead somewhere, the table of rules is the list of rules, the
// commands named exist.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  ...["docs", "docs/decisions", "docs/guide", "docs/rules", "client/walkthrough"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];
const read = (page: string): string => readFileSync(join(root, page), "utf8");

const proseOf = (page: string): string => read(page).replace(/^(`{3,}).*?^\1/gms, "");

interface Link {
  readonly written: string;
  readonly file: string;
  readonly heading: string | null;
}

/** Links and pictures that lead to a file of the project or to a heading of one. */
function linksOf(page: string): Link[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
    .map(([, written = ""]) => written)
    .filter((written) => !/^(?:https?|command):/.test(written))
    .map((written) => {
      const [path = "", heading = null] = written.split("#");
      return { written, file: path === "" ? page : posix.join(dirname(page), path), heading };
    });
}

/** The names by which a page's headings are linked to, as GitHub and the editor's preview make them. */
function headingsOf(page: string): ReadonlySet<string> {
  return new Set(
    [...proseOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}

describe("the pages", () => {
  it("link only to what is there, and to headings that are there", () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter(({ file, heading }) => {
          if (!existsSync(join(root, file))) return true;
          return heading !== null && !headingsOf(file).has(heading);
        })
        .map(({ written }) => `${page} → ${written}`),
    );
    assert.deepEqual(broken, []);
  });

  it("tell whoever is to run the command how it is installed", () => {
    const naming = pages.filter(
      (page) =>
        /^docs\/(?:guide\/)?[\w-]+\.md$/.test(page) &&
        /^inspection-response |`inspection-response /m.test(read(page)),
    );
    assert.ok(naming.length > 5);
    const install = (page: string): boolean =>
      linksOf(page).some(({ file, heading }) => file === "README.md" && heading === "install-the-command");
    assert.deepEqual(
      naming.filter((page) => !install(page)),
      [],
    );
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
