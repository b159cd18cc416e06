// What people are handed, in a browser as they open it: a draft as a web page, and the sheet to sign. Nothing in them may
// keep a screen reader's user out, and the sheet's first page on paper is one side of A4.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";

import { signOffSheet } from "../../server/src/core/features/signOffSheet.ts";
import { printResponse } from "../../server/src/core/printing/printResponse.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { printHtml } from "../../server/src/printing/printHtml.ts";
import { signOffPage } from "../../server/src/printing/signOffPage.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { problemsOf } from "../check.ts";
import { inFolder, root, runCommand } from "../cli/runCommand.ts";
import { faultsIn } from "./accessibility.ts";
import { openBrowser } from "./editorPage.ts";

const drafts = ["action-plan", "committee-report", "press-statement"];

describe("what is handed over", function () {
  this.timeout(180_000);
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
  });

  for (const name of drafts) {
    const draft = join(root, `examples/${name}.response.md`);

    it(`has nothing that keeps a screen reader's user out: the web page of ${name}`, async () => {
      assert.deepEqual(await faultsOf(made(["export", draft, "--to", "html"])), []);
    });

    it(`is signed on one side of A4: ${name}`, async () => {
      const html = made(["signoff", draft, "--today", "2026-06-01"]);
      assert.deepEqual(await faultsOf(html), []);
      const pages = await printedPages(html);
      assert.match(pages[0] ?? "", /Sign-off sheet:.*The document may be handed over\..*Signature:/s);
      assert.match(pages[1] ?? "", /^\s*Annex A: Problems left in the document/);
      assert.ok(pages.slice(1).every((page) => !page.includes("Signature:")));
    });
  }

  it("has nothing that keeps a screen reader's user out: web pages and sheets of drafts in council hands", async function () {
    this.timeout(580_000);
    const bytes = new Uint8Array(readFileSync(join(root, "examples/sources/northmere-ilacs-2026.pdf")));
    const report = readReport(await readPdfText(bytes), "northmere-ilacs-2026.pdf");
    const faults: string[] = [];
    const page = await browser.newPage();
    for (const file of draftsIn(join(root, "test/drafts/slips"))) {
      const { concordance, problems } = problemsOf(readFileSync(file, "utf8"), {
        sources: { "ilacs-2026": report },
      });
      const printed = printResponse(concordance, "footnotes");
      const sheet = signOffSheet(concordance, { problems, silenced: [] });
      const about = {
        file,
        hash: "0",
        sourceHashes: new Map<string, string>(),
        today: "2026-06-01",
        version: "0",
      };
      for (const html of [
        printHtml(printed, new Map()),
        signOffPage({ sheet, printed, images: new Map(), about }),
      ]) {
        await page.setContent(html);
        faults.push(...(await faultsIn(page)).map((fault) => `${file}: ${fault}`));
      }
    }
    await page.close();
    assert.deepEqual(faults, []);
  });

  it("is signed on one side of A4 however much is wrong", async () => {
    const wrong = Array.from(
      { length: 40 },
      (_, index) =>
        `${index + 1}. OFSTED found that “nothing at all was right in team ${index}, and more words”.`,
    );
    const settings = `---\ninspection-response:\n  kind: action-plan\n  sources:\n    - ${join(root, "examples/sources/northmere-ilacs-2026.pdf")}\n    - gone.pdf\n    - gone-too.pdf\n---\n\n`;
    const html = inFolder(
      {
        "plan.response.md": `${settings}# A plan with a long name about a great many things\n\n${wrong.join("\n\n")}\n`,
      },
      (folder) => runCommand(["signoff", "plan.response.md"], { cwd: folder }).stdout,
    );
    const pages = await printedPages(html);
    assert.match(pages[0] ?? "", /more errors or warnings.*Signature:/s);
    assert.match(pages[1] ?? "", /^\s*Annex A/);
  });

  async function faultsOf(html: string): Promise<string[]> {
    const page = await browser.newPage();
    await page.setContent(html);
    const faults = await faultsIn(page);
    await page.close();
    return faults;
  }

  async function printedPages(html: string): Promise<string[]> {
    const page = await browser.newPage();
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    const { pages } = await readPdfText(new Uint8Array(pdf));
    // A font may have one sign for two letters: "Sign-oﬀ".
    return pages.map(({ lines }) =>
      lines
        .map(({ text }) => text)
        .join("\n")
        .normalize("NFKC"),
    );
  }
});

function draftsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.endsWith(".slips"))
    .map((name) => join(folder, name));
}

function made(args: readonly string[]): string {
  const { status, stdout, stderr } = runCommand(args);
  assert.equal(status, 0, stderr);
  return stdout;
}
