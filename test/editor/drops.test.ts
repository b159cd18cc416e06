// Reports dropped on the inspection view, as an officer does who has them in the explorer or in a folder outside: a
// response is begun from them, or they become sources of the draft in view.

import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";

import { EditorPage, openBrowser } from "./editorPage.ts";
import { type EditorHost, exampleWorkspace, packagedExtension, startDesktop, startWeb } from "./hosts.ts";

const report = "Report of 2022.pdf";

for (const [name, start] of [
  ["desktop", startDesktop],
  ["web", startWeb],
] as const) {
  describe(`dropping reports in the ${name} host`, function () {
    this.timeout(240_000);
    this.bail(true);
    let workspace: ReturnType<typeof exampleWorkspace>;
    let host: EditorHost | undefined;
    let browser: Browser | undefined;
    let editor: EditorPage;

    before(async () => {
      workspace = exampleWorkspace();
      const folder = join(workspace.folder, "workspace");
      copyFileSync(join(folder, "sources/northmere-ilacs-2022.pdf"), join(folder, report));
      host = await start(workspace.folder, packagedExtension());
      browser = await openBrowser();
      editor = await EditorPage.open(browser, host.address, `drops-${name}`);
    });

    afterEach(async function () {
      if (this.currentTest?.state === "failed") await editor.screenshot("failed");
    });

    after(async () => {
      await browser?.close();
      await host?.close();
      workspace.remove();
    });

    async function openViews(): Promise<Locator> {
      const icon = editor.page.locator('.part.activitybar .action-label[aria-label="Inspection Response"]');
      await icon.waitFor({ timeout: 60_000 });
      const view = editor.page.locator(".part.sidebar .pane", { hasText: "Inspection" }).first();
      // Pressed again, it would close what it has opened.
      if (!(await view.isVisible())) await icon.click();
      await view.locator(".pane-body").first().waitFor();
      return view.locator(".pane-body").first();
    }

    /** A file dropped from outside the editor, which has its bytes and no address of it. */
    async function dropFile(onto: Locator, file: string): Promise<void> {
      const base64 = readFileSync(join(workspace.folder, "workspace", file)).toString("base64");
      // Run in the page, which knows what a browser has.
      const transfer = await editor.page.evaluateHandle(`(() => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob("${base64}"), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], ${JSON.stringify(file)}, { type: "application/pdf" }));
        return data;
      })()`);
      for (const event of ["dragenter", "dragover", "drop"]) {
        await onto.dispatchEvent(event, { dataTransfer: transfer });
        await editor.page.waitForTimeout(300);
      }
    }

    it("adds one to the sources of the draft in view, where the reader wants that", async () => {
      await editor.openFile("press-statement.response.md");
      await editor.status(/Checked: \d+ to look at/);
      const view = await openViews();
      const row = view.locator(".monaco-list-row", { hasText: "Inspection, January 2026" });
      await row.waitFor({ timeout: 60_000 });
      await dropFile(row, report);
      await editor.pick(/Add to the sources of this draft/, "1-choice");
      await editor.until(
        async () => /file: sources\/Report of 2022\.pdf/.test(await editor.visibleText()),
        "the source is added",
      );
      await editor.screenshot("2-added");
    });

    it("begins a response from one, where the reader wants that", async () => {
      const view = await openViews();
      await dropFile(view.locator(".monaco-list-row", { hasText: "Inspection, January 2026" }), report);
      await editor.pick(/Begin a new response/);
      await editor.pick(/Committee report/, "3-kinds");
      await editor.tab("committee-report-2.response.md").waitFor({ timeout: 60_000 });
      await editor.status(/Checked/);
      // It opens at its first gap, which may stand below what is asked for.
      await editor.goTo(1, 1);
      await editor.shows(/kind: committee-report authority: Northmere/);
      await editor.screenshot("4-begun");
    });
  });
}
