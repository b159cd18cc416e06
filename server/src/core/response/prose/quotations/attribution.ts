// Says whom a sentence credits with the words it quotes, and whom it leaves spoken of for the sentences after it. Works
// on a sentence whose quotations are masked. When in doubt, nobody.

import type { Attribution } from "../../responseDocument.ts";
import type { Span } from "../../../text.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import { opensWithOtherBody } from "./otherBodies.ts";
import { type Credit, CreditReader } from "./creditReader.ts";
import { SentenceNouns } from "./sentenceNouns.ts";
import { type Word, wordsOf } from "../sentences.ts";
import { type SourceNoun, sourceNounsIn } from "./sourceNouns.ts";
import type { ReadSentence } from "./rivals.ts";
import { closingSource, mayClose, soleAnnouncer, soleSource } from "./soleSource.ts";
import type { SpokenOf } from "./spokenOf.ts";

export interface SentenceCredits {
  /** In order of their place. */
  readonly credits: readonly Credit[];
  /** Whom a later "it" or "they" means; null when the sentence has no subject that can speak. */
  readonly subject: SpokenOf;
  /** Others stand there whom "they" can mean as well: "Inspectors met our carers." */
  readonly others: boolean;
  readonly read: ReadSentence;
}

/**
 * The inspectors as the only ones who can have said what a sentence quotes, or announces; null where they are not.
 * `few`: only a word or two are quoted.
 */
export function soleCredit({ read }: SentenceCredits, quoted: Span | null, few = false): Attribution | null {
  const credit = quoted === null ? soleAnnouncer(read) : soleSource(read, quoted.start, quoted.end, few);
  return credit === null ? null : creditedBy(credit, read);
}

/** Whose words stand above a sentence that says so: "So wrote the inspectors." Null where it says nothing of them. */
export function closingCredit(sentence: string): Attribution | null {
  if (!mayClose(sentence)) return null;
  const { read } = creditsIn(sentence, null);
  const credit = closingSource(read);
  return credit === null ? null : creditedBy(credit, read);
}

function creditedBy({ start, end }: Span, { sentence, words }: ReadSentence): Attribution {
  const inspection = inspectionPointerAt(sentence, words, start, end);
  return { to: "inspectors", words: sentence.slice(start, end), inspection };
}

export const nobody: Attribution = { to: "nobody", words: "", inspection: "current" };

/** The credits of one masked sentence. `before` is whom the sentences before it spoke of. */
export function creditsIn(sentence: string, before: SpokenOf, others = false): SentenceCredits {
  const words = wordsOf(sentence);
  const sourceNouns = ofTheirOwners(sourceNounsIn(sentence, words), sentence, words, before);
  const reader = new CreditReader(
    sentence,
    words,
    new SentenceNouns(sentence, words, sourceNouns, before, others),
  );
  const credits: Credit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const credit = reader.verbAt(index);
    if (credit !== null) credits.push(credit);
  }
  for (const noun of sourceNouns) {
    const credit = reader.nounCredit(noun);
    if (credit !== null) credits.push(credit);
  }
  const subject = sourceNouns.find(({ subject: can, to }) => can && (to === "inspectors" || to === "absent"));
  const spokenOf =
    subject ??
    (opensWithOtherBody(sentence) ? otherBody : undefined) ??
    // "According to the report, …": what no verb has as its subject is still what is spoken of.
    credits.find(({ to }) => to === "inspectors" || to === "absent");
  return {
    credits: credits.sort((a, b) => a.start - b.start),
    subject: spokenOf === undefined ? null : spokenOf.to === "absent" ? "absent" : "inspectors",
    // "They said leaders were slow. They described …": they go on.
    others:
      !(before === "inspectors" && !others && theySay.test(sentence)) &&
      sourceNouns.some(
        ({ to, pronoun, possessive, subject: can }) =>
          to === "group" && !pronoun && !possessive && (can || meets.test(sentence)),
      ),
    read: {
      sentence,
      words,
      nouns: before === "inspectors" && !others ? withThey(sourceNouns, words) : sourceNouns,
      othersCredited: credits.some(({ to }) => to !== "inspectors"),
    },
  };
}

/** "Inspectors met our team. They were frank: “…”": they are the inspectors, where nobody else was named. */
function withThey(nouns: readonly SourceNoun[], words: readonly Word[]): readonly SourceNoun[] {
  return nouns.map((noun) =>
    noun.pronoun && noun.subject && words[noun.first]?.lower === "they"
      ? { ...noun, to: "inspectors", pronoun: false }
      : noun,
  );
}

const theySay =
  /^\W*They\s(?:(?:also|then|further|even|rightly|clearly)\s)?(?:said|sa(?:w|y)|wrote|noted?|f(?:ound|ind)|described?|concluded?|judged?|reported?|praised?|warned?|recorded?|observed?|commented|criticised?)\s(?!to\b|with\b|from\b)/;

const otherBody = { to: "absent" } as const;

/** "The Forum wrote to us. Its letter said …": what belongs to another body is not the inspectors'. */
function ofTheirOwners(
  nouns: readonly SourceNoun[],
  sentence: string,
  words: readonly Word[],
  before: SpokenOf,
): readonly SourceNoun[] {
  const owned = nouns.filter(
    ({ first, to, pronoun }) =>
      to === "inspectors" && !pronoun && /^(?:its|their)$/.test(words[first]?.lower ?? ""),
  );
  if (owned.length === 0 || (before !== "absent" && !opensWithOtherBody(sentence))) return nouns;
  return nouns.map((noun) => {
    const named = nouns.some(({ last, to }) => to === "inspectors" && last < noun.first);
    return owned.includes(noun) && !named ? { ...noun, to: "absent" } : noun;
  });
}

/** "Inspectors met our carers": a "they" after it may be either. */
const meets =
  /\b(?:met|meet|spoke|speak|talked|sat|listened|visited|interviewed|heard|saw|joined|thank(?:ed)?|asked|told|watched|shadowed|followed)\s/i;
