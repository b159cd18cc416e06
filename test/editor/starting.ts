// Starting a response, as an officer with a report and nothing else does it: from the report's menu, from the
// palette, and to a draft that is there. The same for every host.

import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { WordPackage } from "../../server/src/word/wordPackage.ts";
import { p, wordFile } from "../word/wordFile.ts";
import { describeJob } from "./editorJob.ts";
import type { EditorPage } from "./editorPage.ts";
import type { HostKind } from "./hosts.ts";

const report = "Report of 2022.pdf";

const word = wordFile({
  header: p("Northmere Council"),
  body:
    p("Statement", '<w:pStyle w:val="Heading1"/>') +
    p("OFSTED found that Northmere’s leaders “are the best in the land”."),
});

function prepare(folder: string): void {
  copyFileSync(join(folder, "sources/northmere-ilacs-2022.pdf"), join(folder, report));
  writeFileSync(join(folder, "statement.docx"), word);
}

/** Registers the tests for one host. */
export function describeStarting(kind: HostKind): void {
  describeJob("starting a response", kind, { pictures: "starting", prepare }, (job) => {
    let editor: EditorPage;
    before(() => {
      editor = job.editor;
    });

    it("begins a draft from the menu of a report, with the report's areas and nothing wrong", async () => {
      await editor.chooseInMenu(report, "New Response from a Report…");
      await editor.pick(/Action plan/, "1-kinds");
      // The example has the first name.
      await editor.tab("action-plan-2.response.md").waitFor();
      await editor.status(/Checked: \d+ to look at/);
      await editor.screenshot("2-draft");
      const text = await editor.visibleText();
      assert.match(text, /kind: action-plan authority: Northmere/);
      assert.match(
        text,
        /id: ilacs-2022 file: sources\/northmere-ilacs-2022\.pdf|file: sources\/Report of 2022\.pdf/,
      );
      assert.equal(await editor.squiggles("error").count(), 0);
      assert.equal(await editor.squiggles("warning").count(), 0);
    });

    it("adds a source to the draft as one entry, chosen in the dialog", async () => {
      await editor.command("Inspection Response: Add a Source Report…");
      await editor.answerDialog("sources/northmere-ilacs-2026.pdf");
      await editor.until(
        async () =>
          /id: ilacs-2026 file: sources\/northmere-ilacs-2026\.pdf/.test(await editor.visibleText()),
        "the source is added",
      );
      await editor.status(/Checked: \d+ to look at/);
      await editor.screenshot("3-source-added");
    });

    it("begins a draft from the palette, with the report chosen in the dialog", async () => {
      await editor.command("Inspection Response: New Response from a Report…");
      await editor.answerDialog("sources/northmere-ilacs-2026.pdf");
      await editor.pick(/Press statement/);
      await editor.tab("press-statement-2.response.md").waitFor();
      await editor.until(
        async () => /care leavers: outstanding/.test(await editor.visibleText()),
        "the judgements are there",
      );
      await editor.screenshot("4-press-statement");
    });

    it("imports a Word draft from its menu, and says what is left in it", async () => {
      await editor.chooseInMenu("statement.docx", "Import a Word Draft…");
      await editor.pick(/Press statement/);
      await editor.tab("statement.response.md").waitFor();
      await editor.page
        .locator(".notification-toast", { hasText: "Its header or footer is left out." })
        .waitFor();
      assert.match(await editor.visibleText(), /kind: press-statement .*# Statement OFSTED found/);
      await editor.screenshot("5-imported");
      await editor.command("Notifications: Clear All Notifications");
    });

    it("checks a Word file as it is, and saves a copy with the problems as comments", async () => {
      await editor.chooseInMenu("statement.docx", "Check a Word File…");
      // It names no report, and the project none: one is asked for.
      await editor.answerDialog("sources/northmere-ilacs-2026.pdf");
      const copy = join(job.folder, "statement-checked.docx");
      const input = editor.page.locator(".quick-input-widget input[type=text]");
      const listed = editor.page.locator(".explorer-folders-view .monaco-list-row", {
        hasText: "statement-checked.docx",
      });
      await editor.until(
        async () => /\/statement-checked\.docx$/.test(await input.inputValue().catch(() => "")),
        "a name is offered",
      );
      await editor.until(async () => {
        if (await input.isVisible()) await editor.page.keyboard.press("Enter");
        await editor.page.waitForTimeout(500);
        return listed.isVisible();
      }, "the copy is listed");
      await editor.screenshot("6-checked");
      // The web's host keeps what is written in the browser's memory.
      if (kind.name !== "desktop") return;
      const opened = new WordPackage(new Uint8Array(readFileSync(copy)));
      assert.match(opened.text("word/comments.xml") ?? "", /\(ofsted-capitals\)/);
      assert.ok(readFileSync(join(job.folder, "statement.docx")).equals(word));
    });

    // The web's host opens a folder always.
    if (kind.name === "desktop") {
      it("opens the example where nothing is open", async () => {
        await editor.page.goto(`${new URL(job.host.address).origin}/?ew=true`);
        await editor.page.locator(".monaco-workbench .part.activitybar").waitFor();
        await editor.command("Inspection Response: Open the Example");
        await editor.tab("action-plan.response.md").waitFor();
        await editor.squiggles("warning").first().waitFor();
        await editor.screenshot("7-example");
      });
    }
  });
}
