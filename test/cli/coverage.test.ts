// `coverage`: what it prints of a draft's answers, judgements and deadlines.

import assert from "node:assert/strict";

import { exampleReport, inFolder, runCommand } from "./runCommand.ts";

interface PrintedCoverage {
  readonly version: number;
  readonly areas: readonly {
    readonly source: string;
    readonly id: string;
    readonly text: string;
    readonly state: string;
    readonly answers: readonly { readonly line: number; readonly column: number }[];
  }[];
  readonly judgements: readonly {
    readonly name: string;
    readonly grade: string;
    readonly mentioned: boolean;
  }[];
  readonly deadlines: readonly {
    readonly source: string;
    readonly name: string;
    readonly due: string;
    readonly workingDaysLeft: number;
  }[];
  readonly reservations: readonly {
    readonly source: string;
    readonly section: string;
    readonly paragraph: number | null;
    readonly page: number;
    readonly text: string;
  }[];
}

function coverageOf(draft: string, ...more: string[]): PrintedCoverage {
  return inFolder({ "plan.md": draft }, (folder) => {
    const { status, stdout, stderr } = runCommand(["coverage", "plan.md", "--format", "json", ...more], {
      cwd: folder,
    });
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout) as PrintedCoverage;
  });
}

describe("coverage", () => {
  const source = ["--source", exampleReport];

  it("tells of each area whether it is answered, begun or left, and where", () => {
    const { version, areas } = coverageOf("# Plan\n", ...source);
    assert.equal(version, 1);
    assert.ok(areas.length > 2);
    assert.ok(areas.every(({ state, answers }) => state === "unanswered" && answers.length === 0));
    const [first, second] = areas;
    assert.ok(first !== undefined && second !== undefined);
    const draft = `# Plan\n\n## ${first.text}\n\nWe will see every child within three days.\n\n## ${second.text}\n`;
    const after = coverageOf(draft, ...source).areas;
    assert.deepEqual(
      after.slice(0, 3).map(({ state }) => state),
      ["answered", "started", "unanswered"],
    );
    assert.equal(after[0]?.answers[0]?.line, 3);
    assert.equal(after[0]?.source, "northmere-ilacs-2026");
  });

  it("tells which judgements are mentioned", () => {
    const { judgements } = coverageOf("Ofsted judged our overall effectiveness to be good.\n", ...source);
    const mentioned = judgements.filter((judgement) => judgement.mentioned).map(({ name }) => name);
    assert.deepEqual(mentioned, ["Overall effectiveness"]);
    assert.ok(judgements.length > 1);
  });

  it("counts the 70 working days from receipt, and none without it", () => {
    assert.deepEqual(coverageOf("# Plan\n", ...source).deadlines, []);
    const draft = `---
inspection-response:
  kind: action-plan
  sources:
    - id: ilacs
      file: ${exampleReport}
      received: 2026-03-02
---

# Plan
`;
    const { deadlines } = coverageOf(draft, "--today", "2026-06-11");
    // Good Friday, Easter Monday, 4 May and 25 May 2026 are no working days.
    assert.deepEqual(deadlines, [
      {
        source: "ilacs",
        name: "Written statement of proposed action",
        due: "2026-06-12",
        workingDaysLeft: 1,
      },
    ]);
  });

  it("prints it for people and as Markdown", () => {
    inFolder({ "plan.md": "# Plan\n" }, (folder) => {
      const shown = runCommand(["coverage", "plan.md", ...source], { cwd: folder });
      assert.match(shown.stdout, /unanswered {2}area-1/);
      assert.match(shown.stdout, /No deadline is shown/);
      const table = runCommand(["coverage", "plan.md", ...source, "--format", "markdown"], { cwd: folder });
      assert.match(table.stdout, /^\| Area \| Wording \| State \| Line \|$/m);
    });
  });

  it("lists the inspectors' reservations, which answer nothing and are no problem", () => {
    const { reservations } = coverageOf("# Plan\n", ...source);
    assert.ok(reservations.length > 2);
    for (const { source: id, section, paragraph, page, text } of reservations) {
      assert.equal(id, "northmere-ilacs-2026");
      assert.ok(section === "Summary" ? paragraph === null : paragraph !== null && section !== "");
      assert.ok(page > 0 && text.length > 20);
    }
    inFolder({ "plan.md": "# Plan\n" }, (folder) => {
      const shown = runCommand(["coverage", "plan.md", ...source], { cwd: folder });
      assert.ok(shown.stdout.includes(`reservations (${reservations.length})`));
      const page = runCommand(["coverage", "plan.md", ...source, "--format", "markdown"], { cwd: folder });
      assert.equal(page.stdout.match(/^- \[ \] “/gm)?.length, reservations.length);
      assert.match(page.stdout, /^## The inspectors' reservations \(\d+\)\n\n/m);
    });
  });

  it("cannot do its work without a draft or a report", () => {
    inFolder({ "plan.md": "# Plan\n" }, (folder) => {
      for (const args of [["plan.md"], ["nowhere.md", ...source], ["plan.md", "--source", "nowhere.pdf"]]) {
        const { status, stdout, stderr } = runCommand(["coverage", ...args], { cwd: folder });
        assert.equal(status, 2);
        assert.equal(stdout, "");
        assert.notEqual(stderr, "");
      }
    });
  });
});
