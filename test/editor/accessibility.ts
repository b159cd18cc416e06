// What keeps a screen reader's user out of a page, as axe-core finds it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A line a fault, with the elements that have it; none where `within`, a selector, names all that is ours. */
export async function faultsIn(page: Frame | Page, within = "html"): Promise<string[]> {
  await page.evaluate(axe);
  // A panel may leave its background to the window behind it, which is out of axe's sight.
  await page.evaluate(`{
    const { body } = document;
    if (getComputedStyle(body).backgroundColor === "rgba(0, 0, 0, 0)")
      body.style.backgroundColor = "var(--vscode-editor-background)";
  }`);
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(within)}, { preload: false }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" ; ")))`,
  );
}
