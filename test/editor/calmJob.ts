// Calm: nothing is said of the sentence being written until its writer pauses, and a server that dies is started again
// without a word lost, or said to have stopped. Ends only server processes of the editor it has started itself.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import type { Locator } from "playwright-core";

import { describeJob } from "./editorJob.ts";
import type { EditorPage } from "./editorPage.ts";
import type { HostKind } from "./hosts.ts";

/** Registers the tests for one host. */
export function describeCalm(kind: HostKind): void {
  describeJob("calm", kind, { pictures: "calm", opened: true }, (job) => {
    let editor: EditorPage;

    before(() => {
      editor = job.editor;
    });

    it("flags nothing in the sentence being written until its writer pauses", async () => {
      const before = await toLookAt();
      // A machine that stands still between two keys makes a pause of it: then the sentence is written again.
      await editor.until(async () => {
        await editor.goTo(job.placeOf("1. Ofsted inspected")[0], 9999);
        await editor.page.keyboard.type(" We thank OFSTED and every one of its inspectors for the time", {
          delay: 40,
        });
        if ((await toLookAt()) === before) return true;
        await editor.command("File: Revert File");
        await editor.until(async () => (await toLookAt()) === before, "the draft is as it was");
        return false;
      }, "nothing is said while the sentence grows");
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
      await editor.inEveryTheme("3-status");
      await editor.command("View: Toggle Panel");
    });

    // On the web the server is a worker, which nobody can end from outside.
    if (kind.name === "desktop") {
      it("survives the death of its server, says so once, and checks again", async () => {
        const before = await toLookAt();
        await endServer();
        const told = notice(/Checking stopped and is starting again\. Your draft is safe\./);
        await told.first().waitFor();
        await editor.screenshot("4-interrupted");
        await serverRuns();
        await editor.until(async () => (await toLookAt()) === before, "the problems are there again");
        await editor.squiggles("warning").first().waitFor();
        await editor.goTo(job.placeOf("1. Ofsted inspected")[0], 1);
        assert.match(await editor.visibleText(), /We thank OFSTED and every one/);
        await editor.command("Notifications: Clear All Notifications");
      });

      it("stops after five deaths, says why, and starts again when asked to", async () => {
        // Five in three minutes: on a slow machine the first are too long ago.
        const stopped = item(/Checking has stopped/);
        for (let death = 2; death <= 15 && (await stopped.count()) === 0; death++) {
          await editor.status(/Checked: \d+ to look at/);
          await endServer();
          await editor.until(async () => (await item(/Checked: \d+/).count()) === 0, "nothing is checked");
          await editor.until(
            async () => servers().length === 1 || (await stopped.count()) > 0,
            "it is started again, or has stopped",
          );
        }
        const told = notice(/Checking stopped unexpectedly five times in three minutes/);
        await told.first().waitFor();
        await editor.status(/Checking has stopped/);
        assert.equal(await notice(/is starting again/).count(), 0, "a restart is told once");
        await editor.screenshot("5-stopped");
        await editor.page
          .locator(".notifications-toasts .monaco-button", { hasText: "Restart" })
          .first()
          .click();
        await editor.status(/Checked: \d+ to look at/);
        await editor.squiggles("warning").first().waitFor();
        await editor.screenshot("6-restarted");
      });
    }

    /** How many problems the status item speaks of. */
    async function toLookAt(): Promise<number> {
      const words = await item(/Checked: \d+ to look at/)
        .first()
        .innerText();
      return Number(/Checked: (\d+)/.exec(words)?.[1]);
    }

    function item(words: RegExp): Locator {
      return editor.page.locator(".statusbar-item", { hasText: words });
    }

    function notice(words: RegExp): Locator {
      return editor.page.locator(".notification-list-item-message", { hasText: words });
    }

    /** The server's processes: those that run the copy of the extension in this job's own folder. */
    function servers(): number[] {
      return execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" })
        .split("\n")
        .filter((line) => line.includes(dirname(job.folder)) && line.includes("dist/server.js"))
        .map((line) => Number.parseInt(line, 10));
    }

    async function endServer(): Promise<void> {
      await serverRuns();
      const [server] = servers();
      assert.ok(server !== undefined, "a server runs");
      process.kill(server, "SIGKILL");
    }

    function serverRuns(): Promise<void> {
      return editor.until(() => Promise.resolve(servers().length === 1), "a server runs");
    }
  });
}
