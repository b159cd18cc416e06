// The main job, end to end, as an officer does it: open the example, see what disagrees with the report, read
// what the report says, put it right. The same for every host.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";

import { EditorPage, openBrowser } from "./editorPage.ts";
import { exampleWorkspace, packagedExtension, type EditorHost } from "./hosts.ts";

const draft = "action-plan.response.md";

/** Registers the tests for one host. */
export function describeMainJob(
  name: string,
  start: (folder: string, vsix: string) => Promise<EditorHost>,
): void {
  describe(`the main job in the ${name} host`, function () {
    this.timeout(180_000);
    let workspace: ReturnType<typeof exampleWorkspace>;
    let host: EditorHost | undefined;
    let browser: Browser | undefined;
    let editor: EditorPage;
    let text: string;

    before(async () => {
      workspace = exampleWorkspace();
      text = readFileSync(join(workspace.folder, "workspace", draft), "utf8");
      host = await start(workspace.folder, packagedExtension(workspace.folder));
      browser = await openBrowser();
      editor = await EditorPage.open(browser, host.address, name);
    });

    afterEach(async function () {
      if (this.currentTest?.state === "failed") await editor.screenshot("failed");
    });

    after(async () => {
      await browser?.close();
      await host?.close();
      workspace.remove();
    });

    it("shows squiggles when the example is opened", async () => {
      const opened = Date.now();
      await editor.openFile(draft);
      await editor.squiggles("warning").first().waitFor({ timeout: 60_000 });
      console.log(`      first diagnostics ${Date.now() - opened} ms after opening the example`);
      await editor.status(/Checked: \d+ to look at/);
      await editor.screenshot("1-squiggles");
    });

    it("tells in a hover what the report says, and opens the report there", async () => {
      await editor.goTo(...placeOf("culture of drift"));
      const hover = await editor.hover();
      assert.match(await hover.innerText(), /not the report’s wording|not the report's wording/);
      assert.match(await hover.innerText(), /Paragraph \d+/);
      await editor.screenshot("2-hover");
      await hover.locator("a", { hasText: "Open the report here" }).first().click();
      await editor.tab("northmere-ilacs-2026.pdf.md").waitFor();
      await editor.until(async () => /drift/.test(await editor.visibleText()), "the finding is in view");
      await editor.screenshot("3-report");
      await editor.closeTab("northmere-ilacs-2026.pdf.md");
    });

    it("inserts a missing framework reference as a quick fix, and the problem goes", async () => {
      const missing = "How well the views of disabled children";
      await editor.goTo(...placeOf(missing));
      const fixes = await editor.quickFixes();
      await editor.screenshot("4-quick-fixes");
      await fixes
        .filter({ hasText: /national framework\)/ })
        .first()
        .click();
      await editor.until(
        async () =>
          /disabled children are recorded and used in their plans\. \((outcome|enabler|principle) \d, national framework\)/.test(
            await editor.visibleText(),
          ),
        "the reference is inserted",
      );
      await editor.goTo(...placeOf(missing));
      await editor.until(
        async () => !(await editor.problemTexts()).some((row) => row.includes("missing-framework-reference")),
        "the problem is gone",
      );
      await editor.screenshot("5-reference-inserted");
    });

    it("renumbers paragraphs with the cross-references to them", async () => {
      await editor.goTo(...placeOf("8. The report describes"));
      await editor.command("Inspection Response: Renumber Paragraphs");
      await editor.until(
        async () => /7\. The report describes/.test(await editor.visibleText()),
        "the numbers have moved",
      );
      const changed = await editor.visibleText();
      assert.match(changed, /8\. The Improvement Board.*is described in paragraph 10\./s);
      assert.match(changed, /10\. The board brings together.*as paragraph 8 explains/s);
      await editor.screenshot("6-renumbered");
    });

    it("offers every item of the framework to insert, those of the report first", async () => {
      await editor.goTo(...placeOf("Eleven permanent social workers join us this spring"));
      await editor.command("Inspection Response: Insert Framework Reference…");
      const rows = editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "enabler 3" });
      await rows.first().waitFor();
      await editor.screenshot("7-picker");
      await rows.first().click();
      await editor.until(
        async () => /\(enabler 3, national framework\)/.test(await editor.visibleText()),
        "the reference is inserted",
      );
    });

    it("lists the rest in the Problems panel", async () => {
      const rows = await editor.problemTexts();
      await editor.screenshot("8-problems");
      for (const rule of [
        "misquoted-report",
        "contradicted-framework-reference",
        "unknown-framework-reference",
      ]) {
        assert.ok(
          rows.some((row) => row.includes(rule)),
          `${rule} among ${rows.join(" | ")}`,
        );
      }
      assert.ok(!rows.some((row) => row.includes("paragraph-out-of-sequence")));
    });

    /** Line and column, from 1, of words of the example. */
    function placeOf(words: string): [line: number, column: number] {
      const at = text.indexOf(words);
      assert.ok(at >= 0, words);
      const before = text.slice(0, at).split("\n");
      return [before.length, (before.at(-1)?.length ?? 0) + 3];
    }
  });
}
