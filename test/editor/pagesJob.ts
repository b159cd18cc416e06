// The printed page beside the draft: from a hover to the finding on its page, from finding to finding, searching,
// quoting, by keyboard alone, and for screen readers. The same for every host.

import assert from "node:assert/strict";
import type { Frame } from "playwright-core";

import { faultsIn } from "./accessibility.ts";
import { describeJob } from "./editorJob.ts";
import type { EditorPage } from "./editorPage.ts";
import type { HostKind } from "./hosts.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Registers the tests for one host. */
export function describePages(kind: HostKind): void {
  describeJob("the pages of a PDF", kind, { pictures: "pages", panels: true }, (job) => {
    let editor: EditorPage;
    let view: Frame;
    before(() => {
      editor = job.editor;
    });

    it("opens beside the draft from a hover, with the finding marked where its words are printed", async () => {
      await job.openExample();
      await editor.goTo(...job.placeOf("four or more social workers"));
      await editor.followInHover("Show in the PDF");
      view = await pageView();
      await says(/^Paragraph 13 \(page 3\): /);
      await drawn(3);
      await editor.screenshot("1-paragraph");
      await editor.holds(() => marksHold("three or more social"));
      await editor.holds(async () => {
        const { top, bottom } = await boxOf(".finding-frame");
        const room = await boxOf("main");
        assert.ok(top > room.top && bottom < room.bottom, "the finding is in view");
      });
    });

    it("goes to the next finding and back", async () => {
      await view.getByRole("button", { name: "Next finding" }).click();
      await view.locator(".finding-name", { hasText: "Paragraph 14" }).waitFor();
      await says(/^Paragraph 14/);
      await view.getByRole("button", { name: "Previous finding" }).click();
      await view.locator(".finding-name", { hasText: "Paragraph 13" }).waitFor();
      await editor.holds(() => marksHold("three or more social"));
    });

    it("keeps the marks on the words at another size", async () => {
      const width = (await boxOf(".finding-frame")).right - (await boxOf(".finding-frame")).left;
      for (let step = 0; step < 3; step++) await view.getByRole("button", { name: "Zoom in" }).click();
      await drawn(3);
      await editor.holds(async () => {
        const wider = (await boxOf(".finding-frame")).right - (await boxOf(".finding-frame")).left;
        assert.ok(wider > width * 1.2, `${width} → ${wider}`);
      });
      await editor.holds(() => marksHold("three or more social"));
      await editor.screenshot("2-zoomed");
      await view.getByRole("button", { name: "Fit width" }).click();
      await drawn(3);
    });

    it("searches the words of all pages, counts them, and goes from one to the next", async () => {
      const field = view.getByRole("searchbox", { name: "Search in the PDF" });
      const count = async (): Promise<number[]> => {
        const told = await view.locator("header [role=status]").textContent();
        return [...(told ?? "").matchAll(/\d+/g)].map(([number]) => Number(number));
      };
      await field.fill("Care leavers");
      await editor.until(async () => (await count()).length === 2, "hits are counted");
      await view.locator(".hit.current").waitFor({ state: "attached" });
      await editor.holds(() => hitHolds("care leavers"));
      const [first = 0, all = 0] = await count();
      assert.ok(all > 5 && first < all, `${first} of ${all}`);
      await field.press("Enter");
      await editor.until(async () => (await count())[0] === first + 1, "the next hit");
      await field.press("Shift+Enter");
      await editor.until(async () => (await count())[0] === first, "the hit before");
      await editor.screenshot("3-search");
      await field.fill("no such words at all");
      await view.locator("header [role=status]", { hasText: "No matches" }).waitFor();
      await field.fill("");
    });

    it("puts the finding in view into the draft as a quotation with its citation", async () => {
      await view.getByRole("button", { name: "Insert in the draft" }).click();
      await editor.until(
        async () =>
          /have had three or more social workers in a year\. Each change means/.test(await draftText()),
        "the quotation is in the draft",
      );
      await says(/^Inserted in the draft, line \d+/);
    });

    it("copies selected words as a quotation", async () => {
      // The search has led away from the page, and a page far from view holds no words.
      await view.getByRole("button", { name: "Next finding" }).click();
      await view.getByRole("button", { name: "Previous finding" }).click();
      await drawn(3);
      await editor.holds(() => select("three or more social", "workers in a year"));
      await view.getByRole("button", { name: "Copy as quotation" }).click();
      await says(/^Copied/);
      assert.equal(await said(), "Copied: “three or more social workers in a year” [@ilacs-2026, para. 13]");
    });

    it("does all of it from the keyboard alone", async () => {
      const { keyboard } = editor.page;
      await view.locator("main").focus();
      await keyboard.press("n");
      await view.locator(".finding-name", { hasText: "Paragraph 14" }).waitFor();
      await keyboard.press("p");
      await view.locator(".finding-name", { hasText: "Paragraph 13" }).waitFor();
      await keyboard.press("Alt+ArrowDown");
      await view.locator(".finding-name", { hasText: "Paragraph 14" }).waitFor();
      const before = await view.evaluate<number>("document.querySelector('main').scrollTop");
      await keyboard.press("PageDown");
      await editor.until(
        async () => (await view.evaluate<number>("document.querySelector('main').scrollTop")) > before,
        "the pages have moved",
      );
      await keyboard.press("Control+f");
      await editor.holds(async () => assert.equal(await focused(), "Search in the PDF"));
      const reached: string[] = [];
      await view.locator("header button").first().focus();
      for (let tab = 0; tab < 14; tab++) {
        reached.push(await focused());
        await keyboard.press("Tab");
      }
      for (const wanted of ["Previous finding", "Next finding", "Copy as quotation", "Insert in the draft"]) {
        assert.ok(reached.includes(wanted), `${wanted} among ${reached.join(" | ")}`);
      }
      for (const wanted of ["Search in the PDF", "Page number", "Zoom out", "Zoom in", "Fit width"]) {
        assert.ok(reached.includes(wanted), `${wanted} among ${reached.join(" | ")}`);
      }
      assert.ok(
        reached.some((each) => /^Pages of/.test(each)),
        reached.join(" | "),
      );
    });

    it("has nothing that keeps a screen reader's user out", async () => {
      await editor.inEveryTheme("4-theme", async () => assert.deepEqual(await faultsIn(view), []));
    });

    it("can be used at 200 %", async () => {
      await editor.atTwiceTheSize(async () => {
        await view.locator("header").waitFor();
        await editor.holds(async () => {
          const room = await boxOf("main");
          assert.ok(room.bottom - room.top > 100, "the page has room");
          for (const name of ["Next finding", "Zoom in", "Insert in the draft"]) {
            assert.ok(await view.getByRole("button", { name }).isVisible(), name);
          }
        });
        await editor.screenshot("5-200-percent");
      });
    });

    it("lets in no script, style or address but its own", async () => {
      const policy = await view.evaluate<string>(
        "document.querySelector('meta[http-equiv=Content-Security-Policy]').content",
      );
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe|\*(?!\.vscode)/);
    });

    /** The draft's lines on screen, while the page view has the keyboard. */
    async function draftText(): Promise<string> {
      const text = await editor.page.evaluate<string>(`
        [...document.querySelectorAll(".editor-instance .view-line")]
          .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
          .map((line) => line.textContent)
          .join(" ")`);
      return text.replace(/[\s\u00a0\u200c]+/g, " ");
    }

    /** The frame of the page view, once it has opened a report. */
    async function pageView(): Promise<Frame> {
      let found: Frame | undefined;
      await editor.until(async () => {
        for (const frame of editor.page.frames()) {
          const open = await frame
            .evaluate<boolean>("document.body?.dataset.state === 'open'")
            .catch(() => false);
          if (open) found = frame;
        }
        return found !== undefined;
      }, "the page view is open");
      if (found === undefined) throw new Error("no page view");
      return found;
    }

    async function drawn(page: number): Promise<void> {
      const sheet = view.locator(".page").nth(page - 1);
      await sheet.locator("canvas").waitFor();
      await sheet.locator(".endOfContent").waitFor({ state: "attached" });
    }

    /** Waits until it says so, to those who cannot see. */
    function says(words: RegExp): Promise<void> {
      return editor.until(async () => words.test(await said()), `it says ${words.source}`);
    }

    async function said(): Promise<string> {
      return (await view.locator(".said").textContent()) ?? "";
    }

    function boxOf(selector: string): Promise<Box> {
      return view.evaluate<Box>(
        `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().toJSON()`,
      );
    }

    /** The box of words as the text layer has them. */
    function boxOfWords(words: string): Promise<Box> {
      return view.evaluate<Box>(`${rangeOf(words)}.getBoundingClientRect().toJSON()`);
    }

    /** Selects from some words to others, over the end of a line. */
    async function select(from: string, to: string): Promise<void> {
      await view.evaluate(`(() => {
        const [first, last] = [${rangeOf(from)}, ${rangeOf(to)}];
        first.setEnd(last.endContainer, last.endOffset);
        document.getSelection().removeAllRanges();
        document.getSelection().addRange(first);
      })()`);
    }

    /** The marked lines cover the words, and only some of what is round them. */
    async function marksHold(words: string): Promise<void> {
      const box = await boxOfWords(words);
      const lines = await view.evaluate<Box[]>(
        "[...document.querySelectorAll('.finding-line')].map((line) => line.getBoundingClientRect().toJSON())",
      );
      const middle = (box.top + box.bottom) / 2;
      const over = lines.find(({ top, bottom }) => top < middle && middle < bottom);
      assert.ok(over !== undefined, `${JSON.stringify(box)} in ${JSON.stringify(lines)}`);
      assert.ok(over.left <= box.left + 3 && over.right >= box.right - 3, JSON.stringify([over, box]));
      const height = box.bottom - box.top;
      assert.ok(Math.abs((over.top + over.bottom) / 2 - middle) < height / 3, JSON.stringify([over, box]));
    }

    async function hitHolds(words: string): Promise<void> {
      const held = await view.evaluate<boolean>(`(() => {
        const hit = document.querySelector(".hit.current").getBoundingClientRect();
        return [...document.querySelectorAll(".textLayer span")].some((span) => {
          const box = span.getBoundingClientRect();
          return span.textContent.toLowerCase().includes(${JSON.stringify(words)}) &&
            hit.top > box.top - 4 && hit.bottom < box.bottom + 4 && hit.left > box.left - 4 && hit.right < box.right + 4;
        });
      })()`);
      assert.ok(held, "the hit is marked where its words are");
    }

    function focused(): Promise<string> {
      return view.evaluate<string>(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
      );
    }
  });
}

/** Script that gives the range of words which stand in one piece of a text layer. */
function rangeOf(words: string): string {
  return `(() => {
    const words = ${JSON.stringify(words)};
    const span = [...document.querySelectorAll(".textLayer span")].find((each) => each.textContent.includes(words));
    const range = document.createRange();
    const start = span.textContent.indexOf(words);
    range.setStart(span.firstChild, start);
    range.setEnd(span.firstChild, start + words.length);
    return range;
  })()`;
}
