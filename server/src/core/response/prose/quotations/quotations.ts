// Finds the quotations and speeches of a passage: pairs its marks, asks whom the sentence credits, and tells a
// person's speech from the inspectors' words. Never looks for the words in a report.

import type { Attribution, SpeechState, Quotation, Speech } from "../../responseDocument.ts";
import type { Span } from "../../../text.ts";
import { creditFor, firstFrom } from "./creditChosen.ts";
import type { Credit } from "./creditReader.ts";
import { closingCredit, creditsIn, nobody, type SentenceCredits, soleCredit } from "./attribution.ts";
import { isOfInspectors } from "../columnRoles.ts";
import { isEmphasis } from "./emphasis.ts";
import type { Passage } from "../passage.ts";
import { passageSpan, sliceProse } from "../passage.ts";
import type { QuotedPair } from "./quotationMarks.ts";
import { quotedIn } from "./quotationMarks.ts";
import { masked, maskStretches, sentencesOf } from "../sentences.ts";
import { goesOnAboutInspectors, type SpokenOf, spokenOfIn } from "./spokenOf.ts";
import { giveOthersWords } from "./rivals.ts";
import { announcedBy, answersThat, askedOf, attributionOf, continuationOf, silent } from "./speech.ts";

export interface QuotedFacts {
  readonly quotations: readonly Quotation[];
  readonly speeches: readonly Speech[];
  /** Where they stand in the passage's text; of the quotations, those that are no mere emphasis. */
  readonly speechSpans: readonly Span[];
  readonly quotationSpans: readonly Span[];
  readonly exit: SpeechState;
}

/**
 * The quotations of a passage entered with `entry`; `citations` are the places of its citations in its text, `column`
 * is whose words its table's cell is for.
 */
export function readQuotations(
  passage: Passage,
  entry: SpeechState,
  citations: readonly Span[],
  column: Attribution | null = null,
): QuotedFacts {
  return new QuotationReader(passage, entry, citations, column).read();
}

/** A stretch read on its own: the passage, or what stands inside a pair of marks. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly pairs: readonly QuotedPair[];
  readonly inSpeech: boolean;
}

interface Placing {
  readonly pair: QuotedPair;
  readonly region: Region;
  /** The masked sentence it stands in, and where that starts in the passage. */
  readonly sentence: string;
  readonly sentenceStart: number;
}

class QuotationReader {
  private readonly passage: Passage;
  private readonly entry: SpeechState;
  private readonly citations: readonly Span[];
  private readonly column: Attribution | null;
  private readonly quotations: { fact: Quotation; at: Span }[] = [];
  private readonly speeches: { fact: Speech; at: Span }[] = [];
  private leadIn: Attribution | null = null;
  private lastTop: { attribution: Attribution; pair: QuotedPair } | null = null;

  constructor(passage: Passage, entry: SpeechState, citations: readonly Span[], column: Attribution | null) {
    this.passage = passage;
    this.entry = passage.block.kind === "paragraph" ? entry : silent;
    this.citations = citations;
    this.column = column;
  }

  read(): QuotedFacts {
    const { text, block } = this.passage;
    if (text.trim() === "") return this.found(this.entry);
    const quoted = quotedIn(text);
    const continuation = continuationOf(text, block, quoted, this.entry);
    if (continuation?.kind === "close") this.addSpeech(continuation.span);
    const region = { start: 0, end: text.length, pairs: quoted.pairs, inSpeech: false };
    if (quoted.pairs.length > 0 || mayAnnounce(text)) {
      this.readRegion(region, this.carriedIn(quoted.pairs, continuation?.kind === "mark"));
    }
    const { openSpeech, announced } = this.carriedOut();
    return this.found({ openSpeech, announced, spokenOf: this.spokenOf(quoted.pairs) });
  }

  private found(exit: SpeechState): QuotedFacts {
    const order = (a: { at: Span }, b: { at: Span }): number => a.at.start - b.at.start;
    this.quotations.sort(order);
    this.speeches.sort(order);
    return {
      quotations: this.quotations.map(({ fact }) => fact),
      speeches: this.speeches.map(({ fact }) => fact),
      quotationSpans: this.quotations.filter(({ fact }) => !fact.emphasis).map(({ at }) => at),
      speechSpans: this.speeches.map(({ at }) => at),
      exit,
    };
  }

  /** What the first quotation of the passage is credited with from above: a speech going on, or a lead-in. */
  private carriedIn(pairs: readonly QuotedPair[], speechGoesOn: boolean): Attribution | null {
    const { text } = this.passage;
    const announced = this.entry.announced ?? this.column;
    const first = pairs[0];
    // In such a column the council's words only lead to theirs.
    const isTheirs = ({ start, end }: Span): boolean => severalWords.test(text.slice(start, end));
    if (this.column !== null && pairs.every(isTheirs)) return this.column;
    if (first === undefined || text.slice(0, first.start).trim() !== "") {
      return this.passage.block.listDepth > 0 && announced?.to !== "person" ? announced : null;
    }
    if (speechGoesOn) return { to: "person", words: "", inspection: "current" };
    const most = !first.closed || (first.end - first.start) * 10 >= text.trim().length * 6;
    return most ? announced : null;
  }

