// Word files of different makers, checked and given back with comments: the comments stand on the very words, nothing
// else of the package has changed, LibreOffice opens it and prints the same pages, and has the comments where they were.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { renderMessage } from "../../server/src/core/problem.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { annotateWord } from "../../server/src/word/annotateWord.ts";
import { readWordDraft } from "../../server/src/word/readWordDraft.ts";
import { notesOf, problemsInWord } from "../../server/src/word/wordNotes.ts";
import { WordPackage } from "../../server/src/word/wordPackage.ts";
import { problemsOf } from "../check.ts";
import { root, runCommand } from "../cli/runCommand.ts";
import { joined, rangeOf, withoutComments } from "../word/commentMarks.ts";
import { atGoogle, inTheBrowser, onTheDesk, strict, withMacros } from "./handBuilt.ts";
import { Office } from "./office.ts";
import { openDocument, richText, webPage } from "./officeSources.ts";

interface Maker {
  readonly name: string;
  /** Makes the file in the office's folder. */
  readonly make: (office: Office) => Uint8Array;
  /** Each comment's rule and the words it stands on, in order. */
  readonly comments: readonly string[];
}

const ofOpenDocument = [
  "ofsted-capitals: OFSTED",
  "misstated-grade: outstanding",
  "misquoted-report: “some children live too long in homes that do not meet their needs”",
  "ofsted-capitals: OFSTED",
  "leftover-placeholder: OFSTED",
  "leftover-placeholder: to be checked",
  "ofsted-capitals: OFSTED",
  "impossible-date: 31 June 2026",
  "ofsted-capitals: OFSTED",
  "leftover-placeholder: [insert name]",
  "ofsted-capitals: Boxed words of OFSTED.",
  'ofsted-capitals: In footnote 1, "OFSTED"',
];
const ofWord = [
  "ofsted-capitals: OFSTED",
  "misstated-grade: outstanding",
  "misquoted-report: “some children live too long in homes that do not meet their needs”",
  "leftover-placeholder: OFSTED",
  "ofsted-capitals: OFSTED",
  "leftover-placeholder: Numbers are from OFSTED",
  "ofsted-capitals: OFSTED",
  "impossible-date: 31 June 2026",
  "ofsted-capitals: OFSTED",
  "leftover-placeholder: [insert name]",
  "ofsted-capitals: Boxed words of OFSTED.",
  "ofsted-capitals: OFSTED",
  'ofsted-capitals: In footnote 1, "OFSTED"',
];
const ofBrowser = [
  "ofsted-capitals: OFSTED",
  "misstated-grade: outstanding",
  "misquoted-report: “some children live too long in homes that do not meet their needs”",
  "impossible-date: 31 June 2026",
  "ofsted-capitals: OFSTED",
];
const ofGoogle = [
  "ofsted-capitals: OFSTED",
  "misstated-grade: outstanding",
  "misquoted-report: “some children live too long in homes that do not meet their needs”",
  "ofsted-capitals: OFSTED",
  "leftover-placeholder: Numbers are from OFSTED",
  "ofsted-capitals: OFSTED",
  "impossible-date: 31 June 2026",
  "ofsted-capitals: OFSTED",
  "ofsted-capitals: OFSTED",
  "leftover-placeholder: [insert name]",
  'ofsted-capitals: In footnote 1, "OFSTED"',
];

