// Reads whether a clause tells of whoever led the inspectors: it speaks of leading, of a head or of charge, and what is
// led can only be theirs. What a council's own people lead is named for what it is: a response, preparations, a service.
// Where a clause has one name alone, that is whose; the words right beside a name say so among several.

import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

/** What an inspection is called, and what stands for it: its team, its days, its work. */
const theirThing = String.raw`(?:re-?inspection|inspection|visit|team|inspectors|field\s?work|JTAI|ILACS|weeks?|fortnight|days|work)\b(?!\s(?:respon|prepar|readi|improve|work|action|project|plan|hub|board|brief|logistic|files?\b|folder|room|evidence|data|timetabl|desk|with\s(?:families|partners|children)|group|on\s|of\s(?:our|preparation|celebration|training)|after\s|since\s|following\s|to\s(?!inspect)|(?:that|which)\s(?:inspectors|Ofsted|prepared|supported)))`;
const owner = String.raw`(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Oo]ur|[Bb]oth|[Aa]n?|[Aa]ll|Ofsted[’']s|\p{Lu}\p{L}+[’']s)`;
/** Up to four words of one noun's own. */
export const ownWords = String.raw`(?:(?!(?:to|for|of|after|before|by|from|on|with|in|at|and|during|throughout|response|preparations?|improvement|council[’']s|own|service|social|work|our|duty|support|when|while|where|as|that|which|who|whose|because)\b)[\p{L}\d’'-]+\s){0,4}?`;
const inspectorsThing = `${owner}\\s${ownWords}(?:${theirThing})`;
/** What may follow "led" that inspectors did, and nothing else: "it", "for Ofsted", "in June 2025", an end. */
const ofTheirs = new RegExp(
  String.raw`^(?:\s(?:up|again|jointly|ably|here|so\swell))*(?:\s(?:it|them|here|there)\b(?!\sto\b)|\s(?:for|on\sbehalf\sof)\sOfsted\b|\s(?:${owner}\s(?:\p{Ll}+\s)?(?:weeks?|days|fortnight)(?:[’']s?)?\s(?:of\s)?(?:inspection|work|visit)|${inspectorsThing})|\s(?:in|from|on|during)\s(?:\p{Lu}|\d|that\s|this\s)|\s?(?:$|[,.;:)–—]))`,
  "u",
);
const leading =
  /\b(?:led|leading|headed(?:\sup)?|heading(?:\sup)?|oversaw|overseeing|directed|directing|supervised|fronted|ran|took\scharge\sof|(?:in|took|taking|had)\scharge\sof|in\scommand\sof|at\sthe\s(?:head|helm)\sof|responsib(?:le|ility)\s(?:for|of)|the\s(?:leadership|direction)\sof)\b/giu;

/** Whether a clause, of whose names one alone may be an inspector's, tells of leading what is theirs. */
export function tellsOfLeading(left: string, right: string): boolean {
  const during = left.replace(afterwards, " ");
  return (
    [left, right].some((words) =>
      matchesOf(words, leading).some(({ 0: written, index }) =>
        ofTheirs.test(words.slice(index + written.length)),
      ),
    ) ||
    under.test(during) ||
    calledLead.test(left) ||
    calledLeadAfter.test(right) ||
    isAtHead(during, right)
  );
}

/** "… was led by", right before a name, of what is theirs; "Ofsted inspected us in May, led by". */
export function isLedBy(left: string): boolean {
  if (theyCameLedBy.test(left)) return true;
  const passive = passiveEnd.exec(left);
  return passive !== null && theirSubject.test(left.slice(0, passive.index));
}
const theyCameLedBy = new RegExp(
  String.raw`^\W*(?:[\d.]+\)?\s)?(?:(?:In|On|From|Between|Over)\s[^,;]{1,50},?\s)?(?:Ofsted|(?:The\s|\p{L}+\s)?[Ii]nspectors(?:\sfrom\sOfsted)?)\s(?:inspected\s[^,;]{1,120}|(?:visited|came|were\shere|were\swith\sus|were\son\ssite)(?:\s(?:us|back|here|to\s\p{Lu}\p{L}+|\p{Lu}\p{L}+))*(?:\s(?:in|from|on|for|between|over|during)\s[^,;]{1,60})?),\s(?:all\s)?led\sby\s$`,
  "u",
);
const passiveEnd =
  /\b(?:led|headed(?:\sup)?|overseen|directed|supervised)\s(?:again\s|jointly\s|ably\s)?by\s$/;

const theirSubject = new RegExp(
  String.raw`(?:^|[\s(–—])(?:${owner}|[Ff]ollowing|[Oo]f|[Aa]fter|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)\s${ownWords}(?:re-?inspection|inspection|visit|JTAI|ILACS|inspectors|inspection\steam)\b(?:\s(?:of|in|to|from|on)\s[^,;]{1,60})?(?:,?\s(?:which|that|who))?,?(?:\s(?:was|were|had\sbeen)|\s(?:[\p{L}\d]+\s){1,8}and\s(?:it\s)?(?:was|were))?\s$|^\W*(?:The\s|\p{L}+\s)?[Ii]nspectors(?:,|\b[^;]{0,100}\band)?(?:\s(?:they\s)?were)?\s$`,
  "u",
);