  /** What stands in a block quote is somebody's words: it leaves spoken of whom the text above it spoke of. */
  private spokenOf(quoted: readonly Span[]): SpeechState["spokenOf"] {
    const { block, text } = this.passage;
    if (block.inBlockQuote) return this.entry.spokenOf;
    return block.kind === "paragraph" ? spokenOfIn(text, quoted, this.entry.spokenOf) : null;
  }

  private carriedOut(): Omit<SpeechState, "spokenOf"> {
    const { block, text } = this.passage;
    const last = this.lastTop;
    if (block.kind === "cell") return silent;
    // "What inspectors said about care leavers", over a list of what they did.
    if (last === null && block.listDepth === 0 && isOfInspectors(text))
      return announcing({ to: "inspectors", words: text.trim(), inspection: "current" });
    if (last !== null && !last.pair.closed) {
      if (last.attribution.to === "person") return { openSpeech: true, announced: null };
      return announcing(last.attribution);
    }
    if (this.leadIn !== null) return announcing(this.leadIn);
    const endsWithQuotation = last !== null && text.slice(last.pair.end).trim() === "";
    const wordy = last !== null && last.pair.end - last.pair.start > 40;
    if (endsWithQuotation && wordy && last.attribution.to !== "nobody") return announcing(last.attribution);
    const goesOn = block.listDepth > 0 || block.inBlockQuote;
    return goesOn ? { openSpeech: false, announced: this.entry.announced } : silent;
  }

