// Whom a paragraph leaves spoken of, so that "They found …" in the next one has somebody to mean.

import type { Attribution } from "../../responseDocument.ts";
import { opensWithOtherBody } from "./otherBodies.ts";
import { maskStretches, sentencesOf, wordsOf } from "../sentences.ts";
import { firstSubjectIn } from "./sourceNouns.ts";
import type { Span } from "../../../text.ts";

export type SpokenOf = Extract<Attribution["to"], "inspectors" | "absent"> | null;

/** The words a paragraph may name them by: no other paragraph is looked at closely. */
const mayName =
  /\b(?:ofsted|inspect|report|letter|visit|watchdog|regulator|review|they|it|forum|board|trust|association|council|group|network|panel|committee|charity|union)/i;

/** Characters of a paragraph's end in which its last sentence stands. */
const endingLength = 600;

/**
 * Whom a paragraph's last sentence has as its subject, read up to its first noun that can be one; `before` is whom a
 * pronoun there means. `quoted`: its quotations, which say nothing of that.
 */
export function spokenOfIn(text: string, quoted: readonly Span[], before: SpokenOf): SpokenOf {
  const from = Math.max(0, text.length - endingLength);
  if (!mayName.test(text.slice(from))) return null;
  const plain = maskStretches(text, quoted).slice(from);
  // "Their report is out. It is not a good one.": a pronoun means whom the sentence before it spoke of.
  for (const { start, end } of [...sentencesOf(plain)].reverse()) {
    const sentence = plain.slice(start, end);
    const first = firstSubjectIn(sentence, wordsOf(sentence));
    if (first === null) return opensWithOtherBody(sentence) ? "absent" : null;
    if (!first.pronoun) return first.to === "inspectors" || first.to === "absent" ? first.to : null;
  }
  return before;
}

/** "Of the workers themselves it says: …": nothing but a report says of some and of others. */
const opensOfThem =
  /^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:Of|On|About)\s[^,;:.\uFFFC]{3,60}\sit\s(?:also\s|then\s|further\s)?(?:says|said|writes|wrote|notes|noted|finds|found|records|recorded|reports|reported|adds|added|observes|observed)\b/;

/**
 * "They found …", "It also noted …": what inspectors do, where staff and children, whom the paragraph above may
 * have named too, only say and feel.
 */
export function goesOnAboutInspectors(text: string): boolean {
  return (
    opensOfThem.test(text.slice(0, 120)) ||
    /^\s*(?:They|It)\s+(?:(?:also|have|has|had|then|further|particularly|specifically|clearly)\s+){0,2}(?:found|noted|notes?|says?|writes?|concluded|judged|identified|identif(?:y|ies)|praised|highlighted|highlights?|recognised|acknowledged|observed|recommended|commended|reported|recorded|stated|states?|criticised|warned)\b/.test(
      text.slice(0, 80),
    )
  );
}
