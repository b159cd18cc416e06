// Finds where a draft points at its own paragraphs, sections and appendices ("paragraphs 3 to 5", "see 3.2.1(b)",
// "Appendix B, paragraph 4"). A statute's section and the report's paragraph are none of its business; whether
// the target exists is the concordance's.

import { hasSign, type Signs, signs } from "../signs.ts";
import { type CrossReference, type Prose, proseSpan, type TextBlock } from "./responseDocument.ts";
import { matchesOf } from "../matches.ts";

const label = String.raw`\d{1,3}(?:\.\d{1,3})*(?:\((?:[a-z]{1,4}|\d{1,2})\)|[a-z](?![\p{L}\p{N}]))*(?![\p{L}\p{N}%]|\.\d)`;
const between = String.raw`\s*(?:,\s*and|,\s*or|,|and|or|to|&|-|–|—|and\s+also)\s*`;
const labels = `${label}(?:${between}${label})*`;
const appendixName = String.raw`(?:[A-Z]|\d{1,2})(?![\p{L}\p{N}'’])`;

const numbered = new RegExp(
  String.raw`\b(paragraphs?|paras?\.?|sections?|recommendations?(?=\s+\d+\.\d))\s+(${labels})`,
  "giu",
);
const bare = new RegExp(String.raw`\bsee(?:\s+also)?\s+((?=\d+\.\d)${labels})`, "giu");
/** "As set out in 2.7". */
const setOut = String.raw`set\s+out|described|explained|shown|listed|outlined|mentioned|discussed|detailed`;
const setOutBare = new RegExp(String.raw`\b(?:${setOut})\s+(?:in|at|under)\s+((?=\d+\.\d)${labels})`, "giu");
/** "The board described above (2.7)"; "lower than a year earlier (2.7)" is a figure. */
const bracketedBare = new RegExp(
  String.raw`\b(?:${setOut})(?:\s+(?:above|below|earlier|later))?\s+\(((?=\d+\.\d)${labels})\)`,
  "giu",
);
const placedBare = new RegExp(
  String.raw`(?<![\p{L}\p{N}.]|£)((?=\d+\.\d)${label})\s+(?:above|below)\b`,
  "giu",
);
const appendices = new RegExp(
  String.raw`\b(?:[Aa]ppendi(?:x|ces)|[Aa]nnex(?:es)?)\s+(${appendixName}(?:${between}${appendixName})*)`,
  "gu",
);

/** The cross-references of a segment's blocks. */
export function crossReferencesIn(blocks: readonly TextBlock[]): readonly CrossReference[] {
  return blocks.flatMap((block) => (block.inBlockQuote ? [] : blockReferences(block)));
}

