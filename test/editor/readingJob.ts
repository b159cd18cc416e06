// What the editor shows of a draft beside its problems: lenses, titles behind the framework's numbers, outline, folds,
// links, symbols, answers to a finding in other drafts, the preview as in print, lists made from the reports. The same
// for every host.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";

import { faultsIn } from "./accessibility.ts";
import { describeJob, exampleDraft } from "./editorJob.ts";
import type { EditorPage } from "./editorPage.ts";
import type { HostKind } from "./hosts.ts";
import { letter } from "./writingJob.ts";

const report = "northmere-ilacs-2026.pdf.md";

function prepare(folder: string): void {
  writeFileSync(join(folder, "letter.response.md"), letter);
  const settings = join(folder, ".vscode/settings.json");
  const given = JSON.parse(readFileSync(settings, "utf8")) as object;
  writeFileSync(settings, JSON.stringify({ ...given, "inspectionResponse.inlayHints": true }));
}

/** Registers the tests for one host. */
export function describeReading(kind: HostKind): void {
  describeJob("reading", kind, { pictures: "reading", opened: true, panels: true, prepare }, (job) => {
    let editor: EditorPage;

    before(() => {
      editor = job.editor;
    });

    it("shows above the front matter and the headings how far the draft has come, and the framework's titles", async () => {
      await editor.goTo(1, 1);
      await lens(/4 of 5 areas answered/).waitFor();
      await lens(/\d of \d quotations right/).waitFor();
      await editor.screenshot("1-lenses");
      await editor.goTo(job.placeOf("### The timeliness and quality")[0], 1);
      await lens(/Area for improvement 1/).waitFor();
      await editor.shows(/Enabler two ?Leaders drive conditions/);
      await editor.inEveryTheme("2-lens-and-title", () => lens(/Area for improvement 1/).waitFor());
    });

    it("outlines the draft with its paragraphs' numbers", async () => {
      // It holds only the rows in sight.
      const header = editor.page.locator('.part.sidebar .pane-header[aria-label^="Outline"]');
      const rows = editor.page.locator(".outline-pane .monaco-list-row");
      await editor.attempt(async () => {
        if ((await header.getAttribute("aria-expanded")) !== "true") await header.click({ timeout: 10_000 });
        await rows
          .filter({ hasText: /^\s*1\. Ofsted inspected/ })
          .first()
          .waitFor({ timeout: 20_000 });
      });
      await rows
        .filter({ hasText: /^\s*Introduction/ })
        .first()
        .waitFor();
      await editor.screenshot("3-outline");
      await header.click();
    });

    it("folds a section", async () => {
      const [line] = job.placeOf("## What the inspectors found");
      await editor.openFile(exampleDraft);
      await editor.attempt(async () => {
        await editor.goTo(line, 1);
        await editor.page.keyboard.press("Control+Shift+[");
        await editor.page
          .locator(".editor-instance .view-line", { hasText: /5\.\sInspectors\sdescribed/ })
          .waitFor({ state: "detached", timeout: 10_000 });
      });
      await editor.screenshot("4-folded");
      await editor.page.keyboard.press("Control+Shift+]");
      await editor.shows(/5\. Inspectors described/);
    });

    it("leads from a citation to its printed page, and to the report's words", async () => {
      await editor.goTo(...citation());
      // They come once the report has been read.
      await editor.page.locator(".editor-instance .detected-link").first().waitFor();
      await editor.command("Open Link");
      const page = await editor.frameWith(".finding-frame");
      await page.locator(".finding-name", { hasText: "Paragraph 36" }).waitFor();
      await editor.screenshot("5-linked");
      await editor.command("View: Close All Editors");
      await editor.openFile(exampleDraft);
      await editor.goTo(...citation());
      await editor.page.keyboard.press("F12");
      await editor.tab(report).waitFor();
      await editor.shows(/Care leavers in Northmere receive exceptional support/);
      await editor.closeTab(report);
    });

    it("finds the report's findings among the workspace's symbols", async () => {
      await editor.page.keyboard.press("F1");
      const input = editor.page.locator(".quick-input-widget input[type=text]");
      await input.fill("#three or more social workers");
      await editor.pick(/three or more social workers/, "6-symbols");
      await editor.tab(report).waitFor();
      await editor.shows(/have had three or more social workers/);
      await editor.closeTab(report);
    });

    it("finds the answers to a finding in drafts that are not open", async () => {
      // In the view of references: the Explorer lists the same file.
      const answers = editor.page.locator("[id='workbench.view.extension.references-view']");
      await editor.attempt(async () => {
        await editor.goTo(...citation());
        await editor.command("References: Find All References");
        await answers.getByText("letter.response.md").first().waitFor({ timeout: 30_000 });
      });
      await editor.screenshot("7-answers");
      await editor.command("View: Show Explorer");
    });

    it("previews the draft as in print, with the report's words", async () => {
      await editor.openFile(exampleDraft);
      await editor.command("Markdown: Open Preview to the Side");
      const preview = await editor.frameWith(".inspection-response-citation");
      const cited = preview.locator(".inspection-response-citation").first();
      assert.match(await cited.innerText(), /^\(.*paragraph 36\)$/);
      assert.match((await cited.getAttribute("title")) ?? "", /^Paragraph 36 \(page \d+\): /);
      assert.equal(await preview.locator('li[data-number="8."]').count(), 1);
      assert.equal(await preview.getByText("inspection-response:").count(), 0);
      // The preview is drawn anew for a theme, at times while it is looked at.
      await editor.inEveryTheme("8-preview", () =>
        editor.holds(async () => {
          const drawn = await editor.frameWith(".inspection-response-citation");
          assert.deepEqual(await faultsIn(drawn, ".markdown-body"), []);
        }),
      );
      await editor.command("View: Close All Editors");
    });

    it("compares two reports in a page that a screen reader can read", async () => {
      await editor.openFile(exampleDraft);
      await editor.command("Inspection Response: Compare Draft and Final…");
      await editor.pick(/northmere-ilacs-2022/);
      await editor.pick(/northmere-ilacs-2026/);
      await editor.frameWith(".markdown-body h2");
      await editor.screenshot("9-comparison");
      await editor.holds(async () => {
        const page = await editor.frameWith(".markdown-body h2");
        assert.deepEqual(await faultsIn(page, ".markdown-body"), []);
      });
      await editor.command("View: Close All Editors");
    });

    it("lists the inspectors' reservations beside the draft", async () => {
      await editor.openFile(exampleDraft);
      await editor.status(/Checked: \d+ to look at/);
      await editor.command("Inspection Response: List the Inspectors' Reservations…");
      await editor.shows(/- \[ \] /);
      await editor.screenshot("10-reservations");
    });

    /** A citation of a finding that another draft answers too. */
    function citation(): [line: number, column: number] {
      return job.placeOf("[@ilacs-2026, para. 36]", 4);
    }

    function lens(words: RegExp): Locator {
      return editor.page.locator(".editor-instance .codelens-decoration", { hasText: words }).first();
    }
  });
}
