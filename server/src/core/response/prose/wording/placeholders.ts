// Finds what a writer left to be filled in: XX, TBC, [insert name], [DCS to confirm], ??, lorem ipsum. Words in
// brackets inside a quotation stand for the quoted ones and are no blanks.

import type { FoundWording, PlaceholderHit } from "../../wordingHits.ts";
import type { Span } from "../../../text.ts";
import { standsIn } from "../passage.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";
import { wordBlanksIn } from "./blanksInWords.ts";

/** A letter in brackets keeps the word itself out of this file, where it would be unfinished work. */
const mayHoldMark =
  /[[«{]|__|……|\.{5}|\bNN|##|£\s?[….?_]|\?\s?%|\s[X][\s.,;)]|[Xx]{2}|DD\s?[/.-]|\?\?|\bTB[CAD]\b|£[XxYy]|\bX%/i;
const mayHoldWords = sought(
  /\bto\s(?:follow|come|be)\b|\binsert\s[^.;]{2,40}\shere\b|lorem\s+ipsum|\bTO[D]O\b|\bFI[X]ME\b/i,
);

/** The blanks of a text. */
export function placeholdersIn(
  text: string,
  quotations: readonly Span[],
  speeches: readonly Span[],
): FoundWording<PlaceholderHit>[] {
  const found = [...marksIn(text, speeches), ...wordBlanksIn(text)].sort((a, b) => a.start - b.start);
  const hits: FoundWording<PlaceholderHit>[] = [];
  for (const at of found) {
    const last = hits.at(-1)?.at;
    if (standsIn(quotations, at.start) || (last !== undefined && at.start < last.end)) continue;
    hits.push({ term: "placeholder", kind: "blank", at });
  }
  return hits;
}

/** The blanks that brackets, letters and marks show. */
function marksIn(text: string, speeches: readonly Span[]): Span[] {
  if (!mayHoldMark.test(text) && !mayHoldWords.test(text) && !asked.mayMatch(text) && !shouted.mayMatch(text))
    return [];
  const found: Span[] = [];
  for (const { 0: written, 1: inner, index } of matchesOf(text, bracketed)) {
    const end = index + written.length;
    const linked = /^[[(:]/.test(text.slice(end)) || /[!\]]/.test(text[index - 1] ?? "");
    // A mail merge's field is never prose.
    const isOpen =
      inner === undefined ||
      (!linked &&
        !(inner === "X" && hidden.test(text.slice(0, index))) &&
        (isInstruction(inner) ||
          isChoice(inner) ||
          (!standsIn(speeches, index) && (fields.test(inner) || isNoun(text, index, inner)))));
    if (isOpen) found.push({ start: index, end });
  }
  if (text.includes("{")) {
    for (const { 0: written, 1: inner = "", index } of matchesOf(text, braced)) {
      if (isInstruction(inner) || fields.test(inner))
        found.push({ start: index, end: index + written.length });
    }
  }
  const promise = text.length <= longestLine ? promised.exec(text) : null;
  if (promise !== null) {
    const start = promise[0].indexOf(promise[1] ?? "");
    found.push({ start, end: start + (promise[1] ?? "").length });
  }
  for (const { 0: written, index } of [
    ...asked.all(text),
    ...shouted.all(text),
    ...(/__|……|\.{5}/.test(text) ? matchesOf(text, ruled) : []),
  ]) {
    found.push({ start: index, end: index + written.trimEnd().length });
  }
  for (const { 0: written, index } of mayHoldBlank.test(text) ? matchesOf(text, blanks) : []) {
    if (isBlank(text, index, written)) found.push({ start: index, end: index + written.length });
  }
  return found;
}

/** A line that holds no more than a label and its value. */
const longestLine = 90;
const bracketed =
  /\[(?:(?<=[\p{L}\p{N}£]\s?\[)\s*\](?=\s\p{L})|([^[\]\n]{1,120})\])|\{\{[^{}\n]{1,80}\}\}|«[^«»\n]{1,80}»/gu;
/** "{name of school}". */
const braced = /(?<!\{)\{([^{}\n]{1,80})\}(?!\})/g;
/** "Text to follow": a paragraph that only says that there will be one. */
const promised = sought(
  /^\W{0,2}((?:(?:further|more|full|draft|updated)\s)?(?:text|wording|content|narrative|figures?|data|details?|quot(?:es?|ations?)|comments?|sections?|paragraphs?|charts?|graphs?|tables?|images?|photos?|links?)(?:\s(?:from|of|on|for|by)\s[^.:;]{2,50})?\sto\s(?:follow|come|be\s(?:confirmed|added|inserted|completed|supplied|updated|drafted|provided|written)))\W{0,2}$/i,
);
/** "About ___ per cent", "from __%", "our vision is ……… and"; a line to sign on has no words behind it. */
const ruled = /(?<![\p{L}\p{N}_])_{2,}(?=\s\p{Ll}|\s?%)|(?<=\s)(?:…{2,}|\.{5,})(?=\s\p{Ll}|[,;])/gu;

const instruction =
  /^(?:please\s+)?(?:insert|add|enter|include|replace|complete|delete|update|confirm|check|provide|type|choose|select|fill|put|write|quote\s+(?:from|to|here)|details?\s+of|name\s+of|date\s+of|number\s+of|title\s+of|link\s+to|awaiting|placeholder)\b(?!ed\b)/i;
const owed =
  /\b(?:[Tt]o\s+(?:be\s+)?(?:confirm|check|provide|add|insert|follow|complete|update|advise|supply|draft|review|agree|verify|approve|finalise|decide|come|fill\sin|write|rewrite|send|chase|dig\sout)(?:e?d)?|needs?\s+(?:checking|confirming|updating|adding)|TB[CAD]|TO[D]O|FI[X]ME|tb[cad]|placeholder|lorem\s+ipsum)\b|\?\s*$|\bX{2,}\b|^(?:[Xx]{2,4}|X)$|^\.{4,}$|^_{2,}$/;

/** "Child [X]": somebody whose name is left out. */
const hidden = /\b(?:child|family|parent|person|case|mother|father|sibling)\s$/i;

function isInstruction(inner: string): boolean {
  const words = inner.trim();
  return (
    instruction.test(words) ||
    owed.test(words) ||
    handedOn.test(words) ||
    owedBy.test(words) ||
    stillOpen.test(words)
  );
}

/** "[Yes/No]", "[Autumn / Winter]", "[dd/mm]": whoever fills it in is to strike out all but one. */
function isChoice(inner: string): boolean {
  return choice.test(inner) && !/^(?:and\/or|\p{L}\/\p{L}|n\/a|w\/[ceo])$/iu.test(inner.trim());
}
const choice =
  /^\s*\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,2}(?:\s?\/\s?\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,2})+\s*$/u;

/** "[venue to be booked]", "[name awaited from the Department]", "[date pending]". */
const stillOpen =
  /^(?:(?:the|a|an)\s)?(?:\p{L}+\s){1,4}(?:(?:is\s|are\s)?(?:still\s)?(?<!\b(?:need(?:s|ed)?|ha(?:ve|s|d)|ought|likely|able|continued?|wait(?:ed|ing)?|expected|going|wants?|wanted|hopes?|hoped)\s)to\sbe\s\p{L}+(?:ed|en)|(?:still\s)?(?:awaited|pending))(?:\s(?:by|from|with|at|in|on|after)\s[^.;]{2,40})?$/iu;

/** "[figure from finance]", "[wording needed from the legal team]": who is to supply it, not where it was found. */
const owedBy =
  /^(?:\p{L}+\s){0,2}?(?:figures?|numbers?|amounts?|dates?|names?|costs?|totals?|quotes?|wording|text|details|data|paragraph|comments|table|chart)\s(?:(?:needed|wanted|due|awaited)\s)?from\s(?:the\s)?(?:finance|legal|payroll|HR|procurement|performance|press|comms|health|police|commissioning|\p{L}+\s(?:team|office|officer|lead|manager))$/iu;

/** "[second item – ask Jas]". */
const handedOn =
  /\b(?:[Aa]sk|[Cc]heck\swith|[Cc]hase|[Qq]uery\swith|[Oo]ver\sto|[Ss]peak\sto)\s\p{Lu}\p{L}+\W*$/u;

/** "tel. [extension]", "[signature block here]", "[n]%": no more than a thing's name, which is to stand there. */
function isNoun(text: string, start: number, inner: string): boolean {
  // "child[ren]"
  if (/\p{L}/u.test(text[start - 1] ?? "")) return false;
  return /^(?:[nNyz]|no\.?|#+|…+)$/.test(inner) || (bareNoun.test(inner) && !aside.test(inner));
}

const bareNoun = /^\p{Ll}[\p{L}’'-]{2,}(?:\s[\p{Ll}\d][\p{L}\d’'-]*){0,3}$/u;
/** What writers set between square brackets for good. */
const aside =
  /\b(?:sic|redacted|removed|withheld|omitted|deleted|emphasis|italics|bold|abridged|edited|translat\p{Ll}+|inaudible|laughter|applause|pause|exempt|confidential|official|sensitive|restricted|public|private|continued|above|below|ibid|see|same|part|none|nil|not|no|yes|all|the|this|that|these|those|our|we|they|he|she|it|you|is|are|was|were|be|has|have|had|who|which|and|or|but|as|by|from|with|pdf|opens|external|new|archived|page|pages|para|ends|end|start|former|formerly|now|then|later|since|note|figures?\sexclude)\b/iu;

/**
 * "(Elaine – can you beef this up pls?)", "(link?)", "(Priya to check)": what one writer asks of another, in round
 * brackets. A question to readers, "(and who would not?)", is none.
 */
const asked = sought(
  /\((?:(?:please\s)?delete\s(?:if|as|where|unless|before|when|whichever)\s[^()]{2,40}|(?:[^()?]{0,60}[\s,–—-])?(?:pls|plse|plz)(?:\s[^()]{0,60})?[.?!]*|(?:[^()]{0,40}[\s:,–—-])?please\s(?:check|confirm|verify|update|add|amend|insert|supply|chase)\s(?:this|that|these|with\s\p{Lu}|(?:the\s)?(?:figures?|dates?|names?|numbers?|totals?|spelling|wording|sources?))\b[^()]{0,60}|(?:please\s)?insert\s[^()]{2,40}|(?:\p{L}+\s){0,2}(?:links?|dates?|sources?|refs?|references?|names?|figures?|numbers?|spelling|sp|page|para(?:graph)?|quote|citation|check|correct|right|title|tbc)\s?\?+|\p{Lu}\p{L}+(?:\s\p{L}+)?\s?[,:–—-]\s(?:please|can|could|would|do|is|are|have|what|where|which|should)\s[^()]{2,80}\?|(?:is|are|do|can|could|should|have|has|does)\s(?:we|you|this|someone|somebody|anyone)\s[^()?]{2,80}\?(?:\s\p{Ll}[^()]{0,30})?|(?:please\s)?(?:check|confirm|verify|update|insert|add|chase)\s(?:with\s\p{Lu}\p{L}+|before\s|(?:(?:this|that|the|these|all)\s)?(?:figures?|dates?|names?|numbers?|spelling|wording|sources?|totals?)\b|this\b|that\b)[^()]{0,60}|\p{Lu}\p{L}+\sto\s(?:check|confirm|add|supply|provide|update|complete|advise|amend|rewrite|redraft|draft|chase)\b[^()]{0,40}|(?:(?:the\s)?(?:\p{Ll}+\s){1,3}to\sbe\s(?:confirmed|inserted|added|supplied))|(?:still\s)?to\s(?:be\s(?:confirmed|checked|added|inserted|completed|supplied|updated|finalised|drafted)|follow|come))\)/gu,
);
/** "INSERT HEADLINE": an instruction in capitals. */
const shouted = sought(/\b(?:INSERT|ADD|ENTER|REPLACE)\s(?:[A-Z]{2,}\s?){1,5}(?![\p{L}])/gu);

const field = String.raw`(?:names?|dates?|times?|numbers?|figures?|titles?|roles?|address|phone|telephone|e-?mails?|links?|urls?|sources?|quotes?|quotations?|authors?|details|amounts?|authority|council|years?|months?|percentages?|locations?|venues?|contacts?|signature|text|images?|photos?|logo)`;
const lead = String.raw`(?:(?:your|the|full|first|last|officer|contact|lead|cabinet|member|director|councillor|council|local|authority|meeting|report|start|end|job|web|phone|telephone|e-?mail|press|publication|inspector|chair|leader)['’]?s?\s+)*`;
/** "[name]", "[Date]", "[job title, phone number]": nothing but the names of what is to stand there. */
const fields = sought(
  new RegExp(`^\\s*${lead}${field}(?:\\s*(?:,|and|/|&|of)\\s*${lead}${field})*\\s*$`, "i"),
);

const blanks =
  /\bDD\s?[/.-]\s?MM\s?[/.-]\s?YY(?:YY)?\b|\b(?:\d\d|X{1,2})\/X{2}\/(?:\d{2,4}|[XY]{2,4})\b|\bX{2,}(?:[ -]X{2,})*\b|\b(?:19|20)XX\b|\bN{2,}\b|#{2,}|£\s?(?:…|\.{2,}|_{2,}|\?)|(?<=\s)\?\s?%|(?<=\b(?:para(?:graph)?|page)\s)X(?=[\s.,;)])|£\s?[XY]{1,4}(?:[.,][XY]+)*(?:m|k|bn|million)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])X{1,3}\s?%|\bX(?=\s(?:per\s?cent|percent|million|days|weeks|months|children|social\s+workers)\b)|\?{2,}|\bTB[CAD]\b|\btb[cad]\b|lorem\s+ipsum|\binsert\s(?:\p{L}+\s){1,4}here(?=\s*(?:[.)\]]|$))|\bTO[D]O\b|\bFI[X]ME\b/giu;

/** What every blank has some of: brackets alone, as every citation has them, hold none. */
const mayHoldBlank =
  /[xX][xX]|NN|nn[ %]|##|£\s?[….?_]|\?\s?%|\b[xX]|[xX]\s?%|£\s?[xXyY]|\?\?|\b[dD][dD]\s?[/.-]|[tT][bB][cadCAD]|[lL][oO][rR][eE][mM]|[tT][oO][dD][oO]|[fF][iI][xX][mM][eE]|[iI]nsert\s/;

/** XX after "Appendix" counts twenty; kisses at the end of a card and the signs of a heading are none. */
function isBlank(text: string, start: number, written: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(start + written.length, start + written.length + 16);
  // "Really??" is how somebody spoke.
  if (written.startsWith("?")) return !/^["'”’]/.test(after);
  if (/^(?:todo|fixme)$/.test(written)) return false;
  if (/^(?:N+|n+|#+)$/.test(written)) return /^(?:\s?%|\s\p{Ll})/u.test(after);
  if (/^x+$/.test(written)) return text.trim() === written || /^(?:\s?%|\s\p{L}|@\p{L})/u.test(after);
  if (/^X{2,}$/.test(written)) return !counts.test(before) && !(written === "XX" && numerals.test(text));
  return true;
}

const counts =
  /\b(?:appendix|annexe?|schedule|part|chapter|article|volume|title|book|class|olympiad|session)\s+$/i;

/** Where others are written so, or it is told what it counts, XX is twenty: "item XX of its agenda, the last of twenty". */
const numerals = /\b(?:twent(?:y|ieth)|X?I{2,3}|X?IV|XI|XVI{0,3}|XIX|XXI+)\b/;
