// Finds words that have a current form: OFSTED, judgment, the Department of Education, looked after children. Keeps
// out of names of laws, courts, posts, teams and other countries' departments; never asks what a report says.

import type { FoundWording, TermHit } from "../../wordingHits.ts";
import { sentenceFinder } from "../sentences.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

const mayHold = sought(
  /OFSTED|judgment|Judgment|JUDGMENT|Dep(?:artmen)?t\.? of Education|looked[- ]after[ -]child/i,
);

/** The outdated words of a text, in order of their kinds. */
export function termsIn(text: string): FoundWording<TermHit>[] {
  if (!mayHold.test(text)) return [];
  const hits: FoundWording<TermHit>[] = [];
  const sentenceAt = sentenceFinder(text);
  const ofCourt = court.test(text);
  for (const { term, pattern, isMeant } of terms) {
    for (const { 0: written, index } of matchesOf(text, pattern)) {
      const end = index + written.length;
      const joined = term === "ofsted-capitals" && isJoined(text, index, end);
      if ((!joined && isPartOfName(text, index, end)) || isNamed(text, index, end)) continue;
      const sentence = sentenceAt(index);
      const context = {
        sentence: text.slice(Math.max(sentence.start, index - 400), Math.min(sentence.end, end + 400)),
        before: text.slice(Math.max(0, index - 60), index),
        after: text.slice(end, end + 60),
        ofCourt,
      };
      if (isMeant(context)) {
        hits.push({ term, at: { start: index, end } });
      }
    }
  }
  return hits;
}

interface Context {
  /** No more of it than stands near. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  /** The paragraph is about a court. */
  readonly ofCourt: boolean;
}

interface Term {
  readonly term: TermHit["term"];
  readonly pattern: RegExp;
  /** Whether the sense is the one that has another form now. */
  readonly isMeant: (context: Context) => boolean;
}

/** A court gives judgment, and cases have names. */
const legal =
  /\b(?:courts?|judges?|(?:mr|mrs|ms|lord|lady)\s+justice|tribunals?|judicial|legal|law|lawyers?|solicitors?|barristers?|counsel|claimants?|appeals?|rulings?|handed\s+down|v\.?|UKSC|EWHC|EWCA|EWFC|UKUT|KC|QC|ombudsman|magistrates?|hearings?|fact-finding|care\s+proceedings|deprivation\s+of\s+liberty|injunctions?|litigation)(?!\p{L})/iu;

/** A paragraph about a court goes on about its judgment. */
const court = sought(
  /\b(?:(?:High|Supreme|Family|Crown|County)\s+Court|Court\s+of\s+(?:Appeal|Protection)|judge(?:['’]s)?|tribunal|claimant|[Mm]agistrates)\b/,
);

const lawOrTitle =
  /\b(?:Acts?|[Rr]egulations?|Order|Directions?|[Ss]tatut\w+|legislation|legal(?:ly)?|law|section\s+\d+|s\.?\s?\d+\w?|[Gg]uidance|defin\w+|meaning\s+of)\b/;

/** "Head of Service for Looked After Children", "the designated nurse for looked after children". */
const officeBefore = sought(
  /\b(?:head|director|manager|nurse|doctor|teacher|lead|officer|champion|board|panel|team|service|committee|school|member|strategy|policy|fund|conference|forum|group)\b[^.;:!?]{0,24}\b(?:for|of|on)\s+(?:(?:our|all|the)\s+)?$/i,
);

/** "The service for looked after children who …", no title with its capital: the children are meant. */
const plainService =
  /(?:^|[^\p{L}])(?:[Tt]he|[Oo]ur|an?)\s(?:services?|team)\s(?:for|of)\s(?:(?:our|all|the)\s)?$/u;

/** "Looked after children nurse", "looked after child review". */
const officeAfter =
  /^[ -]+(?:and\s+(?:care\s+leavers|leaving\s+care)\s+)?(?:nurses?|doctors?|teachers?|teams?|boards?|panels?|services?|reviews?|reviewing|polic(?:y|ies)|strateg(?:y|ies)|census|returns?|statistics|health\s+assessments?|charter|pledge|council|forum|fund|grant|status|plans?|committee|partnership|conference|sub-?committee)\b/i;

/** "Their grandparents looked after children", "who have looked after children for years": the verb. */
const whoLooked =
  /\b(?:who|they|she|he|we|I|has|have|had|having|also|once|(?:grand|step)?(?:parents?|mothers?|fathers?)|carers?|aunts?|uncles?|sisters?|neighbours?|relatives|families|staff|nurses|childminders?|volunteers)\s$/i;

const elsewhere =
  /\b(?:Northern\s+Ireland|Ireland|Irish|Universit(?:y|ies)|Wales|Welsh|Scotland|United\s+States|US|USA|America[n]?|Australia[n]?|Victoria|Queensland|New\s+York|Oxford|Cambridge)\b/;

const terms: readonly Term[] = [
  { term: "ofsted-capitals", pattern: /OFSTED/g, isMeant: () => true },
  {
    term: "judgment",
    pattern: /\bjudgments?\b/gi,
    isMeant: ({ sentence, ofCourt }) => !ofCourt && !legal.test(sentence),
  },
  {
    term: "department-of-education",
    pattern: /\bDep(?:artmen)?t\.?\s+of\s+Education\b/gi,
    isMeant: ({ sentence }) => !elsewhere.test(sentence),
  },
  {
    term: "looked-after-children",
    pattern: /\b[Ll]ooked[- ]after[ -]child(?:ren)?\b(?:['’]s\b)?/g,
    isMeant: ({ sentence, before, after }) =>
      !lawOrTitle.test(sentence) &&
      !(officeBefore.test(before) && !plainService.test(before)) &&
      !officeAfter.test(after) &&
      !whoLooked.test(before),
  },
];

/** In an address, a file name, a hashtag or a longer word. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  if (/[\p{L}\p{N}_@#/.-]/u.test(before)) return true;
  return /[\p{L}\p{N}_@/-]/u.test(after) || (after === "." && /[\p{L}\p{N}]/u.test(text[end + 1] ?? " "));
}

/** "Pre-OFSTED", "OFSTED/CQC": joined to another word, in no address. */
function isJoined(text: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? "";
  const after = /^\S*/.exec(text.slice(end, end + 60))?.[0] ?? "";
  return /^[(["'“‘]*(?:\p{L}+[-/])?$/u.test(before) && /^(?:[-/]\p{L}+)?[^\p{L}\p{N}]*$/u.test(after);
}

/** Set in marks by itself, a word is spoken about, not used: we no longer say "looked after children". */
function isNamed(text: string, start: number, end: number): boolean {
  return /["'“‘]/.test(text[start - 1] ?? "") && /^[.,;:]?["'”’]/.test(text.slice(end, end + 2));
}
