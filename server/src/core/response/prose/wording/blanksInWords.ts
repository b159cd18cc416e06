// Finds what a writer left in words for somebody to fill in or take out: a name that is nobody's, "dates to be inserted",
// "TITLE NEEDED", "Guidance: describe here …", "Payroll to add a paragraph".

import { matchesOf } from "../../../matches.ts";
import type { Span } from "../../../text.ts";

/** What a draft is made of. */
const piece =
  "(?:comments?|text|wording|figures?|numbers?|dates?|names?|quotes?|quotations?|append(?:ix|ices)|annex(?:es)?|data|paragraphs?|sections?|titles?|details|signatures?|photos?|tables?|charts?|graphs?|sources?|references?|links?|input|sign-off|paper|costs?|costings|total|map|statement)";

/** What says of a part that it is owed, and what such a part ends with. */
const pieceOwed =
  / (?:not yet [a-z]+|to be (?:ins|add|sup|wri|dra|fil|pro|att|typ|sou)[a-z]*|to (?:follow|come)|awaited|outstanding|pending|missing|needed|required)(?: \([A-Z]{2,4}\)|[).*~\]]| [–—-] |\s*$| [a-z]+\s?[)–—-]| [a-z]+\.?$| [A-Z])/;

/** Each is marked whole, or its first group where it has one, and looked for where the `least` it has stands. */
const kinds: readonly { readonly least: RegExp; readonly pattern: RegExp }[] = [
  // Nobody's name.
  {
    least: /N\.? ?Other|ame (?:Last|Sur)|name Sur|Your Name|Bloggs|Doe\b/,
    pattern:
      /(?<![\p{L}])(?:A\.?\s?N\.?\sOther|(?:First\s?name|Forename)\s(?:Last\s?name|Surname)|Name\sSurname|Your\sName|J(?:oe?|ane|ohn)\s(?:Bloggs|Doe))(?!\p{L})/gu,
  },
  // "(appendix not yet drafted)", "– dates to be inserted –", ": figures awaited".
  {
    least: pieceOwed,
    pattern: new RegExp(
      `(?<=\\(|[–—-]\\s|:\\s|^\\W{0,3})(?:[\\p{L}\\d’'-]+\\s){0,3}${piece}\\s(?:[\\p{L}\\d]{1,3}\\s)?(?:(?:(?:is|are)\\s)?not\\syet\\s(?:drafted|written|available|inserted|supplied|added|attached|to\\shand|received|in)|(?:(?:is|are|still)\\s)*to\\sbe\\s(?:inserted|added|supplied|written|drafted|filled\\sin|provided|attached|typed|sourced)|(?:still\\s)?(?:awaited|outstanding|missing|needed))(?:\\s\\p{Ll}+){0,3}(?:\\s\\(\\p{Lu}{2,4}\\))?(?=\\)|\\s[–—-]\\s|\\.?\\s*$)`,
      "giu",
    ),
  },
  // "Finance comments awaited (PK)", "Legal text to follow".
  {
    least: pieceOwed,
    pattern:
      /(?<!\p{L})(?:\p{Lu}\p{L}+\s){1,3}(?:comments?|text|wording|input|figures?|paragraph|para|implications|quote|data|section|contribution|sign-off)\s(?:(?:is|are)\s)?(?:still\s)?(?:awaited|outstanding|pending|needed|required|missing|to\sfollow|to\scome)(?!\sby\b|\sfrom\sall|\p{L})(?:\s\(\p{Lu}{2,4}\))?(?=[.)~*\]]|\s*$|\s\p{Lu})/gu,
  },
  // "TITLE NEEDED", "QUOTE HERE", "DATE MISSING".
  {
    least: /[A-Z]{3} (?:NEEDED|REQ|MISS|PEND|AWAI|HERE|TO )/,
    pattern:
      /(?<![\p{L}])(?:\p{Lu}{3,}\s){1,4}(?:NEEDED|REQUIRED|MISSING|PENDING|AWAITED|HERE|TO\s(?:FOLLOW|COME|ADD|CONFIRM|CHECK|INSERT|BE\s\p{Lu}+))(?!\s?\p{Lu}|\p{L})/gu,
  },
  // "Payroll to add paragraph on staff."
  {
    least:
      /\bto (?:please )?(?:add|insert|supply|provide|(?:re)?draft|(?:re)?write|send|complete|fill in|check|confirm) (?:in )?(?:[a-z]+ ){0,2}(?:para|text|wording|section|quote|sentence|line|figure|number|date|chart|graph|table|photo|caption|bullet|comment|words|here)/,
    pattern:
      /(?:^\W{0,3}|[.!?)*~]\s+[*_~]{0,2})((?:[\p{Lu}][\p{L}’'&-]*\s)(?:[\p{L}’'&-]+\s){0,3}to\s(?:please\s)?(?:add|insert|supply|provide|draft|write|rewrite|redraft|send|complete|fill\sin|check|confirm)\s(?:in\s)?(?:the\s|a\s|an\s|this\s|these\s|more\s|new\s)?(?:\p{Ll}+\s)?(?:paragraphs?|paras?|text|wording|sections?|quotes?|sentences?|lines?|figures?|numbers?|dates?|charts?|graphs?|tables?|photos?|captions?|bullets?|comments?|words|here)(?:\s(?:on|about|from|for|of|here|in|by|re)\b[^.;|]{0,60})?)(?=\.?[*_~]{0,2}(?:\s|$))/gu,
  },
  // "Guidance: describe here …", "Drafting note: …", "Note to self: …".
  {
    least: /^\W{0,3}(?:Guid|Instr|Draft|Note|Templ|Prompt|Author|Example)/,
    pattern:
      /^\W{0,3}((?:Guidance(?:\snotes?)?|Instructions?|Drafting\snotes?|Notes?\s(?:to|for)\s(?:self|(?:the\s)?(?:author|drafter|writer|me|typist)s?)|Template(?:\stext)?|Prompt|Author['’]s\snote|Example\stext)\s?[:–—-]\s(?:\P{L}|\p{L}){5,})$/gu,
  },
];

/** The words of a text that are somebody's still to write. */
export function wordBlanksIn(text: string): Span[] {
  return kinds.flatMap(({ least, pattern }) =>
    (least.test(text) ? matchesOf(text, pattern) : []).map(({ 0: written, 1: inner, index }) => {
      const start = inner === undefined ? index : index + written.indexOf(inner);
      return { start, end: start + (inner ?? written).trimEnd().length };
    }),
  );
}
