// Finds what marks or capitals set off as the name of something judged: "one judgement, ‘Safeguarding and early help’",
// "the heading that troubles me most, Management Oversight and Leadership Impact". Words only.

import { sought } from "../../../sought.ts";
import type { Span } from "../../../text.ts";
import { sentencesOf } from "../sentences.ts";

/** Every stretch of a text that stands as such a name, without its marks. */
export function judgementsSetOff(text: string): Span[] {
  if (!setsOff.test(text) || !speaksOfJudging.test(text)) return [];
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, at) => {
    const own = text.slice(sentence.start, sentence.end);
    if (ofAreas.test(own)) return [];
    const told = text.slice((sentences[at - 2] ?? sentences[at - 1] ?? sentence).start, sentence.end);
    if (!speaksOfJudging.test(told)) return [];
    const marked = namesJudgement.test(own) && !ofOwnHeadings.test(own) ? inMarks.all(own) : [];
    return [...marked, ...inCapitals.all(own)].flatMap((match): Span[] => {
      const name = match.groups?.["name"] ?? "";
      const start = sentence.start + match.index + match[0].indexOf(name);
      const after = own.slice(match.index + match[0].indexOf(name) + name.length);
      return isTitle(name, after) ? [{ start, end: start + name.length }] : [];
    });
  });
}

/** Marks, or a capital near another: without them nothing is set off. */
const setsOff = /[“"‘']|\p{Lu}\S+\s(?:\S{1,4}\s){0,3}\p{Lu}/u;

const speaksOfJudging = sought(
  /\b(?:judge?ments?|judged|grade[sd]?|rating|headings?|outstandings?|goods|inadequate|outstanding|good(?=[,.;:)]|\sfor)|improvement to be good)\b/i,
);

const ofAreas = sought(
  /\bareas? for (?:improvement|priority)|\bareas? \d|\brecommendations?\b|\bpriority actions?\b/i,
);

/** What is set off in such a sentence is what is judged. */
const namesJudgement = sought(/\b(?:judge?ments?|headings?|grades?|rating|one)\b/i);

/** Where something of the council's own may have the name. */
const ofOwnHeadings = sought(
  /\b(?:plan|strategy|newsletter|programme|leaflet|speech|song|film|theme|priority|campaign|project|scheme|charter|pledge|motto)\b/i,
);

const inMarks = sought(
  /(?<=^|[\s(])[“"‘'](?<name>(?:[Tt]he\s)?\p{L}(?:[\p{L}&-]|[’'](?=\p{L}))*(?:,?\s(?:[\p{L}&-]|[’'](?=\p{L}))+){1,13}?)[,.]?[”"’'](?![\p{L}])/gu,
);
const capitals =
  "\\p{Lu}[\\p{L}’'-]+(?:,?\\s(?:(?:and|of|the|on|for|with|in|who|&)\\s){0,3}\\p{Lu}[\\p{L}’'-]+){2,9}";
/** Behind a word of judging, or right before "judgement". */
const inCapitals = sought(
  new RegExp(
    `(?:\\b(?:headings?|judge?ments?|title|grades?|listed|called|named|next to|beside)\\b[^.;:!?]{0,60}?(?:,|\\sis|\\sas|\\sto|:|title|\\sfor|\\son)\\s|\\bthe\\s(?=[^.;:!?]{4,90}\\sjudge?ment\\b)|\\b(?:title|next to|beside|listed as|judged|rated|graded)\\s)(?<name>${capitals})(?=[,.;:!?)]|$|\\s(?:judge?ment|is|was|has|and|for|at|came)\\b)`,
    "gu",
  ),
);

/** Whether words set off are a title, and no sentence, speech, document or body. */
function isTitle(name: string, after: string): boolean {
  if (hasVerb.test(name) || ofSomethingElse.test(name) || namedThing.test(after)) return false;
  return /^(?:the\s)?\p{Lu}/u.test(name) || shape.test(name);
}

const shape = /^the\s(?:[\p{L}-]+\s){1,4}(?:of|on|for)\s/iu;
const hasVerb =
  /\b(?:is|are|was|were|has|had|we|they|you|I|will|would|can|do|does|did|be|been|not|know|knows|feel|get|gets|made|make|makes)\b/;
const ofSomethingElse =
  /\b(?:board|plan|strategy|programme|panel|team|hub|charter|director|manager|officer|report|act|committee|cabinet|member|group|model|project|award|framework|inspectors?|ofsted|service)\b/i;
const namedThing =
  /^[”"’']?\s?(?:team|approach|programme|project|service|model|scheme|strategy|initiative|hub|panel|framework|campaign|pathway|group|forum|board|committee|plan|policy|charter|pledge|conference|page|section)s?\b/i;
