// The inspection view and the coverage view as an officer uses them: read what the inspectors found, filter it, open
// it, put it into the draft, and see how far the draft has come. The same for every host.

import assert from "node:assert/strict";
import type { Locator } from "playwright-core";

import { describeJob, exampleDraft } from "./editorJob.ts";
import type { EditorPage } from "./editorPage.ts";
import type { HostKind } from "./hosts.ts";

const draft = exampleDraft;
const report = "northmere-ilacs-2026.pdf.md";

/** Registers the tests for one host. */
export function describeViews(kind: HostKind): void {
  describeJob("the views", kind, { pictures: "views" }, (job) => {
    let editor: EditorPage;
    before(() => {
      editor = job.editor;
    });

    /** Rows of the views in the side bar that have these words. */
    const row = (words: string | RegExp): Locator =>
      editor.page.locator(".part.sidebar .pane .monaco-list-row", { hasText: words }).first();

    async function openViews(): Promise<void> {
      const icon = editor.page.locator('.part.activitybar .action-label[aria-label="Inspection Response"]');
      await editor.page.locator(".part.activitybar").waitFor();
      await icon.waitFor();
      await icon.click();
      await editor.page.locator(".part.sidebar .pane-header", { hasText: "Coverage" }).waitFor();
    }

    it("tell what they are for while no draft is open", async () => {
      await openViews();
      const welcome = editor.page.locator(".part.sidebar .welcome-view-content", {
        hasText: "Here you read what the inspectors found",
      });
      await welcome.waitFor();
      assert.equal(await welcome.locator(".monaco-button", { hasText: "Open the Example" }).count(), 1);
      await editor.screenshot("1-welcome");
    });

    it("show what the inspectors found, and how far the draft has come", async () => {
      await editor.page.keyboard.press("Control+Shift+e");
      await editor.openFile(draft);
      await openViews();
      await row("Inspection, January 2026").waitFor();
      await row("Area 1: answered").waitFor();
      await row("Area 3: not answered").waitFor();
      await row("4 of 5 areas answered").waitFor();
      await row(/Was due 10 June 2026/).waitFor();
      await editor.screenshot("2-views");
      const label = await row("Area 3: not answered").getAttribute("aria-label");
      assert.match(label ?? "", /^Area (?:for improvement )?3.*not answered.*children who return home/);
    });

    it("filter at each letter, and open the report at a finding", async () => {
      await row("Inspection, January 2026").click();
      await editor.page.keyboard.press("Control+f");
      const input = editor.page.locator(".quick-input-widget input[type=text]");
      await input.waitFor();
      await editor.page.keyboard.type("three or more social", { delay: 20 });
      await row("three or more social workers").waitFor();
      await editor.screenshot("3-filter");
      await editor.page.keyboard.press("Enter");
      await row("three or more social workers").click();
      await editor.tab(report).waitFor();
      await editor.until(
        async () => /have had three or more social workers/.test(await editor.visibleText()),
        "the finding is in view",
      );
      await editor.screenshot("4-opened");
      await editor.closeTab(report);
    });

    it("remember the filter when the window is loaded again, and let go of it", async () => {
      await editor.page.reload();
      await row("three or more social workers").waitFor();
      await editor.screenshot("5-reloaded");
      await editor.command("Inspection Response: Clear the Filter");
      await row("Area 3: not answered").waitFor();
    });

    it("show the finding that the caret's paragraph quotes", async () => {
      await editor.page.locator(`.tab[data-resource-name="${draft}"]`).click();
      await editor.goTo(...job.placeOf("5. Inspectors described"));
      const quoted = row(/^36\./);
      await quoted.waitFor();
      assert.match((await quoted.getAttribute("aria-label")) ?? "", /quoted at the cursor/);
      await editor.screenshot("6-caret");
    });

    it("insert a sentence of a finding with its citation from its row", async () => {
      // In the paragraph that quotes it: the list shows the finding, and no other, at the caret.
      await editor.goTo(...job.placeOf("They saw kinship carers", 0));
      await row(/^36\./).waitFor();
      await editor.page.keyboard.type("The report also says that ");
      await press(row(/^36\./), "Insert Quotation");
      await editor.pick(/All of it/, "7-parts");
      await editor.until(
        async () => /also says that “[^”]+” \[@ilacs-2026, para\. 36\]/.test(await editor.visibleText()),
        "the quotation is inserted",
      );
      await editor.screenshot("8-quotation");
    });

    it("insert a citation found from the palette, and a part cut out by hand", async () => {
      await editor.goTo(...job.placeOf("Each action has one named lead.", 31));
      await editor.command("Inspection Response: Insert Citation…");
      await typeInPicker("three or more social workers");
      await editor.pick(/Paragraph 13/);
      await editor.until(
        async () => /one named lead \[@ilacs-2026, para\. 13\]\./.test(await editor.visibleText()),
        "the citation is inserted",
      );
      await editor.goTo(...job.placeOf("Each action has one named lead.", 0));
      await editor.command("Inspection Response: Insert Quotation…");
      await typeInPicker("three or more social workers");
      await editor.pick(/Paragraph 13/);
      await editor.pick(/A part of it/);
      const input = editor.page.locator(".quick-input-widget input[type=text]");
      await input.fill("three or less social workers");
      const refused = editor.page.locator(".quick-input-widget", { hasText: "The report does not say it" });
      await refused.waitFor();
      await editor.screenshot("9-part");
      await input.fill("three or more social workers");
      await refused.waitFor({ state: "hidden" });
      await editor.page.keyboard.press("Enter");
      await editor.until(
        async () =>
          /“Three or more social workers” \[@ilacs-2026, para\. 13\]/.test(await editor.visibleText()),
        "the part is inserted",
      );
    });

    it("take a finding dragged into the draft as its quotation with its citation", async () => {
      await editor.goTo(...job.placeOf("5. Inspectors described"));
      const cited = async (): Promise<number> =>
        (await editor.visibleText()).split("[@ilacs-2026, para. 36]").length;
      const target = editor.page
        .locator(".editor-instance .view-line", { hasText: "At the previous inspection" })
        .last();
      await row(/^36\./).waitFor();
      const before = await cited();
      await row(/^36\./).dragTo(target);
      await editor.until(async () => (await cited()) === before + 1, "the quotation is dropped");
      await editor.screenshot("10-dropped");
    });

    it("begin the answer to an area, and count it", async () => {
      const area = editor.page.locator(".part.sidebar .pane").nth(1);
      const left = area.locator(".monaco-list-row", { hasText: "Area 3: not answered" });
      await press(left, "Begin the Answer");
      await area.locator(".monaco-list-row", { hasText: "Area 3: only begun" }).waitFor();
      await editor.screenshot("11-begun");
    });

    it("have a label for every row", async () => {
      // The lists hold only the rows in sight.
      await editor.page.setViewportSize({ width: 1440, height: 3000 });
      const labels = (): Promise<string[]> =>
        editor.page.evaluate<string[]>(
          `[...document.querySelectorAll(".part.sidebar .pane .monaco-list-row")]
            .map((row) => row.getAttribute("aria-label") ?? "")`,
        );
      await editor.until(async () => (await labels()).length > 20, "the rows are drawn");
      const unsaid = (await labels()).filter(
        (label) => !/\w{3}/.test(label) || /\$\(|undefined|null|\{\d\}/.test(label),
      );
      assert.deepEqual(unsaid, []);
      await editor.page.setViewportSize({ width: 1440, height: 900 });
    });

    it("can be read in a light theme and in high contrast", async () => {
      await editor.inEveryTheme("12-theme", () => row("4 of 5 areas answered").waitFor());
    });

    it("can be used at 200 %", async () => {
      await editor.atTwiceTheSize(async () => {
        await row("Inspection, January 2026").waitFor();
        await editor.screenshot("13-200-percent");
      });
    });

    /** Presses a row's button; a list that is drawn anew meanwhile has another row under the pointer. */
    async function press(shown: Locator, button: string): Promise<void> {
      for (let attempt = 1; ; attempt++) {
        try {
          await shown.hover({ timeout: 10_000 });
          await shown.locator(`.action-label[aria-label^="${button}"]`).click({ timeout: 3000 });
          return;
        } catch (error) {
          if (attempt === 5) throw error;
        }
      }
    }

    /** Types once the picker of findings has opened: until then the keys would go into the draft. */
    async function typeInPicker(words: string): Promise<void> {
      const input = editor.page.locator('.quick-input-widget input[placeholder^="Words of the report"]');
      await input.waitFor();
      await input.pressSequentially(words, { delay: 20 });
      // Rows move while the search keeps up with the typing.
      const rows = editor.page.locator(".quick-input-list .monaco-list-rows");
      await editor.until(async () => {
        const before = await rows.innerText();
        await editor.page.waitForTimeout(1000);
        return /\S/.test(before) && before === (await rows.innerText());
      }, "the search has come to rest");
    }
  });
}
