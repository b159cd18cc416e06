// A folder of reports as a source: its files in its place, each under its own name.

import assert from "node:assert/strict";

import { message, renderMessage } from "../../server/src/core/problem.ts";
import { type SourceReading, Workspace } from "../../server/src/core/workspace.ts";
import { context, report } from "./plainReport.ts";

const text = "---\ninspection-response:\n  sources: [one.pdf, sources/]\n---\n\nText.\n";
const letter: SourceReading = { state: "unreadable", reason: message("A letter."), otherDocument: true };
const damaged: SourceReading = {
  state: "unreadable",
  reason: message("It is damaged."),
  otherDocument: false,
};
const read: SourceReading = { state: "read", report };

/** A workspace with one draft whose folder holds `names`, read as `readings` say. */
function withFolder(names: readonly string[], ...readings: readonly SourceReading[]): Workspace {
  const held = new Workspace({ addressOf: ({ file }) => file });
  held.setDraft("a.md", text, context);
  held.setSource("one.pdf", read);
  const files = names.map((name) => ({ name, address: `/sources/${name}` }));
  assert.deepEqual(held.setSource("sources/", { state: "folder", files }), ["a.md"]);
  readings.forEach((reading, index) => held.setSource(`/sources/${names[index]}`, reading));
  return held;
}

const sourcesOf = (held: Workspace) =>
  held
    .concordance("a.md")
    .sources.map(({ setting, state, reason }) =>
      [setting.id, setting.file, state, reason === null ? "" : renderMessage(reason)].join("; "),
    );

describe("a folder of reports as a source", () => {
  it("is waited for while nobody has said what it holds", () => {
    const held = new Workspace({ addressOf: ({ file }) => file });
    held.setDraft("a.md", text, context);
    assert.deepEqual(sourcesOf(held), ["one; one.pdf; reading; ", "sources; sources/; reading; "]);
    assert.deepEqual(held.addressesNeeded("a.md"), ["one.pdf", "sources/"]);
  });

  it("is its files, each called by its stem", () => {
    const held = withFolder(["northmere-2026.pdf", "2022/northmere-2022.docx"], read);
    assert.deepEqual(sourcesOf(held), [
      "one; one.pdf; read; ",
      "northmere-2026; sources/northmere-2026.pdf; read; ",
      "northmere-2022; sources/2022/northmere-2022.docx; reading; ",
    ]);
    assert.deepEqual(held.addressesNeeded("a.md"), [
      "one.pdf",
      "sources/",
      "/sources/northmere-2026.pdf",
      "/sources/2022/northmere-2022.docx",
    ]);
  });

  it("may hold other documents, which are passed over, and damaged reports, which are told", () => {
    const held = withFolder(["covering-letter.pdf", "northmere.pdf", "2022.pdf"], letter, read, damaged);
    assert.deepEqual(sourcesOf(held), [
      "one; one.pdf; read; ",
      "northmere; sources/northmere.pdf; read; ",
      "2022; sources/2022.pdf; unreadable; It is damaged.",
    ]);
  });

  it("without any report says so once, at its own place", () => {
    const nothing = "sources; sources/; unreadable; There is no inspection report in this folder.";
    assert.deepEqual(sourcesOf(withFolder([])).slice(1), [nothing]);
    assert.deepEqual(sourcesOf(withFolder(["a.pdf", "b.pdf"], letter, letter)).slice(1), [nothing]);
  });

  it("says plainly when two files have one name", () => {
    const held = withFolder(["old/northmere.pdf", "northmere.docx", "one.pdf"], read, read, read);
    assert.deepEqual(sourcesOf(held), [
      "one; one.pdf; read; ",
      "northmere; sources/old/northmere.pdf; read; ",
      'northmere; sources/northmere.docx; unreadable; "northmere" could mean it or sources/old/northmere.pdf, which has the same name but for its folder or ending. Rename one of them.',
      'one; sources/one.pdf; unreadable; "one" could mean it or one.pdf, which has the same name but for its folder or ending. Rename one of them.',
    ]);
    const { sources } = held.concordance("a.md");
    assert.equal(held.concordance("a.md").sources, sources);
    assert.equal(
      held.problems("a.md", { today: "2026-09-01" }).filter(({ rule }) => rule === "unreadable-source")
        .length,
      2,
    );
  });

  it("follows what is put into it and taken out", () => {
    const held = withFolder(["a.pdf"], read);
    const [, kept] = held.concordance("a.md").sources;
    const files = ["a.pdf", "b.pdf"].map((name) => ({ name, address: `/sources/${name}` }));
    held.setSource("sources/", { state: "folder", files });
    assert.deepEqual(sourcesOf(held).slice(1), ["a; sources/a.pdf; read; ", "b; sources/b.pdf; reading; "]);
    held.setSource("sources/", { state: "folder", files: files.slice(0, 1) });
    assert.equal(held.concordance("a.md").sources.length, 2);
    assert.equal(held.concordance("a.md").sources[1]?.report, kept?.report);
  });
});
