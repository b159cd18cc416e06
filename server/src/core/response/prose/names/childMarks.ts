// Tells which single child a sentence speaks of so closely that its neighbours would know: by a place, and by whatever
// else is told that few have. Counts what is told, in whatever words; no one mark makes a child known.

import type { Span } from "../../../text.ts";
import { feat, isGeneral, namedPlace, publicPart, rare, speaks } from "./childFeatures.ts";

const childNoun =
  "(?:boy|girl|lad|lass|child|baby|toddler|infant|teenager|youngster|pupil|schoolboy|schoolgirl|son|daughter|grandson|granddaughter|niece|nephew|brother|sister|twins|triplets|siblings|brothers|sisters|young\\s(?:man|woman|person|mother|father|mum|dad|couple)|care\\sleaver|(?:\\d{1,2}|\\p{Ll}+)-year-old)";
/** Cheap to look for: most sentences speak of children, few of one. */
const aChild =
  /\b(?:boy|girl|lad|lass|child|baby|toddler|infant|teenager|youngster|pupil|school(?:boy|girl)|(?:grand)?(?:sons?|daughters?)|niece|nephew|brothers?|sisters?|twins|triplets|siblings|young (?:man|woman|person|mother|father|mum|dad|couple)|leaver|old|household|couple|mother|father)(?![a-z’'])/;
/** One child, or one family's: "the Alder Bay lad", "a girl", "a household … with five sons". */
const oneChild = new RegExp(
  `\\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[Tt]his|[Tt]wo|[Tt]hree|[Tt]hose)\\s(?:(?!(?:of|for|with|and|to|who|that|by|or|than|as)\\s)[\\p{L}\\d’'-]+\\s){0,5}?${childNoun}(?![\\p{L}’'-]|\\s(?:protection|premium|care|welfare|health|exploitation|development|poverty|death|safeguarding|in\\sneed\\splan))|\\b(?:[Aa]|[Tt]he|[Oo]ne|[Tt]hat)\\s(?:\\p{Ll}+\\s)?(?:household|family|couple|mother|father)\\s[^.;]{0,60}?\\b(?:with|of|and)\\s(?:(?:her|his|their)\\s)?(?:\\d|two|three|four|five|six|seven|eight|nine)\\s(?:\\p{Ll}+\\s)?(?:sons|daughters|boys|girls|children)(?!\\p{L})`,
  "u",
);
/** A capital after a small word: a place may be named. */
const innerCapital = /[a-z] [A-Z][a-z]/;

/** Whether a text can tell of one child in a place. */
export function mayMark(text: string): boolean {
  return innerCapital.test(text) && (aChild.test(text) || mayBeNamed.test(text));
}
/** A name is followed by an age, or by what has one. */
const mayBeNamed = /[A-Z][a-z]+,? \(?(?:\d|who (?:is|was) [\dn]|aged|now \d|an? Year \d)/;

/** "Amira, a Year 6 pupil", "Josh, 12, who", "Tyrone, who is 11 and": a name with what only a child has. */
const namedChild =
  /(?<![\p{L}])(?!(?:Year|Age|Aged|Reference|Appendix|Page|Para|Paragraph|Section|Article|Table|Action|Part|Note|Step|Phase|Item|Paragraphs|Pages|Sections|Principle|Enabler|Outcome|January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}\p{Ll}+(?:,\s|\s\()(?:(?:who\s(?:is|was)\s|aged\s|now\s)?(?:\d|1\d)(?=[,)]|\sand\s|\swho\s)|an?\sYear\s\d{1,2}\s(?:pupil|student|girl|boy))/u;
/** Whom the sentence before told of, gone on with: "She is now 19 …", "Orphaned at nine when …, he now …". */
const goesOn =
  /^\W*(?:\p{Lu}\p{Ll}+ed\s[^.;]{3,100},\s(?:he|she)|[Hh]e|[Ss]he|[Tt]he\s(?:girl|boy|child|lad|young\s(?:man|woman|person)))\s/u;

const capital = "\\p{Lu}[\\p{L}’'-]+";
const placeWords = `${capital}(?:(?:\\s(?:in|on|upon|by|le|under|of|the|St\\.?))?[\\s-]${capital})*(?![’'\\p{L}]|\\s?Council\\b)`;
/** Capitals that are no place near here. */
const noPlace =
  "(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\b|May\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:Year|Years|Key|Stage|Section|Ofsted|HMI|CQC|Children|Child|Care|Social|Early|Foster|Spring|Summer|Autumn|Winter|Christmas|Easter|Ramadan|Covid|England|Wales|Scotland|Ireland|Britain|UK|Europe|Sudan|Eritrea|Afghanistan|Iran|Iraq|Syria|Ukraine|Vietnam|Albania|Ethiopia|Somalia|Egypt|Pakistan|India|Bangladesh|Nigeria|Romania|Poland|Council|Government|Parliament|Court|Cabinet|Family|Young|Director|Cllr|Councillor|Dr|Mrs?|Ms|Miss|English|Maths|Annex|Appendix|Part|Paragraph|SEND|EHCP?|GCSEs?|A|I|It|He|She|We|Our|The|Their|This|That|They)\\b)";
const place = new RegExp(
  `\\b(?:from|in|near|at|on|above|outside|off|of|to)\\s(?:(?:the|our|an?|her|his|their)\\s)?(?:\\p{Ll}+\\s){0,2}?${noPlace}${placeWords}`,
  "u",
);
/** "The Alder Bay lad", "a Fennside primary", "the Fennside chip shop"; "a Sudanese boy" is of an origin. */
const placeBefore = new RegExp(
  `\\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]hat)\\s${noPlace}(?!${capital}(?:an|ese|ish|ian|ali|ni|qi)\\s)${placeWords}\\s(?:\\p{Ll}+\\s){0,1}?(?:lad|lass|girl|boy|child|baby|toddler|teenager|twins|sisters|brothers|siblings|primary|secondary|school|academy|college|nursery|salon|shop|pub|club|garage|farm|church|mosque|park|hostel|estate|home|unit|family|young)\\b`,
  "u",
);

/** What is told of a child that few others have, one pattern for each kind. */
const kinds: readonly { test(text: string): boolean; exec(text: string): RegExpExecArray | null }[] = [
  // How old.
  /\b[Yy]ear\s\d{1,2}\b|\b(?:\d{1,2}|\p{Ll}+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(?:year|month)s?-old\b|\baged?\s(?:just\s|only\s)?(?:\d|\p{Ll}+(?:teen|e|o|r|x|n|t)\b)|\b(?:is|was|turned)\s(?:now\s|just\s|only\s)?(?:\d{1,2}|\p{Ll}+teen|five|six|seven|eight|nine|ten|eleven|twelve)(?=[,.;]|\sand\b|\swhen\b|\syears\b)|\p{Lu}\p{Ll}+(?:,\s|\s\()\d{1,2}[,)]|\b(?:girl|boy|child|lad|teenager|daughter|son|man|woman)\sof\s(?:\d|\p{Ll}+)\b|\bat\s(?:six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|\d{1,2})\b(?!\s?(?:am|pm|o['’]clock|%|\p{Ll}+s\b))/u,
  // Who looks after them.
  /\b(?:foster(?:ed|\scarers?|\sfamily|\smother|\sfather)?|adopted|in\s(?:our\s)?care|children['’]s\shome|special\sguardian\p{Ll}*)\b/iu,
  // Family.
  /\bwhose\s(?:\p{Ll}+[\s-]){0,2}?(?:baby|mother|father|mum|dad|step\p{Ll}+|parents?|brothers?|sisters?|twin|grand\p{Ll}+|nan|aunt|uncle|family|carers?)\b|\b(?:his|her|their|a)\s(?:step)?(?:mother|father|mum|dad|parents|brother|sister|twin|gran|nan|uncle|aunt)\b|\b(?:five|six|seven|eight|nine|[5-9])\s(?:sons|daughters|children|siblings|brothers|sisters)\b|\b(?:grand)?(?:mother|father|parents?)\sof\b|\bexpecting\s(?:\p{L}+\s){0,2}(?:child|baby|twins)\b|\b(?:younger|older|elder|little|big)\s(?:cousin|brother|sister)\b/iu,
  // What they do, and are known for.
  {
    test: (text) => feat.test(text) || known.test(text),
    exec: (text) => feat.exec(text) ?? known.exec(text),
  },
  // A spot that everybody there knows.
  /\b(?:the|a|outside|above|behind|opposite)\s(?:local\s|village\s|parish\s|town\s|old\s)?(?:(?:primary|secondary|infant|junior|high)\sschool|academy|nursery|leisure\scentre|chip\sshop|church|chapel|mosque|temple|pub|salon|market|garage|caravan\ssite|canal|harbour|lighthouse|bakery|butcher\p{Ll}*|takeaway|corner\sshop|car\swash)\b/iu,
  // What befell them.
  rare,
  // An illness or an impairment.
  /\b(?:cerebral\spalsy|prosthe\p{Ll}+|metabolic|epilep\p{Ll}+|diabet\p{Ll}+|down['’]?s?\ssyndrome|sclerosis|dystrophy|dementia|schizophreni\p{Ll}+|bipolar|cystic|spina\sbifida|sickle|haemophilia|deafblind|anorexi\p{Ll}|illness|dialysis|feeding\stube|tube-fed|stammer|albin\p{Ll}+|scars?|burns|bereaved|hearing\saids?|guide\sdog|partially\ssighted|selectively\smute)\b/iu,
  // A crime, a court, a blow.
  /\b(?:orphaned|burn(?:ed|t)\sdown|attack(?:ed)?|assault(?:ed)?|awaiting\s(?:trial|sentence)|on\sbail|on\stag|arrest(?:ed)?|jail(?:ed)?|expelled|robbery|burglary|drugs?\b|overdosed|evicted|deported|young\soffenders?|in\sa\scoma|knife|gang)\b/i,
];
/** The last kinds, which nobody is thanked for. */
const fates = 3;
const known =
  /\bonly\s(?:\p{L}+\s){0,3}?(?:in|at|on)\s|\bspeaks?\s(?:only|no)\b|\b(?:plays?|played)\s(?:in|for|the)\b|\b(?:works?|worked|apprenticed)\s(?:at|in|on|as)\sa(?:n|t)?\b|\bwell[\s-]known\b|\b(?:drummer|dancer|striker|captain|champion|singer|chorister|boxer|jockey|swimmer|gymnast)\b|\bchoir\b/iu;

/** No child that there is. */
const madeUp = /\b(?:composite|fictional|fictitious|invented|imaginary|imagine|scenario|hypothetical)\b/i;

/** `before`: the passage's words before the sentence. */
export function markedIn(sentence: string, before: string): Span | null {
  if (!innerCapital.test(sentence)) return null;
  const named = mayBeNamed.test(sentence) ? namedChild.exec(sentence) : null;
  const child = named ?? (aChild.test(sentence) ? oneChild.exec(sentence) : null);
  const pronoun = child === null && goesOn.test(sentence) && oneChild.test(before);
  if (child === null && !pronoun) return null;
  const placed = place.exec(sentence) ?? placeBefore.exec(sentence) ?? namedPlace.exec(sentence);
  if (placed === null) return null;
  const told = kinds.map((kind) => kind.exec(sentence)).filter((match) => match !== null);
  // Who is thanked or heard in public is known for that, but not for what befell them.
  const isPublic =
    !kinds.slice(-fates).some((kind) => kind.test(sentence)) &&
    (publicPart.test(sentence) || speaks.test(sentence.slice(child?.index ?? 0)));
  if (told.length < (pronoun ? 3 : 2) + (isPublic ? 1 : 0)) return null;
  if (madeUp.test(sentence) || (told.length < 3 && isGeneral(sentence))) return null;
  // "We think of the Alder Bay lad": marked from "the".
  const within =
    child !== null && placed.index < child.index && placed.index + placed[0].length > child.index;
  const parts = [...(child === null ? [] : [child]), ...(within ? [] : [placed]), ...told];
  return {
    start: Math.min(...parts.map(({ index }) => index)),
    end: Math.max(...parts.map((match) => match.index + match[0].length)),
  };
}
