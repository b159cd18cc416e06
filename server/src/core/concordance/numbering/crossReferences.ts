// Finds what each of the draft's own cross-references points at. Only a draft that numbers such things can have
// a broken one; a number that stands twice leaves open which is meant, and that is told too.

import type { MatchedCrossReference } from "../concordance.ts";
import type { Numbering } from "../numberedRuns.ts";
import { foldLabel, type LabelledNumber, labelsOf, labelValues, placeOf } from "./numberLabels.ts";
import { appendixName } from "./numberMarks.ts";
import type { CrossReference, Placed, ResponseDocument, TextBlock } from "../../response/responseDocument.ts";
import type { ResolvedSettings } from "../../settings.ts";
import { matchesOf } from "../../matches.ts";
import type { Span } from "../../text.ts";

type Target = Placed<{ readonly span: Span }>;

/**
 * The draft's cross-references, each with what it points at. Comments on a draft report speak of that one's
 * paragraphs, which are numbered throughout: "paragraph 3.9" is their own.
 */
export function matchCrossReferences(
  response: ResponseDocument,
  numbering: Numbering,
  { kind, numbering: set }: Pick<ResolvedSettings, "kind" | "numbering">,
): readonly MatchedCrossReference[] {
  const own =
    kind === "factual-accuracy-comments"
      ? response.crossReferences.filter(({ fact }) => fact.kind === "appendix" || isDecimal(fact))
      : response.crossReferences;
  if (own.length === 0) return [];
  const matcher = new TargetFinder(response, numbering, set !== null);
  return own.map((crossReference) => matcher.match(crossReference));
}

function isDecimal({ kind, targets }: CrossReference): boolean {
  return kind === "paragraph" && targets.every(({ label }) => label.includes("."));
}

/** What a label means in a place of the draft. */
interface Meaning {
  readonly target: Target | null;
  /** False where the draft does not number such things, or another document may be meant. */
  readonly checked: boolean;
  readonly ambiguous: boolean;
  /** The labels that might be meant, nearest first; for a fix alone, and so found when one is asked for. */
  readonly others: () => readonly string[];
}

const noOthers = (): readonly string[] => [];
const unchecked: Meaning = { target: null, checked: false, ambiguous: false, others: noOthers };

class TargetFinder {
  readonly #numbers: readonly LabelledNumber[];
  readonly #byLabel = new Map<string, LabelledNumber[]>();
  readonly #appendices: ReadonlyMap<string, Target>;
  readonly #sections: ReadonlyMap<string, Target>;
  readonly #rows: ReadonlyMap<string, Target>;
  readonly #numbersParagraphs: boolean;
  readonly #decimal: boolean;

  constructor(response: ResponseDocument, numbering: Numbering, isSet: boolean) {
    this.#numbers = labelsOf(numbering);
    for (const one of this.#numbers) {
      const alike = this.#byLabel.get(one.label);
      if (alike === undefined) this.#byLabel.set(one.label, [one]);
      else alike.push(one);
    }
    this.#appendices = appendicesOf(response);
    this.#sections = sectionsOf(response, numbering);
    this.#rows = rowsOf(response);
    this.#decimal = numbering.scheme === "decimal";
    this.#numbersParagraphs = numbering.scheme !== "none" && numbersParagraphs(response, numbering, isSet);
  }

  match(crossReference: Placed<CrossReference>): MatchedCrossReference {
    const { kind, targets, appendix } = crossReference.fact;
    const meanings = targets.map(({ label }) => {
      if (kind === "appendix") return this.#appendix(label);
      return kind === "section"
        ? this.#section(label, crossReference.fact.pointsWithin || this.#hasOneOf(targets))
        : this.#paragraph(crossReference, label, appendix);
    });
    const at = meanings.findIndex(({ target, checked }) => checked && target === null);
    return {
      crossReference,
      targets: meanings.map(({ target }) => target),
      brokenAt: at < 0 ? null : at,
      nearest: () => meanings[at]?.others() ?? [],
      ambiguous: meanings.some(({ ambiguous }) => ambiguous),
    };
  }