function blockReferences(block: TextBlock): CrossReference[] {
  const { text } = block.prose;
  if (!hasSign(text, pointingSigns) || !/\d|[Aa]ppendi|[Aa]nnex/.test(text)) return [];
  const own = text.includes("@") ? text.replace(/\[[^[\]]*@[^[\]]*\]/g, hidden) : text;
  if (!/\d|ppendi|nnex/i.test(own)) return [];
  const found: CrossReference[] = [];
  let another: number | null = null;
  for (const match of matchesAt(numbered, numberedSigns, own)) {
    const [whole, word = "", list = ""] = match;
    const section = /^s/i.test(word);
    const end = match.index + whole.length;
    if (section ? isStatute(text, list, end) : false) continue;
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
      section: section ? null : sectionAround(text, match.index, end),
      pointsWithin:
        withinVerbs.test(text.slice(end, end + 30)) ||
        (section && saidIn.test(text.slice(Math.max(0, match.index - 80), match.index))),
      inMainText: appendix === null && mainText.test(text.slice(end, end + 40)),
    });
  }
  for (const [pattern, sign] of [
    [bare, seeSigns],
    [placedBare, placedSigns],
    [setOutBare, setOutSigns],
    [bracketedBare, setOutSigns],
  ] as const) {
    for (const match of matchesAt(pattern, sign, own)) {
      const list = match[1] ?? "";
      const start = match.index + match[0].indexOf(list);
      if (isAnothers(text, match.index, start + list.length) || isAmount(text, start + list.length)) continue;
      const span = proseSpan(block.prose, start, start + list.length);
      if (found.some((one) => one.span.start <= span.start && span.end <= one.span.end)) continue;
      found.push({
        span,
        kind: "paragraph",
        targets: targetsIn(block.prose, start, list, eachLabel),
        appendix: null,
        section: null,
        pointsWithin: false,
        inMainText: false,
      });
    }
  }
  for (const match of matchesAt(appendices, appendixSigns, own)) {
    const list = match[1] ?? "";
    const end = match.index + match[0].length;
    // "Appendix A" at the head of its own heading is the thing itself.
    if (match.index === 0 && block.kind === "heading") continue;
    const span = proseSpan(block.prose, match.index, end);
    // "The plan at Appendix 2" is there to be read: the appendix is the draft's.
    const leads = /\b(?:at|in|see|under)\s+\(?$/i.test(
      text.slice(Math.max(0, match.index - 10), match.index),
    );
    if (leads ? isFollowedByAnother(text, end) : isAnothers(text, match.index, end)) continue;
    if (found.some((one) => one.span.start <= span.start && span.end <= one.span.end)) continue;
    found.push({
      span,
      kind: "appendix",
      targets: targetsIn(block.prose, end - list.length, list, eachAppendix),
      appendix: null,
      section: null,
      pointsWithin: false,
      inMainText: false,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** What a citation in brackets points at is the report's. */
function hidden(citation: string): string {
  return "[".repeat(citation.length);
}

const numberedWords = ["paragraph", "_para", "section", "recommendation"];
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
];
const seeWords = ["_see"];
const placedWords = ["above", "below"];
const appendixWords = ["appendix", "annex"];
const numberedSigns = signs(...numberedWords);
const seeSigns = signs(...seeWords);
const placedSigns = signs(...placedWords);
const setOutSigns = signs(...setOutWords);
const appendixSigns = signs(...appendixWords);
const pointingSigns = signs(...numberedWords, ...seeWords, ...placedWords, ...setOutWords, ...appendixWords);

/** The matches of a pattern, looked for only where its sign stands: that is found far sooner. */
function matchesAt(pattern: RegExp, sign: Signs, text: string): RegExpExecArray[] {
  return hasSign(text, sign) ? matchesOf(text, pattern) : [];
}

const eachLabel = new RegExp(label, "gu");
const eachAppendix = new RegExp(appendixName, "gu");

function targetsIn(prose: Prose, start: number, list: string, each: RegExp): CrossReference["targets"] {
  return matchesOf(list, each).map((match) => ({
    label: match[0],
    span: proseSpan(prose, start + match.index, start + match.index + match[0].length),
  }));
}

const appendixBefore = new RegExp(
  String.raw`(?:[Aa]ppendix|[Aa]nnex)\s+(${appendixName})(?:,?\s+(?:at\s+)?|\s*\(|:\s+)$`,
  "u",
);
const appendixAfter = new RegExp(
  String.raw`^\s+(?:of|in|to)\s+(?:the\s+)?(?:[Aa]ppendix|[Aa]nnex)\s+(${appendixName})`,
  "u",
);

/** The section whose run is meant: "section 1, paragraph 2", "paragraph 2 of section 1". */
function sectionAround(text: string, start: number, end: number): string | null {
  const left = /\b[Ss]ection\s+(\d{1,2}),?\s+(?:at\s+)?$/.exec(text.slice(Math.max(0, start - 20), start));
  const right = /^\s+(?:of|in)\s+[Ss]ection\s+(\d{1,2})\b(?!\.\d|\()/.exec(text.slice(end, end + 30));
  return left?.[1] ?? right?.[1] ?? null;
}

/** What only a draft's own section does: an Act's requires, allows or applies. */
const withinVerbs =
  /^\s+(?:explains?|shows?|sets?\s+out|describes?|says?\s+more|has\s+(?:more|the)|gives?|lists?|covers?|above|below)\b/i;

/** "On the lines suggested in section 11"; the duties described in one may be an Act's. */
const saidIn =
  /^(?!.*\b(?:dut(?:y|ies)|powers?|law|legal\w*|statut\w+|Act)\b).*\b(?:suggested|described|explained|outlined|listed|discussed|proposed|costed|summarised)\s(?:in|at|under)\s+$/is;

/** "Paragraph 2 of the main report", said in an appendix. */
const mainText =
  /^\s+(?:of|in|to)\s+(?:this\s+(?:report|response|plan|paper)|the\s+(?:main\s+)?(?:body|text)\b|the\s+(?:main|covering)\s+report)/i;

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
  "report|letter|judgment|judgement|guidance|framework|policy|strategy|protocol|plan|Act|Regulations|Rules|Code|Order|Schedule|statute|statement|Working Together";
const own = String.raw`(?:this\b|our\s+(?:response|plan|report)\b|the\s+(?:draft\b(?!\s+(?:inspection\s+)?(?:report|letter))|main\s+(?:body|report))\b)`;
const ofAnother = new RegExp(String.raw`^\s*(?:\([^)]*\)\s*)?,?\s*of\s+(?!${own})\p{L}`, "iu");
const inAnother = new RegExp(
  String.raw`^\s*,?\s*(?:in|to|from|under|within)\s+(?!${own})(?:[\p{L}'’]+\s+){0,5}(?:${document})\b`,
  "u",
);
const saying =
  "says?|said|states?|stated|notes?|noted|adds?|added|finds|found|describes?|described|praises?|praised|records?|recorded|explains?|explained|concludes?|concluded|recognises?|recognised|writes?|wrote|observes?|observed|reported|identifies|identified";
const anotherBefore = new RegExp(
  String.raw`(?<own>this\s+|our\s+)?\b(?:${document}|Ofsted|inspectors)(?:['’]s?)?(?:\s+(?:findings?|comments?|words|views?|conclusions?))?(?:\s+\d{4})?(?:\s+(?:${saying}))?` +
    String.raw`\s*[,(:]?\s*(?:(?:at|in|see|under)\s+)?\(?$`,
  "iu",
);

/** "At paragraph 21 inspectors note", "in paragraph 15 they said". */
const anotherSpeaks = new RegExp(
  String.raw`^,?\s+(?:(?:the\s+)?(?:inspectors?|report|letter)|Ofsted|they)\s+(?:also\s+)?(?:${saying})\b`,
  "iu",
);

/** "The report says at paragraph 15 that … and at paragraph 17 that …": the second is the report's too. */
const alsoBefore = /^[^.;:!?]{0,160}\b(?:and|also)\s(?:at|in)\s+$/i;

/** "The forum's own submission (its paragraph 11)". */
const theirs = /\b(?:its|their|whose)\s(?:own\s)?$/i;

/** "paragraph 17 of the inspection report", "Ofsted's letter (paragraph 4)": another document's. */
function isAnothers(text: string, start: number, end: number): boolean {
  if (isFollowedByAnother(text, end) || theirs.test(text.slice(Math.max(0, start - 12), start))) return true;
  const match = anotherBefore.exec(text.slice(Math.max(0, start - 60), start));
  return match !== null && match.groups?.own === undefined;
}

function isFollowedByAnother(text: string, end: number): boolean {
  const after = text.slice(end, end + 80);
  return ofAnother.test(after) || inAnother.test(after) || anotherSpeaks.test(after);
}

/** "section 17 of the Children Act 1989", "section 137(3)", "section 47 enquiries". */
function isStatute(text: string, list: string, end: number): boolean {
  const after = text.slice(end, end + 80);
  if (/\(\d/.test(list) || /^\s?\(\d/.test(after)) return true;
  if (
    /^\s*(?:\(\w+\)\s*)*,?\s*(?:of\s+(?:the\s+|that\s+)?)?(?:\p{Lu}[\p{L}'’]*\s+(?:and\s+)?){1,6}(?:Act|Regulations|Order|Rules)\b/u.test(
      after,
    )
  ) {
    return true;
  }
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
