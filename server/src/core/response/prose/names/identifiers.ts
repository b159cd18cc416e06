// Finds what tells one private person from all others: NHS and National Insurance numbers, a child's date of birth,
// a family's telephone number, email address or address. A press office's contact, a council's building and a reference number are
// nobody's.

import { hasSign, signs } from "../../../signs.ts";
import type { FoundWording, IdentifierHit } from "../../wordingHits.ts";
import { sentenceFinder } from "../sentences.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

const mayHold = sought(
  /\d{4}|\d\s?[A-D]\b|\b(?:DOB|D\.\s?O\.\s?B|born|birth|liv(?:es?|ed|ing)|address|home|flat)\b|\bof\s\d|\b(?:from|at)\s\d{1,4}[A-Za-z]?,?\s/i,
);

/** The identifiers of a text, in order; of a cell, read after its column's header ("DOB"). */
export function identifiersIn(text: string, header = ""): FoundWording<IdentifierHit>[] {
  if (header === "" || !/[\d@]/.test(text)) return identifiersOf(text);
  const lead = `${header}: `;
  return identifiersOf(lead + text).flatMap(({ at, ...rest }) =>
    at.start < lead.length
      ? []
      : [{ ...rest, at: { start: at.start - lead.length, end: at.end - lead.length } }],
  );
}

function identifiersOf(text: string): FoundWording<IdentifierHit>[] {
  const emails = text.includes("@") ? emailsIn(text) : [];
  if (!/\d/.test(text) || (!mayHold.test(text) && !hasSign(text, roadSigns))) return emails;
  const hits = [
    ...emails,
    ...healthNumbersIn(text),
    ...insuranceNumbersIn(text),
    ...birthDatesIn(text),
    ...phoneNumbersIn(text),
    ...addressesIn(text),
  ].sort((a, b) => a.at.start - b.at.start);
  return hits.filter(({ at }, index) => index === 0 || at.start >= (hits[index - 1]?.at.end ?? 0));
}

type Identifier = FoundWording<IdentifierHit>;

function hit(kind: IdentifierHit["kind"], start: number, written: string): Identifier {
  return { term: "identifier", kind, at: { start, end: start + written.length } };
}