/** "Led by", opening a sentence: of whom, what follows the name tells. */
const opensWithLed = /^\W*(?:[\d.]+\)?\s)?(?:Led|Headed)\sby\s$/;
const theirsFollows = new RegExp(
  String.raw`^(?:,\s[^,;]{2,40})?,\s(?:(?:${owner}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight)\s(?:team\sof\s)?(?:[\p{L}\d-]+\s)?)?(?:inspectors|HMI|inspection(?!\s(?:respon|prepar|readi|improve|work|action|project|plan|hub|board)))\b`,
  "u",
);

/** "Led by Ada Marsh, the inspectors …". */
export function opensLedBy(left: string, right: string): boolean {
  return opensWithLed.test(left) && theirsFollows.test(right);
}

/** "Since the inspection": another time. */
const afterwards =
  /\b(?:since|after|following|before|from)\s(?:the|this|our|its)\s(?:\p{L}+\s)?(?:inspection|visit)\b/giu;
/** "… took place under the lead of", "Ofsted sent a team of seven under". */
const under =
  /\b(?:inspection|visit|inspectors|Ofsted|HMI|JTAI|field\s?work)\b[^.;]*\sunder\s(?:the\s(?:lead|leadership|direction|command)\sof\s)?$/u;

const lead = String.raw`(?:lead(?:\s(?:Ofsted\s)?(?:inspector|HMI))?|leader|head)`;
/** "Its lead,", "(lead: ", "the lead of the inspection was", "as the lead,". */
const calledLead = new RegExp(
  String.raw`(?:\b(?:its|their|Ofsted[’']s|[Tt]he\s(?:inspection|team|inspectors)[’']?s?)\s${lead},|\([Ll]ead(?:\sinspector)?:?|\b(?:${lead})\s(?:of|for)\s(?:the|its|their)\s(?:inspection|visit|team)\s(?:was|is),?|\b[Aa]s\s(?:the|its|their)\s${lead},|\b(?:names?|named|gives?|gave|lists?|records?|identif\p{Ll}+|shows?)\s(?:the|its|our|Ofsted[’']s)\s${lead}\sas)\s$`,
  "u",
);
/** "… was their lead", ", the lead for Ofsted,". */
const calledLeadAfter = new RegExp(
  String.raw`^(?:,|\s(?:was|is|being|as))\s(?:the|its|their|Ofsted[’']s)\s(?:\p{Ll}+\s)?${lead}(?=\s?(?:$|[,.;)])|\s(?:for\sOfsted|of\s(?:the|its|their)\s(?:inspection|team|visit)))`,
  "u",
);

const atHead =
  /\b(?:at\s(?:its|their|the)\s(?:head|helm)|in\s(?:charge|command|the\slead)|responsible)\b(?!\s(?:of|for)\s(?!it\b|them\b))/u;
const inspecting = sought(
  /\b(?:inspection|inspectors|inspection\steam|visit|field\s?work|Majesty[’']s\sInspectors|Ofsted[’']s\steam)\b/i,
);

const aTeam =
  /\b(?:[Aa]|[Tt]he)\s(?:\p{Ll}+\s){0,2}team\b(?!\sof\s(?!(?:\p{Ll}+\s)?(?:inspectors|HMI)\b)\p{Ll})/u;

/** ", with Ada Marsh at its head", "the team for which Ada Marsh was responsible". */
function isAtHead(left: string, right: string): boolean {
  return atHead.test(right) && (inspecting.test(left) || (aTeam.test(left) && inspecting.test(right)));
}

/** "Ada Marsh and her inspectors", "… and the inspectors she was leading", "… and the rest of the Ofsted team". */
export const withInspectors =
  /^(?:,\s[^,;]{3,40},)?\sand\s(?:(?:her|his|their)\s(?:(?!team\s|colleagues\s)\p{L}+\s)?(?:team\sof\s(?:\p{L}+\s)?)?inspectors\b|(?:her|his|their)\s(?:\p{Ll}+\s)?(?:team|colleagues)\s(?:had\s|then\s)?(?:left|arrived|came|inspected|spent|stayed|descended|set\sto\swork|were\s(?:here|with\sus|on\ssite|in\s(?:the\s)?\p{Lu}?\p{Ll}+)|packed|drove|departed|began|finished)\b|the\s(?:\p{L}+\s)?(?:inspectors|team)\s(?:(?:that|which|whom)\s)?(?:she|he)\s(?:was\sleading|had\sled|led)\b|the\s(?:rest|others?)\s(?:of|in)\s(?:the|her|his)\s(?:Ofsted|inspection)\steam\b)/u;

/** "… team that she led": of whoever the sentence before names. */
export function pronounLeads(text: string): boolean {
  return /\b(?:she|he)\s(?:had\s|was\s|so\s\p{L}+\s)?(?:led|leading|headed)\b(?!\s(?:our|the\scouncil))/u.test(
    text,
  );
}
