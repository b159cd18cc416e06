import assert from "node:assert/strict";

import type { SourceSetting } from "../../server/src/core/settings.ts";
import {
  foldersUpward,
  reportPageAddress,
  rulePageAddress,
  sourceAddress,
  sourceOfReportPage,
  sourcePageAddress,
} from "../../server/src/lsp/addresses.ts";
import { isOwnDraft } from "../../server/src/lsp/ownDrafts.ts";

function setting(file: string, base: SourceSetting["base"] = "draft"): SourceSetting {
  return { id: "a", file, base, status: "final", received: null, span: null };
}

describe("the address of a source's file", () => {
  const draft = "file:///home/ada/plan/draft.md";
  const cases: readonly [string, string][] = [
    ["sources/a b.pdf", "file:///home/ada/plan/sources/a%20b.pdf"],
    ["..\\sources\\a.pdf", "file:///home/ada/sources/a.pdf"],
    ["/srv/a.pdf", "file:///srv/a.pdf"],
    ["C:\\Reports\\a.pdf", "file:///c%3A/Reports/a.pdf"],
    ["//server/share/a.pdf", "file:///server/share/a.pdf"],
    ["\\\\server\\share\\a.pdf", "file:///server/share/a.pdf"],
    ["https://example.org/a.pdf", "https://example.org/a.pdf"],
  ];
  for (const [file, address] of cases) {
    it(`${file} beside a draft`, () => {
      assert.equal(sourceAddress(setting(file), draft, null, null), address);
    });
  }

  const onShare: readonly [string, string][] = [
    ["sources\\a b.pdf", "file://server/team/plan/sources/a%20b.pdf"],
    ["..\\a.pdf", "file://server/team/a.pdf"],
    ["\\\\SERVER\\team\\reports\\a.pdf", "file://server/team/reports/a.pdf"],
    ["\\\\elsewhere\\team\\a.pdf", "file://server/elsewhere/team/a.pdf"],
    ["C:\\Reports\\a.pdf", "file:///c%3A/Reports/a.pdf"],
    ["d:/Reports/a.pdf", "file:///d%3A/Reports/a.pdf"],
  ];
  for (const [file, address] of onShare) {
    it(`${file} beside a draft on a shared drive`, () => {
      assert.equal(sourceAddress(setting(file), "file://server/team/plan/draft.md", null, null), address);
    });
  }

  const onDrive: readonly [string, string][] = [
    ["sources\\a.pdf", "file:///c%3A/Users/Ada%20M/plan/sources/a.pdf"],
    ["..\\..\\Bo\\a.pdf", "file:///c%3A/Users/Bo/a.pdf"],
    ["D:\\Reports\\a.pdf", "file:///d%3A/Reports/a.pdf"],
    ["\\\\server\\team\\a.pdf", "file:///server/team/a.pdf"],
  ];
  for (const [file, address] of onDrive) {
    it(`${file} beside a draft on a Windows drive`, () => {
      const home = "file:///c%3A/Users/Ada%20M/plan/draft.md";
      assert.equal(sourceAddress(setting(file), home, null, null), address);
    });
  }

  it("is relative to the project's settings file where that names it", () => {
    const project = "file:///home/ada/.inspection-response.yml";
    assert.equal(sourceAddress(setting("a.pdf", "project"), draft, project, null), "file:///home/ada/a.pdf");
  });

  it("stays in a virtual workspace, and in the folder of a draft never saved", () => {
    const virtual = "vscode-vfs://github/northmere/plan/draft.md";
    assert.equal(
      sourceAddress(setting("a.pdf"), virtual, null, null),
      "vscode-vfs://github/northmere/plan/a.pdf",
    );
    assert.equal(
      sourceAddress(setting("a.pdf"), "untitled:Untitled-1", null, "file:///home/ada"),
      "file:///home/ada/a.pdf",
    );
  });

  it("spells a Windows drive as the editor does", () => {
    assert.equal(
      sourceAddress(setting("a.pdf"), "file:///C:/plan/draft.md", null, null),
      sourceAddress(setting("a.pdf"), "file:///c%3A/plan/draft.md", null, null),
    );
  });
});

