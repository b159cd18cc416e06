// Finds in a sentence the nouns that words can be credited to: Ofsted and its inspectors, the report or letter,
// another document, a named person or role, a group of people. Says what each is, not what it does.

import { reportingVerbs, speechVerbs, viewNouns } from "./creditVerbs.ts";
import type { Word } from "../sentences.ts";
import {
  absentBodies,
  absentModifiers,
  authorWords,
  clauseOpeners,
  determiners,
  documentHeads,
  groups,
  inspectorWords,
  ofstedHeads,
  ofstedTail,
  ofstedThings,
  ownDocuments,
  personPronouns,
  prepositions,
  reportModifiers,
  roles,
  someOf,
  titles,
  transitive,
} from "./sourceWords.ts";

export interface SourceNoun {
  /** Indices of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** `own`: the council's own paper ("this report"); `group`: people who are quoted in reports ("staff"). */
  readonly to: "inspectors" | "absent" | "person" | "own" | "group";
  /** "Ofsted’s", "inspectors’". */
  readonly possessive: boolean;
  /** It can be the subject of a verb: no preposition or verb governs it. */
  readonly subject: boolean;
  /** `it` or `they`: whoever the sentence before spoke of. */
  readonly pronoun: boolean;
}

/** Every word that a source noun can have as its head: no other is looked at closely. */
const heads = new Set([
  ...inspectorWords,
  ...documentHeads,
  ...authorWords,
  "together",
  "draft",
  ...absentBodies,
  ...ownDocuments,
  ...titles,
  ...roles,
  ...groups,
  ...personPronouns,
  "it",
  "they",
]);

/** The source nouns of a sentence, in order. `text` is what the words' offsets point into. */
export function sourceNounsIn(text: string, words: readonly Word[]): SourceNoun[] {
  const nouns: SourceNoun[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const noun = nounAt(text, words, index);
    if (noun === null) continue;
    nouns.push(noun);
    index = Math.max(index, noun.last);
  }
  return nouns;
}

/** The first of them that can be a subject. */
export function firstSubjectIn(text: string, words: readonly Word[]): SourceNoun | null {
  for (let index = 0; index < words.length; index += 1) {
    const noun = nounAt(text, words, index);
    if (noun?.subject === true) return noun;
    index = Math.max(index, noun?.last ?? 0);
  }
  return null;
}

function nounAt(text: string, words: readonly Word[], index: number): SourceNoun | null {
  const word = words[index];
  if (word === undefined) return null;
  const { base, lower } = word;
  if ((lower === "its" || lower === "their") && ownsWords(words, index)) {
    return { first: index, last: index, to: "group", possessive: true, subject: false, pronoun: true };
  }
  if (!heads.has(base) && (base === lower || !heads.has(lower))) return speakerAt(text, words, index);
  if (inspectorWords.has(base)) {
    // "Young inspectors", whom a council trains to look at its services; "a former inspector".
    const before = words[index - 1]?.lower ?? "";
    if (notOfReport.test(before))
      return named(text, words, index - 1, index, before === "chief" ? "absent" : "group");
    return inspectorNoun(text, words, index);
  }
  if (documentHeads.has(base)) {
    const longer = documentHeads.has(words[index + 1]?.base ?? "") && isAdjacent(text, words, index + 1);
    return longer ? null : documentNoun(text, words, index);
  }
  // "The draft says", in comments on a draft report.
  if (
    base === "draft" &&
    words[index - 1]?.lower === "the" &&
    reportingVerbs.has(words[index + 1]?.lower ?? "")
  )
    return { ...named(text, words, index, index, "inspectors"), first: index - 1 };
  if (authorWords.has(base)) return authorNoun(text, words, index);
  if (base === "together" && words[index - 1]?.text === "Working")
    return named(text, words, index, index, "absent");
  if (absentBodies.has(base)) return named(text, words, index, index, "absent");
  // "The partnership’s inspectors" are no body of its own.
  if (inspectorWords.has(words[index + 1]?.base ?? "") && base !== lower) return null;
  if (ownDocuments.has(base) && isDetermined(words, index)) return named(text, words, index, index, "absent");
  if (titles.has(base) && /^\p{Lu}/u.test(word.text)) {
    return named(text, words, index, nameEnd(text, words, index), "person");
  }
  if (roles.has(base) && (/^\p{Lu}/u.test(word.text) || isDetermined(words, index))) {
    return named(text, words, index, index, "person");
  }
  if (groups.has(base) && (index === 0 || /^\p{Ll}/u.test(word.text)))
    return named(text, words, index, index, "group");
  if (personPronouns.has(lower)) return named(text, words, index, index, "person");
  if (lower === "it" || lower === "they")
    return { ...named(text, words, index, index, "group"), pronoun: true };
  return null;
}

/** "Ada Marsh said", "Director Ada Marsh added": a name of two words or more, and what a person does with words. */
function speakerAt(text: string, words: readonly Word[], index: number): SourceNoun | null {
  const verb = words[index + 1]?.lower ?? "";
  if (!speechVerbs.has(verb) || !isAdjacent(text, words, index + 1)) return null;
  if (!isNamePart(text, words, index) || namesBody.test(words[index]?.text ?? "")) return null;
  const before = words[index - 1];
  if (before === undefined || !/^\p{Lu}\p{Ll}/u.test(before.text) || before.base !== before.lower)
    return null;
  return named(text, words, index, index, "person");
}

