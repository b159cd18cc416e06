// `new`: beginning a response on the command line.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { exampleReport, inFolder, root, runCheck, runCommand } from "./runCommand.ts";

const earlier = join(root, "examples/sources/northmere-ilacs-2022.pdf");

describe("new", () => {
  it("prints a draft that names the report from where one stands", () => {
    const { status, stdout, stderr } = runCommand(["new", exampleReport, "--kind", "press-statement"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^---\ninspection-response:\n {2}kind: press-statement\n {2}authority: Northmere\n/);
    assert.match(stdout, /- id: ilacs-2026\n {6}file: examples\/sources\/northmere-ilacs-2026\.pdf\n/);
  });

  it("writes a draft that checks clean but for what is still to be written", () => {
    inFolder({}, (folder) => {
      mkdirSync(join(folder, "sources"));
      mkdirSync(join(folder, "drafts"));
      for (const report of [exampleReport, earlier])
        cpSync(report, join(folder, "sources", basename(report)));
      const args = ["new", "sources", "--kind", "action-plan", "-o", "drafts/plan.response.md"];
      const { status, stdout, stderr } = runCommand(args, { cwd: folder });
      assert.deepEqual([status, stdout, stderr], [0, "", ""]);
      const text = readFileSync(join(folder, "drafts/plan.response.md"), "utf8");
      assert.match(text, /file: \.\.\/sources\/northmere-ilacs-2026\.pdf\n/);
      const { printed } = runCheck(["drafts/plan.response.md"], { cwd: folder });
      const [file] = printed.files;
      assert.deepEqual(
        file?.problems.map(({ rule, severity }) => `${severity} ${rule}`),
        Array<string>(5).fill("information unanswered-area-for-improvement"),
      );
    });
  });

  it("begins comments on factual accuracy with a row for each finding chosen", () => {
    const kind = ["--kind", "factual-accuracy-comments"];
    const { status, stdout } = runCommand([
      "new",
      exampleReport,
      ...kind,
      "--finding",
      "p12",
      "--finding",
      "p2",
    ]);
    assert.equal(status, 0);
    const rows = stdout.match(/^\|.*\|$/gm)?.slice(2) ?? [];
    assert.equal(rows.length, 2);
    assert.match(rows[0] ?? "", /^\| Paragraph 2, pages? \d.* \| “.+” \| \| \|$/);
    assert.match(rows[1] ?? "", /^\| Paragraph 12, pages? \d.* \| “.+” \| \| \|$/);
    for (const [args, said] of [
      [[...kind, "--finding", "p999"], /^p999: the report has no such finding\./],
      [["--kind", "action-plan", "--finding", "p2"], /^--finding goes with/],
    ] as const) {
      const wrong = runCommand(["new", exampleReport, ...args]);
      assert.deepEqual([wrong.status, wrong.stdout], [2, ""]);
      assert.match(wrong.stderr, said);
    }
  });

  it("has the project's own sections", () => {
    inFolder(
      { ".inspection-response.yml": "sections:\n  - Summary for members\n  - Actions\n" },
      (folder) => {
        const args = ["new", exampleReport, "--kind", "action-plan", "-o", "plan.md"];
        assert.equal(runCommand(args, { cwd: folder }).status, 0);
        const text = readFileSync(join(folder, "plan.md"), "utf8");
        assert.deepEqual(text.match(/^## .*/gm), ["## Summary for members", "## Actions"]);
      },
    );
  });

  it("never writes over a file", () => {
    inFolder({ "plan.md": "mine" }, (folder) => {
      const args = ["new", exampleReport, "--kind", "action-plan", "-o", "plan.md"];
      const { status, stdout, stderr } = runCommand(args, { cwd: folder });
      assert.deepEqual([status, stdout], [2, ""]);
      assert.equal(stderr, "plan.md: there is a file of this name already. Give the draft another name.\n");
      assert.equal(readFileSync(join(folder, "plan.md"), "utf8"), "mine");
    });
  });

  it("says in one line what cannot be read, and writes nothing", () => {
    inFolder({ "page.pdf": "<!doctype html><title>404</title>", "notes.txt": "Buy milk." }, (folder) => {
      for (const [args, said] of [
        [["page.pdf", "--kind", "action-plan"], /^page\.pdf: .*web page.*\n$/],
        [["notes.txt", "--kind", "action-plan"], /^notes\.txt: .+\n$/],
        [["none.pdf", "--kind", "action-plan"], /^none\.pdf: there is no such file\.\n$/],
        [["page.pdf"], /^required option '--kind <kind>' not specified\n$/],
        [["page.pdf", "--kind", "poem"], /^option '--kind <kind>' argument 'poem' is invalid\. .*\n$/],
        [["page.pdf", "--kind", "action-plan", "-o", "no/plan.md"], /no: there is no such file\.\n$/],
      ] as const) {
        const { status, stdout, stderr } = runCommand(["new", ...args], { cwd: folder });
        assert.deepEqual([status, stdout], [2, ""], args.join(" "));
        assert.match(stderr, said);
      }
    });
  });
});