const makers: readonly Maker[] = [
  {
    name: "LibreOffice, from a web page",
    make: (office) => saved(office, "web.html", webPage, "docx", ["--infilter=HTML (StarWriter)"]),
    comments: [
      "ofsted-capitals: OFSTED",
      "misstated-grade: outstanding",
      "misquoted-report: “some children live too long in homes that do not meet their needs”",
      "ofsted-capitals: OFSTED",
      "qualified-finding: Managers meet with social workers regularly.",
      "ofsted-capitals: OFSTED",
      "impossible-date: 31 June 2026",
      "ofsted-capitals: OFSTED",
      "ofsted-capitals: OFSTED",
      "leftover-placeholder: [insert date]",
    ],
  },
  {
    name: "LibreOffice, from rich text",
    make: (office) => saved(office, "rich.rtf", richText),
    comments: [
      "ofsted-capitals: OFSTED",
      "misstated-grade: outstanding",
      "misquoted-report: “some children live too long in homes that do not meet their needs”",
      "ofsted-capitals: OFSTED",
      "impossible-date: 31 June 2026",
      "ofsted-capitals: OFSTED",
      "leftover-placeholder: [insert name]",
      'ofsted-capitals: In footnote 1, "OFSTED"',
    ],
  },
  {
    name: "LibreOffice, from OpenDocument",
    make: (office) => saved(office, "open.fodt", openDocument),
    comments: ofOpenDocument,
  },
  {
    name: "LibreOffice, as Word of 2007",
    make: (office) => saved(office, "seven.fodt", openDocument, "docx:MS Word 2007 XML"),
    comments: ofOpenDocument,
  },
  {
    name: "LibreOffice, from a Word file of before 2007",
    make: (office) => {
      saved(office, "old.fodt", openDocument, "doc");
      return read(office.convert("docx", ["old.doc"]));
    },
    comments: ofOpenDocument,
  },
  { name: "Word on a desk", make: () => onTheDesk, comments: ofWord },
  { name: "Word in a browser", make: () => inTheBrowser, comments: ofBrowser },
  { name: "Word, strictly by the standard", make: () => strict, comments: ofBrowser },
  { name: "Word, with macros", make: () => withMacros, comments: ["ofsted-capitals: OFSTED"] },
  { name: "Google Docs", make: () => atGoogle, comments: ofGoogle },
  {
    name: "LibreOffice, from Word",
    make: (office) => saved(office, "desk/desk.docx", onTheDesk),
    comments: ofWord,
  },
  {
    name: "LibreOffice, from Google Docs",
    make: (office) => saved(office, "docs/docs.docx", atGoogle),
    comments: ofGoogle,
  },
  {
    name: "our own export",
    make: (office) => exported(office, "action-plan", "ours.docx"),
    comments: [
      "unanswered-area-for-improvement: Northmere Council: action plan in response to the inspection of children’s services, January 2026",
      "misstated-grade: outstanding",
      "misnamed-judgement: The experiences and progress of children in need of help and protection",
      "irregular-grade: Requires Improvement",
      "ofsted-capitals: OFSTED",
      "miscited-quotation: “practical and financial help that matches what foster carers receive”.",
      "misquoted-report: “live for too long in homes that don’t meet their basic needs”",
      "misquoted-report: “four or more social workers in a year”",
      "paragraph-out-of-sequence: The report describes “a culture of drift and delay” in the assessment teams. We accept this. The actions in paragraph 14 are meant to bring it to an end.",
      "unfound-quotation: “a culture of drift and delay”",
      "broken-cross-reference: 14",
      "irregular-framework-reference: (Enabler two)",
      "superseded-framework-number: (outcome 2, national framework)",
      "missing-framework-reference: How well the views of disabled children are recorded and used in their plans.",
      "unknown-framework-reference: (enabler 4, national framework)",
    ],
  },
  {
    name: "LibreOffice, from our own export",
    make: (office) => {
      exported(office, "committee-report", "exported/saved.docx");
      return read(office.convert("docx", ["exported/saved.docx"]));
    },
    comments: [
      "misquoted-report: “some had waited for more than six months”",
      "paragraph-out-of-sequence: Services have also grown steadier. The present director has been in post since 2023.",
      "misstated-grade: Good",
      "unknown-source: Error",
      "unknown-finding: Error",
      "unknown-framework-reference: (outcome 7, national framework)",
      "broken-cross-reference: 3.3",
    ],
  },
];

describe("a Word file checked and given back", function () {
  this.timeout(240_000);
  let office: Office;
  const reports: Record<string, InspectionReport> = {};

  before(async () => {
    office = new Office();
    for (const id of ["ilacs-2026", "ilacs-2022"]) {
      const file = `northmere-${id}.pdf`;
      const text = await readPdfText(read([join(root, "examples/sources", file)]));
      reports[id] = readReport(text, file);
    }
    // All at once, for starting is most of what LibreOffice does.
    const files = makers.map(({ make }, index) => {
      const bytes = make(office);
      writeFileSync(office.path(`before-${index}.docx`), bytes);
      writeFileSync(office.path(`after-${index}.docx`), checked(bytes, reports));
      return [`before-${index}.docx`, `after-${index}.docx`];
    });
    office.convert("pdf", files.flat());
    office.convert(
      "docx",
      files.map(([, after = ""]) => after),
      "again",
    );
  });

  after(() => office.remove());

  for (const [index, { name, comments }] of makers.entries()) {
    it(`of ${name}`, () => {
      const before = new WordPackage(read([office.path(`before-${index}.docx`)]));
      const after = new WordPackage(read([office.path(`after-${index}.docx`)]));
      const own = commentsIn(after).filter(({ author }) => author === "Inspection Response");
      assert.deepEqual(
        own.map(({ text, words }) => `${/\(([a-z-]+)\)$/.exec(text)?.[1]}: ${words || text.split(":")[0]}`),
        comments,
      );
      assertSameParts(
        before,
        after,
        own.map(({ id }) => id),
      );
      const [pages, pagesAfter] = ["before", "after"].map((when) =>
        office.pictures(office.path(`${when}-${index}.pdf`)),
      );
      assertSamePages(pagesAfter ?? [], pages ?? []);
      const again = new WordPackage(read([office.path(`again/after-${index}.docx`)]));
      assert.deepEqual(told(again), told(after));
    });
  }
});