  private readRegion(region: Region, carriedIn: Attribution | null): void {
    const text = maskStretches(
      this.passage.text.slice(region.start, region.end),
      region.pairs.map(({ start, end }) => ({ start: start - region.start, end: end - region.start })),
    );
    const goesOn = region.start === 0 && !region.inSpeech && goesOnAboutInspectors(text);
    let subject: SpokenOf = goesOn ? this.entry.spokenOf : null;
    let others = false;
    let carried: Attribution | null = carriedIn;
    let asked = false;
    let next = 0;
    const sentences = sentencesOf(text);
    const announces = region.start === 0 && !region.inSpeech && !/[.!…;)\]”"\uFFFC]\s*$/.test(text.slice(-4));
    for (const [index, span] of sentences.entries()) {
      // After the last quotation only what announces one below is of weight.
      if (next >= region.pairs.length && !announces) break;
      const sentence = text.slice(span.start, span.end);
      const found = creditsIn(sentence, subject, others);
      ({ others } = found);
      subject = found.subject ?? subject;
      const sentenceStart = region.start + span.start;
      const whole = /^[\s\uFFFC.,]*$/.test(sentence);
      let credited: Attribution = nobody;
      let count = 0;
      for (let pair = region.pairs[next]; pair !== undefined && pair.start < region.start + span.end;) {
        const placing = { pair, region, sentence, sentenceStart };
        const credit = creditFor(
          pair.start - sentenceStart,
          pair.end - sentenceStart,
          sentence,
          found.credits,
        );
        const own = credit === null || this.isCitedInSpeech(credit, placing) ? null : attributionOf(credit);
        const inItem = carriedIn !== null && this.passage.block.listDepth > 0;
        const of = giveOthersWords(sentence.slice(0, Math.max(0, pair.start - sentenceStart)));
        const answers = answersThat.test(sentence) || (asked && opensQuoted.test(sentence));
        const inherits = whole || answers || ((index === 0 || inItem) && !of);
        credited =
          own ??
          (inherits ? carried : null) ??
          this.citedAfter(pair, region, sentenceStart + sentence.length) ??
          this.creditedAlone(found, placing) ??
          (whole ? closingBelow(text, sentences[index + 1]) : null) ??
          nobody;
        this.place(placing, credited);
        count += 1;
        next += 1;
        pair = region.pairs[next];
      }
      if (count > 0) carried = credited.to === "nobody" ? null : credited;
      else if (!whole) carried = askedOf(sentence, found.credits);
      asked = count === 0 && carried !== null;
      if (index === sentences.length - 1 && region.start === 0 && !region.inSpeech && count === 0) {
        this.leadIn = announcedBy(sentence, found.credits) ?? soleCredit(found, null);
      }
    }
  }

  /** "She told them that the words “…” [@visit-2025, p. 1] matter": whoever passes them on, the citation says whose. */
  private isCitedInSpeech(credit: Credit, { pair, sentence, sentenceStart }: Placing): boolean {
    if (credit.to !== "person" || sentenceStart + credit.end > pair.start) return false;
    const { text } = this.passage;
    const cited = this.citations[firstFrom(this.citations, pair.end)];
    if (cited === undefined || !/^\s?\[?$/.test(text.slice(pair.end, cited.start))) return false;
    return /\sthat\s(?:[\p{L}’'-]+\s)+$/u.test(sentence.slice(credit.end, pair.start - sentenceStart));
  }

  /** A citation that follows quoted words in their sentence, or right after it, credits them to its source. */
  private citedAfter(pair: QuotedPair, region: Region, sentenceEnd: number): Attribution | null {
    if (region.inSpeech) return null;
    const { text } = this.passage;
    const cited = this.citations[firstFrom(this.citations, pair.end)];
    if (cited === undefined || cited.start > sentenceEnd + 2) return null;
    // "… were called “…” by the paper; the report says “…” [@s1]": of what the next clause quotes.
    if (text.slice(pair.end, cited.start).includes(";")) return null;
    return { to: "inspectors", words: text.slice(cited.start, cited.end), inspection: "current" };
  }

  /** Words that the inspectors alone can have said there: not what speaks of "us", nor a word or two by itself. */
  private creditedAlone(found: SentenceCredits, { pair, sentenceStart }: Placing): Attribution | null {
    const inner = this.passage.text.slice(pair.innerStart, pair.innerEnd);
    if (ourOwn.test(inner)) return null;
    const few = !severalWords.test(inner);
    return soleCredit(found, { start: pair.start - sentenceStart, end: pair.end - sentenceStart }, few);
  }

  private place(placing: Placing, attribution: Attribution): void {
    const { pair, region, sentence, sentenceStart } = placing;
    const { text, block, offset } = this.passage;
    const top = !region.inSpeech && region.start === 0 && region.end === text.length;
    const nested = { start: pair.innerStart, end: pair.innerEnd, pairs: pair.nested };
    if (attribution.to === "person" && !region.inSpeech) {
      this.addSpeech({ start: pair.start, end: pair.end });
      if (top) this.lastTop = { attribution, pair };
      if (pair.nested.length > 0) this.readRegion({ ...nested, inSpeech: true }, null);
      return;
    }
    const credited = attribution.to === "inspectors" || attribution.to === "absent";
    const innerEnd = this.endOf(pair);
    const inner = text.slice(pair.innerStart, innerEnd);
    const at = { start: pair.start, end: pair.closed ? pair.end : innerEnd };
    this.quotations.push({
      at,
      fact: {
        span: passageSpan(this.passage, at.start, at.end),
        inner: passageSpan(this.passage, pair.innerStart, innerEnd),
        prose: sliceProse(block.prose, offset + pair.innerStart, offset + innerEnd),
        form: pair.kind,
        attribution,
        inSpeech: region.inSpeech,
        sentence: passageSpan(this.passage, sentenceStart, sentenceStart + sentence.length),
        emphasis: isEmphasis(
          inner,
          text.slice(Math.max(0, pair.start - 40), pair.start),
          text.slice(pair.end, pair.end + 40),
          credited,
        ),
      },
    });
    if (top) this.lastTop = { attribution, pair };
    if (!credited && pair.nested.length > 0) this.readRegion({ ...nested, inSpeech: region.inSpeech }, null);
  }

  /** Where quoted words end: a mark never closed was meant to close before the citation behind it. */
  private endOf({ closed, innerStart, innerEnd }: QuotedPair): number {
    const cited = closed ? undefined : this.citations[firstFrom(this.citations, innerStart + 1)];
    if (cited === undefined || cited.start >= innerEnd) return innerEnd;
    return innerStart + this.passage.text.slice(innerStart, cited.start).trimEnd().length;
  }

  private addSpeech(at: Span): void {
    this.speeches.push({ at, fact: { span: passageSpan(this.passage, at.start, at.end) } });
  }
}

function announcing(attribution: Attribution): Omit<SpeechState, "spokenOf"> {
  return { openSpeech: false, announced: attribution.to === "nobody" ? null : attribution };
}

/** "“…” So wrote the inspectors.": whose words a sentence says that stand before it. */
function closingBelow(text: string, next: Span | undefined): Attribution | null {
  return next === undefined ? null : closingCredit(text.slice(next.start, next.end));
}

/** "“…”, by common consent": after a question, its answer. */
const opensQuoted = new RegExp(`^\\s*${masked}`);

/** Inspectors write of "the council" and "leaders". */
const ourOwn = /\b(?:we|our|ours|us|I|my)\b/i;
const severalWords = /\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u;

/** Whether a passage without quotations can still announce some below it. */
function mayAnnounce(text: string): boolean {
  return /(?:[:?]|\b(?:said|says|added|adds|commented|continued|explained|stated))[\s,]*$/.test(
    text.slice(-24),
  );
}
