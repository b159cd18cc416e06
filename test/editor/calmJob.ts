// Calm: nothing is said of the sentence being written until its writer pauses, and a server that dies is started again
// without a word lost, or said to have stopped. Ends only server processes of the editor it has started itself.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";

import { EditorPage, openBrowser } from "./editorPage.ts";
import { exampleWorkspace, packagedExtension, type EditorHost } from "./hosts.ts";

const draft = "action-plan.response.md";

/** Registers the tests for one host. `processes`: whether the server is a process of its own, that can be ended. */
export function describeCalm(
  name: string,
  start: (folder: string, vsix: string) => Promise<EditorHost>,
  processes: boolean,
): void {
  describe(`calm in the ${name} host`, function () {
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
      host = await start(workspace.folder, packagedExtension());
      browser = await openBrowser();
      editor = await EditorPage.open(browser, host.address, `calm-${name}`);
      await editor.openFile(draft);
      await editor.squiggles("warning").first().waitFor({ timeout: 120_000 });
      await editor.status(/Checked: \d+ to look at/);
    });

    afterEach(async function () {
      if (this.currentTest?.state === "failed") await editor.screenshot("failed");
    });

    after(async () => {
      await browser?.close();
      await host?.close();
      workspace.remove();
    });

    it("flags nothing in the sentence being written until its writer pauses", async () => {
      const before = await toLookAt();
      await editor.goTo(lineOf("1. Ofsted inspected"), 9999);
      // Not slowed down: keys that come later than the pause are a pause.
      await editor.page.keyboard.type(" We thank OFSTED and every one of its inspectors for the time", {
        delay: 40,
      });
      assert.equal(await toLookAt(), before, "nothing is said while the sentence grows");
      await editor.screenshot("1-writing");
      await editor.until(async () => (await toLookAt()) === before + 1, "it is said after a pause");
      await editor.screenshot("2-paused");
    });

    it("has one status item, which leads to the problems", async () => {
      assert.equal(await item(/Checked: \d+ to look at/).count(), 1);
      await item(/Checked: \d+ to look at/)
        .locator("a")
        .first()
        .click();
      await editor.page.locator(".markers-panel").waitFor();
      await editor.command("View: Toggle Panel");
    });

    if (processes) {
      it("survives the death of its server, says so once, and checks again", async () => {
        const before = await toLookAt();
        endServer();
        const told = notice(/Checking stopped and is starting again\. Your draft is safe\./);
        await told.first().waitFor({ timeout: 30_000 });
        await editor.screenshot("3-interrupted");
        await serverRuns();
        await editor.until(async () => (await toLookAt()) === before, "the problems are there again");
        assert.ok((await editor.squiggles("warning").count()) > 0);
        assert.match(await editor.visibleText(), /We thank OFSTED and every one/);
        await editor.command("Notifications: Clear All Notifications");
      });

      it("stops after five deaths, says why, and starts again when asked to", async () => {
        for (let death = 2; death <= 5; death++) {
          await serverRuns();
          await editor.status(/Checked: \d+ to look at/);
          endServer();
          await editor.until(async () => (await item(/Checked: \d+/).count()) === 0, "nothing is checked");
        }
        const told = notice(/Checking stopped unexpectedly five times in three minutes/);
        await told.first().waitFor({ timeout: 30_000 });
        await editor.status(/Checking has stopped/);
        assert.equal(await notice(/is starting again/).count(), 0, "a restart is told once");
        await editor.screenshot("4-stopped");
        await editor.page
          .locator(".notifications-toasts .monaco-button", { hasText: "Restart" })
          .first()
          .click();
        await editor.status(/Checked: \d+ to look at/);
        await editor.squiggles("warning").first().waitFor();
        await editor.screenshot("5-restarted");
      });
    }

    /** How many problems the status item speaks of. */
    async function toLookAt(): Promise<number> {
      const words = await item(/Checked: \d+ to look at/)
        .first()
        .innerText({ timeout: 60_000 });
      return Number(/Checked: (\d+)/.exec(words)?.[1]);
    }

    function item(words: RegExp): Locator {
      return editor.page.locator(".statusbar-item", { hasText: words });
    }

    function notice(words: RegExp): Locator {
      return editor.page.locator(".notification-list-item-message", { hasText: words });
    }

    /** The server's processes: those that run the copy of the extension in this test's own folder. */
    function servers(): number[] {
      return execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" })
        .split("\n")
        .filter((line) => line.includes(workspace.folder) && line.includes("dist/server.js"))
        .map((line) => Number.parseInt(line, 10));
    }

    function endServer(): void {
      const [server, ...others] = servers();
      assert.ok(server !== undefined && others.length === 0, "one server runs");
      process.kill(server, "SIGKILL");
    }

    function serverRuns(): Promise<void> {
      return editor.until(() => Promise.resolve(servers().length === 1), "a server runs");
    }

    /** From 1. */
    function lineOf(words: string): number {
      const at = text.indexOf(words);
      assert.ok(at >= 0, words);
      return text.slice(0, at).split("\n").length;
    }
  });
}
