// Finds what has the shape of a judgement's title, whatever group or leaders it names: "the experiences and progress
// of children at risk of harm", "the impact of senior managers on practice and performance". Reads words only.

import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { Span } from "../../../text.ts";
import { ofRecentTexts } from "../../../recentTexts.ts";
import { matchesAtSigns, signs } from "../../../signs.ts";
import { type Word, wordsOf } from "../sentences.ts";

export interface JudgementTitle extends Span {
  /** The judgement its words point to; null where they point to none. */
  readonly judgement: JudgementKey | null;
  /** Its words are hardly those of anything else: "experiences and progress". */
  readonly strong: boolean;
}

/** Every title of a text, in order. */
export const judgementTitlesIn: (text: string) => readonly JudgementTitle[] = ofRecentTexts(readTitles);

function readTitles(text: string): JudgementTitle[] {
  const titles: JudgementTitle[] = [];
  for (const match of matchesAtSigns(text, head, headSigns)) {
    const from = match.index + match[0].length;
    const lead = openings.exec(text.slice(Math.max(0, match.index - longestOpening), match.index))?.[0] ?? "";
    const start = match.index - lead.length;
    if (start < (titles.at(-1)?.end ?? 0)) continue;
    const words = wordsOf(text, from, Math.min(text.length, from + longestName)).map(withoutMark);
    const title = match[1] === undefined ? leadersTitle(text, words) : groupTitle(text, words, match[1]);
    if (title !== null) titles.push({ start, ...title });
  }
  return titles;
}

