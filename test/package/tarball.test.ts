// What `npm pack` makes for machines without an editor: exactly the files that run, within a budget of size, and they run
// with no package beside them.

import assert from "node:assert/strict";
import { execFileSync, execSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { rules } from "../../server/src/core/rules/index.ts";
import { root } from "../cli/runCommand.ts";

const megabyte = 1024 * 1024;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

describe("the command line's package", function () {
  this.timeout(180_000);
  let folder: string;
  let packed: Packed;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "inspection-response-tarball-"));
    // A shell, because npm is a script on Windows.
    const told = execSync(`npm pack --json --pack-destination "${folder}"`, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [first] = JSON.parse(told.slice(told.indexOf("["))) as Packed[];
    assert.ok(first);
    packed = first;
    execFileSync("tar", ["-xzf", packed.filename], { cwd: folder });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it("holds what runs and nothing else", () => {
    assert.deepEqual(
      packed.files.map(({ path }) => path).sort(),
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "package.json",
        ...["cli", "pdfExport", "pdfWorker", "server"].map((bundle) => `dist/${bundle}.js`),
        ...rules.map(({ id }) => `docs/rules/${id}.md`),
      ].sort(),
    );
  });

  it("is smaller than 5 MB, and than 12 MB unpacked", () => {
    assert.ok(packed.size < 5 * megabyte, String(packed.size));
    assert.ok(packed.unpackedSize < 12 * megabyte, String(packed.unpackedSize));
  });

  it("fetches few packages, for everything that runs is bundled", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    assert.deepEqual(Object.keys(dependencies), [
      "unified",
      "vscode-languageclient",
      "vscode-languageserver",
    ]);
  });

  it("checks a draft against a PDF, prints one and explains a rule where no package is installed", () => {
    const run = (...args: string[]): string => {
      const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "package/dist/cli.js"), ...args], {
        cwd: folder,
        encoding: "utf8",
      });
      assert.equal(stderr, "", args.join(" "));
      return stdout;
    };
    const draft = join(root, "examples/press-statement.response.md");
    assert.match(run("check", draft, "--no-cache"), /misquoted-report/);
    run("export", draft, "--to", "pdf", "-o", join(folder, "statement.pdf"));
    assert.match(readFileSync(join(folder, "statement.pdf"), "latin1"), /^%PDF-/);
    assert.match(run("explain", "misquoted-report"), /^What it flags$/m);
  });
});
