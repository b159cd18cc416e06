// Work in the text of a draft: numbers that go on at Enter, paragraphs given another number, commands in the menu, all
// drafts checked, and every command of ours there in the palette. The same for every host.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describeJob, exampleDraft } from "./editorJob.ts";
import type { EditorPage } from "./editorPage.ts";
import { paletteTitles } from "./manifest.ts";
import type { HostKind } from "./hosts.ts";

/** Another draft that answers the same report. */
export const letter = `---
inspection-response:
  kind: press-statement
  authority: Northmere
  sources:
    - id: ilacs-2026
      file: sources/northmere-ilacs-2026.pdf
---

# To our carers

Inspectors saw “exceptional support from personal advisers who see them as they would their own children” [@ilacs-2026, para. 36].
`;

/** Registers the tests for one host. */
export function describeWriting(kind: HostKind): void {
  const prepare = (folder: string): void => writeFileSync(join(folder, "letter.response.md"), letter);
  describeJob("writing", kind, { pictures: "writing", opened: true, prepare }, (job) => {
    let editor: EditorPage;

    before(() => {
      editor = job.editor;
    });

    it("goes on with the paragraph numbers at Enter, and takes number and line end back in one step", async () => {
      await editor.goTo(job.placeOf("6. They were also plain")[0], 9999);
      await editor.page.keyboard.press("Enter");
      await editor.shows(/in a year” \[@ilacs-2026, para\. 13\]\. 8\. The report/);
      await editor.page.keyboard.press("Enter");
      await editor.shows(/in a year” \[@ilacs-2026, para\. 13\]\. 7\. 8\. The report/);
      await editor.screenshot("1-number");
      await editor.page.keyboard.press("Control+z");
      await editor.shows(/para\. 13\]\. 8\. The report/);
      await revert();
    });

    it("ends the numbers where one is left empty", async () => {
      await editor.goTo(job.placeOf("6. They were also plain")[0], 9999);
      await editor.page.keyboard.press("Enter");
      await editor.page.keyboard.press("Enter");
      await editor.shows(/para\. 13\]\. 7\. 8\. The report/);
      await editor.page.keyboard.press("Enter");
      await editor.shows(/para\. 13\]\. 8\. The report/);
      await editor.page.keyboard.type("No number.");
      await editor.shows(/para\. 13\]\. No number\. 8\. The report/);
      await revert();
    });

    it("gives a paragraph another number, its cross-references with it, and takes it back in one step", async () => {
      await rename("8. The report describes", "7");
      await editor.shows(/7\. The report describes/);
      await rename("9. The Improvement Board", "8");
      await editor.shows(/8\. The Improvement Board/);
      await editor.shows(/as paragraph 8 explains/);
      await editor.screenshot("2-renamed");
      await editor.page.keyboard.press("Control+z");
      await editor.shows(/9\. The Improvement Board.*as paragraph 9 explains/);
      await revert();
    });

    it("renumbers the paragraphs that follow each other wrongly, with the cross-references to them", async () => {
      await editor.goTo(...job.placeOf("10. Dr Ada Marsh"));
      await editor.command("Inspection Response: Renumber Paragraphs");
      await editor.shows(
        /7\. The report describes.*8\. The Improvement Board.*paragraph 10\..*as paragraph 8/,
      );
      await revert();
    });

    it("has its commands together in the editor's context menu", async () => {
      const entry = editor.page.locator(".monaco-menu .action-item", { hasText: "Check All Drafts" }).first();
      await editor.goTo(job.placeOf("6. They were also plain")[0], 4);
      await editor.attempt(async () => {
        await editor.page.keyboard.press("Shift+F10");
        const item = editor.page
          .locator(".monaco-menu .action-item", { hasText: "Inspection Response" })
          .first();
        await item.hover({ timeout: 10_000 });
        await item.click({ timeout: 10_000 });
        await entry.waitFor({ timeout: 10_000 });
      });
      await editor.screenshot("3-menu");
      await editor.page.keyboard.press("Escape");
      await editor.page.keyboard.press("Escape");
    });

    it("checks all drafts, open or not, and says how many", async () => {
      await editor.command("Inspection Response: Check All Drafts");
      const told = editor.page.locator(".notification-list-item-message", {
        hasText: /\d+ drafts checked\./,
      });
      await told.first().waitFor();
      await editor.screenshot("4-all-drafts");
      for (const file of [exampleDraft, "press-statement.response.md", "committee-report.response.md"]) {
        // The list holds only the rows in sight: one file at a time.
        await editor.problemListed(file);
      }
      await editor.problemTexts();
      await editor.inEveryTheme("5-problems");
      await editor.command("Notifications: Clear All Notifications");
    });

    it("has every command of its own in the palette that a person can run there", async () => {
      await editor.openFile(exampleDraft);
      await editor.goTo(job.placeOf("1.1 | Review by a service manager")[0], 8);
      // They are known once the editor has been told that a draft and a table are in view.
      const titles = paletteTitles();
      assert.ok(titles.length > 20, titles.join(" | "));
      for (const title of titles) await editor.offered(title);
      await editor.screenshot("6-palette");
    });

    async function rename(paragraph: string, number: string): Promise<void> {
      const input = editor.page.locator(".rename-box input, input.rename-input").first();
      await editor.attempt(async () => {
        await editor.goTo(job.placeOf(paragraph)[0], 1);
        await editor.page.keyboard.press("F2");
        await input.waitFor({ timeout: 15_000 });
        await input.fill(number);
        await editor.page.keyboard.press("Enter");
        await input.waitFor({ state: "hidden", timeout: 15_000 });
      });
    }

    /** Gives the draft back as it was, and waits until it has been checked again. */
    async function revert(): Promise<void> {
      await editor.command("File: Revert File");
      await editor.shows(/para\. 13\]\. 8\. The report/);
      await editor.squiggles("warning").first().waitFor();
    }
  });
}
