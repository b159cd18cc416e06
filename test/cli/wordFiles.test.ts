// Word files on the command line, in a process of its own: checked, annotated and imported, the original never written
// to; and files that are broken, protected, far too large or unpack too far, told in a sentence and in bounded memory.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { WordPackage } from "../../server/src/word/wordPackage.ts";
import { p, r, style, wordFile } from "../word/wordFile.ts";
import { exampleReport, inFolder, type PrintedCheck, root, runCommand } from "./runCommand.ts";

const tracked = 'w:id="90" w:author="Ada Marsh" w:date="2026-05-01T09:00:00Z"';
const body =
  p("Statement", style("Heading1")) +
  p("Northmere welcomes the report.") +
  p(
    r("OFSTED said that leaders ") +
      `<w:del ${tracked}>${r("never ")}</w:del>` +
      r("“are the best in the land”."),
  );
const good = wordFile({ body, header: p("Northmere Council") });
const macros = wordFile({
  body,
  macros: true,
  more: {
    "word/vbaProject.bin": { content: new Uint8Array([1]), type: "application/vnd.ms-office.vbaProject" },
  },
});

/** Runs in a folder with the file, and makes sure that the file is what it was. */
function withFile(
  name: string,
  bytes: Uint8Array,
  use: (folder: string, run: (...args: string[]) => ReturnType<typeof runCommand>) => void,
): void {
  inFolder({}, (folder) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    use(folder, (...args) => runCommand(args, { cwd: folder }));
    assert.ok(readFileSync(file).equals(bytes), "The file was changed.");
  });
}

const against = ["--source", exampleReport, "--today", "2026-06-01"];