describe("the address of a readable edition", () => {
  it("leads back to a file on a Windows drive and on a shared one", () => {
    for (const file of ["file:///c%3A/Reports/a%20b.pdf", "file://server/team/a.pdf"]) {
      assert.equal(sourceOfReportPage(reportPageAddress(file, 3)), file);
    }
  });

  it("leads back to its source, with or without a line", () => {
    for (const source of [
      "file:///home/ada/a%20b%20%281%29.pdf",
      "vscode-vfs://github/northmere/50%25%20%23%3F.pdf",
      "file:///c%3A/Reports/a.pdf",
    ]) {
      assert.equal(sourceOfReportPage(reportPageAddress(source, null)), source);
      assert.equal(sourceOfReportPage(reportPageAddress(source, 11)), source);
      assert.match(reportPageAddress(source, 11), /^inspection-response-report:\/.*\.pdf\.md\?.*#L12$/);
    }
  });

  it("is not taken from any other address", () => {
    assert.equal(sourceOfReportPage("file:///a.pdf.md?x"), null);
    assert.equal(sourceOfReportPage("inspection-response-report:/a.pdf.md"), null);
  });

  it("is the file's page where the client has no such pages", () => {
    assert.equal(sourcePageAddress("file:///a.pdf", 3), "file:///a.pdf#page=3");
    assert.equal(rulePageAddress("misquoted-report"), "inspection-response-rule:/misquoted-report.md");
  });
});

describe("the folders above a draft", () => {
  it("end with a Windows drive's own, and with a shared one's", () => {
    const drive = foldersUpward("file:///C:/Users/draft.md");
    assert.deepEqual(drive, ["file:///c%3A/Users", "file:///c%3A", "file:///"]);
    const share = foldersUpward("file://server/team/plan/draft.md");
    assert.deepEqual(share, ["file://server/team/plan", "file://server/team", "file://server/"]);
  });

  it("end at the top", () => {
    assert.deepEqual(foldersUpward("file:///home/ada/draft.md"), [
      "file:///home/ada",
      "file:///home",
      "file:///",
    ]);
    assert.deepEqual(foldersUpward("untitled:Untitled-1"), []);
    assert.deepEqual(foldersUpward("vscode-vfs://github/a/draft.md"), [
      "vscode-vfs://github/a",
      "vscode-vfs://github/",
    ]);
  });
});

describe("a draft of ours", () => {
  const own = "---\ninspection-response:\n  kind: action-plan\n---\n";
  const cases: readonly [string, string, boolean][] = [
    ["file:///a/plan.response.md", "", true],
    ["file:///a/plan.md", own, true],
    ["file:///a/plan.md", own.replaceAll("\n", "\r\n"), true],
    ["file:///a/plan.md", '---\n"inspection-response": {}\n---\n', true],
    ["file:///a/plan.md", own.replace(/---\n$/, "...\n"), true],
    ["file:///a/PLAN.RESPONSE.MD", "", true],
    ["file:///a/plan.md", "---\ntitle: x\n---\n", false],
    ["file:///a/plan.md", "inspection-response: we write about it\n", false],
    ["file:///a/plan.md", "---\ntitle: inspection-response:\n---\n", false],
    ["git:/a/plan.response.md", own, false],
    ["vscode-local-history:/a/plan.response.md", own, false],
    ["inspection-response-report:/a/plan.response.md", own, false],
    ["vscode-vfs://github/a/plan.response.md", "", true],
    ["untitled:Untitled-1", own, true],
  ];
  for (const [uri, text, expected] of cases) {
    it(`${expected ? "is" : "is not"} ${uri} ${JSON.stringify(text).slice(0, 40)}`, () => {
      assert.equal(isOwnDraft(uri, text), expected);
    });
  }
});
