// `check` on folders: which files in them are drafts.

import assert from "node:assert/strict";

import { inFolder, runCheck } from "./runCommand.ts";

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
