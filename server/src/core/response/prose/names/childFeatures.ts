// What tells of children so closely that they may be known, as patterns that readers of descriptions and of counts
// share: where they are, what befell them, how they are looked after; and what is said of no child in particular.

import { sought } from "../../../sought.ts";

/** Said of what could happen, of anybody, or of a rule: no child in particular. */
const general =
  /\b(?:for\s+example|for\s+instance|e\.g\.?|such\s+as|imagine|suppose|if|whether|might|could|would|should|will|must|can|any|every|each|whenever|typically|usually|scenario|hypothetical|fictional|composite|not\s+(?:her|his|their)\s+real\s+name|names?\s+(?:has|have)\s+been\s+changed)\b/i;

/** In lower case: the month counts the days of real children. */
const maybe = sought(/\bmay\b/);

/** "…, shows what that delay can mean": the moral of what is told. */
const moral =
  /\b(?:shows?|illustrates?|reminds?\sus|tells?\sus)\s(?:us\s)?(?:what|how|why)\b[^.;]*[.!?]?\s*$/i;

/** "Is visited every fortnight": of one child as well as of any. */
const howOften =
  /\b(?:each|every)\s(?:(?:other|single|second|two|three|four|few|\d+)\s)?(?:days?|nights?|weeks?|weekends?|fortnights?|months?|terms?|morning|evening)\b/gi;

export function isGeneral(whole: string): boolean {
  const sentence = whole
    .replace(moral, "")
    .replace(howOften, "")
    .replace(
      /,\s(?:each|every\sone)\s(?:of|from|with|in|at)\b|\bwonder(?:s|ed)?\b[^.;,]*|\bmight\s(?:once\s|otherwise\s)?have\b[^.;,]*|\b(?:without|not\s(?:on|in|at|seen\sby|known\sto))\sany\b|\bcan\s(?:now\s|best\s)?be\sseen\b|\bcould\s(?:not\s)?be\s(?:found|identified|arranged|offered|kept|agreed|made|traced|reached)\b|\bwill\s(?:understand|know|recall|remember|appreciate)\b|\bcannot\s(?:say|tell|share)\b|\b(?:could|can|might|would|will)\s(?:also\s|just\s)?(?:tell|speak\sof|mention|point\sto)\b/gi,
      "",
    );
  return general.test(sentence) || maybe.test(sentence);
}

/** "…, and until the spring nothing said who would look after him": what is told next is no rule. */
export function upToNextClause(sentence: string, end: number): string {
  return sentence.slice(0, end) + (sentence.slice(end).split(/[,;]\s(?:and|but|so)\b/)[0] ?? "");
}

