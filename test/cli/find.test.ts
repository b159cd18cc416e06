// `find`: looking for words in reports on the command line.

import assert from "node:assert/strict";
import { join } from "node:path";

import { inFolder, runCommand } from "./runCommand.ts";

/** A report as plain text, with one paragraph of its own. */
function reportText(authority: string, ...paragraphs: readonly string[]): string {
  return [
    `Inspection of ${authority} local authority children’s services`,
    "Inspection dates: 2 June to 13 June 2025",
    "Lead inspector: Ruth Penhale, His Majesty’s Inspector",
    "Judgement Grade",
    "The impact of leaders on social work practice with children and families Good",
    "The experiences and progress of children who need help and protection Good",
    "The experiences and progress of children in care Good",
    "The experiences and progress of care leavers Good",
    "Overall effectiveness Good",
    "Services have moved forward with purpose since the last inspection.",
    "What needs to improve?",
    "◼ The timeliness of help for children who live with neglect.",
    "The experiences and progress of care leavers: good",
    ...paragraphs.map((text, i) => `${i + 1}. ${text}`),
  ].join("\n\n");
}

const files = {
  "reports/northmere.txt": reportText(
    "Northmere",
    "Personal advisers take time to get to know young people and stay in touch with them.",
    "Most care leavers are in education, employment or training.",
  ),
  "reports/east/eastmere.txt": reportText(
    "Eastmere",
    "Advisers who are personal to each care leaver change often.",
  ),
};

interface Printed {
  readonly version: number;
  readonly query: string;
  readonly results: readonly {
    readonly source: string;
    readonly id: string;
    readonly paragraph: number | null;
    readonly page: number | null;
    readonly endPage: number | null;
    readonly score: number;
    readonly text: string;
  }[];
}

describe("find", () => {
  it("prints findings for programs, those with the very words first", () => {
    inFolder(files, (folder) => {
      const args = ["find", "personal advisers", "--source", "reports", "--format", "json", "--limit", "3"];
      const { status, stdout, stderr } = runCommand(args, { cwd: folder });
      const printed = JSON.parse(stdout) as Printed;
      assert.deepEqual([status, stderr, printed.version, printed.query], [0, "", 1, "personal advisers"]);
      const [best, second] = printed.results;
      assert.deepEqual(
        [best?.source, best?.id, best?.paragraph, best?.page, best?.endPage],
        ["northmere", "p1", 1, 1, 1],
      );
      assert.ok((best?.score ?? 0) > 0);
      assert.equal(second?.source, "eastmere");
      assert.ok(printed.results.length <= 3);
    });
  });

  it("prints findings for people, with their place", () => {
    inFolder(files, (folder) => {
      const { status, stdout } = runCommand(
        ["find", "get to know young people", "--source", join("reports", "northmere.txt"), "--limit", "1"],
        { cwd: folder },
      );
      assert.equal(status, 0);
      assert.match(
        stdout,
        /^Paragraph 1 \(page 1\), northmere {2}these words\n {2}Personal advisers take time/,
      );
    });
  });

  it("says when nothing is found, which is no fault", () => {
    inFolder(files, (folder) => {
      const { status, stdout } = runCommand(["find", "zzyzx", "--source", "reports"], { cwd: folder });
      assert.deepEqual([status, stdout], [0, 'Nothing like "zzyzx" was found.\n']);
    });
  });

  it("refuses what it cannot do, in one line", () => {
    inFolder(files, (folder) => {
      const refused = (...args: string[]): string => {
        const { status, stdout, stderr } = runCommand(["find", ...args], { cwd: folder });
        assert.deepEqual([status, stdout], [2, ""], args.join(" "));
        assert.equal(stderr.trim().split("\n").length, 1);
        return stderr;
      };
      assert.match(refused("care leavers"), /--source/);
      assert.match(refused("?!", "--source", "reports"), /no words/);
      assert.match(refused("care", "--source", "reports", "--limit", "some"), /whole number/);
      assert.match(refused("care", "--source", "reports", "--limit", "0"), /from 1 up/);
    });
  });

  it("tells of a report that is not there, and looks in the others", () => {
    inFolder(files, (folder) => {
      const { status, stdout, stderr } = runCommand(
        ["find", "care leavers", "--source", "absent.pdf", "--source", "reports", "--format", "json"],
        { cwd: folder },
      );
      assert.equal(status, 2);
      assert.match(stderr, /absent\.pdf/);
      assert.ok((JSON.parse(stdout) as Printed).results.length > 0);
    });
  });

  it("says plainly when two reports have one name, and names them by their paths", () => {
    const both = { ...files, "reports/old/northmere.txt": files["reports/northmere.txt"] };
    inFolder(both, (folder) => {
      const { status, stdout, stderr } = runCommand(
        ["find", "personal advisers take time", "--source", "reports", "--format", "json", "--limit", "2"],
        { cwd: folder },
      );
      assert.equal(status, 0);
      assert.match(
        stderr,
        /^2 reports are called "northmere": reports.northmere\.txt, reports.old.northmere\.txt\. They are named by their paths\.\n$/,
      );
      assert.deepEqual(
        (JSON.parse(stdout) as Printed).results.map(({ source }) => source.replaceAll("\\", "/")).sort(),
        ["reports/northmere.txt", "reports/old/northmere.txt"],
      );
    });
  });
});
