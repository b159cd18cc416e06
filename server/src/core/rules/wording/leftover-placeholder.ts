// Finds what was to be filled in or taken out before publication.

import { type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { PlaceholderHit } from "../../response/wordingHits.ts";
import type { Rule } from "../rule.ts";

export const leftoverPlaceholder: Rule = {
  id: "leftover-placeholder",
  family: "wording",
  severity: { default: "warning" },
  summary: message("A blank, a highlighted passage or a comment left in the draft."),
  needsSources: false,
  *check({ wordings }) {
    for (const wording of wordings.placeholders) {
      yield { span: spanOf(wording), message: whatIsLeft(wording.fact), findings: [], fixes: () => [] };
    }
  },
};

function whatIsLeft({ kind, written }: PlaceholderHit): Message {
  switch (kind) {
    case "blank":
      return message(
        '"{0}" is still to be filled in. Readers would see it as it stands. Put what belongs here, or take it out.',
        written.length > 60 ? `${written.slice(0, 59)}…` : written,
      );
    case "highlight":
      return message(
        "This is still highlighted, as a draft marks what is open. Settle it, and take the highlighting away.",
      );
    case "comment":
      return message(
        "A comment is still open here, and it goes with the file to whoever is sent it. Settle it, and take it out.",
      );
    case "change":
      return message(
        "A change here is neither accepted nor rejected. Readers would see its marks. Settle it, and take the marks away.",
      );
  }
}
