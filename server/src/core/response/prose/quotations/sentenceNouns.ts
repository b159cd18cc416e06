// Answers, for one sentence, which of its source nouns is the subject of a verb and whom a pronoun means.

import type { Attribution } from "../../responseDocument.ts";
import { conjunctions, helpers } from "./creditVerbs.ts";
import { masked, type Word } from "../sentences.ts";
import type { SourceNoun } from "./sourceNouns.ts";

/** The source nouns of a sentence, looked up by their words; every look is a short one. */
export class SentenceNouns {
  readonly hasInspectors: boolean;
  private readonly sentence: string;
  private readonly words: readonly Word[];
  private readonly nouns: readonly SourceNoun[];
  private readonly before: "inspectors" | "absent" | null;
  private readonly others: boolean;
  private readonly byLast = new Map<number, SourceNoun>();
  private readonly byFirst = new Map<number, SourceNoun>();
  private readonly byOffset = new Map<number, SourceNoun>();
  /** The word where inspectors are first named, and where they first can be a subject. */
  private readonly firstInspectors: number;
  private readonly firstSpeakingInspectors: number;

  /** `before`: whom the sentences before spoke of; `others`: that the last of them named people besides. */
  constructor(
    sentence: string,
    words: readonly Word[],
    nouns: readonly SourceNoun[],
    before: "inspectors" | "absent" | null,
    others: boolean,
  ) {
    this.sentence = sentence;
    this.words = words;
    this.nouns = nouns;
    this.before = before;
    this.others = others;
    for (const noun of nouns) {
      this.byLast.set(noun.last, noun);
      this.byFirst.set(noun.first, noun);
      this.byOffset.set(words[noun.first]?.start ?? -1, noun);
    }
    const inspectors = nouns.filter(({ to }) => to === "inspectors");
    this.hasInspectors = inspectors.length > 0;
    this.firstInspectors = inspectors[0]?.last ?? Infinity;
    this.firstSpeakingInspectors = inspectors.find(({ subject }) => subject)?.last ?? Infinity;
  }

  /**
   * "Inspectors met our teams. Our front door was called “…”": whether the passive at `index` is theirs, since nobody
   * else is spoken of there or in the sentence before, and no other place or time.
   */
  inspectorsName(index: number): boolean {
    if (this.before !== "inspectors" || this.others) return false;
    const verb = this.words[index];
    const before = this.sentence.slice(0, verb?.start).replace(inBoth, "");
    if (elsewhere.test(before)) return false;
    if (this.nouns.some(({ to, subject }) => to === "person" || (to === "absent" && subject))) return false;
    const rest = this.sentence.slice(verb?.end);
    return verb?.lower === "said"
      ? calls.test(rest.replace(/^\sto\sbe(?=\s)/, "")) && rest.startsWith(" to be ")
      : calls.test(rest);
  }

  /** "Care leavers were judged to be “…”", by nobody named and nowhere else: in an answer to the inspectors, by them. */
  inspectorsJudge(index: number): boolean {
    const verb = this.words[index];
    if (!judgedToBe.test(this.sentence.slice(verb?.end))) return false;
    const before = this.sentence.slice(0, verb?.start);
    return !elsewhere.test(before) && !outsiders.test(before);
  }

  endingAt(index: number): SourceNoun | undefined {
    return this.byLast.get(index);
  }

  startingAt(index: number): SourceNoun | undefined {
    return this.byFirst.get(index);
  }

  /** The word before the verb at `index` and the adverbs and auxiliaries that go with it. */
  beforeHelpers(index: number): number {
    let before = index - 1;
    while (index - before < 8 && isHelper(this.words[before])) before -= 1;
    return before;
  }

