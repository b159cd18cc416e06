// Finds mentions of the national framework's outcomes, enablers and principles, or of the items of a project's own
// framework, in the forms that reports and drafts use, slips of spelling included. Says how each is written; which item
// is right is decided elsewhere.

import type { FrameworkMention, TextBlock } from "../../responseDocument.ts";
import { type Anchor, anchorsIn } from "./frameworkAnchors.ts";
import { type FrameworkVocabulary, nationalVocabulary } from "./frameworkVocabulary.ts";
import {
  belongsTo,
  besideFramework,
  frameworkLabel,
  namesAnotherPaper,
  separatorAfter,
  speaksOfAnotherPaper,
} from "./frameworkNamed.ts";
import { editionNamedAround } from "./frameworkEditionNamed.ts";
import { paraphraseAfter, paraphraseBefore, titleBefore, titleInCell } from "./frameworkTitlesBeside.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { matchesOf } from "../../../matches.ts";
import type { Span } from "../../../text.ts";

/** `beside`: of a cell, those before and after it in its row, one of which may hold the title to its number. */
export function frameworkMentionsIn(
  passage: Passage,
  vocabulary: FrameworkVocabulary = nationalVocabulary,
  beside: readonly TextBlock[] = [],
): FrameworkMention[] {
  const { text } = passage;
  const anchors = anchorsIn(text, vocabulary);
  const mentions: FrameworkMention[] = [];
  for (let index = 0; index < anchors.length;) {
    const anchor = anchors[index];
    if (anchor === undefined) break;
    const bracket = bracketAround(text, anchor.start, anchor.end);
    const inBracket = bracket === null ? [] : anchorsBefore(anchors, index, bracket.end);
    const reading = bracket === null ? null : readBracket(text, bracket, inBracket, vocabulary);
    const isAnothers =
      vocabulary.id === null &&
      reading?.namesFramework === false &&
      bracket !== null &&
      namesAnotherPaper(text, bracket.start);
    if (isAnothers) {
      index += inBracket.length;
      continue;
    }
    if (reading !== null && bracket !== null) {
      mentions.push(...bracketed(passage, bracket, inBracket, reading, vocabulary));
      index += inBracket.length;
      continue;
    }
    const mention = plainMention(passage, anchor, vocabulary, beside);
    if (mention !== null) mentions.push(mention);
    index += 1;
  }
  const [only] = mentions;
  if (mentions.length !== 1 || only?.title !== null || beside.length === 0 || !isAlone(text, anchors))
    return mentions;
  return [{ ...only, title: titleInCell(beside, vocabulary) }];
}

/** A column that counts what the plan itself set out to do. */
const ownOutcomes = /\b(?:priorit(?:y|ies)|themes?|objectives?|goals?|aims?|ambitions?|our)\b/i;

/** Whether a cell holds one number of a framework and nothing besides: "Outcome 4", "(Enabler 2)". */
function isAlone(text: string, [anchor, ...more]: readonly Anchor[]): boolean {
  if (anchor === undefined || more.length > 0) return false;
  return (
    /^[\s([]*(?:national\sframework[\s,:]*)?$/i.test(text.slice(0, anchor.start)) &&
    /^[\s)\].:,]*$/.test(text.slice(anchor.end))
  );
}

function anchorsBefore(anchors: readonly Anchor[], from: number, end: number): Anchor[] {
  let to = from;
  while ((anchors[to]?.start ?? Infinity) < end) to += 1;
  return anchors.slice(from, to);
}

/** The bracket that stands around `start`–`end`, not longer than a reference with its title can be. */
function bracketAround(text: string, start: number, end: number): Span | null {
  let open = start - 1;
  while (open >= 0 && start - open < 160 && !"()[]".includes(text[open] ?? "")) open -= 1;
  const opener = text[open];
  if (opener !== "(" && opener !== "[") return null;
  const closer = opener === "(" ? ")" : "]";
  let close = end;
  while (close < text.length && close - end < 260 && !"()[]".includes(text[close] ?? "")) close += 1;
  return text[close] === closer ? { start: open, end: close + 1 } : null;
}

interface BracketReading {
  readonly namesFramework: boolean;
  readonly title: Span | null;
}

/** What a bracket says beside kinds and numbers; null where it holds anything but a reference. */
function readBracket(
  text: string,
  bracket: Span,
  anchors: readonly Anchor[],
  { names, titles }: FrameworkVocabulary,
): BracketReading | null {
  const inner = { start: bracket.start + 1, end: bracket.end - 1 };
  let rest = text.slice(inner.start, inner.end);
  for (const { start, end } of anchors) rest = blank(rest, start - inner.start, end - inner.start);
  const found = matchesOf(rest, names);
  for (const name of found) rest = blank(rest, name.index, name.index + name[0].length);
  const namesFramework = found.length > 0;
  const left = rest.replace(/(?<!\p{L})(?:and|or|of|the|see|ref|reference|nf)(?!\p{L})/giu, (word) =>
    " ".repeat(word.length),
  );
  const first = left.search(/[\p{L}\p{N}]/u);
  if (first < 0) return { namesFramework, title: null };
  const last = left.length - (/[^\p{L}\p{N}]*$/u.exec(left)?.[0].length ?? 0);
  const article = /\bthe\s$/i.exec(text.slice(inner.start, inner.start + first))?.[0].length ?? 0;
  const start = inner.start + first - article;
  const title = text.slice(start, inner.start + last);
  const known = titles.endOf(text, start) !== null || titles.isLike(title);
  const worded = namesFramework && title.split(/\s+/).length >= 3;
  if (anchors.length !== 1 || (!known && !worded)) return null;
  return { namesFramework, title: { start, end: start + title.length } };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(Math.max(0, end - start)) + text.slice(end);
}

