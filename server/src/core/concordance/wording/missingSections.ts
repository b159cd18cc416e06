// Says which of the sections that its kind needs a draft has not. A section counts by the meaning of its heading, of
// a label or a line by itself; or by what stands in the draft, for not every council gives each its own heading.

import { isMeasureHeading } from "../../actionPartNames.ts";
import { type NeededSection, neededSections, type SectionPurpose } from "../../knowledge/neededSections.ts";
import type { LabelledLine } from "../../response/draftTables.ts";
import type { Placed, ResponseDocument, Segment, TextBlock } from "../../response/responseDocument.ts";
import type { ResolvedSettings } from "../../settings.ts";
import { hasSign, type Signs, signs as wordSigns } from "../../signs.ts";
import type { AreaCoverage, ReadSource } from "../concordance.ts";
import type { MissingSection } from "../missingSection.ts";
import { readActionTable } from "../actions/actionTables.ts";
import type { PlannedAction } from "../plannedAction.ts";

export interface SectionSurroundings {
  readonly settings: ResolvedSettings;
  readonly current: ReadSource | null;
  readonly areas: readonly AreaCoverage[];
  readonly plannedActions: readonly PlannedAction[];
}

/** The missing sections in the order in which they are needed; none where the draft has only been begun. */
export function missingSectionsOf(
  response: ResponseDocument,
  surroundings: SectionSurroundings,
): MissingSection[] {
  const { kind, sections } = surroundings.settings;
  const length = response.text.length - (response.frontMatter?.span.end ?? 0);
  if (kind === null || length < fewestCharacters) return [];
  const known: readonly NeededSection[] = neededSections[kind];
  const wanted =
    sections === null
      ? known.map((need) => ({ heading: need.heading, counts: need.counts, need }))
      : sections.map((names) => ownSection(names, known));
  const purposes = wanted.flatMap(({ need }) => need?.purpose ?? []);
  const draft = new DraftSections(response, purposes, surroundings);
  return wanted
    .filter(({ counts, need }) => !draft.has(counts, need))
    .map((missing) => ({
      heading: missing.heading,
      line: missing.need?.line ?? null,
      after: wanted.slice(0, wanted.indexOf(missing)).map(({ counts }) => counts),
    }));
}

/** Shorter than this a draft is a note of what is to come. */
const fewestCharacters = 350;

interface WantedSection {
  readonly heading: string;
  readonly counts: RegExp;
  /** What the kind needs that it stands for; null for one that only this council has. */
  readonly need: NeededSection | null;
}

function ownSection(names: readonly string[], known: readonly NeededSection[]): WantedSection {
  const folded = names.map(foldHeading);
  return {
    heading: names[0] ?? "",
    counts: new RegExp(folded.map((name) => name.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")).join("|"), "u"),
    need: known.find(({ counts }) => folded.some((name) => counts.test(name))) ?? null,
  };
}

/** A heading's words in lower case, without number and marks. */
export function foldHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^\s*(?:\d+(?:\.\d+)*[.)]?|\(?[a-z]\))\s+/, "")
    .replace(/[\s:*?.]+/g, " ")
    .trim();
}

const allImplications = "implications";
const ofImplications: ReadonlySet<SectionPurpose> = new Set(["financial", "legal", "equality", "risk"]);

/** What an area's own words in a heading do not stand for. */
const notByAreas: ReadonlySet<SectionPurpose> = new Set(["governance", "impact", "glossary"]);
const nothing: ReadonlySet<string> = new Set();

class DraftSections {
  readonly #response: ResponseDocument;
  readonly #around: SectionSurroundings;
  readonly #purposes: readonly SectionPurpose[];
  /** Each once: a plan says "Lead" a hundred times. */
  readonly #headings: readonly string[];
  #signs = 0;
  #lookedThrough = false;