  /**
   * The subject of the verb at `index`: the nearest noun that can be one, right before it, or before a
   * conjunction or comma that stands before it, or followed by a phrase of its own ("the report into … says").
   */
  subjectBefore(index: number, reach: number, loose: boolean): SourceNoun | null {
    const before = this.beforeHelpers(index);
    const adjacent = this.endingAt(before);
    const verb = this.words[index];
    if (adjacent !== undefined && !adjacent.possessive && (adjacent.subject || adjacent.to === "group"))
      return adjacent;
    const left = this.words[before];
    // "Inspectors met Cllr Marsh, who said": whoever stands right before, subject or not.
    const antecedent = left?.lower === "who" ? this.endingAt(before - 1) : undefined;
    if (antecedent?.to === "person") return antecedent;
    const afterComma =
      left !== undefined &&
      verb !== undefined &&
      /[,–—)\uFFFC]/.test(this.sentence.slice(left.end, this.words[before + 1]?.start));
    const afterConjunction = conjunctions.has(left?.lower ?? "");
    for (let at = this.lastBefore(index); at >= 0; at -= 1) {
      const noun = this.nouns[at];
      if (noun === undefined || index - noun.last > reach) return null;
      if (!noun.subject || noun.possessive || noun.last > before || this.isInAside(noun, before)) continue;
      // "The report praises our offer; one care leaver summed it up as": of another sentence, all but the full stop.
      if (!loose && this.sentence.slice(this.words[noun.last]?.end, verb?.start).includes(";")) return null;
      if (loose || afterComma || afterConjunction) {
        if (noun.to === "group" && !loose) continue;
        return noun.to === "group" ? null : noun;
      }
      // "Cllr Marsh, Cabinet Member for Children, Schools and Families said"
      const inName = noun.to === "person" && noun.last > 0 && /^\p{Lu}/u.test(left?.text ?? "");
      if (inName && index - noun.last <= 14) return noun;
      const next = this.words[noun.last + 1]?.lower ?? "";
      const runsOn = /^(?:into|on|of|for|by|from|about|published|in|who|team)$/.test(next);
      return runsOn && index - noun.last <= 14 ? noun : null;
    }
    return null;
  }

  /** "The panel, whose report inspectors praised, said": the aside's subject, and not the verb's. */
  private isInAside({ first, last }: SourceNoun, before: number): boolean {
    const start = this.words[first]?.start ?? 0;
    return (
      opensAside.test(this.sentence.slice(Math.max(0, start - 40), start)) &&
      closesAside.test(this.sentence.slice(this.words[last]?.end, this.words[before + 1]?.start))
    );
  }

  /**
   * Whom a noun stands for; a pronoun for whoever the sentence before spoke of. Where that named people too, only what
   * inspectors do with words ("they found") tells them from those who only say (`verb`).
   */
  whom(noun: SourceNoun, verb = ""): Attribution["to"] | null {
    if (!noun.pronoun) return sourceOf(noun);
    const they = !/^its?$/.test(this.words[noun.first]?.lower ?? "");
    if (they && noun.possessive && this.isOwnedByGroup(noun)) return null;
    if (they && this.others && !inspecting.test(verb) && !this.saysMore(noun)) return null;
    if (this.firstInspectors < noun.first) return "inspectors";
    // "Our hubs, they wrote, are “…”", of nobody named above: in an answer to the inspectors, they.
    return this.before ?? (they && this.isAside(noun, verb) ? "inspectors" : null);
  }

  /** ", they wrote,": where nobody else of whom it could be said has been named. */
  private isAside({ first, possessive }: SourceNoun, verb: string): boolean {
    if (possessive || !inspecting.test(verb)) return false;
    const { start = 0, end = 0 } = this.words[first] ?? {};
    return /,\s$/.test(this.sentence.slice(0, start)) && /^\s\p{Ll}+,/u.test(this.sentence.slice(end));
  }

  /** "Parents in our focus group put it in their own words: “…”". */
  private isOwnedByGroup({ first }: SourceNoun): boolean {
    if (this.words[first + 1]?.lower !== "own") return false;
    const owner = this.nouns.findLast((other) => other.last < first && other.subject && !other.pronoun);
    return owner?.to === "group";
  }

  /** "They noted …, and they called …", "They also described …": of those who have been heard already. */
  private saysMore({ first, last }: SourceNoun): boolean {
    if (this.words[last + 1]?.lower === "also") return true;
    return this.nouns.some(
      (other) =>
        other.pronoun && other.last < first && inspecting.test(this.words[other.last + 1]?.lower ?? ""),
    );
  }

  /** "Inspectors found that staff reported …": the group's verb does not take the words from the inspectors. */
  inspectorsSpeakBefore(noun: SourceNoun): boolean {
    return this.firstSpeakingInspectors < noun.first;
  }

  /** Whether the verb at `index` says nothing of theirs: "did not say", "no inspector said", "reflects our view". */
  saysNothing(index: number): boolean {
    const before = this.beforeHelpers(index);
    const between = this.words.slice(before + 1, index).map(({ lower }) => lower);
    if (between.includes("not")) return true;
    const noun = this.endingAt(before);
    if (noun !== undefined && /^(?:no|neither)$/.test(this.words[noun.first - 1]?.lower ?? "")) return true;
    const verb = this.words[index]?.lower ?? "";
    return verb.startsWith("reflect") && this.words[index + 1]?.lower !== "that";
  }

  /** Where the noun that starts at `from` ends; `from` where none does. */
  endOfNounFrom(from: number): number {
    const noun = this.byOffset.get(from);
    return noun === undefined ? from : (this.words[noun.last]?.end ?? from);
  }

  /** The index of the last noun that ends before word `index`. */
  private lastBefore(index: number): number {
    let low = 0;
    let high = this.nouns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.nouns[middle]?.last ?? Infinity) < index) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** ", whose report the", ", which": with a subject and its verb to follow, and a comma behind. */
const opensAside = /,\s(?:whose\s(?:\p{L}+\s){1,3}|(?:about|of|in|with|to)?\s?(?:which|whom)\s)(?:the\s)?$/u;
const closesAside = /^\s[^,;]+,\s$/;
/** "Officials in both organisations were said …": who is spoken of, not where. */
const inBoth =
  /(?<=\p{L}\s)(?:in|at|across|on)\s(?:both|all|each|either|the\stwo)\s(?:organisation|agenc|service|team|authorit|partner|compan|school|board|bod)\p{L}*\s/iu;
const calls = new RegExp(`^\\s*(?:an?\\s|the\\s|as\\s)?[“"‘']?${masked}`);
const judgedToBe = new RegExp(`^\\sto\\s(?:(?:be|have|have\\sbeen)\\s(?:an?\\s|the\\s)?)?${masked}`);
/** Whom no inspection is about. */
const outsiders =
  /\b(?:residents|neighbours|tenants|taxpayers|readers|voters|campaigners|MPs|committee|members|cabinet)\b/i;
const elsewhere = /\b(?:at|by|during|in|on|when|after|previously|once|formerly)\b/i;

/** An adverb or auxiliary between a subject and its verb: "has", "also", "clearly". */
function isHelper(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return helpers.has(word.lower) || /^\p{Ll}+ly$/u.test(word.text);
}

export function sourceOf({ to }: SourceNoun): "inspectors" | "absent" | "person" | null {
  return to === "inspectors" || to === "absent" || to === "person" ? to : null;
}

const inspecting =
  /^(?:found|noted|concluded|judged|identified|praised|highlighted|recognised|acknowledged|observed|commended|criticised|recorded|warned|wrote)$/;
