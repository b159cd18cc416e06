import assert from "node:assert/strict";

import { definitionAt } from "../../server/src/core/features/definition.ts";
import { documentLinks } from "../../server/src/core/features/documentLinks.ts";
import { type Asked, ask, askWhole } from "./northmere.ts";

/** The words that lead somewhere, and where. */
function leads({ concordance, text, offset }: Asked): string | null {
  const found = definitionAt(concordance, offset);
  if (found === null) return null;
  const targets = found.targets.map((target) => {
    if (target.kind === "own") return `own "${text.slice(target.span.start, target.span.end)}"`;
    return target.kind === "finding" ? target.finding.id : `source ${target.source.setting.id}`;
  });
  return `${text.slice(found.origin.start, found.origin.end)} -> ${targets.join(", ")}`;
}

describe("going to the definition", () => {
  it("goes from a quotation and a citation to the finding", () => {
    assert.equal(
      leads(ask("Inspectors found “a broad $0early help offer”.")),
      "“a broad early help offer” -> p1",
    );
    assert.equal(leads(ask("See [@ilacs-2025, $0paras. 1–2].")), "[@ilacs-2025, paras. 1–2] -> p1, p2");
    assert.equal(leads(ask("See [@ilacs$0-2025].")), "[@ilacs-2025] -> source ilacs-2025");
  });

  it("goes from a framework reference to the areas that have it", () => {
    assert.equal(
      leads(ask("We will act (outcome $01, national framework).")),
      "(outcome 1, national framework) -> area-2",
    );
  });

  it("goes from a judgement to its section", () => {
    assert.equal(
      leads(ask("The experiences and $0progress of care leavers was judged outstanding.")),
      "The experiences and progress of care leavers -> p3",
    );
  });

  it("goes from a cross-reference to the draft's own paragraph", () => {
    assert.equal(
      leads(ask("1. First things first.\n\n2. As paragraph $01 says, we act.\n")),
      'paragraph 1 -> own "1."',
    );
  });

  it("goes from a source's entry to the report", () => {
    const draft = "---\ninspection-response:\n  sources:\n    - ilacs-$02025.pdf\n---\n\nText.\n";
    assert.equal(leads(askWhole(draft)), "ilacs-2025.pdf -> source ilacs-2025");
  });

  it("leads nowhere from ordinary words", () => {
    assert.equal(leads(ask("We are $0proud.")), null);
  });

  it("makes every citation a link", () => {
    const { concordance } = ask("One [@ilacs-2025, para. 1], two [@ilacs-2025, area 2], none [@other].$0");
    assert.deepEqual(
      documentLinks(concordance).map(({ target }) => target.kind === "finding" && target.finding.id),
      ["p1", "area-2"],
    );
  });
});
