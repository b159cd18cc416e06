// Finds what tells one private person from all others: numbers, a child's date of birth, a family's contact.

import { type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { IdentifierHit } from "../../response/wordingHits.ts";
import type { Rule } from "../rule.ts";

export const personalIdentifier: Rule = {
  id: "personal-identifier",
  family: "wording",
  severity: { default: "error" },
  summary: message("A number, date of birth or address that identifies a child or a family."),
  needsSources: false,
  *check({ response }) {
    for (const wording of response.wordings) {
      if (wording.fact.term !== "identifier") continue;
      yield { span: spanOf(wording), message: whatItIs(wording.fact.kind), findings: [], fixes: () => [] };
    }
  },
};

function whatItIs(kind: IdentifierHit["kind"]): Message {
  switch (kind) {
    case "nhs-number":
      return message(
        "This is an NHS number. It identifies one person, and this text will be read by many. Take it out.",
      );
    case "national-insurance-number":
      return message(
        "This is a National Insurance number. It identifies one person, and this text will be read by many. Take it out.",
      );
    case "date-of-birth":
      return message(
        "This is a child's date of birth. With little else it identifies the child. Take it out, or give an age range.",
      );
    case "phone-number":
      return message(
        "This is a private telephone number. It leads straight to a child or a family. Take it out, or give the office's.",
      );
    case "email-address":
      return message(
        "This is a private email address. It leads straight to a child or a family. Take it out, or give the office's.",
      );
    case "address":
      return message("This is where somebody lives. It leads straight to a child or a family. Take it out.");
  }
}
