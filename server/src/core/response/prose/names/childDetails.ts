// Finds children described or counted so closely that neighbours would know them. A rule of thumb for a person to
// look again, so it speaks only of what is told as fact about particular children in particular circumstances.

import type { FoundWording, ChildHit } from "../../wordingHits.ts";
import type { Span } from "../../../text.ts";
import { sentencesOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";
import { countedIn, mayCount } from "./childCounts.ts";
import { markedIn, mayMark } from "./childMarks.ts";
import { countedOnIn } from "./childrenCountedOn.ts";
import {
  circumstance,
  feat,
  isGeneral,
  locality,
  namedPlace,
  rare,
  speaks,
  upToNextClause,
} from "./childFeatures.ts";

const mayDescribe = sought(
  /\bonly\s+\p{L}|\bwho(?:se)?\s|(?:year|month)s?[- ]old|\b[Aa]ged?\s|\b[Yy]ear\s\d{1,2}\s[a-z]|\b(?:girl|boy|child|lad|teenager|youngster|pupil|man|woman|person|son|daughter|brother|sister|baby|infant|toddler)s?\sof\s|\b(?:[Hh]e|[Ss]he)\s(?:is|was)\s|\b(?:twins|triplets|brothers|sisters|siblings)\s|[a-z](?:,\s|\s\()\d{1,2}[,)]|\bhead\s(?:boy|girl)\b/u,
);

/** The children of a text that could be known from it. */
export function childrenIn(text: string): FoundWording<ChildHit>[] {
  const describes = mayDescribe.test(text);
  const counts = mayCount.test(text);
  const marks = mayMark(text);
  if (!describes && !counts && !marks) return [];
  const hits: FoundWording<ChildHit>[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    const described = describes
      ? (describedIn(sentence) ?? fatedIn(sentence) ?? singledOutIn(sentence))
      : null;
    const marked = described ?? (marks ? markedIn(sentence, text.slice(0, start)) : null);
    const found = marked !== null ? [marked] : counts ? countsIn(sentence, text.slice(0, start)) : [];
    if (found.length === 0) continue;
    const credited = isCredited(sentence);
    for (const at of found) {
      const kind = marked === null ? "counted" : "described";
      hits.push({ term: "child", kind, credited, at: { start: start + at.start, end: start + at.end } });
    }
  }
  return hits;
}

/** "One baby and two toddlers" is one count. */
function countsIn(sentence: string, before: string): Span[] {
  const found = [...countedIn(sentence), ...countedOnIn(sentence, before)].sort((a, b) => a.start - b.start);
  return found.reduce<Span[]>((spans, span) => {
    const last = spans.at(-1);
    if (last === undefined || !/^\s?(?:and|,|&)?\s?$/.test(sentence.slice(last.end, span.start)))
      return last !== undefined && span.start < last.end ? spans : [...spans, span];
    return [...spans.slice(0, -1), { start: last.start, end: span.end }];
  }, []);
}

/** "Beyond those whom the inspectors counted, …", "the delay that the inspectors saw arose in …": told beside it. */
const beside =
  /^\W*(?:Beyond|Besides|Beside|Apart\sfrom|Since|After|Before|In\saddition\sto|On\stop\sof|Unlike|As\swell\sas)\b[^,;]{0,90},|\b(?:since|after|before|until|when|once|in\sresponse\sto)\s(?:the|this|their|that)\s(?:\p{L}+\s)?(?:letter|report)\b|\b(?:delay|drift|weakness|problem|failing|fault|gap|error|incident|mistake|lapse|wait)\s(?:that\s|which\s)?(?:the\s)?inspectors\s(?:had\s)?\p{Ll}+/iu;

/** "Inspectors saw two children …", "…[@ilacs-2026, para. 12]", "paragraph 12 of the report". */
function isCredited(sentence: string): boolean {
  // Whoever met inspectors is not told of by them.
  const told = sentence
    .replace(beside, "")
    .replace(
      /\b(?:met|meet|meeting|spoke\s+(?:to|with)|talked\s+(?:to|with)|interviewed\s+by|thanked|told|tells?)\s+(?:with\s+)?(?:the\s+)?(?:inspectors?|Ofsted|HMI)\b/gi,
      "",
    );
  return /\b(?:inspectors?|Ofsted|HMI|(?:the|this|their|its|inspection)\s+(?:report|letter)|(?:inspection|visit)\s+(?:found|noted|saw|reviewed|sampled))\b|\[@|\bparagraph\s\d/i.test(
    told,
  );
}

const number =
  "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";
/** Each way to tell an age by itself: most of the words for it stand in many sentences that tell none. */
const ages = [
  String.raw`\b[Yy]ear\s(${number})\s(?:girl|boy|pupil|student|child)\b`,
  String.raw`(?<![-–\p{N}]\s?)\b(${number})[- ](?:year|month)s?[- ]old(?!s)`,
  String.raw`\b(?:girl|boy|child|lad|teenager|youngster|pupil|man|woman|person|son|daughter|brother|sister|baby|infant|toddler)s?\s+of\s+(${number})\b`,
  String.raw`\b(?:he|she|who)\s(?:is|was)\s(?:just\s|only\s|now\s)?(${number})(?=[,.;]|\sand\s(?!over|under|above|below)|\syears\b)`,
  String.raw`\bage[d]?\s+(?:of\s+)?(${number})\b(?!\s*(?:[-–]|to\b|or\b)\s*(?:\p{N}|under|over|above|below|older|younger|${number}))`,
].map((source) => sought(new RegExp(source, "iu")));

/** The first age that a sentence tells. */
function ageIn(sentence: string): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const age of ages) {
    const told = age.exec(sentence);
    if (told !== null && told.index < (first?.index ?? Infinity)) first = told;
  }
  return first;
}
/** "Callum, 15, from …", "Jayden (14), who …". */
const namedWithAge = sought(
  /(?<!\p{L})\p{Lu}\p{Ll}+(?:,\s|\s\()(\d{1,2})(?=[,)]+\s(?:from|of|who|was|is|an?|has|had)(?!\p{L}))/u,
);
const sex = sought(
  /\b(?:boy|girl|mother|father|mum|dad|son|daughter|brothers?|sisters?|schoolboy|schoolgirl|he|she|him|his|her)\b/i,
);