describe("a Word file on the command line", () => {
  it("is checked as it is, placed by heading and paragraph, its lines those that `import` writes", () => {
    withFile("news.docx", good, (_, run) => {
      const { status, stdout } = run("check", "news.docx", ...against, "--format", "json");
      assert.equal(status, 0);
      const [file] = (JSON.parse(stdout) as PrintedCheck).files;
      const problem = file?.problems.find(({ rule }) => rule === "ofsted-capitals");
      assert.ok(problem !== undefined);
      assert.equal((problem as { readonly place?: string }).place, "Statement › 2nd paragraph");
      const draft = run("import", "news.docx").stdout.replace(/^---[\s\S]*?---\n\n/, "");
      const line = draft.split("\n")[problem.line - 1] ?? "";
      assert.equal(line.slice(problem.column - 1, problem.endColumn - 1), "OFSTED");
      assert.match(run("check", "news.docx", ...against).stdout, /Statement › 2nd paragraph/);
    });
  });

  it("is annotated in a copy, which takes the place of nothing", () => {
    withFile("news.docx", good, (folder, run) => {
      const made = run("check", "news.docx", ...against, "--annotate", "checked.docx");
      assert.equal(made.status, 0, made.stderr);
      const copy = readFileSync(join(folder, "checked.docx"));
      const comments = new WordPackage(new Uint8Array(copy)).text("word/comments.xml") ?? "";
      assert.match(comments, /w:author="Inspection Response"/);
      assert.match(comments, /\(ofsted-capitals\)/);
      for (const [name, why] of [
        ["checked.docx", /there is a file of this name already/],
        ["news.docx", /this is the draft itself/],
        ["./news.docx", /this is the draft itself/],
        ["copy.txt", /is to end in \.docx/],
        ["gone/copy.docx", /no such folder/],
      ] as const) {
        const refused = run("check", "news.docx", ...against, "--annotate", name);
        assert.equal(refused.status, 2, name);
        assert.match(refused.stderr, why);
      }
      assert.ok(readFileSync(join(folder, "checked.docx")).equals(copy));
      assert.deepEqual(readdirSync(folder).sort(), ["checked.docx", "news.docx"]);
    });
  });

  it("keeps its macros in the copy, and runs none", () => {
    withFile("news.docm", macros, (folder, run) => {
      const wrong = run("check", "news.docm", ...against, "--annotate", "checked.docx");
      assert.match(
        wrong.stderr,
        /is to end in \.docm, for the draft carries macros, which are kept and never run/,
      );
      assert.equal(run("check", "news.docm", ...against, "--annotate", "checked.docm").status, 0);
      const copy = new WordPackage(new Uint8Array(readFileSync(join(folder, "checked.docm"))));
      assert.deepEqual(copy.bytes("word/vbaProject.bin"), new Uint8Array([1]));
    });
  });

  it("is not said to be without problems where text of another file in it was not read", () => {
    const joined = wordFile({
      body: `${p("Intro.")}<w:altChunk r:id="rl1"/><w:p><w:subDoc r:id="rl2"/></w:p>`,
    });
    withFile("news.docx", joined, (_, run) => {
      const unread = [
        "news.docx: The text of 1 inserted file is not read: open the document in Word, save it, and use that instead.",
        "news.docx: The text of 1 subdocument is not read: expand and unlink it in Word's Outline view, save the document, and use that instead.",
      ];
      for (const line of [
        ["check", "news.docx", ...against],
        ["check", "news.docx", ...against, "--annotate", "checked.docx"],
        ["import", "news.docx"],
      ]) {
        const told = run(...line).stderr.split("\n");
        assert.deepEqual(
          told.filter((each) => each.includes("is not read")),
          unread,
          line.join(" "),
        );
      }
    });
  });

  it("is marked as embargoed at the head or foot of its pages as well as in its first lines", () => {
    const watermark =
      '<w:r><w:pict><v:shape><v:textpath string="CONFIDENTIAL DRAFT"/></v:shape></w:pict></w:r>';
    for (const [header, expected] of [
      ["Northmere Council", ["embargoed-source"]],
      [r("EMBAR") + r("GOED until 00:01 on 3 March"), []],
      ["The embargo was lifted on 3 March.", ["embargoed-source"]],
      [watermark, []],
    ] as const) {
      withFile("news.docx", wordFile({ body, header: p(header) }), (folder, run) => {
        const file = JSON.stringify(exampleReport);
        const settings = `sources:\n  - { id: draft, file: ${file}, status: draft }\n`;
        writeFileSync(join(folder, ".inspection-response.yml"), settings);
        const { stdout } = run("check", "news.docx", "--format", "json", "--today", "2026-06-01");
        const problems = (JSON.parse(stdout) as PrintedCheck).files[0]?.problems ?? [];
        const told = problems.map(({ rule }) => rule).filter((rule) => rule === "embargoed-source");
        assert.deepEqual(told, expected, header);
      });
    }
  });

  it("is imported once, and what the draft does not have is told", () => {
    withFile("news.docx", good, (folder, run) => {
      const made = run("import", "news.docx", "-o", "news.response.md");
      assert.equal(made.status, 0);
      assert.equal(
        made.stderr,
        "news.docx: 1 tracked change is read as accepted.\nnews.docx: Its header or footer is left out.\n",
      );
      const draft = readFileSync(join(folder, "news.response.md"), "utf8");
      assert.equal(
        draft,
        "---\ninspection-response:\n  sources: []\n---\n\n# Statement\n\nNorthmere welcomes the report.\n\nOFSTED said that leaders “are the best in the land”.\n",
      );
      const again = run("import", "news.docx", "-o", "news.response.md");
      assert.equal(again.status, 2);
      assert.match(again.stderr, /there is a file of this name already/);
      assert.equal(readFileSync(join(folder, "news.response.md"), "utf8"), draft);
    });
  });

  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
  for (const [name, bytes, why] of [
    [
      "protected by a password",
      Uint8Array.from([...old, ...Buffer.from("EncryptedPackage", "utf16le")]),
      /password/,
    ],
    ["of before 2007", old, /before 2007/],
    ["cut short", good.subarray(0, good.length - 300), /damaged or cut short/],
    ["empty", new Uint8Array(), /is empty/],
    ["unpacking to a hundred megabytes", bomb(100), /unpacks to more/],
    ["nested a hundred thousand deep", wordFile({ body: "<w:p>".repeat(100_000) }), /damaged/],
  ] as const) {
    it(`says what is wrong with one that is ${name}, in bounded memory`, () => {
      withFile("bad.docx", bytes, (folder) => {
        for (const args of [
          ["check", "bad.docx", ...against, "--annotate", "copy.docx"],
          ["import", "bad.docx", "-o", "draft.md"],
        ]) {
          const { status, stderr, peak } = measured(args, folder);
          assert.equal(status, 2, stderr);
          assert.match(stderr, why);
          assert.doesNotMatch(stderr, /\n\s+at /);
          assert.ok(peak < mostMemory, `${peak} MB`);
        }
        assert.deepEqual(readdirSync(folder).sort(), ["bad.docx"]);
      });
    });
  }

  it("says that 200 MB are too much before reading any of them", () => {
    inFolder({ "large.docx": "PK\u0003\u0004" }, (folder) => {
      truncateSync(join(folder, "large.docx"), 200 * 1024 * 1024);
      const { status, stderr, peak } = measured(["import", "large.docx"], folder);
      assert.equal(status, 2);
      assert.match(stderr, /^large\.docx: the file is larger than 64 MB\./);
      assert.ok(peak < 160, `${peak} MB`);
    });
  });
});

/** In MB. The process itself takes some 60, and the readers' thread as much again. */
const mostMemory = 300;

function bomb(megabytes: number): Uint8Array {
  return wordFile({ body: p(" ".repeat(megabytes * 1024 * 1024)) });
}

/** Runs the command line and measures the most memory that it had, in MB. */
function measured(
  args: readonly string[],
  folder: string,
): { readonly status: number | null; readonly stderr: string; readonly peak: number } {
  const tell =
    'data:text/javascript,import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS+"\\n"))';
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", tell, join(root, "dist/cli.js"), ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  const [told = "", peak = "0"] = /\npeak (\d+)\n$/.exec(stderr) ?? [];
  return { status, stderr: stderr.slice(0, stderr.length - told.length), peak: Number(peak) / 1024 };
}
