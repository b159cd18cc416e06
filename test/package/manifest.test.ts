// package.json and the schemas say what the code says: rules, settings, commands, strings.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { exampleFiles } from "../../client/src/exampleFiles.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { insertFrameworkReferenceCommand, showInPdfCommand } from "../../server/src/lsp/protocol/protocol.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Command {
  readonly command: string;
  readonly category: string;
  readonly title: string;
  readonly icon?: string;
}

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly markdown: string };
      }[];
    }[];
  };
}

const text = readFileSync(join(root, "package.json"), "utf8");
const manifest = JSON.parse(text) as Manifest;
const strings = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8")) as Record<string, string>;
const clientCode = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(root, "client/src", file), "utf8"))
  .join("\n");

describe("manifest", () => {
  it("has the settings, schemas and strings that follow from the code", () => {
    execFileSync(
      process.execPath,
      ["--import", "tsx", join(root, "scripts/generate-manifest.mjs"), "--check"],
      { cwd: root, stdio: "pipe" },
    );
  });

  it("has a string for every key it names, and no string that nothing names", () => {
    const named = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? "");
    assert.deepEqual([...new Set(named)].sort(), Object.keys(strings).sort());
  });

  it("has straight marks in all that is said to the user, as the keyboard has them", () => {
    const bundle = JSON.parse(readFileSync(join(root, "l10n/bundle.l10n.json"), "utf8")) as object;
    const said = [...Object.keys(bundle), ...Object.values(strings)];
    assert.deepEqual(
      said.filter((each) => /[“”‘’]/.test(each)),
      [],
    );
  });

  it("says nothing that a translation of it could not say", () => {
    const shown = new Set([
      "title",
      "name",
      "label",
      "category",
      "contents",
      "description",
      "markdownDescription",
    ]);
    const said: unknown[] = [];
    JSON.stringify(manifest.contributes, (key, value: unknown) => {
      if (shown.has(key) && typeof value === "string") said.push(value);
      return value;
    });
    assert.ok(said.length > 100);
    assert.deepEqual(
      said.filter((words) => !/^%[^%]+%$/.test(String(words))),
      [],
    );
  });

  it("has no sentence without words, for the manifest, the client or the server", () => {
    const bundle = JSON.parse(readFileSync(join(root, "l10n/bundle.l10n.json"), "utf8")) as typeof strings;
    for (const [key, words] of [...Object.entries(strings), ...Object.entries(bundle)]) {
      assert.match(words, /\p{L}/u, key);
    }
    const said = Object.keys(bundle);
    assert.ok(said.includes("Show in the PDF: {0}") && said.includes("Paragraph {0} (page {1})"));
    for (const { summary } of rules) assert.ok(said.includes(summary.template), summary.template);
  });

  it("offers only commands that the client registers, each with category and icon", () => {
    assert.ok(manifest.contributes.commands.length > 4);
    for (const { command, category, icon } of manifest.contributes.commands) {
      assert.equal(category, "%category%", command);
      assert.match(icon ?? "", /^\$\([a-z-]+\)$/, command);
      // Commands that the server names too are registered by their constants.
      const constants: readonly string[] = [insertFrameworkReferenceCommand, showInPdfCommand];
      const registered = clientCode.includes(`"${command}"`) || constants.includes(command);
      assert.ok(registered, command);
    }
  });

  it("has a walkthrough of at most six steps, each with an action and a picture or text that exists", () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    assert.ok(walkthrough !== undefined && walkthrough.steps.length <= 6);
    for (const { description, media } of walkthrough.steps) {
      assert.match(strings[description.replace(/%/g, "")] ?? "", /\]\(command:[\w.]+[^)]*\)$/);
      assert.ok(existsSync(join(root, media.markdown)), media.markdown);
    }
    assert.ok(existsSync(join(root, manifest.icon)));
  });

  it("names its example's files as they are", () => {
    const folder = join(root, "examples");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const wanted = files.filter((file) => /\.(md|pdf)$/.test(file)).map((file) => file.replace(/\\/g, "/"));
    assert.deepEqual([...exampleFiles].sort(), wanted.sort());
  });
});
