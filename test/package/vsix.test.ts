// The package as it would be published: exactly the files that run, within its budget of size.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { exampleFiles } from "../../client/src/exampleFiles.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { readZip } from "./zip.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const megabyte = 1024 * 1024;

describe("package", function () {
  this.timeout(180_000);
  let folder: string;
  let vsix: Buffer;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "inspection-response-package-"));
    const file = join(folder, "extension.vsix");
    execFileSync(process.execPath, [join(root, "scripts/package.mjs"), file], { cwd: root });
    vsix = readFileSync(file);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it("holds what runs and nothing else", () => {
    assert.deepEqual(
      [...readZip(vsix).keys()].sort(),
      [
        "[Content_Types].xml",
        "extension.vsixmanifest",
        "extension/LICENSE.txt",
        "extension/changelog.md",
        "extension/readme.md",
        "extension/package.json",
        "extension/package.nls.json",
        "extension/client/icon.png",
        "extension/client/preview.css",
        "extension/client/views.svg",
        ...["example", "fix", "hover", "own", "reference", "rules"].flatMap((step) => [
          `extension/client/walkthrough/${step}.md`,
          `extension/client/walkthrough/${step}.png`,
        ]),
        ...[
          "browserExtension",
          "extension",
          "languageLibrary",
          "pageView",
          "pageWorker",
          "pdfWorker",
          "server",
          "serverWorker",
        ].map((bundle) => `extension/dist/${bundle}.js`),
        "extension/dist/pageView.css",
        ...readdirSync(join(root, "docs/images")).map((image) => `extension/docs/images/${image}`),
        ...rules.map(({ id }) => `extension/docs/rules/${id}.md`),
        ...exampleFiles.map((file) => `extension/examples/${file}`),
        "extension/l10n/bundle.l10n.json",
        "extension/schemas/front-matter.schema.json",
        "extension/schemas/settings.schema.json",
        "extension/syntaxes/inspection-response.injection.tmLanguage.json",
        "extension/syntaxes/inspection-response.suppression.tmLanguage.json",
      ].sort(),
    );
  });

  it("is smaller than 4 MB", () => {
    assert.ok(vsix.length < 4 * megabyte, `${(vsix.length / megabyte).toFixed(2)} MB`);
  });

  it("keeps the PDF library in the bundles of its reader and of the page view", () => {
    const bundles = readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js"));
    const withLibrary = bundles.filter((name) =>
      readFileSync(join(root, "dist", name), "utf8").includes("PDFDocumentLoadingTask"),
    );
    assert.deepEqual(withLibrary, ["pageView.js", "pdfWorker.js"]);
  });
});
