// The pictures of the README, of the pages for each task and of the walkthrough, taken from the running extension as
// its user sees it. Each is taken only when it shows what its caption says. `npm run pictures` keeps them.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Locator } from "playwright-core";

import { EditorPage, openBrowserWithPanels } from "./editorPage.ts";
import { exampleWorkspace, packagedExtension, startDesktop, type EditorHost } from "./hosts.ts";

const draft = "action-plan.response.md";
const root = fileURLToPath(new URL("../..", import.meta.url));
/** Where the pictures are put; without it they are taken and not kept. */
const kept = process.env["PICTURES"];

/** A picture of the page, or a part of it, in pixels. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

describe("the pictures", function () {
  this.timeout(300_000);
  this.bail(true);
  const taken: string[] = [];
  let workspace: ReturnType<typeof exampleWorkspace>;
  let host: EditorHost | undefined;
  let browser: BrowserContext | undefined;
  let editor: EditorPage;
  let text: string;

  before(async () => {
    workspace = exampleWorkspace();
    text = readFileSync(join(workspace.folder, "workspace", draft), "utf8");
    host = await startDesktop(workspace.folder, packagedExtension());
    browser = await openBrowserWithPanels();
    editor = await EditorPage.open(browser, host.address, "pictures");
    await editor.page.setViewportSize({ width: 880, height: 620 });
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await editor.screenshot("failed");
  });

  after(async () => {
    await browser?.close();
    await host?.close();
    workspace.remove();
  });

  it("show the example's draft underlined", async () => {
    await editor.openFile(draft);
    await editor.squiggles("warning").first().waitFor({ timeout: 120_000 });
    await editor.status(/Checked: \d+ to look at/);
    await editor.page.keyboard.press("Control+b");
    await atTop("## What the inspectors found");
    await editor.squiggles("error").first().waitFor();
    await take("client/walkthrough/example", await textBox(500));
  });

  it("show a hover with what the report says", async () => {
    await editor.goTo(...placeOf("four or more social workers"));
    const hover = await editor.hover();
    assert.match(await hover.innerText(), /three or more social workers/);
    await take("client/walkthrough/hover", await textBox(500));
    await take("docs/images/hover");
    await editor.page.keyboard.press("Escape");
  });

  it("show the fixes of a problem", async () => {
    await atTop("## The actions");
    await editor.goTo(...placeOf("Enabler two"));
    await editor.openQuickFixes();
    await take("client/walkthrough/fix", await textBox(420));
    await editor.page.keyboard.press("Escape");
  });

  it("show the framework's items to choose from", async () => {
    await editor.goTo(...placeOf(" [@ilacs-2026, para. 50]", 0));
    await editor.command("Inspection Response: Insert Framework Reference…");
    await editor.page
      .locator(".quick-input-list .monaco-list-row", { hasText: "enabler 3" })
      .first()
      .waitFor();
    await take("client/walkthrough/reference", middle(420));
    await editor.page.keyboard.press("Escape");
  });

  it("show a rule being set in the draft", async () => {
    await editor.goTo(...placeOf("  numbering: continuous", 23));
    await editor.page.keyboard.type("\nrules:\n  ofsted-c", { delay: 60 });
    await editor.page.keyboard.press("Control+Space");
    await editor.page.locator(".suggest-widget:visible", { hasText: "ofsted-capitals" }).waitFor();
    await take("client/walkthrough/rules", await textBox(420));
    await editor.page.keyboard.press("Escape");
    await undoAll();
  });

  it("show a mistake made, told, explained and put right", async () => {
    await atTop("## What the inspectors found");
    await editor.goTo(...placeOf("8. The report describes", 0));
    const words =
      "7. Some children “have had four or more social workers in a year” [@ilacs-2026, para. 13].";
    const part = await textBox(340);
    let frame = 0;
    const next = async (): Promise<void> => take(`writing/${String(frame++).padStart(2, "0")}`, part);
    await next();
    for (const piece of words.match(/.{1,11}/gsu) ?? []) {
      await editor.page.keyboard.type(piece, { delay: 20 });
      await next();
    }
    await editor.page.keyboard.type("\n\n");
    await editor.page.keyboard.press("ArrowUp");
    await editor.page.keyboard.press("ArrowUp");
    await editor.page.keyboard.press("Home");
    for (let right = 0; right < 28; right++) await editor.page.keyboard.press("ArrowRight");
    await editor.page.locator(".squiggly-warning, .squiggly-error").first().waitFor();
    await editor.page.waitForTimeout(2500);
    await next();
    const hover = await editor.hover();
    assert.match(await hover.innerText(), /three or more social workers/);
    await next();
    await editor.page.keyboard.press("Escape");
    await editor.openQuickFixes();
    await next();
    await editor.chooseQuickFix(/report’s words|the report/i);
    await editor.until(
      async () => /“have had three or more social workers in a year”/.test(await editor.visibleText()),
      "the quotation is mended",
    );
    await editor.page.waitForTimeout(2500);
    await next();
    await undoAll();
  });

  it("show the printed page beside the draft", async () => {
    await editor.page.setViewportSize({ width: 1280, height: 760 });
    await editor.goTo(...placeOf("four or more social workers"));
    await editor.followInHover("Show in the PDF");
    await editor.until(
      async () =>
        (
          await Promise.all(
            editor.page.frames().map((frame) =>
              frame
                .locator(".finding-frame")
                .count()
                .catch(() => 0),
            ),
          )
        ).some((count) => count > 0),
      "the page is drawn with its finding",
    );
    await editor.page.waitForTimeout(1500);
    await take("docs/images/page");
  });

  it("show the two views", async () => {
    await editor.command("View: Close All Editors");
    await editor.page.keyboard.press("Control+b");
    await editor.openFile(draft);
    await editor.page.locator('.part.activitybar .action-label[aria-label="Inspection Response"]').click();
    await rowOfViews("4 of 5 areas answered").waitFor({ timeout: 60_000 });
    await editor.goTo(...placeOf("5. Inspectors described"));
    await rowOfViews(/^36\./).waitFor();
    await take("docs/images/views");
  });

  it("show the kinds of response to begin", async () => {
    await editor.page.setViewportSize({ width: 880, height: 620 });
    await editor.page.keyboard.press("Control+Shift+e");
    await editor.command("Inspection Response: New Response from a Report…");
    await editor.answerDialog("sources/northmere-ilacs-2026.pdf");
    await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "Action plan" }).waitFor();
    await take("client/walkthrough/own", middle(420));
    await editor.page.keyboard.press("Escape");
  });

  it("are those that the pages name", () => {
    const pages = [
      "README.md",
      ...["own", "example", "hover", "fix", "reference", "rules"].map(walkthroughPage),
    ];
    for (const page of pages) {
      const folder = join(root, page, "..");
      for (const [, image = ""] of readFileSync(join(root, page), "utf8").matchAll(
        /!\[[^\]]+\]\(([^)]+)\)/g,
      )) {
        assert.ok(existsSync(join(folder, image)), `${page} shows ${image}`);
      }
    }
    if (kept !== undefined) return;
    for (const name of taken.filter((name) => !name.startsWith("writing/"))) {
      assert.ok(existsSync(join(root, `${name}.png`)), `${name}.png is kept: npm run pictures`);
    }
  });

  const walkthroughPage = (name: string): string => `client/walkthrough/${name}.md`;

  const rowOfViews = (words: string | RegExp): Locator =>
    editor.page.locator(".part.sidebar .pane .monaco-list-row", { hasText: words }).first();

  /** Takes a picture, of all that is shown unless a part is given. */
  async function take(name: string, part?: Part): Promise<void> {
    taken.push(name);
    if (kept === undefined) return;
    const path = join(kept, `${name}.png`);
    mkdirSync(join(path, ".."), { recursive: true });
    await editor.page.screenshot({ path, ...(part === undefined ? {} : { clip: part }) });
  }

  /** The upper part of the text, `height` high. */
  async function textBox(height: number): Promise<Part> {
    const box = await editor.page.locator(".editor-instance").first().boundingBox();
    assert.ok(box !== null, "an editor is shown");
    return { x: box.x, y: box.y, width: box.width, height: Math.min(height, box.height) };
  }

  /** The middle of the window's upper part, where lists to choose from stand. */
  function middle(height: number): Part {
    const size = editor.page.viewportSize();
    assert.ok(size !== null);
    return { x: (size.width - 700) / 2, y: 0, width: 700, height };
  }

  /** Scrolls until words of the draft stand in the first line. */
  async function atTop(words: string): Promise<void> {
    const [line] = placeOf(words);
    await editor.goTo(text.split("\n").length, 1);
    await editor.goTo(line, 1);
    for (let down = 0; down < 40; down++) {
      const first = editor.page.locator(".editor-instance .view-line", { hasText: words }).first();
      const [box, room] = [
        await first.boundingBox(),
        await editor.page.locator(".editor-instance").first().boundingBox(),
      ];
      if (box !== null && room !== null && box.y < room.y + 2 * box.height) return;
      await editor.page.keyboard.press("Control+ArrowDown");
    }
  }

  /** Gives the draft back as it was. */
  async function undoAll(): Promise<void> {
    await editor.command("File: Revert File");
    await editor.page.waitForTimeout(500);
  }

  /** Line and column, from 1, of words of the draft; a little inside them, unless told otherwise. */
  function placeOf(words: string, inside = 2): [line: number, column: number] {
    const at = text.indexOf(words);
    assert.ok(at >= 0, words);
    const before = text.slice(0, at).split("\n");
    return [before.length, (before.at(-1)?.length ?? 0) + 1 + inside];
  }
});
