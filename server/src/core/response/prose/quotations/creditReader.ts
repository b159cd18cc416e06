// Reads the credits that verbs and nouns of one sentence give: "Ofsted noted …", "… were praised for …", "according to the
// report", "Cllr Marsh said:". Works on a sentence whose quotations are masked. When in doubt, nobody.

import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { Attribution } from "../../responseDocument.ts";
import {
  beForms,
  creditWords,
  judgingPassives,
  namingPassives,
  opinions,
  participles,
  phrasalVerbs,
  reportingVerbs,
  speechVerbs,
  strongPassives,
} from "./creditVerbs.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import { commaAndQuotation, quotationAlone, quotationAndComma, quotationAndHow } from "./quotationGaps.ts";
import { creditOfNoun } from "./nounCredits.ts";
import { isCompared, isSupposed } from "./rivals.ts";
import type { Word } from "../sentences.ts";
import { masked } from "../sentences.ts";
import type { SourceNoun } from "./sourceNouns.ts";
import { type SentenceNouns, sourceOf } from "./sentenceNouns.ts";
import { isRole } from "./sourceNouns.ts";

/** A place of a sentence that credits words to somebody, offsets into the sentence. */
export interface Credit {
  readonly start: number;
  readonly end: number;
  readonly to: Attribution["to"];
  readonly words: string;
  readonly inspection: InspectionPointer;
  /** "said the leader", "according to Ofsted": it can follow the words it credits. */
  readonly follows: boolean;
}

/** "We read, …", "members read with concern that …": of the report. */
const readsThat = /^(?:,|(?:\swith\s\p{L}+)?\sthat\s)(?![^\uFFFC]*\b(?:would|will)\b)/u;

const ofThemselves = /^\s(?:that\s)?(?:they|we|our|he|she)\s/;
const aReport = /\b(?:report|letter)\b/i;
const toCome =
  /^(?:\s(?:us|the\scouncil))?(?:\sthat)?\s(?:it|they|he|she|inspectors)\s(?:will|would|shall|intends?|plans?|hopes?|expects?)\b/;

/** "By those who inspected us in 2017". */
const whoInspected =
  /^\s(?:those|the\speople|the\steam|a\steam|people)\s(?:who|that)\s(?:had\s)?(?:inspected|came\sto\sinspect|wrote\sthe\s(?:report|letter))\b/;

/** Reads the credits of one sentence, word by word; every look around a word is a short one. */
export class CreditReader {
  private readonly sentence: string;
  private readonly words: readonly Word[];
  private readonly nouns: SentenceNouns;

  constructor(sentence: string, words: readonly Word[], nouns: SentenceNouns) {
    this.sentence = sentence;
    this.words = words;
    this.nouns = nouns;
  }

  verbAt(index: number): Credit | null {
    const verb = this.words[index]?.lower ?? "";
    if (!creditWords.has(verb)) return null;
    if (verb === "according" && this.words[index + 1]?.lower === "to") return this.accordingTo(index);
    if (participles.has(verb)) return this.participle(index);
    if (this.isPhrasalVerb(index)) {
      const passive = beForms.has(this.words[this.nouns.beforeHelpers(index)]?.lower ?? "");
      if (passive) return this.passive(index, verb) ?? null;
      // Whoever takes note of words, or draws attention to them, does not speak them.
      return this.active(index, phrasalVerbs.has(verb) ? "noted" : "says");
    }
    if (opinions.has(verb) && beForms.has(this.words[index - 1]?.lower ?? "")) return this.opinion(index);
    if (!(reportingVerbs.has(verb) || speechVerbs.has(verb)) || this.isNoun(index, verb)) return null;
    if (this.nouns.saysNothing(index)) return this.credit(index, index, "nobody", false);
    if (verb === "told" || verb === "tell") {
      const hearer = this.nouns.startingAt(index + 1);
      // "One parent wrote to tell Ofsted that …": no report has what comes in a letter.
      const own = this.words[index - 1]?.lower === "to" || this.isOfThemselves(hearer);
      const to = own ? "nobody" : "inspectors";
      if (hearer?.to === "inspectors") return this.credit(index, hearer.last, to, false);
    }
    const passive = this.passive(index, verb);
    if (passive !== undefined) return passive;
    return this.active(index, verb);
  }