const namesBody =
  /^(?:Council|Trust|Partnership|Board|Commission|Services?|Office|Government|Department|Authority|Police|Forum|Network|Association|Union|Cabinet|Committee|Panel|Inspectorate|Team)$/;

const notOfReport = /^(?:young|former|retired|chief)$/;

/** "Their words were plain", "its overall verdict": what they said, no document. */
function ownsWords(words: readonly Word[], index: number): boolean {
  const head = [1, 2, 3].find((step) => viewNouns.has(words[index + step]?.lower ?? ""));
  return head !== undefined && !documentHeads.has(words[index + head]?.base ?? "");
}

function inspectorNoun(text: string, words: readonly Word[], index: number): SourceNoun {
  let last = index;
  if (words[index]?.base === "ofsted") {
    for (let next = index + 1; next <= index + 4; next += 1) {
      const word = words[next];
      if (word === undefined || !isAdjacent(text, words, next)) break;
      if (ofstedHeads.has(word.base)) last = next;
      else if (!ofstedTail.has(word.base) && !/^20\d\d$/.test(word.base)) break;
    }
  }
  // "Lead inspector Lisa Marsh wrote": the name belongs to the noun.
  if (words[index]?.base === "inspector" || words[index]?.base === "hmi") {
    while (last - index < 3 && isNamePart(text, words, last + 1)) last += 1;
  }
  const between = words.slice(Math.max(0, index - 2), last + 1);
  const other = between.some(({ lower }) => lower === "monitoring" || lower === "focused");
  const thing =
    last === index && ofstedThings.has(words[index + 1]?.base ?? "") && isAdjacent(text, words, index + 1);
  return named(text, words, index, last, thing ? "own" : other ? "absent" : "inspectors");
}

/** "Its authors", "the authors of the letter": whoever wrote it. */
function authorNoun(text: string, words: readonly Word[], index: number): SourceNoun | null {
  const before = words[index - 1]?.lower ?? "";
  if (before === "its") return { ...named(text, words, index - 1, index, "group"), pronoun: true };
  const head = words[index + 3]?.base ?? "";
  const wrote = words[index + 1]?.lower === "of" && words[index + 2]?.lower === "the";
  return wrote && (head === "report" || head === "letter")
    ? { ...named(text, words, index, index + 3, "inspectors"), subject: true }
    : null;
}

function isNamePart(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined || !isAdjacent(text, words, index)) return false;
  return /^\p{Lu}\p{Ll}/u.test(word.text) && !reportingVerbs.has(word.lower);
}

/** "the report", "its latest inspection report", "a letter to the Department", "the peer review"; null for the verb. */
function documentNoun(text: string, words: readonly Word[], index: number): SourceNoun | null {
  const head = words[index]?.base ?? "";
  let first = index;
  let to: SourceNoun["to"] = head === "review" ? "absent" : "inspectors";
  let determined = false;
  for (let back = index - 1; back >= Math.max(0, index - 6); back -= 1) {
    const word = words[back];
    if (word === undefined || !isAdjacent(text, words, back + 1)) break;
    // "The panel’s report": a paper of theirs.
    if (to === "inspectors" && word.base !== word.lower && isOthers(word)) to = "absent";
    if (determiners.has(word.lower) || (word.base !== word.lower && !reportModifiers.has(word.base))) {
      first = back;
      determined = true;
      // "Your letter", in an answer to the inspectors, is theirs.
      // "This report" is the council's own paper; "this inspection" and "our inspection" never are.
      const theirs = head === "inspection" || (head === "visit" && word.lower === "this");
      const ours = !theirs && (word.lower === "this" || word.lower === "our");
      if (ours) to = to === "absent" ? to : "own";
      // "A report that speaks of …", in an answer to one.
      const speaks =
        /^(?:that|which)$/.test(words[index + 1]?.lower ?? "") &&
        /s$/.test(words[index + 2]?.lower ?? "") &&
        reportingVerbs.has(words[index + 2]?.lower ?? "");
      if ((word.lower === "a" || word.lower === "an") && head === "report" && !speaks)
        to = to === "inspectors" ? "own" : to;
      break;
    }
    if (absentModifiers.has(word.lower)) to = "absent";
    else if (!reportModifiers.has(word.base) && !/^20\d\d$/.test(word.base)) return null;
    first = back;
    if (word.base !== word.lower) determined = true;
  }
  if (!determined && to !== "absent" && head !== "findings" && head !== "feedback") return null;
  if (to === "inspectors" && isOfOthers(words, index, head)) to = "absent";
  const next = words[index + 1]?.lower;
  if (next === "by" && !inspectorWords.has(words[index + 2]?.base ?? "")) to = "own";
  const subject = isSubject(text, words, first, to) || isAfterTopic(words, first, index);
  return { ...named(text, words, index, index, to), first, subject };
}

