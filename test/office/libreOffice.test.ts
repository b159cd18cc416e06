// Word files that we write, opened by LibreOffice: it must read them without repair and print what they say. Needs
// LibreOffice Writer (`node scripts/office.mjs`), so it is a run of its own.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { annotateWord } from "../../server/src/word/annotateWord.ts";
import { readWordDraft } from "../../server/src/word/readWordDraft.ts";
import { WordPackage } from "../../server/src/word/wordPackage.ts";
import { root, runCommand } from "../cli/runCommand.ts";
import { wordFixtures } from "../word/wordDrafts.ts";
import { Office, pagesIn } from "./office.ts";

describe("a Word file of ours in LibreOffice", function () {
  this.timeout(240_000);
  let office: Office;

  before(() => {
    office = new Office();
  });

  after(() => office.remove());

  for (const name of ["action-plan", "committee-report", "press-statement"]) {
    it(`is printed with its numbers, its notes and its pages: ${name}`, async () => {
      const file = office.path(`${name}.docx`);
      const draft = join(root, `examples/${name}.response.md`);
      const { status, stderr } = runCommand(["export", draft, "--to", "docx", "-o", file]);
      assert.equal(status, 0, stderr);
      const pages = await printed(file);
      assert.ok(pages.length >= 1 && pages.length <= 12, `${pages.length} pages`);
      const folds = pages.map(folded);
      const read = readWordDraft(new Uint8Array(readFileSync(file)));
      assert.ok(!("fault" in read));
      const lost = sentencesOf(read.markdown).filter((sentence) => !isPrinted(folded(sentence), folds));
      assert.deepEqual(lost, []);
      const words = folds.join("");
      assert.doesNotMatch(words, /ADDIN|INSPECTION_RESPONSE|@ilacs/);
      assert.match(words, new RegExp(`Page${pages.length}of${pages.length}`));
    });
  }

  it("keeps what is said, however it was made, once comments are put into it", async () => {
    for (const [index, { bytes, markdown, marked }] of wordFixtures.entries()) {
      const notes = Object.keys(marked).map((each) => {
        const start = markdown.indexOf(each);
        return { start, end: start + each.length, text: `On ${each}` };
      });
      const annotated = annotateWord(bytes, notes, "2026-05-01T09:00:00.000Z");
      assert.ok(!("fault" in annotated));
      const before = office.path(`before-${index}.docx`);
      const after = office.path(`after-${index}.docx`);
      writeFileSync(before, bytes);
      writeFileSync(after, annotated.bytes);
    }
    office.convert(
      "pdf",
      wordFixtures.flatMap((_, index) => [`before-${index}.docx`, `after-${index}.docx`]),
    );
    for (const [index, { name }] of wordFixtures.entries()) {
      const before = await pagesIn(office.path(`before-${index}.pdf`));
      const after = await pagesIn(office.path(`after-${index}.pdf`));
      assert.equal(after.length, before.length, name);
      assert.deepEqual(after, before, name);
    }
  });

  it("is the same draft once LibreOffice has saved it, and takes comments there", () => {
    for (const name of ["action-plan", "committee-report"]) {
      const draft = join(root, `examples/${name}.response.md`);
      const ours = office.path(`ours-${name}.docx`);
      assert.equal(runCommand(["export", draft, "--to", "docx", "-o", ours]).status, 0);
      office.convert("docx", [ours], "saved");
      const saved = new Uint8Array(readFileSync(office.path(`saved/ours-${name}.docx`)));
      const markdown = markdownOf(saved);
      assert.equal(markdown, markdownOf(new Uint8Array(readFileSync(ours))));
      const start = markdown.indexOf("Northmere");
      const note = { start, end: start + 9, text: "On Northmere" };
      const annotated = annotateWord(saved, [note], "2026-05-01T09:00:00.000Z");
      assert.ok(!("fault" in annotated) && annotated.added === 1);
      writeFileSync(office.path(`noted-${name}.docx`), annotated.bytes);
      office.convert("docx", [`noted-${name}.docx`], "saved");
      const again = new WordPackage(new Uint8Array(readFileSync(office.path(`saved/noted-${name}.docx`))));
      assert.match(again.text("word/comments.xml") ?? "", /On Northmere/);
    }
  });

  function printed(file: string): Promise<string[]> {
    const [pdf = ""] = office.convert("pdf", [file]);
    return pagesIn(pdf);
  }
});

function markdownOf(bytes: Uint8Array): string {
  const read = readWordDraft(bytes);
  assert.ok(!("fault" in read), JSON.stringify(read));
  return read.markdown;
}

/** Plain sentences of the draft's paragraphs, without what Markdown and citations add. */
function sentencesOf(markdown: string): string[] {
  return markdown
    .replace(/^---[\s\S]*?^---$/m, "")
    .split("\n")
    .filter((line) => /^(?:\d+\. )?\p{Lu}[^|[\]*_\\<]{30,}$/u.test(line))
    .map((line) => line.replace(/^\d+\. /, ""));
}

/** On one page, or begun on one and ended at the head of the next, whose notes and number stand between. */
function isPrinted(words: string, pages: readonly string[]): boolean {
  return pages.some((page, i) => {
    if (page.includes(words)) return true;
    const next = pages[i + 1] ?? "";
    let left = words.length - 1;
    while (left > 0 && !(next.startsWith(words.slice(left)) && page.includes(words.slice(0, left))))
      left -= 1;
    return left > 0;
  });
}

function folded(text: string): string {
  return text.replace(/[\s\u00AD\u200B-]+/g, "");
}
