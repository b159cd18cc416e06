import assert from "node:assert/strict";

import { foldsOf } from "../../server/src/core/features/folding.ts";
import { ask } from "./northmere.ts";

/** What folds in a draft, without its front matter: kind, first line and last line, from 1. */
function folds(body: string): string[] {
  const { concordance, text } = ask(`${body}$0`);
  const line = (offset: number): number => text.slice(text.indexOf("---\n\n") + 5, offset).split("\n").length;
  return foldsOf(concordance.response)
    .slice(1)
    .map(({ kind, span }) => `${kind} ${line(span.start)}–${line(span.end)}`);
}

describe("folding", () => {
  it("folds the settings and each headed part, without the blank line before the next", () => {
    const { concordance } = ask("# Plan\n\nWords.\n\n## Aims\n\nWords.\n$0");
    const [settings] = foldsOf(concordance.response);
    assert.equal(settings?.kind, "settings");
    assert.equal(settings.span.start, 0);
    assert.deepEqual(folds("# Plan\n\nWords.\n\n## Aims\n\nWords.\n\n## Next\n\nMore.\n"), [
      "part 1–11",
      "part 5–7",
      "part 9–11",
    ]);
  });

  it("folds tables, block quotes and comments of more than a line", () => {
    assert.deepEqual(folds("| a | b |\n| - | - |\n| 1 | 2 |\n\n> One.\n> Two.\n\n<!--\nTo check.\n-->\n"), [
      "table 1–3",
      "quote 5–6",
      "comment 8–10",
    ]);
    assert.deepEqual(folds("> One.\n\n<!-- To check. -->\n"), []);
  });

  it("folds a long list as a whole, unless its first item folds by itself", () => {
    const items = Array.from({ length: 9 }, (_, index) => `- Action ${index}.`);
    assert.deepEqual(folds(`${items.join("\n")}\n`), ["list 1–9"]);
    assert.deepEqual(folds(`${items.slice(0, 8).join("\n")}\n`), ["list 1–8"]);
    assert.deepEqual(folds(`${items.slice(0, 7).join("\n")}\n`), []);
    assert.deepEqual(folds(`- First\n  goes on.\n${items.join("\n")}\n`), []);
    assert.deepEqual(folds(`${items.join("\n\n")}\n\nWords.\n`), ["list 1–17"]);
  });
});