  #appendix(label: string): Meaning {
    const target = this.#appendices.get(label) ?? null;
    const others = () => nearestLabels(label, [...this.#appendices.keys()]);
    return { target, checked: this.#appendices.size > 0, ambiguous: false, others };
  }

  /** "Sections 2 and 7" of a draft with a section 2 are its own. */
  #hasOneOf(targets: CrossReference["targets"]): boolean {
    return targets.length > 1 && targets.some(({ label }) => this.#sections.has(foldLabel(label)));
  }

  #section(label: string, pointsWithin: boolean): Meaning {
    const target =
      this.#sections.get(foldLabel(label)) ?? this.#numbered(label, null)[0]?.placed.number ?? null;
    if (target !== null) return { ...unchecked, target };
    const known = [...this.#sections.keys()];
    const highest = Math.max(0, ...known.map((one) => Number.parseInt(one, 10)));
    // "Section 47 was used": an Act that everybody in children's services knows needs no name.
    const statute =
      !pointsWithin &&
      !label.includes(".") &&
      Number.parseInt(label, 10) > highest &&
      statuteSections.has(label);
    return {
      target,
      checked: this.#sections.size > 1 && !statute,
      ambiguous: false,
      others: () => nearestLabels(label, known),
    };
  }

  #paragraph(from: Placed<CrossReference>, label: string, appendix: string | null): Meaning {
    if (appendix !== null && !this.#appendices.has(appendix))
      return { ...unchecked, checked: this.#appendices.size > 0 };
    if (!from.fact.worded && !this.#isLikely(label)) return unchecked;
    const found = this.#numbered(label, appendix);
    const nearest = nearestTo(found, from);
    if (nearest === undefined) return this.#missing(from, label, appendix);
    const twins = found.length < 2 ? found : found.filter(({ run }) => run === nearest.run);
    return { target: nearest.placed.number, checked: true, ambiguous: twins.length > 1, others: noOthers };
  }

  /** A number that no paragraph has: a section's, or one that is missing. */
  #missing(from: Placed<CrossReference>, label: string, appendix: string | null): Meaning {
    const heading = this.#sections.get(foldLabel(label));
    const target = heading ?? this.#rows.get(foldLabel(label));
    if (appendix === null && target !== undefined) return { ...unchecked, target };
    const may = ({ run }: LabelledNumber) =>
      (run.kind === "main" || run.kind === "nested") && (appendix === null || run.appendix === appendix);
    return {
      target: null,
      // "Paragraph 12" in a draft that numbers 1.1, 1.2 is some report's.
      checked: this.#numbersParagraphs && (!this.#decimal || label.includes(".")) && this.#numbers.some(may),
      ambiguous: false,
      others: () => {
        const own = this.#ownNumber(from);
        const others = this.#numbers.filter((one) => may(one) && one !== own);
        return nearestLabels(
          label,
          others.map((one) => one.label),
        );
      },
    };
  }

  /** The number of the paragraph that a reference stands in: no reader is sent to where he is. */
  #ownNumber({ segment, offset, fact }: Placed<CrossReference>): LabelledNumber | undefined {
    const before = this.#numbers.filter(
      ({ placed }) => placed.number.segment === segment && placeOf(placed.number) <= offset + fact.span.start,
    );
    return before.sort((a, b) => placeOf(a.placed.number) - placeOf(b.placed.number)).at(-1);
  }

  /** Whether a number by itself may be a place of the draft: its paragraph has letters below it, or its section is there. */
  #isLikely(label: string): boolean {
    if (!label.includes("(")) return this.#sections.has(label.split(".")[0] ?? "");
    const paragraph = label.slice(0, label.indexOf("("));
    return this.#numbers.some((one) => one.label.startsWith(`${paragraph}(`));
  }

