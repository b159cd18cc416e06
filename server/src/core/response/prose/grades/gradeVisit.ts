// Reads whether a grade is told as the outcome of a visit that the words before it tell of: "Inspectors visited in
// March. They judged …", "a joint visit looked at …, and it rated …". Whether such a visit is a source, and that its
// letter grades nothing, is not known here.

import type { Span } from "../../../text.ts";
import { sought } from "../../../sought.ts";
import type { VisitTold } from "./gradeContext.ts";
import { letterKindOf, letterName } from "./gradeCredit.ts";
import { withoutCitations } from "./gradeNews.ts";

/** How far back the visit may have been told of. */
const furthestBack = 2;
/** Characters of a sentence that are looked at. */
const longest = 500;

/** A word that every telling of a visit has. */
const mayTell = sought(
  /visit|letter|JTAI|targeted|SEND|came|come|coming|return|were (?:here|with)|spen[dt]/i,
);

/** The visit that the grade at `at`, in the sentence at `index`, is told to come of; null where there is none. */
export function visitToldOf(
  text: string,
  sentences: readonly Span[],
  index: number,
  at: number,
  after: string,
): VisitTold | null {
  const sentence = sentences[index];
  if (sentence === undefined || !mayTell.test(text)) return null;
  const own = withoutCitations(text.slice(Math.max(sentence.start, at - longest), at));
  const clause = gradingClauseOf(own);
  if (clause === null || ofAnotherTime.test(clause.words) || datedAfter.test(withoutCitations(after)))
    return null;
  const before = own.slice(0, clause.start);
  if (mayTell.test(before)) {
    const told = visitIn(before);
    if (told !== null) return told;
  }
  if (tellsOfAnother.test(before) || !clause.goesOn) return null;
  for (let back = 1; back <= furthestBack; back += 1) {
    const earlier = sentences[index - back];
    if (earlier === undefined || earlier.end - earlier.start > longest) return null;
    const words = withoutCitations(text.slice(earlier.start, earlier.end));
    const told = visitIn(words);
    if (told !== null) return datedBy(before, told);
  }
  return null;
}

/** "We read the letter with history in mind. In the summer of 2017 inspectors judged …": of that year, if of a visit. */
function datedBy(before: string, told: VisitTold): VisitTold | null {
  const year = Number(/\b20[0-4]\d\b/.exec(before)?.[0] ?? told.year ?? 0);
  if (year === 0 || year === told.year) return told;
  return told.year === null ? { publication: "letter", year } : null;
}

interface GradingClause {
  readonly words: string;
  readonly start: number;
  /** Its subject is whoever or whatever was spoken of before: "they judged", "both were judged". */
  readonly goesOn: boolean;
}

/** The clause at the end of `own` in which inspectors give a grade to services; null where none does. */
function gradingClauseOf(own: string): GradingClause | null {
  const active = activeClause.exec(own);
  if (active !== null) {
    const { subject = "", object = "" } = active.groups ?? {};
    if (!services.test(object)) return null;
    return {
      words: active[0],
      start: active.index,
      goesOn: /^(?:they|it|inspectors|the inspectors)\b/i.test(subject),
    };
  }
  const passive = passiveClause.exec(own);
  if (passive === null) return null;
  const { subject = "" } = passive.groups ?? {};
  if (!services.test(subject)) return null;
  return {
    words: passive[0],
    start: passive.index,
    goesOn: /^(?:both|all|each|they|it|these)\b/i.test(subject),
  };
}

const adverbs =
  "(?:(?:also|then|has|have|had|both|all|clearly|rightly|quickly|later|\\p{L}+ly|went on to)\\s)*";
/** "They judged our front door to be", "and grade us", "which rated the partnership". */
const activeClause = sought(
  new RegExp(
    `(?:(?<=^[^\\p{L}]*|[\\s“"‘'(])(?:(?<subject>they|it|Ofsted|HMI|(?:(?:the|its|their)\\s)?(?:lead\\s)?(?:inspectors?|inspection team|team|letter|report))\\s${adverbs}|(?:and|to|which|that)\\s${adverbs})|,\\s)(?:judge[ds]?|rate[ds]?|grade[ds]?|gave|gives?|award(?:ed|s)?|judging|rating|grading|giving)\\s(?<object>[^.;:!?]{1,140})$`,
    "iu",
  ),
);
/** "Both were judged to be", "and the care leavers’ service was rated". */
const passiveClause = sought(
  new RegExp(
    `(?<=^[^\\p{L}]*|[;:,–—]\\s|\\b(?:and|that|where|which)\\s)(?<subject>(?!and\\b)[^.;:,!?–—]{2,90}?)\\s(?:was|were|has been|have been)\\s${adverbs}(?:judged|rated|graded|given|awarded)\\s[^.;:,!?]{0,40}$`,
    "iu",
  ),
);
const services = sought(
  /\b(?:services?|council|authority|partnership|partners|arrangements|responses?|teams?|hub|MASH|front[- ]door|us|it|them|both|all|each|they|these|this|we|our|leaders(?:hip)?|leavers|help|protection|in care|overall)\b/i,
);
/** These say that another inspection is meant, or that no grade was given. */
const ofAnotherTime =
  /\b(?:since|before|until|having|previous\w*|originally|already|remain\w*|still|continu\w*|last|first|former\w*|initially|earlier|prior|ago|then|at the time|(?:years?|months|weeks) after|not|never|no|none|neither|nor|full|ILACS|20[0-4]\d)\b|n[’']t\b/i;
const datedAfter =
  /^[^.;:!?]{0,80}\b(?:20[0-4]\d|before|previous\w*|last|earlier|ILACS|full|ago|(?<!(?:area|SEND|focused)\s)inspection)\b/i;

/** The visit or letter that a stretch tells of; null where it tells of none, of several, or of another inspection too. */
function visitIn(words: string): VisitTold | null {
  const name = letterName.exec(words)?.[0] ?? (calls.test(words) ? "visit" : null);
  if (name === null || passing.test(words)) return null;
  if (tellsOfAnother.test(words.replaceAll(name, " "))) return null;
  const years = new Set(words.match(/\b20[0-4]\d\b/g) ?? []);
  if (years.size > 1) return null;
  const [year] = years;
  return { publication: letterKindOf(name), year: year === undefined ? null : Number(year) };
}

/** "Inspectors came back before Christmas", "For Ofsted to come in July", "they visited us", "we were visited by". */
const calls = sought(
  /\b(?:inspectors?|Ofsted|HMI|they|majesty[’']s)\b[^.;:]{0,50}?\b(?:visited|visit|came|come|coming|(?:were|was) (?:here|with us)|returned|return|spen[dt] \p{L}+ days?)\b|\bvisited by\b[^.;:]{0,30}\b(?:inspectors?|Ofsted|HMI)\b/iu,
);
/** A visit that is only a point in time, or one to come. */
const passing = sought(
  /\b(?:since|before|until|prior to|ahead of|at the time of|first|next|further|future|another|no)\s(?:\S+\s){0,3}?(?:visit|letter|JTAI|joint|focus\w*|monitoring)|\b(?:will|would|may|might|could|if|whether|home|statutory|family|contact|children|families)\s(?:\S+\s)?visit/i,
);
const tellsOfAnother = sought(
  /\b(?:(?<!(?:area|SEND|focused|focussed|monitoring)\s)inspect(?:ions?|ed)|ILACS|judged|rated|graded|grades?|ratings?|inadequate|outstanding|requires improvement)\b/i,
);