  constructor(response: ResponseDocument, purposes: readonly SectionPurpose[], around: SectionSurroundings) {
    this.#response = response;
    this.#purposes = purposes;
    this.#around = around;
    const title = response.blocks.find(({ fact }) => fact.kind === "heading" && fact.level === 1);
    const headings = new Set<string>();
    for (const block of response.blocks) {
      const words = block === title || !mayHead(block.fact) ? null : remembered(block.fact, headingWords);
      if (words !== null) headings.add(words);
    }
    for (const { fact } of response.labels) headings.add(remembered(fact, labelWords) ?? "");
    // "Implications" does for all four, unless the draft gives most of them headings of their own.
    const given = neededSections["committee-report"].filter(
      ({ purpose, counts }) =>
        ofImplications.has(purpose) &&
        [...headings].some((heading) => heading !== allImplications && counts.test(heading)),
    );
    if (given.length >= 3) headings.delete(allImplications);
    this.#headings = [...headings];
  }

  has(counts: RegExp, need: NeededSection | null): boolean {
    const ofAreas = need !== null && notByAreas.has(need.purpose) ? this.#areaHeadings() : nothing;
    const headings =
      ofAreas.size === 0 ? this.#headings : this.#headings.filter((heading) => !ofAreas.has(heading));
    if (headings.some((heading) => counts.test(heading))) return true;
    return need !== null && (headings.some((heading) => need.counts.test(heading)) || this.#says(need));
  }

  /** "Management oversight of …" as the report's own area is no section on governance. */
  #areaHeadings(): ReadonlySet<string> {
    const blocks = this.#around.areas.flatMap(({ answers }) =>
      answers.flatMap(({ block, setOut }) => (setOut ? [block] : [])),
    );
    return new Set(
      blocks.flatMap(({ fact }) => (fact.kind === "heading" ? (remembered(fact, headingWords) ?? []) : [])),
    );
  }

  /** Whether the draft does what a section is for without a heading of its own. */
  #says({ purpose }: NeededSection): boolean {
    const { areas, plannedActions, current } = this.#around;
    const { blocks, quotations, speeches, gradeClaims } = this.#response;
    const setOut = areas.some(({ answers }) => answers.length > 0);
    const quotes = quotations.some(({ fact }) => !fact.emphasis);
    if (leading.has(purpose)) return opens(blocks);
    if (purpose === "findings") return setOut || quotes || gradeClaims.length > 0;
    if (purpose in openingSigns) return this.#openingHas(purpose);
    if (purpose === "printed") return quotations.length > 0;
    if (purpose === "actions") return setOut || plannedActions.length > 0;
    if (purpose === "quotations") return quotes || speeches.length > 0;
    if (purpose === "impact") {
      const measured = plannedActions.some(
        ({ measure }) => measure.state === "given" && measure.part !== null,
      );
      return measured || this.#headings.some(isMeasureHeading);
    }
    // Only a visit that leaves priority actions starts the clocks.
    const unclocked = (current?.report.areasForPriorityAction.length ?? 0) === 0;
    if (purpose === "dates" && unclocked) return true;
    if (purpose === "signatory") {
      return blocks.slice(-6).some(({ fact }) => signs.signatory.test(fact.prose.text));
    }
    return this.#holds(purpose);
  }

  /** Whether any segment has the sign of a purpose: all purposes are looked for in one pass over the segments. */
  #openingHas(purpose: SectionPurpose): boolean {
    const sign = Object.entries(openingSigns).find(([name]) => name === purpose)?.[1];
    const opening = openingOf(this.#response.blocks);
    return sign !== undefined && (opening.some((words) => sign.test(words)) || this.#holds(purpose));
  }

  #holds(purpose: SectionPurpose): boolean {
    const asked = signsOf([purpose]);
    if (!this.#lookedThrough) {
      this.#lookedThrough = true;
      const wanted = signsOf(this.#purposes);
      for (const { fact } of this.#response.segments) {
        // What one segment has need not be looked for in those below.
        const sought = wanted & ~this.#signs;
        const inPlan = (sought & ofGovernance) !== 0 && this.#isPlan(fact);
        this.#signs |= signsIn(fact, inPlan ? sought & ~ofGovernance : sought);
        if ((wanted & ~this.#signs) === 0) break;
      }
    }
    return (this.#signs & asked) !== 0;
  }

  /** "Findings reported to the board" as an action's measure says nothing of who watches over the plan. */
  #isPlan({ facts }: Segment): boolean {
    return facts.tables.some((table) => readActionTable(table, this.#around.settings.columns) !== null);
  }
}

/** Sections that a paragraph at the top does the work of. */
const leading: ReadonlySet<SectionPurpose> = new Set(["introduction", "purpose", "scope"]);

const known = new WeakMap<object, string | null>();

function remembered<Fact extends object>(fact: Fact, words: (fact: Fact) => string | null): string | null {
  let found = known.get(fact);
  if (found === undefined) {
    found = words(fact);
    known.set(fact, found);
  }
  return found;
}

function labelWords({ label }: LabelledLine): string {
  return foldHeading(label);
}

/** Most paragraphs are too long for one. */
function mayHead({ kind, prose }: TextBlock): boolean {
  return kind === "heading" || prose.text.length <= longestHeading;
}

const longestHeading = 70;

/** What can be a heading: one of Markdown's, a short line by itself, a table's first column or header. */
function headingWords({ kind, prose, cell, listDepth }: TextBlock): string | null {
  const { text } = prose;
  if (kind === "heading") return foldHeading(text);
  if (!/\p{L}{3}/u.test(text)) return null;
  if (cell !== null) return cell.row === 0 || cell.column === 0 ? foldHeading(text) : null;
  return listDepth === 0 && !/[.;,]\s*$/.test(text) ? foldHeading(text) : null;
}

/** A paragraph stands before the second heading: something leads the reader in. */
function opens(blocks: readonly Placed<TextBlock>[]): boolean {
  let headings = 0;
  for (const { fact } of blocks) {
    if (fact.kind === "heading") headings += 1;
    if (headings > 1) return false;
    if (fact.kind === "paragraph" && fact.prose.text.length > 60) return true;
  }
  return false;
}

/** What stands at the top: to the third heading, the title among them, for a template may head it "Details". */
function openingOf(blocks: readonly Placed<TextBlock>[]): readonly string[] {
  const opening: string[] = [];
  let headings = 0;
  for (const { fact } of blocks.slice(0, longestOpening)) {
    if (fact.kind === "heading") headings += 1;
    if (headings > 2) break;
    opening.push(fact.prose.text);
  }
  return opening;
}

/** Blocks; a cover sheet's table has some twenty cells. */
const longestOpening = 40;

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** Words that do the work of a line below the title. */
const openingSigns = {
  meeting:
    /\b(?:meeting|committee|cabinet|council|panel|board|scrutiny|executive|commission|forum|members)\b/i,
  dated: new RegExp(
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:${months})\b|\b(?:${months})\s+\d|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\bembargo|\bnot for publication\b|\bimmediate release\b`,
    "i",
  ),
  author:
    /\bauthors?\b|\breport (?:of|by|from)\b|\b(?:officers?|director|chief executive|head of|portfolio holder|cabinet member|(?:prepared|presented|written) by|contact)\b/i,
} as const;

const implications = "(?:implications?|impact|considerations?|comments?|consequences|assessments?|duty)";

/** A word at the head of a paragraph, item or cell ("6.1 Financial: …"), or with "implications". */
function implication(word: string): RegExp {
  return new RegExp(
    String.raw`(?:^|[|\n])[\s*_#|(]{0,8}(?:[\d.]+[)\s]+)?(?:${word})\b[^.\n|:]{0,60}[:|]|\b(?:${word})\b[^.\n]{0,40}\b${implications}\b|\bno (?:\w+ ){0,2}(?:${word})\b`,
    "i",
  );
}

/** Words that do a section's work wherever they stand. */
const signs = {
  improvement:
    /\bimprov\w+|\bmore to do\b|\bdo better\b|\bfurther to go\b|\bnext steps?\b|\baction plan\b|\bchallenges?\b/i,
  "report-link":
    /https?:\/\/|www\.|\bread the (?:full |whole )?report\b|\bfull report\b|\breport (?:is|can be) (?:available|read|found|viewed)|\bread in full\b|ofsted['’]?s? website/i,
  notes: /^\W*(?:notes? (?:to|for) (?:the )?editors?|editors?['’]? notes?|ends?\W*$)/im,
  governance:
    /\b(?:boards?|committees?|groups?|panels?|cabinet|scrutiny)\b[^.\n]{0,80}\b(?:meets?|monitors?|oversees?|reviews?|chair|track|receives?|takes)\b|\b(?:monitored|overseen|reported|reviewed|tracked)\b[^.\n]{0,30}\b(?:weekly|monthly|quarterly|each|every|(?:by|to)\b(?! (?:be|have)\b)[^.\n]{0,60}\b(?:boards?|committees?|groups?|panels?|partnership|cabinet|council|scrutiny|members|executive|leadership|(?:senior|management) team|managers?|directors?|leaders?|officers?|head|chair|us))\b/i,
  glossary: /\bglossary\b/i,
  recommendations:
    /\b(?:is|are) (?:asked|recommended|invited|requested) to\b|\bit is recommended\b|\brecommend(?:s|ed)? that\b/i,
  background: /\blast inspected\b|\b(?:last|previous) inspection\b|\bpreviously inspected\b/i,
  options: /\bnext steps?\b|\boptions? (?:considered|available|appraisal)\b|\baction plan\b/i,
  // A consultation of which the report has something to say is told among its findings.
  consultation:
    /\bconsultations?\b(?![^.\n]{0,80}["“]|[^.\n]*\[@)|\bconsulting\b|\b(?:is|are|was|were|been|be|we|have|has|had|council|officers|and|who) (?:(?:all|also|both|each|fully|first|not|then|since|widely|formally) )?consulted\b|^[^.\n]{0,12}\bconsulted\b|\bconsulted (?:on|with|about|over|before|during|in|at|by|as)\b|\b(?:we|officers|council|has|have|been|public) (?:\w+ly )?engage(?:d|ment) with\b|(?<!\b(?:report|inspectors?|ofsted)\b[^.\n]{0,120})\bengage(?:d|ment) with (?:the )?(?:public|residents|communit\w+|stakeholders|partners|children|young people|parents|carers|families|staff|(?:trade )?unions|schools|members)\b(?![’']|[^.\n]*\[@)|\bco-produc\w+|\bviews of (?:children|young people|parents|families)\b/i,
  financial: implication("financ\\w+|resources?|budget\\w*|costs?"),
  legal: implication("legal|law"),
  equality: implication("equalit\\w+|equity|diversity"),
  risk: implication("risks?"),
  appendices: /\bappendi(?:x|ces)\b|\bannex(?:es)?\b/i,
  "background-papers": /\bbackground (?:papers|documents)\b/i,
  acceptance: /\b(?:accept|acknowledg|recognis|welcom)\w*\b|\bagree with\b/i,
  strengths:
    /\bstrengths?\b|\b(?:inspectors?|letter|ofsted|visit)\b[^.\n]{0,80}\b(?:prais\w+|recognised|positive|good|strong|well)\b/i,
  dates: /\b(?:20|70|twenty|seventy)[ \u00A0-]working[ \u00A0-]days?\b/i,
  signatory:
    /\b(?:director|chief executive|leader|cabinet member|councillor|cllr|chair|yours (?:sincerely|faithfully)|signed|on behalf of)\b/i,
  author:
    /\b(?:report )?authors?\s*:|\b(?:contact|lead|report(?:ing)?|responsible) officers?\b|\breport of\b|\bprepared by\b/i,
  contact:
    /\bcontacts?\b|\b(?:press|media) (?:office|team|desk|enquir\w+|relations)\b|\bcommunications\b|[\w.]@[\w-]+\.\w|\b0\d{2,4}\)?[ -]?\d{3}/i,
  place: /\bpara(?:graph)?s?\b|\bpages?\b/i,
  correction: /\bcorrect\w*|\bpropos\w+|\bshould\b|\bamend\w*|\binstead\b|\breplace\w*|\bask (?:that|for)\b/i,
  evidence:
    /\bevidence\b|\brecords?\b|\bdata\b|\breturns?\b|\bminutes\b|\battach\w+|\bbecause\b|\bsources?\b/i,
  comments: /\bproposed\b|\bcorrect(?:ion|ed)?\b|\bshould (?:read|say|be)\b|\bparagraph\b/i,
} as const;

/** Words of which each of these signs has one: looked for first. */
const wordsOfSigns: Readonly<Partial<Record<keyof typeof signs, Signs>>> = {
  improvement: wordSigns("improv", "more", "better", "further", "next", "plan", "challenge"),
  governance: wordSigns(
    "board",
    "committee",
    "group",
    "panel",
    "cabinet",
    "scrutiny",
    "tored",
    "seen",
    "port",
    "view",
    "track",
  ),
  glossary: wordSigns("glossary"),
  recommendations: wordSigns("asked", "recommended", "invited", "requested", "mend"),
  background: wordSigns("inspect"),
  options: wordSigns("next", "option", "plan"),
  consultation: wordSigns("consult", "engage", "produc", "views"),
  financial: wordSigns("financ", "resource", "budget", "cost"),
  legal: wordSigns("legal", "_law"),
  equality: wordSigns("equality", "equity", "diversity"),
  risk: wordSigns("risk"),
  appendices: wordSigns("appendi", "annex"),
  "background-papers": wordSigns("background"),
  acceptance: wordSigns("accept", "acknowledg", "recognis", "welcom", "agree"),
  signatory: wordSigns(
    "director",
    "chief",
    "leader",
    "cabinet",
    "council",
    "cllr",
    "chair",
    "yours",
    "signed",
    "behalf",
  ),
  author: wordSigns("author", "officer", "report", "prepared"),
  dates: wordSigns("working"),
};

const purposesOfSigns = Object.keys(signs);
const patterns = Object.entries(signs).map(([purpose, pattern]) => ({
  pattern,
  words: wordsOfSigns[purpose as keyof typeof signs] ?? null,
}));

/** A set of signs: a bit for each of `signs`, in their order. */
function signsOf(purposes: readonly SectionPurpose[]): number {
  return purposes.reduce((set, purpose) => {
    const at = purposesOfSigns.indexOf(purpose);
    return at < 0 ? set : set | (1 << at);
  }, 0);
}

const ofGovernance = signsOf(["governance"]);

const found = new WeakMap<Segment, { sought: number; found: number }>();

/** Which of the signs `wanted` a segment has, and others found in it before; each is looked for once. */
function signsIn(segment: Segment, wanted: number): number {
  let known = found.get(segment);
  if (known === undefined) {
    known = { sought: 0, found: 0 };
    found.set(segment, known);
  }
  const fresh = wanted & ~known.sought;
  if (fresh !== 0) {
    for (let at = 0; at < patterns.length; at += 1) {
      const sign = (fresh & (1 << at)) === 0 ? undefined : patterns[at];
      if (sign === undefined || (sign.words !== null && !hasSign(segment.text, sign.words))) continue;
      if (sign.pattern.test(segment.text)) known.found |= 1 << at;
    }
    known.sought |= fresh;
  }
  return known.found;
}