/** From the first to the last of what makes the child known; null where too little is told. */
function describedIn(sentence: string): Span | null {
  const named = /\d[,)]/.test(sentence) ? namedWithAge.exec(sentence) : null;
  const age = ageIn(sentence) ?? named;
  if (age === null || isGeneral(sentence)) return null;
  const years = (age.slice(1).find((each) => each !== undefined) ?? "").toLowerCase();
  if (/^\d+$/.test(years) && Number(years) > 17) return null;
  if (severalBefore.test(sentence.slice(0, age.index))) return null;
  const names = age === named;
  const place = namedPlace.exec(sentence);
  const lives = locality.exec(sentence);
  const event =
    rare.exec(sentence) ?? feat.exec(sentence) ?? ((place ?? lives) === null ? null : gone.exec(sentence));
  const placed = (place ?? lives) !== null;
  const family = itsFamily.test(sentence);
  // A named place and a rare fate, or a family, tell of more than a young speaker.
  if (speaks.test(sentence) && !(placed && (event !== null || family))) return null;
  const hasSex = sex.test(sentence);
  const inCare = circumstance.test(sentence) || caredFor.test(sentence);
  const known =
    place !== null ||
    inPress.test(sentence) ||
    (placed && (names || hasSex || inCare || event !== null || family)) ||
    ((names || hasSex) && event !== null);
  if (!known) return null;
  const parts = [age, place, event, lives].filter((match) => match !== null);
  return {
    start: Math.min(...parts.map(({ index }) => index)),
    end: Math.max(...parts.map((match) => match.index + match[0].length)),
  };
}

/** "A 16-year-old from Alder Bay whose baby was born at home". */
const itsFamily =
  /\bwhose\s(?:\p{Ll}+[\s-]){0,2}?(?:baby|mother|father|mum|dad|parents?|brothers?|sisters?|twins?|nan|grand\p{Ll}+)\b/u;

/** "Young people aged 16". */
const severalBefore = /\b(?:children|boys|girls|young\s+people|pupils|those|people|year-olds)\s*$/i;

/** What a whole village hears of. */
const gone = /\b(?:went|gone)\smissing\b/i;

/** "In the Gazette", "in the local press". */
const inPress =
  /\b(?:in|by)\sthe\s(?:local\s)?(?:(?:press|papers?|news)\b|(?:\p{Lu}\p{Ll}+\s)?(?:Times|Gazette|Post|Echo|Herald|News|Mail|Chronicle|Advertiser|Argus|Telegraph|Star|Sentinel|Mercury|Express|Observer|Courier|Journal|Examiner)\b)/u;

