// What every job in an editor opens and closes: a workspace of its own, the host, a browser and its page, a screenshot
// where a step fails, and the places of a draft's words. Knows nothing of what a job is about.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";

import { EditorPage, openBrowser, openBrowserWithPanels } from "./editorPage.ts";
import { exampleWorkspace, packagedExtension, type EditorHost, type HostKind } from "./hosts.ts";

export const exampleDraft = "action-plan.response.md";

export interface JobSettings {
  /** Its screenshots begin with this and the host's name; none: with the host's name alone. */
  readonly pictures?: string;
  /** The job looks into panels: pages of another origin, in the web's editor. */
  readonly panels?: boolean;
  /** The job begins with the example's action plan open and checked. */
  readonly opened?: boolean;
  /** Puts what the job needs into the workspace, a copy of the example, before the editor opens it. */
  readonly prepare?: (folder: string) => void;
}

/** What a job's steps work with, there from its first step to its last. */
export class EditorJob {
  /** The editor's window. */
  editor!: EditorPage;
  host!: EditorHost;
  /** The workspace's folder on this machine. The web's host reads it, and keeps what is written to itself. */
  folder = "";
  /** The example's action plan as it is when the job begins. */
  text = "";

  /** Opens the example's action plan, and waits until it is checked. */
  async openExample(): Promise<void> {
    await this.editor.openFile(exampleDraft);
    await this.editor.squiggles("warning").first().waitFor();
    await this.editor.status(/Checked: \d+ to look at/);
  }

  /** Line and column, from 1, of words of the action plan; a little inside them, unless told otherwise. */
  placeOf(words: string, inside = 2): [line: number, column: number] {
    const at = this.text.indexOf(words);
    assert.ok(at >= 0, `The example has no “${words}”.`);
    const before = this.text.slice(0, at).split("\n");
    return [before.length, (before.at(-1)?.length ?? 0) + 1 + inside];
  }
}

/**
 * Registers a job in one host: `steps` are its tests, each of which goes on where the one before ended. Where a step
 * fails, the rest of this job is left out, and the other jobs go on.
 */
export function describeJob(
  title: string,
  kind: HostKind,
  settings: JobSettings,
  steps: (job: EditorJob) => void,
): void {
  describe(`${title} in the ${kind.name} host`, function () {
    // A machine of two cores with other work to do is slow; a step waits for what it needs, never for a time.
    this.timeout(300_000);
    const job = new EditorJob();
    let workspace: ReturnType<typeof exampleWorkspace> | undefined;
    let host: EditorHost | undefined;
    let browser: Browser | BrowserContext | undefined;
    let failed = false;

    before(async () => {
      workspace = exampleWorkspace();
      job.folder = join(workspace.folder, "workspace");
      job.text = readFileSync(join(job.folder, exampleDraft), "utf8");
      settings.prepare?.(job.folder);
      host = await kind.start(workspace.folder, packagedExtension());
      job.host = host;
      browser = await (settings.panels === true ? openBrowserWithPanels() : openBrowser());
      const pictures = settings.pictures === undefined ? kind.name : `${settings.pictures}-${kind.name}`;
      job.editor = await EditorPage.open(browser, host.address, pictures);
      if (settings.opened === true) await job.openExample();
    });

    beforeEach(function () {
      if (failed) this.skip();
    });

    afterEach(async function () {
      if (this.currentTest?.state !== "failed") return;
      failed = true;
      await job.editor.screenshot("failed").catch(() => undefined);
    });

    after(async () => {
      await browser?.close();
      await host?.close();
      workspace?.remove();
    });

    steps(job);
  });
}
