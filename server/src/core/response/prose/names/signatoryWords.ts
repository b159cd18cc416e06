// Reads whether a clause tells of whoever signed the inspectors' letter or wrote it. A letter to the inspectors, to staff
// or to families is the council's own, and so is a reply.

const toOthers = String.raw`(?!\s(?:back\s)?to\s(?:Ofsted|the\s(?:inspect|lead|[Mm]inister|[Ss]ecretary)|HMI|(?:all\s|our\s|the\s)?(?:staff|famil|parents|partners|schools|members|residents|young|children|carers|colleagues)))`;
const theirLetter = new RegExp(String.raw`\b[Ll]etter\b${toOthers}`, "u");
const ownPaper =
  /\b(?:[Oo]ur|[Mm]y|[Tt]he\s[Cc]ouncil[’']s|draft)\s(?:\p{Ll}+\s)?(?:letter|reply|response|answer|statement)\b[^.;,]{0,30}\b(?:signed|written|drafted|approved|wrote|signature)\b|\b(?:signed|wrote|drafted|written|sent|put)\s(?:[\p{L}’']+\s){0,3}(?:reply|response|answer|pledge|agreement|contract|petition|statement|thanks)\b/u;

/** Right before a name. */
const signedBefore = [
  /\b(?:signature|signatory)(?:\sof|\son|\sto)?(?:\s(?:the|this|that|its|their|Ofsted[’']s)\s(?:[\p{L}’'-]+\s){0,2}letter)?(?:,|\swas|\sis|:)?\s$/u,
  /\b(?:[Ss]igned(?!\soff)|sent|written|issued|penned)\s(?:(?!by\b)[^.;,]{0,40}\s)?by\s$/u,
];
/** Right behind a name. */
const signedAfter = [
  new RegExp(
    String.raw`^,?\s(?:(?:who|she|he)\s)?(?:had\s|has\s|also\s|later\s|then\s){0,2}(?:signed|wrote|penned|put\s(?:her|his)\s(?:name|signature)\sto)\s(?:the|this|that|a|its|their|Ofsted[’']s|both)\s(?:[\p{L}’'-]+\s){0,3}letter\b${toOthers}(?!\sof\s(?:reply|thanks))`,
    "u",
  ),
  new RegExp(
    String.raw`^,?\s(?:[^.;]{0,60},\s)?(?:(?:from|by)\swhom\s[^.;]*\bletter|whose\s(?:name|signature)\s[^.;]*\bletter|whose\sletter\b${toOthers})\b`,
    "u",
  ),
  new RegExp(
    String.raw`^[’']s?\s(?:(?:name|signature)\s(?:is|was|stands?|stood|appears?)\s[^.;]*\bletter\b|(?:[\p{L}’'-]+\s){0,2}letter\b${toOthers})`,
    "u",
  ),
  /^(?:,\s|\s(?:was|is)\s)(?:as\s|who\s(?:was|is)\s)?(?:(?:the|its)\s)?(?:signatory|author|writer)\s(?:of|to)\s(?:the|Ofsted[’']s|their|its)\s(?:\p{Ll}+\s)?letter\b/u,
];

/** "The letter was sent by our director to all headteachers": passed on. */
const sentOn = /\bsent\s(?:\p{Ll}+\s)?by\s§(?:,\s[^.;,]{1,60},)?\sto\s(?!the\scouncil\b|us\b|me\b)/u;

/** Whether somebody is told of as having signed or written the inspectors' letter. */
export function tellsOfSigning(left: string, right: string): boolean {
  const clause = `${left}§${right}`;
  return (
    theirLetter.test(clause) &&
    !ownPaper.test(clause) &&
    !sentOn.test(clause) &&
    (signedBefore.some((form) => form.test(left)) || signedAfter.some((form) => form.test(right)))
  );
}

/** "The report of His Majesty’s Inspector Ada Marsh": of whoever bears the inspectors' rank. */
export const reportOf = /\b[Rr]eports?\s(?:of|by)\s$/;
