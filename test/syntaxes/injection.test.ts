// The injection grammars, tokenised by VS Code's own engine inside a small Markdown grammar of ours: every
// token they colour in sample.md is listed in sample.tokens. UPDATE_SNAPSHOTS=1 rewrites that list.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as oniguruma from "vscode-oniguruma";
import * as textmate from "vscode-textmate";

const here = new URL(".", import.meta.url);
const syntaxes = new URL("../../syntaxes/", here);
const host = "text.html.markdown";

interface Injection {
  readonly scopeName: string;
  readonly path: URL;
}

const injections: readonly Injection[] = [
  {
    scopeName: "markdown.inspection-response.injection",
    path: new URL("inspection-response.injection.tmLanguage.json", syntaxes),
  },
  {
    scopeName: "markdown.inspection-response.suppression.injection",
    path: new URL("inspection-response.suppression.tmLanguage.json", syntaxes),
  },
];

describe("injection grammar", () => {
  it("colours citations, framework references, grades, numbers and suppressions, and nothing else", async () => {
    const sample = readFileSync(new URL("sample.md", here), "utf8");
    const snapshot = new URL("sample.tokens", here);
    const tokens = await colouredTokens(sample);
    if (process.env["UPDATE_SNAPSHOTS"] === "1") writeFileSync(snapshot, tokens);
    assert.equal(tokens, readFileSync(snapshot, "utf8"));
  });

  it("keeps the grammar's own names: scopes are ours and file and scope agree", () => {
    for (const { scopeName, path } of injections) {
      const text = readFileSync(path, "utf8");
      assert.equal((JSON.parse(text) as { scopeName: string }).scopeName, scopeName);
      const names = [...text.matchAll(/"name": "([a-z][^" ]*\.[^" ]*)"/g)].map(([, name]) => name ?? "");
      assert.ok(names.length > 2);
      for (const name of names) assert.match(name, /\.inspection-response$/);
    }
  });
});

/** One line a token that carries a scope of ours: line, words, scopes without their common ending. */
async function colouredTokens(text: string): Promise<string> {
  const grammar = await loadGrammar();
  const lines: string[] = [];
  let state = textmate.INITIAL;
  for (const [index, line] of text.split("\n").entries()) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const own = scopes.filter((scope) => scope.endsWith(".inspection-response"));
      if (own.every((scope) => scope.startsWith("meta."))) continue;
      const names = own.map((scope) => scope.slice(0, -".inspection-response".length)).join(" ");
      lines.push(`${index + 1}: ${JSON.stringify(line.slice(startIndex, endIndex))} ${names}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
      createOnigString: (value) => oniguruma.createOnigString(value),
    }),
    loadGrammar: (scopeName) => {
      const path =
        scopeName === host
          ? new URL("host.tmLanguage.json", here)
          : injections.find((injection) => injection.scopeName === scopeName)?.path;
      return Promise.resolve(
        path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, "utf8"), path.pathname),
      );
    },
    getInjections: (scopeName) => (scopeName === host ? injections.map((i) => i.scopeName) : []),
  });
  const grammar = await registry.loadGrammar(host);
  assert.ok(grammar, "the host grammar loads");
  return grammar;
}
