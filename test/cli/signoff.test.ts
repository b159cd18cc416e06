// `signoff`: what the sheet says of a draft, its sources, what was ignored and what nobody checked.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { exampleReport, inFolder, root, runCommand } from "./runCommand.ts";

const draft = `---
inspection-response:
  kind: press-statement
  authority: Northmere
  sources:
    - id: ilacs-2026
      file: ${exampleReport}
  people:
    - Dr Ada Marsh, Director of Children’s Services
  rules:
    unexpanded-acronym: off
---

# Northmere’s services are good

Ofsted inspected Northmere from 19 to 30 January 2026. Overall effectiveness was judged good.

OFSTED said that leaders “are the best in the land”. <!-- inspection-response-ignore-line ofsted-capitals -->

Inspectors found that care leavers are helped by advisers who see them as they would their own children.

Dr Ada Marsh, Director of Children’s Services, said: “We are proud. We hired 14 workers by 3 May 2026.”
`;

/** The page's words, markup gone. */
function wordsOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x(\w+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, " ");
}

describe("signoff", () => {
  const page = inFolder({ "news.response.md": draft }, (folder) => {
    const { status, stdout, stderr } = runCommand(["signoff", "news.response.md", "--today", "2026-06-01"], {
      cwd: folder,
    });
    assert.equal(stderr, "");
    assert.equal(status, 0);
    return stdout;
  });
  const words = wordsOf(page);

  it("is one page of its own, in British English, that runs and fetches nothing", () => {
    assert.match(page, /^<!doctype html><html lang="en-GB">/);
    assert.doesNotMatch(page, /<script|<link|src="(?!data:)|@import|url\(/);
  });

  it("says which version of which files it is about", () => {
    assert.ok(words.includes("news.response.md"));
    assert.ok(words.includes(createHash("sha256").update(draft).digest("hex")));
    assert.ok(words.includes(createHash("sha256").update(readFileSync(exampleReport)).digest("hex")));
    assert.ok(words.includes("19 to 30 January 2026"));
    assert.ok(words.includes("1 June 2026"));
  });

  it("has all that is needed to sign on its first page, and points to the annexes", () => {
    const front = wordsOf(page.slice(0, page.indexOf('<section class="annex"')));
    assert.match(front, /Quotations 0 1 0/);
    assert.match(front, /Warning\. .*“are the best in the land”: These words are credited/);
    assert.match(front, /What was ignored .*“OFSTED”/);
    assert.match(front, /nothing was looked for: unexpanded-acronym/);
    assert.match(front, /1 date and 1 figure of the council’s own/);
    assert.match(front, /☐ The document may be handed over\. Name: Role: Date: Signature:/);
    assert.match(words, /Annex A: Problems left in the document/);
  });

  it("lists what is right with its source, and what is not with its reason", () => {
    assert.match(words, /good Right Overall effectiveness: good The judgements of ilacs-2026/);
    assert.match(words, /19 to 30 January 2026 Right Inspected 19 to 30 January 2026/);
    assert.match(words, /Dr Ada Marsh Right “?Dr Ada Marsh, Director of Children’s Services/);
    assert.match(words, /“are the best in the land” Look at this No source has these words/);
    assert.match(words, /Warning \(unfound-quotation\)/);
  });

  it("tells what was ignored, and by which comment or setting", () => {
    assert.match(words, /\(ofsted-capitals\)[^☐]*<!-- inspection-response-ignore-line ofsted-capitals -->/);
    assert.match(words, /nothing was looked for: unexpanded-acronym/);
  });

  it("leaves what the council says in its own words to a person", () => {
    assert.match(words, /Inspectors found that care leavers are helped[^☐]*Paragraph 36[^☐]*☐ Yes ☐ No/);
    assert.doesNotMatch(page, /☑|checked=/);
  });

  it("prints what was not checked as plainly as what was", () => {
    assert.match(words, /What was not checked/);
    assert.match(words, /3 May 2026/);
    assert.match(words, /14 workers/);
  });

  it("has no citation right that a quotation is miscited with, and says what each names", () => {
    const cited = draft.replace(
      "leaders “are the best in the land”.",
      "kinship carers receive “practical and financial help that matches what foster carers receive” [@ilacs-2026, para. 21] and more [@ilacs-2026, para. 36].",
    );
    inFolder({ "news.response.md": cited }, (folder) => {
      const { stdout } = runCommand(["signoff", "news.response.md"], { cwd: folder });
      const all = wordsOf(stdout);
      assert.match(all, /Citations 1 1 0/);
      assert.match(
        all,
        /para\. 21\] Look at this The words quoted stand elsewhere\. Paragraph 21 \(page 4\)/,
      );
      assert.match(all, /para\. 36\] Right Paragraph 36 \(page 6\) of ilacs-2026/);
    });
  });

  it("tells of a source that is not there", () => {
    const missing = draft.replace(exampleReport, "gone.pdf");
    inFolder({ "news.response.md": missing }, (folder) => {
      const { status, stdout, stderr } = runCommand(["signoff", "news.response.md"], { cwd: folder });
      assert.equal(status, 0);
      assert.match(stderr, /gone\.pdf/);
      assert.match(wordsOf(stdout), /"ilacs-2026" \(gone\.pdf\) was not read/);
    });
  });

  it("writes where it is told to, and never over the draft", () => {
    inFolder({ "news.response.md": draft }, (folder) => {
      assert.equal(
        runCommand(["signoff", "news.response.md", "-o", "sheet.html"], { cwd: folder }).status,
        0,
      );
      assert.match(readFileSync(join(folder, "sheet.html"), "utf8"), /Sign-off sheet/);
      const over = runCommand(["signoff", "news.response.md", "-o", "news.response.md"], { cwd: folder });
      assert.equal(over.status, 2);
      assert.match(over.stderr, /what it is made from/);
      assert.equal(readFileSync(join(folder, "news.response.md"), "utf8"), draft);
    });
  });

  it("makes a sheet of each of the example's drafts", () => {
    for (const name of ["action-plan", "committee-report", "press-statement"]) {
      const { status, stdout } = runCommand(["signoff", join(root, `examples/${name}.response.md`)]);
      assert.equal(status, 0, name);
      assert.match(stdout, /Look at this/, name);
    }
  });

  it("shows whoever signs no settings, no lone marks and no lines that lead in a speech", () => {
    const text = `${draft}
The Director of Northmere Council, who answers for care leavers and their advisers, said:

"We are proud of our care leavers.”
`.replace("kind: press-statement", "kind: action-plan");
    inFolder({ "news.response.md": text }, (folder) => {
      const sheet = wordsOf(runCommand(["signoff", "news.response.md"], { cwd: folder }).stdout);
      assert.match(sheet, /Warning\. The document as a whole \(line 6\)\s?: Nothing in this draft answers/);
      assert.doesNotMatch(sheet, /“id: ilacs-2026/);
      assert.match(sheet, /\(unbalanced-quotation-marks\)\s+A /);
      assert.doesNotMatch(sheet, /who answers for care leavers and their advisers, said: (?:“|No finding)/);
      assert.match(sheet, / Northmere Right The report is about Northmere/);
      assert.doesNotMatch(sheet, /Director of Northmere Right/);
    });
  });
});
