// Reads which group of people stands right before some words as their subject, in a draft's sentence and in a
// report's. Silent where another group shares the place, or where something else stands between.

import type { Finding } from "../../report/inspectionReport.ts";
import type { Span } from "../../text.ts";
import { ofRecentTexts } from "../../recentTexts.ts";
import { mayBeSame, type People, peopleIn } from "./peopleNamed.ts";
import { mayBeSameUnit, unitHead, unitsIn } from "./unitsNamed.ts";
import { sentenceAround, sentencesIn } from "../facts/reportSentences.ts";

/** Who is spoken of, and who else is named there that the words may be about. */
export interface Subject {
  readonly people: People;
  readonly beside: readonly People[];
}

const sayer = String.raw`(?:they|it|inspectors|Ofsted|the\s(?:inspectors|report|letter|inspection))`;
const saying = String.raw`(?:also\s|then\s|has\s|have\s)?(?:adds?|added|says?|said|writes?|wrote|written|notes?|noted|finds?|found|puts?\sit|observed?s?|told\sus|tells?\sus|reports?|reported|states?|concluded?s?|go(?:es)?\son)`;
const seen = String.raw`(?:said|found|described|commended|praised|called|considered|seen|judged|reported|noted|thought|regarded|viewed|recognised|shown|singled\sout)`;
const source = String.raw`(?:\s(?:in|by)\s(?:the\s)?(?:(?:full|final|inspection|published|joint|lead|visiting)\s)?(?:inspectors?|report|letter|Ofsted|inspection))?`;

/** What may stand between a group and the words that are said of it. */
const between = new RegExp(
  [
    String.raw`^(?:['’]s)?(?:\s(?:act|work|serve|operate)\sas)?`,
    // "in Northmere", "from the same team"
    String.raw`(?:\s(?:of|in|at|across|from|within)\s(?:the|our|this|its)\s(?:[\p{L}’'-]+\s){0,3}(?:hub|partnership|council|authority|county|city|borough|town|area|force|services?|teams?|directorate|department|trust))?`,
    String.raw`(?:\s(?:in|at|across|from)\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:and\s)?\p{Lu}[\p{L}’'-]*){0,3})?`,
    // "for care leavers"
    String.raw`(?:\sfor\s(?:(?:our|the|all)\s)?(?:care\sleavers|children(?:\sin\scare)?|young\speople|families|parents|foster\scarers|adopters|disabled\schildren))?`,
    // ", inspectors found," and ", according to the report,"
    String.raw`(?:,\s(?:(?:as|so)\s)?${sayer}\s${saying}\s?,|,\s(?:according\sto|in\sthe\swords\sof|in\sthe\seyes\sof)\s(?:the\s)?(?:\p{L}+\s)?\p{L}+\s?,|,\sin\s(?:its|their|Ofsted['’]s|the\s(?:report|letter|inspectors)['’]s?)\s(?:own\s)?words,)?`,
    String.raw`(?:,?\swho\b)?`,
    // "are described in the letter as", "were found to be"
    String.raw`(?:\s(?:are|were|was|is|have|had|has|feel|felt)(?:\s(?:been|being|also|both|all|rightly|often|consistently|clearly|rightly|particularly)){0,2}(?:\s${seen}${source}(?:\s(?:as|to|for|to\shave|to\sbe|for\sbeing|as\sbeing))?(?:\s(?:people|those)\swho(?:\sare)?)?)?)?`,
    String.raw`(?:\s(?:also|both|all|often|consistently|can|will|do|clearly|generally|typically|mostly|usually|rightly|then|now|who|as))?`,
    // "It is said of them that they", "says of housing officers that they have"
    String.raw`(?:,?\sthat\sthey(?:\s(?:are|were|have|had|also|do|can|will))?)?`,
    // ": they", " because they", " as they are"
    String.raw`(?:(?:[:;,–—-]|\s(?:because|as|since|for))\s?(?:they\s(?:are\s|were\s|have\s|also\s)?)?)?`,
    String.raw`[\s|:>*_“"‘'’,–—-]*$`,
  ].join(""),
  "u",
);

