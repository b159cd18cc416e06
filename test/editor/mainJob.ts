// The main job, end to end, as an officer does it: open the example, see what disagrees with the report, read
// what the report says, put it right. The same for every host.

import assert from "node:assert/strict";

import { faultsIn } from "./accessibility.ts";
import { describeJob, exampleDraft } from "./editorJob.ts";
import type { EditorPage } from "./editorPage.ts";
import type { HostKind } from "./hosts.ts";

const draft = exampleDraft;
const otherDraft = "press-statement.response.md";

/** Registers the tests for one host. */
export function describeMainJob(kind: HostKind): void {
  describeJob("the main job", kind, { panels: true }, (job) => {
    let editor: EditorPage;
    before(() => {
      editor = job.editor;
    });

    it("shows squiggles when the example is opened", async () => {
      const tell = (file: string, since: number): void =>
        console.log(`      ${file}: first diagnostics ${Date.now() - since} ms after opening it`);
      const opened = Date.now();
      await editor.openFile(draft);
      await editor.squiggles("warning").first().waitFor();
      tell(draft, opened);
      await editor.status(/Checked: \d+ to look at/);
      await editor.screenshot("1-squiggles");
      const openedNext = Date.now();
      await editor.openFile(otherDraft);
      await editor.squiggles("warning").first().waitFor();
      tell(otherDraft, openedNext);
      await editor.closeTab(otherDraft);
    });

    it("tells in a hover what the report says, and opens the report there", async () => {
      await editor.goTo(...job.placeOf("four or more social workers"));
      const hover = await editor.hover(/Paragraph 13/);
      await hover.locator("blockquote").first().waitFor();
      const words = await hover.innerText();
      assert.match(words, /A number in this quotation is not the report/);
      assert.match(words, /Paragraph 13 \(page 3\), ilacs-2026/);
      // The problem's sentence stands there already.
      assert.doesNotMatch(words, /What differs/);
      const marked = await hover.locator("blockquote strong").allInnerTexts();
      assert.deepEqual(
        marked.map((each) => each.trim().toLowerCase()),
        ["four", "three"],
      );
      await editor.screenshot("2-hover");
      await editor.page.keyboard.press("Escape");
      await editor.followInHover("Open the report here");
      await editor.tab("northmere-ilacs-2026.pdf.md").waitFor();
      await editor.until(
        async () => /have had three or more social workers/.test(await editor.visibleText()),
        "the finding is in view",
      );
      await editor.screenshot("3-report");
      await editor.closeTab("northmere-ilacs-2026.pdf.md");
    });

    it("opens the page of a rule from its problem", async () => {
      await editor.goTo(...job.placeOf("OFSTED was clear"));
      await editor.followInHover("ofsted-capitals");
      await showsPage();
      await editor.screenshot("4-rule-page");
      await editor.closeTab("ofsted-capitals.md");
      await editor.goTo(...job.placeOf("OFSTED was clear"));
      await editor.openQuickFixes();
      await editor.chooseQuickFix(/Read why "ofsted-capitals" is shown/);
      await showsPage();
      await editor.closeTab("ofsted-capitals.md");
    });

    it("inserts a missing framework reference as a quick fix, and the problem goes", async () => {
      const missing = "How well the views of disabled children";
      await editor.goTo(...job.placeOf(missing));
      await editor.openQuickFixes();
      await editor.screenshot("5-quick-fixes");
      await editor.chooseQuickFix(/Insert .*national framework\)/);
      await editor.until(
        async () =>
          /disabled children are recorded and used in their plans \(principle 2, national framework\)\./.test(
            await editor.visibleText(),
          ),
        "the reference is inserted",
      );
      await editor.problemListed("missing-framework-reference", false);
      await editor.screenshot("6-reference-inserted");
    });

    it("renumbers paragraphs with the cross-references to them", async () => {
      await editor.goTo(...job.placeOf("10. Dr Ada Marsh"));
      await editor.command("Inspection Response: Renumber Paragraphs");
      await editor.until(
        async () => /9\. Dr Ada Marsh/.test(await editor.visibleText()),
        "the numbers have moved",
      );
      const changed = await editor.visibleText();
      assert.match(changed, /7\. The report describes/);
      assert.match(changed, /8\. The Improvement Board.*is described in paragraph 10\./s);
      assert.match(changed, /10\. The board brings together.*as paragraph 8/s);
      await editor.screenshot("7-renumbered");
    });

    it("offers every item of the framework to insert, those of the report first", async () => {
      await editor.goTo(...job.placeOf(" [@ilacs-2026, para. 50]", 0));
      await editor.command("Inspection Response: Insert Framework Reference…");
      const rows = editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "enabler 3" });
      await rows.first().waitFor();
      await editor.screenshot("8-picker");
      await rows.first().click();
      await editor.until(
        async () => /this spring \(enabler 3, national framework\) \[@ilacs/.test(await editor.visibleText()),
        "the reference is inserted",
      );
    });

    it("finds words in the report as they are typed, and opens it there", async () => {
      await editor.goTo(1, 1);
      await editor.command("Inspection Response: Find in the Report…");
      await editor.page.locator(".quick-input-title", { hasText: "Find in the Report" }).waitFor();
      await editor.page.keyboard.type("three or more social workers", { delay: 20 });
      const rows = editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "Paragraph 13" });
      await rows.first().waitFor();
      await editor.screenshot("9-find");
      await editor.page.keyboard.press("Enter");
      await editor.tab("northmere-ilacs-2026.pdf.md").waitFor();
      await editor.until(
        async () => /have had three or more social workers/.test(await editor.visibleText()),
        "the finding is in view",
      );
      await editor.closeTab("northmere-ilacs-2026.pdf.md");
    });

    it("lists the rest in the Problems panel", async () => {
      for (const rule of ["misquoted-report", "superseded-framework-number", "unknown-framework-reference"]) {
        await editor.problemListed(rule);
      }
      await editor.problemListed("paragraph-out-of-sequence", false);
      await editor.problemTexts();
      await editor.screenshot("10-problems");
    });

    /** The page of the rule, as the Markdown preview draws it: what is flagged is marked, and no Markdown is seen. */
    async function showsPage(): Promise<void> {
      await editor.tab("ofsted-capitals.md").waitFor();
      // The preview is drawn anew, at times while it is looked at.
      await editor.holds(async () => {
        const page = await editor.frameWith(".inspection-response-example mark");
        assert.equal(await page.locator("h1").innerText(), "ofsted-capitals");
        assert.equal(await page.locator("mark").first().innerText(), "OFSTED");
        assert.doesNotMatch(await page.locator("body").innerText(), /\^\^|```/);
        assert.deepEqual(await faultsIn(page, ".markdown-body"), []);
      });
    }
  });
}
