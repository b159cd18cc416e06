// Finds children described or counted so closely that neighbours would know them. A rule of thumb for a person to
// look again, so it speaks only of what is told as fact about particular children in particular circumstances.

import { hasSign, signs } from "../../../signs.ts";
import type { FoundWording, ChildHit } from "../../wordingHits.ts";
import type { Span } from "../../../text.ts";
import { sentencesOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

const mayDescribe = sought(
  /\bonly\s+\p{L}|\bwho(?:se)?\s|(?:year|month)s?[- ]old|\b[Aa]ged?\s|\b[Yy]ear\s\d{1,2}\s[a-z]|\b(?:girl|boy|child|lad|teenager|youngster|pupil|man|woman|person|son|daughter|brother|sister)\sof\s|[a-z](?:,\s|\s\()\d{1,2}[,)]|\bhead\s(?:boy|girl)\b/u,
);
const childOfAge = [
  ...[
    "aged",
    "age_",
    "girl_of",
    "boy_of",
    "child_of",
    "teenager_of",
    "_lad_of",
    "youngster",
    "pupil",
    "_man_of",
  ],
  ...["woman_of", "person_of", "_son_of", "daughter", "brother", "sister"],
] as const;
const describingSigns = signs(
  "only",
  "_old",
  "year",
  "head_boy",
  "head_girl",
  "_who_",
  "whose",
  ...childOfAge,
);
const mayCount = sought(/\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[1-4])(?:\s+\p{L}|[.,;]|\s*$)/u);

/** The children of a text that could be known from it. */
export function childrenIn(text: string): FoundWording<ChildHit>[] {
  const describes = (hasSign(text, describingSigns) || /\d[,)]/.test(text)) && mayDescribe.test(text);
  const counts = mayCount.test(text);
  if (!describes && !counts) return [];
  const hits: FoundWording<ChildHit>[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    const described = describes
      ? (describedIn(sentence) ?? fatedIn(sentence) ?? singledOutIn(sentence))
      : null;
    const found = described !== null ? [described] : counts ? countedIn(sentence) : [];
    if (found.length === 0) continue;
    const credited = isCredited(sentence);
    for (const at of found) {
      const kind = described === null ? "counted" : "described";
      hits.push({ term: "child", kind, credited, at: { start: start + at.start, end: start + at.end } });
    }
  }
  return hits;
}

