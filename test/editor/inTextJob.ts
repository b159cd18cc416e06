// Work in the text of a draft: numbers that go on at Enter, commands in the menu, all drafts checked, answers to a
// finding in drafts that are not open.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";

import { EditorPage, openBrowser } from "./editorPage.ts";
import { exampleWorkspace, packagedExtension, type EditorHost } from "./hosts.ts";

const draft = "action-plan.response.md";

/** Another draft that answers the same report. */
const letter = `---
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
export function describeInTextJob(
  name: string,
  start: (folder: string, vsix: string) => Promise<EditorHost>,
): void {
  describe(`work in the text in the ${name} host`, function () {
    this.timeout(180_000);
    this.bail(true);
    let workspace: ReturnType<typeof exampleWorkspace>;
    let host: EditorHost | undefined;
    let browser: Browser | undefined;
    let editor: EditorPage;
    let text: string;

    before(async () => {
      workspace = exampleWorkspace();
      text = readFileSync(join(workspace.folder, "workspace", draft), "utf8");
      const folder = join(workspace.folder, "workspace");
      writeFileSync(join(folder, "letter.response.md"), letter);
      host = await start(workspace.folder, packagedExtension());
      browser = await openBrowser();
      editor = await EditorPage.open(browser, host.address, `in-text-${name}`);
      await editor.openFile(draft);
      await editor.squiggles("warning").first().waitFor({ timeout: 120_000 });
    });

    afterEach(async function () {
      if (this.currentTest?.state === "failed") await editor.screenshot("failed");
    });

    after(async () => {
      await browser?.close();
      await host?.close();
      workspace.remove();
    });

    it("goes on with the paragraph numbers at Enter, and takes number and line end back in one step", async () => {
      await editor.goTo(lineOf("6. They were also plain"), 9999);
      await editor.page.keyboard.press("Enter");
      await editor.page.keyboard.press("Enter");
      await shows(/in a year” \[@ilacs-2026, para\. 13\]\. 7\. 8\. The report/);
      await editor.screenshot("1-number");
      await editor.page.keyboard.press("Control+z");
      await shows(/para\. 13\]\. 8\. The report/);
      await editor.page.keyboard.press("Control+z");
    });

    it("ends the numbers where one is left empty", async () => {
      await editor.goTo(lineOf("6. They were also plain"), 9999);
      await editor.page.keyboard.press("Enter");
      await editor.page.keyboard.press("Enter");
      await shows(/para\. 13\]\. 7\. 8\. The report/);
      await editor.page.keyboard.press("Enter");
      await shows(/para\. 13\]\. 8\. The report/);
      await editor.page.keyboard.type("No number.");
      await shows(/para\. 13\]\. No number\. 8\. The report/);
      await editor.command("File: Revert File");
      await shows(/para\. 13\]\. 8\. The report/);
    });

    it("has its commands together in the editor's context menu", async () => {
      await editor.goTo(lineOf("6. They were also plain"), 4);
      await editor.page.keyboard.press("Shift+F10");
      const item = editor.page
        .locator(".monaco-menu .action-item", { hasText: "Inspection Response" })
        .first();
      await item.hover();
      await item.click();
      const entry = editor.page.locator(".monaco-menu .action-item", { hasText: "Check All Drafts" }).first();
      await entry.waitFor();
      await editor.screenshot("2-menu");
      await editor.page.keyboard.press("Escape");
      await editor.page.keyboard.press("Escape");
    });

    it("checks all drafts, open or not, and says how many", async () => {
      await editor.command("Inspection Response: Check All Drafts");
      const told = editor.page.locator(".notification-list-item-message", {
        hasText: /\d+ drafts checked\./,
      });
      await told.first().waitFor({ timeout: 60_000 });
      await editor.screenshot("3-all-drafts");
      // The list holds only the rows in sight: one file at a time.
      for (const file of [draft, "press-statement.response.md", "committee-report.response.md"]) {
        const rows = await editor.problemTexts(file);
        assert.ok(
          rows.some((row) => row.includes(file)),
          file,
        );
      }
      await editor.problemTexts();
      await editor.command("Notifications: Clear All Notifications");
    });

    it("finds the answers to a finding in drafts that are not open", async () => {
      await editor.openFile(draft);
      await editor.goTo(lineOf("5. Inspectors described"), columnOf("[@ilacs-2026, para. 36]") + 4);
      await editor.command("References: Find All References");
      const tree = editor.page.locator(".references-view, .tree-explorer-viewlet-tree-view, .monaco-list");
      await tree.first().waitFor();
      await editor.until(
        async () =>
          (await editor.page.locator(".sidebar, .part.sidebar").first().innerText()).includes(
            "letter.response.md",
          ),
        "an answer in a draft that is not open",
      );
      await editor.screenshot("4-answers");
      // The list takes the keyboard once it has all answers.
      await editor.page.waitForTimeout(2000);
    });

    function shows(words: RegExp): Promise<void> {
      return editor.until(async () => words.test(await editor.visibleText()), words.source);
    }

    /** From 1. */
    function lineOf(words: string): number {
      const at = text.indexOf(words);
      assert.ok(at >= 0, words);
      return text.slice(0, at).split("\n").length;
    }

    function columnOf(words: string): number {
      const at = text.indexOf(words);
      return at - text.lastIndexOf("\n", at - 1);
    }
  });
}
