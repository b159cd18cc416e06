// Finds in a segment's Markdown what readers of its words never see: notes in comments, highlighting, changes not
// yet accepted, and images without words. Looks at the characters themselves, outside code.

import type { BareImageHit, PlaceholderHit, WordingHit } from "./wordingHits.ts";
import type { Span } from "../text.ts";

const mayHold =
  /<!--|==|<mark\b|\{(?:>>|\+\+|--|~~)|!\[|<img\b|\bComment\s\[|<[a-z]+ [a-z]|<(?:date|name|title|figure|number|amount|time|venue|link|url|address|email|phone|role|month|year|author|quote)s?>/i;

/** The notes and bare images of a segment, in order. */
export function markupNotesIn(text: string): WordingHit[] {
  if (!mayHold.test(text)) return [];
  const bare = withoutCode(text);
  const hits = [...notesIn(bare), ...bareImagesIn(bare)].map(({ span, ...rest }): WordingHit => ({
    ...rest,
    span,
    written: text.slice(span.start, span.end),
    inSpeech: false,
    inQuotation: false,
  }));
  return hits.sort((a, b) => a.span.start - b.span.start);
}

/** The same characters with code spans and fences blanked. */
function withoutCode(text: string): string {
  if (!/[`\\]/.test(text)) return text;
  return text.replace(/\\[\s\S]|(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, (code) => " ".repeat(code.length));
}

type Note = Pick<PlaceholderHit, "term" | "kind" | "span">;

/** Changes and comments of CriticMarkup stand first: their insides may look like highlighting. */
const notes: readonly {
  readonly kind: PlaceholderHit["kind"];
  readonly pattern: RegExp;
  /** Without one of these nothing closes it, and to look for its beginnings would be in vain. */
  readonly ends?: RegExp;
}[] = [
  {
    kind: "change",
    ends: /\+\+\}|--\}|~~\}/,
    pattern: /\{\+\+[\s\S]{0,2000}?\+\+\}|\{--[\s\S]{0,2000}?--\}|\{~~[\s\S]{0,2000}?~~\}/g,
  },
  { kind: "comment", ends: /<<\}/, pattern: /(?:\{==[\s\S]{0,2000}?==\})?\{>>[\s\S]{0,2000}?<<\}/g },
  { kind: "comment", pattern: /<!--[\s\S]*?(?:-->|$)/g },
  { kind: "comment", pattern: /\bComment\s\[\p{Lu}{1,4}\d{1,3}(?:R\d+)?\]:?/gu },
  {
    kind: "highlight",
    pattern: /\{==[\s\S]{0,2000}?==\}|(?<![=\w])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?![=\w])/g,
  },
  { kind: "highlight", pattern: /<mark\b[^>]{0,400}>[\s\S]{0,2000}?<\/mark\s*>/gi },
  { kind: "blank", pattern: /<(?:insert|enter|add|name of|date of|your)\b[^<>\n]*>/gi },
  // "<date>", "<job title>": HTML has tags of some of these names, which no draft uses and none leaves open.
  {
    kind: "blank",
    pattern:
      /<(?:(?:full|first|last|job|start|end|meeting|officer|council|school|contact|lead|publication|phone|web|cabinet|member|director)\s)*(?:dates?|names?|titles?|figures?|numbers?|amounts?|times?|venues?|links?|urls?|address|email|phone|roles?|months?|years?|authors?|quotes?)>(?![\s\S]*<\/)/gi,
  },
];

function notesIn(text: string): Note[] {
  const found: Note[] = [];
  for (const { kind, pattern, ends } of notes) {
    if (ends?.test(text) === false) continue;
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const span = { start: index, end: index + written.length };
      if (found.some((other) => overlap(other.span, span))) continue;
      if (written.startsWith("<!--") && !note.test(written)) continue;
      found.push({ term: "placeholder", kind, span });
    }
  }
  return found;
}

/** What a note in a comment asks of somebody; a tool's directive and a settled matter ask nothing. */
const note =
  /\?|\b(?:todo|fixme|tb[cad]|xx+|nb|n\.b\.|check|confirm|ask|chase|query|verify|insert|update|rewrite|redraft|reword|shorten|awaiting|waiting\s+for|needs?\s+(?:to|a|an|\w+ing)|still\s+to|to\s+(?:add|follow|come|be|check|confirm|provide|supply|review|agree|do)|don['’]?t\s+forget|remember\s+to|sign(?:ed)?\s+off\s+by|legal\s+to)\b/i;

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

type BareImage = Pick<BareImageHit, "term" | "alternative" | "span">;

/** Inline and reference images, and HTML's; a deliberate `alt=""` there says that the image only decorates. */
const markdownImage =
  /!\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,1000})\](?:\([^()]{0,2000}(?:\([^()]{0,400}\)[^()]{0,400}){0,4}\)|\[[^\]]{0,200}\])/g;
const htmlImage = /<img\b(?:[^<>"']|"[^"<]{0,2000}"|'[^'<]{0,2000}'){0,2000}>/gi;

function bareImagesIn(text: string): BareImage[] {
  const found: BareImage[] = [];
  const add = (index: number, written: string, alternative: string): void => {
    found.push({ term: "bare-image", alternative, span: { start: index, end: index + written.length } });
  };
  for (const { 0: written, 1: words = "", index } of text.matchAll(markdownImage)) {
    if (isNoAlternative(words)) add(index, written, words.trim());
  }
  for (const { 0: written, index } of text.matchAll(htmlImage)) {
    const attribute = (name: string): string | null => {
      const match = new RegExp(
        `\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]*)))?(?=[\\s/>])`,
        "i",
      ).exec(written);
      return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? "");
    };
    if (/^(?:presentation|none)$/i.test(attribute("role") ?? "") || attribute("aria-hidden") === "true")
      continue;
    if ((attribute("aria-label") ?? "") !== "" || (attribute("aria-labelledby") ?? "") !== "") continue;
    const words = attribute("alt");
    if (words === "") continue;
    if (words === null || isNoAlternative(words)) add(index, written, (words ?? "").trim());
  }
  return found;
}

/** WCAG's failure F30: a file's name, "image" or a number stands for nothing. */
function isNoAlternative(words: string): boolean {
  const plain = words.trim();
  return (
    plain === "" ||
    /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf|heic)$/i.test(plain) ||
    /^(?:an?\s+)?(?:image|picture|photo|photograph|graphic|img|pic|spacer|untitled|alt(?:\s+text)?|screenshot)?[\s_-]*\d*$/i.test(
      plain,
    )
  );
}
