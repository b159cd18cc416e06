// One editor window as a person uses it: opening files, pointing, choosing, reading what is shown. Knows the
// editor's page, and nothing of inspections.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Frame,
  type Locator,
  type Page,
} from "playwright-core";

const screens = process.env["ARTIFACTS"] ?? join(tmpdir(), "inspection-response-screens");

/** Run in the page: the lines on screen stand in the order in which they were drawn, not from top to bottom. */
const linesInOrder = `
  [...document.querySelectorAll(".editor-group-container.active .editor-instance .view-line")]
    .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
    .map((line) => line.textContent)
    .join(" ")`;

/** Milliseconds a step is given for what it waits for: a machine with two busy cores is slow, not broken. */
const patience = 120_000;

/** What the Explorer shows of a folder that is open. */
const shownFolder = ".explorer-folders-view .monaco-list-row";

/** The editor's own themes by the class its window has in them. */
export const themes = {
  vs: "Light Modern",
  "hc-light": "Light High Contrast",
  "hc-black": "Dark High Contrast",
  "vs-dark": "Dark Modern",
} as const;

const chrome = {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
};

/** A browser of our own that reaches nothing but this machine. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(chrome);
}

/**
 * The same for panels. In the web's editor they are pages of another origin and need a service worker, which the
 * browser denies them ("The user denied permission") unless its profile allows what it calls third-party cookies.
 */
export async function openBrowserWithPanels(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), "inspection-response-profile-"));
  mkdirSync(join(profile, "Default"));
  const preferences = { profile: { cookie_controls_mode: 0 } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  // The browser still writes into it while it closes.
  process.once("exit", () => rmSync(profile, { recursive: true, force: true }));
  return chromium.launchPersistentContext(profile, chrome);
}

export class EditorPage {
  readonly page: Page;
  readonly #name: string;

  private constructor(page: Page, name: string) {
    this.page = page;
    this.#name = name;
  }

  /**
   * Opens the editor at `address` and waits until it shows its folder, or `ready` where it has none. `name` goes into
   * screenshots' names.
   */
  static async open(
    browser: { newPage(): Promise<Page> },
    address: string,
    name: string,
    ready = shownFolder,
  ): Promise<EditorPage> {
    const page = await browser.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.route("**/*", (route) =>
      /^(?:\w+:\/\/(?:[\w-]+\.)?(?:localhost|127\.0\.0\.1)[:/]|data:|blob:)/.test(route.request().url())
        ? route.continue()
        : route.abort(),
    );
    page.setDefaultTimeout(patience);
    await page.goto(address);
    const editor = new EditorPage(page, name);
    await page.locator(ready).first().waitFor();
    return editor;
  }

  /** Opens another address in the window, and waits until it shows the folders there. */
  async openAt(address: string): Promise<void> {
    // An editor that reaches its machine late takes a workspace's file for one without folders, and stays with that.
    await this.attempt(async () => {
      await this.page.goto(address);
      await this.page.locator(shownFolder).first().waitFor({ timeout: 30_000 });
    });
  }