/** "The twins from Alder Bay", "the deaf sisters at our Alder Bay school": of one place, and of one fate. */
const ofOnePlace = sought(
  /\b(?:[Tt]he|[Aa]|[Oo]ur|[Hh]er|[Hh]is|[Tt]wo|[Tt]hree)\s(?<told>(?:\p{Ll}[\p{Ll}-]*\s){0,2}?)(?:twins|triplets|boy|girl|brothers?|sisters?|siblings|baby|toddler|teenager|young\s(?:man|woman))\s(?:from|in|at|of)\s(?:(?:the|our|an?)\s)?(?!(?:Year|Key|England|Ofsted)\b)\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)*(?<who>,?\s(?=who(?:se)?\b))?/u,
);

function fatedIn(sentence: string): Span | null {
  const child = ofOnePlace.exec(sentence);
  if (child === null || isGeneral(sentence)) return twinsIn(sentence);
  const end = child.index + child[0].length;
  if (rare.test(child.groups?.["told"] ?? "")) return { start: child.index, end };
  if (child.groups?.["who"] === undefined) return null;
  const told = sentence.slice(end);
  const fate = rare.exec(told) ?? feat.exec(told) ?? withKin.exec(told);
  return fate === null ? null : { start: child.index, end: end + fate.index + fate[0].length };
}

/** "… who lives with his great-grandmother": few do. */
const withKin =
  /\b(?:lives?|living|stays?|staying|brought\sup)\s(?:with|by)\s(?:his|her|their)\s(?:great[\s-]?)?(?:grand\p{Ll}+|nan|aunt|uncle|godmother|godfather)\b/u;

/** "Next to be rehoused are twins from Alder Bay who left care in May": few places have two pairs. */
const twinsOfPlace = sought(
  /\b(?:twins|triplets)\s(?:from|in|of)\s(?!(?:Year|Key|England|Ofsted)\b)\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)*,?\swho\s[^.;,]+/u,
);

function twinsIn(sentence: string): Span | null {
  const twins = twinsOfPlace.exec(sentence);
  if (twins === null || isGeneral(sentence) || !caredFor.test(sentence)) return null;
  return { start: twins.index, end: twins.index + twins[0].length };
}

/** "The only pupil at Dale Road Academy to use …", "the only child on Gull Island with …": there is no second. */
const onlyOne = sought(
  /\b[Oo]nly\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,3}?(?:child|pupil|student|boy|girl|baby|teenager|young\s+(?:person|man|woman)|care\s+leaver|(?:foster\s+)?sibling|(?:\d{1,2}|\p{Ll}+)-year-old)s?\s+(?:in\s+Year\s+\d+\s+)?(?:(?:at|in|on|from|of)\s+(?:an?\s+\p{Lu}\p{Ll}+\s+(?:school|college|academy|primary|nursery|home)\b|(?:the\s+)?(?:island\s+of\s+|village\s+of\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’-]+|and|of|the))*\s+(?:with|to|who|whose|on|in|using|living|without|from)\b)|(?:with|to|who|whose|using|living|without)\b[^.;]{2,80}?\s(?:at|in|on)\s+(?:the\s+)?(?:village\s+of\s+|island\s+of\s+)?\p{Lu}[\p{L}'’-]+)/u,
);

/** "The head girl of Alder High, who came into care at nine": a school has one. */
const headOfSchool = sought(
  /\b[Hh]ead\s(?:boy|girl)\s(?:of|at)\s(?:an?\s|the\s)?(?:\p{Ll}+\s){0,2}\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)*(?=,?\s(?:who\s(?:is|was|has|had|lives?|came|grew)|(?:an?|our)\scare|one\sof\s(?:our|the)|(?:is|was)\s(?:in|a)\s))/u,
);

/** Told as the only one of a place: nobody near it needs an age. */
function singledOutIn(sentence: string): Span | null {
  const inCare = circumstance.test(sentence) || caredFor.test(sentence);
  const only = onlyOne.exec(sentence) ?? (inCare ? headOfSchool.exec(sentence) : null);
  if (only === null) return null;
  const end = only.index + only[0].length;
  return isGeneral(upToNextClause(sentence, end)) ? null : { start: only.index, end };
}

const caredFor = sought(
  /\b(?:care|placed|adopt\w+|wait(?:s|ed|ing)?|moved|removed|assessed|foster\w*|social\s+workers?)\b/i,
);