/** The file that LibreOffice saves what stands in another as. */
function saved(
  office: Office,
  name: string,
  content: string | Uint8Array,
  to = "docx",
  options: readonly string[] = [],
): Uint8Array {
  mkdirSync(dirname(office.path(name)), { recursive: true });
  writeFileSync(office.path(name), content);
  return read(office.convert(to, [name], ".", options));
}

function exported(office: Office, example: string, name: string): Uint8Array {
  mkdirSync(dirname(office.path(name)), { recursive: true });
  const draft = join(root, `examples/${example}.response.md`);
  const { status, stderr } = runCommand(["export", draft, "--to", "docx", "-o", office.path(name)]);
  assert.equal(status, 0, stderr);
  return read([office.path(name)]);
}

function read([file = ""]: readonly string[]): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

function checked(bytes: Uint8Array, reports: Readonly<Record<string, InspectionReport>>): Uint8Array {
  const draft = readWordDraft(bytes);
  assert.ok(!("fault" in draft), JSON.stringify(draft));
  const named = draft.markdown.startsWith("---\n");
  const [first, ...others] = Object.entries(reports);
  const sources = Object.fromEntries(first === undefined ? [] : [first, ...(named ? others : [])]);
  const found = problemsOf(draft.markdown, { file: "draft.docx", sources });
  const notes = notesOf(problemsInWord(found.problems, draft), renderMessage);
  const made = annotateWord(bytes, notes, "2026-05-01T09:00:00.000Z");
  assert.ok(!("fault" in made), JSON.stringify(made));
  assert.equal(made.added, notes.length);
  return made.bytes;
}

interface Comment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly words: string;
}

function commentsIn(opened: WordPackage): Comment[] {
  const part = opened.names.find((name) => /^word\/comments\d*\.xml$/.test(name));
  const comments = (part === undefined ? null : opened.text(part)) ?? "";
  return [...comments.matchAll(/<w:comment ([^>]*)>(.*?)<\/w:comment>/gs)].map(
    ([, attributes = "", inside = ""]) => {
      const id = /w:id="(\d+)"/.exec(attributes)?.[1] ?? "";
      const author = /w:author="([^"]*)"/.exec(attributes)?.[1] ?? "";
      return {
        id,
        author,
        text: inside
          .replace(/<[^>]+>/g, "")
          .replaceAll("&apos;", "'")
          .replaceAll("&quot;", '"'),
        words: rangeOf(opened, id),
      };
    },
  );
}

/** A run that is parted moves its letters by less than a dot; nothing moves by a letter. */
function assertSamePages(pages: readonly Uint8Array[], others: readonly Uint8Array[]): void {
  assert.equal(pages.length, others.length);
  for (const [index, page] of pages.entries()) {
    const furthest = page.reduce(
      (most, shade, at) => Math.max(most, Math.abs(shade - (others[index]?.[at] ?? 0))),
      0,
    );
    assert.ok(furthest < 16, `page ${index + 1}: ${furthest}`);
  }
}

/** Who says what of which words; LibreOffice numbers comments as they stand in the text. */
function told(opened: WordPackage): string[] {
  return commentsIn(opened)
    .map(({ author, text, words }) => `${author}: ${text}: ${words}`)
    .sort();
}

function assertSameParts(before: WordPackage, after: WordPackage, ids: readonly string[]): void {
  const touched = after.names.filter((name) => {
    const was = before.bytes(name);
    return was === null || !Buffer.from(was).equals(after.bytes(name) ?? new Uint8Array());
  });
  assert.deepEqual(
    touched.filter(
      (name) =>
        !/(?:document\d*\.xml|comments\.xml|document\d*\.xml\.rels|\[Content_Types\]\.xml)$/.test(name),
    ),
    [],
  );
  assert.deepEqual(
    before.names.filter((name) => !after.names.includes(name)),
    [],
  );
  for (const name of touched) {
    const was = before.text(name);
    const is = after.text(name) ?? "";
    if (was === null) assert.match(name, /comments\.xml$/);
    else if (/document\d*\.xml$/.test(name))
      assert.equal(joined(withoutComments(is, ids)), joined(was), name);
    else {
      // What was there stands there still, in its order, and more behind it.
      const end = was.lastIndexOf("</");
      assert.equal(is.slice(0, end), was.slice(0, end), name);
      assert.equal(is.slice(is.lastIndexOf("</")), was.slice(end), name);
    }
  }
}