  /** "Staff told inspectors that they feel …": theirs to tell, where no report is said to have it. */
  private isOfThemselves(hearer: SourceNoun | undefined): boolean {
    const after = this.sentence.slice(this.words[hearer?.last ?? 0]?.end);
    return ofThemselves.test(after) && !aReport.test(this.sentence);
  }

  /** "With the comment “…”", "a mention of": the verb’s noun. */
  private isNoun(index: number, verb: string): boolean {
    return (
      /^(?:comment|note|praise|report|state|judge|credit|mention|label|brand|highlight|find|call)s?$/.test(
        verb,
      ) &&
      /^(?:the|an?|this|that|his|her|its|their|our|your|my|one|of|with|for|no|any|some|such|these|those)$/.test(
        this.words[index - 1]?.lower ?? "",
      )
    );
  }

  /** "Drew attention to", "as one inspector put it", "as the letter has it". */
  private isPhrasalVerb(index: number): boolean {
    const next = this.words[index + 1]?.lower ?? "";
    const verb = this.words[index]?.lower ?? "";
    if (phrasalVerbs.get(verb)?.includes(next) === true) return true;
    if (/^(?:has|have|had)$/.test(verb) && next === "this" && this.words[index + 2]?.lower === "to")
      return true;
    return /^(?:puts?|has|have|had|phrased?|phrases|words?|worded)$/.test(verb) && next === "it";
  }

  /** "Ofsted: …", "the report’s view that …": what credits without a verb. */
  nounCredit(noun: SourceNoun): Credit | null {
    const found = creditOfNoun(this.sentence, this.words, noun, this.nouns);
    return found === null ? null : this.credit(found.first, found.last, found.to, found.follows);
  }

  private accordingTo(index: number): Credit | null {
    const noun = [2, 3, 4]
      .map((step) => this.nouns.startingAt(index + step))
      .find((found) => found !== undefined);
    if (noun === undefined) return null;
    return this.credit(index, noun.last, sourceOf(noun) ?? "nobody", true);
  }

  /** "Inspectors were clear that …". */
  private opinion(index: number): Credit | null {
    const subject = this.nouns.endingAt(index - 2);
    if (subject?.to !== "inspectors") return null;
    return this.credit(index, index, "inspectors", false, this.words[subject.first]?.start);
  }

  /** "…, highlighting …": the doer is the sentence's subject so far. */
  private participle(index: number): Credit | null {
    const beside = this.nouns.endingAt(index - 1);
    const gap = this.sentence.slice(this.words[index - 1]?.end, this.words[index]?.start);
    // "The leader welcomed the report, saying": behind a comma it is the sentence's subject, where there is one.
    const doer =
      beside !== undefined && gap.includes(",") ? this.nouns.subjectBefore(beside.first, 40, true) : null;
    const subject = doer ?? beside ?? this.nouns.subjectBefore(index, 40, true);
    if (subject === null) return null;
    // "The council accepted the findings, adding that it had “…”": whoever took them in goes on.
    if (subject === beside && gap.includes(",") && this.isTakenIn(beside))
      return this.credit(index, index, "nobody", false);
    const to = this.nouns.whom(subject);
    if (to === null || to === "person") return this.credit(index, index, "nobody", false);
    return this.credit(index, index, to, false, this.words[subject.first]?.start);
  }

  /** "It accepted the findings", "members noted the report". */
  private isTakenIn({ first }: SourceNoun): boolean {
    const before = this.sentence.slice(0, this.words[first]?.start);
    return takesIn.test(before.slice(-40));
  }

