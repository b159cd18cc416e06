// What an editor can be set up as: a folder nobody has trusted yet, and a workspace of several folders, each with
// reports and settings of its own.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describeJob, exampleDraft } from "./editorJob.ts";
import type { EditorPage } from "./editorPage.ts";
import type { HostKind } from "./hosts.ts";

/** A draft in a second folder: its report is the one of that folder, and its settings are that folder's. */
const secondDraft = "second.response.md";
const secondText = `---
inspection-response:
  kind: press-statement
  authority: Northmere
  sources:
    - id: ilacs-2022
      file: sources/only-here.pdf
---

# Statement

OFSTED visited us. Inspectors said that we are “the very best in all the land” [@ilacs-2022, para. 1].
`;

const workspaceFile = "both.code-workspace";

/** Puts a second folder beside the first, with a workspace of both. */
function prepare(folder: string): void {
  const second = join(dirname(folder), "second");
  mkdirSync(join(second, "sources"), { recursive: true });
  mkdirSync(join(second, ".vscode"));
  copyFileSync(join(folder, "sources/northmere-ilacs-2022.pdf"), join(second, "sources/only-here.pdf"));
  writeFileSync(join(second, secondDraft), secondText);
  writeFileSync(
    join(second, ".vscode/settings.json"),
    JSON.stringify({ "inspectionResponse.rules": { "ofsted-capitals": "off" } }),
  );
  const folders = [{ path: "workspace" }, { path: "second" }];
  writeFileSync(join(dirname(folder), workspaceFile), JSON.stringify({ folders }));
}

/** Registers the tests for a host that trusts no folder. */
export function describeSurroundings(kind: HostKind): void {
  describeJob("unusual surroundings", kind, { pictures: "surroundings", panels: true, prepare }, (job) => {
    let editor: EditorPage;

    before(() => {
      editor = job.editor;
    });

    it("is whole in a folder that nobody has trusted", async () => {
      await editor.status(/Restricted Mode/);
      await job.openExample();
      await editor.goTo(...job.placeOf("four or more social workers"));
      const hover = await editor.hover(/Paragraph 13/);
      assert.match(await hover.innerText(), /three or more social workers/);
      await editor.screenshot("1-restricted");
      // The editor boxes every letter that is not plain in a folder without trust, printed quotation marks too.
      assert.equal(await editor.page.locator(".editor-instance .unicode-highlight").count(), 0);
      await editor.page.keyboard.press("Escape");
      await editor.goTo(...job.placeOf("OFSTED was clear"));
      await editor.chooseQuickFix(/Write "Ofsted"/);
      await editor.shows(/and Ofsted was clear/);
      await editor.goTo(...job.placeOf("four or more social workers"));
      await editor.followInHover("Show in the PDF");
      const page = await editor.frameWith(".finding-frame");
      await page.locator(".finding-name", { hasText: "Paragraph 13" }).waitFor();
      await editor.screenshot("2-restricted-page");
      await editor.command("File: Revert File");
    });

    it("takes each folder's own reports and settings where there are several", async () => {
      await editor.openAt(job.host.addressOf(workspaceFile));
      await editor.openFile(secondDraft);
      await editor.status(/Checked: \d+ to look at/);
      await editor.problemListed("unfound-quotation");
      await editor.problemListed("ofsted-capitals", false);
      await editor.openFile(exampleDraft);
      await editor.status(/Checked: \d+ to look at/);
      await editor.problemListed("ofsted-capitals");
      await editor.problemTexts();
      await editor.screenshot("3-two-folders");
    });

    it("checks the drafts of all folders, and finds the findings of all their reports", async () => {
      await editor.command("View: Close All Editors");
      await editor.command("Inspection Response: Check All Drafts");
      await editor.page
        .locator(".notification-list-item-message", { hasText: /4 drafts checked\./ })
        .first()
        .waitFor();
      await editor.problemListed(secondDraft);
      await editor.problemListed(exampleDraft);
      await editor.problemTexts();
      await editor.screenshot("4-all-folders");
    });
  });
}