/** What makes a few children known where they live. */
export const circumstance =
  /\b(?:(?:living|lives?|placed|resident|staying|accommodated|looked\s+after|remain(?:s|ed|ing)?)\s+(?:in|at|with|above|over|near|opposite|next\s+to)\s|privately\s+fostered|overseas|from\s+abroad|(?:came|come|coming|taken|brought|received)\s+into\s+(?:our\s+|the\s+|local\s+)*(?:authority\s+)?care\b|in\s+(?:care\b|our|the|a|an|unregistered|unregulated|secure|custody|hospital|residential|prison|foster|kinship|semi-independent|supported|bed|hotel|tier)\b|children['’]s\s+home|unregistered|unregulated|secure|custody|remand(?:ed)?|prison|hospital(?:ised)?|missing|exploit(?:ed|ation)|traffick(?:ed|ing)|unaccompanied|asylum|died|death|killed|murder(?:ed)?|suicide|self-harm(?:ed|ing)?|injur(?:ed|y|ies)|abus(?:ed|e)|harm(?:ed)?|neglect(?:ed)?|disab(?:led|ility|ilities)|autis(?:m|tic)|gastrostomy|tracheostomy|wheelchair|life-limiting|terminal|HIV|pregnan(?:t|cy)|adopt(?:ed|ion)|excluded|permanently\s+excluded|offen(?:ce|ces|der|ders|ding)|convicted|arrested|gang|stabbed|transgender|fabricated|forced\s+marriage|female\s+genital|FGM|protection\s+plans?|pre-proceedings|(?:care|court)\s+proceedings|public\s+law\s+outline|(?:care|placement)\s+orders?|(?:Gypsy|Roma|Travellers?)\b|on\s+no\s+school[’']?s?\b|(?:not|never)\s+(?:been\s+)?(?:on|in)\s+(?:a|any)\s+school(?:[’']s)?\b|supervision\s+order|deprivation\s+of\s+liberty|separated\s+from|moved\s+(?:home|placement|\w+\s+times)|homeless|bed\s+and\s+breakfast|caravan|expelled|evicted|sleeping\s+(?:rough|in|on)|brought\s+(?:back|home)|miles\s+from|outside\s+(?:the\s+)?(?:borough|county|city|area|region|authority))\b/i;

/** A school, home, village or estate by its name. */
export const namedPlace = sought(
  /\b(?:at|in|on|from|attend(?:s|ed|ing)|near|of)\s+(?:the\s+)?(?:St\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’-]+|and|of|the|St\.?))*\s+(?:School|Academy|College|[Ee]state|[Vv]illage|Primary|Infants?|Juniors?|High|Nursery|House|Lodge|Farm|Road|Street|Lane|Close|Avenue|Church|Centre|Club|Hospital|Unit)\b/u,
);
export const locality =
  /\bat\s+(?:\p{Lu}[\p{L}'’-]+\s+)+(?:Point|Cottages|Quay|Harbour|Bay|Wharf)\b|\b(?:from|in|near|(?:found|seen|hidden|living|asleep)\s(?:\p{Ll}+\s){0,4}?at|lives?\s+in|living\s+in|village\s+of|town\s+of|estate\s+in|(?:of|for|at|in|with)\s+the(?=\s\p{Lu}\p{Ll}+\s(?:[\p{L}\d-]+['’]?s?['’]?\s){0,3}(?:team|band|choir|club|squad|crew)\b))\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Year|Key|England|Ofsted|Child|Care|Social|Early|Foster|Spring|Summer|Autumn|Winter)[\p{L}]*\b)\p{Lu}[\p{L}'’-]+(?:[\s-](?:\p{Lu}[\p{L}'’-]+|upon|on|by|le|under))*/u;
export const rare =
  /\b(?:died|death|killed|murder(?:ed)?|stabbed|shot|suicide|overdose|(?:sent|gone|went)\s+to\s+prison|jailed|paraly[sz]ed|amput\w+|blind|deaf|wheelchair|gastrostomy|tracheostomy|ventilator|transplant|leukaemia|cancer|tumour|HIV|rare|syndrome|transgender|traffick(?:ed|ing)|unaccompanied|asylum|refugee|secure\s+(?:home|unit|children|accommodation)|custody|remand(?:ed)?|sectioned|pregnan(?:t|cy)|gave\s+birth|raped?|sexual(?:ly)?|abused|forced\s+marriage|kidnapped|abducted|arson|convicted|sentenced|found\s+guilty|charged\s+with|manslaughter|house\s+fire|only\s+(?:child|pupil|boy|girl)|twins?|triplets?|Traveller|Roma|hospital(?:ised)?|county\s+lines|exploited|adopted\s+from|set\s+fire|hanged|drowned|crash|lorry|dinghy|(?:flat|home|barn|shop|factory|\w+ery)\s+fire|orphan(?:ed)?|lost\s+(?:both|her|his|their|an?)\s+(?:parents|mother|father|mum|dad|sight|hearing|leg|arm|hand|foot|eye|home)|(?:came|arrived|travelled)\s+alone|found\s+(?:\p{Ll}+\s+)?in\s+(?:the|an?)\s+(?:canal|river|sea|street|park|attic|loft|cellar|shed|woods?|car|lorry)|(?:ferry|car|road|boat|train|coach|plane|harbour|mine|factory|farm)\s+(?:accident|disaster|collision))\b/iu;
/** "The twelve-year-old who won the county chess championship", "who plays for the town": the county knows her. */
export const feat = sought(
  /\bwho\s+won\s+(?:the|a)\s+(?:\p{Ll}+\s+){0,4}?(?:championships?|tournament|cup|medal|title|competition)\b|\b(?:plays?|sings?|swims?|rides?|boxes|races)\s+(?:for|in|with|the)\s+\p{L}+|\b(?:goalkeeper|organist|drummer|bell-?ringer|captain)\b/iu,
);
export const speaks = sought(
  /\b(?:said|says|told|tells?|spoke|helped|met\s+with|presented|performed|interviewed|added|explained|described|(?<!\b[Tt]he\s)chairs?|chaired|ambassador|apprentice|champion|award|winner|young\s+mayor|(?:care|youth)\s+council)\b/i,
);
/** What young people do in public and are thanked for: they are named there, or wish to be seen. */
export const publicPart =
  /\b(?:ambassadors?|apprentice\w*|champions?|awards?|winners?|young\s+mayor|councils?\b(?=\s+of)|(?:care|youth)\s+councils?|panels?|volunteer\w*|representatives?|advis[eo]rs?|inspectors|interview(?:ed|ing|ers?|\s+panels?)|choir|poems?|posters?|artwork|competition|conference|celebrat\w+|films?|videos?|logo|perform\w*|present\w*|speech(?:es)?|thank(?:s|ed)?|university|universities|boards?|seats?|seated|recruit\w*|appoint\w*|employ(?:s|ed|ing)?\b|jobs?|work\s(?:for|with)\sus|(?:its|whose|their)\s(?:other\s)?members\s(?:are|were|include)|membership|made\sup\sof|comprises?)\b/i;