  /** The numbers that a label can mean: of the main text, else of separate lists. */
  #numbered(label: string, appendix: string | null): readonly LabelledNumber[] {
    const folded = foldLabel(label);
    const all = (this.#byLabel.get(folded) ?? []).filter(
      ({ run }) => run.kind !== "headings" && (appendix === null || run.appendix === appendix),
    );
    if (all.length > 0 || !folded.includes("(")) return all;
    // "12(b)" where the letters of 12 stand in its running text.
    const outer = folded.slice(0, folded.lastIndexOf("("));
    const bases = this.#numbered(outer, appendix);
    return bases.some(({ placed }) =>
      this.#numbers.some(
        ({ run }) => run.parent !== null && placeOf(run.parent.number) === placeOf(placed.number),
      ),
    )
      ? []
      : bases;
  }
}

/** The one that a reader takes to be meant: in the same appendix, of the main text, in the nearest run. */
function nearestTo(
  found: readonly LabelledNumber[],
  { offset, segment }: Placed<CrossReference>,
): LabelledNumber | undefined {
  if (found.length < 2) return found[0];
  const rank = ({ run }: LabelledNumber) => {
    const [first] = run.numbers;
    const last = run.numbers.at(-1);
    const inside =
      first !== undefined &&
      last !== undefined &&
      first.number.segment <= segment &&
      segment <= last.number.segment;
    const kind = run.kind === "list" ? 2 : 0;
    return (inside ? 0 : 1) + kind + (run.appendix === null || inside ? 0 : 4);
  };
  const distance = ({ placed }: LabelledNumber) => Math.abs(placed.number.offset - offset);
  return [...found].sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b))[0];
}

/** Sections of the Children Act 1989 and others that are named without their Act. */
const statuteSections: ReadonlySet<string> = new Set(
  "7 8 11 17 20 22 23 24 25 26 31 34 36 37 38 42 43 44 46 47 53 76 85 117 118 137 151 175 251".split(" "),
);

/** Appendices by name: a heading, a line that is nothing but an appendix's name and title, or a list of such. */
function appendicesOf(response: ResponseDocument): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  let listed = false;
  for (const block of response.blocks) {
    for (const name of appendicesEnclosed(block.fact)) if (!found.has(name)) found.set(name, block);
    if (block.fact.kind === "heading") listed = headsAppendices.test(block.fact.prose.text);
    for (const name of appendicesNamedBy(block.fact)) if (!found.has(name)) found.set(name, block);
    if (!listed) continue;
    for (const name of appendicesToldOf(block.fact)) if (!found.has(name)) found.set(name, block);
  }
  return found;
}

const headsAppendices = /^\W*(?:[\d.]+\s+)?(?:list\sof\s|the\s)?(?:appendices|annexes)\W*$/i;

/** Below a heading "Appendices": "Appendix 1 is the inspection report and Appendix 2 the assessment", "Annexes A to C". */
function appendicesToldOf({ prose: { text } }: TextBlock): readonly string[] {
  return appendicesIn(text);
}

function appendicesIn(text: string): readonly string[] {
  return matchesOf(text, toldAppendix).flatMap(([, list = ""]) => {
    const names = matchesOf(list, /[A-Z]|\d{1,2}/g).map(([name]) => name);
    return /to|[–—-]/.test(list) ? namesFrom(names[0] ?? "", names.at(-1) ?? "") : names;
  });
}

/** "Enclosures: Appendix A (data), Appendix B (letter)". */
function appendicesEnclosed({ kind, prose }: TextBlock): readonly string[] {
  const label = kind === "heading" ? null : enclosures.exec(prose.text);
  return label === null ? [] : appendicesIn(prose.text.slice(label.index + label[0].length));
}

const enclosures = /(?:^|\s)(?:Enclosures?|Enclosed|Attachments?|Attached|Appendices|Annexes)\s?:\s/i;

const toldAppendix =
  /\b(?:Appendi(?:x|ces)|Annex(?:es)?)\s+((?:[A-Z]|\d{1,2})(?![\p{L}\p{N}'’])(?:\s*(?:,\s*and|,|and|to|&|[–—-])\s*(?:[A-Z]|\d{1,2})(?![\p{L}\p{N}'’]))*)/gu;

