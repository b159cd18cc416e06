// `export`: the draft as it is handed over. What stands in it is the printing room's to test; here are files,
// arguments and formats.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { extractText } from "unpdf";

import { exampleReport, inFolder, root, runCommand } from "./runCommand.ts";

const draft = `---
inspection-response:
  kind: committee-report
  sources:
    - id: ilacs-2026
      file: ${exampleReport}
---

# A report

1. Advisers help care leavers [@ilacs-2026, para. 36]. <!-- a note -->

2. The next step follows from paragraph 1.

![The board, seated](board.png)
`;

/** One dot. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("export", () => {
  it("makes a web page that needs nothing but itself", () => {
    inFolder({ "report.response.md": draft, "board.png": picture }, (folder) => {
      const { status, stdout, stderr } = runCommand(["export", "report.response.md", "--to", "html"], {
        cwd: folder,
      });
      assert.equal(stderr, "");
      assert.equal(status, 0);
      assert.match(
        stdout,
        /^<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A report<\/title>/,
      );
      assert.match(stdout, /<img src="data:image\/png;base64,[^"]+" alt="The board, seated">/);
      assert.match(stdout, /<span class="number">2\.<\/span>/);
      assert.match(stdout, /<a href="#paragraph-1">paragraph 1<\/a>/);
      assert.match(stdout, /role="doc-noteref"/);
      assert.doesNotMatch(stdout, /a note|inspection-response/);
    });
  });

  it("makes a Word document, on a template where one is given, and refuses a template that is none", () => {
    inFolder({ "report.response.md": draft, "board.png": picture }, (folder) => {
      const made = ["export", "report.response.md", "--to", "docx", "-o"];
      assert.equal(runCommand([...made, "a.docx"], { cwd: folder }).stderr, "");
      assert.equal(runCommand([...made, "b.docx", "--template", "a.docx"], { cwd: folder }).stderr, "");
      for (const name of ["a.docx", "b.docx"]) {
        assert.equal(readFileSync(join(folder, name)).subarray(0, 2).toString(), "PK");
      }
      const wrong = runCommand([...made, "c.docx", "--template", "board.png"], { cwd: folder });
      assert.equal(wrong.status, 2);
      assert.match(wrong.stderr, /board\.png: the file is no Word document/);
    });
  });

  it("makes a PDF that holds every paragraph with its number, tagged, in British English", async () => {
    for (const name of ["action-plan", "committee-report", "press-statement"]) {
      const file = join(root, `examples/${name}.response.md`);
      const bytes = inFolder({}, (folder) => {
        assert.equal(runCommand(["export", file, "--to", "pdf", "-o", "a.pdf"], { cwd: folder }).stderr, "");
        return readFileSync(join(folder, "a.pdf"));
      });
      assert.match(bytes.toString("latin1"), /\/Marked true/);
      assert.match(bytes.toString("latin1"), /\/Lang \(en-GB\)/);
      const { text } = await extractText(new Uint8Array(bytes));
      const words = text.map((page) => squeezed(page).replace(/\d+of\d+$/, "")).join("");
      const page = runCommand(["export", file, "--to", "html"]).stdout.replace(/^[\s\S]*<main>/, "");
      const blocks = page.split(/<\/(?:p|li|h\d|td|th|blockquote)>/).map(wordsOfHtml);
      assert.ok(blocks.length > 10);
      for (const block of blocks) assert.ok(words.includes(block), `${name}: ${block}`);
    }
  });

  it("says which letters a PDF cannot show, and what is wrong with a draft that it cannot read", () => {
    inFolder({ "a.response.md": "# 漢 and ŵ\n", "b.docx": "PK but no more" }, (folder) => {
      const fault = (file: string): string =>
        runCommand(["export", file, "--to", "pdf", "-o", "a.pdf"], { cwd: folder }).stderr;
      assert.match(fault("a.response.md"), /does not have 漢:/);
      assert.match(fault("b.docx"), /^b\.docx: .+\n$/);
    });
  });

  it("prints a picture's description where it is not there, and says so", () => {
    inFolder({ "report.response.md": draft }, (folder) => {
      const { stdout, stderr } = runCommand(["export", "report.response.md", "--to", "html"], {
        cwd: folder,
      });
      assert.match(stderr, /board\.png/);
      assert.match(stdout, /The board, seated/);
    });
  });

  it("prints citations as it is asked to", () => {
    inFolder({ "report.response.md": draft, "board.png": picture }, (folder) => {
      const to = (style: string): string =>
        runCommand(["export", "report.response.md", "--to", "html", "--citations", style], { cwd: folder })
          .stdout;
      assert.match(to("brackets"), /care leavers \(inspection report, paragraph 36\)\./);
      assert.match(to("dropped"), /care leavers\.<\/p>/);
    });
  });

  it("refuses what it cannot do, in one line", () => {
    inFolder({ "report.response.md": draft }, (folder) => {
      const fault = (...args: string[]): string => {
        const { status, stderr } = runCommand(["export", ...args], { cwd: folder });
        assert.equal(status, 2);
        assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
        return stderr;
      };
      assert.match(fault("gone.response.md", "--to", "html"), /there is no such file/);
      assert.match(
        fault("report.response.md", "--to", "html", "--template", "x.docx"),
        /only a Word document/,
      );
      assert.match(fault("report.response.md", "--to", "rtf"), /rtf/);
      assert.match(fault("report.response.md", "--to", "html", "-o", "report.response.md"), /made from/);
      assert.ok(existsSync(join(folder, "report.response.md")));
      assert.equal(readFileSync(join(folder, "report.response.md"), "utf8"), draft);
    });
  });

  it("takes the example's drafts", () => {
    for (const name of ["action-plan", "committee-report", "press-statement"]) {
      const { status, stdout } = runCommand([
        "export",
        join(root, `examples/${name}.response.md`),
        "--to",
        "html",
      ]);
      assert.equal(status, 0);
      assert.match(stdout, /<h1/);
    }
  });
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, "").normalize("NFKC");
}

function wordsOfHtml(html: string): string {
  const plain = html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x([\dA-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&amp;/g, "&");
  return squeezed(plain);
}
