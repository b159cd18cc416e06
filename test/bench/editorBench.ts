// `npm run bench:editor`: how long the extension takes in a real editor: its activation, as the editor itself reports
// it, and the time from opening the example to its first problems and to all of them; beside each what the editor
// takes with an extension that does nothing. Each run has an editor of its own that has been up for a while, and
// nothing kept from before; a page opened again shows what is kept. A run takes some four minutes. Prints a table;
// asserts nothing, since a busy machine is no fault. Arguments: the runs, and a package to measure in place of ours.

import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";

import { EditorPage, openBrowser } from "../editor/editorPage.ts";
import {
  type EditorHost,
  exampleWorkspace,
  packagedExtension,
  startDesktop,
  startWeb,
} from "../editor/hosts.ts";
import { baselineExtension } from "./baseline.ts";

const runs = Number(argv[2] ?? 3);
const draft = "action-plan.response.md";
/** Milliseconds after which an editor has ended its own start. */
const warm = 12_000;

/** Run in the page: notes when a file is opened, when a problem is first seen, and when all is checked. */
const watch = `(() => {
  const seen = (window.seenByBench = {});
  const note = (what) => (seen[what] ??= performance.now());
  window.addEventListener("dblclick", () => note("opened"), true);
  const look = () => {
    if (document.querySelector(".editor-instance .view-line") !== null) note("text");
    if (document.querySelector(".editor-instance [class*=squiggly-]") !== null) note("first");
    const items = [...document.querySelectorAll(".statusbar-item")];
    if (items.some((item) => /Checked: \\d+ to look at/.test(item.textContent))) note("all");
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
})()`;

interface Seen {
  readonly opened: number;
  readonly text: number;
  readonly first: number;
  /** Undefined of an extension that does not say when it is done. */
  readonly all?: number;
}

interface Measured {
  readonly name: string;
  readonly vsix: string;
  /** As "Running Extensions" calls it. */
  readonly shown: RegExp;
  readonly tellsAll: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "inspection-response-bench-"));
const ours: Measured = {
  name: "ours",
  vsix: argv[3] ?? packagedExtension(),
  shown: /inspection.response/i,
  tellsAll: true,
};
const baseline: Measured = {
  name: "nothing",
  vsix: baselineExtension(folder),
  shown: /\bbaseline\b/i,
  tellsAll: false,
};
const hosts = [
  ["desktop", startDesktop],
  ["web", startWeb],
] as const;

const steps = new Map<string, number[]>();
for (let run = 0; run < runs; run++) {
  for (const [host, start] of hosts) {
    for (const measured of [baseline, ours]) await measure(host, start, measured);
  }
}
rmSync(folder, { recursive: true });
print();

async function measure(
  host: string,
  start: (folder: string, vsix: string) => Promise<EditorHost>,
  { name, vsix, shown, tellsAll }: Measured,
): Promise<void> {
  const workspace = exampleWorkspace();
  const running = await start(workspace.folder, vsix);
  const browser = await openBrowser();
  const note = (step: string, milliseconds: number): void => {
    const row = `${host}, ${name}: ${step}`;
    steps.set(row, [...(steps.get(row) ?? []), milliseconds]);
  };
  try {
    for (const reports of ["read afresh", "kept from before"]) {
      console.log(`${host}, ${name}, reports ${reports} …`);
      const editor = await EditorPage.open(browser, running.address, "bench");
      await editor.page.waitForTimeout(warm);
      const { opened, text, first, all } = await openDraft(editor, tellsAll);
      note("opened to its text", text - opened);
      const kept = tellsAll ? `, reports ${reports}` : "";
      note(`opened to first problems${kept}`, first - opened);
      if (all !== undefined) note(`opened to all problems${kept}`, all - opened);
      // The older editor of the web does not list the baseline.
      if (host === "desktop" || tellsAll) note("activation", await activation(editor, shown));
      await editor.page.close();
    }
  } finally {
    await browser.close();
    await running.close();
    workspace.remove();
  }
}

async function openDraft({ page }: EditorPage, tellsAll: boolean): Promise<Seen> {
  await page.evaluate(watch);
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: draft }).dblclick();
  const seen = tellsAll
    ? "window.seenByBench.first && window.seenByBench.all"
    : "window.seenByBench.first && window.seenByBench.text";
  await page.waitForFunction(seen, null, { timeout: 120_000 });
  return page.evaluate<Seen>("window.seenByBench");
}

/** Loading and activating, as "Running Extensions" has it. */
async function activation(editor: EditorPage, shown: RegExp): Promise<number> {
  // The list holds only the rows in sight, and those that took long come first.
  await editor.page.setViewportSize({ width: 1440, height: 4000 });
  await editor.command("Developer: Show Running Extensions");
  const row = editor.page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: shown });
  await row.waitFor();
  return Number(/Activation: (\d+)ms/.exec(await row.innerText())?.[1]);
}

function print(): void {
  const cell = (value: number): string => value.toFixed(0).padStart(8);
  console.log(`\nMilliseconds by the clock; load ${loadavg()[0]?.toFixed(1) ?? ""} at the end\n`);
  console.log(`${"".padEnd(68)}   least   times`);
  for (const [step, times] of [...steps].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${step.padEnd(68)}${cell(Math.min(...times))}${times.map(cell).join("")}`);
  }
}