/** "A" to "C" are A, B and C. */
function namesFrom(first: string, last: string): string[] {
  const all = /\d/.test(first)
    ? Array.from({ length: 99 }, (_, at) => String(at + 1))
    : [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return all.slice(all.indexOf(first), all.indexOf(last) + 1);
}

/** The appendices that stand where a block names them; remembered with it. */
function appendicesNamedBy(block: TextBlock): readonly string[] {
  const before = namedBy.get(block);
  if (before !== undefined) return before;
  const { kind, prose, cell } = block;
  const name = appendixName(prose.text);
  // "Costs | Appendix C" says where the costs are.
  const isName =
    name !== null &&
    (cell === null || cell.column === 0) &&
    (kind === "heading" || /^\S+\s+\S{1,2}?\s*(?:[:–—-]|$)/u.test(prose.text));
  const names = [
    ...(isName ? [name] : []),
    ...(/Appendix|Annex/.test(prose.text)
      ? matchesOf(prose.text, listedAppendix).map(([, listed = ""]) => listed)
      : []),
  ];
  namedBy.set(block, names);
  return names;
}

const namedBy = new WeakMap<TextBlock, readonly string[]>();

/** "11.1 Appendix A: minutes of the special meeting. Appendix B: draft improvement plan." */
const listedAppendix = /(?:^|[.;]\s+|\d\s+)(?:Appendix|Annex)\s+([A-Z]|\d{1,2})\s*(?::|[–—-]\s)/gu;

/** Sections by number: numbered headings, "Section 4: …", and the first paragraph of each decimal section. */
function sectionsOf(response: ResponseDocument, numbering: Numbering): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  for (const block of response.blocks) {
    const { kind, number, prose } = block.fact;
    if (kind !== "heading") continue;
    const target = number === null ? block : { ...block, fact: number };
    const label = number?.value.join(".") ?? /^section\s+(\d{1,2}(?:\.\d+)*)/i.exec(prose.text)?.[1];
    if (label !== undefined && !found.has(label)) found.set(label, target);
  }
  if (numbering.scheme !== "decimal") return found;
  for (const { run, placed } of labelsOf(numbering)) {
    const [section = 0] = placed.number.fact.value;
    if (run.kind === "main" && !found.has(String(section))) found.set(String(section), placed.number);
  }
  return found;
}

/** Rows of tables by a number of their own, "7.2" or "3b". */
function rowsOf({ blocks }: ResponseDocument): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  for (const block of blocks) {
    const { cell, prose } = block.fact;
    if (cell === null || cell.column !== 0 || !rowNumber.test(prose.text)) continue;
    const label = foldLabel(prose.text.trim());
    if (!found.has(label)) found.set(label, block);
  }
  return found;
}

const rowNumber = /^\s*\d{1,2}(?:\.\d{1,2}[a-z]?|[a-z])\s*$/;

/** Whether the draft's paragraphs are numbered, rather than a list or two standing in unnumbered text. */
function numbersParagraphs({ blocks }: ResponseDocument, { runs }: Numbering, isSet: boolean): boolean {
  const numbered = runs
    .filter(({ kind }) => kind === "main")
    .reduce((sum, { numbers }) => sum + numbers.length, 0);
  let paragraphs = 0;
  for (const { fact } of blocks) {
    const counts = fact.listDepth === 0 || fact.number !== null;
    if (counts && fact.kind === "paragraph" && !fact.inBlockQuote) paragraphs += 1;
  }
  return numbered >= (isSet ? 1 : 3) && numbered * 3 >= paragraphs;
}

/** Labels nearest to a number that is not there: by value, part for part. */
function nearestLabels(label: string, labels: readonly string[]): readonly string[] {
  const wanted = labelValues(label);
  const distance = (other: string) => {
    const values = labelValues(other);
    let sum = Math.abs(values.length - wanted.length) * 3;
    for (const [index, value] of wanted.entries()) {
      const weight = 100 ** (3 - Math.min(index, 3));
      sum += weight * Math.abs(value - (values[index] ?? 0));
    }
    return sum;
  };
  return [...new Set(labels)]
    .map((each) => ({ each, far: distance(each) }))
    .sort((a, b) => a.far - b.far)
    .map(({ each }) => each);
}