  /** The credit of a passive; undefined when the verb is not one. */
  private passive(index: number, verb: string): Credit | null | undefined {
    const before = this.nouns.beforeHelpers(index);
    const previous = this.words[before]?.lower ?? "";
    const full = beForms.has(previous);
    // "We were told by inspectors that …"; of "inspectors were told" nobody knows by whom.
    if (verb === "told") return this.bySomebody(index);
    if (!/ed$|^(?:found|seen|said|thought|held|felt)$/.test(verb)) return undefined;
    if (!full) return this.bySomebody(index);
    if (previous === "be" || (previous === "being" && verb === "considered")) return null;
    const agent = this.agentAfter(index);
    if (agent !== undefined) return agent === null ? this.credit(index, index, "nobody", false) : agent;
    const named = namingPassives.has(verb) && this.nouns.inspectorsName(index);
    const judged = judgingPassives.has(verb) && this.nouns.inspectorsJudge(index);
    const reliable = named || judged || strongPassives.has(verb) || this.nouns.hasInspectors;
    return reliable ? this.credit(before, index, "inspectors", false) : null;
  }

  /** "partners, described by inspectors as “…”", "called “…” by the inspectors": the agent alone makes it a passive. */
  private bySomebody(index: number): Credit | undefined {
    const next = this.words[index + 1];
    const direct = next?.lower === "by" ? index + 1 : -1;
    const opened = this.sentence.slice(this.words[index]?.end, next?.start);
    const quoted = quotationAlone.test(opened) ? direct : -1;
    const by = next?.lower === "by" && opened.trim() === "" ? direct : quoted;
    if (by < 0) return undefined;
    const noun = [1, 2, 3]
      .map((skip) => this.nouns.startingAt(by + skip))
      .find((found) => found !== undefined);
    return noun?.to === "inspectors" ? this.credit(index, index, "inspectors", true) : undefined;
  }

  /** Who did it: "by inspectors", "in our plan". Undefined when not said, null when somebody else did. */
  private agentAfter(index: number): Credit | null | undefined {
    for (let step = 1; step <= 14; step += 1) {
      const word = this.words[index + step];
      if (word === undefined) return undefined;
      if (word.lower !== "by" && !(word.lower === "in" && step === 1)) continue;
      const noun = [1, 2, 3]
        .map((skip) => this.nouns.startingAt(index + step + skip))
        .find((found) => found !== undefined);
      if (word.lower === "in") {
        if (noun === undefined) continue;
        return noun.to === "inspectors" ? this.credit(index, index, "inspectors", true) : null;
      }
      if (whoInspected.test(this.sentence.slice(word.end)))
        return this.credit(index, index, "inspectors", true);
      const to = noun === undefined ? null : sourceOf(noun);
      if (noun === undefined || to === null) return null;
      return this.credit(index, index, to === "person" ? "nobody" : to, true);
    }
    return undefined;
  }

  private active(index: number, verb: string): Credit | null {
    const headline = speechVerbs.has(verb) ? this.headline(index) : null;
    if (headline !== null) return headline;
    const subject = this.nouns.subjectBefore(index, 40, false);
    if (subject !== null) {
      const to = this.nouns.whom(subject, verb);
      if (to === "inspectors" && (this.isElsewhere(subject) || this.isToCome(index)))
        return this.credit(index, index, "nobody", false);
      const start = this.words[subject.first]?.start;
      if (to === "inspectors" || to === "absent") {
        const follows = this.isLast(index) || this.comesAfter(start ?? 0);
        return reportingVerbs.has(verb) ? this.credit(index, index, to, follows, start) : null;
      }
      if (subject.to !== "inspectors" && this.isReading(index)) {
        return this.credit(index, index, "inspectors", true, start);
      }
      if (to === "person") {
        const whose = speechVerbs.has(verb) ? "person" : "nobody";
        return this.credit(index, index, whose, this.isLast(index), start);
      }
      return subject.to === "group" && !this.nouns.inspectorsSpeakBefore(subject)
        ? this.credit(index, index, "nobody", false)
        : null;
    }
    if (!speechVerbs.has(verb)) return null;
    const inverted = this.inverted(index);
    if (inverted !== null) return inverted;
    return null;
  }

  /** "Advisers, we read, should “…”", "partners read with concern that they “…”": in the report. */
  private isReading(index: number): boolean {
    return this.words[index]?.lower === "read" && readsThat.test(this.sentence.slice(this.words[index]?.end));
  }

  /** "When inspectors return they find “…”", "it adds to what inspectors found: “…”": no words of theirs follow. */
  private isElsewhere(subject: SourceNoun): boolean {
    const start = this.words[subject.first]?.start ?? 0;
    return (
      isSupposed(this.sentence.slice(0, this.words[subject.last]?.end)) ||
      isCompared(this.sentence.slice(Math.max(0, start - 40), start))
    );
  }