/** "‘… of care leavers’": the mark that closes is none of the word's. */
function withoutMark(word: Word): Word {
  return /['’]$/.test(word.text) ? { ...word, lower: word.lower.slice(0, -1), end: word.end - 1 } : word;
}

const longestName = 120;
const ofGroup =
  "(?:experiences?|progress(?:ion)?|outcomes?|journeys?|achievements?|prospects?|well-?being|welfare|safety|opportunit(?:y|ies)|futures?|chances|development|attainment|aspirations|lives)";
/** What stands beside one of them in a title: "the support and progress of". */
const besideIt = "(?:support|stability|care|education|health|protection|belonging|needs|voice|life)";
/** "Experiences and progress of", "impact of". */
const head = new RegExp(
  `(?<![A-Za-z0-9-])(?:(${ofGroup}(?:\\s(?:and|&)\\s(?:${ofGroup}|${besideIt}))?|${besideIt}\\s(?:and|&)\\s${ofGroup})\\s(?:of|for|made by)\\s|(?:impact|effect|influence|effectiveness|quality|contribution)\\sof\\s)`,
  "iy",
);
const headSigns = signs(
  ...["experience", "progress", "outcome", "journey", "achievement", "prospect", "well-being", "wellbeing"],
  ...["welfare", "safety", "opportunit", "future", "chance", "development", "attainment", "aspiration"],
  ...[
    "lives",
    "support_and",
    "support_&",
    "stability_and",
    "care_and",
    "education_and",
    "health_and",
    "protection_and",
    "belonging_and",
    "needs_and",
    "voice_and",
    "life_and",
    "impact",
    "effect",
    "influence",
    "quality",
    "contribution",
  ],
);
/** "The overall", "the quality of the", right before it. */
const openings = /(?<![A-Za-z0-9-])(?:the\s)?(?:(?:overall|general)\s)?(?:quality of\s(?:the\s)?)?$/i;
const longestOpening = 28;

type Named = Omit<JudgementTitle, "start">;

/** Whom inspectors judge the work with. */
const people = setOf(
  "children people adults families leavers parents carers babies infants teenagers adolescents youngsters",
);
/** What else a group's name can end with. */
const circumstances = setOf(
  "care after protection help support safeguarding harm permanence need needs risk home homes adoption fostering plan plans disabilities send neglect abuse exploitation services adulthood",
);
/** How they are called before that. */
const attributes = setOf(
  "young child early looked cared vulnerable disabled older younger unaccompanied asylum-seeking care-experienced looked-after cared-for care special additional targeted statutory social foster residential local authority public homeless missing",
);
const articles = setOf("our the all those their");
const relations = setOf(
  "who in of at from with on under subject to a an experienced for requiring needing receiving leaving living left leave edge achieving securing finding",
);
/** "Who are looked after or have left care". */
const helpers = setOf("are is have has had were been need require receive live");
const ofHelp = setOf("help support protection safeguarding");
const ofCare = /^(?:care|leavers|after|looked|looked-after|cared|cared-for|care-experienced|permanence)$/;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** "Children in need of help and support": the words of a group's name, as far as they go. */
function groupTitle(text: string, words: readonly Word[], head: string): Named | null {
  const named: Word[] = [];
  let last = 0;
  for (const [at, word] of words.entries()) {
    const { lower, start } = word;
    const before = named.at(-1);
    const gap = before === undefined ? " " : text.slice(before.end, start);
    if (gap !== " " && gap !== "-" && !(gap === ", " && people.has(before?.lower ?? ""))) break;
    const joins = /^(?:and|or)$/.test(lower);
    if (joins ? !goesOn(named, words[at + 1]) : !mayName(lower, named)) break;
    named.push(word);
    if (people.has(lower) || circumstances.has(lower)) last = named.length;
  }
  const group = named.slice(0, last);
  const end = group.at(-1)?.end;
  // "Children care leavers", as one report prints it.
  const misprinted = group.some(
    ({ lower }, at) => lower === "children" && /^(?:care|young|leavers)$/.test(group[at + 1]?.lower ?? ""),
  );
  if (end === undefined || misprinted || !group.some(({ lower }) => people.has(lower) || lower === "those"))
    return null;
  const strong = /experience/i.test(head) && /progress/i.test(head);
  return { end, judgement: judgementOfGroup(group), strong };
}

function mayName(word: string, named: readonly Word[]): boolean {
  if (people.has(word) || attributes.has(word)) return true;
  const before = named.at(-1)?.lower;
  if (before === undefined || named.every(({ lower }) => articles.has(lower))) return articles.has(word);
  if (helpers.has(word))
    return /^(?:who|and|or)$/.test(before) || (before === "in" && word === "need") || helpers.has(before);
  return circumstances.has(word) || relations.has(word) || articles.has(word);
}

/** Whether a group's name goes on behind "and", or another name begins there. */
function goesOn(named: readonly Word[], next: Word | undefined): boolean {
  const word = next?.lower ?? "";
  const before = named.at(-1)?.lower ?? "";
  const whole = named.some(({ lower }) => !people.has(lower) && lower !== "young" && !articles.has(lower));
  if (ofHelp.has(word) || word === "early") return ofHelp.has(before) || before === "need";
  if (/^(?:achieving|securing|finding|families|carers|parents)$/.test(word)) return true;
  if (/^(?:have|are|live|need)$/.test(word)) return named.some(({ lower }) => lower === "who");
  if (word === "children" || word === "adults" || word === "people") return !whole;
  if (word === "young") return !whole || named.some(({ lower }) => ofCare.test(lower));
  if (ofCare.test(word))
    return !whole || named.some(({ lower }) => /^(?:care|looked|after|cared)/.test(lower));
  return attributes.has(word) && !whole;
}

function judgementOfGroup(group: readonly Word[]): JudgementKey | null {
  const name = group.map(({ lower }) => lower).join(" ");
  const left = /\bleav|\bleft\b|care[- ]experienced/.test(name);
  const inCare = /\bin (?:\S+ ){0,3}care\b|\blooked\b|\bcared\b|\bfoster|\bpermanence\b/.test(name);
  if (left) return inCare ? "care-and-care-leavers" : "care-leavers";
  if (inCare) return "care";
  return /help|protect|safeguard|\bneed|support|\brisk\b|\bharm\b/.test(name) ? "help-and-protection" : null;
}

const leading = setOf("leaders leadership managers management governance director directors");
/** What they are said to have an impact on. */
const work = setOf(
  "practice performance families children people workforce services outcomes lives delivery quality",
);
const aboutWork = setOf(
  "the our social frontline front-line work care and with for of young children's their in partnership overall",
);

/** "The impact of corporate leadership on children's services". */
function leadersTitle(text: string, words: readonly Word[]): Named | null {
  const on = words.findIndex(({ lower }) => lower === "on" || lower === "upon");
  if (on < 1 || on > 6 || !words.slice(0, on).some(({ lower }) => leading.has(lower))) return null;
  if (/[^\p{L}\s&’'-]/u.test(text.slice(words[0]?.start, words[on]?.start))) return null;
  let end: number | null = null;
  let at = words[on]?.end ?? 0;
  for (const { lower, base, start, end: till } of words.slice(on + 1)) {
    if (text.slice(at, start) !== " " || !(work.has(lower) || work.has(base) || aboutWork.has(lower))) break;
    if (work.has(lower)) end = till;
    at = till;
  }
  return end === null ? null : { end, judgement: "leaders", strong: false };
}