/** One mention for each kind in the bracket: the first takes the opening mark, the last what closes it. */
function bracketed(
  passage: Passage,
  bracket: Span,
  anchors: readonly Anchor[],
  { namesFramework, title }: BracketReading,
  vocabulary: FrameworkVocabulary,
): FrameworkMention[] {
  const { text } = passage;
  const whole = text.slice(bracket.start, bracket.end);
  const at = title ?? (anchors.length === 1 ? titleBefore(text, bracket.start, vocabulary) : null);
  const words = at === null ? null : { text: text.slice(at.start, at.end), at };
  return anchors.map((anchor, index) => {
    const start = index === 0 ? bracket.start : anchor.start;
    const end = index === anchors.length - 1 ? bracket.end : anchor.end;
    const alone = anchors.length === 1;
    return mentionOf(
      passage,
      anchor,
      { start, end },
      {
        framework: vocabulary.id,
        title: words,
        bracketed: true,
        namesFramework: namesFramework || besideFramework(text, bracket.start, bracket.end, vocabulary),
        canonical:
          alone && isCanonical(whole, anchor, title === null ? null : (words?.text ?? null), vocabulary),
      },
    );
  });
}

function isCanonical(
  whole: string,
  { kind, numbers }: Anchor,
  title: string | null,
  { id, isUsual }: FrameworkVocabulary,
): boolean {
  const values = numbers.map(({ number }) => number);
  const [first] = values;
  if (first === undefined) return false;
  if (values.length === 1) return isUsual(whole, kind, first, title);
  // How several of its items are named together, a project does not say.
  if (id !== null) return true;
  const list = `${values.slice(0, -1).join(", ")} and ${values.at(-1)}`;
  return whole === `(${kind}s ${list}, national framework)`;
}

/**
 * A mention in running text: only where the framework is named beside it, one of its titles stands with it, or it
 * closes an area like a reference.
 */
function plainMention(
  passage: Passage,
  anchor: Anchor,
  vocabulary: FrameworkVocabulary,
  beside: readonly TextBlock[],
): FrameworkMention | null {
  const { text, block } = passage;
  if (anchor.numbers.length === 0) return null;
  const { id, titles, header } = vocabulary;
  const separator = separatorAfter(text, anchor.end, vocabulary);
  const titleStart = anchor.end + separator.length;
  const stop = separator === "" ? null : titles.endOf(text, titleStart);
  const following = stop === null ? null : { start: titleStart, end: stop };
  const at = following ?? titleBefore(text, anchor.start, vocabulary);
  const title = at === null ? null : { text: text.slice(at.start, at.end), at };
  const bracket = title !== null && separator.includes("(") && text[title.at.end] === ")" ? 1 : 0;
  const named =
    besideFramework(text, anchor.start, anchor.end, vocabulary) ||
    (title !== null && besideFramework(text, anchor.start, title.at.end, vocabulary)) ||
    header.test(block.cell?.header ?? "") ||
    isLabelled(passage, anchor);
  if (anchor.needsName === true && !named) return null;
  const titled = title !== null && titles.isPartOfTitle(title.text);
  const closing = id === null && closesArea(text, anchor);
  const loose =
    title === null
      ? (paraphraseAfter(passage, anchor.end, anchor.kind, vocabulary) ??
        (named ? paraphraseBefore(passage, anchor.start, anchor.kind, vocabulary) : null))
      : null;
  const inCell =
    beside.length > 0 &&
    isAlone(text, [anchor]) &&
    !ownOutcomes.test(block.cell?.header ?? "") &&
    titleInCell(beside, vocabulary) !== null;
  if (!named && loose === null && (anchor.misspelt || !(titled || closing || inCell)))
    return strayMention(passage, anchor, vocabulary);
  const label = title === null && named ? frameworkLabel(text, anchor, vocabulary) : null;
  if (label !== null) {
    const how = { framework: id, title: null, bracketed: false, namesFramework: true, canonical: false };
    return { ...mentionOf(passage, anchor, label, how), title: loose };
  }
  const mention = mentionOf(
    passage,
    anchor,
    { start: anchor.start, end: title === null || following === null ? anchor.end : title.at.end + bracket },
    {
      framework: id,
      title,
      bracketed: false,
      namesFramework: named,
      canonical: false,
    },
  );
  return loose === null ? mention : { ...mention, title: loose };
}