/** Words that say that a number counts or files something else. */
const otherNumber = sought(
  /\b(?:ref(?:erence)?s?|invoice|order|purchase|account|charity|company|registration|registered|URN|UPRN|ISBN(?:-1[03])?|ISSN|DOI|minute|item|contract|tender|policy|licence|licen[cs]e|tel(?:ephone)?|phone|fax|mobile|call|report|provider|version|grant|case)\b\.?(?:\s+(?:numbers?|no\.?|id|code))?\s*[:#,]?\s*$/i,
);

/** Ten digits whose last one checks the others (modulus 11), or any ten that are called an NHS number. */
function healthNumbersIn(text: string): Identifier[] {
  if (!/\d{3}[ -]?\d{3}[ -]?\d{4}/.test(text)) return [];
  return [
    ...matchesOf(text, /(?<![\p{L}\p{N}_/=.£$€#-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}_/=-]|\.\d)/gu),
  ].flatMap(({ 0: written, index }) => {
    const before = text.slice(Math.max(0, index - 60), index);
    const digits = written.replace(/\D/g, "");
    const named = /\bNHS\s+(?:numbers?|no\.?)\b[^.;]{0,24}$/i.test(before);
    if (!named && (otherNumber.test(before) || digits.startsWith("0") || !isChecked(digits))) return [];
    return [hit("nhs-number", index, written)];
  });
}

function isChecked(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]) && new Set(digits).size > 1;
}

/** Letters that open no number. */
const neverIssued = /^(?:BG|GB|NK|KN|TN|NT|ZZ|[DFIQUV]|.[DFIOQUV])/;
const isCalled = /\b(?:National\sInsurance|NI)\s(?:number|no\.?)\b[^.;\d]{0,24}$/i;

/** Two letters of those in use, six digits and a letter from A to D; or any two, called a National Insurance number. */
function insuranceNumbersIn(text: string): Identifier[] {
  if (!/\d{2}\s?\d{2}\s?\d{2}/.test(text)) return [];
  const number = /(?<![\p{L}\p{N}_/=-])[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![\p{L}\p{N}_/=-])/gu;
  return matchesOf(text, number)
    .filter(({ 0: written, index }) => {
      const before = text.slice(Math.max(0, index - 40), index);
      return isCalled.test(before) || !(neverIssued.test(written) || otherNumber.test(before));
    })
    .map(({ 0: written, index }) => hit("national-insurance-number", index, written));
}

const month = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`;
/** "third", "twenty-first". */
const ordinal = String.raw`(?:(?:twenty|thirty)[\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|(?:ten|eleven|twelf|thir|four|fif|six|seven|eigh|nine)(?:teen)?th|twentieth|thirtieth)`;
const date = String.raw`(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month}\.?,?\s+\d{2,4}|${month}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|${ordinal}\s+(?:of\s+)?${month},?\s+\d{4})`;
const birth = sought(
  new RegExp(
    String.raw`(?:\b(DOB|D\.\s?O\.\s?B\.?|dates?\s+of\s+birth|birth\s+date|birthday)(?!\p{L})(?:\s+(?:is|was|of|given\s+as|on))?[\s:=(,–—-]*(?:the\s+)?|(?:\bborn|[,(]\s?b\.)\s+(?:on\s+)?(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?)(${date})`,
    "giu",
  ),
);

/** "12/11/2010 and 03/02/2013, dates of birth", "3 May 2014 is her birthday". */
const birthAfter = sought(
  new RegExp(
    String.raw`(?<!\b(?:on|since|from|by|until|till|before|after|in|of|at|to|between)\s(?:the\s)?)(?<![\p{L}\p{N}/.-])(${date}(?:(?:,\s|\s(?:and|&)\s)${date})*)(?:(?:,\s|\s?\(|\s[–—-]\s)(?:(?:his|her|their|the\s\p{L}+['’]s?)\s)?|\s(?:is|was|are|were)\s(?:his|her|their|the(?:\s\p{L}+['’]s?)?)\s)(?:DOBs?|dates?\s+of\s+birth|birthdays?)(?=\s*(?:[).,;]|$|[–—-]\s|(?:on|in)\s(?:the|his|her|their)\s))`,
    "giu",
  ),
);
const eachDate = sought(new RegExp(date, "giu"));

function datesBeforeBirth(text: string): Identifier[] {
  return birthAfter.all(text).flatMap(({ 1: dates = "", index }) =>
    eachDate
      .all(dates)
      .filter(({ 0: written }) => !isTooEarly(written))
      .map(({ 0: written, index: within }) => hit("date-of-birth", index + within, written)),
  );
}

/** Care leavers are answered for until they are 25; who was born long before is no child's age. */
function isTooEarly(written: string): boolean {
  const year = Number(/(?:19|20)\d\d/.exec(written)?.[0] ?? earliestBirth);
  return year < earliestBirth;
}
const earliestBirth = 1998;

/** The date itself is marked. */
function birthDatesIn(text: string): Identifier[] {
  if (!/birth|born|d\.?\s?o\.?\s?b|[,(]\s?b\.\s/i.test(text)) return [];
  const after = birth.all(text).flatMap((match) => {
    const [whole, label, written = ""] = match;
    const end = match.index + whole.length;
    if (isTooEarly(written) || orLater.test(text.slice(end))) return [];
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    if (label === undefined && thingBorn.test(before)) return [];
    if (label?.toLowerCase() === "birthday" && thingKept.test(before)) return [];
    return [hit("date-of-birth", end - written.length, written)];
  });
  return [...after, ...datesBeforeBirth(text)];
}

/** "Born on 1 September 2015 or later": a line drawn, and nobody's birth. */
const orLater =
  /^\s*(?:,\s*)?(?:or\s+(?:later|after|before|earlier)|and\s+(?:later|after|before)|onwards)\b/i;

const thingBorn = sought(
  /\b(?:project|scheme|charity|service|idea|council|programme|partnership|forum|hub|initiative|campaign|plan|strategy|group|team|network|way|approach|model|policy|offer|charter|pledge|panel|board|framework)s?\b[^.;]{0,30}$/i,
);

/** "The hub's first birthday", "its tenth birthday": no child's. */
const thingKept =
  /\b(?:its|our|the\s(?:project|scheme|charity|service|council|programme|partnership|forum|hub|centre|home|school|academy|nursery|club|library|initiative|campaign|group|team|network)(?:['’]s)?)\b[^.;]{0,40}$/i;

const family =
  /\b(?:mother|mum|father|dad|step(?:mother|father)|parents?|carers?|foster\s+(?:carers?|parents?)|grand(?:mother|father|parents?|ma|pa)|nan|aunt(?:ie|y)?|uncle|guardian|famil(?:y|ies)|child(?:ren)?(?!['’]s\s+(?:services|social|home))|boy|girl|son|daughter|siblings?|young\s+(?:person|people)|care\s+leavers?|Child\s+[A-Z]|Family\s+[A-Z]|Mrs?|Ms|Miss|she|he|her|his)\b/i;
/** A number for everybody to call, an office's or an officer's. */
const publicNumber =
  /\b(?:press|media|communications|enquir(?:y|ies)|inquir(?:y|ies)|contact\s+(?:officer|us|centre|details|point|for)|helpline|advice\s+line|hotline|switchboard|reception|duty|out[- ]of[- ]hours|emergency|Childline|NSPCC|Samaritans|police|service|services|teams?|office|officer|manager|director|council(?:lor)?|Cllr|democratic|hub|front\s+door|worried|concern(?:ed|s)?|freephone|text|website|advocacy|fax|forum|network|association|charity|club|newsletter)\b|[@.]\S*\.gov\.uk|\bE-?mail\b/i;

const phone = sought(
  /(?<![\p{L}\p{N}_/=.-])(?:\+44\s?\(?0?\)?\s?|\(?0)(?:7\d{3}|1\d{2,4}|2\d{1,2})\)?[\s-]?\d{2,4}[\s-]?\d{3,4}(?:[\s-]?\d{1,4})?(?![\p{L}\p{N}_/=-]|\.\d)/gu,
);

/** A telephone number of a child, a parent or a carer: the sentence speaks of one and of no office. */
function phoneNumbersIn(text: string): Identifier[] {
  if (!/(?:0|\+44)[^\p{L}]{0,6}[712][\d)\s-]{6}/u.test(text)) return [];
  const clauseBefore = clauses(text);
  return phone.all(text).flatMap(({ 0: matched, index: at }) => {
    // The bracket around a number with what is said of it is none of the number's.
    const index = matched.startsWith("(") && !matched.includes(")") ? at + 1 : at;
    const written = matched.slice(index - at);
    const digits = written.replace(/\D/g, "").replace(/^440?/, "0");
    if (digits.length < 10 || digits.length > 11) return [];
    const before = clauseBefore(index);
    const after = text.slice(index + written.length, index + written.length + 60);
    const named = atHome.test(before) || offDuty.test(before);
    // Whoever is called at home is called by nobody's office.
    const isOwn =
      atHome.test(before) ||
      (digits.startsWith("07") && somebodys.test(before) && !publicNumber.test(before)) ||
      (theirOwn.test(before) && !officesOwn.test(before)) ||
      findsThem.test(after);
    if (!isOwn && (publicNumber.test(before) || publicNumber.test(after))) return [];
    return named || isOwn || family.test(before) ? [hit("phone-number", index, written.trimEnd())] : [];
  });
}

/** An address at a provider where anybody has one: no council's, school's or charity's. */
const webmail = sought(
  /(?=@)(?<=(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]+))@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|aol|btinternet|sky|talktalk|virginmedia|proton(?:mail)?)\.(?:com|co\.uk|net|me)(?![\p{L}\p{N}-]|\.\p{L})/giu,
);

/** "Her email address is": what it is, not whose. */
const byEmail = /\be-?mail(?:s|ed|ing)?\b/gi;

/** A private email address of a child, a parent or a carer. */
function emailsIn(text: string): Identifier[] {
  const clauseBefore = clauses(text);
  return webmail.all(text).flatMap(({ 0: provider, 1: person = "", index }) => {
    const start = index - person.length;
    const before = clauseBefore(start).replace(byEmail, " ");
    const isPrivate = family.test(before) && !publicNumber.test(before);
    return isPrivate ? [hit("email-address", start, person + provider)] : [];
  });
}

/** "Text the young man's own mobile, …": a text to one person is no service. */
const theirOwn =
  /(?:\b(?:his|her|their|my)\s(?:own|personal|private)|\p{L}['’]s?\s(?:own|personal|private)|\b(?:[Mm]um|[Dd]ad|[Nn]an|[Mm]other|[Ff]ather|[Gg]ran|[Aa]unt|[Cc]arer)['’]s)\s(?:tele)?(?:phone|mobile|number|landline)(?:\s(?:phone|number))?(?:\s(?:on|at|is))?[\s:(,–-]*$/iu;

/** "Three people have put Yasmin's in the comments (07…". */
const somebodys = /\p{Lu}\p{Ll}+['’]s\s(?:(?:in|on|into)\s(?:the\s)?\p{Ll}+\s)?\(?$/u;

/** "The hub's own mobile". */
const officesOwn =
  /\b(?:hub|team|service|office|centre|council|desk|unit|home|school|line|trust|project)['’]s\s(?:own|personal|private)\s/i;

/** "A text to … will find her". */
const findsThem =
  /^\s(?:will|would|should|always|usually|finds?|reach(?:es)?)\s(?:\p{Ll}+\s)?(?:find\s|reach\s|get\s)?(?:her|him|them)\b/u;

/** "Can call Ada Marsh at home on", "her home number is". */
const atHome =
  /\b(?:at\s+home|home\s+(?:tele)?(?:phone|number)(?:\s+number)?)(?:,?\s(?:[\p{L}’']+\s){0,6}(?:after|evenings?|weekends?)\b[^.;\d]{0,20}?)?(?:,?\s+(?:as\s+well|too))?(?:,?\s+(?:on|at|is|in\s+the\s+evenings?))?[\s:(,–-]*$/iu;

/** "Gary (evenings, 07700 900629)": when somebody is at home. */
const offDuty =
  /\b(?:evenings?|weekends?|after\s(?:school|work|tea|six|seven|\d(?:\s?pm)?))(?:\s(?:only|best|please))?[\s:(,–-]*$/i;

/** Gives the sentence up to a place, no more than two hundred characters. */
function clauses(text: string): (at: number) => string {
  const sentenceAt = sentenceFinder(text);
  return (at) => text.slice(Math.max(sentenceAt(at).start, at - 200), at);
}

const road =
  "(?:Road|Street|Avenue|Close|Lane|Drive|Way|Crescent|Court|Gardens|Terrace|Place|Grove|Hill|Row|Walk|Mews|Park|Square|Rise|View|Green|Parade|Steps|Wharf|Quay|Yard|Cottages|Buildings|Mount|Bank|Circus|Vale|Passage|Alley|Croft|Gate|Fold|Meadows?|Mead|Fields?|Brow|Broadway|Common|Copse|Corner|Dale|Dene|Drove|Embankment|Esplanade|Garth|Glade|Glebe|Glen|Heath|Heights|Highway|Holt|Leas?|Leys?|Nook|Orchard|Path|Pathway|Promenade|Reach|Ridge|Spinney|Strand|Towers?|Villas|Wynd|(?:Rd|St|Ave|Cl|Cres)\\.?)";
const roadSigns = signs(
  ...[
    "road",
    "street",
    "aven",
    "clos",
    "lane",
    "driv",
    "_way",
    "cres",
    "cour",
    "gard",
    "terr",
    "plac",
    "grov",
  ],
  ...["hill", "_row", "walk", "mews", "park", "squa", "rise", "view", "gree", "para", "step", "whar", "quay"],
  ...["yard", "cott", "buil", "moun", "bank", "circ", "vale", "_rd_", "_st_", "_ave", "_cl_"],
  ...["passage", "alley", "croft", "gate", "fold", "mead", "field", "brow", "broad", "comm", "cops", "corn"],
  ...["dale", "dene", "drov", "emba", "espl", "garth", "glad", "gleb", "glen", "heath", "heig", "high"],
  ...["holt", "_lea", "_ley", "nook", "orch", "path", "prom", "reach", "ridg", "spin", "stra", "tower"],
  ...["villa", "wynd"],
);
const address = new RegExp(
  String.raw`(?=[FAU\d])(?<![\p{L}\p{N}£])(?:(?:Flat|Apartment|Unit)\s+\d{1,3}[A-Za-z]?,?\s+)?\d{1,4}[A-Za-z]?,?\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,3}${road}(?![\p{L}])(?:,\s+\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}\p{Ll}[\p{L}'’-]*){0,2}){0,2}(?:,?\s+[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})?`,
  "gu",
);

/** Somebody's home: a sentence that says who lives there, and speaks of no office or meeting. */
const livesThere = sought(
  /\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing|ent)|stay(?:s|ed|ing)|home\s+address|address|mov(?:ed|es|ing)|placed|visited|called\s+(?:at|on)|knocked|found|taken\s+home|whose\s+(?:papers|letters|post|mail)|(?:family|her|his|their|mother['’]s|father['’]s|parents['’]|carer['’]s|grandmother['’]s)\s+(?:home|house|flat))\b/i,
);
/** "Mrs K, of 14 Sprat Lane": whoever is named by where they live. */
const belongs =
  /\b(?:(?:mother|mum|father|dad|parents?|carers?|grand(?:mother|father|parents)|aunt|uncle|guardian|famil(?:y|ies)|boy|girl|son|daughter|young\s+(?:person|man|woman)|care\s+leaver|Child\s+[A-Z]|Family\s+[A-Z])|(?:Mrs?|Ms|Miss)\.?(?:\s+\p{Lu}[\p{L}'’-]*\.?){1,3})(?:\s*(?:,|\()?\s*(?:of|from|at)\s+|,\s+)$/u;
/** "A resident of 14 Sprat Lane", "a neighbour at The Old Forge, 2 Mill Lane", "the Ackroyds of 17 Tanyard Rise". */
const resident =
  /(?:\b(?:residents?|tenants?|neighbours?|householders?|owners?|occupiers?|objectors?|petitioners?|members?\sof\sthe\spublic|[Tt]he\s(?!(?:Friends|Trustees|Governors|Directors|Members|Parents|Offices|Leaders|Officers)\b)\p{Lu}\p{Ll}{2,}s),?\s(?:\(?(?:of|from|at|living\sat|who\slives?\sat))\s(?:(?:The\s)?(?:\p{Lu}[\p{L}’'-]+\s?){1,3},\s)?)$/u;
/** "Ann and Alan Frith, of 14 Sprat Lane, have fostered for eleven years". */
const byName = /\p{Lu}\p{L}+\s(?:and\s)?(?:\p{Lu}[\p{L}'’-]+\s?){1,3}(?:,\s|\s?\()of\s+$/u;
/** "The family live at 14 Sprat Lane, and the team manager …": what comes after is another matter. */
const livesAt =
  /\b(?:liv(?:es?|ed|ing)|stay(?:s|ed|ing)?|resid(?:es?|ed|ing)|(?:family|their|her|his)\s(?:home|house|flat)(?:\sis)?)\s(?:\p{Ll}+\s){0,3}at\s+$|\bat\s(?:(?:her|his|their)\s(?:own\s)?)?home(?:,\s|:\s|\s\(|\s[–—-]\s|\s(?:at|in)\s)$/iu;
/** "At her own house: Flat 3, 14 Marine Rise". */
const ownHouse = /\b(?:her|his|their|my)\sown\s(?:home|house|flat|address)[,:]?\s(?:at\s|\()?$/;
const looksAfter =
  /\b(?:foster(?:s|ed|ing)?|adopted|carers?|(?:grand)?(?:mother|father|parents?)|look(?:s|ed)?\s+after|children|sons?|daughters?)\b/i;
const writesToSome =
  /\b(?:will|shall|have|has|had|to|we|officers|council|also|and)\s(?:write\sto|send|sent|return|visit\w*)\s(?=[^.;]*\p{L})/giu;
const publicPlace =
  /\b(?:offices?|hall|civic|hub|libraries|library|building|council\s+(?:is|are|at|meets?)|meeting|held|venue|open(?:ed|s|ing)?|based|located|headquarters|school|college|hospital|clinic|surgery|registered\s+(?:office|address)|postal\s+address|[Cc]hambers|[Ss]olicitors|LLP|Ltd|plc|charity|write\s+to|send|return|Ofsted|press|publish|court|centre|station|museum|church|correspondence|service|team)\b/i;

function addressesIn(text: string): Identifier[] {
  if (!hasSign(text, roadSigns)) return [];
  const clauseBefore = clauses(text);
  return matchesOf(text, address).flatMap(({ 0: written, index }) => {
    const before = clauseBefore(index);
    const after = text.slice(index + written.length);
    const fosters = byName.test(before) && looksAfter.test(after.slice(0, 120));
    const own = ownHouse.test(before);
    const lives = fosters || own || resident.test(before);
    const named = lives || belongs.test(before) || livesAt.test(before);
    if (!named && !livesThere.test(before)) return [];
    // After "Mrs K of 3 Sprat Steps" a meeting is hers: only what the address itself goes on with counts.
    const goesOn = named ? (/^[^,.;]{0,12}/.exec(after)?.[0] ?? "") : after.slice(0, 40);
    if (publicPlace.test(goesOn)) return [];
    // "Officers will write to foster carers, among them Mrs K of …" asks nobody to write there.
    if (!own && publicPlace.test(named ? before.replace(writesToSome, " ") : before)) return [];
    return lives || family.test(before) ? [hit("address", index, written)] : [];
  });
}