/** "… received a mention for the way they", ", some of whom", "told inspectors that they are": whatever comes, it comes back to them. */
const goesOnAsThey =
  /^(?:,?\s[^;.|\uFFFC]{1,140}?)?,?\s(?:they|(?:some|many|most|all|several)\sof\swhom)(?:\s(?:are|were|have|had|can|will|do|also|all|both|often|always|clearly|consistently)){0,2}[\s“"‘'’,:–—-]*$/u;

/** What may stand before a group that is a subject, or that somebody is told to have spoken of. */
const opens = new RegExp(
  String.raw`(?:^|^\W*(?:as\sfor|turning\sto|regarding|concerning|about|of|on)\s|[.,;:|?!()\uFFFC–—*_>“"‘-]\s*|\b(?:that|when|where|if|because|so|although|while|whilst|and|but|as|how|whether|which|what)\s|\b(?:praise[sd]?|calls?|called|describe[sd]?|commend(?:s|ed)?|f(?:ound|inds?)|saw|sees?|judge[sd]?|considers?|considered|says?|said|notes?|noted|hails?|hailed|have|has)\s|\b(?:said|says?|written|wr(?:ites?|ote)|sp(?:eaks?|oke|oken)|not(?:es|ed)|report(?:s|ed)|true|told|heard)\s(?:of|about)\s)(?:(?:\p{L}+ly|also|both)\s)?(?:(?:all|many|most|some)\s(?:of\s)?)?(?:(?:the|our|its|their|these|those|local|\p{Lu}[\p{L}-]*['’]s?)\s){0,2}(?:(?:[a-z]+[a-z-]*(?:ed|ful|ive|ent|ant|al|ic|ing|ble|ous)|experienced|local|committed|most|many|new)\s){0,2}$`,
  "iu",
);
/** "A line about our care leavers, some of whom “". */
const ofWhom = /^,?\s(?:some|many|most|all|several)\sof\swhom\b/;
const together =
  /\b(?:and|or|nor|with|as\swell\sas|alongside|like|than|such\sas|including|both)\s(?:(?:the|our|their|its)\s)?$/;
/** The groups that a text speaks of: not those denied, nor the "people" of "described as people who". */
export const groupsMeant = ofRecentTexts((text: string): readonly People[] =>
  peopleIn(text).filter(({ name, start, end }) => {
    const before = text.slice(Math.max(0, start - 40), start);
    const onlyPeople = name === "people" && /\bas\s$/.test(before) && /^\swho\b/.test(text.slice(end));
    const isPlace = /\bteams?$/.test(text.slice(start, end)) && inPlace.test(before);
    return !(onlyPeople || isPlace || served.test(before));
  }),
);

/** "The nurse in our leaving care team": where somebody works. */
const inPlace = /\p{L}\s(?:in|of|from|at|across|within)\s(?:the|our|its|each)\s$/u;
/** "Those who work with care leavers", "those in our leaving care teams": nobody says which of them. */
const served =
  /\b(?:(?:those|people|staff|everyone|everybody|anyone|somebody|all|teams?|workers?|professionals|practitioners|colleagues|adults)\s(?:(?:who|that)\s(?:[\w’'-]+\s){1,4}|(?:working|caring|responsible)\s(?:with|for|alongside)\s)|(?:those|people|everyone|everybody)\s(?:in|from|across|within)\s)(?:(?:the|our|its|their|all|these)\s)?(?:[\w-]+\s)?$/i;

/** Whether a text speaks of any group at all. */
export function namesPeople(text: string): boolean {
  return groupsMeant(text).length > 0;
}

/** "Police officers in the safeguarding hub": a group and nothing else. */
export function isGroupAlone(text: string): boolean {
  const [first, ...others] = peopleIn(text);
  if (first === undefined || others.length > 0) return false;
  return (
    /^\s*(?:(?:the|our|its)\s)?$/i.test(text.slice(0, first.start)) &&
    /^\s*$|^\s(?:in|of|at|from)\s[^.;:]*$/.test(text.slice(first.end))
  );
}

/** "Police officers working with families were …", "staff working as part of the virtual school “know …”". */
const working =
  /(?<=\p{L})\s(?:working|based|serving|employed)\s[^,;.:|\uFFFC]{2,60}?(?=\s(?:are|were|have|had)\b|\s*$)/giu;

/** ", a commissioned service,", " – small in number –", "(eight in all)": right behind a group, and of nobody else. */
const insertion =
  /^(?:,\s[^,;:.|\uFFFC]{2,90},(?=\s)|\s[–—]\s[^–—;:.|\uFFFC]{2,120}\s[–—](?=\s)|\s\([^()|\uFFFC]{2,90}\))/u;

function withoutComments(lead: string): string {
  let plain = lead;
  const groups = groupsMeant(lead);
  for (const { end } of [...(groups.length > 0 ? groups : unitsIn(lead))].reverse()) {
    const [inserted = ""] = insertion.exec(plain.slice(end)) ?? [];
    if (inserted !== "" && !namesPeople(inserted))
      plain = plain.slice(0, end) + plain.slice(end + inserted.length);
  }
  return plain;
}

/** The words up to a quotation, but for what they say by the way. */
export function withoutInsertions(written: string): string {
  return withoutComments(written).replace(working, "");
}

/** Whether words end where a clause's subject can begin. */
export const opensClause = (before: string): boolean => opens.test(before);

/** The group that a draft's words up to a quotation give it as its subject: "… that social workers “". */
export function subjectBefore(written: string): Subject | null {
  const lead = withoutInsertions(written);
  const groups = groupsMeant(lead);
  const people = groups.length > 0 ? groups : unitsIn(lead);
  const last = people.at(-1);
  if (last === undefined) return null;
  const after = lead.slice(last.end);
  if (!(between.test(after) || goesOnAsThey.test(after))) return null;
  const { beside, first } = joinedTo(last, people.slice(0, -1), lead);
  const opening = lead.slice(Math.max(0, first.start - 120), first.start);
  return opensClause(opening) || ofWhom.test(after) ? { people: last, beside } : null;
}

/** The groups that make one subject with `last`, and the one that opens it. */
export function joinedTo(
  last: People,
  before: readonly People[],
  lead: string,
): { readonly beside: readonly People[]; readonly first: People } {
  const beside: People[] = [];
  let first = last;
  for (const other of [...before].reverse()) {
    if (!isJoined(lead.slice(other.end, first.start))) break;
    beside.push(other);
    first = other;
  }
  return { beside, first };
}

/** "Managers and social workers", "staff, carers and leaders": one subject of several. */
function isJoined(gap: string): boolean {
  return together.test(gap) ? /^\s*[,(]?[^.;:|]{0,25}$/.test(gap) : /^\s?[,/&]\s?$/.test(gap);
}

/**
 * The group that "They", or words that open their sentence, are about: the one that the words above name first.
 * `above`: the sentence before, or a row's first cell, or a label.
 */
export function subjectAbove(above: string): Subject | null {
  if (they.test(above)) return null;
  const people = groupsMeant(above);
  const [first, ...others] = people;
  if (first === undefined) return null;
  const opening = above.slice(0, first.start);
  const alone = others.every((other) => mayBeSame(first, other) && other.name === first.name);
  const opensIt =
    /^[\s|*_>#-]*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:\p{L}+ly,?\s)?(?:(?:the|our|its|their|these|many|most|all)\s)*(?:[a-z-]+\s){0,2}$/iu.test(
      opening,
    );
  if (!alone && !opensIt) return null;
  return { people: first, beside: others };
}

/** "When children go missing, they are …". */
const they = /^(?:They|These\s(?:professionals|workers|staff|practitioners|dedicated\sworkers))\b/;
const goesOn = new RegExp(`^(?:They|These\\s\\w+)${between.source.slice(1)}`, "u");
const laterThey = /^(?:When|Where|If|Once)\s[^,]{0,80},\sthey(?:\s(?:are|were|have|had))?\s$/;
/**
 * "Conversely, in the emergency department frontline practitioners do not have …": workers without a name, in a
 * place where none of a council's own works.
 */
const elsewhere =
  /^(?:[\w-]+,?\s)?in\s((?:the\s|some\s|most\s|both\s)?(?:emergency departments?|(?:acute )?hospitals?|maternity (?:services?|units?)|midwifery(?: services?)?|(?:minor injur(?:y|ies)|urgent care) (?:units?|centres?)|GP practices|general practice|police custody|custody suites?)),?\s(?:[\w-]+\s)?(practitioners|staff|professionals|clinicians|officers)(?:\s(?:are|were|have|had))?\s$/i;

/** The group that a report's sentence gives words as their subject; "They" is whom the sentence before speaks of. */
export function subjectInReport(finding: Finding, span: Span): Subject | null {
  const { sentence } = sentenceAround(finding, span);
  const before = finding.text.slice(sentence.start, span.start);
  const [, place, workers] = elsewhere.exec(before) ?? [];
  if (place !== undefined && workers !== undefined) {
    return {
      people: {
        name: "",
        told: `${workers} in ${place}`,
        head: "",
        kinds: [],
        at: [],
        place: "",
        start: 0,
        end: 0,
      },
      beside: [],
    };
  }
  const opening = before === "" && they.test(finding.text.slice(span.start));
  if (opening || goesOn.test(before)) return antecedent(finding, sentence.start);
  if (laterThey.test(before)) {
    const [only, ...others] = peopleIn(before);
    // "When applications have failed, they are …": whoever made them.
    if (only === undefined) return antecedent(finding, sentence.start);
    return others.length > 0 ? null : { people: only, beside: [] };
  }
  const subject = subjectBefore(before) ?? openingSubject(before);
  return subject?.people.name === "children" && subject.beside.length === 0
    ? whichChildren(subject, finding.text.slice(0, sentence.start))
    : subject;
}

/** "Children in care receive a strong service. Children enjoy …": the same children, where no others are named above. */
function whichChildren(children: Subject, above: string): Subject {
  const [first, ...others] = peopleIn(above).filter(({ name }) =>
    /^(?:children in care|care leavers)$/.test(name),
  );
  const same = first !== undefined && others.every(({ name }) => name === first.name);
  return same ? { people: first, beside: [] } : children;
}

/** "Workers in the exploitation team work alongside others and": who opens the sentence, and goes on. */
function openingSubject(before: string): Subject | null {
  if (!(goesOnAlone.test(before) || whoClause.test(before))) return null;
  const [first, ...others] = groupsMeant(before);
  if (first === undefined || !opensSentence.test(before.slice(0, first.start))) return null;
  if (/^\s?(?:,|and\b|or\b|as\swell|alongside|['’])/.test(before.slice(first.end))) return null;
  return { people: first, beside: others };
}

/** One clause, which goes on with another verb of its subject. */
const goesOnAlone =
  /^(?!.*\b(?:that|which|who|whose|where|when|while|as|it|they)\s)[^,;:]*\sand\s(?:\p{L}+ly\s)?$/u;
/** "Social workers who have been here for years". */
const whoClause = /^[^,;:]*\swho\s[^,;:]*\s$/;
const opensSentence =
  /^(?:\p{L}+ly,?\s)?(?:(?:the|many|most|all|some|several|these|skilled|dedicated|experienced)\s){0,2}(?:[\p{L}-]+\s){0,1}$/iu;

/** Whom "They" means at `start` of a finding: the first group of the sentence above, past sentences that go on the same. */
function antecedent(finding: Finding, start: number): Subject | null {
  const above = sentencesIn(finding.text).filter(({ end }) => end <= start);
  for (const { start: from, end } of above.reverse().slice(0, 3)) {
    const text = finding.text.slice(from, end);
    if (!they.test(text)) return subjectAbove(text);
  }
  return null;
}

/** Whether those of whom the report speaks can be those whom the draft names. */
export function mayBeMeant(said: Subject, meant: Subject): boolean {
  const named = [said.people, ...said.beside];
  return [meant.people, ...meant.beside].some((each) =>
    // Named by the place where they work: only the council's own are surely not among them.
    each.head === ""
      ? named.some(({ name }) => !councilsOwn.test(name))
      : named.some(
          (other) => mayBeSameUnit(other, each) && (isUnit(each) || isUnit(other) || mayBeSame(other, each)),
        ),
  );
}

const isUnit = ({ head }: People): boolean => head === unitHead;

const councilsOwn = /^(?:social workers|personal advisers|early help workers|foster carers)$/;

/** Whether the words up to a quotation name nobody, or go on about those above: "They are “". */
export function goesOnFromAbove(lead: string): boolean {
  if (goesOnWith.test(lead)) return true;
  return lead.length < longestGoingOn && endsWithThey.test(lead) && groupsMeant(lead).length === 0;
}

/** Characters. */
const longestGoingOn = 160;
/** "Inspectors reported that they “show …”", "The report calls them “…” and says that they “…”". */
const endsWithThey = new RegExp(
  `(?:^|[\\s\uFFFC])(?:they|them|these\\s\\w+)${between.source.slice(1, -1)}$`,
  "iu",
);

const goesOnWith = new RegExp(`^[\\s>*_|-]*(?:(?:They|These\\s\\w+)${between.source.slice(1, -1)})?$`, "u");
