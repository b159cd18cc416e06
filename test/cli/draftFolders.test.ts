// Folders given to commands: which files in them are drafts, and what is locked in them.

import assert from "node:assert/strict";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type CommandResult, exampleReport, inFolder, runCheck, runCommand } from "./runCommand.ts";

const slip = "We thank OFSTED.\n";

describe("check on a folder", () => {
  it("finds what the editor takes for a draft, however it is named, marked or saved", () => {
    const files = {
      "A.RESPONSE.MD": slip,
      "b.md": `---\n"inspection-response":\n  kind: action-plan\n---\n\n${slip}`,
      "c.md": `---\ninspection-response:\n  kind: action-plan\n...\n\n${slip}`,
      "d.md": Buffer.from(
        `\uFEFF---\r\ninspection-response:\r\n  kind: action-plan\r\n---\r\n\r\n${slip}`,
        "utf16le",
      ),
      "E.MD": `---\ninspection-response: {}\n---\n\n${slip}`,
      "README.md": `# inspection-response\n\n${slip}`,
      "title.md": `---\ntitle: "inspection-response: notes"\n---\n\n${slip}`,
      "scan.md": Buffer.from("%PDF-1.7\n"),
    };
    inFolder(files, (folder) => {
      const { printed, stderr } = runCheck(["."], { cwd: folder });
      assert.equal(stderr, "");
      assert.deepEqual(
        printed.files.map(({ path, problems }) => [path, problems.length]),
        [
          ["A.RESPONSE.MD", 1],
          ["E.MD", 1],
          ["b.md", 1],
          ["c.md", 1],
          ["d.md", 1],
        ],
      );
    });
  });
});

describe("a draft named more than once", () => {
  it("is checked once", () => {
    inFolder({ "a.response.md": slip, "b.md": slip }, (folder) => {
      const { printed } = runCheck(["b.md", ".", "./b.md", "a.response.md", "b.md"], { cwd: folder });
      assert.deepEqual(
        printed.files.map(({ path }) => path),
        ["b.md", "a.response.md"],
      );
    });
  });
});

describe("what is locked", () => {
  /** Runs with `locked/` closed to everybody; it is opened again so that it can be removed. */
  function withLocked(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => void) {
    inFolder(files, (folder) => {
      chmodSync(folder, 0o777);
      chmodSync(join(folder, "locked"), 0o000);
      try {
        use(folder);
      } finally {
        chmodSync(join(folder, "locked"), 0o755);
      }
    });
  }
  const passedOver = "locked: this folder was passed over: you may not read it.\n";

  it("is passed over and named, and the drafts beside it are checked", () => {
    withLocked({ "a.response.md": slip, "locked/b.response.md": slip }, (folder) => {
      const { status, stderr, printed } = runCheck(["."], { cwd: folder, powerless: true });
      assert.equal(stderr, passedOver);
      assert.equal(status, 2);
      assert.deepEqual(
        printed.files.map(({ path }) => path),
        ["a.response.md"],
      );
    });
  });

  it("is said to be, and no more, where no draft is beside it", () => {
    withLocked({ "locked/b.response.md": slip }, (folder) => {
      const { status, stdout, stderr } = runCommand(["check", "."], { cwd: folder, powerless: true });
      assert.deepEqual([status, stdout, stderr], [2, "", passedOver]);
      const named = runCommand(["check", "locked"], { cwd: folder, powerless: true });
      assert.deepEqual([named.status, named.stderr], [2, "locked: you may not read it.\n"]);
    });
  });

  it("is passed over where reports are read and searched", () => {
    withLocked({ "a.pdf": readFileSync(exampleReport), "locked/b.pdf": "" }, (folder) => {
      const options = { cwd: folder, powerless: true };
      const told = ({ status, stdout, stderr }: CommandResult, what: RegExp): void => {
        assert.equal(stderr, passedOver);
        assert.equal(status, 2);
        assert.match(stdout, what);
      };
      told(runCommand(["report", ".", "a.pdf", "--no-cache"], options), /Northmere/);
      told(runCommand(["find", "early help", "--source", ".", "--no-cache"], options), /, a /);
    });
  });

  it("is named where a draft rests on the folder that it is in", () => {
    const draft = `---\ninspection-response:\n  sources: [reports]\n---\n\n${slip}`;
    withLocked({ "a.md": draft.replace("reports", "."), "locked/b.pdf": "" }, (folder) => {
      const { printed } = runCheck(["a.md"], { cwd: folder, powerless: true });
      const found = printed.files[0]?.problems.find(({ rule }) => rule === "unreadable-source");
      assert.match(found?.message ?? "", /You may not look into "locked" in this folder/);
    });
  });

  it("is not fixed, which is said, and the drafts beside it are", () => {
    inFolder({ "ro.md": slip, "w.md": slip }, (folder) => {
      chmodSync(folder, 0o755);
      chmodSync(join(folder, "ro.md"), 0o444);
      chmodSync(join(folder, "w.md"), 0o666);
      const options = { cwd: folder, powerless: true };
      const { status, stderr, printed } = runCheck(["ro.md", "w.md", "--fix"], options);
      assert.equal(stderr, "ro.md: it was not written: you may not change it.\n");
      assert.equal(status, 2);
      assert.deepEqual(
        printed.files.map(({ path, problems }) => [path, problems.length]),
        [
          ["ro.md", 1],
          ["w.md", 0],
        ],
      );
      assert.equal(readFileSync(join(folder, "w.md"), "utf8"), slip.replace("OFSTED", "Ofsted"));
    });
  });
});
