// An extension that does next to nothing: it underlines a line of each Markdown file as soon as it is told of it. What
// an editor takes for this is the editor's own, whatever an extension does.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";

const packager = fileURLToPath(new URL("../../node_modules/@vscode/vsce/vsce", import.meta.url));

const manifest = {
  name: "baseline",
  publisher: "bench",
  version: "1.0.0",
  displayName: "Baseline of the Bench",
  description: "Underlines a line.",
  license: "MIT",
  engines: { vscode: "^1.91.0" },
  activationEvents: ["onLanguage:markdown"],
  main: "./extension.js",
  browser: "./extension.js",
};

const code = `
const { Diagnostic, languages, Range, workspace } = require("vscode");
exports.activate = ({ subscriptions }) => {
  const shown = languages.createDiagnosticCollection("baseline");
  const look = ({ languageId, uri }) => {
    if (languageId === "markdown") shown.set(uri, [new Diagnostic(new Range(1, 0, 1, 8), "A line.")]);
  };
  workspace.textDocuments.forEach(look);
  subscriptions.push(shown, workspace.onDidOpenTextDocument(look));
};`;

/** Packages it below `folder`; gives the file. */
export function baselineExtension(folder: string): string {
  const home = join(folder, "baseline");
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(home, "extension.js"), code);
  writeFileSync(join(home, "README.md"), "Underlines a line.\n");
  const out = join(folder, "baseline.vsix");
  const options = ["--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", out];
  execFileSync(execPath, [packager, "package", ...options], { cwd: home, stdio: "pipe" });
  return out;
}