/** "Of leaving care the report says …", "for care leavers the letter notes …": a topic stands before it without a comma. */
function isAfterTopic(words: readonly Word[], first: number, last: number): boolean {
  if (first < 2 || first > longestTopic || !topicLeads.has(words[0]?.lower ?? "")) return false;
  const verb = words[last + 1]?.lower ?? "";
  if (!reportingVerbs.has(verb) && !speaksPlainly.has(verb)) return false;
  const topic = words.slice(1, first);
  const end = topic.at(-1)?.lower ?? "";
  if (prepositions.has(end) || transitive.has(end)) return false;
  return !topic.some(({ lower }) => clauseOpeners.has(lower) && lower !== "and" && lower !== "or");
}

/** "On young carers the report could not be plainer", "for care leavers the letter makes hard reading". */
const speaksPlainly = new Set(
  "is was could can cannot does did has had leaves left makes made goes went".split(" "),
);
const topicLeads = new Set("of on about for regarding concerning in with at as to".split(" "));
/** Words. */
const longestTopic = 10;

/** A possessor in small letters who is neither inspectors, a part of the report’s own name nor a time ("this year’s"). */
function isOthers({ text, base }: Word): boolean {
  if (/^(?:year|month|week|spring|summer|autumn|winter)$/.test(base)) return false;
  return /^\p{Ll}/u.test(text) && !inspectorWords.has(base) && !reportModifiers.has(base);
}

/** "Findings from our survey", "feedback from families". */
function isOfOthers(words: readonly Word[], index: number, head: string): boolean {
  if (head !== "findings" && head !== "feedback") return false;
  if (!/^(?:from|of)$/.test(words[index + 1]?.lower ?? "")) return false;
  return !words
    .slice(index + 2, index + 7)
    .some(({ base }) => inspectorWords.has(base) || documentHeads.has(base));
}

/** "leader", "director": what a speaker is. */
export function isRole(word: Word | undefined): boolean {
  return word !== undefined && roles.has(word.base);
}

function isDetermined(words: readonly Word[], index: number): boolean {
  return [1, 2, 3].some((step) => determiners.has(words[index - step]?.lower ?? ""));
}

/** "Cllr Ada Marsh": the capitalised words after a title belong to it. */
function nameEnd(text: string, words: readonly Word[], index: number): number {
  let last = index;
  while (
    last - index < 4 &&
    isAdjacent(text, words, last + 1) &&
    /^\p{Lu}/u.test(words[last + 1]?.text ?? "")
  ) {
    last += 1;
  }
  return last;
}

function named(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  to: SourceNoun["to"],
): SourceNoun {
  const word = words[last];
  return {
    first,
    last,
    to,
    possessive: word !== undefined && word.base !== word.lower,
    subject: isSubject(text, words, first, to),
    pronoun: false,
  };
}

/** Words of a noun phrase that stand before its noun. */
const phraseLeads = new Set(
  "the a an independent lead senior its their our last this working his her majesty's ofsted's".split(" "),
);

/** Whether the noun phrase that starts at `first` can be a subject. */
function isSubject(text: string, words: readonly Word[], first: number, to: SourceNoun["to"]): boolean {
  let before = first - 1;
  while (before >= 0 && phraseLeads.has(words[before]?.lower ?? "")) before -= 1;
  // "One of the inspectors called this …": some of them are they.
  const some =
    to === "inspectors" && words[before]?.lower === "of" && someOf.has(words[before - 1]?.lower ?? "");
  if (some) return isSubject(text, words, before - 1, to);
  // "Paragraph 38 of the report says …", "the summary of the report says …": a part of it speaks as it does.
  const part = to === "inspectors" && words[before]?.lower === "of" ? partBefore(words, before - 1) : null;
  if (part !== null) return isSubject(text, words, part, to);
  const word = words[before];
  if (word === undefined) return true;
  const next = words[before + 1];
  if (next !== undefined && /[,;:–—(!?.\uFFFC]/.test(text.slice(word.end, next.start))) return true;
  if (clauseOpeners.has(word.lower) && word.lower !== "as") return true;
  if (word.lower === "as") return to === "inspectors" || to === "person";
  if (prepositions.has(word.lower) || transitive.has(word.lower)) return false;
  if (to === "inspectors" && inspectorWords.has(words[first]?.base ?? "")) return true;
  // "Will please staff", "to help children": whom something is done to.
  if (to === "group" && modals.has(words[before - 1]?.lower ?? "")) return false;
  return to === "person" || to === "group" || /^\d+$/.test(word.lower);
}

const modals = new Set("to will would can could may might must should shall cannot".split(" "));

/** Where a part of a report opens that ends at word `index`; null where none does. */
function partBefore(words: readonly Word[], index: number): number | null {
  if (!/^\d+$/.test(words[index]?.lower ?? "")) return null;
  return /^(?:paragraph|para|page|section)$/.test(words[index - 1]?.lower ?? "") ? index - 1 : null;
}

/** Whether only spaces stand between word `index` and the one before it. */
function isAdjacent(text: string, words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const word = words[index];
  return before !== undefined && word !== undefined && /^\s+$/.test(text.slice(before.end, word.start));
}
