// Finds where a draft points at its own paragraphs, sections and appendices ("paragraphs 3 to 5", "see 3.2.1(b)",
// "Appendix B, paragraph 4"). A statute's section and the report's paragraph are none of its business; whether
// the target exists is the concordance's.

import { hasSign, type Signs, signs } from "../signs.ts";
import { type CrossReference, type Prose, proseSpan, type TextBlock } from "./responseDocument.ts";
import { matchesOf } from "../matches.ts";

const label = String.raw`\d{1,3}(?:\.\d{1,3})*(?:\((?:[a-z]{1,4}|\d{1,2})\)|[a-z](?![\p{L}\p{N}]))*(?![\p{L}\p{N}%]|\.\d)`;
const between = String.raw`\s*(?:,\s*and|,\s*or|,|and|or|to|&|-|–|—|and\s+also)\s*`;
const labels = `${label}(?:${between}${label})*`;
const numberWords =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const eitherCase = numberWords.map(
  (word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`,
);
const anyWord = String.raw`(?:${eitherCase.join("|")})(?![\p{L}\p{N}-])`;
const words = `${anyWord}(?:${between}${anyWord})*`;
const appendixName = String.raw`(?:[A-Z]|\d{1,2})(?![\p{L}\p{N}'’])`;

const numbered = new RegExp(
  String.raw`(?:\b(paragraphs?|paras?\.?|sections?|recommendations?(?=\s+\d+\.\d))\s+|(¶{1,2})\s?)(${labels}|${words})`,
  "giu",
);
/** What a writer does where the words are to be found: "as set out in 2.7", "the point made at 3.1". */
const setOut = String.raw`set\s+out|described|explained|shown|listed|outlined|mentioned|discussed|detailed|noted|stated|said|summarised|proposed|covered|dealt\s+with|(?:point|case|comment|argument)s?\s+(?:made|raised)|referred\s+to|references?\s(?:is\s|are\s)?(?:made\s)?to|refers?\s+to`;
/** What is measured, and so has a decimal of its own. */
const figures =
  "rates?|averages?|scores?|levels?|ratios?|caseloads?|shares?|proportions?|means?|medians?|percentages?|index|vacanc(?:y|ies)|numbers?";
/** "See 2.7", "as set out in 2.7", "referred to at 3.1": a number with no word for what it numbers. */
const bare = new RegExp(
  String.raw`\b(?:see(?:\s+also)?|(?:${setOut})(?:\s+(?:in|at|under|by))?)\s+((?=\d+\.\d)${labels})`,
  "giu",
);
/** "The paper at 2(c)", "see 3(b)": a sub-paragraph with no word for what is numbered. */
const lettered = /\d\([a-z]/;
const bareLettered = new RegExp(
  String.raw`\b(?:see(?:\s+also)?|(?:at|in|under|per|from|by|to|and|as)(?!\s+\d{1,3}\([a-z]{1,3}\)\s+of\b))\s+((?=\d{1,3}\([a-z]{1,3}\))${labels})`,
  "giu",
);
/** "The board described above (2.7)"; "lower than a year earlier (2.7)" is a figure. */
const bracketedBare = new RegExp(
  String.raw`\b(?:${setOut})(?:\s+(?:above|below|earlier|later))?\s+\(((?=\d+\.\d)${labels})\)`,
  "giu",
);
/** "The risks named at 1.5 above"; "4.2 above the average" is a figure. */
const placedBare = new RegExp(
  String.raw`(?<![\p{L}\p{N}.]|£|\b(?:by|was|were|is|than)\s)((?=\d+\.\d)${label})\s+(?:above|below)\b(?!\s+(?:the|its|their|our|an?|target|average|norm|plan|budget|national|that|last|zero)\b)`,
  "giu",
);
/** "The timeline is at 6.3", "as 5.4 explains", "the reasons in 2.4"; "the rate is at 6.3" is a figure. */
const toldBare = new RegExp(
  [
    String.raw`(?<!\b(?:${figures})\b[^.;]{0,40})\b(?:is|are|stands?|comes?|follows?|appears?|found|reasons?|grounds|details?|timetable|dates|costs?|risks?)\s+(?:at|in|under)\s+(?<placed>(?=\d+\.\d)${labels})(?=\s*(?:[.,;:)]|$)|\s+(?:and|but|for|below|above|we|officers)\b)`,
    String.raw`\b(?:[Aa]s|[Aa]nd|[Ww]hile|[Tt]hat|[Bb]ecause)\s+(?<telling>(?=\d+\.\d)${label})\s+(?:above\s+|below\s+|also\s+)?(?:explains?|sets?\s+out|describes?|shows?|says?|lists?|makes?\s+clear|records?|notes?)\b`,
  ].join("|"),
  "gu",
);
const appendices = new RegExp(
  String.raw`\b(?:(?:[Aa]ppendi(?:x|ces)|[Aa]nnex(?:es)?|[Aa]pp\.)\s+(${appendixName}(?:${between}${appendixName})*|${anyWord}))`,
  "gu",
);

/** The cross-references of a segment's blocks. */
export function crossReferencesIn(blocks: readonly TextBlock[]): readonly CrossReference[] {
  return blocks.flatMap((block) => (block.inBlockQuote ? [] : blockReferences(block)));
}

function blockReferences(block: TextBlock): CrossReference[] {
  const { text } = block.prose;
  const points =
    hasSign(text, pointingSigns) || text.includes("¶") || decimal.test(text) || lettered.test(text);
  if (!points || !sayable.test(text.includes("@") ? text.replace(citation, "") : text)) return [];
  const found: CrossReference[] = [];
  let another: number | null = null;
  for (const match of text.includes("¶")
    ? matchesOf(text, numbered)
    : matchesAt(numbered, numberedSigns, text)) {
    const [whole, word = "", , list = ""] = match;
    const section = /^s/i.test(word);
    const end = match.index + whole.length;
    if (section && isStatute(text, list, end)) continue;
    const appendix = appendixAround(text, match.index, end);
    const also = another !== null && alsoBefore.test(text.slice(another, match.index));
    const others = isAnothers(text, match.index, appendix === null ? end : Math.max(end, appendix.end));
    if (others && appendix !== null && appendix.end > end) continue;
    if (appendix === null && (also || others)) {
      another = end;
      continue;
    }
    found.push({
      span: proseSpan(block.prose, appendix?.start ?? match.index, appendix?.end ?? end),
      kind: section ? "section" : "paragraph",
      targets: targetsIn(block.prose, end - list.length, list, eachLabel),
      appendix: appendix?.name ?? null,
      pointsWithin: section && leadsWithin(text, match.index, end),
      worded: true,
    });
  }
  const bares = decimal.test(text) ? barePatterns : [];
  const toldOnes = decimal.test(text) ? matchesOf(text, toldBare) : [];
  const letteredOnes = lettered.test(text) ? matchesOf(text, bareLettered) : [];
  for (const matches of [
    ...bares.map(([pattern, sign]) => matchesAt(pattern, sign, text)),
    toldOnes,
    letteredOnes,
  ]) {
    for (const match of matches) {
      const list = match[1] ?? match[2] ?? "";
      const start = match.index + match[0].indexOf(list);
      if (isAnothers(text, match.index, start + list.length) || isAmount(text, start + list.length)) continue;
      const span = proseSpan(block.prose, start, start + list.length);
      if (found.some((one) => one.span.start <= span.start && span.end <= one.span.end)) continue;
      found.push({
        span,
        kind: "paragraph",
        targets: targetsIn(block.prose, start, list, eachLabel),
        appendix: null,
        pointsWithin: false,
        worded: matches !== letteredOnes && matches !== toldOnes,
      });
    }
  }
  for (const match of matchesAt(appendices, appendixSigns, text)) {
    const list = match[1] ?? "";
    const end = match.index + match[0].length;
    // "Appendix A" at the head of its own heading is the thing itself.
    if (match.index === 0 && block.kind === "heading") continue;
    const span = proseSpan(block.prose, match.index, end);
    // "The plan at Appendix 2" and "the letter (Appendix 2)" are there to be read: the appendix is the draft's.
    const leads = attached.test(text.slice(Math.max(0, match.index - 24), match.index));
    if (leads ? isFollowedByAnother(text, end) : isAnothers(text, match.index, end)) continue;
    if (found.some((one) => one.span.start <= span.start && span.end <= one.span.end)) continue;
    found.push({
      span,
      kind: "appendix",
      targets: targetsIn(block.prose, end - list.length, list, eachAppendix),
      appendix: null,
      pointsWithin: false,
      worded: true,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const attached =
  /\b(?:at|in|see|under)\s+\(?$|\b(?:letter|report|plan|strategy|statement|minutes|response|paper|protocol|agreement|terms\sof\sreference|submission|self-evaluation)s?\s\($/i;

const numberedWords = ["paragraph", "_para", "section", "recommendation"];
/** A citation's numbers are the report's. */
const citation = /\[[^[\]]*@[^[\]]*\]/g;
/** "Paragraph nine" has no figure, nor has "¶" a sign. */
const sayable = /\d|[Aa]pp|[Aa]nnex|\b(?:[Pp]ara|[Ss]ection)/;
const setOutWords = [
  "set_out",
  "descri",
  "explai",
  "shown",
  "listed",
  "outlin",
  "mentio",
  "discus",
  "detail",
  "noted",
  "stated",
  "_said",
  "summar",
  "propos",
  "covered",
  "dealt",
  "made",
  "raised",
  "refer",
];
const seeWords = ["_see"];
const placedWords = ["above", "below"];
const appendixWords = ["appendi", "annex", "_app_"];
const numberedSigns = signs(...numberedWords);
const seeSigns = signs(...seeWords);
const placedSigns = signs(...placedWords);
const setOutSigns = signs(...setOutWords);
const appendixSigns = signs(...appendixWords);
const pointingSigns = signs(...numberedWords, ...seeWords, ...placedWords, ...setOutWords, ...appendixWords);

const decimal = /\d\.\d/;
const barePatterns = [
  [bare, seeSigns],
  [bare, setOutSigns],
  [placedBare, placedSigns],
  [bracketedBare, setOutSigns],
] as const;

/** The matches of a pattern, looked for only where its sign stands: that is found far sooner. */
function matchesAt(pattern: RegExp, sign: Signs, text: string): RegExpExecArray[] {
  return hasSign(text, sign) ? matchesOf(text, pattern) : [];
}

const eachLabel = new RegExp(`${label}|\\b${anyWord}`, "giu");
const eachAppendix = new RegExp(`${appendixName}|\\b${anyWord}`, "gu");

function targetsIn(prose: Prose, start: number, list: string, each: RegExp): CrossReference["targets"] {
  return matchesOf(list, each).map((match) => ({
    label: labelOf(match[0]),
    span: proseSpan(prose, start + match.index, start + match.index + match[0].length),
  }));
}

/** "Nine" is 9. */
function labelOf(written: string): string {
  const number = numberWords.indexOf(written.toLowerCase()) + 1;
  return number > 0 ? String(number) : written;
}

const appendixBefore = new RegExp(
  String.raw`(?:[Aa]ppendix|[Aa]nnex)\s+(${appendixName})(?:,?\s+(?:at\s+)?|\s*\(|:\s+)$`,
  "u",
);
const appendixAfter = new RegExp(
  String.raw`^\s+(?:of|in|to)\s+(?:the\s+)?(?:[Aa]ppendix|[Aa]nnex)\s+(${appendixName})`,
  "u",
);

/** What only a draft's own section does: an Act's requires, allows or applies. */
const withinVerbs =
  /^\s+(?:explains?|shows?|sets?\s+out|describes?|says?\s+more|has\s+(?:more|the)|gives?|lists?|covers?|above|below)\b/i;

/** Whether a section is one of the draft's own; where a duty is found may be an Act. */
function leadsWithin(text: string, start: number, end: number): boolean {
  const clause = text.slice(Math.max(0, start - 80), start);
  if (withinVerbs.test(text.slice(end, end + 30))) return true;
  return standsIn.test(clause) && closes.test(text.slice(end, end + 8)) && !statutory.test(clause);
}

const statutory =
  /\b(?:dut(?:y|ies)|powers?|law|legal\w*|statut\w+|Acts?|rights?|entitle\w+|definitions?)\b/i;
/** "Their cost is in section 7.", "turn to section 8": where a reader looks; an Act's section is what something is done under. */
const standsIn =
  /\b(?:(?:is|are|be|comes?|follows?|stands?|appears?|found|given|made|dealt\swith|taken\sup|covered|addressed|considered|shown|set\sout)\s(?:in|at)|(?:turn|straight|skip|jump|ahead|forward|return|back)\sto|see(?:\salso)?)\s+$/i;
const closes = /^\s*(?:[.,;:)]|$|below\b|above\b)/;

/** The appendix whose run is meant: "Appendix B, paragraph 4", "paragraph 4 of Appendix B". */
function appendixAround(
  text: string,
  start: number,
  end: number,
): { name: string; start: number; end: number } | null {
  const left = appendixBefore.exec(text.slice(Math.max(0, start - 40), start));
  if (left !== null) return { name: left[1] ?? "", start: start - left[0].length, end };
  const right = appendixAfter.exec(text.slice(end, end + 40));
  return right === null ? null : { name: right[1] ?? "", start, end: end + right[0].length };
}

const document =
  "report|letter|judgment|judgement|guidance|framework|policy|strategy|protocol|plan|Act|Regulations|Rules|Code|Order|Schedule|statute|statement|Working Together|[Tt]erms of [Rr]eference|minutes|contract|constitution|handbook|manual|procedures?|scheme|agreement|submission|self-evaluation|papers|agenda|pack|bundle|evidence|return|version|edition|book|leaflet";
const own = String.raw`(?:this\b|our\s+(?:response|plan|report)\b|the\s+(?:draft\b(?!\s+(?:inspection\s+)?(?:report|letter))|main\s+(?:body|report))\b)`;
const ofAnother = new RegExp(String.raw`^\s*(?:\([^)]*\)\s*)?,?\s*of\s+(?!${own})\p{L}`, "iu");
const inAnother = new RegExp(
  String.raw`^\s*,?\s*(?:in|to|from|under|within)\s+(?!${own})(?:[\p{L}'’]+\s+){0,5}(?:${document})\b`,
  "u",
);
const saying =
  "says?|said|states?|stated|notes?|noted|adds?|added|finds|found|describes?|described|praises?|praised|records?|recorded|explains?|explained|concludes?|concluded|recognises?|recognised|writes?|wrote|observes?|observed|reported|identifies|identified";
/** Papers of the council's own: "the plan (see para 22)", "the protocol described in paragraph 4" point within the draft. */
const ownPaper =
  /\b(?:framework|policy|strategy|protocol|plan|statement)(?:['’]s?)?\s(?:\(?see|(?:described|explained|noted|recorded|identified)\s(?:in|at|under))\s\(?$/i;
/** "The finding (paragraph 20)", "the inspectors' concern (para 14)": the report's. */
const theirFinding =
  /\b(?:findings?|concerns?|strengths?|criticisms?|praise|judge?ments?|weakness(?:es)?)\s\((?:see\s)?$/i;
/** "Cabinet (12 May 2026, Appendix E)": of what was sent that day. */
const datedPaper = /\([^()]*\b20\d\d,\s(?:item\s\d+,\s)?$/i;
const anotherBefore = new RegExp(
  String.raw`(?<own>this\s+|our\s+)?\b(?:${document}|Ofsted|inspectors)(?:['’]s?)?(?:\s+(?:findings?|comments?|words|views?|conclusions?))?(?:\s+\d{4}|\s+(?:of|from|dated)\s+(?:\p{L}+\s+|\d{1,2}\s+){1,3}\d{4})?(?:\s+(?:${saying}))?` +
    String.raw`\s*[,(:]?\s*(?:(?:at|in|see|under)\s+)?\(?$`,
  "iu",
);

/** "At paragraph 21 inspectors note", "in paragraph 15 they said". */
const anotherSpeaks = new RegExp(
  String.raw`^,?\s+(?:(?:the\s+)?(?:inspectors?|report|letter)|Ofsted|they)\s+(?:also\s+)?(?:${saying})\b`,
  "iu",
);

/** "The report says at paragraph 15 that … and again at paragraph 17 …; paragraph 18 …": the report's too. */
const alsoBefore =
  /^(?:[^.;:!?]{0,160}\b(?:and|also)\s(?:(?:again|also|later|then)\s)?(?:at|in)\s+|\s?[;,]\s(?:and\s)?)$/i;

const placedThere = /\s(?:at|in)\s+$/;
/** "Inspectors write that … That is in paragraph 21." */
const theirsBefore =
  /\b(?:[Ii]nspectors?|Ofsted|[Tt]he\s(?:inspection\s)?(?:report|letter))\b[^.!?]{0,200}[.!?]["”’')]*\s(?:That|This|It|They|These|Those)\s(?:is|are|comes?|stands?|can\sbe\s(?:found|read))\s(?:at|in)\s+$/;

/** "The forum's own submission (its paragraph 11)". */
const theirs = /\b(?:its|their|whose)\s(?:own\s)?$/i;

/** "paragraph 17 of the inspection report", "Ofsted's letter (paragraph 4)": another document's. */
function isAnothers(text: string, start: number, end: number): boolean {
  if (isFollowedByAnother(text, end) || theirs.test(text.slice(Math.max(0, start - 12), start))) return true;
  const before = text.slice(Math.max(0, start - 60), start);
  if (theirFinding.test(before) || datedPaper.test(before)) return true;
  if (placedThere.test(before) && theirsBefore.test(text.slice(Math.max(0, start - 260), start))) return true;
  const match = ownPaper.test(before) ? null : anotherBefore.exec(before);
  return match !== null && match.groups?.own === undefined;
}

function isFollowedByAnother(text: string, end: number): boolean {
  const after = text.slice(end, end + 80);
  return ofAnother.test(after) || inAnother.test(after) || anotherSpeaks.test(after);
}

/** "Section 137(3)", "section 47 enquiries". */
function isStatute(text: string, list: string, end: number): boolean {
  const after = text.slice(end, end + 80);
  if (/\(\d/.test(list)) return true;
  const duties =
    /^\s+(?:enquir|assess|order|accommodat|support|investigat|child|strateg|agreement|dut(?:y|ies)|power|placement|notice|notif|visit|audit|review|report|request|referral)/i;
  return !list.includes(".") && duties.test(after);
}

/** "see 3.5 million", "see 4.2 per cent": a figure. */
function isAmount(text: string, end: number): boolean {
  return /^\s*(?:%|per\s?cent|million|billion|thousand|FTE|days|weeks|months|years|percentage)/i.test(
    text.slice(end, end + 20),
  );
}
