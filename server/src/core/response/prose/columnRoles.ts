// Says what a table's column, a row's first cell or a list's label is for, from its words alone: the inspectors'
// words, what they found, dates, people and their offices. Knows nothing of what stands under it or beside it.

const whose = String.raw`(?:(?:the\s)?(?:ofsted(?:[’']s)?(?:\sinspectors?[’']?s?)?|(?:inspectors?|inspection(?:\steam)?|report|letter|HMI)(?:[’']s?)?))`;
const own = String.raw`(?:(?:own|exact|actual|very|published|printed)\s)?`;
const wordsNoun = String.raw`(?:words|wording|text|comments?|quotations?|quotes?|extracts?|language|verdict)`;
const source = String.raw`(?:the\s|ofsted[’']s\s)?(?:\p{L}+\s)?(?:ofsted|inspections?|report|letter|inspectors?)(?:\s(?:report|letter))?`;
const saying = String.raw`(?:said|says?|wrote|writes?|told\sus|stated?|put\sit)`;
const finding = String.raw`(?:found|finds?|saw|see|noted?|notes|reported|reports|identified|observed|concluded|highlighted|praised|criticised|liked)`;
const when = String.raw`(?:\s(?:in|about|of|on|at)\s.{1,30})?`;

/** "What inspectors said", "In the inspectors’ words", "Quotation from the letter", "Ofsted’s findings". */
const ofInspectors = new RegExp(
  [
    String.raw`what\s${whose}(?:\s\p{L}+){0,2}?\s(?:${saying}|${finding})${when}`,
    String.raw`what\sdid\s${whose}\s(?:say|write|tell\sus|find|see|think|note|notice|praise|conclude)${when}`,
    String.raw`how\s${whose}\s(?:put|described|saw)\s(?:it|them|us|this)`,
    String.raw`(?:in\s)?${whose}\s${own}${wordsNoun}`,
    String.raw`in\stheir\sown\swords:?\s${whose}`,
    String.raw`${whose}\s(?:${saying}|${finding}|evidence|(?:key\s|main\s)?findings?|feedback)`,
    String.raw`(?:evidence|${wordsNoun}|findings?)\s(?:as\sprinted\s)?(?:from|in|of|by)\s${source}`,
    String.raw`from\s(?:the\s)?(?:ofsted\s|inspection\s)?(?:report|letter)`,
  ]
    .map((form) => String.raw`^\W*(?:${form})\W*$`)
    .join("|"),
  "iu",
);

/** "Measure (inspectors’ letter)": whose they are, in brackets. */
const bracketed = new RegExp(
  String.raw`\((?:from\s|in\s|source:\s)?(?:the\s)?(?:${whose}|${source})(?:\s(?:report|letter|${saying}|${finding}))?\)\W*$`,
  "iu",
);

/** Whether figures under a heading are the inspectors': it says so in brackets. */
export function countsOfInspectors(heading: string): boolean {
  return heading.length < 70 && mayBeInspectors.test(heading) && bracketed.test(heading);
}

/** "Report", "Inspection of 2016", "Ofsted, March 2025": the column has what was counted then. */
export function namesReport(heading: string): boolean {
  return heading.length < 70 && mayBeInspectors.test(heading) && report.test(heading);
}

const report =
  /^\W*(?:(?:the|our|ofsted[’']s)\s)?(?:(?:\p{L}+\s)?20\d\d\s)?(?:ofsted|(?:ofsted\s|inspection\s)?(?:inspection|report|letter))(?:[\s,(]+(?:(?:in|of|from|at)\s)?(?:\p{L}+\s)?20\d\d)?\W*$/iu;

/** Whether what stands under a heading is the inspectors': what is quoted there are their words. */
export function isOfInspectors(heading: string): boolean {
  return heading.length < 70 && mayBeInspectors.test(heading) && ofInspectors.test(heading);
}

const mayBeInspectors = /ofsted|inspect|report|letter|HMI/i;

const ofReport =
  /^\W*(?:(?:ofsted|inspection|report)\s)?(?:report\s)?para(?:graph)?s?(?:\s(?:no|number)s?)?(?:\s(?:of|in)\s(?:the\s)?(?:\p{L}+\s)?(?:report|letter))?\W*$/iu;

/** "Paragraph" beside what the inspectors said: where in the report. */
export function holdsParagraphs(heading: string, all: readonly string[]): boolean {
  return heading.length <= 50 && ofReport.test(heading) && all.some(isOfInspectors);
}

/** "Provision", "Children’s home", "School": each graded by an inspection of its own. */
export function listsProvision(heading: string): boolean {
  return /\b(?:homes?|provisions?|providers?|settings?|schools?|nurser(?:y|ies)|agenc(?:y|ies)|establishments?|colleges?|academ(?:y|ies)|centres?|registration)\b/i.test(
    heading,
  );
}

/** "Date", "When": of the thing its row is about. */
export function holdsDates(heading: string): boolean {
  return /^\W*(?:dates?(?:\s(?:held|of\s(?:activity|event|work)))?|when|year|month|timing|period|window|(?:was\s)?(?:held|done|made|undertaken|carried\sout|conducted|took\splace)(?:\s(?:on|from|between|over))?)\W*$/i.test(
    heading,
  );
}

/** "Role", "Job title": the office that somebody holds, not their part in a board or an action. */
export function holdsOffices(heading: string): boolean {
  return /^\W*(?:(?:job\s|post\s)?(?:title|role|position|post|office|designation)|portfolio|(?:role|post|title|position)\s(?:in|at|with)\s(?:the\s)?(?:council|authority))\W*$/i.test(
    heading,
  );
}

/** "Name", "Board member": people. */
export function holdsPeople(heading: string): boolean {
  return (
    heading.trim() === "" ||
    /^\W*(?:(?:\p{L}+\s){0,2}(?:names?|members?|contacts?|officers?|leads?|attendees?|leaders?|signator(?:y|ies)|sponsors?|spokes(?:person|people))|who|present|person|people|by)\W*$/iu.test(
      heading,
    )
  );
}