/** "**Reference:** Enabler 2", or such a cell under "Reference". */
function isLabelled({ text, block }: Passage, anchor: Anchor): boolean {
  return (
    labelBefore.test(text.slice(Math.max(0, anchor.start - 60), anchor.start)) ||
    // "E1" under "Ref" is the plan's own number for a row.
    (anchor.needsName !== true &&
      /^\W*(?:framework\s)?ref(?:erence)?s?\b\W*$/i.test(block.cell?.header ?? "") &&
      isAlone(text, [anchor]))
  );
}

const labelBefore =
  /(?:^|[.;\n]\s*)\W*(?:national\s|framework\s)*(?:references?|refs?\.?|NF|framework)\s?(?:\([^()]{1,30}\))?\s?[:–—-]\W*$/i;

/**
 * A number with nothing beside it that ties it to the framework: one that no edition has or of a kind misspelt, or,
 * `plain`, one that something is said to belong to, or that heads its block ("Outcome 3: …").
 */
function strayMention(
  passage: Passage,
  anchor: Anchor,
  { id, name, isNumbered }: FrameworkVocabulary,
): FrameworkMention | null {
  const { text } = passage;
  const slip = anchor.misspelt && /\d$/.test(text.slice(0, anchor.end));
  if (id !== null || (anchor.misspelt && !slip)) return null;
  const plain = !slip && anchor.numbers.every(({ number }) => isNumbered(anchor.kind, number));
  if (plain && !belongsTo(text, anchor.start) && !heads(text, anchor)) return null;
  const before = text.slice(Math.max(0, anchor.start - 40), anchor.start);
  const after = text.slice(anchor.end, anchor.end + 60);
  if (ofAnother.test(before) || belongs.test(after) || ownItems.test(text)) return null;
  if (speaksOfAnotherPaper(text, anchor.start)) return null;
  const how = {
    framework: null,
    title: null,
    bracketed: false,
    namesFramework: name.test(text),
    canonical: false,
  };
  return { ...mentionOf(passage, anchor, anchor, how), stray: plain ? "plain" : "doubtful" };
}

function heads(text: string, { start, end }: Anchor): boolean {
  return start < 12 && /^\W*$/.test(text.slice(0, start)) && /^\s?[:–—-]\s/.test(text.slice(end, end + 3));
}

/** "Our outcome 7", "the corporate plan’s outcome 7": of a council's own papers, or of another framework. */
const ofAnother =
  /(?:\bwhose\s|\b(?:our|own)\s(?:\p{L}+\s)?|\b(?:corporate|strategic|Nolan|Caldicott|council|partnership|programme|plan|strategy|charter|model|toolkit|scorecard|dashboard|survey)\s|\p{L}['’]s\s)$/iu;
/** "Outcome 7 of the corporate plan", "outcome 8 out of 10". */
const belongs =
  /^\s(?:(?:of|in|from|under)\s(?:it\b|them\b|(?:the|our|its|this|their)\s(?!(?:20\d\d\s)?(?:national\s|children['’]s\ssocial\scare\s)?framework))|times\b|out\b|per\b|(?:days|weeks|months|years|terms)\b|(?:of|in)\s\d)/i;
/** "Our strategy has five enablers": more, or other ones, than the framework has. */
const ownItems =
  /\b(?:(?:our|own|corporate|strategic)\s(?:\p{L}+\s)?(?:outcomes|enablers|principles|aims)|(?:five|seven|eight|nine|ten|twelve|\d\d)\s(?:\p{L}+\s)?(?:outcomes|enablers|principles|aims|things))\b/iu;

/** "…in response to neglect. Enabler 2": a reference left bare at the end of an area's wording. */
function closesArea(text: string, { start, end }: Anchor): boolean {
  if (!/^[\s.;]*$/.test(text.slice(end, end + 4)) || end + 4 < text.length) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  return start > 30 && /(?:[.;]\s*|\s[–—-]\s|\n\s*)$/.test(before);
}

function mentionOf(
  passage: Passage,
  { kind, writtenKind, numbers }: Anchor,
  at: Span,
  how: {
    readonly framework: string | null;
    readonly title: { readonly text: string; readonly at: Span } | null;
    readonly bracketed: boolean;
    readonly namesFramework: boolean;
    readonly canonical: boolean;
  },
): FrameworkMention {
  return {
    span: passageSpan(passage, at.start, at.end),
    framework: how.framework,
    kind,
    writtenKind,
    numbers: numbers.map(({ number, start, end }) => ({ number, span: passageSpan(passage, start, end) })),
    title:
      how.title === null
        ? null
        : {
            text: how.title.text,
            span: passageSpan(passage, how.title.at.start, how.title.at.end),
            loose: false,
          },
    bracketed: how.bracketed,
    namesFramework: how.namesFramework,
    canonical: how.canonical,
    stray: null,
    editionNamed: editionNamedAround(passage.text, at.start),
  };
}
