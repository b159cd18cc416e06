// Word files as our client asks the server about them: one brought over as a draft, and one checked as it is. The bytes
// come from the client; the server writes nothing.

import assert from "node:assert/strict";

import {
  checkWordRequest,
  type CheckWordParams,
  type CheckWordResult,
  importWordRequest,
  type ImportWordParams,
  type ImportWordResult,
} from "../../server/src/lsp/protocol/wordProtocol.ts";
import { readWordDraft } from "../../server/src/word/readWordDraft.ts";
import { WordPackage } from "../../server/src/word/wordPackage.ts";
import { p, r, style, wordFile } from "../word/wordFile.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf, source } from "./ownClient.ts";
import { TestEditor } from "./testEditor.ts";

const folder = "vscode-vfs://github/northmere/plan";
const word = `${folder}/statement.docx`;
const own = `${folder}/own.docx`;
const broken = `${folder}/broken.docx`;
const macros = `${folder}/plan.docm`;
const joined = `${folder}/joined.docx`;
const project = "vscode-vfs://github/northmere/.inspection-response.yml";
const tracked = 'w:id="90" w:author="Ada Marsh" w:date="2026-05-01T09:00:00Z"';

const words =
  p("Statement", style("Heading1")) +
  p(
    r("OFSTED found that families can draw on “a broad early ") +
      `<w:ins ${tracked}>${r("assistance ")}</w:ins>` +
      r("offer”."),
  );
const files = new Map([
  [source, bytesOf(northmereText)],
  [word, wordFile({ body: words, header: p("Northmere Council") })],
  [
    own,
    wordFile({ body: p("---") + p("inspection-response:") + p("  kind: action-plan") + p("---") + words }),
  ],
  [joined, wordFile({ body: `${p("Intro.")}<w:altChunk r:id="rl1"/>` })],
  [broken, bytesOf("PK\u0003\u0004 and no more")],
  [
    macros,
    wordFile({
      body: words,
      macros: true,
      more: {
        "word/vbaProject.bin": {
          content: new Uint8Array([1]),
          type: "application/vnd.ms-office.vbaProject",
        },
      },
    }),
  ],
]);

async function withFiles<T>(
  more: ReadonlyMap<string, Uint8Array>,
  use: (editor: TestEditor) => Promise<T>,
): Promise<T> {
  const editor = await TestEditor.start({
    initializationOptions: { files: true },
    files: new Map([...files, ...more]),
  });
  try {
    return await use(editor);
  } finally {
    await editor.stop();
  }
}

function imported(
  editor: TestEditor,
  address: string,
  kind: string | null = null,
): Promise<ImportWordResult> {
  const params: ImportWordParams = { address, draft: `${folder}/statement.response.md`, kind };
  return editor.connection.sendRequest<ImportWordResult>(importWordRequest, params);
}

function checked(editor: TestEditor, address: string, reports: readonly string[]): Promise<CheckWordResult> {
  const params: CheckWordParams = { address, reports };
  return editor.connection.sendRequest<CheckWordResult>(checkWordRequest, params);
}

describe("the language server where a Word draft is imported", () => {
  it("makes it a draft of the kind that is said, and tells what is not carried over", async () => {
    await withFiles(new Map(), async (editor) => {
      const first = await imported(editor, word);
      assert.equal(first.bringsSettings, false);
      const draft = await imported(editor, word, "press-statement");
      assert.equal(
        draft.text,
        "---\ninspection-response:\n  kind: press-statement\n  sources: []\n---\n\n# Statement\n\nOFSTED found that families can draw on “a broad early assistance offer”.\n",
      );
      assert.equal(draft.needsReport, true);
      assert.deepEqual(draft.left, [
        "1 tracked change is read as accepted.",
        "Its header or footer is left out.",
      ]);
    });
  });

  it("keeps the settings that it brings, and leaves the sources to the project's", async () => {
    const settings = new Map([[project, bytesOf("sources:\n  - plan/ilacs-2025.txt\n")]]);
    await withFiles(settings, async (editor) => {
      const brought = await imported(editor, own, "press-statement");
      assert.equal(brought.bringsSettings, true);
      assert.match(brought.text ?? "", /^---\ninspection-response:\n {2}kind: action-plan\n---\n/);
      const plain = await imported(editor, word, "press-statement");
      assert.match(plain.text ?? "", /^---\ninspection-response:\n {2}kind: press-statement\n---\n/);
      assert.deepEqual([brought.needsReport, plain.needsReport], [false, false]);
    });
  });

  it("says why a file is none, and goes on", async () => {
    await withFiles(new Map(), async (editor) => {
      const wrong = await imported(editor, broken);
      assert.equal(wrong.text, null);
      assert.match(wrong.why ?? "", /^broken\.docx cannot be used: the file is damaged .*\.$/);
      const missing = await imported(editor, `${folder}/gone.docx`);
      assert.match(missing.why ?? "", /^gone\.docx cannot be used: the file is not there\.$/);
      const draft = await imported(editor, macros);
      assert.deepEqual(draft.left.at(-1), "Its macros are left out, and none was run.");
    });
  });
});

describe("the language server where a Word file is checked as it is", () => {
  it("says what text of it was not read", async () => {
    await withFiles(new Map(), async (editor) => {
      const { base64, unread } = await checked(editor, joined, [source]);
      assert.equal(base64, null);
      assert.deepEqual(unread, [
        "The text of 1 inserted file is not read: open the document in Word, save it, and use that instead.",
      ]);
      assert.deepEqual((await checked(editor, word, [source])).unread, []);
    });
  });

  it("asks for a report where none is named, and gives a copy with the problems as comments", async () => {
    await withFiles(new Map(), async (editor) => {
      assert.equal((await checked(editor, word, [])).needsReport, true);
      const result = await checked(editor, word, [source]);
      assert.deepEqual([result.why, result.needsReport, result.ending], [null, false, ".docx"]);
      const copy = Buffer.from(result.base64 ?? "", "base64");
      const draft = readWordDraft(new Uint8Array(copy));
      assert("markdown" in draft);
      assert.match(draft.markdown, /OFSTED found/);
      const comments = new WordPackage(new Uint8Array(copy)).text("word/comments.xml") ?? "";
      assert.equal(comments.match(/<w:comment /g)?.length, result.problems);
      assert.match(comments, /\(ofsted-capitals\)/);
      assert.match(comments, /\(misquoted-report\)/);
      assert.equal((await checked(editor, macros, [source])).ending, ".docm");
    });
  });

  it("takes the project's sources, and says which of them cannot be read", async () => {
    const settings = new Map([[project, bytesOf("sources:\n  - plan/ilacs-2025.txt\n")]]);
    await withFiles(settings, async (editor) => {
      assert.equal((await checked(editor, word, [])).needsReport, false);
      const wrong = await checked(editor, word, [broken]);
      assert.equal(wrong.base64, null);
      assert.match(wrong.why ?? "", /^broken\.docx: .+\.$/);
    });
  });
});