  /** "Ofsted has said that it will “…”": in no report of what was found. */
  private isToCome(index: number): boolean {
    return toCome.test(this.sentence.slice(this.words[index]?.end));
  }

  /** "Children ‘among the luckiest’, says Ofsted", "leaders, says Ofsted, are “…”": whoever comes after the comma says it. */
  private headline(index: number): Credit | null {
    const word = this.words[index];
    const before = this.sentence.slice(Math.max(0, (word?.start ?? 0) - 4), word?.start);
    const closed = quotationAndComma.test(before);
    if (!closed && !/,\s$/.test(before)) return null;
    const noun = [1, 2, 3, 4]
      .map((step) => this.nouns.startingAt(index + step))
      .find((found) => found !== undefined);
    if (closed && noun === undefined && [1, 2].some((step) => isRole(this.words[index + step]))) {
      return this.credit(index, index + 1, "person", true);
    }
    const aside = closed || commaAndQuotation.test(this.sentence.slice(this.words[noun?.last ?? 0]?.end));
    return noun?.to === "inspectors" && !noun.possessive && aside
      ? this.credit(index, noun.last, "inspectors", true)
      : null;
  }

  /** "“…” was how inspectors described our hubs", "“…”, as inspectors put it, …": the words stand before. */
  private comesAfter(subjectStart: number): boolean {
    const before = this.sentence.slice(Math.max(0, subjectStart - 20), subjectStart);
    return quotationAndHow.test(before);
  }

  /** "“…,” said Cllr Marsh": the verb stands right after quoted words and its subject after it. */
  private inverted(index: number): Credit | null {
    const word = this.words[index];
    if (word === undefined) return null;
    const gap = this.sentence.slice(Math.max(0, word.start - 4), word.start);
    if (!gap.includes(masked)) return null;
    const noun = [1, 2, 3, 4]
      .map((step) => this.nouns.startingAt(index + step))
      .find((found) => found !== undefined);
    if (noun !== undefined) {
      const to = this.nouns.whom(noun) ?? "nobody";
      return this.credit(index, noun.last, to, true);
    }
    return /^\p{Lu}/u.test(this.words[index + 1]?.text ?? "")
      ? this.credit(index, index + 1, "person", true)
      : null;
  }

  /** Whether nothing but punctuation follows word `index`: "…, an inspector has concluded." */
  private isLast(index: number): boolean {
    return index === this.words.length - 1 || this.sentence[this.words[index]?.end ?? 0] === ".";
  }

  /** The words that credit, from their subject: "Ofsted noted"; what stands between at length is left out. */
  private written(from: number, start: number, end: number): string {
    const whole = this.sentence.slice(from, end);
    if (whole.length <= 60 && !whole.includes(masked)) return whole;
    const subjectEnd = this.nouns.endOfNounFrom(from);
    return `${this.sentence.slice(from, subjectEnd)} … ${this.sentence.slice(start, end)}`.trim();
  }

  private credit(
    first: number,
    last: number,
    to: Attribution["to"],
    follows: boolean,
    from = this.words[first]?.start ?? 0,
  ): Credit {
    const end = this.words[last]?.end ?? from;
    const start = this.words[first]?.start ?? from;
    return {
      start,
      end,
      to,
      words: to === "nobody" ? "" : this.written(from, start, end),
      inspection: inspectionPointerAt(this.sentence, this.words, from, end),
      follows,
    };
  }
}

/** What becomes of the report, or the findings, in the hands of those it is about. */
const takesIn =
  /\b(?:accept(?:s|ed)?|welcom(?:es?|ed)|not(?:es|ed)|consider(?:s|ed)?|discuss(?:es|ed)|receiv(?:es?|ed)|debat(?:es?|ed)|endors(?:es?|ed)|agree[sd]?\swith|respond(?:s|ed)\sto|repl(?:ies|ied)\sto|disput(?:es?|ed)|thank(?:s|ed))\s(?:(?:all|the|its|their|these|those|this)\s){0,2}$/i;
