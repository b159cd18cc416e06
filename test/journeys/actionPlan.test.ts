// From an empty window to a finished action plan about a published report, as somebody does it who has only been given
// the report: once with the keyboard alone, once with the mouse. Prints the steps and the seconds of each way. What is
// typed is ours, and fits any report.

import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator } from "playwright-core";

import { EditorPage, openBrowser } from "../editor/editorPage.ts";
import { packagedExtension, startDesktop, type EditorHost } from "../editor/hosts.ts";

const report = fileURLToPath(new URL("../../../shared/reports/ilacs/sefton-2025-08-12.pdf", import.meta.url));
const reportName = "sefton-2025-08-12.pdf";

/** What the council will do about each area, cell by cell after the reference: nothing of it from the report. */
const answer = [
  "Review the practice with every team, and agree with each what will change",
  "Head of Safeguarding",
  "31 March 2027",
  "Audit of 30 records each quarter, read by the board",
  "Amber",
];
const found = "The plan keeps to what the inspectors wrote about each area.";
const governance = "The board will read this plan every month, and publish what has been done.";
const measures = "Each quarter the board will ask children and families what has changed for them.";

for (const way of ["keyboard", "mouse"] as const) {
  describe(`an action plan about a published report, with the ${way}`, function () {
    this.timeout(300_000);
    let folder: string;
    let host: EditorHost | undefined;
    let browser: Browser | undefined;
    let editor: EditorPage;

    before(async () => {
      assert.ok(existsSync(report), "The journey needs the published reports in ../shared.");
      folder = mkdtempSync(join(tmpdir(), "inspection-response-journey-"));
      mkdirSync(join(folder, "workspace"));
      copyFileSync(report, join(folder, "workspace", reportName));
      host = await startDesktop(folder, packagedExtension());
      browser = await openBrowser();
      const empty = `${new URL(host.address).origin}/?ew=true`;
      editor = await EditorPage.open(browser, empty, `journey-${way}`, ".part.activitybar .action-label");
    });

    afterEach(async function () {
      if (this.currentTest?.state === "failed") await editor.screenshot("failed");
    });

    after(async () => {
      await browser?.close();
      await host?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    it("is begun, written and finished with no problem left", async () => {
      const begun = Date.now();
      const steps: string[] = [];
      const step = async (what: string, done: () => Promise<void>): Promise<void> => {
        steps.push(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}`);
        await done();
      };
      const plan = join(folder, "workspace/action-plan.response.md");
      await (way === "keyboard" ? withKeyboard(step) : withMouse(step));
      await step("save", () => editor.page.keyboard.press("Control+s"));
      await editor.status(/Checked, no problems/);
      await editor.until(
        () => Promise.resolve(readFileSync(plan, "utf8").includes(measures)),
        "the plan is saved",
      );
      const seconds = Math.round((Date.now() - begun) / 1000);
      await editor.screenshot("finished");
      const text = readFileSync(plan, "utf8");
      assert.equal(text.split(answer[0] ?? "").length - 1, 5, "every area is answered");
      assert.doesNotMatch(text, /\.\./);
      assert.match(text, /“[^”]{30,}” \[@ilacs-2025, para\. \d+\]/, "the inspectors are quoted");
      assert.deepEqual(await editor.problemTexts(), [], "no problem is left");
      console.log(steps.map((each) => `      ${each}`).join("\n"));
      console.log(`      ${steps.length} steps, ${seconds} s`);
    });

    type Step = (what: string, done: () => Promise<void>) => Promise<void>;

    async function withKeyboard(step: Step): Promise<void> {
      const { keyboard } = editor.page;
      await step("palette: New Response from a Report…", () => run("New Response from a Report…"));
      await step("type the report's place", () => editor.answerDialog(join(folder, "workspace", reportName)));
      await step("Enter: action plan", async () => {
        await rowOffered(/Action plan/).waitFor();
        await keyboard.press("Enter");
      });
      await step("type the folder's place", () => editor.answerDialog(join(folder, "workspace")));
      await editor.tab("action-plan.response.md").waitFor({ timeout: 60_000 });
      await editor.status(/Checked: \d+ to look at/);
      await editor.screenshot("begun");
      await step("write in the first gap", () => type(`${found} It says that `));
      await step("palette: Insert Quotation…", () => run("Insert Quotation…"));
      await step("type words of the report, and choose", async () => {
        await searching().waitFor();
        await keyboard.type("personal advisers know their care leavers", { delay: 20 });
        await rowOffered(/Paragraph \d+/).waitFor();
        await keyboard.press("Enter");
      });
      await step("Enter: all of it", async () => {
        await rowOffered(/All of it/).waitFor();
        await keyboard.press("Enter");
        await editor.until(
          async () => /para\. \d+\]/.test(await editor.visibleText()),
          "the quotation is in",
        );
      });
      await step("down to the next gap, and write", async () => {
        await downTo(/^\s*4\.\s*$/);
        await type(governance);
      });
      for (let area = 1; area <= 5; area++) {
        await step(`F8: to area ${area}, which is not answered`, async () => {
          await keyboard.press("F8");
          await keyboard.press("Escape");
        });
        await step("down to its table", () => downTo(new RegExp(`^\\| ${area}\\.1 \\|`)));
        for (const cell of answer) {
          await step(`Tab, ${cell}`, async () => {
            await move("Tab");
            await type(cell);
          });
        }
        await editor.page.waitForTimeout(1500);
      }
      await step("down to the last gap, and write", async () => {
        await downTo(/^\s*5\.\s*$/);
        await type(measures);
      });
    }

    async function withMouse(step: Step): Promise<void> {
      const { page } = editor;
      await step("click Inspection Response in the bar", () =>
        page.locator('.part.activitybar .action-label[aria-label="Inspection Response"]').click(),
      );
      await step("click New Response from a Report…", () =>
        page
          .locator(".part.sidebar .monaco-button", { hasText: /New Response/ })
          .first()
          .click(),
      );
      await step("type the report's place, and OK", () =>
        editor.answerDialog(join(folder, "workspace", reportName), "mouse"),
      );
      await step("click Action plan", () => rowOffered(/Action plan/).click());
      await step("type the folder's place, and OK", () =>
        editor.answerDialog(join(folder, "workspace"), "mouse"),
      );
      await editor.tab("action-plan.response.md").waitFor({ timeout: 60_000 });
      await editor.status(/Checked: \d+ to look at/);
      await step("write in the first gap", () => type(`${found} It says that `));
      const finding = page.locator(".part.sidebar .pane .monaco-list-row", { hasText: /^\d+\./ }).first();
      await step("open the summary of the findings", async () => {
        await page
          .locator(".part.sidebar .pane .monaco-list-row", { hasText: /leaders/i })
          .last()
          .click();
        await finding.waitFor();
      });
      await step("click Insert Quotation on a finding", async () => {
        await finding.hover();
        await finding.locator('.action-label[aria-label^="Insert Quotation"]').click();
      });
      await step("click all of it", async () => {
        await rowOffered(/All of it/).click();
        await editor.until(
          async () => /para\. \d+\]/.test(await editor.visibleText()),
          "the quotation is in",
        );
      });
      await step("click the next gap, and write", async () => {
        await clickAtEnd(/^\s*4\.\s*$/);
        await type(governance);
      });
      for (let area = 1; area <= 5; area++) {
        await step(`click where area ${area} stands, in the coverage view`, async () => {
          const pane = page.locator(".part.sidebar .pane").nth(1);
          const place = pane.getByText(`[@ilacs-2025, area ${area}]`, { exact: true });
          await editor.until(async () => {
            if (await place.isVisible()) return true;
            await pane.locator(".monaco-list-row").first().hover();
            await page.mouse.wheel(0, 60);
            await page.waitForTimeout(300);
            return false;
          }, "the coverage view shows where the area stands");
          await place.click();
        });
        await step("click its table's row", () => clickAtEnd(new RegExp(`^\\| ${area}\\.1 \\|`), "start"));
        for (const cell of answer) {
          await step(`Tab, ${cell}`, async () => {
            await move("Tab");
            await type(cell);
          });
        }
        await editor.page.waitForTimeout(1500);
      }
      await step("click the last gap, and write", async () => {
        await page.locator(".editor-instance .monaco-editor").first().hover();
        await page.mouse.wheel(0, 4000);
        await clickAtEnd(/^\s*5\.\s*$/);
        await type(measures);
      });
    }

    /** Runs a command of ours by the palette, with keys alone. */
    async function run(name: string): Promise<void> {
      await editor.until(async () => {
        await editor.page.keyboard.press("F1");
        await searching().waitFor();
        await editor.page.keyboard.type(`Inspection Response: ${name}`, { delay: 5 });
        await editor.page.waitForTimeout(500);
        const offered = await rowOffered(new RegExp(name)).isVisible();
        await editor.page.keyboard.press(offered ? "Enter" : "Escape");
        return offered;
      }, `the palette has "${name}"`);
    }

    /** Where the caret is drawn. */
    async function caret(): Promise<string> {
      const cursor = editor.page.locator(".editor-instance .cursors-layer .cursor").first();
      return (await cursor.getAttribute("style"))?.replace(/[a-z-]*(?:visibility|opacity)[^;]*;?/g, "") ?? "";
    }

    /** A key that moves the caret, pressed once all that was typed is shown; waits until it has. */
    async function move(key: string): Promise<void> {
      let before = "";
      await editor.until(async () => {
        const now = await caret();
        const stands = now === before;
        before = now;
        if (!stands) await editor.page.waitForTimeout(100);
        return stands;
      }, "all that was typed is shown");
      await editor.page.keyboard.press(key);
      await editor.until(async () => (await caret()) !== before, `${key} moves the caret`);
    }

    async function type(words: string): Promise<void> {
      await editor.page.keyboard.type(words, { delay: 8 });
    }

    /** The caret down, line by line, to the end of the first line whose text matches. */
    async function downTo(line: RegExp): Promise<void> {
      await editor.until(async () => {
        await move("ArrowDown");
        return line.test(await lineAtCaret());
      }, `the caret comes to ${line.source}`);
      await editor.page.keyboard.press(line.source.includes("\\|") ? "Home" : "End");
      // The editor learns a moment later that the caret is in a table.
      await editor.page.waitForTimeout(1500);
    }

    async function lineAtCaret(): Promise<string> {
      return editor.page.evaluate<string>(`(() => {
        const cursor = document.querySelector(".editor-instance .cursors-layer .cursor");
        const top = parseFloat(cursor?.style.top ?? "0");
        const line = [...document.querySelectorAll(".editor-instance .view-line")].findLast(
          (each) => Math.abs(parseFloat(each.style.top) - top) < 4,
        );
        return (line?.textContent ?? "").replace(/\\u00a0/g, " ");
      })()`);
    }

    async function clickAtEnd(line: RegExp, at: "start" | "end" = "end"): Promise<void> {
      const shown = editor.page.locator(".editor-instance .view-line", {
        hasText: new RegExp(line.source.replaceAll(" ", "\\s")),
      });
      await shown.first().waitFor();
      await shown.first().click({ position: { x: 2, y: 8 } });
      await editor.page.keyboard.press(at === "end" ? "End" : "Home");
      await editor.page.waitForTimeout(1500);
    }

    function searching(): Locator {
      return editor.page.locator(".quick-input-widget input[type=text]");
    }

    function rowOffered(row: RegExp): Locator {
      return editor.page.locator(".quick-input-list .monaco-list-row", { hasText: row }).first();
    }
  });
}
