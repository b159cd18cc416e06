// `compare`: a draft of the example's report and the final one, as PDFs, with thirty changes that are known.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

import {
  draftAlone,
  draftText,
  finalText,
  knownChanges,
  structuralChanges,
} from "../comparison/thirtyChanges.ts";
import { exampleReport, inFolder, root, runCommand } from "./runCommand.ts";

interface PrintedFinding {
  readonly id: string;
  readonly text: string;
}

interface PrintedComparison {
  readonly version: number;
  readonly changes: readonly {
    readonly change: string;
    readonly draft: (PrintedFinding & { readonly name?: string }) | string | null;
    readonly final: (PrintedFinding & { readonly name?: string }) | string | null;
    readonly words?: readonly { readonly draft: string; readonly final: string }[];
  }[];
  readonly renumbered: readonly { readonly draft: string; readonly final: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** "reworded p17", "judgement Overall effectiveness", "lead-inspector". */
function nameOf({ change, draft, final }: PrintedComparison["changes"][number]): string {
  const which = final ?? draft;
  if (which === null || typeof which === "string") return change;
  return `${change} ${which.name ?? which.id}`;
}

describe("compare", function () {
  this.timeout(20_000);

  it("finds thirty known changes between two PDFs, and invents none", () => {
    inFolder({ "texts/draft.txt": draftText(), "texts/final.txt": finalText }, (folder) => {
      const made = spawnSync(process.execPath, [
        join(root, "scripts/make-example.mjs"),
        join(folder, "reports"),
        join(folder, "texts"),
      ]);
      assert.equal(made.status, 0, String(made.stderr));
      const { status, stdout, stderr } = runCommand(
        ["compare", "reports/draft.pdf", "reports/final.pdf", "--format", "json"],
        { cwd: folder },
      );
      assert.equal(status, 0, stderr);
      const printed = JSON.parse(stdout) as PrintedComparison;
      const known = [...knownChanges.map(({ name }) => name), ...structuralChanges];
      assert.equal(known.length, 30);
      assert.deepEqual(printed.changes.map(nameOf).sort(), known.sort());
      assert.equal(
        printed.changes.find(({ change }) => change === "dropped")?.draft && draftAlone,
        draftAlone,
      );
      const weeks = printed.changes.find((each) => nameOf(each) === "reworded p40");
      assert.deepEqual(weeks?.words, [{ draft: "20", final: "22" }]);
      assert.ok(printed.renumbered.some(({ draft, final }) => draft === "p13" && final === "p14"));
      assert.equal(printed.summary["reworded"], 21);
    });
  });

  it("has nothing to tell of a report and itself", () => {
    const { status, stdout } = runCommand(["compare", exampleReport, exampleReport]);
    assert.equal(status, 0);
    assert.equal(stdout, "Nothing changed: word for word the two are the same.\n");
  });

  it("says first that two reports are of two inspections, and only then", () => {
    const earlier = join(root, "examples/sources/northmere-ilacs-2022.pdf");
    const warning = /^\W*These are the reports of two inspections \(.*2022, and .*2026\)/m;
    const [pretty, page, data] = (["pretty", "markdown", "json"] as const).map(
      (format) => runCommand(["compare", earlier, exampleReport, "--format", format]).stdout,
    );
    assert.match((pretty ?? "").replace(/\n/g, " "), /^These are the reports of two inspections \(/);
    assert.match(page ?? "", warning);
    assert.match(data ?? "", /"sameInspection": false/);
    inFolder({ "draft.txt": draftText(), "final.txt": finalText }, (cwd) => {
      const { stdout } = runCommand(["compare", "draft.txt", "final.txt", "--format", "json"], { cwd });
      assert.match(stdout, /"sameInspection": true/);
    });
  });

  it("prints a page to read", () => {
    const earlier = join(root, "examples/sources/northmere-ilacs-2022.pdf");
    const { status, stdout } = runCommand(["compare", earlier, exampleReport, "--format", "markdown"]);
    assert.equal(status, 0);
    assert.match(stdout, /^# The draft report and the final report$/m);
    assert.match(stdout, /^## Grades and judgements$/m);
  });

  it("says in one line what it cannot compare", () => {
    const missing = runCommand(["compare", "nothing.pdf", exampleReport]);
    assert.equal(missing.status, 2);
    assert.equal(missing.stdout, "");
    assert.match(missing.stderr, /^nothing\.pdf: there is no such file\.\n$/);
    inFolder({ "memo.txt": "We meet on Tuesday.\n" }, (cwd) => {
      const { status, stdout, stderr } = runCommand(["compare", "memo.txt", exampleReport], { cwd });
      assert.equal(status, 2);
      assert.equal(stdout, "");
      assert.match(stderr, /^memo\.txt: .+\n$/);
    });
  });
});