  /** As at a zoom of 200 %: half the room for the same words. */
  async atTwiceTheSize(look: () => Promise<void>): Promise<void> {
    const size = this.page.viewportSize() ?? { width: 1440, height: 900 };
    await this.page.setViewportSize({ width: size.width / 2, height: size.height / 2 });
    await look();
    await this.page.setViewportSize(size);
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(screens, { recursive: true });
    await this.page.screenshot({ path: join(screens, `${this.#name}-${name}.png`) });
  }

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input[type=text]");
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
    // An editor that has just started does not know all its commands yet, an open palette learns of none, and it
    // closes where something else takes the keyboard meanwhile.
    await this.attempt(async () => {
      await this.page.keyboard.press("F1");
      await input.fill(`>${name}`, { timeout: 5000 });
      await row.click({ timeout: 10_000 });
    });
  }

  /** Waits until the palette, which stays open, offers a command under this name. */
  async offered(name: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input[type=text]");
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
    await this.attempt(async () => {
      if (!(await input.isVisible())) await this.page.keyboard.press("F1");
      await input.fill(`>${name}`, { timeout: 5000 });
      await row.waitFor({ timeout: 5000 });
    });
  }

  /** Does something again, from the start, until it succeeds; what was half done is put away with Escape. */
  async attempt(act: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      try {
        await act();
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await this.page.keyboard.press("Escape");
        await this.page.keyboard.press("Escape");
      }
    }
  }

  /** Opens a file at the top of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.attempt(async () => {
      const row = this.page.locator(shownFolder, { hasText: name });
      // Another view may have come into the Explorer's place, and stays there until the Explorer is asked for.
      const shown = row.first().waitFor({ timeout: 20_000 });
      await shown.catch(() => this.command("View: Show Explorer"));
      await row.dblclick({ timeout: 30_000 });
      await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: 30_000 });
    });
  }

  /** Chooses an entry of the menu of a file at the top of the workspace. */
  async chooseInMenu(file: string, entry: string): Promise<void> {
    const row = this.page.locator(shownFolder, { hasText: file });
    const item = this.page.locator(".monaco-menu .action-item", { hasText: entry }).first();
    // An editor that has just started does not know all its entries yet, and an open menu learns of none.
    await this.until(async () => {
      await this.page.keyboard.press("Escape");
      await row.click({ button: "right" });
      await this.page.locator(".monaco-menu .action-item").first().waitFor();
      return item.isVisible();
    }, `the menu has "${entry}"`);
    // Older editors take a click on a menu only where the mouse has been moved in it.
    await item.hover();
    await item.click();
  }

  /** Picks a row of a list that is offered; with `picture`, its screenshot first. */
  async pick(row: RegExp, picture?: string): Promise<void> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row", { hasText: row });
    await rows.first().waitFor();
    if (picture !== undefined) await this.screenshot(picture);
    await rows.first().click();
  }

  /**
   * Types a place into the editor's own file dialog and accepts it: a name below the folder that the dialog shows, or
   * a whole path.
   */
  async answerDialog(place: string, by: "keyboard" | "mouse" = "keyboard"): Promise<void> {
    const input = this.page.locator(".quick-input-widget input[type=text]");
    // It shows the root first, then the folder it was asked for.
    let folder = "";
    await this.until(async () => {
      const before = folder;
      folder = await input.inputValue();
      const stands = folder.endsWith("/") && folder === before;
      if (!stands) await this.page.waitForTimeout(700);
      return stands;
    }, "the dialog shows a folder");
    const path = isAbsolute(place) ? place : folder + place;
    await input.fill(path);
    const asks = async (): Promise<boolean> =>
      (await input.isVisible()) && (await input.inputValue()).replace(/\/$/, "") === path;
    // While it looks into the folder it takes no answer; an answer given twice would go to what is asked next.
    await this.until(async () => {
      await this.page.waitForTimeout(700);
      if (!(await asks())) return true;
      if (by === "keyboard") await this.page.keyboard.press("Enter");
      else await this.page.locator(".quick-input-widget .monaco-button").first().click();
      for (let wait = 0; wait < 40 && (await asks()); wait++) await this.page.waitForTimeout(100);
      return !(await asks());
    }, "the dialog takes the place");
  }

  /** Puts the cursor at a line and column, from 1, of the active editor. */
  async goTo(line: number, column: number): Promise<void> {
    const input = this.page.locator(".quick-input-widget input[type=text]");
    const there = this.page.locator(".statusbar-item", { hasText: new RegExp(`^\\s*Ln ${line}, Col `) });
    await this.attempt(async () => {
      await this.page.keyboard.press("Control+g");
      await input.fill(`:${line}:${column}`, { timeout: 10_000 });
      await this.page.keyboard.press("Enter");
      await input.waitFor({ state: "hidden", timeout: 10_000 });
      await there.first().waitFor({ timeout: 10_000 });
    });
  }

  /** The hover at the cursor, once it says what is looked for. */
  async hover(words: RegExp = /\S/): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:visible", { hasText: words }).first();
    await this.attempt(async () => {
      await this.page.keyboard.press("Control+k");
      await this.page.keyboard.press("Control+i");
      await hover.waitFor({ timeout: 15_000 });
    });
    return hover;
  }

  /** Follows a link of the hover at the cursor; a hover that goes before it is pressed is shown again. */
  async followInHover(words: string): Promise<void> {
    await this.attempt(async () => {
      const hover = await this.hover();
      await hover.locator("a", { hasText: words }).first().click({ timeout: 10_000 });
    });
  }

  /** Opens the quick fixes at the cursor. */
  async openQuickFixes(): Promise<void> {
    await this.attempt(async () => {
      await this.page.keyboard.press("Control+.");
      await this.#quickFixes.first().waitFor({ timeout: 20_000 });
    });
  }

  /**
   * Chooses the quick fix whose title matches, by keyboard: older editors block the mouse at first. Where it is not
   * offered yet, the list is opened anew.
   */
  async chooseQuickFix(title: RegExp): Promise<void> {
    await this.attempt(async () => {
      if (!(await this.#quickFixes.first().isVisible())) await this.openQuickFixes();
      const titles = await this.#quickFixes.allInnerTexts();
      const index = titles.findIndex((offered) => title.test(offered));
      if (index < 0) throw new Error(`no quick fix ${title.source} among ${titles.join(" | ")}`);
      for (let down = 0; down < index; down++) await this.page.keyboard.press("ArrowDown");
      await this.page.keyboard.press("Enter");
    });
  }

  get #quickFixes(): Locator {
    return this.page.locator(".action-widget .monaco-list-row.action");
  }

  /** The text in view in the active editor group, as one line. */
  async visibleText(): Promise<string> {
    const text = await this.page.evaluate<string>(linesInOrder);
    return text.replace(/[\s\u00a0\u200c]+/g, " ");
  }

  /** Waits until the active editor shows words. */
  shows(words: RegExp): Promise<void> {
    return this.until(async () => words.test(await this.visibleText()), `the editor shows ${words.source}`);
  }

  squiggles(severity: "error" | "warning" | "info"): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** The rows in view in the Problems panel, as text: those that hold `words`. */
  async problemTexts(words = ""): Promise<string[]> {
    const panel = this.page.locator(".markers-panel");
    if (!(await panel.isVisible())) {
      await this.command("Problems: Focus on Problems View");
      await panel.waitFor();
    }
    await this.page.locator(".part.panel input[type=text]").first().fill(words);
    await this.page.waitForTimeout(500);
    return panel.locator(".monaco-list-row").allInnerTexts();
  }

  /** Waits until the Problems panel lists one with these words, or none. */
  async problemListed(words: string, listed = true): Promise<void> {
    await this.until(
      async () => (await this.problemTexts(words)).some((row) => row.includes(words)) === listed,
      `${listed ? "a" : "no"} problem with ${words} is listed`,
    );
  }

  /** Shows the window in a theme. */
  async theme(kind: keyof typeof themes): Promise<void> {
    const input = this.page.locator(".quick-input-widget input[type=text]");
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: themes[kind] });
    await this.attempt(async () => {
      await this.command("Preferences: Color Theme");
      // The list comes in two parts, and takes no words before it is whole.
      await this.page
        .locator(".quick-input-list .monaco-list-row", { hasText: /Light|Dark/ })
        .first()
        .waitFor({ timeout: 20_000 });
      await input.fill(themes[kind], { timeout: 5000 });
      await row.first().click({ timeout: 10_000 });
      await this.page.locator(`.monaco-workbench.${kind}`).waitFor({ timeout: 20_000 });
    });
  }

  /** Takes a screenshot in dark, both high contrasts and light, and stays in light; `look` is run in each. */
  async inEveryTheme(name: string, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (const kind of ["vs-dark", "hc-black", "hc-light", "vs"] as const) {
      await this.theme(kind);
      // Colours fade over, and a panel may be drawn anew.
      await this.page.waitForTimeout(1500);
      await look();
      await this.screenshot(`${name}-${kind}`);
    }
  }

  /** The frame of a panel that holds what the selector names, once there is one. */
  async frameWith(selector: string): Promise<Frame> {
    let found: Frame | undefined;
    await this.until(async () => {
      for (const frame of this.page.frames()) {
        const count = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (count > 0) found = frame;
      }
      return found !== undefined;
    }, `a panel shows ${selector}`);
    if (found === undefined) throw new Error("no panel");
    return found;
  }

  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  async closeTab(name: string): Promise<void> {
    await this.tab(name).click({ button: "middle" });
    await this.tab(name).waitFor({ state: "detached" });
  }

  /** Waits for words in the status bar. */
  async status(words: RegExp): Promise<void> {
    await this.page.locator(".statusbar-item", { hasText: words }).first().waitFor();
  }

  /** Waits until something is so; fails naming it. */
  async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const deadline = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`never came about: ${what}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Waits until what is checked holds; fails with what did not. */
  async holds(check: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      try {
        await check();
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await this.page.waitForTimeout(200);
      }
    }
  }
}
