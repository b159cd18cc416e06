// `npm run bench:editor`: how long the extension takes in a real editor: its activation, as the editor itself reports
// it, and the time from opening the example to its first problems and to all of them. Each run has an editor of its
// own that has been up for a while, and nothing kept from before; a page opened again shows what is kept. Prints a
// table; asserts nothing, since a busy machine is no fault. Arguments name a package to measure in place of ours, and the runs.

import { loadavg } from "node:os";
import { argv } from "node:process";

import { EditorPage, openBrowser } from "../editor/editorPage.ts";
import {
  type EditorHost,
  exampleWorkspace,
  packagedExtension,
  startDesktop,
  startWeb,
} from "../editor/hosts.ts";

const runs = Number(argv[3] ?? 3);
const draft = "action-plan.response.md";
/** Milliseconds after which an editor has ended its own start. */
const warm = 12_000;

/** Run in the page: notes when a file is opened, when a problem is first seen, and when all is checked. */
const watch = `(() => {
  const seen = (window.seenByBench = {});
  const note = (what) => (seen[what] ??= performance.now());
  window.addEventListener("dblclick", () => note("opened"), true);
  const look = () => {
    if (document.querySelector(".editor-instance [class*=squiggly-]") !== null) note("first");
    const items = [...document.querySelectorAll(".statusbar-item")];
    if (items.some((item) => /Checked: \\d+ to look at/.test(item.textContent))) note("all");
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
})()`;

interface Seen {
  readonly opened: number;
  readonly first: number;
  readonly all: number;
}

const steps = new Map<string, number[]>();
for (let run = 0; run < runs; run++) {
  await measure("desktop", startDesktop);
  await measure("web", startWeb);
}
console.log(`\nMilliseconds by the clock; load ${loadavg()[0]?.toFixed(1) ?? ""} at the end\n`);
for (const [step, times] of steps) console.log(`${step.padEnd(60)}${times.map(cell).join("")}`);

async function measure(
  name: string,
  start: (folder: string, vsix: string) => Promise<EditorHost>,
): Promise<void> {
  const workspace = exampleWorkspace();
  const host = await start(workspace.folder, argv[2] ?? packagedExtension());
  const browser = await openBrowser();
  try {
    for (const reports of ["read afresh", "kept from before"]) {
      const editor = await EditorPage.open(browser, host.address, "bench");
      await editor.page.waitForTimeout(warm);
      const { opened, first, all } = await openDraft(editor);
      note(`${name}: opened to first problems, reports ${reports}`, first - opened);
      note(`${name}: opened to all problems, reports ${reports}`, all - opened);
      note(`${name}: activation`, await activation(editor));
      await editor.page.close();
    }
  } finally {
    await browser.close();
    await host.close();
    workspace.remove();
  }
}

async function openDraft({ page }: EditorPage): Promise<Seen> {
  await page.evaluate(watch);
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: draft }).dblclick();
  await page.waitForFunction("window.seenByBench.first && window.seenByBench.all", null, {
    timeout: 120_000,
  });
  return page.evaluate<Seen>("window.seenByBench");
}

/** Loading and activating, as "Running Extensions" has it. */
async function activation(editor: EditorPage): Promise<number> {
  await editor.command("Developer: Show Running Extensions");

  const row = editor.page.locator(".runtime-extensions-editor .monaco-list-row", {
    hasText: /inspection.response/i,
  });
  await row.waitFor({ timeout: 30_000 });
  return Number(/Activation: (\d+)ms/.exec(await row.innerText())?.[1]);
}

function note(step: string, milliseconds: number): void {
  steps.set(step, [...(steps.get(step) ?? []), milliseconds]);
}

function cell(milliseconds: number): string {
  return milliseconds.toFixed(0).padStart(8);
}