/** "Inspectors saw two children …", "…[@ilacs-2026, para. 12]", "paragraph 12 of the report". */
function isCredited(sentence: string): boolean {
  // Whoever met inspectors is not told of by them.
  const told = sentence.replace(
    /\b(?:met|meet|meeting|spoke\s+(?:to|with)|talked\s+(?:to|with)|interviewed\s+by|thanked)\s+(?:with\s+)?(?:the\s+)?(?:inspectors?|Ofsted|HMI)\b/gi,
    "",
  );
  return /\b(?:inspectors?|Ofsted|HMI|(?:the|this|their|its|inspection)\s+(?:report|letter)|(?:inspection|visit)\s+(?:found|noted|saw|reviewed|sampled))\b|\[@|\bparagraph\s\d/i.test(
    told,
  );
}

/** Said of what could happen, of anybody, or of a rule: no child in particular. */
const general =
  /\b(?:for\s+example|for\s+instance|e\.g\.?|such\s+as|imagine|suppose|if|whether|might|could|would|should|will|must|can|any|every|each|whenever|typically|usually|scenario|hypothetical|fictional|composite|not\s+(?:her|his|their)\s+real\s+name|names?\s+(?:has|have)\s+been\s+changed)\b/i;

const asInstance = /\bfor\s+(?:instance|example)\b/gi;

/** In lower case: the month counts the days of real children. */
const maybe = sought(/\bmay\b/);

/** "…, shows what that delay can mean": the moral of what is told. */
const moral =
  /\b(?:shows?|illustrates?|reminds?\sus|tells?\sus)\s(?:us\s)?(?:what|how|why)\b[^.;]*[.!?]?\s*$/i;

/** "Is visited every fortnight": of one child as well as of any. */
const howOften =
  /\b(?:each|every)\s(?:(?:other|single|second|two|three|four|few|\d+)\s)?(?:days?|nights?|weeks?|weekends?|fortnights?|months?|terms?|morning|evening)\b/gi;

function isGeneral(whole: string): boolean {
  // "At Harbour Primary, for instance, …": what happened there.
  const told = namedPlace.test(whole) ? whole.replace(asInstance, "") : whole;
  const sentence = told
    .replace(moral, "")
    .replace(howOften, "")
    .replace(
      /\b(?:without|not\s(?:on|in|at|seen\sby|known\sto))\sany\b|\bcan\s(?:now\s|best\s)?be\sseen\b|\bcould\s(?:not\s)?be\s(?:found|identified|arranged|offered|kept|agreed|made|traced|reached)\b|\bwill\s(?:understand|know|recall|remember|appreciate)\b|\bcannot\s(?:say|tell|share)\b/gi,
      "",
    );
  return general.test(sentence) || maybe.test(sentence);
}

const small = "(?:one|two|three|four|[1-4])";
const plural =
  "(?:children|child|young\\s+(?:people|person|men|man|women|woman)|boys?|girls?|babies|baby|infants?|toddlers?|teenagers?|siblings?|brothers|sisters|twins|care\\s+leavers?|pupils?|(?:\\d{1,2}|\\p{Ll}+)-year-olds)";
/** "A sibling group of four". */
const siblingGroup = sought(
  /\b(?:sibling\s+groups?|groups?\s+of\s+siblings|(?:siblings|brothers|sisters))\s+of\s+(?:two|three|four|five|six|[2-6])\b/gi,
);
const counted = sought(
  new RegExp(
    `(?<![\\p{L}\\p{N}£/–-])(?<!\\d[.,]?\\s?)\\b(?:only\\s+|just\\s+)?${small}\\s+(?:(?<!one\\s)of\\s+(?:our|the|these|its|their)\\s+)?(?:(?!of\\b|out\\b|in\\b|on\\b|about\\b|by\\b|from\\b|or\\b|and\\b|to\\b|per\\b|for\\b|a\\b|at\\b|with\\b|times?\\b|the\\b|that\\b)[\\p{L}’'-]+\\s+){0,3}?${plural}(?![\\p{L}’'-])`,
    "giu",
  ),
);

/** What makes a few children known where they live. */
export const circumstance =
  /\b(?:(?:living|lives?|placed|resident|staying|accommodated|looked\s+after|remain(?:s|ed|ing)?)\s+(?:in|at|with|above|over|near|opposite|next\s+to)\s|privately\s+fostered|overseas|from\s+abroad|(?:came|come|coming|taken|brought|received)\s+into\s+(?:our\s+|the\s+|local\s+)*(?:authority\s+)?care\b|in\s+(?:care\b|our|the|a|an|unregistered|unregulated|secure|custody|hospital|residential|prison|foster|kinship|semi-independent|supported|bed|hotel|tier)\b|children['’]s\s+home|unregistered|unregulated|secure|custody|remand(?:ed)?|prison|hospital(?:ised)?|missing|exploit(?:ed|ation)|traffick(?:ed|ing)|unaccompanied|asylum|died|death|killed|murder(?:ed)?|suicide|self-harm(?:ed|ing)?|injur(?:ed|y|ies)|abus(?:ed|e)|harm(?:ed)?|neglect(?:ed)?|disab(?:led|ility|ilities)|autis(?:m|tic)|gastrostomy|tracheostomy|wheelchair|life-limiting|terminal|HIV|pregnan(?:t|cy)|adopt(?:ed|ion)|excluded|permanently\s+excluded|offen(?:ce|ces|der|ders|ding)|convicted|arrested|gang|stabbed|transgender|fabricated|forced\s+marriage|female\s+genital|FGM|protection\s+plans?|pre-proceedings|(?:care|court)\s+proceedings|public\s+law\s+outline|(?:care|placement)\s+orders?|(?:Gypsy|Roma|Travellers?)\b|on\s+no\s+school[’']?s?\b|(?:not|never)\s+(?:been\s+)?(?:on|in)\s+(?:a|any)\s+school(?:[’']s)?\b|supervision\s+order|deprivation\s+of\s+liberty|separated\s+from|moved\s+(?:home|placement|\w+\s+times)|homeless|bed\s+and\s+breakfast|caravan|brought\s+(?:back|home)|miles\s+from|outside\s+(?:the\s+)?(?:borough|county|city|area|region|authority))\b/i;

/** Ratios, limits, targets, homes and voices: numbers that count no particular children. */
const noCountBefore =
  /(?:\b(?:at\s+least|at\s+most|up\s+to|no\s+more\s+than|not\s+more\s+than|more\s+than|less\s+than|fewer\s+than|under|over|aged|age|minimum\s+of|maximum\s+of|every|each|any|per|for\s+every|(?:one|two|three|four|five|\d)\s+(?:in|out\s+of)|ages?|groups?\s+of|families\s+(?:with|of)|famil(?:y|ies)\s+with|between|from|than|(?:one|two|three|four|\d)\s+(?:and|or|to)|room\s+for|beds?\s+for|places?\s+for|homes?\s+for|capacity\s+for|space\s+for|for\s+up\s+to|step|(?<!(?:last|this|past|previous|first|each)\s)year|phase|areas?|para(?:graph)?s?\.?|points?|recommendations?|findings?|outcomes?|enablers?|principles?|numbers?|pages?|appendix|sections?|actions?|items?|key\s+stage|level|tier|band|target\s+of|(?:words?|voices?|views?|stor(?:y|ies)|feedback|letters?|poems?|quotations?|quotes?|artwork|questions?)\s+(?:of|from|by)|according\s+to|another|not|no|even|if)|<|≤|≥|>|\d)\s*$/i;
const noCountAfter =
  /^(?:(?:\s+and\s+young\s+people)?(?:['’]s)?\s+(?:teams?|services?|homes?|panels?|boards?|centres?|hubs?|wards?|councils?|plans?|social|protection|welfare|safeguarding|development|health|poverty|sexual|in\s+(?:care|need)\s+(?:teams?|councils?|plans?))\b|\s+(?:at\s+a\s+time|too\s+many|per\b|a\s+(?:week|month|year)|in\s+(?:two|three|four|five|six|seven|eight|nine|ten|every|\d+)|out\s+of|or\s+(?:more|fewer|less)|and\s+under|told|said|says?|tells?|commented|remarked|felt|thought|asked|helped|sat|sits?|spoke|co-\w+|interviewed|chaired|chairs?|presented|led|leads?|joined|met|represent(?:s|ed)?|attended|trained|designed|won|wrote|read|performed|opened|launched|described|explained|shared)\b|\s*%)/i;

const compound =
  /^(?:(?:only|just)\s+)?(?:two|three|four|[2-4])\s.*\b(?:child|pupil|boy|girl|baby|infant|toddler|teenager|sibling|leaver|person)$/i;

/** "Children held in custody this year: 4", "the number of children in … has fallen from 11 to three". */
const countedLast = sought(
  new RegExp(
    `(?:^\\W*(?:\\p{N}[.)]\\s)?|\\b[Nn]umber\\sof\\s(?:our\\s)?)(?:[Cc]hildren|[Yy]oung\\speople|[Cc]are\\sleavers)(?!['’])\\b[^.;:]{3,90}?(?::\\s|\\b(?:fallen|fell|dropped|risen|rose|gone|went|came|come|down|up)\\s[^.;:]{0,30}?\\bto\\s(?:just\\s|only\\s)?)(?<few>${small})(?=[.,;]|\\s*$)`,
    "u",
  ),
);

function countedIn(sentence: string): Span[] {
  const groups = siblingGroup.all(sentence);
  const counts = counted.all(sentence);
  const last = countedLast.exec(sentence);
  if (groups.length + counts.length === 0 && last === null) return [];
  const inGroup = groups.length > 0 && locality.test(sentence);
  if (!mayCount.test(sentence) || !(circumstance.test(sentence) || inGroup || isLocalCase(sentence)))
    return [];
  // "The service helped two children in kinship care": it is not they who speak.
  const helping = sentence.replace(/\bhelped\s+(?=(?:one|two|three|four|[1-4])\b)/gi, "");
  if (speaks.test(helping)) return [];
  const found: Span[] = groups
    .filter(
      ({ index }) =>
        !isGeneral(sentence) && /\b(?:a|the|one|this)\s(?:\p{Ll}+\s)?$/iu.test(sentence.slice(0, index)),
    )
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
  if (last !== null && circumstance.test(sentence) && !isGeneral(sentence)) {
    const end = last.index + last[0].length;
    found.push({ start: end - (last.groups?.["few"] ?? "").length, end });
  }
  for (const { 0: written, index } of counts) {
    const end = index + written.length;
    if (isGeneral(upToNextClause(sentence, end))) continue;
    // "Two pupil advocates were appointed".
    if (compound.test(written)) continue;
    const before = sentence.slice(Math.max(0, index - 40), index);
    if (noCountBefore.test(before) || noCountAfter.test(sentence.slice(end))) continue;
    if (
      /\b(?:one|two|three|four)\s+(?:year|month|week|day|bed|hour|part|stage|way|side|person|parent)/i.test(
        written,
      )
    )
      continue;
    found.push({ start: index, end });
  }
  return found;
}

/** "Three children in Northdale, all with the same health visitor": few, of one place, and in somebody's hands. */
function isLocalCase(sentence: string): boolean {
  return handled.test(sentence) && livingIn.test(sentence);
}

const handled =
  /\b(?:waiting|without\s(?:any\s|an?\s)?(?:school|home|place|social)|school\splaces?|not\sbeen\s(?:seen|visited|assessed)|moved\b|strategy\s+(?:meetings?|discussions?)|health\s+visitors?|social\s+workers?|referr(?:ed|als?)|section\s+47|child\s+protection|at\s+risk)\b/i;
const livingIn = sought(
  /\b(?:children|child|boys|girls|young\s+people|young\s+person|siblings|sisters|brothers|babies|year-olds)\s(?:in|from)\s(?!(?:Year|Key|England|Ofsted|Early|Care|January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}\p{Ll}+/u,
);

const number =
  "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";
const aged = sought(
  new RegExp(
    `\\b[Yy]ear\\s(${number})\\s(?:girl|boy|pupil|student|child)\\b|(?<![-–\\p{N}]\\s?)\\b(${number})[- ](?:year|month)s?[- ]old(?!s)|\\b(?:girl|boy|child|lad|teenager|youngster|pupil|man|woman|person|son|daughter|brother|sister)\\s+of\\s+(${number})\\b|\\bage[d]?\\s+(?:of\\s+)?(${number})\\b(?!\\s*(?:[-–]|to\\b|or\\b)\\s*(?:\\p{N}|under|over|above|below|older|younger|${number}))`,
    "iu",
  ),
);
const ageSigns = signs("year", "month", ...childOfAge);
/** "Callum, 15, from …", "Jayden (14), who …". */
const namedWithAge = sought(
  /(?<!\p{L})\p{Lu}\p{Ll}+(?:,\s|\s\()(\d{1,2})(?=[,)]+\s(?:from|of|who|was|is|an?|has|had)(?!\p{L}))/u,
);
const sex = sought(
  /\b(?:boy|girl|mother|father|mum|dad|son|daughter|brothers?|sisters?|schoolboy|schoolgirl|he|she|him|his|her)\b/i,
);
/** A school, home, village or estate by its name. */
const namedPlace = sought(
  /\b(?:at|in|on|from|attend(?:s|ed|ing)|near|of)\s+(?:the\s+)?(?:St\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’-]+|and|of|the|St\.?))*\s+(?:School|Academy|College|[Ee]state|[Vv]illage|Primary|Infants?|Juniors?|High|Nursery|House|Lodge|Farm|Road|Street|Lane|Close|Avenue|Church|Centre|Club|Hospital|Unit)\b/u,
);
const locality =
  /\bat\s+(?:\p{Lu}[\p{L}'’-]+\s+)+(?:Point|Cottages|Quay|Harbour|Bay|Wharf)\b|\b(?:from|in|near|(?:found|seen|hidden|living|asleep)\s(?:\p{Ll}+\s){0,4}?at|lives?\s+in|living\s+in|village\s+of|town\s+of|estate\s+in|(?:of|for|at|in|with)\s+the(?=\s\p{Lu}\p{Ll}+\s(?:[\p{L}\d-]+['’]?s?['’]?\s){0,3}(?:team|band|choir|club|squad|crew)\b))\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Year|Key|England|Ofsted|Child|Care|Social|Early|Foster|Spring|Summer|Autumn|Winter)[\p{L}]*\b)\p{Lu}[\p{L}'’-]+(?:[\s-](?:\p{Lu}[\p{L}'’-]+|upon|on|by|le|under))*/u;
const rare =
  /\b(?:died|death|killed|murder(?:ed)?|stabbed|shot|suicide|overdose|(?:sent|gone|went)\s+to\s+prison|jailed|paraly[sz]ed|amput\w+|blind|deaf|wheelchair|gastrostomy|tracheostomy|ventilator|transplant|leukaemia|cancer|tumour|HIV|rare|syndrome|transgender|traffick(?:ed|ing)|unaccompanied|asylum|refugee|secure\s+(?:home|unit|children|accommodation)|custody|remand(?:ed)?|sectioned|pregnan(?:t|cy)|gave\s+birth|raped?|sexual(?:ly)?|abused|forced\s+marriage|kidnapped|abducted|arson|convicted|sentenced|found\s+guilty|charged\s+with|manslaughter|house\s+fire|only\s+(?:child|pupil|boy|girl)|twins?|triplets?|Traveller|Roma|hospital(?:ised)?|county\s+lines|exploited|adopted\s+from|set\s+fire|hanged|drowned|crash|lorry|dinghy|(?:flat|home|barn|shop|factory|\w+ery)\s+fire|orphan(?:ed)?|lost\s+(?:both|her|his|their|an?)\s+(?:parents|mother|father|mum|dad|sight|hearing|leg|arm|hand|foot|eye|home)|(?:came|arrived|travelled)\s+alone|found\s+(?:\p{Ll}+\s+)?in\s+(?:the|an?)\s+(?:canal|river|sea|street|park|attic|loft|cellar|shed|woods?|car|lorry)|(?:ferry|car|road|boat|train|coach|plane|harbour|mine|factory|farm)\s+(?:accident|disaster|collision))\b/iu;
/** "The twelve-year-old who won the county chess championship", "who plays for the town": the county knows her. */
const feat = sought(
  /\bwho\s+won\s+(?:the|a)\s+(?:\p{Ll}+\s+){0,4}?(?:championships?|tournament|cup|medal|title|competition)\b|\b(?:plays?|sings?|swims?|rides?|boxes|races)\s+(?:for|in|with|the)\s+\p{L}+|\b(?:goalkeeper|organist|drummer|bell-?ringer|captain)\b/iu,
);
const speaks = sought(
  /\b(?:said|says|told|tells?|spoke|helped|met\s+with|presented|performed|interviewed|added|explained|described|chairs?|chaired|ambassador|apprentice|champion|award|winner|young\s+mayor|(?:care|youth)\s+council)\b/i,
);
/** "Cllr Marsh said: “…": it is no child who speaks. */
const speaker =
  /^[^“"‘]{0,120}\b(?:said|says|added|adds|told|explained|described)\b[^“"‘]{0,40}[:,]\s*[“"‘]|[”"’],?\s(?:said|says|added)\b.*$|\btold\s(?:me|us)\b/i;
const pseudonym = sought(/\b(?:Child|Young\s+Person|Sibling|Case)\s+[A-Z]\b|['’]s\s+story/);

/** From the first to the last of what makes the child known; null where too little is told. */
function describedIn(sentence: string): Span | null {
  const named = /\d[,)]/.test(sentence) ? namedWithAge.exec(sentence) : null;
  const age = (hasSign(sentence, ageSigns) ? aged.exec(sentence) : null) ?? named;
  if (age === null || isGeneral(sentence)) return null;
  const years = (age[1] ?? age[2] ?? age[3] ?? age[4] ?? "").toLowerCase();
  if (/^\d+$/.test(years) && Number(years) > 17) return null;
  if (
    /\b(?:children|boys|girls|young\s+people|pupils|those|people|year-olds)\s*$/i.test(
      sentence.slice(0, age.index),
    )
  )
    return null;
  // "Boys aged 16 and 17" are many; a brother and a sister are two.
  const after = sentence.slice(age.index + age[0].length);
  if (
    /^\s+and\s+(?:\d|\p{L}+teen)/u.test(after) &&
    !/\b(?:brothers?|sisters?|siblings|twins)\b/i.test(sentence)
  )
    return null;
  const names = age === named;
  const place = namedPlace.exec(sentence);
  const lives = locality.exec(sentence);
  const event = rare.exec(sentence) ?? feat.exec(sentence);
  // A named place and a rare fate tell of more than a young speaker.
  if (speaks.test(sentence.replace(speaker, "")) && ((place ?? lives) === null || event === null))
    return null;
  const hasSex = sex.test(sentence);
  const anonymous = pseudonym.test(sentence);
  const inCare = circumstance.test(sentence) || caredFor.test(sentence);
  const closelyTold = (place ?? lives) !== null && marksOf(sentence).length > 0;
  const known =
    place !== null ||
    closelyTold ||
    (!anonymous && (names || hasSex) && (event !== null || (lives !== null && inCare))) ||
    (lives !== null && event !== null);
  if (!known) return null;
  const parts = [age, place, event, lives].filter((match) => match !== null);
  return {
    start: Math.min(...parts.map(({ index }) => index)),
    end: Math.max(...parts.map((match) => match.index + match[0].length)),
  };
}

/** What is told of a child beside age and place: family, origin, a part that one child alone has. */
const marks: readonly RegExp[] = [
  /\bwhose\s(?:\p{Ll}+[\s-]){0,2}?(?:baby|mother|father|mum|dad|step\p{Ll}+|parents?|brothers?|sisters?|grand\p{Ll}+|nan|aunt|uncle|family|carers?)\b/iu,
  /\b(?:his|her|their)\s(?:step)?(?:mother|father|mum|dad|parents?|brother|sister)\s(?:is|was|are|were|has|had|died|runs|ran|works?|drives?|teaches|owns?)\b/iu,
  /\b(?:the|our)\sonly\s(?:\p{L}+\s){0,2}(?:boy|girl|child|pupil|young\s|one\b)|\bhead\s(?:boy|girl)\b|\bcaptain\sof\b|\bwho\swon\b/iu,
  /(?<=\s)\p{Lu}\p{Ll}+(?:an|ese|ish|ian|ali|ni|qi)\s(?:boy|girl|brothers?|sisters?|siblings|twins|teenager|child|young\s)/u,
  /\b(?:in|by)\sthe\s(?:local\s)?(?:press|papers?|news|\p{Lu}\p{Ll}+\s(?:Times|Gazette|Post|Echo|Herald|News|Mail|Chronicle|Advertiser|Argus|Telegraph|Star))\b/u,
];

function marksOf(sentence: string): RegExpExecArray[] {
  return marks.map((mark) => mark.exec(sentence)).filter((match) => match !== null);
}

/** "A young man in our care, the head boy of a Northmere secondary school": there is one of him. */
const office = sought(/\bhead\s(?:boy|girl)\s(?:of|at)\s(?:an?\s|the\s)?(?:\p{Ll}+\s){0,2}\p{Lu}[^.;,]*/u);

/** "The twins from Alder Bay who lost …", "the boy from Fennside whose …": of one place and one fate. */
const ofOnePlace = sought(
  /\b(?:[Tt]he|[Aa]|[Oo]ur|[Hh]er|[Hh]is)\s(?:\p{Ll}+\s){0,2}?(?:twins|triplets|boy|girl|brothers?|sisters?|siblings|baby|toddler|teenager|young\s(?:man|woman))\s(?:from|in|at|of)\s(?:the\s)?(?!(?:Year|Key|England|Ofsted)\b)\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)*,?\s(?=who(?:se)?\b)/u,
);

function fatedIn(sentence: string): Span | null {
  const child = ofOnePlace.exec(sentence);
  if (child === null || isGeneral(sentence)) return null;
  const after = child.index + child[0].length;
  const told = sentence.slice(after);
  const fate = rare.exec(told) ?? feat.exec(told);
  return fate === null ? null : { start: child.index, end: after + fate.index + fate[0].length };
}

const onlySigns = signs("only");
/** "The only pupil at Dale Road Academy to use …", "the only child on Gull Island with …": there is no second. */
const onlyOne = sought(
  /\b[Oo]nly\s+(?:\p{Ll}+\s+){0,2}?(?:child|pupil|student|boy|girl|baby|teenager|young\s+(?:person|man|woman)|care\s+leaver|(?:foster\s+)?sibling|(?:\d{1,2}|\p{Ll}+)-year-old)s?\s+(?:(?:at|in|on|from|of)\s+(?:the\s+)?(?:island\s+of\s+|village\s+of\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’-]+|and|of|the))*\s+(?:with|to|who|whose|on|in|using|living|without|from)\b|(?:with|to|who|whose|using|living|without)\b[^.;]{2,80}?\s(?:at|in|on)\s+(?:the\s+)?(?:village\s+of\s+|island\s+of\s+)?\p{Lu}[\p{L}'’-]+)/u,
);

/** Told as the only one of a place: nobody near it needs an age. */
function singledOutIn(sentence: string): Span | null {
  const only = hasSign(sentence, onlySigns) ? onlyOne.exec(sentence) : null;
  const match = only ?? office.exec(sentence);
  if (match === null || (only === null && !circumstance.test(sentence) && !caredFor.test(sentence)))
    return null;
  if (isGeneral(upToNextClause(sentence, match.index + match[0].length))) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** "…, and until the spring nothing said who would look after him": what is told next is no rule. */
function upToNextClause(sentence: string, end: number): string {
  return sentence.slice(0, end) + (sentence.slice(end).split(/[,;]\s(?:and|but|so)\b/)[0] ?? "");
}

const caredFor = sought(
  /\b(?:care|placed|adopt\w+|wait(?:s|ed|ing)?|moved|removed|assessed|foster\w*|social\s+workers?)\b/i,
);
